"""One point of a round: what is asked for, or what was answered to it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from offerdesk.app.negotiating.asking import AGREED, asks_of
from offerdesk.app.negotiating.round_list import STATUS_WORDS, said_ask
from offerdesk.app.negotiating.terms import term, terms_of, to_file
from offerdesk.app.records import Delete, Save
from offerdesk.app.text import Situation
from offerdesk.domain.fields import Attribute, Id
from offerdesk.domain.negotiating import Ask, Reply
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.words import tr
from offerdesk.ui.forms.editor import Editor
from offerdesk.ui.forms.grid import RowGrid
from offerdesk.ui.forms.section import Section
from offerdesk.ui.offers.talks.term_value import TermValueEditor
from offerdesk.ui.record_rows import RecordRows
from offerdesk.ui.shell.fonts import strong
from offerdesk.ui.shell.theme import GRID, HALF, TARGET
from offerdesk.ui.tools import Tools

_WHY = ("reason", "argument", "evidence", "gain", "priority")


class PointBox(QWidget):
    """Edits one ask or reply; saves by itself. ``changed`` tells that Tab has another way to go."""

    kind: type[Any] = Ask
    value = "after"
    changed = Signal()

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(parent)
        self.tools = tools
        self.title = QLabel(self)
        self.title.setWordWrap(True)
        self.title.setFont(strong(self.title.font()))
        self.rows = RecordRows(self.kind, tools, self, self.chosen(), {self.value: self._make_value})
        self.rows.save_requested.connect(self._save)
        self.grid = RowGrid(self)
        self.remove = QPushButton(tr("Remove"), self)
        self.remove.setMinimumHeight(TARGET)
        self.remove.clicked.connect(lambda _on=False: self._remove())
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, GRID, 0, GRID)
        self.column.setSpacing(HALF)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.remove)
        self.column.addLayout(head)
        self.column.addWidget(self.grid)

    @property
    def entity(self) -> Any:
        """The ask or reply as it stands here."""
        return self.rows.entity

    def chosen(self) -> frozenset[str]:
        """Return the attributes that are picked from a list."""
        return frozenset({"field"})

    def show_point(self, point: Any, full: FullOffer) -> None:
        """Show an ask or reply about the offer as it is now."""
        found = tuple((t.path, t.label(full)) for t in terms_of(full))
        known = {path for path, _ in found}
        place = term(point.field)
        other = (
            ((point.field, place.label(full) if place else point.field),) if point.field not in known else ()
        )
        self.rows.set_choices("field", (*other, *found) if point.field else (("", tr("Choose")), *found))
        row = self.rows.rows[self.value]
        editor = row.editor
        assert isinstance(editor, TermValueEditor)
        editor.set_term(place, full.offer.pay_currency)
        here = editor.here
        row.set_here(Situation(here.style, here.today, here.zone))
        self.rows.show_record(point)

    def flush(self) -> None:
        """Save what is still being typed."""
        self.rows.flush()

    def saving(self, entity: Any, attribute: str) -> Any:
        """Return the record to save after an attribute was edited."""
        del attribute
        return entity

    def _make_value(self, declared: Attribute, here: Situation, parent: QWidget) -> Editor:
        return TermValueEditor(declared, here, parent)

    def _save(self, command: Save) -> None:
        self.tools.execute(replace(command, entity=self.saving(command.entity, command.attribute)))

    def _remove(self) -> None:
        self.tools.execute(Delete(self.kind, (Id(self.entity.id),)))


class AskBox(PointBox):
    """What is asked for: the term, what it should become, and why."""

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(tools, parent)
        self._full: FullOffer | None = None
        self.rows.add(("field", "after"), self.grid)
        self.why = Section(tr("Why, and what they gain"), self, level=2)
        self.column.addWidget(self.why)
        self.why.opened.connect(self._fill)

    def show_point(self, point: Any, full: FullOffer) -> None:
        """Show an ask."""
        self._full = full
        self.title.setText(said_ask(point, full, self.tools.style))
        self.remove.setAccessibleName(tr("Remove {wish}").format(wish=self.title.text()))
        super().show_point(point, full)
        self.why.header.set_summary(" · ".join(str(s) for s in (point.reason, point.evidence) if s))

    def saving(self, entity: Any, attribute: str) -> Any:
        """Begin with what the offer says, once another term is chosen."""
        if attribute != "field" or self._full is None:
            return entity
        place = term(entity.field)
        return replace(entity, before=to_file(place.value(self._full)) if place else "", after="")

    def _fill(self) -> None:
        if "reason" not in self.rows.rows:
            grid = RowGrid(self.why.body)
            self.why.content.addWidget(grid)
            self.rows.add(_WHY, grid)
            self.changed.emit()


class ReplyBox(PointBox):
    """What was answered: agreed, partly with a value, refused with a reason, or open."""

    kind = Reply
    value = "value"

    def __init__(self, tools: Tools, asked: Callable[[], Id | None], parent: QWidget) -> None:
        super().__init__(tools, parent)
        self._asked = asked
        self.rows.add(("field", "status", "value", "refusal", "reason"), self.grid)
        words = tuple((key, tr(word)) for key, word in STATUS_WORDS.items())
        self.rows.set_choices("status", words)

    def chosen(self) -> frozenset[str]:
        """Return the attributes that are picked from a list."""
        return frozenset({"field", "status"})

    def show_point(self, point: Any, full: FullOffer) -> None:
        """Show a reply; why not is asked only where something was refused."""
        ask = self._ask(point.field)
        place = term(point.field)
        name = place.label(full) if place else tr("Something else")
        self.title.setText(said_ask(ask, full, self.tools.style) if ask else name)
        self.remove.setAccessibleName(tr("Remove {wish}").format(wish=self.title.text()))
        super().show_point(point, full)
        status = point.status.strip().casefold()
        boxes = self.rows.rows
        boxes["field"].set_visible(visible=ask is None)
        boxes["value"].set_visible(visible=status not in {"refused", "open"})
        boxes["refusal"].set_visible(visible=status == "refused")

    def saving(self, entity: Any, attribute: str) -> Any:
        """Take what was asked for as the value of a plain yes."""
        ask = self._ask(entity.field)
        if attribute == "status" and entity.status == AGREED and not entity.value and ask is not None:
            return replace(entity, value=ask.after)
        return entity

    def _ask(self, path: str) -> Ask | None:
        asked = self._asked()
        asks = asks_of(self.tools.reader(), asked) if asked else ()
        return next((ask for ask in asks if ask.field == path), None)
