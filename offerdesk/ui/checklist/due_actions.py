"""What can be done with the tasks that are chosen in a list: each by a key, in the menu and by a command."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu

from offerdesk.app.due import Due
from offerdesk.app.due_changes import Together, computing_again, letting_go, moving, snoozing, ticking
from offerdesk.app.due_commands import Snooze, snoozed_until
from offerdesk.app.store import Step
from offerdesk.app.today_days import calendar_of
from offerdesk.domain.words import tr
from offerdesk.ui.tables.view import SheetView
from offerdesk.ui.tools import Tools


class DueActions(QObject):
    """Acts on the tasks that ``chosen`` returns. ``before`` is called first, to save what is being typed."""

    def __init__(
        self,
        tools: Tools,
        chosen: Callable[[], tuple[Due, ...]],
        before: Callable[[], None],
        table: SheetView,
    ) -> None:
        super().__init__(table)
        self._tools = tools
        self._chosen = chosen
        self._before = before
        self._table = table
        self._by_key: dict[int, Callable[[], object]] = {
            Qt.Key.Key_Space: self.toggle_done,
            Qt.Key.Key_R: self.move_to_tomorrow,
            Qt.Key.Key_H: self.snooze_an_hour,
            Qt.Key.Key_T: self.snooze_until_tomorrow,
            Qt.Key.Key_B: self.snooze_until_business_day,
            Qt.Key.Key_N: self.let_go,
            Qt.Key.Key_C: self.compute_again,
        }
        table.installEventFilter(self)
        table.menu_asked.connect(self._fill)

    def toggle_done(self) -> Step | None:
        """Tick what is chosen; where all of it is done already, open it again."""
        dues = self._take()
        done = bool(dues) and all(not due.live and due.done_at is not None for due in dues)
        return self._do(ticking(dues, self._tools.new_id, None if done else self._tools.now()))

    def move_to_tomorrow(self) -> Step | None:
        """Give what is chosen the next day; a time of day stays."""
        return self.move_to(self._tools.now().date() + timedelta(days=1))

    def move_to(self, day: date | datetime) -> Step | None:
        """Give what is chosen another day."""
        dues = self._take()
        return self._do(moving(dues, self._tools.new_id, day))

    def snooze_an_hour(self) -> Step | None:
        """Put what is chosen off for an hour."""
        return self._snooze(Snooze.HOUR)

    def snooze_until_tomorrow(self) -> Step | None:
        """Put what is chosen off until tomorrow."""
        return self._snooze(Snooze.TOMORROW)

    def snooze_until_business_day(self) -> Step | None:
        """Put what is chosen off until the next day on which people work."""
        return self._snooze(Snooze.NEXT_BUSINESS_DAY)

    def let_go(self) -> Step | None:
        """Say that what is chosen is not needed."""
        dues = self._take()
        return self._do(letting_go(dues, self._tools.new_id, self._tools.now()))

    def compute_again(self) -> Step | None:
        """Let what is chosen follow its rule again."""
        return self._do(computing_again(tuple(due for due in self._take() if due.rule)))

    def fill(self, menu: QMenu) -> None:
        """Add every action to a menu, with the key that does the same in the list."""
        dues = self._chosen()
        entries: tuple[tuple[str, str, Callable[[], object]], ...] = (
            (tr("Tick or open again"), "Space", self.toggle_done),
            (tr("Move to tomorrow"), "R", self.move_to_tomorrow),
            (tr("Put off for an hour"), "H", self.snooze_an_hour),
            (tr("Put off until tomorrow"), "T", self.snooze_until_tomorrow),
            (tr("Put off until the next business day"), "B", self.snooze_until_business_day),
            (tr("Not needed"), "N", self.let_go),
        )
        for words, key, do in entries:
            menu.addAction(words, QKeySequence(key), do).setEnabled(bool(dues))
        back = menu.addAction(tr("Back to the computed day"), QKeySequence("C"), self.compute_again)
        back.setEnabled(any(due.rule and due.task is not None for due in dues))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take single keys in the list, which would take them for a search."""
        if watched is self._table and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            do = self._by_key.get(event.key())
            if do is not None and not event.modifiers() and self._chosen():
                do()
                return True
        return super().eventFilter(watched, event)

    def _fill(self, menu: QMenu, _row: str, _column: str) -> None:
        menu.addSeparator()
        self.fill(menu)

    def _snooze(self, snooze: Snooze) -> Step | None:
        now = self._tools.now()
        until = snoozed_until(snooze, now, calendar_of(self._tools.reader(), now))
        return self._do(snoozing(self._take(), self._tools.new_id, until))

    def _take(self) -> tuple[Due, ...]:
        self._before()
        return self._chosen()

    def _do(self, command: Together) -> Step | None:
        return self._tools.execute(command) if command.commands else None
