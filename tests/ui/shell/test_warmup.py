"""Heavy modules come after the first paint, from a thread."""

import subprocess
import sys

from pytestqt.qtbot import QtBot

from offerdesk.ui.shell.warmup import Warmup

HEAVY = {"numpy", "pyqtgraph", "sqlalchemy", "alembic", "typst"}


def test_modules_are_imported_in_the_background_and_told_in_the_foreground(qtbot: QtBot) -> None:
    sys.modules.pop("this_is_no_module", None)
    warmup = Warmup(("colorsys", "this_is_no_module"))
    with qtbot.waitSignal(warmup.ready):
        warmup.start()
        warmup.start()
    assert warmup.is_ready
    assert "colorsys" in sys.modules


def test_who_cannot_go_on_without_them_waits(qtbot: QtBot) -> None:
    warmup = Warmup(("sndhdr_that_is_not", "colorsys"))
    with qtbot.waitSignal(warmup.ready):
        warmup.wait()
    assert warmup.is_ready


def test_the_first_picture_needs_little() -> None:
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from PySide6 import QtCore, QtWidgets\n"
        "from offerdesk.ui.shell.theme import Theme\n"
        "from offerdesk.ui.shell.window import MainWindow\n"
        "from offerdesk.ui.start import application\n"
        "app = application(Path())\n"
        "theme = Theme(app, refined=False)\n"
        "window = MainWindow()\n"
        "window.painted.connect(app.quit)\n"
        "window.show()\n"
        "app.exec()\n"
        "print(*(m for m in sys.modules if m.startswith('offerdesk.ui.shell.')))\n"
        "print(*vars(QtCore), *vars(QtWidgets))\n"
        "print(app.style().name())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    ours, of_qt, style = done.stdout.splitlines()
    assert {m.rpartition(".")[2] for m in ours.split()} == {"theme", "colours", "fonts", "window"}
    assert not {"Qt", "QStyle", "QTableView"} & set(of_qt.split())
    assert style == "fusion"


def test_shell_and_tables_import_nothing_heavy() -> None:
    code = (
        "import pkgutil, importlib, sys\n"
        "import offerdesk.ui.shell, offerdesk.ui.tables\n"
        "for p in (offerdesk.ui.shell, offerdesk.ui.tables):\n"
        "    for m in pkgutil.iter_modules(p.__path__, p.__name__ + '.'):\n"
        "        importlib.import_module(m.name)\n"
        "import offerdesk.ui.bridge, offerdesk.ui.jobs, offerdesk.ui.crash, offerdesk.ui.locale_style\n"
        "print(*{m.partition('.')[0] for m in sys.modules})"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "PySide6" in loaded
    assert loaded & (HEAVY | {"multiprocessing"}) == set()
