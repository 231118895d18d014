"""A timer that counts up towards a target, by the program's own clock."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from offerdesk.app.preparing.pitch import clock
from offerdesk.domain.words import tr
from offerdesk.ui.shell.fonts import figure
from offerdesk.ui.shell.theme import GRID, TARGET

_TICK = 250


class Stopwatch(QWidget):
    """Shows minutes and seconds; beyond the target it says so in words."""

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._since: datetime | None = None
        self._before = 0
        self.target: int | None = None
        self.time = QLabel(self)
        self.time.setFont(figure(self.time.font()))
        self.said = QLabel(self)
        self.said.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.start = QPushButton(self)
        self.start.setMinimumHeight(TARGET)
        self.start.clicked.connect(lambda _checked=False: self.toggle())
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self.show_time)
        above = QHBoxLayout()
        above.setSpacing(GRID)
        above.addWidget(self.start)
        above.addWidget(self.time)
        above.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(above)
        layout.addWidget(self.said)
        self.reset()

    @property
    def running(self) -> bool:
        """Whether it counts."""
        return self._since is not None

    @property
    def seconds(self) -> int:
        """How many seconds it has counted."""
        if self._since is None:
            return self._before
        return self._before + int((self._now() - self._since).total_seconds())

    def toggle(self) -> None:
        """Start, or stop where it counts."""
        if self._since is None:
            self._since = self._now()
            self._timer.start()
        else:
            self._before, self._since = self.seconds, None
            self._timer.stop()
        self.show_time()

    def reset(self, target: int | None = None) -> None:
        """Stand at nothing again, with another target."""
        self._since, self._before, self.target = None, 0, target
        self._timer.stop()
        self.show_time()

    def show_time(self) -> None:
        """Show what it has counted."""
        seconds = self.seconds
        self.time.setText(clock(seconds))
        self.start.setText(tr("S&top") if self.running else tr("&Start the timer"))
        if self.target is None:
            self.said.setText("")
        elif seconds > self.target:
            self.said.setText(tr("{time} over").format(time=clock(seconds - self.target)))
        else:
            self.said.setText(tr("of {time}").format(time=clock(self.target)))
