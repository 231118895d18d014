#!/usr/bin/env python3
"""Try OfferDesk on a bare Debian machine: a fresh minimal system in a folder, entered with chroot.

``check_fresh.py source``    git and python3 alone; clones this repository and runs the README's two commands
``check_fresh.py deb FILE``  nothing at all; installs the package, checks its entries and runs its self-test

Needs root, debootstrap, and this machine's package sources. What the fresh system must know of this machine
(settings of apt and pip, certificates) is named with ``--copy PATH``, ``--share PATH`` and ``--env NAME``;
the mounts live in a mount namespace of their own and vanish with it.
"""

import argparse
import fcntl
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
INSIDE = "OFFERDESK_FRESH_INSIDE"
HOME = "/srv/newcomer"
"""Where the newcomer to the fresh system is at home."""

PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"

INSTALL = ("apt-get", "install", "-y", "-q", "--no-install-recommends")
# A desktop's own means to start a program from its menu entry and to open a file by its type.
DESKTOP = (
    *("xvfb", "xauth", "openbox", "xdotool", "scrot", "dbus", "procps"),
    *("libglib2.0-bin", "libgtk-3-bin", "shared-mime-info", "desktop-file-utils"),
)
OPEN = """
set -e
gio info -a standard::content-type sample.offerdesk | grep application/x-offerdesk
gio mime application/x-offerdesk | grep -x '.*: org.offerdesk.OfferDesk.desktop'
openbox &
appears() { timeout 60 xdotool search --sync --onlyvisible --name "$1" getwindowname; sleep 5; }
gio open sample.offerdesk &
appears '^sample .* OfferDesk$'
scrot pictures/opened.png
xdotool search --onlyvisible --class '^offerdesk$' windowactivate --sync key alt+F4
timeout 60 sh -c 'while pgrep -x offerdesk >/dev/null; do sleep 1; done'
gtk-launch org.offerdesk.OfferDesk &
appears 'OfferDesk$'
scrot pictures/started.png
"""


def run(*command: str, cwd: Path | None = None) -> None:
    """Run a command; end with its exit code if it fails."""
    print("$", *command, flush=True)
    code = subprocess.call(command, cwd=cwd)
    if code:
        raise SystemExit(code)


def mirror() -> str:
    """Return the first package source that this machine's apt uses for Debian 12."""
    wanted = ["Created-By: Packages", "Codename: bookworm"]
    query = ["apt-get", "indextargets", "--format", "$(REPO_URI)", *wanted]
    lines = subprocess.run(query, capture_output=True, text=True, check=True).stdout.split()
    return lines[0]


def base(work: Path, packages: str) -> Path:
    """Return a bare Debian 12 with these packages, made once and kept for the next run."""
    folder = work / f"base-{packages.replace(',', '-') or 'nothing'}"
    if not (folder / "done").exists():
        shutil.rmtree(folder, ignore_errors=True)
        include = [f"--include={packages}"] if packages else []
        run("debootstrap", "--variant=minbase", *include, "bookworm", str(folder), mirror())
        (folder / "done").touch()
    return folder


class Machine:
    """A copy of a bare system that commands can be run in."""

    def __init__(self, template: Path, work: Path, arguments: argparse.Namespace) -> None:
        self.root = work / "machine"
        self.environment = {name: os.environ[name] for name in arguments.env if name in os.environ}
        shutil.rmtree(self.root, ignore_errors=True)
        run("cp", "-a", str(template), str(self.root))
        self.home = self.root / HOME.removeprefix("/")
        self.home.mkdir(parents=True)
        run("mount", "-t", "proc", "proc", str(self.root / "proc"))
        run("mount", "--rbind", "/dev", str(self.root / "dev"))
        for path in map(Path, arguments.copy):
            self.copy(path)
        for path in map(Path, arguments.share):
            self.share(path)
        shutil.copy("/etc/resolv.conf", self.root / "etc/resolv.conf")

    def copy(self, path: Path) -> None:
        """Lay a copy of a file or folder of this machine at the same place."""
        target = self.root / path.relative_to("/")
        target.parent.mkdir(parents=True, exist_ok=True)
        run("cp", "-aLT", str(path), str(target))

    def share(self, path: Path) -> None:
        """Show a file or folder of this machine at the same place, read-only."""
        target = self.root / path.relative_to("/")
        target.parent.mkdir(parents=True, exist_ok=True)
        if path.is_dir():
            target.mkdir(exist_ok=True)
        else:
            target.touch()
        run("mount", "--rbind", str(path), str(target))
        run("mount", "-o", "remount,bind,ro", str(target))

    def run(self, *command: str, folder: str = HOME, **environment: str) -> None:
        """Run a command as root in a folder of the fresh system and say how long it took."""
        settings = {"HOME": HOME, "PATH": PATH, "LANG": "C.UTF-8", **self.environment, **environment}
        variables = [f"{name}={value}" for name, value in settings.items()]
        started = time.monotonic()
        inside = ["env", "-i", *variables, "sh", "-c", 'cd "$0" && exec "$@"', folder, *command]
        run("chroot", str(self.root), *inside)
        print(f"  {time.monotonic() - started:.0f} s", flush=True)


