"""How much prices move, and whether together: typed here, kept nowhere."""

from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QButtonGroup, QLabel, QRadioButton, QSpinBox, QVBoxLayout, QWidget

from offerdesk.app.price_outlook import LISTED, UNLISTED, WHY_LISTED, WHY_UNLISTED
from offerdesk.app.style import Style
from offerdesk.domain.price_paths import Moves
from offerdesk.domain.words import tr
from offerdesk.ui.shell.fonts import small, strong
from offerdesk.ui.shell.theme import GRID, HALF, TARGET

_MOST = 200


class MovesPanel(QWidget):
    """Volatility of listed and unlisted shares, each with its reason, and how prices move together."""

    changed = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.listed, self.unlisted = _percent(LISTED, style), _percent(UNLISTED, style)
        self.alone = QRadioButton(tr("Each on its &own"))
        self.together = QRadioButton(tr("All &together"))
        self.alone.setChecked(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(HALF)
        self._add(layout, tr("&Listed shares move by"), self.listed, tr(WHY_LISTED))
        self._add(layout, tr("&Unlisted shares move by"), self.unlisted, tr(WHY_UNLISTED))
        self._add_together(layout)
        self.setFocusProxy(self.listed)

    def moves(self) -> Moves:
        """Return what is chosen."""
        return Moves(self.listed.value() / 100, self.unlisted.value() / 100, self.together.isChecked())

    def _add(self, layout: QVBoxLayout, title: str, box: QSpinBox, why: str) -> None:
        name = heading(title)
        name.setBuddy(box)
        note = plain(why)
        note.setFont(small(note.font()))
        note.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        box.setAccessibleName(title.replace("&", ""))
        box.setAccessibleDescription(why)
        box.valueChanged.connect(lambda _value: self.changed.emit())
        for widget in (name, box, note):
            layout.addWidget(widget)
        layout.addSpacing(2 * GRID)

    def _add_together(self, layout: QVBoxLayout) -> None:
        title, group = tr("Prices move"), QButtonGroup(self)
        layout.addWidget(heading(title))
        for button in (self.alone, self.together):
            button.setMinimumHeight(TARGET)
            button.setAccessibleDescription(title)
            group.addButton(button)
            layout.addWidget(button)
        group.buttonClicked.connect(lambda _button: self.changed.emit())


def heading(text: str) -> QLabel:
    """Return a heading above what belongs to it."""
    label = plain(text)
    label.setFont(strong(label.font()))
    return label


def plain(text: str = "") -> QLabel:
    """Return words that wrap."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _percent(usual: int, style: Style) -> QSpinBox:
    """Return a field for whole per cents a year."""
    box = QSpinBox()
    box.setRange(0, _MOST)
    box.setSingleStep(5)
    box.setValue(usual)
    box.setSuffix(tr("{sign} a year").format(sign=style.percent(Decimal(0)).lstrip("0")))
    box.setMinimumHeight(TARGET)
    return box
