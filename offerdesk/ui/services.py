"""What the window needs from outside Qt: files, copies, settings. ``main`` builds it and hands it over."""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from offerdesk.app.desk import Desk
from offerdesk.app.store import Reader
from offerdesk.domain.fields import Id
from offerdesk.domain.frozen import frozen

if TYPE_CHECKING:
    from offerdesk.app.importing import ImportPlan
    from offerdesk.app.kept import KeptDesk
    from offerdesk.app.mapping import HowToRead
    from offerdesk.app.searching import Index
    from offerdesk.app.trash import Trash
    from offerdesk.domain.checklists import Template
    from offerdesk.ui.reminders import Said

Setting = str | int | bool | tuple[str, ...]


class Settings(Protocol):
    """What the window remembers of itself."""

    def text(self, name: str, fallback: str = "") -> str:
        """Return a text."""
        ...

    def number(self, name: str, fallback: int = 0) -> int:
        """Return a whole number."""
        ...

    def flag(self, name: str, *, fallback: bool = False) -> bool:
        """Return yes or no."""
        ...

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a list of texts."""
        ...

    def put(self, values: Mapping[str, Setting]) -> None:
        """Remember some values."""
        ...


@frozen
class OpenDesk:
    """A desk that is open, with what belongs to its file.

    ``warm`` imports what writing needs; it may run in any thread, as may ``check`` (what is wrong in the
    file) and ``back_up`` (when a verified backup was made). ``copy_backup`` copies the newest backup into the
    second folder, false where that is not there; ``newest_backup`` tells when it was made. ``unfinished`` is
    what was typed and could not be used yet; ``keep_unfinished`` keeps it for the next time. ``save_copy``
    makes a desk elsewhere that holds the same and returns it open, for changes that could not be saved here.
    ``restore`` gives the desk the content of a backup by its key and returns the key of the backup of what it
    held until then.
    ``index`` makes an empty index for the search, which is to be filled and closed before the desk.
    ``trash`` holds what was deleted; ``said`` remembers which reminders were given on this machine.
    """

    desk: Desk
    path: Path
    sample: bool
    read_only: bool
    warm: Callable[[], object]
    check: Callable[[], tuple[str, ...]]
    back_up: Callable[[], datetime]
    copy_backup: Callable[[], bool]
    newest_backup: Callable[[], datetime | None]
    changed: Callable[[], bool]
    free_reserve: Callable[[], None]
    save_copy: Callable[[Path], Desk]
    restore: Callable[[str], str]
    unfinished: Callable[[], str]
    keep_unfinished: Callable[[str], None]
    index: "Callable[[], Index]"
    trash: "Callable[[], Trash]"
    said: "Said"


class Services(Protocol):
    """Files in and out; every method raises ``KnownTrouble`` or ``Rejected`` and then nothing has changed."""

    @property
    def settings(self) -> Settings:
        """What the window remembers."""
        ...

    @property
    def log_file(self) -> Path:
        """Where faults of the program are written, without anything private."""
        ...

    @property
    def own_desk(self) -> Path:
        """The desk that opens without being asked for."""
        ...

    def open(self, path: Path, *, anyway: bool = False) -> OpenDesk:
        """Open a desk; ``anyway`` in spite of a lock that another computer left."""
        ...

    def open_copy(self, path: Path) -> OpenDesk:
        """Open a read-only copy of a desk that is locked, newer or on a read-only disk."""
        ...

    def create(self, path: Path) -> OpenDesk:
        """Make a new desk and open it."""
        ...

    def sample(self) -> OpenDesk:
        """Open the sample search in its own file, made anew when it is missing."""
        ...

    def plan_import(self, path: Path, reader: Reader, how: "HowToRead | None" = None) -> "ImportPlan":
        """Say what taking in a file would change; ``how`` a table is read, if not by its headers alone."""
        ...

    def export(self, reader: Reader, path: Path, *, discreet: bool = False) -> None:
        """Write a desk's content by the file's ending; ``discreet`` leaves names out of a calendar."""
        ...

    @property
    def backup_folder(self) -> Path:
        """Where backups are."""
        ...

    @property
    def second_folder(self) -> Path | None:
        """Where each backup is copied to as well."""
        ...

    def backups(self, path: Path) -> "tuple[KeptDesk, ...]":
        """Return the backups of the desk at a path, newest first."""
        ...

    def replace_damaged(self, path: Path, backup: str) -> str:
        """Put a backup, by its key, in the place of a closed desk; return the name that one has now."""
        ...

    def rescue(self, damaged: Path, target: Path) -> tuple[Mapping[str, int], Mapping[str, int]]:
        """Make a new desk of what can be read of a damaged one; return what was saved and lost, by kind."""
        ...

    def checklists(self) -> "tuple[Template, ...]":
        """Return the checklists that come with the program, in the window's language."""
        ...

    def new_id(self) -> Id:
        """Return an identity that nothing else has."""
        ...

    def now(self) -> datetime:
        """Return the present instant in the user's zone."""
        ...
