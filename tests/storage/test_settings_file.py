"""What the window remembers: private, whole, and never in the way of a desk."""

import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offerdesk.storage.settings_file import Setting, SettingsFile
from tests.storage.examples import UNHURRIED


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Name the settings file; neither it nor its folder is there yet."""
    return tmp_path / "config" / "window.json"


def test_settings_come_back(file: Path) -> None:
    SettingsFile(file).put({"theme": "dark", "zoom": 110, "maximised": True, "recents": ("a", "ä 公")})
    again = SettingsFile(file)
    assert again.text("theme") == "dark"
    assert again.number("zoom") == 110
    assert again.flag("maximised")
    assert again.texts("recents") == ("a", "ä 公")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert [p.name for p in file.parent.iterdir()] == ["window.json"]


def test_what_is_not_there_or_of_another_kind_is_the_fallback(file: Path) -> None:
    settings = SettingsFile(file)
    settings.put({"theme": 3, "zoom": True, "maximised": "yes", "recents": "a"})
    assert settings.text("theme", "light") == "light"
    assert settings.number("zoom", 100) == 100
    assert settings.flag("maximised", fallback=True)
    assert settings.texts("recents") == ()
    assert settings.text("nothing") == ""


def test_values_are_added_to_those_that_are_there(file: Path) -> None:
    SettingsFile(file).put({"theme": "dark"})
    SettingsFile(file).put({"zoom": 110})
    assert SettingsFile(file).text("theme") == "dark"


def test_nothing_new_writes_nothing(file: Path) -> None:
    settings = SettingsFile(file)
    settings.put({"recents": ("a",)})
    file.unlink()
    settings.put({"recents": ("a",)})
    assert not file.exists()


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b"null", b"[" * 100_000])
def test_a_damaged_file_is_set_aside(file: Path, content: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    settings = SettingsFile(file)
    assert settings.text("theme", "light") == "light"
    assert file.with_name("window.json.damaged").read_bytes() == content
    settings.put({"theme": "dark"})
    assert SettingsFile(file).text("theme") == "dark"


def test_a_folder_that_cannot_be_written_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("in the way")
    settings = SettingsFile(tmp_path / "config" / "window.json")
    settings.put({"theme": "dark"})
    assert settings.text("theme") == "dark"
    assert (tmp_path / "config").read_text() == "in the way"


@UNHURRIED
@given(
    st.dictionaries(
        st.text(max_size=5),
        st.one_of(st.text(), st.integers(), st.booleans(), st.lists(st.text(), max_size=3).map(tuple)),
    )
)
def test_any_value_comes_back(tmp_path_factory: pytest.TempPathFactory, values: dict[str, Setting]) -> None:
    file = tmp_path_factory.mktemp("settings") / "window.json"
    SettingsFile(file).put(values)
    again = SettingsFile(file)
    for name, value in values.items():
        if isinstance(value, bool):
            assert again.flag(name) is value
        elif isinstance(value, int):
            assert again.number(name) == value
        elif isinstance(value, str):
            assert again.text(name) == value
        else:
            assert again.texts(name) == value
