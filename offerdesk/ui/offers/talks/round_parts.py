"""What the page of the rounds shows of the round that is chosen: their first offer, an ask, an answer."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from offerdesk.app.comparison import read_offer
from offerdesk.app.negotiating.asking import (
    AskFor,
    SendRound,
    TakeOver,
    answers_in,
    asks_of,
    last_asked,
    replies_of,
    would_change,
)
from offerdesk.app.negotiating.next_steps import NextStep, outcome_of
from offerdesk.app.negotiating.round_list import first_offer, name_of_round
from offerdesk.app.negotiating.versions import versions
from offerdesk.app.people import person_choices
from offerdesk.app.records import Save
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.negotiating import Reply, Round
from offerdesk.domain.words import tr
from offerdesk.ui.forms.grid import RowGrid, in_reading_order
from offerdesk.ui.offers.talks.pages import PAGES, Around
from offerdesk.ui.offers.talks.point_box import AskBox, ReplyBox
from offerdesk.ui.offers.talks.point_list import PointList
from offerdesk.ui.offers.talks.words import button, column, in_a_row, say, scrolling, words
from offerdesk.ui.record_rows import RecordRows
from offerdesk.ui.shell.theme import GRID
from offerdesk.ui.tables.view import SheetView

ROUND_ROWS = ("at", "channel", "person", "notes")


class FirstPart(QWidget):
    """Their first offer, term by term, as it came: nothing here can be edited."""

    def __init__(self, around: Around, parent: QWidget) -> None:
        super().__init__(parent)
        self._tools = around.tools
        self.kept = words(self, muted=True)
        self.terms = SheetView(self)
        self.terms.setAccessibleName(tr("Their first offer"))
        place = QVBoxLayout(self)
        place.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        place.setSpacing(GRID)
        place.addWidget(self.kept)
        place.addWidget(self.terms, 1)

    def show_offer(self, offer: Id) -> None:
        """Show the first terms of an offer."""
        reader = self._tools.reader()
        known = versions(reader, offer)
        now = bool(known) and known[0].now
        say(self.kept, tr("These are still the terms of today.") if now else tr("Kept as it came."))
        self.terms.set_sheet(first_offer(reader, offer, self._tools.style))


class _RoundPart(QWidget):
    """What asks and answers have in common: when, how and with whom, and the points below."""

    def __init__(self, around: Around, parent: QWidget) -> None:
        super().__init__(parent)
        self.around = around
        self.tools = around.tools
        self._inner = QWidget(self)
        self.heading = words(self._inner, heading=True)
        self.rows = RecordRows(Round, around.tools, self._inner, frozenset({"person"}))
        self.rows.save_requested.connect(around.tools.execute)
        self.grid = RowGrid(self._inner)
        self.rows.add(ROUND_ROWS, self.grid)
        self.column = column(self._inner)
        self.column.addWidget(self.heading)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(self._inner, self))

    @property
    def round(self) -> Round | None:
        """The round that is shown."""
        found: Round | None = self.rows.entity
        return found

    def show_head(self, found: Round) -> None:
        """Show when, how and with whom."""
        self.heading.setText(name_of_round(found))
        self.rows.set_choices("person", person_choices(self.tools.reader(), tr("Nobody in particular")))
        self.rows.show_record(found)

    def order_tab(self) -> None:
        """Have Tab go through the page as one reads it, whatever was made late."""
        for here, then in pairwise(in_reading_order(self._inner)):
            QWidget.setTabOrder(here, then)


class AskPart(_RoundPart):
    """An ask: its wishes, then when and how it was sent."""

    def __init__(self, around: Around, parent: QWidget) -> None:
        super().__init__(around, parent)
        self.wishes = PointList(lambda place: AskBox(around.tools, place), self._inner)
        self.wishes.arranged.connect(self.order_tab)
        self.hint = words(self._inner, muted=True)
        self.more = button(tr("A&dd a wish"), self.add_wish, self._inner)
        self.sent = button(tr("It is sen&t"), self.send, self._inner)
        self.letter = button(tr("Write the &letter"), lambda: around.write_letter("D-08"), self._inner)
        self.call = button(tr("Openin&g for a call"), lambda: around.write_letter("D-23"), self._inner)
        self.column.addWidget(self.hint)
        self.column.addWidget(self.wishes)
        self.column.addWidget(in_a_row(self._inner, self.more))
        self.column.addWidget(in_a_row(self._inner, self.sent, self.letter, self.call))
        self.column.addWidget(self.grid)
        self.column.addStretch(1)

    def show_round(self, found: Round) -> None:
        """Show an ask of the user's own."""
        full = read_offer(self.tools.reader(), Id(found.offer))
        if full is None:
            return
        self.show_head(found)
        asks = asks_of(self.tools.reader(), found.id)
        self.wishes.show_points(asks, full)
        self.sent.setVisible(found.number is None)
        self.sent.setEnabled(any(ask.field and ask.after for ask in asks))
        say(
            self.hint,
            "" if asks else tr("What would you like to be otherwise? One to three wishes are enough."),
        )
        self.order_tab()

    def add_wish(self) -> None:
        """Add a wish and begin with what it is for."""
        if self.round is None:
            return
        self.flush()
        known = {box.entity.field for box in self.wishes.boxes}
        path = "" if "pay.amount" in known else "pay.amount"
        self.tools.execute(AskFor(self.tools.new_id(), self.round.id, path))
        if self.wishes.boxes:
            self.wishes.boxes[-1].rows.focus_row("after" if path else "field")

    def send(self) -> None:
        """Note that the ask was sent, now unless a day is given."""
        self.flush()
        if self.round is not None:
            self.tools.execute(
                SendRound(self.round.id, self.round.at or self.tools.now().replace(second=0, microsecond=0))
            )

    def take_focus(self) -> None:
        """Begin with the first wish."""
        if self.wishes.boxes:
            self.wishes.boxes[0].rows.focus_row("after")
        else:
            self.more.setFocus()

    def flush(self) -> None:
        """Save what is still being typed."""
        self.rows.flush()
        self.wishes.flush()


