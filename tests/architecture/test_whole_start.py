"""A whole start of the window, to the last thread: what it imports when, and that it speaks to no network."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from offerdesk.services import FileServices
from offerdesk.storage.settings_file import SettingsFile

ROOT = Path(__file__).parents[2]
NETWORK = {"http.client", "urllib.request", "ftplib", "smtplib", "xmlrpc", "PySide6.QtNetwork"}
"""Modules that speak to others by themselves; SQLAlchemy imports ``socket`` unused."""
SCRIPT = """
import json, os, sys
sockets = []
sys.addaudithook(lambda event, _: sockets.append(event) if event.startswith("socket.") else None)
from offerdesk.main import main
from offerdesk.ui.program import Program
start = Program.start
found = {}
def begun(self, path):
    start(self, path)
    found["filled"] = sorted(sys.modules)
    found["widgets"] = sorted(vars(sys.modules["PySide6.QtWidgets"]))
    self.writing.ready.connect(end)
def end():
    found.update(all=sorted(sys.modules), sockets=sockets)
    print("FOUND", json.dumps(found), flush=True)
    os._exit(0)
Program.start = begun
main(["open", sys.argv[1]])
"""


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """Start the window in a process of its own: its modules once the table is filled, and at the end."""
    home = tmp_path_factory.mktemp("home")
    desk = home / "own.offerdesk"
    services = FileServices(home, home / "backups", home / "log", SettingsFile(home / "settings.json"))
    services.create(desk).desk.close()
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_STATE_HOME": str(home / "state"),
        "XDG_DATA_HOME": str(home / "data"),
    }
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(desk)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    line = next((x for x in done.stdout.splitlines() if x.startswith("FOUND ")), None)
    assert line is not None, done.stdout + done.stderr
    return {what: set(names) for what, names in json.loads(line.removeprefix("FOUND ")).items()}


def test_the_filled_table_needs_nothing_heavy(found: dict[str, set[str]]) -> None:
    heavy = {"numpy", "pyqtgraph", "sqlalchemy", "alembic", "typst", "babel", "socket", "ssl", "asyncio"}
    assert not found["filled"] & heavy


def test_the_filled_table_comes_before_form_and_menus(found: dict[str, set[str]]) -> None:
    later = {"offerdesk.ui.offers.form", "offerdesk.ui.commands", "offerdesk.charts.yearly"}
    assert not found["filled"] & later
    assert found["all"] >= later


def test_the_filled_table_needs_no_message_and_no_rules_of_time(found: dict[str, set[str]]) -> None:
    unneeded = {"offerdesk.ui.shell.banner", "offerdesk.ui.shell.toast", "zoneinfo", "html.entities"}
    assert not found["filled"] & unneeded


def test_the_filled_table_needs_no_journal_and_nothing_supposed(found: dict[str, set[str]]) -> None:
    later = {"offerdesk.domain.model", "offerdesk.domain.journal", "offerdesk.domain.interviews"}
    later |= {"offerdesk.app.whatif", "offerdesk.app.assumption_sets"}
    assert not found["filled"] & later
    assert "offerdesk.domain.model" in found["all"]


def test_the_filled_table_has_not_had_every_kind_of_widget_loaded(found: dict[str, set[str]]) -> None:
    # asking Qt for a widget that it made itself would load them all: see ``own_viewport``
    assert "QTableView" in found["widgets"]
    assert not found["widgets"] & {"QCalendarWidget", "QWizard", "QFileDialog"}


def test_a_whole_start_makes_no_socket_and_imports_nothing_that_would(found: dict[str, set[str]]) -> None:
    assert not found["sockets"]
    assert not found["all"] & NETWORK
