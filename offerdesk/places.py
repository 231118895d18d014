"""Where things lie: what ships with the program, and where a user's own files go on each system."""

import os
import sys
from pathlib import Path

APPLICATION = "offerdesk"


def resources() -> Path:
    """Return the folder of icons, templates and reference data: beside the source, or inside the package."""
    package = Path(__file__).parent
    installed = package / "_resources"
    return installed if installed.is_dir() else package.parent / "resources"


def data_folder() -> Path:
    """Return the folder in which desks lie unless the user chose another."""
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA", Path.home() / "AppData" / "Roaming")) / "OfferDesk"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "OfferDesk"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / APPLICATION


def backup_folder() -> Path:
    """Return the folder of backups: outside the data folder, so that losing one is not losing both."""
    if sys.platform == "win32":
        return (
            Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local")) / "OfferDesk" / "Backups"
        )
    if sys.platform == "darwin":
        return Path.home() / "Library" / "OfferDesk Backups"
    return state_folder() / "backups"


def state_folder() -> Path:
    """Return the folder of settings and logs: what the window remembers, nothing about offers."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local")) / "OfferDesk"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Logs" / "OfferDesk"
    return Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state") / APPLICATION


def settings_file() -> Path:
    """Return the file in which the window remembers itself."""
    return state_folder() / "window.json"


def log_file() -> Path:
    """Return the file that faults of the program are written to."""
    return state_folder() / "faults.log"
