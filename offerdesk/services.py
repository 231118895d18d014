"""Files in and out, for the window: storage and exchange behind the one protocol that it knows.

Importing this imports neither SQLAlchemy nor the command line: the first paint waits for it.
"""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from offerdesk import places
from offerdesk.app.desk import Desk
from offerdesk.app.errors import KnownTrouble, MissingFile
from offerdesk.app.store import Reader
from offerdesk.domain.assumptions import SETTINGS_ID
from offerdesk.domain.assumptions import Settings as DeskSettings
from offerdesk.domain.fields import Id
from offerdesk.domain.words import language
from offerdesk.storage.atomic import private_folder, write_private
from offerdesk.storage.beside import TextBeside
from offerdesk.storage.desk_file import DeskFile, create_desk, open_desk
from offerdesk.storage.said_file import SaidFile
from offerdesk.storage.settings_file import SettingsFile
from offerdesk.ui.services import OpenDesk

if TYPE_CHECKING:
    from offerdesk.app.importing import ImportPlan
    from offerdesk.app.kept import KeptDesk
    from offerdesk.app.mapping import HowToRead
    from offerdesk.app.searching import Index
    from offerdesk.app.trash import Trash
    from offerdesk.domain.checklists import Template
    from offerdesk.storage.manifest import Backup

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

    def plan_import(self, path: Path, reader: Reader, how: "HowToRead | None" = None) -> "ImportPlan":
        """Read a file and say what it would change."""
        from offerdesk.app.mapping import AS_GUESSED  # noqa: PLC0415 - not needed for the first paint
        from offerdesk.exchange.reading import plan  # noqa: PLC0415 - same

        return plan(path, reader, self.new_id, how or AS_GUESSED)

    def export(self, reader: Reader, path: Path, *, discreet: bool = False) -> None:
        """Write JSON, CSV or a calendar by the file's ending."""
        from offerdesk.exchange.writing import content  # noqa: PLC0415 - not needed for the first paint

        write_private(path, content(reader, path, self.now(), discreet=discreet))

    def checklists(self) -> "tuple[Template, ...]":
        """Return the checklists that come with the program, in the window's language."""
        from offerdesk.exchange.checklist_file import read_templates  # noqa: PLC0415 - when one is begun

        return read_templates(places.resources() / "checklists", language())

    def new_id(self) -> Id:
        """Return an identity that nothing else has."""
        return new_id()

    def now(self) -> datetime:
        """Return the present instant in the user's zone."""
        return now()

    @property
    def backup_folder(self) -> Path:
        """Where backups are."""
        return self._backups

    @property
    def second_folder(self) -> Path | None:
        """Where each backup is copied to as well; none unless a person chose one."""
        chosen = self.settings.text("second_backups")
        return Path(chosen) if chosen else None

    def backups(self, path: Path) -> "tuple[KeptDesk, ...]":
        """Return the backups of the desk at a path, newest first."""
        from offerdesk.storage.contents import kept_desk  # noqa: PLC0415 - rare

        return tuple(map(kept_desk, self._listed(path)))

    def replace_damaged(self, path: Path, backup: str) -> str:
        """Put a backup in the place of a closed desk; return the name that one has now, empty for none."""
        from offerdesk.storage.restore import replace_damaged  # noqa: PLC0415 - rare

        aside = replace_damaged(path, self._backup(path, backup), self.now())
        return aside.name if aside.exists() else ""

    def rescue(self, damaged: Path, target: Path) -> tuple[Mapping[str, int], Mapping[str, int]]:
        """Make a new desk of what can be read of a damaged one; return what was saved and lost, by kind."""
        from offerdesk.storage.rescue import rescue  # noqa: PLC0415 - rare

        found = rescue(damaged, target, self.now())
        found.desk.close()
        return found.saved, found.lost

    def _listed(self, path: Path) -> "tuple[Backup, ...]":
        from offerdesk.storage.backup import backup_name  # noqa: PLC0415 - rare
        from offerdesk.storage.manifest import read_manifest  # noqa: PLC0415 - same

        name = backup_name(path)
        found = {b.path.name: b for f in self._folders()[::-1] for b in read_manifest(f) if b.desk == name}
        return tuple(sorted(found.values(), key=lambda b: (b.at, b.path.name), reverse=True))

    def _folders(self) -> tuple[Path, ...]:
        second = self.second_folder
        return (self._backups,) if second is None else (self._backups, second)

    def _backed_up(self, vault: DeskFile) -> datetime:
        from offerdesk.storage.plain_copy import write_plain  # noqa: PLC0415 - not for the first paint

        made = vault.back_up(self._backups, self.now())
        write_plain(made)
        return made.at

    def _copied_apart(self, path: Path) -> bool:
        from offerdesk.storage.backup import copy_backup, thin_out  # noqa: PLC0415 - rare

        second, listed = self.second_folder, self._listed(path)
        if second is None or not listed:
            return True
        if not copy_backup(listed[0], second):
            return False
        thin_out(second, self.now())
        return True

    def _backup(self, path: Path, key: str) -> "Backup":
        found = next((b for b in self._listed(path) if b.path.name == key), None)
        if found is None:
            raise MissingFile(file=key)
        return found

    def _restored(self, vault: DeskFile, key: str) -> str:
        from offerdesk.storage.restore import restore_into  # noqa: PLC0415 - rare

        backup = self._backup(vault.opened.path, key)
        return restore_into(vault, backup, self._backups, self.now()).path.name

    def _copied(self, vault: DeskFile, target: Path) -> Desk:
        from offerdesk.storage.copies import copy_desk  # noqa: PLC0415 - rare

        copy_desk(vault, target)
        return Desk(open_desk(target, self.now(), self._backups), self.now)

    def _trash(self, vault: DeskFile) -> "Trash":
        from offerdesk.storage.erasing import DeskTrash  # noqa: PLC0415 - rare

        return DeskTrash(vault, self._folders, self.now)

    def _check(self, vault: DeskFile) -> tuple[str, ...]:
        found = vault.check(full=vault.opened.unclean)
        if not found:
            vault.tidy_trash(self.now())
        return found

    def _index(self, vault: DeskFile) -> "Index":
        from offerdesk.storage.search_index import SearchIndex  # noqa: PLC0415 - after all that is seen at first

        return SearchIndex(vault.opened)

    def _opened(self, vault: DeskFile, path: Path, *, read_only: bool = False) -> OpenDesk:
        try:
            found = vault.read().find(DeskSettings, SETTINGS_ID)
        except KnownTrouble:
            vault.close()
            raise
        beside = TextBeside(path, "unfinished")
        return OpenDesk(
            desk=Desk(vault, self.now),
            path=path,
            sample=found is not None and found.sample,
            read_only=read_only,
            warm=vault.warm,
            check=lambda: self._check(vault),
            back_up=lambda: self._backed_up(vault),
            copy_backup=lambda: self._copied_apart(vault.opened.path),
            newest_backup=lambda: next((b.at for b in self._listed(path)), None),
            changed=lambda: vault.changed,
            free_reserve=vault.free_reserve,
            save_copy=lambda target: self._copied(vault, target),
            restore=lambda key: self._restored(vault, key),
            unfinished=beside.read,
            keep_unfinished=(lambda _text: None) if read_only else beside.write,
            index=lambda: self._index(vault),
            trash=lambda: self._trash(vault),
            said=SaidFile(self.log_file.parent / "said.sqlite", path),
        )
