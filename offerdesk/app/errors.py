"""Trouble that is known: what happened in one plain sentence, and what a person can do about it.

Errors are of three kinds. ``Rejected`` belongs beside a field. ``KnownTrouble`` is shown as one message with
buttons. Everything else is a fault of the program.
"""

from enum import StrEnum
from typing import ClassVar

from offerdesk.domain.values import Translate
from offerdesk.domain.words import N_


class Action(StrEnum):
    """What a person can do about a trouble; the window has a button for each."""

    RETRY = "retry"
    FREE_RESERVE = "free_reserve"
    SAVE_ELSEWHERE = "save_elsewhere"
    COPY_TEXT = "copy_text"
    CHOOSE_FOLDER = "choose_folder"
    CHOOSE_FILE = "choose_file"
    READ_ONLY_COPY = "read_only_copy"
    SHOW_WINDOW = "show_window"
    OPEN_ANYWAY = "open_anyway"
    RESTORE = "restore"
    RESCUE = "rescue"
    SHOW_FILE = "show_file"
    IMPORT = "import"
    HELP = "help"


ACTION_LABELS: dict[Action, str] = {
    Action.RETRY: N_("Try again"),
    Action.FREE_RESERVE: N_("Free the reserve and try again"),
    Action.SAVE_ELSEWHERE: N_("Save a copy elsewhere…"),
    Action.COPY_TEXT: N_("Copy my text"),
    Action.CHOOSE_FOLDER: N_("Choose another folder…"),
    Action.CHOOSE_FILE: N_("Choose another file…"),
    Action.READ_ONLY_COPY: N_("Open a read-only copy"),
    Action.SHOW_WINDOW: N_("Show the open window"),
    Action.OPEN_ANYWAY: N_("Open anyway"),
    Action.RESTORE: N_("Restore a backup…"),
    Action.RESCUE: N_("Rescue what can be read…"),
    Action.SHOW_FILE: N_("Show the file"),
    Action.IMPORT: N_("Import it…"),
    Action.HELP: N_("Help"),
}


class KnownTrouble(Exception):  # noqa: N818 - it is an answer to the user, not a fault of the program
    """One plain message with named places, the values that fill them, and what can be done.

    ``message`` is a message id. ``values`` are keyword arguments of the constructor, all texts. A subclass
    is one trouble; its message and its actions are the same wherever it arises.
    """

    message: ClassVar[str] = N_("Something went wrong.")
    actions: ClassVar[tuple[Action, ...]] = ()

    def __init__(self, **values: str) -> None:
        super().__init__(self.message.format_map(_Blank(values)))
        self.values = values

    def say(self, translate: Translate = str) -> str:
        """Return the message, translated by ``translate`` and filled in."""
        return translate(self.message).format_map(_Blank(self.values))


class _Blank(dict[str, str]):
    """Leaves a place without a value as a question mark: a message about trouble must not fail itself."""

    def __missing__(self, key: str) -> str:
        return "?"


class MissingFile(KnownTrouble):
    """There is no file at the path."""

    message = N_("There is no file {file}. It may have been moved, renamed or deleted.")
    actions = (Action.CHOOSE_FILE, Action.RESTORE)


class FileExists(KnownTrouble):
    """A new desk was to be made where something is already."""

    message = N_("{file} is there already. Open it, or choose another name.")
    actions = (Action.CHOOSE_FILE,)


class ForeignFile(KnownTrouble):
    """The file is something else; it has not been touched."""

    message = N_("{file} is not an OfferDesk file. It has not been changed.")
    actions: ClassVar[tuple[Action, ...]] = (Action.CHOOSE_FILE, Action.IMPORT)


class EmptyFile(ForeignFile):
    """The file has no content at all."""

    message = N_("{file} is empty. Delete it and make a new desk, or restore a backup.")
    actions = (Action.CHOOSE_FILE, Action.RESTORE)


