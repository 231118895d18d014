"""A key stroke in an amount to the repainted sheet and charts: eight offers, ten years."""

import os
import tempfile
import time
from pathlib import Path
from typing import cast

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from offerdesk.places import resources
from offerdesk.services import FileServices
from offerdesk.storage.settings_file import SettingsFile
from offerdesk.ui.program import Program
from offerdesk.ui.shell.theme import Theme
from offerdesk.ui.shell.window import MainWindow
from offerdesk.ui.start import application
from tests.bench.desks import write_desk
from tests.bench.measure import Result, median, once, percentile

KEYS = 300
PATIENCE = 20.0


def key_strokes() -> list[Result]:
    """Type digits into the pay of one offer; the floor types into a bare line edit above a label."""
    os.environ.setdefault("QT_QPA_PLATFORM", "xcb" if os.environ.get("DISPLAY") else "offscreen")
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home)
        write_desk(folder / "keys.offerdesk", offers=8)
        app = cast("QApplication", QApplication.instance() or application(resources() / "icons"))
        window = MainWindow()
        services = FileServices(
            folder, folder / "backups", folder / "log", SettingsFile(folder / "settings.json")
        )
        program = Program(services, window, Theme(app))
        program.start(folder / "keys.offerdesk")
        window.show()
        _settle(app, program)
        assert program.desk is not None
        fields = program.desk.offers.form.findChildren(QLineEdit)
        field = next(f for f in fields if f.isVisible() and f.accessibleName().startswith("Pay"))
        ours = _type(app, field)
        program.close()
        window.close()
    bare = QLineEdit()
    label = QLabel("0")
    bare.textChanged.connect(label.setText)
    bare.show()
    label.show()
    floor = _type(app, bare)
    note = f"99 %: {percentile(ours, 0.99):.1f} ms, worst {max(ours):.1f} ms"
    return [
        Result(
            "key stroke to repainted sheet and charts / bare field",
            median(ours),
            median(floor),
            "ms",
            "99 % < 16 ms",
            note,
        )
    ]


def _settle(app: QApplication, program: Program) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and not program.writing.is_ready:
        app.processEvents()
    calm = time.monotonic() + 1
    while time.monotonic() < calm:
        app.processEvents()


def _type(app: QApplication, field: QLineEdit) -> list[float]:
    field.setFocus()
    times = []
    for n in range(KEYS):
        if n % 6 == 0:
            field.selectAll()
            app.processEvents()

        def stroke(key: str = "123456"[n % 6]) -> None:
            QTest.keyClick(field, key)
            app.processEvents()

        times.append(once(stroke))
    return times
