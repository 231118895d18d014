"""The Debian package, built around a program of one line."""

import importlib
import shutil
import subprocess
from pathlib import Path

import pytest

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
pytestmark = pytest.mark.skipif(not Path("/etc/debian_version").exists(), reason="built on Debian only")


@pytest.fixture
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    monkeypatch.syspath_prepend(str(PACKAGING))
    folder = tmp_path / "frozen"
    folder.mkdir()
    program = folder / "offerdesk"
    program.write_text("#!/bin/sh\necho hello\n", encoding="utf-8")
    program.chmod(0o755)
    shutil.copyfile("/usr/bin/objdump", folder / "objdump")
    package, unpacked = importlib.import_module("build_deb").build(folder, tmp_path / "dist")
    return Path(package), Path(unpacked)


def test_the_package_carries_program_command_entries_and_documents(built: tuple[Path, Path]) -> None:
    package, unpacked = built
    listing = subprocess.run(
        ["dpkg-deb", "-c", str(package)], capture_output=True, text=True, check=True
    ).stdout
    for path in (
        "./usr/bin/offerdesk -> /opt/offerdesk/offerdesk",
        "./usr/share/applications/org.offerdesk.OfferDesk.desktop",
        "./usr/share/mime/packages/org.offerdesk.OfferDesk.xml",
        "./usr/share/metainfo/org.offerdesk.OfferDesk.metainfo.xml",
        "./usr/share/icons/hicolor/256x256/apps/org.offerdesk.OfferDesk.png",
        "./usr/share/icons/hicolor/scalable/mimetypes/application-x-offerdesk.svg",
        "./usr/share/man/man1/offerdesk.1.gz",
        "./usr/share/doc/offerdesk/copyright",
    ):
        assert path in listing
    assert all(line.split()[1] == "root/root" for line in listing.splitlines())
    assert subprocess.run([str(unpacked)], capture_output=True, text=True, check=True).stdout == "hello\n"


def test_the_package_depends_on_what_its_files_need_and_not_on_python(built: tuple[Path, Path]) -> None:
    package, _ = built
    command = ["dpkg-deb", "-f", str(package), "Depends"]
    depends = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert depends.startswith("libc6 (>= ")
    assert {"fontconfig", "libbinutils"} <= {name.strip() for name in depends.split(",")}
    assert "python" not in depends
