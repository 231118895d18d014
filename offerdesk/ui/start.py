"""From nothing to a painted window: only what the first picture needs is imported here."""

import sys
from pathlib import Path

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from offerdesk.ui.commands import add_commands
from offerdesk.ui.crash import CrashGuard, LogFile, show_crash
from offerdesk.ui.program import Program
from offerdesk.ui.services import Services


def application(icons: Path) -> QApplication:
    """Return the one application, named so that desktops find its icon and its windows."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("OfferDesk")
    app.setApplicationDisplayName("OfferDesk")
    app.setDesktopFileName("org.offerdesk.OfferDesk")
    app.setWindowIcon(QIcon(str(icons / "hicolor" / "256x256" / "apps" / "org.offerdesk.OfferDesk.png")))
    return app


def run(services: Services, path: Path | None, icons: Path) -> int:
    """Open the window and stay until it is closed; returns the exit code."""
    app = application(icons)
    guard = CrashGuard(LogFile(services.log_file), services.now)
    program = Program(services, app)
    guard.crashed.connect(lambda report: show_crash(program.window, report))
    add_commands(program)
    program.start(path)
    code = app.exec()
    guard.close()
    return code
