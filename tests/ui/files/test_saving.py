"""A named file is written whole and private, or not at all."""

import stat
import sys
from pathlib import Path

import pytest

from offerdesk.storage.settings_file import SettingsFile
from offerdesk.ui.files.saving import (
    FileNotWritten,
    WrongEnding,
    remember_folder,
    require_ending,
    save_private,
    usual_folder,
)


def test_a_file_is_replaced_whole_and_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"older and longer")
    path.chmod(0o644)
    save_private(path, b"new")
    assert path.read_bytes() == b"new"
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_a_missing_folder_is_a_known_trouble(tmp_path: Path) -> None:
    with pytest.raises(FileNotWritten, match=r"a\.pdf could not be written"):
        save_private(tmp_path / "none" / "a.pdf", b"new")


def test_a_folder_is_not_replaced_by_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").mkdir()
    with pytest.raises(FileNotWritten):
        save_private(tmp_path / "a.pdf", b"new")
    assert (tmp_path / "a.pdf").is_dir()


def test_only_the_right_ending_is_written() -> None:
    require_ending(Path("a.PDF"), ".pdf")
    with pytest.raises(WrongEnding, match=r"must end in \.pdf"):
        require_ending(Path("a.offerdesk"), ".pdf")


def test_the_last_folder_is_suggested_while_it_is_there(tmp_path: Path, own_home: Path) -> None:
    own_home.mkdir(parents=True)
    settings = SettingsFile(tmp_path / "window.json")
    assert usual_folder(settings).is_dir()
    folder = tmp_path / "reports"
    folder.mkdir()
    remember_folder(settings, folder / "a.pdf")
    assert usual_folder(settings) == folder
    folder.rmdir()
    assert usual_folder(settings) != folder