class AnswerPart(_RoundPart):
    """An answer: what they said to each wish, what it changes, and what may be done next."""

    def __init__(self, around: Around, parent: QWidget) -> None:
        super().__init__(around, parent)
        self.answers = PointList(lambda place: ReplyBox(around.tools, self._asked, place), self._inner)
        self.answers.arranged.connect(self.order_tab)
        self.more = button(tr("A&dd what they changed"), self.add_answer, self._inner)
        self.changes = words(self._inner)
        self.take = button("", self.take_over, self._inner)
        self.outcome, self.advice = words(self._inner, heading=True), words(self._inner)
        self._next = in_a_row(self._inner)
        self.steps: list[QPushButton] = []
        self.column.addWidget(self.answers)
        self.column.addWidget(in_a_row(self._inner, self.more))
        self.column.addWidget(self.changes)
        self.column.addWidget(in_a_row(self._inner, self.take))
        self.column.addWidget(self.outcome)
        self.column.addWidget(self.advice)
        self.column.addWidget(self._next)
        self.column.addWidget(self.grid)
        self.column.addStretch(1)

    def show_round(self, found: Round) -> None:
        """Show an answer of theirs."""
        reader = self.tools.reader()
        full = read_offer(reader, Id(found.offer))
        if full is None:
            return
        self.show_head(found)
        self.answers.show_points(replies_of(reader, found.id), full)
        changes = would_change(full, answers_in(reader, found.id), self.tools.style)
        made = found.version is not None
        lines = [change.said for change in changes]
        if made:
            say(self.changes, tr("This answer made version {n} of the offer.").format(n=found.version))
        else:
            say(self.changes, "\n".join([tr("Taking it over changes this:"), *lines]) if lines else "")
        self.take.setText(tr("&Take it over as version {n}").format(n=full.offer.version + 1))
        self.take.setVisible(bool(lines) and not made)
        outcome = outcome_of(reader, found)
        say(self.outcome, outcome.words if outcome else "")
        say(self.advice, outcome.advice if outcome else "")
        self._offer(outcome.steps if outcome else ())
        self.order_tab()

    def add_answer(self) -> None:
        """Add something that they changed without being asked."""
        found = self.round
        if found is None:
            return
        self.flush()
        place = len(self.answers.boxes)
        new = Reply(self.tools.new_id(), Ref(found.id), place, status="agreed")
        self.tools.execute(Save(new))
        if self.answers.boxes:
            self.answers.boxes[-1].rows.focus_row("field")

    def take_over(self) -> None:
        """Make what they agreed to the next version of the offer."""
        self.flush()
        if self.round is not None:
            self.tools.execute(TakeOver(self.round.id, self.tools.new_id))
            (self.steps[0] if self.steps else self.more).setFocus()

    def take_focus(self) -> None:
        """Begin with their first answer."""
        if self.answers.boxes:
            self.answers.boxes[0].rows.focus_row("status")
        else:
            self.more.setFocus()

    def flush(self) -> None:
        """Save what is still being typed."""
        self.rows.flush()
        self.answers.flush()

    def _asked(self) -> Id | None:
        found = self.round
        asked = last_asked(self.tools.reader(), Id(found.offer), before=found.number) if found else None
        return asked.id if asked else None

    def _offer(self, steps: tuple[NextStep, ...]) -> None:
        """Offer what may be done next; pages that are not there are not offered."""
        pages = {entry.key for entry in PAGES}
        shown = [step for step in steps if not step.page or step.page in pages]
        if [step.words for step in shown] == [each.text() for each in self.steps]:
            return
        self.steps = [button(step.words, self._doing(step), self._inner) for step in shown]
        row = in_a_row(self._inner, *self.steps)
        self.column.replaceWidget(self._next, row)
        self._next.hide()
        self._next.deleteLater()
        self._next = row

    def _doing(self, step: NextStep) -> Callable[[], None]:
        if step.page:
            return lambda: self.around.show_page(step.page)
        return lambda: self.around.write_letter(step.draft)
