"""The status bar: whether all is saved, how old the backup is, the currency, what is unknown."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from offerdesk.domain.frozen import frozen
from offerdesk.domain.words import tr, trn
from offerdesk.ui.shell.fonts import small
from offerdesk.ui.shell.theme import GRID, TARGET


@frozen
class Status:
    """What the bar tells. ``unknown_in`` names the offer when all unknown values lie in one.

    ``assumed`` names the kept assumptions that amounts rest on. ``backup_day`` is written out where the
    backup was not made today; ``apart`` is false where the second folder of backups was not there.
    """

    saved_at: datetime | None = None
    failed: bool = False
    backup_at: datetime | None = None
    backup_verified: bool = False
    currency: str = ""
    unknown: int = 0
    unknown_in: str = ""
    sample: bool = False
    assumed: str = ""
    backup_day: str = ""
    apart: bool = True
    discreet: bool = False


def saved_words(status: Status) -> str:
    """Say whether the last change is in the file."""
    if status.failed:
        return tr("Not saved")
    return tr("Saved {time:%H:%M}").format(time=status.saved_at) if status.saved_at else tr("All saved")


def backup_words(status: Status) -> str:
    """Say how old the newest backup is, and whether it is in the second folder too."""
    if status.backup_at is None:
        return tr("No backup yet")
    if status.backup_day:
        said = tr("Backup {day}, {time:%H:%M}").format(day=status.backup_day, time=status.backup_at)
    else:
        said = tr("Backup {time:%H:%M}").format(time=status.backup_at)
    if not status.apart:
        return tr("{backup}, second folder not there").format(backup=said)
    return tr("{backup}, verified").format(backup=said) if status.backup_verified else said


def amounts_words(status: Status) -> str:
    """Say what amounts are in, and under which kept assumptions; empty where there is nothing to say."""
    amounts = tr("Amounts in {currency}").format(currency=status.currency) if status.currency else ""
    if status.discreet:
        amounts = tr("Amounts are hidden")
    kept = tr("assuming “{name}”").format(name=status.assumed) if status.assumed else ""
    return " · ".join(words for words in (amounts, kept) if words)


def unknown_words(status: Status) -> str:
    """Say how many values are unknown, and where; empty for none."""
    if not status.unknown:
        return ""
    if status.unknown_in:
        words = trn("{n} unknown in {offer}", "{n} unknowns in {offer}", status.unknown)
        return words.format(n=status.unknown, offer=status.unknown_in)
    return trn("{n} unknown", "{n} unknowns", status.unknown).format(n=status.unknown)


class StatusBar(QWidget):
    """Quiet words at the foot; backup and unknowns can be clicked.

    Not a ``QStatusBar``: that one keeps the height it once had when the text grows.
    """

    backup_clicked = Signal()
    unknown_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.saved, self.currency, self.sample = _label(self), _label(self), _label(self)
        self.backup, self.unknown = _link(self), _link(self)
        self.backup.clicked.connect(self.backup_clicked)
        self.unknown.clicked.connect(self.unknown_clicked)
        # Else it is squeezed to the least height of its buttons where the panels above would like more.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GRID + 4, 1, GRID + 4, 1)
        layout.setSpacing(2 * GRID)
        for widget in (self.saved, self.backup, self.currency, self.unknown):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(self.sample)
        self.show_status(Status())

    def show_status(self, status: Status) -> None:
        """Show another state."""
        self.saved.setText(saved_words(status))
        self.saved.setForegroundRole(_BAD if status.failed else _QUIET)
        self.backup.setText(backup_words(status))
        _show(self.currency, amounts_words(status))
        _show(self.unknown, unknown_words(status))
        _show(self.sample, tr("Sample search") if status.sample else "")


_QUIET, _BAD = QPalette.ColorRole.PlaceholderText, QPalette.ColorRole.BrightText


def _label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setForegroundRole(_QUIET)
    label.setFont(small(label.font()))
    return label


def _link(parent: QWidget) -> QPushButton:
    button = QPushButton(parent)
    button.setFlat(True)
    button.setMinimumHeight(TARGET)
    button.setFont(small(button.font()))
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button


def _show(widget: QLabel | QPushButton, words: str) -> None:
    widget.setText(words)
    widget.setVisible(bool(words))
