"""What the system is told about OfferDesk: menu entry, file type, store page, icons, manual."""

import re
import sqlite3
import struct
import subprocess
import xml.etree.ElementTree as ET
from configparser import ConfigParser
from pathlib import Path

import pytest

import offerdesk

ROOT = Path(__file__).resolve().parents[2]
LINUX = ROOT / "packaging" / "linux"
ICONS = ROOT / "resources" / "icons"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def desktop_entry() -> dict[str, str]:
    parser = ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(LINUX / "org.offerdesk.OfferDesk.desktop", encoding="utf-8")
    return dict(parser["Desktop Entry"])


def described(name: str) -> ET.Element:
    return ET.parse(LINUX / name).getroot()  # noqa: S314 - our own file


def test_the_menu_entry_satisfies_its_specification() -> None:
    command = ["desktop-file-validate", str(LINUX / "org.offerdesk.OfferDesk.desktop")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def test_the_store_page_satisfies_its_specification() -> None:
    file = LINUX / "org.offerdesk.OfferDesk.metainfo.xml"
    command = ["appstreamcli", "validate", "--no-net", str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_menu_entry_store_page_and_file_type_name_the_same_things() -> None:
    entry = desktop_entry()
    page = described("org.offerdesk.OfferDesk.metainfo.xml")
    mime = described("org.offerdesk.OfferDesk.xml").find(f"{MIME}mime-type")
    assert mime is not None
    assert entry["MimeType"] == f"{mime.get('type')};"
    assert page.findtext("provides/mediatype") == mime.get("type")
    assert page.findtext("launchable") == f"{page.findtext('id')}.desktop"
    assert entry["Icon"] == page.findtext("id")
    assert entry["Comment"] == page.findtext("summary")
    assert entry["Exec"].split()[0] == page.findtext("provides/binary")


def test_a_desk_is_recognised_by_its_first_bytes(tmp_path: Path) -> None:
    file = tmp_path / "my.offerdesk"
    connection = sqlite3.connect(file)
    connection.execute("PRAGMA application_id = 0x4F464453")
    connection.execute("CREATE TABLE any (id)")
    connection.close()
    data = file.read_bytes()
    matches = list(described("org.offerdesk.OfferDesk.xml").iter(f"{MIME}match"))
    outer, inner = matches
    assert data.startswith(str(outer.get("value")).encode().replace(b"\\000", b"\0"))
    offset = int(str(inner.get("offset")))
    assert struct.unpack_from(">I", data, offset)[0] == int(str(inner.get("value")), 16)


def test_every_place_that_states_the_version_states_the_same() -> None:
    page = described("org.offerdesk.OfferDesk.metainfo.xml")
    newest = page.find("releases/release")
    assert newest is not None
    assert newest.get("version") == offerdesk.__version__
    changelog = (LINUX / "changelog").read_text(encoding="utf-8")
    assert changelog.startswith(f"offerdesk ({offerdesk.__version__}) ")
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"offerdesk_([\d.]+)_amd64\.deb", readme)) == {offerdesk.__version__}


@pytest.mark.parametrize("size", [16, 22, 24, 32, 48, 64, 128, 256, 512])
@pytest.mark.parametrize("name", ["apps/org.offerdesk.OfferDesk", "mimetypes/application-x-offerdesk"])
def test_an_icon_is_as_large_as_its_folder_says(size: int, name: str) -> None:
    data = (ICONS / "hicolor" / f"{size}x{size}" / f"{name}.png").read_bytes()
    assert struct.unpack_from(">II", data, 16) == (size, size)


def test_the_icon_files_for_windows_and_macos_hold_what_their_directories_promise() -> None:
    ico = (ICONS / "offerdesk.ico").read_bytes()
    for index in range(struct.unpack_from("<H", ico, 4)[0]):
        length, offset = struct.unpack_from("<II", ico, 6 + 16 * index + 8)
        assert ico[offset : offset + 4] == b"\x89PNG"
        assert offset + length <= len(ico)
    icns = (ICONS / "offerdesk.icns").read_bytes()
    assert struct.unpack_from(">4sI", icns) == (b"icns", len(icns))


def test_the_symbolic_icon_is_of_one_colour() -> None:
    drawing = (ICONS / "hicolor/symbolic/apps/org.offerdesk.OfferDesk-symbolic.svg").read_text(
        encoding="utf-8"
    )
    assert len(set(re.findall(r"#[0-9a-f]{6}", drawing))) == 1
