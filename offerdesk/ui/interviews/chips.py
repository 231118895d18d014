"""Who was there: names as chips, typed with completion; a new name makes a new person."""

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from offerdesk.domain.words import tr
from offerdesk.ui.forms.editor import Line
from offerdesk.ui.interviews.people_row import by_comma
from offerdesk.ui.shell.theme import GRID, HALF, TARGET

MOST_IN_A_ROW = 4


class PeopleChips(QWidget):
    """``named`` tells all names whenever one comes or goes; ``opened`` the one whose chip is pressed."""

    named = Signal(tuple)
    opened = Signal(str)
    done = Signal()  # Enter in the empty line

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._rows: list[QWidget] = []
        self.chips: list[QPushButton] = []
        self._known = QStringListModel(self)
        self.line = Line(parent=self)
        self.line.setPlaceholderText(tr("Name, then Enter"))
        self.line.setAccessibleName(tr("Who was there"))
        completer = QCompleter(self._known, self.line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        self.line.setCompleter(completer)
        self.line.installEventFilter(self)
        self.line.left.connect(self._take)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(HALF)
        self._column.addWidget(self.line)

    def know(self, names: tuple[str, ...]) -> None:
        """Complete these names."""
        self._known.setStringList(list(names))

    def show_names(self, names: tuple[str, ...]) -> None:
        """Show a chip for each."""
        if names == self._names:
            return
        self._names = names
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows, self.chips = [], []
        for start in range(0, len(names), MOST_IN_A_ROW):
            self._add_row(names[start : start + MOST_IN_A_ROW])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a name with Enter or a comma; Backspace in the empty line takes the last one away."""
        if watched is self.line and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} or event.text() in {",", ";"}:
                if not self._take() and event.text() not in {",", ";"}:
                    self.done.emit()
                return True
            if event.key() == Qt.Key.Key_Backspace and not self.line.text() and self._names:
                self.named.emit(self._names[:-1])
                return True
        if isinstance(watched, QPushButton) and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
                self._drop(watched)
                return True
        return super().eventFilter(watched, event)

    def _take(self) -> bool:
        typed = by_comma(self.line.text().replace(";", ","))
        self.line.clear()
        fresh = tuple(name for name in typed if name not in self._names)
        if fresh:
            self.named.emit((*self._names, *fresh))
        return bool(typed)

    def _drop(self, chip: QPushButton) -> None:
        gone = str(chip.property("name"))
        self.line.setFocus()
        self.named.emit(tuple(name for name in self._names if name != gone))

    def _add_row(self, names: tuple[str, ...]) -> None:
        row = QWidget(self)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        for name in names:
            chip = QPushButton(name.replace("&", "&&"), row)
            chip.setProperty("name", name)
            chip.setMinimumHeight(TARGET)
            chip.setToolTip(tr("Open {person}; Delete takes the name away").format(person=name))
            chip.clicked.connect(lambda _on=False, name=name: self.opened.emit(name))
            chip.installEventFilter(self)
            layout.addWidget(chip)
            self.chips.append(chip)
        layout.addStretch(1)
        self._column.insertWidget(len(self._rows), row)
        self._rows.append(row)
        row.show()
