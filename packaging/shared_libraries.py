"""Which Debian packages bring the shared libraries that the frozen program leaves to the system."""

import re
import subprocess
from collections.abc import Iterable
from functools import cache
from pathlib import Path

# Plugins that Qt loads only where the desktop has what they need; without it they are silently passed over.
WAYLAND_AND_PRINTING = re.compile(r"(?i)wayland|cups")
GNOME_LOOK = re.compile(r"libqgtk3")


@cache
def needed_by(file: Path) -> frozenset[str]:
    """Return the names of the libraries that one program or library asks for."""
    if not re.search(r"\.so(\.|$)|^[^.]+$", file.name):
        return frozenset()
    done = subprocess.run(["objdump", "-p", str(file)], capture_output=True, text=True, check=False)
    return frozenset(re.findall(r"^\s*NEEDED\s+(\S+)$", done.stdout, re.MULTILINE))


@cache
def package_of(library: str) -> str:
    """Return the package that brings a library, as this machine knows it."""
    known = subprocess.run(["/sbin/ldconfig", "-p"], capture_output=True, text=True, check=True).stdout
    found = re.search(rf"^\s*{re.escape(library)} \(.*x86-64.*\) => (\S+)$", known, re.MULTILINE)
    if not found:
        raise SystemExit(f"{library} is needed, but this machine does not have it")
    # A library may be owned under /lib or, since the two became one, under /usr/lib.
    for path in (found[1], f"/usr{found[1]}", str(Path(found[1]).resolve())):
        owner = subprocess.run(["dpkg", "-S", path], capture_output=True, text=True, check=False).stdout
        if owner:
            return owner.partition(":")[0]
    raise SystemExit(f"{found[1]} is needed, but no package brings it")


def packages(files: Iterable[Path], own: set[str]) -> set[str]:
    """Return the packages behind everything that these files need and the program does not bring itself."""
    return {package_of(library) for file in files for library in needed_by(file) - own}


def dependencies(folder: Path) -> dict[str, str]:
    """Return the fields Depends and Recommends of the Debian package around this folder."""
    files = [file for file in folder.rglob("*") if file.is_file()]
    own = {file.name for file in files} | {"ld-linux-x86-64.so.2"}
    optional = [file for file in files if WAYLAND_AND_PRINTING.search(file.name)]
    always = [file for file in files if file not in optional and not GNOME_LOOK.search(file.name)]
    # fontconfig brings the settings without which Qt finds no font.
    depends = packages(always, own) - {"libc6"} | {"fontconfig"}
    recommends = packages(optional, own) - {"libc6"} - depends
    return {
        "Depends": ", ".join(["libc6 (>= 2.36)", *sorted(depends)]),
        "Recommends": ", ".join(sorted(recommends)),
    }
