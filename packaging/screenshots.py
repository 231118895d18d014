"""Takes the README's pictures from the real program on the sample: ``python3 tasks.py screenshots``."""

import os
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSize  # noqa: E402 - the platform is chosen first
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from offerdesk.app.comparison import read_comparison  # noqa: E402
from offerdesk.app.style import Style  # noqa: E402
from offerdesk.places import resources  # noqa: E402
from offerdesk.reports.comparison import Options, build  # noqa: E402
from offerdesk.reports.typst_runner import render_pages  # noqa: E402
from offerdesk.services import FileServices  # noqa: E402
from offerdesk.storage.settings_file import SettingsFile  # noqa: E402
from offerdesk.ui.program import Program  # noqa: E402
from offerdesk.ui.shell.theme import Appearance, Theme  # noqa: E402
from offerdesk.ui.shell.window import MainWindow  # noqa: E402
from offerdesk.ui.start import application, furnish  # noqa: E402

OUT = ROOT / "resources" / "screenshots"
SIZE = QSize(1440, 900)
AT = datetime(2026, 11, 21, 12, tzinfo=UTC)
PATIENCE, CALM = 60.0, 1.5


def main() -> None:
    """Open the sample, show each state and save it."""
    OUT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home)
        app = application(resources() / "icons")
        theme = Theme(app, Appearance.LIGHT)
        window = MainWindow()
        services = FileServices(folder, folder / "backups", folder / "log", SettingsFile(folder / "s.json"))
        program, guard = furnish(window, theme, services, None)
        program.open_sample()
        window.resize(SIZE)
        window.show()
        _settle(app, program)
        _take_all(app, program, theme)
        program.close()
        guard.close()
        window.close()


def _take_all(app: QApplication, program: Program, theme: Theme) -> None:
    window, desk = program.window, program.desk
    assert desk is not None
    offers = desk.offers.comparison.offers
    desk.offers.choose(offers[1].offer.id)
    _take(app, window, "offers")
    desk.offers.explain("total", offers[1].offer.id)
    opened = desk.offers.explanation.tree.topLevelItem(0)
    while opened is not None and opened.childCount():  # the first year, its first component, the payments
        opened.setExpanded(True)
        opened = opened.child(0)
    _take(app, window, "explanation")
    desk.offers.choose(offers[2].offer.id)
    theme.choose(Appearance.DARK)
    _take(app, window, "dark")
    theme.choose(Appearance.LIGHT)
    window.go_to("checklist")
    _take(app, window, "checklist")
    document = build(read_comparison(desk.opened.desk.reader), Style(), Options(AT))
    (OUT / "report.png").write_bytes(render_pages(document, Style(), ppi=72)[0])
    print(f"pictures are in {OUT.relative_to(ROOT)}")


def _take(app: QApplication, window: QWidget, name: str) -> None:
    end = time.monotonic() + CALM
    while time.monotonic() < end:
        app.processEvents()
    window.grab().save(str(OUT / f"{name}.png"))


def _settle(app: QApplication, program: Program) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and not program.writing.is_ready:
        app.processEvents()


if __name__ == "__main__":
    main()