class UnreadableFile(ForeignFile):
    """The file looks encrypted or damaged from its first byte on."""

    message = N_(
        "{file} is damaged, or locked with a passphrase by another program. It has not been changed."
    )
    actions = (Action.RESTORE, Action.SHOW_FILE)


class NotAFile(ForeignFile):
    """A folder, a pipe or a device stands at the path."""

    message = N_("{file} is not a file but a folder or a device. Choose a file.")
    actions = (Action.CHOOSE_FILE,)


class LinkedFile(KnownTrouble):
    """The path is a symbolic link, or the file has several names: two programs could lock past each other."""

    message = N_("{file} is a link, or has a second name elsewhere. Open the file itself, or a copy of it.")
    actions = (Action.CHOOSE_FILE, Action.READ_ONLY_COPY)


class OtherOwner(KnownTrouble):
    """The file belongs to another user of this machine."""

    message = N_("{file} belongs to another user of this computer. Open a copy to read it.")
    actions = (Action.READ_ONLY_COPY, Action.CHOOSE_FILE)


class NewerFile(KnownTrouble):
    """The file was written by a newer version; it has not been touched."""

    message = N_(
        "{file} was made by a newer OfferDesk (format {found}; this one knows up to {known}). "
        "Install the newer version, or open a read-only copy."
    )
    actions = (Action.READ_ONLY_COPY, Action.HELP)


class DamagedFile(KnownTrouble):
    """The file is ours but cannot be read as it should; ``detail`` names the place."""

    message = N_("{file} is damaged ({detail}). Restore a backup, or rescue what can still be read.")
    actions: ClassVar[tuple[Action, ...]] = (Action.RESTORE, Action.RESCUE, Action.SHOW_FILE)


class TamperedFile(DamagedFile):
    """The file holds program parts that OfferDesk never writes."""

    message = N_("{file} holds parts that OfferDesk never writes ({detail}), so it was not opened.")
    actions = (Action.RESTORE, Action.SHOW_FILE)


class LockedFile(KnownTrouble):
    """Another OfferDesk has the file open."""

    message = N_("{file} is already open in another OfferDesk (process {pid} on {host}, since {since}).")
    actions = (Action.SHOW_WINDOW, Action.READ_ONLY_COPY)


class LockedElsewhere(LockedFile):
    """A lock file names another computer; only a person can know whether it still has the file open."""

    message = N_(
        "{file} seems to be open on {host}, since {since}. Close it there first. "
        "Open it anyway only if OfferDesk is no longer running there."
    )
    actions = (Action.READ_ONLY_COPY, Action.OPEN_ANYWAY)


class DiskFull(KnownTrouble):
    """Nothing was written: the disk is full."""

    message = N_("Not saved: the disk is full. Your text is still here. Make some room and try again.")
    actions = (Action.FREE_RESERVE, Action.SAVE_ELSEWHERE, Action.COPY_TEXT)


class ReadOnlyFolder(KnownTrouble):
    """The file or its folder cannot be written."""

    message = N_("{file} cannot be changed: its folder or its disk is read-only.")
    actions = (Action.READ_ONLY_COPY, Action.CHOOSE_FOLDER)


class ReadOnlyCopy(KnownTrouble):
    """A change was tried in a desk that is open for reading only."""

    message = N_("This is a read-only copy. Save it under another name to change it.")
    actions = (Action.SAVE_ELSEWHERE,)


class DiskTrouble(KnownTrouble):
    """The disk reported an error while writing; what is on it is no longer certain."""

    message = N_("Not saved: the disk reported an error ({detail}). Save a copy on another disk.")
    actions = (Action.SAVE_ELSEWHERE, Action.COPY_TEXT)


class BadBackup(KnownTrouble):
    """A backup failed its check, so it was not used."""

    message = N_("The backup {file} is not intact ({detail}). Choose another one.")
    actions = (Action.RESTORE,)


class OldLibrary(KnownTrouble):
    """The SQLite library of this system is too old."""

    message = N_("This system's SQLite is version {found}; OfferDesk needs {known} or newer.")
    actions = (Action.HELP,)
