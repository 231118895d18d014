"""Reminders of the desk that is open, for as long as it is; never of the sample or of a copy."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from offerdesk.domain.assumptions import SETTINGS_ID, Settings
from offerdesk.ui.desk_window import CHECKLIST
from offerdesk.ui.program import Program
from offerdesk.ui.reminders import Reminders
from offerdesk.ui.shell.later import after_paint
from offerdesk.ui.speaking_up import SpeakingUp

if TYPE_CHECKING:
    from offerdesk.app.due import Due
    from offerdesk.ui.desk_window import DeskWindow


class Attending(QObject):
    """Begins with each desk and ends with it."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._program = program
        self.reminders: Reminders | None = None
        self._voice: SpeakingUp | None = None
        program.desk_changed.append(self._begin)
        program.desk_closed.append(self._end)
        if program.desk is not None:
            self._begin()

    def _begin(self) -> None:
        desk = self._program.desk
        if desk is None or desk.opened.sample or desk.opened.read_only:
            return
        opened = desk.opened
        settings = opened.desk.reader.find(Settings, SETTINGS_ID)
        if settings is not None and settings.start_with_today:
            self._show(desk)
        self.reminders = reminders = Reminders(lambda: opened.desk.reader, desk.tools.now, opened.said, desk)
        self._voice = SpeakingUp(
            self._program.window, desk.tools, reminders, lambda dues: self._show(desk, dues)
        )
        desk.bridge.changed.connect(reminders.follow)
        after_paint(reminders, reminders.look)

    def _show(self, desk: "DeskWindow", dues: "tuple[Due, ...]" = ()) -> None:
        self._program.window.go_to(CHECKLIST)
        desk.tasks().show_today(dues)

    def _end(self) -> None:
        if self.reminders is not None and self._voice is not None:
            self.reminders.close()
            self._voice.close()
        self.reminders = self._voice = None
