"""Make a disk image for macOS from the frozen OfferDesk.app. Untested: see macos/README.md."""

import shutil
import subprocess
from pathlib import Path

from build_deb import version


def build(folder: Path, dist: Path) -> tuple[Path, Path]:
    """Make the disk image; return it and the program inside the app."""
    app = folder.parent / "OfferDesk.app"
    stage = dist / "dmg"
    shutil.rmtree(stage, ignore_errors=True)
    stage.mkdir()
    shutil.copytree(app, stage / app.name, symlinks=True)
    (stage / "Applications").symlink_to("/Applications")
    image = dist / f"OfferDesk-{version()}.dmg"
    create = [
        "hdiutil",
        "create",
        "-volname",
        "OfferDesk",
        "-srcfolder",
        str(stage),
        "-ov",
        "-format",
        "UDZO",
    ]
    subprocess.run([*create, str(image)], check=True)
    shutil.rmtree(stage)
    return image, app / "Contents" / "MacOS" / "offerdesk"
