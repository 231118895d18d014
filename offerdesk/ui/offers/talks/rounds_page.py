"""The page of the rounds: their first offer, what was asked, what was answered, and how far one has come."""

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from offerdesk.app.negotiating.asking import (
    Answered,
    PlanRound,
    RecordAnswer,
    last_asked,
    rounds_of,
    to_answer,
)
from offerdesk.app.negotiating.progress import progress
from offerdesk.app.negotiating.round_list import FIRST, round_list
from offerdesk.app.records import Delete
from offerdesk.app.rows import Sheet
from offerdesk.app.store import Step
from offerdesk.domain.fields import Id
from offerdesk.domain.journal import Who
from offerdesk.domain.negotiating import Round
from offerdesk.domain.words import tr
from offerdesk.ui.offers.pair import Pair
from offerdesk.ui.offers.talks.pages import Around
from offerdesk.ui.offers.talks.round_parts import AnswerPart, AskPart, FirstPart
from offerdesk.ui.offers.talks.words import button, in_a_row, say, words
from offerdesk.ui.shell.theme import GRID
from offerdesk.ui.tables.view import SheetView

_BESIDE_CHARS = 90
"""How many letters wide the page must be for list and round to stand side by side."""


class RoundsPage(QWidget):
    """Shows the rounds of one offer at the left and the one that is chosen beside them."""

    def __init__(self, around: Around, parent: QWidget) -> None:
        super().__init__(parent)
        self._tools = around.tools
        self._offer: Id | None = None
        self.progress = words(self)
        self.pair = Pair(self, self.fontMetrics().averageCharWidth() * _BESIDE_CHARS)
        left = QWidget(self.pair)
        self.list = SheetView(left, whole_rows=True)
        self.list.setAccessibleName(tr("Rounds"))
        self.list.setMinimumHeight(self.fontMetrics().height() * 6)
        self.ask = button(tr("Plan an as&k"), self.plan_ask, left)
        self.answer = button(tr("Note their &answer"), self.note_answer, left)
        side = QVBoxLayout(left)
        side.setContentsMargins(0, 0, 0, GRID)
        side.addWidget(self.list, 1)
        side.addWidget(in_a_row(left, self.ask, self.answer))
        self.detail = QStackedWidget(self.pair)
        self.first = FirstPart(around, self.detail)
        self.asking, self.answering = AskPart(around, self.detail), AnswerPart(around, self.detail)
        for part in (self.first, self.asking, self.answering):
            self.detail.addWidget(part)
        self.list.current_row_changed.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.progress.setContentsMargins(2 * GRID, GRID, 2 * GRID, 0)
        layout.addWidget(self.progress)
        layout.addWidget(self.pair, 1)

    def show_offer(self, offer: Id | None) -> None:
        """Show the rounds of an offer; the one that is chosen stays chosen."""
        if offer != self._offer:
            self.flush()
        other, self._offer = offer != self._offer, offer
        reader, style = self._tools.reader(), self._tools.style
        found = progress(reader, offer, style) if offer else None
        lines = [found.gain, *(item.say(style) for item in found.items)] if found else []
        say(self.progress, "\n".join(lines))
        self.list.set_sheet(round_list(reader, offer, style) if offer else Sheet((), ()))
        if other and offer is not None:
            rounds = rounds_of(reader, offer)
            self.list.select_row(rounds[-1].id if rounds else FIRST)
        self._choose(self.list.current_row())

    def take_focus(self) -> None:
        """Begin in the list."""
        self.list.setFocus()

    def show_record(self, kind: str, id_: Id) -> None:
        """Choose a round."""
        del kind
        self.list.select_row(id_)

    def plan_ask(self) -> None:
        """Begin an ask, or go on with the one that is planned."""
        if self._offer is None:
            return
        self.flush()
        planned = next((r for r in rounds_of(self._tools.reader(), self._offer) if r.number is None), None)
        new = planned.id if planned else self._tools.new_id()
        if planned is None:
            self._tools.execute(PlanRound(new, self._offer))
        self.list.select_row(new)
        self.asking.take_focus()

    def note_answer(self) -> None:
        """Note an answer: one line for each wish that waits for one, each still open."""
        if self._offer is None:
            return
        self.flush()
        reader, new = self._tools.reader(), self._tools.new_id()
        asked = last_asked(reader, self._offer)
        answers = tuple(Answered(ask.field) for ask in to_answer(reader, self._offer) if ask.field)
        channel, person = (asked.channel, asked.person) if asked and answers else ("", None)
        now, new_id = self._tools.now().replace(second=0, microsecond=0), self._tools.new_id
        self._tools.execute(RecordAnswer(new, self._offer, now, answers, new_id, channel, person))
        self.list.select_row(new)
        self.answering.take_focus()

    def delete_chosen(self) -> Step | None:
        """Delete the rounds that are selected; terms that came of them stay."""
        chosen = tuple(Id(key) for key in self.list.selected_rows() if key != FIRST)
        return self._tools.execute(Delete(Round, chosen)) if chosen else None

    def flush(self) -> None:
        """Save what is still being typed."""
        self.asking.flush()
        self.answering.flush()

    def _choose(self, key: str) -> None:
        self.detail.setVisible(self._offer is not None)
        if self._offer is None:
            return
        found = self._tools.reader().find(Round, Id(key)) if key and key != FIRST else None
        if found is None:
            self.first.show_offer(self._offer)
            self.detail.setCurrentWidget(self.first)
        elif found.by is Who.ME:
            self.asking.show_round(found)
            self.detail.setCurrentWidget(self.asking)
        else:
            self.answering.show_round(found)
            self.detail.setCurrentWidget(self.answering)
