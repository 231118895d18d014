"""How a reminder is seen: a message above the tabs, and the system's own where there is one."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QSystemTrayIcon

from offerdesk.app.due import Due
from offerdesk.app.due_changes import snoozing
from offerdesk.app.due_commands import Snooze, snoozed_until
from offerdesk.app.today_days import calendar_of
from offerdesk.domain.words import tr
from offerdesk.ui.reminders import Reminders
from offerdesk.ui.shell.message import Answer, Message
from offerdesk.ui.shell.window import MainWindow
from offerdesk.ui.tools import Tools

DUE = "due"
SETTLING = 1000
"""Milliseconds until a new sign has its place: a tray that has none yet drops what is said through it."""


class SpeakingUp(QObject):
    """Shows what ``reminders`` tells; ``show`` leads to the first of the tasks, in their list."""

    def __init__(
        self,
        window: MainWindow,
        tools: Tools,
        reminders: Reminders,
        show: Callable[[tuple[Due, ...]], object],
    ) -> None:
        super().__init__(reminders)
        self._window = window
        self._tools = tools
        self._show = show
        self._last: tuple[Due, ...] = ()
        self._tray: QSystemTrayIcon | None = None
        reminders.told.connect(self.speak)

    def speak(self, words: str, dues: tuple[Due, ...]) -> None:
        """Show a reminder; a newer one takes its place."""
        self._last = dues
        answers = (
            Answer(tr("Show"), lambda: self._show(dues)),
            Answer(tr("In an hour"), lambda: self._snooze(dues, Snooze.HOUR)),
            Answer(tr("Next business day"), lambda: self._snooze(dues, Snooze.NEXT_BUSINESS_DAY)),
        )
        self._window.banners.show_message(Message(DUE, words, answers))
        is_new = self._tray is None
        tray = self._in_tray()
        if tray is not None:
            QTimer.singleShot(SETTLING if is_new else 0, tray, lambda: self._say(tray, words))

    def _say(self, tray: QSystemTrayIcon, words: str) -> None:
        tray.showMessage("OfferDesk", words, self._window.windowIcon())

    def close(self) -> None:
        """Take message and sign away."""
        self._window.dismiss(DUE)
        if self._tray is not None:
            self._tray.hide()

    def _in_tray(self) -> QSystemTrayIcon | None:
        """Return the sign among the system's, made when something is first said; ``None`` where none fit."""
        if self._tray is None and QSystemTrayIcon.isSystemTrayAvailable():
            self._tray = QSystemTrayIcon(self._window.windowIcon(), self)
            self._tray.setToolTip("OfferDesk")
            self._tray.messageClicked.connect(self._come)
            self._tray.activated.connect(self._come)
            self._tray.show()
        return self._tray

    def _come(self) -> None:
        self._window.showNormal()
        self._window.raise_()
        self._window.activateWindow()
        self._show(self._last)

    def _snooze(self, dues: tuple[Due, ...], snooze: Snooze) -> None:
        now = self._tools.now()
        until = snoozed_until(snooze, now, calendar_of(self._tools.reader(), now))
        self._tools.execute(snoozing(dues, self._tools.new_id, until))
