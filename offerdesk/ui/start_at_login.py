"""Starting with the session, where the system has a plain file for it; off unless chosen."""

import sys
from pathlib import Path

from PySide6.QtCore import QStandardPaths

_FILE = "org.offerdesk.OfferDesk.desktop"
_ENTRY = """[Desktop Entry]
Type=Application
Name=OfferDesk
Exec={command}
Icon=org.offerdesk.OfferDesk
X-GNOME-Autostart-enabled=true
"""


def can_start_at_login() -> bool:
    """Tell whether this system can be asked to; elsewhere its own settings do it."""
    return sys.platform.startswith("linux")


def starts_at_login() -> bool:
    """Tell whether the program starts with the session."""
    return _path().exists()


def set_start_at_login(*, on: bool) -> None:
    """Write or remove the file; ``OSError`` where the folder cannot be written."""
    path = _path()
    if not on:
        path.unlink(missing_ok=True)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(_ENTRY.format(command=_command()), encoding="utf-8")


def _path() -> Path:
    config = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    return Path(config) / "autostart" / _FILE


def _command() -> str:
    program = f'"{sys.executable}"'
    return program if getattr(sys, "frozen", False) else f"{program} -m offerdesk"
