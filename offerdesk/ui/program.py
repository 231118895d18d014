"""The running program: one window, the desk in it, and how desks are opened, made and left."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from offerdesk.app.errors import ACTION_LABELS, Action, KnownTrouble
from offerdesk.domain.words import tr
from offerdesk.ui.desk_window import DeskWindow
from offerdesk.ui.locale_style import style_from
from offerdesk.ui.services import OpenDesk, Services
from offerdesk.ui.shell.later import after_paint
from offerdesk.ui.shell.message import Answer, Message, Tone
from offerdesk.ui.shell.theme import Theme
from offerdesk.ui.shell.warmup import Warmup
from offerdesk.ui.shell.window import MainWindow

if TYPE_CHECKING:
    from offerdesk.ui.shell.welcome import Beginning

WRITING = ("sqlalchemy.orm", "offerdesk.storage.database")
"""What writing needs; imported by a thread once table and charts have been painted."""

SUFFIX = ".offerdesk"
_MOST_RECENT = 10
_OPENING, _SAMPLE = "opening", "sample"


class Program(QObject):
    """Opens desks into the window. Opening another one closes the one before, drafts written."""

    def __init__(self, services: Services, window: MainWindow, theme: Theme) -> None:
        super().__init__(window)
        self.services = services
        self.theme = theme
        self.style = style_from(readers_locale())
        self.window = window
        self.desk: DeskWindow | None = None
        self.desk_changed: list[Callable[[], object]] = []
        self.desk_closed: list[Callable[[], object]] = []
        self.writing = Warmup(WRITING, self.window)
        self.writing.ready.connect(self._warm)
        app = QCoreApplication.instance()
        assert app is not None
        app.aboutToQuit.connect(self.close)

    def start(self, path: Path | None) -> None:
        """Open the desk asked for, or one's own; where there is none yet, welcome the newcomer."""
        target = path or self.services.own_desk
        if path is None and not target.exists():
            self.welcome()
        else:
            self.open(target)
        after_paint(self.writing, lambda: after_paint(self.writing, self.writing.start))

    def open(self, path: Path, *, anyway: bool = False) -> bool:
        """Open a desk; a trouble is told in the window, with what can be done about it.

        The desk that is open already stays as it is.
        """
        if self._is_here(path):
            return True
        return self._try(path, lambda: self.services.open(path, anyway=anyway))

    def open_copy(self, path: Path) -> bool:
        """Open a read-only copy."""
        return self._try(path, lambda: self.services.open_copy(path))

    def create(self, path: Path, beginning: "Beginning | None" = None) -> bool:
        """Make a new desk; ``beginning`` carries what the first steps brought."""
        if not self._try(path, lambda: self.services.create(path)):
            return False
        assert self.desk is not None
        if beginning is not None:
            from offerdesk.ui.beginning import begin  # noqa: PLC0415 - once in a desk's life

            begin(self.desk, beginning)
        return True

    def open_sample(self) -> bool:
        """Open the sample search in its own file; nothing happens where it is open."""
        if self.desk is not None and self.desk.opened.sample and not self.desk.opened.read_only:
            return True
        return self._try(None, self.services.sample)

    def ask_open(self) -> None:
        """Let the user choose a desk."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - its class is built when first named

        chosen, _ = QFileDialog.getOpenFileName(
            self.window, tr("Open a desk"), str(self._folder()), _filter()
        )
        if chosen:
            self.open(Path(chosen))

    def ask_create(self) -> None:
        """Let the user choose where a new desk goes."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - as above

        suggested = self._folder() / f"{tr('my search')}{SUFFIX}"
        chosen, _ = QFileDialog.getSaveFileName(self.window, tr("New desk"), str(suggested), _filter())
        if chosen:
            path = Path(chosen)
            self.create(path if path.suffix else path.with_suffix(SUFFIX))

    def welcome(self) -> None:
        """Show the first steps in place of the tabs."""
        from offerdesk.ui.beginning import likely_currencies  # noqa: PLC0415 - once in a desk's life
        from offerdesk.ui.shell.welcome import Welcome  # noqa: PLC0415 - same

        page = Welcome(likely_currencies(QLocale.system()), self.recent(), self.window)
        page.sample_asked.connect(self.open_sample)
        page.start_asked.connect(self._start_own)
        page.open_asked.connect(self.ask_open)
        page.recent_asked.connect(lambda path: self.open(Path(path)))
        self.window.show_page(page)

    def leave_sample(self) -> None:
        """Go from the sample to one's own desk, which may have to be made first."""
        own = self.services.own_desk
        if own.exists():
            self.open(own)
        else:
            self.welcome()

    def recent(self) -> tuple[Path, ...]:
        """Return the desks that were open before and are still there."""
        return tuple(p for p in map(Path, self.services.settings.texts("recent")) if p.exists())

    def close(self) -> None:
        """Write everything and let go of the file."""
        if self.desk is not None:
            self.services.settings.put({"layout": self.window.layout_state()})
            self._leave(self.desk)
            self.desk = None

    def leave(self) -> None:
        """Close the desk, drafts written; another one has to be opened."""
        if self.desk is not None:
            self._leave(self.desk)
            self.desk.deleteLater()
            self.desk = None

    def _show_backups(self) -> None:
        from offerdesk.ui.recovery import show_backups  # noqa: PLC0415 - rare

        show_backups(self)

    def _ways_back(self, path: Path) -> dict[Action, Callable[[], object]]:
        from offerdesk.ui.recovery import ask_rescue, show_backups_of_closed  # noqa: PLC0415 - rare

        ways: dict[Action, Callable[[], object]] = {Action.RESCUE: lambda: ask_rescue(self, path)}
        if self.services.backups(path):
            ways[Action.RESTORE] = lambda: show_backups_of_closed(self, path)
        return ways

    def _leave(self, desk: DeskWindow) -> None:
        for listener in self.desk_closed:
            listener()
        desk.close()

    def _is_here(self, path: Path) -> bool:
        here = self.desk
        return here is not None and not here.opened.read_only and here.opened.path.resolve() == path.resolve()

    def _start_own(self, beginning: "Beginning") -> None:
        self.create(self.services.own_desk, beginning)

    def _try(self, path: Path | None, opening: Callable[[], OpenDesk]) -> bool:
        if self.desk is not None and self.desk.leaving_would_lose():
            return False
        try:
            opened = opening()
            self._show(opened)
        except KnownTrouble as trouble:
            self._tell(trouble, path)
            return False
        return True

    def _show(self, opened: OpenDesk) -> None:
        self.leave()
        try:
            self.desk = DeskWindow(opened, self.window, self.services, self.style)
        except KnownTrouble:  # the file opened, but its first pages cannot be read
            opened.desk.close()
            raise
        self.window.show_page(None)
        self.window.dismiss(_OPENING)
        self._mark_sample(opened)
        if not (opened.sample or opened.read_only):
            recent = dict.fromkeys([str(opened.path), *self.services.settings.texts("recent")])
            self.services.settings.put({"desk": str(opened.path), "recent": tuple(recent)[:_MOST_RECENT]})
        self.desk.restore_asked.connect(self._show_backups)
        self.desk.unsaved.copy_made.connect(self.open)
        for listener in self.desk_changed:
            listener()
        if self.writing.is_ready:
            self._warm()

    def _mark_sample(self, opened: OpenDesk) -> None:
        if opened.read_only:
            text = tr("This is a read-only copy. Changes cannot be saved here.")
            self.window.banners.show_message(Message(_SAMPLE, text))
        elif opened.sample:
            leave = Answer(tr("Start my own"), self.leave_sample)
            text = tr("This is the sample search: try anything, nothing here is yours.")
            self.window.banners.show_message(Message(_SAMPLE, text, (leave,)))
        else:
            self.window.dismiss(_SAMPLE)

    def _tell(self, trouble: KnownTrouble, path: Path | None) -> None:
        doing: dict[Action, Callable[[], object]] = {Action.CHOOSE_FILE: self.ask_open}
        if path is not None:
            doing |= self._ways_back(path)
            doing[Action.READ_ONLY_COPY] = lambda: self.open_copy(path)
            doing[Action.OPEN_ANYWAY] = lambda: self.open(path, anyway=True)
            doing[Action.RETRY] = lambda: self.open(path)
        # Without a desk there is nothing to go on with: the message stays until one is open.
        stays = self.desk is None
        wanted = [a for a in trouble.actions if a in doing]
        answers = [Answer(tr(ACTION_LABELS[a]), doing[a], closes=not stays) for a in wanted]
        self.window.banners.show_message(Message(_OPENING, trouble.say(tr), tuple(answers), Tone.TROUBLE))
        if self.desk is None:
            self.welcome()

    def _warm(self) -> None:
        if self.desk is not None:
            self.desk.opened.warm()
            self.desk.upkeep.check()

    def _folder(self) -> Path:
        return self.services.own_desk.parent


def readers_locale() -> QLocale:
    """Return the system's locale; where none is set ("C"), American English rather than no language."""
    system = QLocale.system()
    return QLocale("en_US") if system.language() is QLocale.Language.C else system


def _filter() -> str:
    return tr("Desks") + f" (*{SUFFIX})"
