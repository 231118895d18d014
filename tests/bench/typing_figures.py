"""A key stroke in an amount to the repainted sheet and charts: eight offers, ten years."""

import tempfile
import time
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from offerdesk.places import resources
from offerdesk.services import FileServices
from offerdesk.storage.settings_file import SettingsFile
from offerdesk.ui.program import Program
from offerdesk.ui.shell.theme import Theme
from offerdesk.ui.shell.window import MainWindow
from offerdesk.ui.start import application, furnish, tidy
from tests.bench.desks import write_desk
from tests.bench.measure import Result, median, percentile

KEYS = 300
PATIENCE = 60.0
FRAME = 16
"""Milliseconds in which everything must be painted."""

Strokes = tuple[list[float], list[float]]
"""Milliseconds of each stroke, by the clock and by this thread's processor time."""


def key_strokes() -> list[Result]:
    """Type digits into the pay of one offer; the floor types into a bare line edit above a label."""
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home)
        write_desk(folder / "keys.offerdesk", offers=8)
        app = application(resources() / "icons")
        window = MainWindow()
        settings = SettingsFile(folder / "settings.json")
        services = FileServices(folder, folder / "backups", folder / "log", settings)
        window.show()
        program, guard = furnish(window, Theme(app), services, folder / "keys.offerdesk")
        _settle(app, program)
        tidy(program)
        assert program.desk is not None
        fields = program.desk.offers.form.findChildren(QLineEdit)
        field = next(f for f in fields if f.isVisible() and f.accessibleName().startswith("Pay"))
        clock, processor = _type(app, field)
        program.close()
        window.close()
        del guard
    floor = _bare(app)
    what = "key stroke to repainted sheet and charts"
    aim = f"99 % < {FRAME} ms"
    note = f"worst {max(clock):.1f} ms; processor time {median(processor):.1f} ms, 99 % "
    note += f"{percentile(processor, 0.99):.1f} ms"
    busy = median(processor) / median(floor[1])
    high, low = percentile(clock, 0.99), percentile(floor[0], 0.99)
    return [
        Result(f"{what} / bare field", median(clock), median(floor[0]), "ms", "", note, busy),
        Result(f"{what}, 99 %", high, low, "ms", aim),
    ]


def _bare(app: QApplication) -> Strokes:
    bare, label = QLineEdit(), QLabel("0")
    bare.textChanged.connect(label.setText)
    bare.show()
    label.show()
    return _type(app, bare)


def _settle(app: QApplication, program: Program) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and not program.writing.is_ready:
        app.processEvents()
    calm = time.monotonic() + 1
    while time.monotonic() < calm:
        app.processEvents()


def _type(app: QApplication, field: QLineEdit) -> Strokes:
    field.setFocus()
    clock, processor = [], []
    for n in range(KEYS):
        if n % 6 == 0:
            field.selectAll()
            app.processEvents()
        began, used = time.perf_counter(), time.thread_time()
        QTest.keyClick(field, ord(_digit(n)))
        app.processEvents()
        clock.append((time.perf_counter() - began) * 1000)
        processor.append((time.thread_time() - used) * 1000)
    return clock, processor


def _digit(n: int) -> str:
    """Return the key of a stroke: six digits an amount, hardly one twice, as a known one is remembered."""
    return str(100_000 + n // 6 * 148_721 % 900_000)[n % 6]
