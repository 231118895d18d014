"""Build the program and this system's installer into ``dist``, then pass the built program's self-test.

Started by ``python3 tasks.py package``, under the Python of ``.venv``.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import build_deb
import build_dmg
import build_setup

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist"


def step(text: str) -> None:
    """Say what comes next."""
    print(f"· {text}", flush=True)


def freeze() -> Path:
    """Gather OfferDesk, Python and Qt into one folder that needs no Python, and return it."""
    spec = Path(__file__).with_name("offerdesk.spec")
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    command += ["--distpath", str(DIST), "--workpath", str(ROOT / "build"), str(spec)]
    subprocess.run(command, check=True, cwd=ROOT)
    return DIST / "offerdesk"


def self_test(program: Path) -> None:
    """Let the built program make a desk, value, chart and print it, and open it again; fail if it cannot."""
    with tempfile.TemporaryDirectory() as home:
        # Nothing of the development environment may help the program along.
        kept = {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP", "LANG") if name in os.environ}
        place = {"HOME": home, "PATH": os.defpath, "QT_QPA_PLATFORM": "offscreen", **kept}
        subprocess.run([str(program), "--self-test"], check=True, cwd=home, env=place)


def main() -> int:
    """Freeze, package, and test what a person would install."""
    started = time.monotonic()
    step("Gathering the program with PyInstaller")
    folder = freeze()
    step("Making the installer")
    makers: dict[str, Callable[[Path, Path], tuple[Path, Path]]] = {
        "linux": build_deb.build,
        "darwin": build_dmg.build,
        "win32": build_setup.build,
    }
    installer, program = makers[sys.platform](folder, DIST)
    step("Passing the built program's self-test")
    self_test(program)
    size = installer.stat().st_size / 1e6
    seconds = time.monotonic() - started
    step(f"{installer.relative_to(ROOT)}: {size:.0f} MB, built and tested in {seconds:.0f} s")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
