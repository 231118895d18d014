"""Make the Debian package from the frozen program: /opt/offerdesk, a command, a menu entry, a file type."""

import gzip
import hashlib
import re
import shutil
import subprocess
from importlib import metadata
from pathlib import Path

from shared_libraries import dependencies

ROOT = Path(__file__).resolve().parent.parent
LINUX = Path(__file__).resolve().parent / "linux"
APP_ID = "org.offerdesk.OfferDesk"
# Large, and only these: stripping breaks numpy's libraries.
DEBUGGED = ("libpython3*.so.*", "typst/_typst*.so")

CONTROL = """\
Package: offerdesk
Version: {version}
Architecture: amd64
Maintainer: The OfferDesk authors <offerdesk@localhost>
Installed-Size: {kilobytes}
{dependencies}
Section: misc
Priority: optional
Description: weigh job offers side by side, privately
 OfferDesk values pay, bonus, equity, retirement, health, time off and commute
 year by year, shows up to eight offers side by side in a sheet and in charts,
 and prints a comparison as a PDF.
 .
 Everything stays in one file on this computer; OfferDesk never uses the
 network.
"""


def version() -> str:
    """Return the version that the package ``offerdesk`` states."""
    text = (ROOT / "offerdesk" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "(.+)"$', text, re.MULTILINE)
    assert found, "offerdesk/__init__.py states no __version__"
    return found[1]


def lay(source: Path, target: Path, mode: int = 0o644) -> None:
    """Copy one file into the package's tree."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    target.chmod(mode)


def lay_gzipped(source: Path, target: Path) -> None:
    """Compress one file into the package's tree, the same bytes each time."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(source.read_bytes(), mtime=0))
    target.chmod(0o644)


def needed(name: str, found: dict[str, metadata.Distribution]) -> None:
    """Gather a distribution and all that it needs at run time."""
    try:
        distribution = metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return  # needed on another system or Python only
    key = re.sub(r"[-_.]+", "-", name).lower()
    if key in found:
        return
    found[key] = distribution
    for requirement in distribution.requires or []:
        if "extra ==" not in requirement:
            needed(re.split(r"[^\w.-]", requirement, maxsplit=1)[0], found)


def lay_licences(target: Path) -> None:
    """Copy the licence texts of everything that the program carries."""
    found: dict[str, metadata.Distribution] = {}
    needed("offerdesk", found)
    for name, distribution in sorted(found.items()):
        for file in distribution.files or []:
            if re.search(r"(?i)\.dist-info/.*(licen[cs]e|copying|notice)", str(file)):
                inside = re.sub(r"^.*\.dist-info/(licenses/)?", "", str(file))
                lay(Path(str(file.locate())), target / name / inside)


def lay_entries(tree: Path) -> None:
    """Lay the menu entry, the file type, the icons and the documents."""
    share = tree / "usr/share"
    lay(LINUX / f"{APP_ID}.desktop", share / f"applications/{APP_ID}.desktop")
    lay(LINUX / f"{APP_ID}.xml", share / f"mime/packages/{APP_ID}.xml")
    lay(LINUX / f"{APP_ID}.metainfo.xml", share / f"metainfo/{APP_ID}.metainfo.xml")
    lay_gzipped(LINUX / "offerdesk.1", share / "man/man1/offerdesk.1.gz")
    lay_gzipped(LINUX / "changelog", share / "doc/offerdesk/changelog.gz")
    lay(LINUX / "copyright", share / "doc/offerdesk/copyright")
    lay_licences(share / "doc/offerdesk/licenses")
    icons = ROOT / "resources/icons/hicolor"
    for icon in icons.rglob("*.*"):
        lay(icon, share / "icons/hicolor" / icon.relative_to(icons))


def lay_control(tree: Path, folder: Path) -> None:
    """Write what dpkg wants to know: names, dependencies, checksums, and what to refresh afterwards."""
    files = sorted(file for file in tree.rglob("*") if file.is_file() and not file.is_symlink())
    sums = [f"{hashlib.md5(file.read_bytes()).hexdigest()}  {file.relative_to(tree)}\n" for file in files]  # noqa: S324
    control = tree / "DEBIAN"
    control.mkdir()
    (control / "md5sums").write_text("".join(sums), encoding="utf-8")
    kilobytes = sum(file.stat().st_size for file in files) // 1024
    fields = "\n".join(f"{name}: {value}" for name, value in dependencies(folder).items() if value)
    text = CONTROL.format(version=version(), kilobytes=kilobytes, dependencies=fields)
    (control / "control").write_text(text, encoding="utf-8")
    for script in ("postinst", "postrm"):
        lay(LINUX / script, control / script, 0o755)


def strip(folder: Path) -> None:
    """Leave out the symbols for debuggers, a tenth of the program."""
    for pattern in DEBUGGED:
        for file in (folder / "_internal").glob(pattern):
            subprocess.run(["strip", "--strip-unneeded", str(file)], check=True)


def build(folder: Path, dist: Path) -> tuple[Path, Path]:
    """Make the package from the frozen program; return it and the program unpacked from it again."""
    tree = dist.parent / "build" / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(folder, tree / "opt/offerdesk", symlinks=True)
    strip(tree / "opt/offerdesk")
    command = tree / "usr/bin/offerdesk"
    command.parent.mkdir(parents=True)
    command.symlink_to("/opt/offerdesk/offerdesk")
    lay_entries(tree)
    for path in (tree, *tree.rglob("*")):
        if path.is_dir():
            path.chmod(0o755)
    lay_control(tree, folder)
    dist.mkdir(exist_ok=True)
    package = dist / f"offerdesk_{version()}_amd64.deb"
    # Stronger compression takes three times as long and saves three percent.
    pack = ["dpkg-deb", "-Zxz", "-z1", "--root-owner-group", "--build"]
    subprocess.run([*pack, str(tree), str(package)], check=True)
    unpacked = dist.parent / "build" / "unpacked"
    shutil.rmtree(unpacked, ignore_errors=True)
    subprocess.run(["dpkg-deb", "--extract", str(package), str(unpacked)], check=True)
    shutil.rmtree(tree)
    return package, unpacked / "opt/offerdesk/offerdesk"
