"""From nothing to a painted window: only what the first picture needs is imported here.

The empty window is painted first; reading the desk and filling the table follow, then the charts. Everything
that the first picture does not need is imported by the function that needs it.
"""

import gc
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from offerdesk.ui.shell.theme import Appearance, Theme
from offerdesk.ui.shell.window import MainWindow

if TYPE_CHECKING:
    from offerdesk.app.errors import KnownTrouble
    from offerdesk.ui.crash import CrashGuard
    from offerdesk.ui.program import Program
    from offerdesk.ui.services import Services, Settings

ICON = Path("hicolor") / "256x256" / "apps" / "org.offerdesk.OfferDesk.png"


def application(icons: Path) -> QApplication:
    """Return the one application, named so that desktops find its icon and its windows.

    The style of the first picture is asked for as an argument: to hand it over as an object would have
    PySide load every kind of style there is.
    """
    app = QApplication([*sys.argv[:1], "-style", "fusion"])
    app.setApplicationName("OfferDesk")
    app.setDesktopFileName("org.offerdesk.OfferDesk")
    app.setWindowIcon(QIcon(str(icons / ICON)))
    return app


def leave_sources_unread() -> None:
    """Keep PySide from reading the source text of every module that is imported after it.

    It looks for its own name there, for the sake of a switch (``from __feature__ import …``) that nothing
    here uses: measured, a twentieth of the way to the filled table, and six MiB of text kept for good. The
    function that is replaced has no public name; where there is none, all stays as it is.
    """
    feature = sys.modules.get("shibokensupport.feature")
    if hasattr(feature, "_mod_uses_pyside"):
        vars(feature)["_mod_uses_pyside"] = lambda _module: True  # "no switch is on", as for a module with it


def run(settings: "Settings", services: "Callable[[], Services]", path: Path | None, icons: Path) -> int:
    """Open the window and stay until it is closed; returns the exit code.

    ``services`` is called after the first paint, since building it imports the domain.
    """
    gc.disable()  # until all is imported: what a start makes stays, and looking for garbage in it takes time
    leave_sources_unread()
    app = application(icons)
    theme = Theme(app, Appearance(settings.text("appearance", Appearance.SYSTEM)), refined=False)
    window = MainWindow()
    window.restore_layout(settings.text("layout"))
    held: list[object] = []  # what must live as long as the application

    def begin() -> None:
        program, guard = furnish(window, theme, services(), path)
        program.writing.ready.connect(lambda: tidy(program))
        held.extend((program, guard))

    window.painted.connect(begin)
    window.show()
    return app.exec()


def tidy(program: "Program") -> None:
    """Begin to look for garbage, now that all is there."""
    from offerdesk.ui.shell.tidying import Tidying  # noqa: PLC0415 - after the start

    Tidying(program)


def furnish(
    window: MainWindow, theme: Theme, services: "Services", path: Path | None
) -> "tuple[Program, CrashGuard]":
    """Put the desk into the painted window, and the commands once its table has been painted too."""
    from offerdesk.ui.crash import CrashGuard, LogFile, show_crash  # noqa: PLC0415 - after the first paint
    from offerdesk.ui.program import Program  # noqa: PLC0415 - same
    from offerdesk.ui.shell.later import after_paint  # noqa: PLC0415 - same

    theme.refine()
    guard = CrashGuard(LogFile(services.log_file), services.now)
    guard.crashed.connect(lambda report: show_crash(window, report))
    program = Program(services, window, theme)

    def tell(trouble: "KnownTrouble") -> None:
        if program.desk is not None:
            program.desk.tell_unreadable(trouble)

    guard.troubled.connect(tell)
    after_paint(program, lambda: add_all_commands(program))
    program.start(path)
    return program, guard


def add_all_commands(program: "Program") -> None:
    """Fill the menus and accept what is dropped."""
    from offerdesk.ui.commands import add_commands  # noqa: PLC0415 - after the filled table
    from offerdesk.ui.file_commands import accept_drops  # noqa: PLC0415 - same

    add_commands(program)
    accept_drops(program)
