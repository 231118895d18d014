"""Writing a file that a person has named: all of it or none, readable by its owner alone."""

from pathlib import Path

from PySide6.QtCore import QFileDevice, QSaveFile, QStandardPaths

from offerdesk.app.errors import Action, KnownTrouble
from offerdesk.domain.words import N_
from offerdesk.ui.services import Settings

FOLDER = "save_folder"
_OWNER_ONLY = QFileDevice.Permission.ReadOwner | QFileDevice.Permission.WriteOwner


class FileNotWritten(KnownTrouble):
    """A named file could not be written; what was there before is untouched."""

    message = N_("{file} could not be written ({reason}). Nothing was changed. Choose another place.")
    actions = (Action.SAVE_ELSEWHERE,)


class WrongEnding(KnownTrouble):
    """The ending of the name says another kind of file, which could be a desk."""

    message = N_("The name {file} must end in {ending}. Nothing was written.")
    actions = (Action.SAVE_ELSEWHERE,)


def save_private(path: Path, content: bytes) -> None:
    """Write a whole file; raises ``FileNotWritten``, and then an older file of that name is as it was."""
    file = QSaveFile(str(path))
    file.setDirectWriteFallback(False)
    written = (
        file.open(QSaveFile.OpenModeFlag.WriteOnly)
        and file.setPermissions(_OWNER_ONLY)
        and file.write(content) == len(content)
    )
    if not written:
        reason = file.errorString()
        file.cancelWriting()
        raise FileNotWritten(file=path.name, reason=reason)
    if not file.commit():
        raise FileNotWritten(file=path.name, reason=file.errorString())


def require_ending(path: Path, *endings: str) -> None:
    """Raise ``WrongEnding`` unless the name ends in one of ``endings``: no desk must be written over."""
    if path.suffix.lower() not in endings:
        raise WrongEnding(file=path.name, ending=" / ".join(endings))


def usual_folder(settings: Settings) -> Path:
    """Return the folder that was last saved in, or else the user's documents."""
    last = settings.text(FOLDER)
    if last and Path(last).is_dir():
        return Path(last)
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents) if Path(documents).is_dir() else Path.home()


def remember_folder(settings: Settings, path: Path) -> None:
    """Suggest the folder of ``path`` the next time."""
    settings.put({FOLDER: str(path.parent)})
