"""The parts of a position that are a list and a form: market figures, wishes, conditions."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from offerdesk.app.negotiating.terms import term
from offerdesk.app.position.asks import AddAsk, OrderAsks, SaveAsk, ask_list
from offerdesk.app.position.components import components
from offerdesk.app.position.conditions import condition_list, terms_over_time
from offerdesk.app.position.market import figure_list, gauge
from offerdesk.app.position.plans import AddCondition, AddMarketFigure
from offerdesk.app.position.reading import TOTAL_PATH, Position
from offerdesk.app.records import Save
from offerdesk.app.rows import Sheet
from offerdesk.app.store import Reader
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.journal import Process
from offerdesk.domain.negotiating import Ask, MarketFigure
from offerdesk.domain.planning import Condition, Strength
from offerdesk.domain.words import tr
from offerdesk.ui.forms.choices import Choices
from offerdesk.ui.library_part import LibraryPart, PartKind
from offerdesk.ui.offers.talks.term_value import TermValueEditor
from offerdesk.ui.shell.theme import GRID, TARGET
from offerdesk.ui.tables.moving import RowMover
from offerdesk.ui.tools import Tools

Found = Callable[[], Position | None]
"""The position at hand, read anew; ``None`` where no offer is chosen."""

_EMPTY = Sheet((), ())


class TalkPart(LibraryPart):
    """A list and a form about the offer at hand; ``sheet_of`` makes the list of a position."""

    def __init__(
        self, what: PartKind, tools: Tools, found: Found, add: Callable[[], Id | None], parent: QWidget
    ) -> None:
        self._found = found
        super().__init__(what, tools, add, parent)

    def show_record(self, id_: Id, attribute: str) -> None:
        """Go to a record, and to a row of its form."""
        self.choose(id_)
        if attribute and self.form.entity is not None:
            self.form.focus_row(attribute)

    def terms(self) -> Choices:
        """Return the components of the offer to choose from."""
        found = self._found()
        return components(found.full) if found is not None else ()


class MarketPart(TalkPart):
    """The market figures that bear on the offer; above them what they say together."""

    def __init__(self, tools: Tools, found: Found, parent: QWidget) -> None:
        rows = ("source", "as_of", "role", "level", "place", "field", "currency", "period")
        points = ("p10", "p25", "p50", "p75", "p90", "low", "high", "n", "fit", "process", "link", "notes")
        what = PartKind(
            MarketFigure,
            (*rows, *points),
            self._sheet,
            tr("Market figures"),
            tr("Market figure"),
            tr("Choose a market figure to see it here."),
            tr("New mar&ket figure"),
            chosen=frozenset({"field", "process"}),
        )
        super().__init__(what, tools, found, self._new, parent)
        self.gauge = QLabel(self)
        self.gauge.setTextFormat(Qt.TextFormat.PlainText)
        self.gauge.setWordWrap(True)
        self.below.addWidget(self.gauge)

    def refresh(self) -> None:
        """Read the choices and what the figures say, too."""
        processes = self._tools.reader().rows(Process, ("id", "company", "title"))
        named = ((Id(p), " · ".join(w for w in (company, title) if w)) for p, company, title in processes)
        self.form.set_choices("process", ((None, tr("Any application")), *named))
        base: Choices = (("", tr("Base pay")), (TOTAL_PATH, tr("Total pay a year")))
        self.form.set_choices("field", (*base, *(t for t in self.terms() if t[0] != "pay.amount")))
        super().refresh()
        self._say()

    def _say(self) -> None:
        found = self._found()
        self.gauge.setText(gauge(found, self._tools.style) if found is not None else "")

    def _sheet(self, _reader: Reader) -> Sheet:
        found = self._found()
        return figure_list(found, self._tools.style) if found is not None else _EMPTY

    def _new(self) -> Id | None:
        found = self._found()
        if found is None:
            return None
        new = self._tools.new_id()
        self._tools.execute(AddMarketFigure(new, found.full.offer.id, found.today))
        return new


class AsksPart(TalkPart):
    """The wishes of the round in preparation. Alt with Up or Down moves the chosen one, as dragging does."""

    def __init__(self, tools: Tools, found: Found, parent: QWidget) -> None:
        what = PartKind(
            Ask,
            ("field", "after", "before", "priority", "argument", "reason", "gain", "evidence"),
            self._sheet,
            tr("Wishes"),
            tr("Wish"),
            tr("Choose a wish to see it here."),
            tr("New wi&sh"),
            chosen=frozenset({"field"}),
            editors={"after": TermValueEditor, "before": TermValueEditor},
        )
        super().__init__(what, tools, found, self._new, parent)
        self.links = StrengthLinks(self._link, self)
        self.below.addWidget(self.links)
        self.mover = RowMover(self.list)
        self.mover.moved.connect(self._order)
        self.up, self.down = QPushButton(tr("Move &up"), self), QPushButton(tr("Move &down"), self)
        for button, by in ((self.up, -1), (self.down, 1)):
            button.setMinimumHeight(TARGET)
            button.clicked.connect(lambda _checked=False, by=by: self.mover.step(by))
            self.buttons.addWidget(button)

    def refresh(self) -> None:
        """Read the components, too."""
        self.form.set_choices("field", self.terms())
        super().refresh()

    def save(self, command: Any) -> None:
        """Write what was typed; another component brings what the offer says of it."""
        if isinstance(command, Save) and isinstance(command.entity, Ask):
            self._tools.execute(SaveAsk(command.entity, command.attribute))
        else:
            super().save(command)

    def _order(self, rows: list[str]) -> None:
        """Take the order that is wished for; the moved one stays chosen."""
        chosen = self.list.current_row()
        self.form.flush()
        self._tools.execute(OrderAsks(tuple(Id(row) for row in rows)))
        self.choose(chosen)

    def _choose(self, row: str) -> None:
        ask = self._tools.reader().find(Ask, Id(row)) if row else None
        _set_term(self, ("after", "before"), ask.field if ask is not None else "")
        super()._choose(row)
        self.links.show_links(self._tools.reader().all(Strength), ask.strengths if ask else None)

    def _link(self, strengths: tuple[Ref, ...]) -> None:
        ask = self._tools.reader().find(Ask, Id(self.list.current_row()))
        if ask is not None:
            self._tools.execute(SaveAsk(replace(ask, strengths=strengths), "strengths"))

    def _sheet(self, _reader: Reader) -> Sheet:
        found = self._found()
        return ask_list(found, self._tools.style) if found is not None else _EMPTY

    def _new(self) -> Id | None:
        found = self._found()
        if found is None:
            return None
        asked = {ask.field for ask in found.asks}
        wished = ("pay.amount", "one_offs[0].amount", "time_off.pto_days", "hours.remote_days", "title")
        first = next((path for path in wished if path not in asked), "other")
        before = {ask.id for ask in found.asks}
        self._tools.execute(AddAsk(found.full.offer.id, first, self._tools.new_id))
        now = self._found()
        return next((a.id for a in now.asks if a.id not in before), None) if now is not None else None


class ConditionsPart(TalkPart):
    """What would make one say yes, with whether each version and each round meets it."""

    def __init__(self, tools: Tools, found: Found, parent: QWidget) -> None:
        what = PartKind(
            Condition,
            ("field", "compare", "value", "must", "text", "met"),
            self._sheet,
            tr("Conditions"),
            tr("I would say yes if"),
            tr("Choose a condition to see it here."),
            tr("New con&dition"),
            chosen=frozenset({"field"}),
            editors={"value": TermValueEditor},
        )
        super().__init__(what, tools, found, self._new, parent)

    def refresh(self) -> None:
        """Read the components, too."""
        self.form.set_choices("field", (("", tr("In words alone")), *self.terms()))
        super().refresh()

    def _choose(self, row: str) -> None:
        condition = self._tools.reader().find(Condition, Id(row)) if row else None
        _set_term(self, ("value",), condition.field if condition is not None else "")
        super()._choose(row)

    def _sheet(self, reader: Reader) -> Sheet:
        found = self._found()
        if found is None:
            return _EMPTY
        return condition_list(found, terms_over_time(reader, found), self._tools.style)

    def _new(self) -> Id | None:
        found = self._found()
        if found is None:
            return None
        before = {each.id for each in found.conditions}
        self._tools.execute(AddCondition(found.full.offer.id, self._tools.new_id))
        now = self._found()
        return next((c.id for c in now.conditions if c.id not in before), None) if now is not None else None


class StrengthLinks(QWidget):
    """The strengths, each with a tick where a wish rests on it; Space ticks."""

    def __init__(self, changed: Callable[[tuple[Ref, ...]], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._changed = changed
        self.title = QLabel(tr("Stren&gths that it rests on"), self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Strengths that it rests on"))
        self.list.setTabKeyNavigation(False)
        self.title.setBuddy(self.list)
        self._shown: tuple[Strength, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GRID, 0, 0)
        column.addLayout(_line(self.title))
        column.addWidget(self.list)
        self.list.setFixedHeight(5 * self.list.fontMetrics().lineSpacing())
        self.list.itemChanged.connect(lambda _item: self._tell())

    def show_links(self, strengths: tuple[Strength, ...], linked: tuple[Ref, ...] | None) -> None:
        """Show all strengths with those that are linked; ``None`` where no wish is chosen."""
        self.setVisible(linked is not None and bool(strengths))
        here = self.list.currentRow()
        self.list.blockSignals(True)
        self._shown = strengths
        self.list.clear()
        for each in strengths:
            item = QListWidgetItem(each.title, self.list)
            ticked = linked is not None and Ref(each.id) in linked
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self.list.setCurrentRow(max(here, 0))
        self.list.blockSignals(False)

    def _tell(self) -> None:
        items = [self.list.item(place) for place in range(self.list.count())]
        ticked = zip(self._shown, items, strict=True)
        self._changed(tuple(Ref(s.id) for s, item in ticked if item.checkState() is Qt.CheckState.Checked))


def _line(label: QLabel) -> QHBoxLayout:
    line = QHBoxLayout()
    line.addWidget(label)
    return line


def _set_term(part: TalkPart, names: tuple[str, ...], path: str) -> None:
    found = part._found()  # noqa: SLF001 - a helper of these classes
    currency = found.currency if found is not None else ""
    for name in names:
        editor = part.form.row(name).editor
        if isinstance(editor, TermValueEditor):
            editor.set_term(term(path), currency)
