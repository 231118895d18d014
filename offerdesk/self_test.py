"""``offerdesk --self-test``: the whole way once, in a folder thrown away, as a check of a built program."""

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from offerdesk.app.comparison import Comparison, read_comparison
from offerdesk.app.desk import Desk
from offerdesk.app.offers import AddOffer, SaveOffer
from offerdesk.app.style import Style
from offerdesk.charts.cumulative import cumulative
from offerdesk.charts.svg import draw
from offerdesk.charts.yearly import yearly
from offerdesk.domain.fields import Amount, Id
from offerdesk.domain.values import Period
from offerdesk.places import resources
from offerdesk.reports.comparison import Options, build
from offerdesk.reports.typst_runner import render
from offerdesk.storage.desk_file import create_desk, open_desk

if TYPE_CHECKING:
    from offerdesk.ui.program import Program

AT = datetime(2026, 11, 21, 12, tzinfo=UTC)
PAY = Decimal(120000)
PATIENCE = 60.0


class Failed(Exception):  # noqa: N818 - an answer, not a fault
    """A step did not bring what it should."""


def run(say: Callable[[str], object] = print) -> int:
    """Go through every step; 0 when all hold, 1 with the step that does not."""
    with tempfile.TemporaryDirectory(prefix="offerdesk-") as folder:
        try:
            for step in _steps(Path(folder)):
                say(f"ok  {step}")
        except Failed as failed:
            say(f"FAILED  {failed}")
            return 1
    say("self-test passed")
    return 0


def _steps(folder: Path) -> Iterator[str]:
    path = folder / "self-test.offerdesk"
    desk = Desk(create_desk(path, AT), lambda: AT)
    yield "a desk is made"
    desk.execute(AddOffer(Id("a"), "USD", "Northwind"))
    full = read_comparison(desk.reader).offers[0]
    offer = replace(full.offer, pay_amount=Amount(PAY), pay_period=Period.YEAR)
    desk.execute(SaveOffer(replace(full, offer=offer), "Change pay"))
    desk.undo()
    desk.redo()
    yield "an offer is added, changed, undone and done again"
    comparison = read_comparison(desk.reader)
    _expect(comparison.valuations[0].total == PAY * 4, "four years of pay are worth four times the pay")
    yield "the offer is valued"
    _expect("<svg" in draw(yearly(comparison), width=640, height=400, style=Style()), "a chart is drawn")
    _expect("<svg" in draw(cumulative(comparison), width=640, height=400, style=Style()), "a chart is drawn")
    yield "the charts are drawn"
    _expect(_pdf(comparison).startswith(b"%PDF-"), "the report is a PDF")
    yield "the report is set"
    desk.close()
    vault = open_desk(path, AT, folder / "backups")
    _expect(read_comparison(vault.read()).offers[0].offer == offer, "what was written is read again")
    vault.back_up(folder / "backups", AT)
    vault.close()
    yield "the desk is opened again and backed up"
    _window(path, folder)
    yield "the window shows the table and the charts"
    _late_libraries()
    yield "what is loaded late is there"


def _late_libraries() -> None:
    """Load what the window only loads when it is first looked at: a built program may lack it unnoticed."""
    for name in ("offerdesk.domain.price_paths", "offerdesk.ui.plots.density"):  # numpy and pyqtgraph
        try:
            import_module(name)
        except ImportError as lacking:
            raise Failed(f"{name} is there: {lacking}") from lacking


def _pdf(comparison: Comparison) -> bytes:
    return render(build(comparison, Style(), Options(AT)), Style()).pdf


def _expect(holds: object, what: str) -> None:
    if not holds:
        raise Failed(what)


def _window(path: Path, folder: Path) -> None:
    """Open the window on the desk; without a display Qt paints into memory."""
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")) and os.name == "posix":
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from offerdesk.services import FileServices  # noqa: PLC0415 - the steps before need no Qt
    from offerdesk.storage.settings_file import SettingsFile  # noqa: PLC0415 - same
    from offerdesk.ui.shell.theme import Theme  # noqa: PLC0415 - same
    from offerdesk.ui.shell.window import MainWindow  # noqa: PLC0415 - same
    from offerdesk.ui.start import application, furnish  # noqa: PLC0415 - same

    app = application(resources() / "icons")
    window = MainWindow()
    services = FileServices(folder, folder / "backups", folder / "log", SettingsFile(folder / "window.json"))
    program, guard = furnish(window, Theme(app), services, path)
    window.show()
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and not _drawn(program):
        app.processEvents()
    drawn = _drawn(program)
    program.close()
    window.close()
    guard.close()
    _expect(drawn, "the window shows the table and the charts")


def _drawn(program: "Program") -> bool:
    drawn = program.desk is not None and program.desk.offers.compare.yearly.stage is not None
    return drawn and program.writing.is_ready
