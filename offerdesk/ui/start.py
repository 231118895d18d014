"""From nothing to a painted window: only what the first picture needs, then the rest in a thread."""

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from offerdesk.app.errors import KnownTrouble
from offerdesk.domain.words import tr
from offerdesk.ui.desk_window import DeskWindow
from offerdesk.ui.locale_style import style_from
from offerdesk.ui.services import OpenDesk, Services
from offerdesk.ui.shell.theme import Appearance, Theme
from offerdesk.ui.shell.warmup import Warmup
from offerdesk.ui.shell.window import MainWindow

LATER = ("numpy", "pyqtgraph", "sqlalchemy.orm", "offerdesk.storage.database", "offerdesk.ui.plots.stage")
"""What writing and drawing need; imported once the window has been painted."""


def application(arguments: Sequence[str]) -> QApplication:
    """Return the one application, named so that desktops find its icon and its windows."""
    app = QApplication([sys.argv[0], *arguments])
    app.setApplicationName("OfferDesk")
    app.setDesktopFileName("org.offerdesk.OfferDesk")
    return app


class Program:
    """The window, and the desk in it. Opening another desk closes the one before."""

    def __init__(self, services: Services) -> None:
        self.services = services
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.theme = Theme(app, Appearance(services.settings.text("appearance", Appearance.SYSTEM)))
        self.style = style_from(QLocale.system())
        self.window = MainWindow()
        self.desk: DeskWindow | None = None
        self.warmup = Warmup(LATER, self.window)
        self.window.painted.connect(self.warmup.start)
        self.warmup.ready.connect(self._warm)

    def show(self, opened: OpenDesk) -> None:
        """Put a desk into the window."""
        if self.desk is not None:
            self.desk.close()
            self.desk.deleteLater()
        self.desk = DeskWindow(opened, self.window, self.services, self.style)
        self.window.show()

    def _warm(self) -> None:
        if self.desk is not None:
            self.desk.opened.warm()


def run(services: Services, path: Path | None) -> int:
    """Open the window on a desk and stay until it is closed; 3 when the desk cannot be opened."""
    app = application([])
    program = Program(services)
    try:
        target = path or services.own_desk
        opened = services.open(target) if target.exists() else services.create(target)
    except KnownTrouble as trouble:
        print(trouble.say(tr), file=sys.stderr)  # noqa: T201
        return 3
    program.show(opened)
    code = app.exec()
    if program.desk is not None:
        program.desk.close()
    return code
