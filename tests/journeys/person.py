"""A person at the window: opens the real program on a real file and works it by keys."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from offerdesk.app.desk import Desk
from offerdesk.app.store import E, Reader
from offerdesk.domain.model import KINDS
from offerdesk.services import FileServices, now
from offerdesk.storage.settings_file import SettingsFile
from offerdesk.ui.crash import CrashGuard
from offerdesk.ui.desk_window import DeskWindow
from offerdesk.ui.offers.tab import OffersTab
from offerdesk.ui.program import Program
from offerdesk.ui.shell.theme import Theme
from offerdesk.ui.shell.window import MainWindow
from offerdesk.ui.start import furnish

PATIENCE = 20_000
"""Milliseconds for what a busy machine may delay."""

ROUNDS = 12

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
NONE = Qt.KeyboardModifier.NoModifier
Key = Qt.Key
AnyWidget = TypeVar("AnyWidget", bound=QWidget)


class Clocked(FileServices):
    """The program's own services, by a clock that a journey may set."""

    def __init__(
        self, clock: Callable[[], datetime], data: Path, backups: Path, log_file: Path, settings: SettingsFile
    ) -> None:
        super().__init__(data, backups, log_file, settings)
        self._clock = clock

    def now(self) -> datetime:
        """Return the present instant by that clock."""
        return self._clock()


class Hands:
    """Press keys where the focus is and wait for what comes of it."""

    def __init__(self, qtbot: QtBot, window: Callable[[], QWidget]) -> None:
        self.qtbot = qtbot
        self.keys = 0
        self._place = window

    def wait(self, condition: Callable[[], object]) -> None:
        """Let events pass until something holds."""
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=PATIENCE)

    def settle(self) -> None:
        """Let what is queued happen; a layout may ask for another, a few times over."""
        for _ in range(ROUNDS):
            QApplication.processEvents()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def press(self, key: Key, modifiers: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        """Press a key where the focus is."""
        for _ in range(times):
            self.keys += 1
            QTest.keyClick(self.focus(), key, modifiers)
            if (key, modifiers) == (Key.Key_F10, SHIFT):  # the platform without a screen sends no such event
                at = self.focus().rect().center()
                there = self.focus().mapToGlobal(at)
                menu = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, there)
                QApplication.sendEvent(self.focus(), menu)
        QApplication.processEvents()

    def press_in(self, place: QWidget, key: Key) -> None:
        """Press a key in a menu that is open; it has the keyboard without having the focus."""
        self.keys += 1
        QTest.keyClick(place, key)
        QApplication.processEvents()

    def write(self, text: str) -> None:
        """Type where the focus is."""
        self.keys += len(text)
        for letter in text:
            if letter.isascii():
                QTest.keyClicks(self.focus(), letter)
            else:  # QTest knows no keys beyond ASCII
                for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                    QApplication.sendEvent(self.focus(), QKeyEvent(kind, 0, NONE, letter))
        QApplication.processEvents()

    def retype(self, text: str) -> None:
        """Select all that stands in the field and type something else."""
        self.press(Key.Key_A, CTRL)
        self.write(text)

    def focus(self) -> QWidget:
        """Return the widget that has the focus; the window where none has."""
        focused = QApplication.focusWidget()
        return self._place() if focused is None else focused

    def tab_to(self, widget: QWidget, most: int = 60) -> None:
        """Press Tab until a widget has the focus."""
        for _ in range(most):
            if self.focus() is widget:
                return
            self.press(Key.Key_Tab)
        raise AssertionError(f"{most} times Tab did not reach {widget}; the focus is on {self.focus()}")


