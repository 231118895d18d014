"""A row of people: names, typed one after the other."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from offerdesk.app.text import Reading, Situation
from offerdesk.domain.fields import attribute
from offerdesk.domain.journal import Person
from offerdesk.domain.values import Problem
from offerdesk.ui.forms.making import editor_for
from offerdesk.ui.forms.row import FormRow


class PeopleRow(QObject):
    """A row that reads "Ana Ruiz, Tom Lee"; ``named`` tells the names when the row is left."""

    named = Signal(tuple)

    def __init__(self, title: str, here: Situation, parent: QWidget) -> None:
        super().__init__(parent)
        editor = editor_for(attribute(Person, "companies"), here, parent)
        self.row = FormRow(editor, self._take, title, self)
        self.row.left.connect(self._tell)
        self._names: tuple[str, ...] = ()
        self._shown: tuple[str, ...] = ()

    def show_names(self, names: tuple[str, ...]) -> None:
        """Show who was there."""
        self._names = self._shown = names
        self.row.show_value(names)

    def _take(self, reading: Reading) -> tuple[Problem, ...]:
        self._names = by_comma(reading.value[0]) if len(reading.value) == 1 else tuple(reading.value)
        return ()

    def _tell(self) -> None:
        if self._names != self._shown:
            self._shown = self._names
            self.named.emit(self._names)


def by_comma(text: str) -> tuple[str, ...]:
    """Part names that are not parted by semicolons, as lists otherwise are: most people write commas."""
    return tuple(name.strip() for name in text.split(",") if name.strip())
