"""Changes that could not be saved: told, kept, tried again, and brought to safety elsewhere."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from offerdesk.app.desk import Command
from offerdesk.app.errors import ACTION_LABELS, Action, KnownTrouble
from offerdesk.domain.words import tr
from offerdesk.ui.services import OpenDesk, Settings
from offerdesk.ui.shell.message import Answer, Message, Tone
from offerdesk.ui.shell.window import MainWindow
from offerdesk.ui.tools import Tools

_SAVE = "save"
SUFFIX = ".offerdesk"


class Unsaved(QObject):
    """Holds the commands that failed until ``execute`` has brought each of them into the file.

    ``copy_made`` names a desk that holds everything, the failed changes included.
    """

    copy_made = Signal(object)  # Path

    def __init__(
        self, opened: OpenDesk, tools: Tools, settings: Settings, window: MainWindow, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._opened = opened
        self._tools = tools
        self._settings = settings
        self._window = window
        self._commands: dict[str, Command] = {}
        self._elsewhere: tuple[Command, ...] = ()
        self._asked_to_close = self._given_up = False

    def __bool__(self) -> bool:
        """Whether anything is not saved."""
        return bool(self._commands)

    def begin(self, command: Command) -> str:
        """Keep a command that is about to be tried; a later one for the same field takes its place."""
        key = command.merge_key or str(id(command))
        self._commands[key] = command
        return key

    def end(self, key: str) -> None:
        """Forget a command that was saved or refused."""
        self._commands.pop(key, None)

    def tell(self, trouble: KnownTrouble) -> None:
        """Say what happened and what can be done about it, until it is done."""
        message = Message(_SAVE, trouble.say(tr), self._answers(trouble), Tone.TROUBLE)
        self._window.banners.show_message(message)

    def settle(self) -> None:
        """Take the message away once everything is saved."""
        if not self._commands:
            self._window.dismiss(_SAVE)

    def close(self) -> None:
        """Take the message away, whatever it was: the desk goes."""
        self._window.dismiss(_SAVE)

    def must_stay(self) -> bool:
        """Tell whether closing now would lose a change; the message then offers to do so."""
        if self._given_up or not self._commands or self._opened.read_only or self._is_elsewhere():
            return False
        self._asked_to_close = True
        self._retry()
        return bool(self._commands)

    def save_copy(self, path: Path) -> None:
        """Make a desk of its own that holds everything, the unsaved changes included."""
        try:
            copy = self._opened.save_copy(path)
            try:
                for command in self._commands.values():
                    copy.execute(command)
            finally:
                copy.close()
        except KnownTrouble as trouble:
            self._window.toast.say(trouble.say(tr))
            return
        self._elsewhere = tuple(self._commands.values())
        words = tr("Everything is in {file}, your latest changes included.").format(file=path.name)
        self._window.banners.show_message(
            Message(_SAVE, words, (Answer(tr("Go on in the copy"), lambda: self.copy_made.emit(path)),))
        )

    def _answers(self, trouble: KnownTrouble) -> tuple[Answer, ...]:
        answers: list[Answer] = []
        if Action.FREE_RESERVE in trouble.actions:
            answers.append(_answer(Action.FREE_RESERVE, self._free_and_retry))
        elif not self._opened.read_only:
            answers.append(_answer(Action.RETRY, self._retry))
        answers.append(_answer(Action.SAVE_ELSEWHERE, self._ask_where))
        if self._text():
            answers.append(_answer(Action.COPY_TEXT, self._copy_text))
        if self._asked_to_close:
            answers.append(Answer(tr("Close without saving"), self._give_up))
        return tuple(answers)

    def _retry(self) -> None:
        for command in tuple(self._commands.values()):
            self._tools.execute(command)

    def _free_and_retry(self) -> None:
        self._opened.free_reserve()
        self._retry()

    def _ask_where(self) -> None:
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - rare

        from offerdesk.ui.files.saving import usual_folder  # noqa: PLC0415 - same

        chooser = QFileDialog(self._window, tr("Save a copy elsewhere"), str(usual_folder(self._settings)))
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setOption(QFileDialog.Option.DontConfirmOverwrite)  # nothing is ever written over
        chooser.setNameFilter(tr("Desks") + f" (*{SUFFIX})")
        chooser.setDefaultSuffix(SUFFIX.removeprefix("."))
        chooser.selectFile(tr("{desk} copy").format(desk=self._opened.path.stem) + SUFFIX)
        chooser.fileSelected.connect(lambda name: self.save_copy(Path(name)))
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def _text(self) -> str:
        from offerdesk.app.unsaved import unsaved_text  # noqa: PLC0415 - rare

        tools = self._tools
        return unsaved_text(self._commands.values(), tools.reader(), tools.style, tools.now().tzinfo)

    def _copy_text(self) -> None:
        QGuiApplication.clipboard().setText(self._text())
        self._window.toast.say(tr("Your text is on the clipboard. Paste it somewhere safe."))

    def _is_elsewhere(self) -> bool:
        return all(command in self._elsewhere for command in self._commands.values())

    def _give_up(self) -> None:
        self._given_up = True
        self._window.close()


def _answer(action: Action, do: Callable[[], object]) -> Answer:
    return Answer(tr(ACTION_LABELS[action]), do, closes=False)