class Sitting(Hands):
    """Starts the program in a folder of its own and closes it again."""

    def __init__(self, qtbot: QtBot, theme: Theme, folder: Path) -> None:
        super().__init__(qtbot, lambda: self.window)
        self.theme = theme
        self.folder = folder
        self.clock: Callable[[], datetime] = now
        self.crashes: list[str] = []
        self._running: tuple[MainWindow, Program, CrashGuard] | None = None

    def services(self) -> FileServices:
        """Return files in this person's folder, as ``main`` would build them."""
        settings = SettingsFile(self.folder / "state" / "window.json")
        return Clocked(
            self.clock,
            self.folder / "data",
            self.folder / "backups",
            self.folder / "state" / "faults.log",
            settings,
        )

    def start(self, path: Path | None = None) -> None:
        """Start the program and wait until everything is there that comes after the first paint."""
        window = MainWindow()
        with self.qtbot.waitSignal(window.painted, timeout=PATIENCE):
            window.show()
        window.activateWindow()
        program, guard = furnish(window, self.theme, self.services(), path)
        self._running = (window, program, guard)
        guard.crashed.connect(lambda report: self.crashes.append(str(report)))
        self.wait(lambda: program.writing.is_ready and window.findChild(QAction, "quit") is not None)
        if program.desk is not None:
            self.wait(self.charts_drawn)

    def stop(self) -> None:
        """Close the window as a person does, and let go of everything."""
        if self._running is None:
            return
        window, program, guard = self._running
        self._running = None
        for dialog in window.findChildren(QDialog):
            dialog.close()
        window.close()
        program.close()
        guard.close()
        window.deleteLater()
        assert self.crashes == [], "\n".join(self.crashes)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    @property
    def window(self) -> MainWindow:
        """The window."""
        assert self._running is not None
        return self._running[0]

    @property
    def program(self) -> Program:
        """The running program."""
        assert self._running is not None
        return self._running[1]

    @property
    def view(self) -> DeskWindow:
        """The desk in the window."""
        assert self.program.desk is not None
        return self.program.desk

    def has_desk(self) -> bool:
        """Whether a desk is open."""
        return self.program.desk is not None

    @property
    def desk(self) -> Desk:
        """The desk itself."""
        return self.view.opened.desk

    @property
    def reader(self) -> Reader:
        """What has been committed."""
        return self.desk.reader

    @property
    def offers(self) -> OffersTab:
        """The Offers tab."""
        return self.view.offers

    def charts_drawn(self) -> bool:
        """Whether both charts are there."""
        compare = self.offers.compare
        return compare.yearly.stage is not None and compare.cumulative.stage is not None


class Person(Sitting):
    """Gives commands and looks at what is there."""

    def action(self, id_: str) -> QAction:
        """Return a command of the menus."""
        found = self.window.findChild(QAction, id_)
        assert found is not None, f"there is no command {id_}"
        return found

    def choose(self, id_: str) -> None:
        """Do a command that must be possible now."""
        action = self.action(id_)
        for menu in self.window.menuBar().findChildren(QMenu):
            menu.aboutToShow.emit()
        assert action.isEnabled(), f"{id_} is switched off"
        action.trigger()
        QApplication.processEvents()

    def banner(self, verb: str) -> None:
        """Go to the message and press its first button by keyboard."""
        self.window.reach_message()
        button = self.focus()
        assert isinstance(button, QPushButton)
        assert button.text() == verb
        self.press(Key.Key_Space)

    def press_button(self, words: str) -> None:
        """Walk to a button and press it."""
        buttons = self.window.findChildren(QPushButton)
        (button,) = (b for b in buttons if b.text() == words and b.isVisibleTo(self.window))
        self.tab_to(button, most=120)
        self.press(Key.Key_Space)

    def dialog(self, kind: type[AnyWidget]) -> AnyWidget:
        """Return the open dialog of a kind."""
        found = [d for d in self.window.findChildren(kind) if isValid(d) and d.isVisible()]
        assert len(found) == 1, f"{len(found)} dialogs of {kind.__name__} are open"
        return found[0]

    def cell(self, header: str, column: int) -> str:
        """Return the words of a cell of the side-by-side sheet by its row's header."""
        sheet = self.offers.compare.sheet.sheet_model.sheet
        (row,) = [r for r in sheet.rows if r.header == header]
        return row.cells[column].text

    def dump(self) -> dict[str, tuple[object, ...]]:
        """Return all that the desk holds, whatever its kind."""
        return {name: self.reader.all(kind) for name, kind in KINDS.items()}

    def messages(self) -> list[str]:
        """Return the messages above the tabs."""
        return [message.text for message in self.window.banners.messages()]

    def all(self, kind: type[E]) -> tuple[E, ...]:
        """Return all records of a kind that are in the file."""
        return self.reader.all(kind)
