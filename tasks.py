#!/usr/bin/env python3
"""The tasks of OfferDesk; ``python3 tasks.py`` lists them.

Needs nothing but Python's standard library. Each task first installs what it lacks: system libraries through
the system's package manager, Python packages into ``.venv``. What is there is left alone, so a second run
starts at once.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, NoReturn

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

# This file stays readable for Python 3.9, so that an old Python can say that it is too old.
OLDEST = (3, 11)
ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
STAMP = VENV / "offerdesk-packages"


class Need(NamedTuple):
    """One thing of the system: what to look for, and the package that brings it on Debian and on Fedora."""

    probe: str
    debian: str
    fedora: str


VENV_MODULE = Need("module ensurepip", f"python3.{sys.version_info[1]}-venv", "python3-libs")
QT = (
    Need("libGL.so.1", "libgl1", "libglvnd-glx"),
    Need("libEGL.so.1", "libegl1", "libglvnd-egl"),
    Need("libglib-2.0.so.0", "libglib2.0-0", "glib2"),
    Need("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon"),
    Need("libfontconfig.so.1", "libfontconfig1", "fontconfig"),
    Need("libdbus-1.so.3", "libdbus-1-3", "dbus-libs"),
    Need("libgssapi_krb5.so.2", "libgssapi-krb5-2", "krb5-libs"),
    # A window on an X server.
    Need("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor"),
    Need("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11"),
    Need("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm"),
    Need("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms"),
    Need("libxcb-shape.so.0", "libxcb-shape0", "libxcb"),
    # A window on Wayland.
    Need("libwayland-cursor.so.0", "libwayland-cursor0", "libwayland-cursor"),
    Need("libwayland-egl.so.1", "libwayland-egl1", "libwayland-egl"),
)
TEST_TOOLS = (
    Need("Xvfb", "xvfb", "xorg-x11-server-Xvfb"),
    Need("xauth", "xauth", "xorg-x11-xauth"),
    Need("pdfinfo", "poppler-utils", "poppler-utils"),
    Need("qpdf", "qpdf", "qpdf"),
    Need("desktop-file-validate", "desktop-file-utils", "desktop-file-utils"),
    Need("appstreamcli", "appstream", "appstream"),
)
PYTHON = f"libpython3.{sys.version_info[1]}"  # packed into the program; Debian's own Python keeps it apart
BUILD_TOOLS = (
    Need("objcopy", "binutils", "binutils"),
    Need("dpkg-deb", "dpkg", "dpkg"),
    *([Need(f"{PYTHON}.so.1.0", PYTHON, "python3-libs")] if sys.base_prefix == "/usr" else []),
)


def say(text: str) -> None:
    """Print one line of progress at once, also into a pipe."""
    print(f"· {text}", flush=True)


def stop(text: str) -> NoReturn:
    """End with a message that says what to do next."""
    print(f"\n{text}", file=sys.stderr, flush=True)
    raise SystemExit(1)


def require_python() -> None:
    """Go on under a newer Python of this machine when this one is too old, or say which is needed."""
    if sys.version_info >= OLDEST:
        return
    for minor in (14, 13, 12, 11):
        newer = shutil.which(f"python3.{minor}")
        if newer and subprocess.call([newer, "-c", ""], stderr=subprocess.DEVNULL) == 0:
            raise SystemExit(subprocess.call([newer, *sys.argv]))
    stop(
        f"OfferDesk needs Python {OLDEST[0]}.{OLDEST[1]} or newer; this is Python {sys.version.split()[0]}.\n"
        "Please install a newer one and start this task with it, for example: python3.12 tasks.py run"
    )


# --- what the system brings ---------------------------------------------------------------------------------


def present(probe: str) -> bool:
    """Whether a shared library, a Python module or a program is there."""
    if probe.startswith("module "):
        return importlib.util.find_spec(probe.split()[1]) is not None
    if ".so." not in probe:
        return shutil.which(probe) is not None
    try:
        ctypes.CDLL(probe)
    except OSError:
        return False
    return True


def quietly(command: Sequence[str]) -> str | None:
    """Run a command without showing its output; return the end of that output if it failed, else None."""
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as log:
        code = subprocess.call(command, stdout=log, stderr=subprocess.STDOUT, cwd=ROOT)
        log.seek(0)
        return None if code == 0 else "\n".join(log.read().splitlines()[-15:]) or f"exit code {code}"


def as_root() -> list[str] | None:
    """Return what to put before a command that needs root's rights; None if there is no way."""
    if os.geteuid() == 0:
        return []
    if not shutil.which("sudo"):
        return None
    return ["sudo"] if sys.stdin.isatty() else ["sudo", "-n"]


def install_system(needs: Sequence[Need]) -> None:
    """Install the packages behind the things that are missing; on macOS and Windows nothing is needed."""
    missing = [need for need in needs if not present(need.probe)] if sys.platform.startswith("linux") else []
    if not missing:
        return
    if shutil.which("apt-get"):
        packages = sorted({need.debian for need in missing})
        options = ["-o", "DPkg::Lock::Timeout=300"]
        install = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", *options, "install", "-y"]
        install += ["--no-install-recommends", *packages]
        by_hand = f"apt-get update && apt-get install -y --no-install-recommends {' '.join(packages)}"
        refresh = ["apt-get", *options, "update"]
    elif shutil.which("dnf"):
        packages = sorted({need.fedora for need in missing})
        install = ["dnf", "install", "-y", "--setopt=install_weak_deps=False", *packages]
        by_hand = " ".join(install)
        refresh = ["dnf", "makecache"]
    else:
        names = " ".join(need.probe for need in missing)
        stop(f"Please install what brings these from your system's packages, then start again:\n  {names}")
    root = as_root()
    advice = f"Please have these packages installed, then start this task again:\n  {by_hand}"
    if root is None:
        stop(f"Some packages of the system are missing; only its administrator may install them.\n{advice}")
    say(f"Installing {len(packages)} packages of the system: {' '.join(packages)}")
    # A package list that was never fetched, or is out of date, fails the first attempt.
    trouble = quietly([*root, *install])
    if trouble:
        say("Refreshing the list of packages first")
        trouble = quietly([*root, *refresh]) or quietly([*root, *install])
    if trouble:
        stop(f"{trouble}\n\nThe packages could not be installed.\n{advice}")


