"""A log without private values, and a calm word."""

import os
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from offerdesk.app.errors import DamagedFile
from offerdesk.ui.crash import CrashGuard, LogFile, places, show_crash, without_home

CANARY = "my secret salary is 118000"


@pytest.fixture
def log(tmp_path: Path) -> LogFile:
    return LogFile(tmp_path / "state" / "offerdesk.log")


@pytest.fixture
def guard(log: LogFile, qtbot: QtBot) -> Iterator[CrashGuard]:
    del qtbot
    made = CrashGuard(log, lambda: datetime(2026, 11, 21, 14, 2, tzinfo=UTC))
    yield made
    made.close()


def trouble() -> ValueError:
    try:
        look_up()
    except ValueError as error:
        return error
    return ValueError("never")


def look_up() -> None:
    try:
        os.environ[CANARY]
    except KeyError as cause:
        raise ValueError(CANARY) from cause


def test_the_log_names_types_and_places_and_no_value(guard: CrashGuard, log: LogFile, qtbot: QtBot) -> None:
    error = trouble()
    with qtbot.waitSignal(guard.crashed) as told:
        sys.excepthook(ValueError, error, error.__traceback__)
    written = log.path.read_text(encoding="utf-8")
    for part in ("ValueError", "KeyError", "test_crash.py", "look_up", "2026-11-21 14:02"):
        assert part in written
    assert CANARY not in written
    assert told.args is not None
    assert CANARY not in told.args[0]


def test_only_its_owner_can_read_the_log(log: LogFile) -> None:
    log.write("line")
    assert log.path.stat().st_mode & 0o777 == 0o600
    assert log.path.parent.stat().st_mode & 0o777 == 0o700


def test_three_files_are_kept_and_the_oldest_goes(tmp_path: Path) -> None:
    log = LogFile(tmp_path / "offerdesk.log", largest=30)
    for n in range(8):
        log.write(f"line {n} " + "x" * 20)
    names = sorted(p.name for p in tmp_path.iterdir())
    assert names == ["offerdesk.log", "offerdesk.log.1", "offerdesk.log.2"]
    assert "line 7" in log.path.read_text(encoding="utf-8")
    assert "line 5" in (tmp_path / "offerdesk.log.2").read_text(encoding="utf-8")


def test_a_log_that_cannot_be_written_brings_nothing_down(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    LogFile(tmp_path / "file" / "offerdesk.log").write("line")
    assert (tmp_path / "file").read_text(encoding="utf-8") == "in the way"


@pytest.mark.usefixtures("guard")
def test_a_thread_that_fails_is_logged(log: LogFile) -> None:
    thread = threading.Thread(target=look_up)
    thread.start()
    thread.join()
    assert "KeyError" in log.path.read_text(encoding="utf-8")


@pytest.mark.usefixtures("guard")
def test_warnings_of_qt_lose_their_values(log: LogFile) -> None:
    qWarning(f'Cannot open "{CANARY}" at /home/someone/file 42')
    written = log.path.read_text(encoding="utf-8")
    assert "Cannot open" in written
    assert "salary" not in written
    assert "someone" not in written
    assert "42 " not in written.partition("QtWarningMsg")[2]


def test_an_interrupt_ends_the_program_without_a_report(
    guard: CrashGuard, log: LogFile, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(guard.crashed):
        sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert not log.path.exists()


def test_the_hooks_are_put_back(log: LogFile, qtbot: QtBot) -> None:
    del qtbot
    before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
    guard = CrashGuard(log, lambda: datetime(2026, 1, 1, tzinfo=UTC))
    assert sys.excepthook != before[0]
    guard.close()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before


def test_paths_do_not_name_the_user(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/someone")
    assert without_home("/home/someone/notes/script.py") == "~/notes/script.py"
    assert without_home("/home/someone/src/offerdesk/ui/crash.py") == "offerdesk/ui/crash.py"
    assert without_home("/x/site-packages/PySide6/a.py") == "site-packages/PySide6/a.py"


def test_causes_in_a_circle_end() -> None:
    one, other = ValueError(), KeyError()
    one.__cause__, other.__cause__ = other, one
    assert places(one).splitlines() == ["builtins.ValueError", "builtins.KeyError"]


def test_the_word_to_the_user_is_calm_and_the_report_can_be_copied(qtbot: QtBot) -> None:
    box: QMessageBox = show_crash(None, "builtins.ValueError\n  offerdesk/x.py:1 run")
    qtbot.addWidget(box)
    assert "saved" in box.informativeText()
    assert box.defaultButton().text().replace("&", "") == "Carry on"
    copy = next(b for b in box.buttons() if b.text().replace("&", "") == "Copy details")
    with qtbot.waitSignal(box.finished):
        copy.click()
    assert "offerdesk/x.py:1" in QGuiApplication.clipboard().text()


def test_known_trouble_is_handed_over_and_is_no_crash(guard: CrashGuard, log: LogFile, qtbot: QtBot) -> None:
    crashes: list[str] = []
    guard.crashed.connect(crashes.append)
    damaged = DamagedFile(file=CANARY, detail="SQLITE_CORRUPT")
    with qtbot.waitSignal(guard.troubled) as told:
        sys.excepthook(DamagedFile, damaged, None)
    assert told.args == [damaged]
    assert crashes == []
    written = log.path.read_text(encoding="utf-8")
    assert "DamagedFile" in written
    assert CANARY not in written
