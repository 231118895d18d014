"""Files in and out, for the window: storage and exchange behind the one protocol that it knows.

Importing this imports neither SQLAlchemy nor the command line: the first paint waits for it.
"""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from offerdesk import places
from offerdesk.app.desk import Desk
from offerdesk.app.store import Reader
from offerdesk.domain.assumptions import SETTINGS_ID
from offerdesk.domain.assumptions import Settings as DeskSettings
from offerdesk.domain.fields import Id
from offerdesk.storage.atomic import private_folder, write_private
from offerdesk.storage.beside import TextBeside
from offerdesk.storage.desk_file import DeskFile, create_desk, open_desk
from offerdesk.storage.settings_file import SettingsFile
from offerdesk.ui.services import OpenDesk

if TYPE_CHECKING:
    from offerdesk.app.importing import ImportPlan

SAMPLE = "sample.offerdesk"
SAMPLE_SOURCE = Path("sample") / "search.offerdesk.json"


def new_id() -> Id:
    """Return a random identity."""
    from uuid import uuid4  # noqa: PLC0415 - it looks at the platform first; not before the first sheet

    return Id(uuid4().hex)


def now() -> datetime:
    """Return the present instant in this machine's zone."""
    return datetime.now().astimezone()


class FileServices:
    """``Services`` on this machine's files. Heavy modules are imported by the method that needs them."""

    def __init__(self, data: Path, backups: Path, log_file: Path, settings: SettingsFile) -> None:
        self._data = data
        self._backups = backups
        self.log_file = log_file
        self.settings = settings

    @property
    def own_desk(self) -> Path:
        """The desk that opens without being asked for."""
        last = self.settings.text("desk")
        return Path(last) if last else self._data / "my-search.offerdesk"

    def open(self, path: Path, *, anyway: bool = False) -> OpenDesk:
        """Open a desk; one of an older format is brought up to date, with a backup first."""
        return self._opened(open_desk(path, self.now(), self._backups, ignore_note=anyway), path)

    def open_copy(self, path: Path) -> OpenDesk:
        """Open a private copy that cannot be written."""
        from offerdesk.storage.copies import read_only_copy  # noqa: PLC0415 - rare

        return self._opened(read_only_copy(path, self.now()), path, read_only=True)

    def create(self, path: Path) -> OpenDesk:
        """Make a new desk and open it."""
        private_folder(path.parent)
        return self._opened(create_desk(path, self.now()), path)

    def sample(self) -> OpenDesk:
        """Open the sample search; what was tried out in it stays until it is deleted."""
        path = self._data / SAMPLE
        if path.exists():
            return self.open(path)
        private_folder(self._data)
        vault = create_desk(path, self.now())
        plan = self.plan_import(places.resources() / SAMPLE_SOURCE, vault.read())
        with vault.write() as session:  # no command: the sample itself must not be undone by Ctrl+Z
            for entity in plan.puts:
                session.put(entity)
        return self._opened(vault, path)

    def plan_import(self, path: Path, reader: Reader) -> "ImportPlan":
        """Read a file and say what it would change."""
        from offerdesk.exchange.reading import plan  # noqa: PLC0415 - not needed for the first paint

        return plan(path, reader, self.new_id)

    def export(self, reader: Reader, path: Path) -> None:
        """Write JSON or CSV by the file's ending."""
        from offerdesk.exchange.writing import content  # noqa: PLC0415 - not needed for the first paint

        write_private(path, content(reader, path))

    def new_id(self) -> Id:
        """Return an identity that nothing else has."""
        return new_id()

    def now(self) -> datetime:
        """Return the present instant in the user's zone."""
        return now()

    def _copied(self, vault: DeskFile, target: Path) -> Desk:
        from offerdesk.storage.copies import copy_desk  # noqa: PLC0415 - rare

        copy_desk(vault, target)
        return Desk(open_desk(target, self.now(), self._backups), self.now)

    def _opened(self, vault: DeskFile, path: Path, *, read_only: bool = False) -> OpenDesk:
        found = vault.read().find(DeskSettings, SETTINGS_ID)
        beside = TextBeside(path, "unfinished")
        return OpenDesk(
            desk=Desk(vault, self.now),
            path=path,
            sample=found is not None and found.sample,
            read_only=read_only,
            warm=vault.warm,
            check=lambda: vault.check(full=vault.opened.unclean),
            back_up=lambda: vault.back_up(self._backups, self.now()).at,
            changed=lambda: vault.changed,
            free_reserve=vault.free_reserve,
            save_copy=lambda target: self._copied(vault, target),
            unfinished=beside.read,
            keep_unfinished=(lambda _text: None) if read_only else beside.write,
        )
