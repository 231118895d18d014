"""Make the Windows installer from the frozen program, with Inno Setup. Untested: see windows/README.md."""

import subprocess
from pathlib import Path

from build_deb import version


def build(folder: Path, dist: Path) -> tuple[Path, Path]:
    """Make the installer; return it and the console program of the folder."""
    script = Path(__file__).resolve().parent / "windows" / "offerdesk.iss"
    settings = [f"/DVersion={version()}", f"/DProgram={folder}", f"/O{dist}"]
    subprocess.run(["iscc", *settings, str(script)], check=True)
    return dist / f"OfferDesk-{version()}-setup.exe", folder / "offerdesk-cli.exe"
