"""The line over the charts that says why they lack an offer, with the one step that brings it back."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from offerdesk.domain.words import tr
from offerdesk.ui.shell.colours import colours_of
from offerdesk.ui.shell.fonts import small
from offerdesk.ui.shell.theme import GRID, HALF, TARGET


class LeftOut(QWidget):
    """Hidden while nothing is left out."""

    rate_asked = Signal(str)  # the currency whose rate is missing

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._currency = ""
        self.words = QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.add = QPushButton(self)
        self.add.setMinimumHeight(TARGET)
        self.add.setAutoDefault(False)
        self.add.clicked.connect(lambda: self.rate_asked.emit(self._currency))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GRID, HALF, HALF, HALF)
        layout.setSpacing(GRID)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.add, 0, Qt.AlignmentFlag.AlignTop)
        self.setVisible(False)
        self._ink()

    def tell(self, currency: str) -> None:
        """Offer to add the rate of a currency; none hides the line."""
        if currency != self._currency:
            self._currency = currency
            words = tr("Offers in {currency} cannot be drawn without an exchange rate.")
            self.words.setText(words.format(currency=currency))
            self.add.setText(tr("Add the rate of {currency}").format(currency=currency).replace("&", "&&"))
            self.setVisible(bool(currency))

    def changeEvent(self, event: QEvent) -> None:
        """Follow palette and font."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._ink()

    def _ink(self) -> None:
        palette = self.words.palette()
        muted = colours_of(self.palette()).muted
        if palette.color(self.words.foregroundRole()).name() != muted.lower():
            palette.setColor(self.words.foregroundRole(), muted)
            self.words.setPalette(palette)
        font = small(self.font())
        if self.words.font() != font:
            self.words.setFont(font)