def try_source(work: Path, arguments: argparse.Namespace) -> None:
    """Clone the last commit and run both commands of the README, the first one twice."""
    machine = Machine(base(work, "git,python3"), work, arguments)
    run("git", "clone", "--quiet", str(ROOT), str(machine.home / "offerdesk"))
    for task in ("run", "run", "test"):
        machine.run("python3", "tasks.py", task, folder=f"{HOME}/offerdesk")
    machine.run("ls", "-l", ".local/share/offerdesk")


def try_deb(work: Path, arguments: argparse.Namespace) -> None:
    """Install the package, run its self-test, look at its entries, and remove it without a trace."""
    machine = Machine(base(work, ""), work, arguments)
    package = Path(arguments.file)
    shutil.copy(package, machine.home)
    machine.run("apt-get", "update", "-q")
    machine.run(*INSTALL, f"./{package.name}", DEBIAN_FRONTEND="noninteractive")
    machine.run("offerdesk", "--self-test", QT_QPA_PLATFORM="offscreen")
    machine.run("offerdesk", "sample", "sample.offerdesk")
    machine.run("offerdesk", "report", "sample.offerdesk", "-o", "sample.pdf")
    machine.run(*INSTALL, *DESKTOP, DEBIAN_FRONTEND="noninteractive")
    pictures = machine.home / "pictures"
    pictures.mkdir()
    machine.run("dbus-run-session", "xvfb-run", "sh", "-c", OPEN)
    shutil.copytree(pictures, work / "pictures", dirs_exist_ok=True)
    print(f"Please look at the pictures in {work / 'pictures'}.")
    machine.run("apt-get", "purge", "-y", "offerdesk")
    left = "! find /opt /usr/bin /usr/share -iname '*offerdesk*' | grep ."
    machine.run("sh", "-c", left)


def main(argv: Sequence[str] | None = None) -> int:
    """Try what the arguments name; the exit code is that of the first step that failed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("mode", choices=["source", "deb"])
    parser.add_argument("file", nargs="?", help="the package to install")
    parser.add_argument("--work", default=str(ROOT / "build" / "fresh"), help="where the systems are kept")
    parser.add_argument("--copy", action="append", default=[], metavar="PATH", help="copied to the inside")
    parser.add_argument("--share", action="append", default=[], metavar="PATH", help="mounted read-only")
    parser.add_argument("--env", action="append", default=[], metavar="NAME", help="variable passed on")
    arguments = parser.parse_args(argv)
    if INSIDE not in os.environ:
        again = [sys.executable, __file__, *(sys.argv[1:] if argv is None else argv)]
        os.environ[INSIDE] = "1"
        return subprocess.call(["unshare", "--mount", "--propagation", "private", *again])
    if arguments.mode == "deb" and not arguments.file:
        parser.error("deb needs the package's file")
    work = Path(arguments.work)
    work.mkdir(parents=True, exist_ok=True)
    with (work / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            parser.error(f"another check works in {work}; please wait for it, or name another with --work")
        {"source": try_source, "deb": try_deb}[arguments.mode](work, arguments)
    print("Passed.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
