"""One row of a form: label, editor, unit, how the text was understood, and what is wrong with it.

A problem shows after the editor has been left, never at a key stroke; while it lasts the text stays as it was
typed, and the value is what it was before the editing began. An unknown value looks different from a zero.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from offerdesk.app.text import Reading, Situation
from offerdesk.domain.values import Problem, Rejected
from offerdesk.domain.words import tr
from offerdesk.ui.forms.editor import Editor
from offerdesk.ui.forms.field import Field, RowLabel

Apply = Callable[[Reading], tuple[Problem, ...]]


class FormRow(QObject):
    """Binds a label and an editor to one attribute.

    ``apply`` is called with every reading that parses, at each key stroke; it takes the value over or
    returns why it cannot. ``raw_kept`` carries the text that could not be used, or ``None`` once it could.
    """

    raw_kept = Signal(object)  # str | None
    left = Signal()

    def __init__(self, editor: Editor, apply: Apply, title: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        self._apply = apply
        self._value: Any = None
        self._problems: tuple[Problem, ...] = ()
        self._shown = False
        self._settled: Any = None  # the value before the editing began
        self.label = RowLabel(title or tr(editor.attribute.field.label).replace("&", "&&"), editor)
        self.field = Field(editor)
        self.field.ask.clicked.connect(self._take_other)
        self.field.forget.clicked.connect(self.forget)
        self._other: Reading | None = None
        self._name()
        editor.edited.connect(self._edited)
        editor.left.connect(self._left)

    @property
    def value(self) -> Any:
        """The last value that was shown or accepted."""
        return self._value

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What keeps the text from being used; empty where it is used."""
        return self._problems

    def show_value(self, value: Any, raw: str | None = None) -> None:
        """Show a value, or the text kept from an unfinished edit with what is wrong with it.

        Text that cannot be used yet stays, and so does the caret where the value is the same.
        """
        if raw is not None and not self._problems:
            self._value = value
            self.editor.set_raw(raw)
            self._edited()
            self._show_problems()
            return
        same = value == self._value
        self._value = value
        if same and self._shown:
            return
        if self._problems and self.editor.control.hasFocus():
            return
        self.reset(value)

    def reset(self, value: Any) -> None:
        """Show a value and drop whatever was being typed."""
        self._value, self._problems, self._other, self._shown = value, (), None, True
        self._settled = value
        self.editor.show_value(value)
        self.field.say(hint=self.editor.note_of(value), problem="")
        self._update()

    def set_here(self, here: Situation) -> None:
        """Use another style, day or currency from now on."""
        if here is self.editor.here:
            return
        self.editor.here = here
        self._name()
        if not self._problems and not self.editor.control.hasFocus():
            self.editor.show_value(self._value)

    def forget(self) -> None:
        """Set the value to unknown."""
        self.editor.set_raw("")
        self._edited()
        self._left()

    def set_visible(self, *, visible: bool) -> None:
        """Show or hide the whole row."""
        self.label.setVisible(visible)
        self.field.setVisible(visible)

    def _edited(self) -> None:
        self._other = None
        try:
            reading = self.editor.reading()
        except Rejected as refusal:
            self._problems = refusal.problems
        else:
            self._take(reading)
        if self._problems and self._value != self._settled:
            self._value = self._settled
            self._apply(Reading(self._settled))
        self.raw_kept.emit(self.editor.raw() if self._problems else None)
        if self._problems:
            self.field.say(hint="", problem=None)

    def _take(self, reading: Reading) -> None:
        before, self._value = (
            self._value,
            reading.value,
        )  # first, for what is told of the change comes back here
        self._problems = self._apply(reading)
        if self._problems:
            self._value = before
        else:
            self._understood(reading)

    def _understood(self, reading: Reading) -> None:
        self._other = reading if reading.other is not None else None
        other = ""
        if self._other is not None:
            other = tr("I meant {value}").format(value=self.editor.text_of(reading.other))
        self.field.say(hint=self.editor.hint_of(reading), problem="", other=other)
        self._update()

    def _left(self) -> None:
        if self._problems:
            self._show_problems()
        else:
            self._settled = self._value
            self.editor.show_value(self._value)
            if self._other is None:
                self.field.say(hint=self.editor.note_of(self._value), problem="")
        self._update()
        self.left.emit()

    def _take_other(self) -> None:
        if self._other is not None:
            self.editor.accept_other(self._other)
            self._other = None
            self._left()
            self.editor.control.setFocus()

    def _show_problems(self) -> None:
        said = [p.say(tr) for p in self._problems[:1]]
        text = said[0][:1].upper() + said[0][1:] if said else ""
        self.field.say(hint="", problem=text)
        self._update()

    def _update(self) -> None:
        unknown = self._value is None and not self._problems
        said = self.field.problem_text or (tr("Unknown") if unknown else self.field.hint_text)
        self.editor.control.setAccessibleDescription(said)
        self.field.set_known(known=self.editor.attribute.optional and not unknown)

    def _name(self) -> None:
        attribute = self.editor.attribute
        unit = self.editor.unit
        name = self.label.plain
        self.editor.control.setAccessibleName(f"{name}, {unit}" if unit else name)
        self.field.unit.setText(unit)
        self.field.unit.setVisible(bool(unit))
        help_ = tr(attribute.field.help)
        self.editor.control.setToolTip(help_)
        self.label.setToolTip(help_)
        self.field.forget.setAccessibleName(tr("Set {field} to unknown").format(field=name))