# --- what Python brings -------------------------------------------------------------------------------------


def venv_works() -> bool:
    """Whether ``.venv`` holds a Python that starts, is new enough and has pip."""
    check = f"import sys, pip; raise SystemExit(sys.version_info < {OLDEST})"
    try:
        return subprocess.call([str(BIN / "python"), "-c", check], stderr=subprocess.DEVNULL) == 0
    except OSError:
        return False


def install_python(*extras: str) -> None:
    """Bring ``.venv`` up to pyproject.toml with these extras; does nothing when it was done before."""
    described = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()
    works = venv_works()
    stamp = STAMP.read_text(encoding="utf-8").split() if works and STAMP.exists() else []
    if stamp[:1] == [described] and set(extras) <= set(stamp[1:]):
        return
    if not works:
        say("Making a place for the Python packages: .venv")
        trouble = quietly([sys.executable, "-m", "venv", "--clear", str(VENV)])
        if trouble:
            stop(f"{trouble}\n\nThe folder {VENV} could not be set up.")
    wanted = sorted(set(extras) | set(stamp[1:]))
    say("Installing the Python packages; the first time this takes a few minutes")
    target = f".[{','.join(wanted)}]" if wanted else "."
    trouble = quietly([str(BIN / "python"), "-m", "pip", "install", "-e", target])
    if trouble:
        stop(f"{trouble}\n\nThe Python packages could not be installed; the lines above say why.")
    STAMP.write_text(" ".join([described, *wanted]), encoding="utf-8")


def call(program: str, *arguments: str) -> None:
    """Run a program of ``.venv`` from the top of the repository; end with its exit code if it fails."""
    code = subprocess.call([str(BIN / program), *arguments], cwd=ROOT)
    if code:
        raise SystemExit(code)


# --- the tasks ----------------------------------------------------------------------------------------------


def has_display() -> bool:
    """Whether a window can be shown here."""
    on_linux = sys.platform.startswith("linux")
    return not on_linux or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run() -> None:
    """Start OfferDesk with the sample search; without a display, write its PDF comparison instead."""
    install_system([VENV_MODULE, *QT])
    install_python()
    from offerdesk.places import data_folder  # noqa: PLC0415 - it may need a newer Python than this file

    sample = data_folder() / "sample.offerdesk"
    if not sample.exists():
        sample.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        call("offerdesk", "sample", str(sample))
    if has_display():
        say(f"Opening the sample search: {sample}")
        call("offerdesk", "open", str(sample))
        return
    pdf = sample.with_suffix(".pdf")
    call("offerdesk", "report", str(sample), "-o", str(pdf))
    say(f"There is no display here, so the sample's comparison was written as a PDF instead:\n  {pdf}")


def test() -> None:
    """Check style, layers and types, then pass the tests; OD_STRESS=1 adds the long ones."""
    install_system([VENV_MODULE, *QT, *TEST_TOOLS, *BUILD_TOOLS])
    install_python("dev")
    call("python", "tests/check.py")


def stress() -> None:
    """Kill, cut off, hinder and damage for hours: the long tests alone, at their full size."""
    install_system([VENV_MODULE, *QT, *TEST_TOOLS])
    install_python("dev")
    os.environ["OD_STRESS"] = "1"
    call("python", "-m", "pytest", "-n", "2", "-m", "deep")


def bench() -> None:
    """Measure start, typing, PDF, a large desk and memory, each against its floor."""
    install_system([VENV_MODULE, *QT, *TEST_TOOLS])
    install_python("dev")
    call("python", "-m", "tests.bench")


def package() -> None:
    """Build the installer of this system into dist/ and pass the built program's self-test."""
    install_system([VENV_MODULE, *QT, *BUILD_TOOLS])
    install_python("dev", "package")
    call("python", "packaging/build.py")


def screenshots() -> None:
    """Make the pictures in resources/screenshots from the real program."""
    install_system([VENV_MODULE, *QT])
    install_python()
    call("python", "packaging/screenshots.py")


def tidy() -> None:
    """Set the code in the house's format."""
    install_system([VENV_MODULE])
    install_python("dev")
    call("ruff", "check", "--fix", ".")
    call("ruff", "format", ".")


TASKS: dict[str, Callable[[], None]] = {
    task.__name__: task for task in (run, test, stress, bench, package, screenshots)
}
TASKS["format"] = tidy


def main(arguments: Sequence[str]) -> None:
    """Do the task that is named, or list all."""
    if len(arguments) == 1 and arguments[0] in TASKS:
        require_python()
        TASKS[arguments[0]]()
        return
    print("python3 tasks.py TASK\n")
    for name, task in TASKS.items():
        print(f"  {name:12} {task.__doc__}")
    raise SystemExit(2 if arguments and arguments[0] not in {"-h", "--help"} else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
