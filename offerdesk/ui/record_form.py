"""A form for one plain record (application, interview, task): its rows come from the declaration."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPalette
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from offerdesk.app.records import Save
from offerdesk.app.text import Reading, Situation
from offerdesk.domain.checks import check
from offerdesk.domain.fields import Attribute, Id, attribute
from offerdesk.domain.model import Entity, name_of
from offerdesk.domain.values import Problem
from offerdesk.ui.forms.choices import ChoiceEditor, Choices
from offerdesk.ui.forms.editor import Editor
from offerdesk.ui.forms.grid import RowGrid
from offerdesk.ui.forms.making import editor_for
from offerdesk.ui.forms.row import FormRow
from offerdesk.ui.shell.fonts import strong
from offerdesk.ui.shell.theme import GRID
from offerdesk.ui.tools import Tools
from offerdesk.ui.unfinished import RawKey

SAVE_AFTER = 300


class RecordForm(QWidget):
    """Edits one record; every readable change is saved a moment later, without being asked.

    ``nothing`` is said while no record is shown; ``chosen`` names attributes that are picked from a list
    which ``set_choices`` fills.
    """

    save_requested = Signal(object)  # a command
    texts_changed = Signal()  # what could not be used yet

    def __init__(
        self,
        kind: type[Any],
        names: Iterable[str],
        tools: Tools,
        title: str,
        nothing: str,
        parent: QWidget | None = None,
        chosen: frozenset[str] = frozenset(),
    ) -> None:
        super().__init__(parent)
        self._tools = tools
        self._entity: Any = None
        self._edited = ""
        self._kind = name_of(kind)
        self._raws: dict[RawKey, str] = {}
        self._rows: dict[str, FormRow] = {}
        self.heading = QLabel(title, self)
        self.heading.setFont(strong(self.heading.font()))
        self.grid = RowGrid(self)
        self._here = here = self._situation()
        for name in names:
            declared = attribute(kind, name)
            editor = (
                ChoiceEditor(declared, here, self, ()) if name in chosen else editor_for(declared, here, self)
            )
            self._add(declared, editor)
        inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        column.addWidget(self.heading)
        column.addWidget(self.grid)
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(_words(nothing, self))
        self._pages.addWidget(scroll)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_AFTER)
        self._timer.timeout.connect(self.flush)

    @property
    def entity(self) -> Any:
        """The record as it stands in the form; ``None`` for none."""
        return self._entity

    def row(self, name: str) -> FormRow:
        """Return the row of an attribute."""
        return self._rows[name]

    def show_record(self, entity: Entity | None) -> None:
        """Show a record, or nothing; what was typed for the one before is saved first."""
        if self._entity is not None and (entity is None or entity.id != self._entity.id):
            self.flush()
        other = entity is None or self._entity is None or entity.id != self._entity.id
        self._entity = entity
        self._renew()
        self._pages.setCurrentIndex(0 if entity is None else 1)
        for name, row in self._rows.items():
            value = None if entity is None else getattr(entity, name)
            if other:
                row.reset(value)
            row.show_value(value, self._raws.get(self._key(name)) if other else None)

    def keep_texts(self, texts: dict[RawKey, str]) -> None:
        """Take texts that could not be used in an earlier session."""
        self._raws |= {key: text for key, text in texts.items() if key[1] == self._kind}

    def kept_texts(self) -> dict[RawKey, str]:
        """Return texts that could not be used yet."""
        return dict(self._raws)

    def set_choices(self, name: str, choices: Choices) -> None:
        """Offer records to refer to, by name."""
        editor = self._rows[name].editor
        assert isinstance(editor, ChoiceEditor)
        editor.set_choices(choices)

    def focus_row(self, name: str) -> None:
        """Begin typing in a row, over what stands there."""
        control = self._rows[name].editor.control
        control.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(control, QLineEdit):
            control.selectAll()

    def flush(self) -> None:
        """Save now what was typed."""
        self._timer.stop()
        if self._edited and self._entity is not None:
            name, self._edited = self._edited, ""
            self.save_requested.emit(Save(self._entity, name))

    def hideEvent(self, event: QHideEvent) -> None:
        """Save before going out of sight."""
        self.flush()
        super().hideEvent(event)

    def _add(self, declared: Attribute, editor: Editor) -> None:
        row = FormRow(editor, lambda reading: self._apply(declared.name, reading), parent=self)
        row.left.connect(self.flush)
        row.raw_kept.connect(lambda raw: self._keep(declared.name, raw))
        self._rows[declared.name] = row
        self.grid.add(row)

    def _situation(self) -> Situation:
        now = self._tools.now()
        return Situation(self._tools.style, now.date(), now.tzinfo)

    def _renew(self) -> None:
        """Read "tomorrow" rightly after midnight too."""
        here = self._situation()
        if here != self._here:
            self._here = here
            for row in self._rows.values():
                row.set_here(here)

    def _key(self, name: str) -> RawKey:
        id_ = Id("") if self._entity is None else self._entity.id
        return (id_, self._kind, id_, name)

    def _keep(self, name: str, raw: str | None) -> None:
        key = self._key(name)
        if raw == self._raws.get(key):
            return
        if raw is None:
            del self._raws[key]
        else:
            self._raws[key] = raw
        self.texts_changed.emit()

    def _apply(self, name: str, reading: Reading) -> tuple[Problem, ...]:
        if self._entity is None:
            return ()
        changed = replace(self._entity, **{name: reading.value})
        problems = tuple(p for p in check(changed) if p.where == name)
        if not problems and changed != self._entity:
            if self._edited not in {"", name}:
                self.flush()
            self._entity = changed
            self._edited = name
            self._timer.start()
        return problems


def _words(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setMargin(4 * GRID)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label
