"""One assumption in its panel: its row, why it is there, and the values that one click puts into it."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from offerdesk.app.text import Situation, write
from offerdesk.domain.words import tr
from offerdesk.ui.forms.grid import RowGrid
from offerdesk.ui.forms.row import FormRow
from offerdesk.ui.offers.assumption_layout import SUGGESTIONS, Suggestion
from offerdesk.ui.offers.assumption_words import default_text, why
from offerdesk.ui.shell.fonts import small
from offerdesk.ui.shell.theme import GRID, HALF, TARGET

_BESIDE, _BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
_NARROW_CHARS = 56


class AssumptionPlace(QWidget):
    """``put`` carries the value that a button stands for: the default, or a limit of the law."""

    put = Signal(object)

    def __init__(self, row: FormRow, here: Situation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._declared = row.editor.attribute
        self.back = self._button()
        self.back.clicked.connect(lambda: self.put.emit(self._declared.default))
        self.offered: tuple[tuple[Suggestion, QPushButton], ...] = tuple(
            (said, self._button()) for said in SUGGESTIONS.get(self._declared.name, ())
        )
        for said, button in self.offered:
            button.clicked.connect(partial(self.put.emit, said.value))
        grid = RowGrid()
        grid.add(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, HALF)
        column.setSpacing(HALF)
        column.addWidget(grid)
        column.addWidget(quiet(why(self._declared.name, here.style)))
        for button in (*(button for _, button in self.offered), self.back):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_value(self, value: Any, here: Situation) -> None:
        """Offer what differs from the value on show."""
        name = tr(self._declared.field.label)
        usual = default_text(self._declared, here.style)
        said = tr("Put back to {value}").format(value=usual) if usual else tr("Leave it unset")
        self.back.setText(said)
        self.back.setAccessibleName(f"{name}: {said}")
        self.back.setVisible(value != self._declared.default)
        for limit, button in self.offered:
            amount = write(self._declared, limit.value, here.style)
            text = tr("{amount} for {year}, {source}").format(
                amount=amount, year=limit.year, source=limit.source
            )
            button.setText(text)
            button.setAccessibleName(f"{name}: {text}")
            button.setVisible(here.currency == limit.currency and value != limit.value)

    def _button(self) -> QPushButton:
        button = QPushButton(self)
        button.setMinimumHeight(TARGET)
        button.setAutoDefault(False)
        button.setFont(small(button.font()))
        return button


class SideBySide(QWidget):
    """Two places beside one another, or below where the panel is narrow."""

    def __init__(self, places: tuple[QWidget, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QBoxLayout(_BESIDE, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(2 * GRID)
        for place in places:
            self._box.addWidget(place, 1, Qt.AlignmentFlag.AlignTop)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put them where they fit."""
        super().resizeEvent(event)
        narrow = self.width() < _NARROW_CHARS * self.fontMetrics().averageCharWidth()
        if self._box.direction() is not (_BELOW if narrow else _BESIDE):
            self._box.setDirection(_BELOW if narrow else _BESIDE)


def words(text: str) -> QLabel:
    """Return a label whose words wrap."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def quiet(text: str) -> QLabel:
    """Return a label in small, muted type."""
    label = words(text)
    label.setFont(small(label.font()))
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label
