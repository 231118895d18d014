"""Rows that edit one plain record (application, interview, promise), in whichever grids they are put."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from offerdesk.app.records import Save
from offerdesk.app.tags import renaming, tag_names
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
from offerdesk.ui.forms.tags_editor import TagsEditor
from offerdesk.ui.tools import Tools
from offerdesk.ui.unfinished import RawKey

SAVE_AFTER, SAVE_BY = 300, 1000
"""Milliseconds after the last key stroke, and at the latest after the first, until typing is saved."""

MakeEditor = Callable[[Attribute, Situation, QWidget], Editor]


class RecordRows(QObject):
    """Edits one record; every readable change is saved a moment later, without being asked.

    ``chosen`` names attributes that are picked from a list which ``set_choices`` fills; ``editors`` makes
    special ones.
    """

    save_requested = Signal(object)  # a command
    texts_changed = Signal()  # what could not be used yet

    def __init__(
        self,
        kind: type[Any],
        tools: Tools,
        parent: QWidget,
        chosen: frozenset[str] = frozenset(),
        editors: Mapping[str, MakeEditor] | None = None,
    ) -> None:
        super().__init__(parent)
        self._tools = tools
        self._type = kind
        self._kind = name_of(kind)
        self._place = parent
        self._chosen = chosen
        self._editors = {"tags": self._tags_editor, **(editors or {})}
        self._choices: dict[str, Choices] = {}
        self._entity: Any = None
        self._edited = ""
        self.rows: dict[str, FormRow] = {}
        self._here = self._situation()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_AFTER)
        self._latest = QTimer(self)  # whoever types on without a pause is not left waiting
        self._latest.setSingleShot(True)
        self._latest.setInterval(SAVE_BY)
        for timer in (self._timer, self._latest):
            timer.timeout.connect(self.flush)

    @property
    def entity(self) -> Any:
        """The record as it stands in the rows; ``None`` for none."""
        return self._entity

    def add(self, names: Iterable[str], grid: RowGrid) -> None:
        """Add a row for each attribute; the record that is shown appears in them at once."""
        for name in names:
            declared = attribute(self._type, name)
            self._add(declared, self._editor(declared), grid)
            self._show_in(name, other=True)

    def show_record(self, entity: Entity | None) -> None:
        """Show a record, or nothing; what was typed for the one before is saved first."""
        if self._entity is not None and (entity is None or entity.id != self._entity.id):
            self.flush()
        other = entity is None or self._entity is None or entity.id != self._entity.id
        if entity is not None and not other and self._edited:  # what is not saved yet must not be shown over
            shown: Any = entity
            entity = replace(shown, **{self._edited: getattr(self._entity, self._edited)})
        self._entity = entity
        self._renew()
        for name in self.rows:
            self._show_in(name, other=other)

    def keep_texts(self, texts: dict[RawKey, str]) -> None:
        """Take texts that could not be used in an earlier session."""
        for key, text in texts.items():
            if key[1] == self._kind:
                self._tools.unread.put(key, text)

    def kept_texts(self) -> dict[RawKey, str]:
        """Return texts that could not be used yet."""
        return {key: text for key, text in self._tools.unread.texts.items() if key[1] == self._kind}

    def set_choices(self, name: str, choices: Choices) -> None:
        """Offer records to refer to, by name; a row that comes later has them too."""
        self._choices[name] = choices
        row = self.rows.get(name)
        if row is not None and isinstance(row.editor, ChoiceEditor):
            row.editor.set_choices(choices)

    def focus_row(self, name: str) -> None:
        """Begin typing in a row, over what stands there."""
        control = self.rows[name].editor.control
        control.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(control, QLineEdit):
            control.selectAll()

    def flush(self) -> None:
        """Save now what was typed."""
        self._timer.stop()
        self._latest.stop()
        if self._edited and self._entity is not None:
            name, self._edited = self._edited, ""
            self.save_requested.emit(Save(self._entity, name))

    def _tags_editor(self, declared: Attribute, here: Situation, parent: QWidget) -> Editor:
        tools = self._tools

        def rename(before: str, after: str) -> None:
            self.flush()
            tools.execute(renaming(tools.reader(), before, after))

        made = TagsEditor(declared, here, parent, lambda: tag_names(tools.reader()))
        made.renamed.connect(rename)
        return made

    def _editor(self, declared: Attribute) -> Editor:
        if declared.name in self._chosen:
            return ChoiceEditor(declared, self._here, self._place, self._choices.get(declared.name, ()))
        return self._editors.get(declared.name, editor_for)(declared, self._here, self._place)

    def _add(self, declared: Attribute, editor: Editor, grid: RowGrid) -> None:
        row = FormRow(editor, lambda reading: self._apply(declared.name, reading), parent=self)
        row.left.connect(self.flush)
        row.raw_kept.connect(lambda raw: self._keep(declared.name, raw))
        self.rows[declared.name] = row
        grid.add(row)

    def _show_in(self, name: str, *, other: bool) -> None:
        row = self.rows[name]
        value = None if self._entity is None else getattr(self._entity, name)
        if other:
            row.reset(value)
        row.show_value(value, self._tools.unread.get(self._key(name)) if other else None)

    def _situation(self) -> Situation:
        now = self._tools.now()
        return Situation(self._tools.style, now.date(), now.tzinfo)

    def _renew(self) -> None:
        """Read "tomorrow" rightly after midnight too."""
        here = self._situation()
        if here != self._here:
            self._here = here
            for row in self.rows.values():
                row.set_here(here)

    def _key(self, name: str) -> RawKey:
        id_ = Id("") if self._entity is None else self._entity.id
        return (id_, self._kind, id_, name)

    def _keep(self, name: str, raw: str | None) -> None:
        if self._tools.unread.put(self._key(name), raw):
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
            if not self._latest.isActive():
                self._latest.start()
        return problems
