"""What a start leaves out."""

import linecache
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from offerdesk.ui.start import leave_sources_unread


@pytest.fixture
def fresh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give a folder from which modules can be imported, with PySide as it is by itself."""
    monkeypatch.syspath_prepend(tmp_path)
    feature = vars(sys.modules["shibokensupport.feature"])
    asked = feature["_mod_uses_pyside"]
    yield tmp_path
    feature["_mod_uses_pyside"] = asked


def is_read(folder: Path, name: str) -> bool:
    """Import a new module and tell whether its text was read for it."""
    path = folder / f"{name}.py"
    path.write_text("ANSWER = 42\n", encoding="utf-8")
    imported = __import__(name)  # what the import statement calls, and PySide has put itself in front of
    assert imported.ANSWER == 42
    return str(path) in linecache.cache


def test_the_text_of_modules_is_not_read_any_more(fresh: Path) -> None:
    assert is_read(fresh, "read_by_itself"), "PySide reads no sources any more: leave_sources_unread can go"
    leave_sources_unread()
    assert not is_read(fresh, "left_alone")
