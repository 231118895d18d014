"""Getting what can still be read out of a damaged desk, into a new one. The damaged file is only read."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from offerdesk.app.store import Session
from offerdesk.domain.fields import Id
from offerdesk.domain.frozen import frozen
from offerdesk.domain.model import KINDS, PARTS, Entity
from offerdesk.storage.copies import PrivateFolder, copy_files
from offerdesk.storage.desk_file import DeskFile, create_desk
from offerdesk.storage.entities import UNREADABLE, from_names
from offerdesk.storage.trouble import trouble_of_system


@frozen
class Rescued:
    """The new desk, still open, and how many entities of each kind were saved and lost for certain.

    Rows on a page that cannot be read at all are not counted: nobody knows how many there were.
    """

    desk: DeskFile
    saved: dict[str, int]
    lost: dict[str, int]


def rescue(damaged: Path, target: Path, now: datetime) -> Rescued:
    """Make a new desk at ``target`` from what can be read of a closed, damaged one.

    A part whose owner is lost is lost too. The undo history is not carried over. An unreadable file
    gives an empty desk. Raises ``KnownTrouble`` where the file is not there or the new one cannot be made.
    """
    folder = PrivateFolder()
    try:
        copy = folder.path / "damaged.offerdesk"
        _copy(damaged, copy)
        desk = create_desk(target, now)
        try:
            saved, lost = _carry_over(copy, desk)
        except BaseException:
            desk.close()
            target.unlink(missing_ok=True)
            raise
        return Rescued(desk, saved, lost)
    finally:
        folder.release()


def _copy(damaged: Path, copy: Path) -> None:
    try:
        copy_files(damaged, copy)
        copy.stat()
    except OSError as error:
        raise trouble_of_system(error, damaged) from error


def _carry_over(copy: Path, desk: DeskFile) -> tuple[dict[str, int], dict[str, int]]:
    saved, lost = dict.fromkeys(KINDS, 0), dict.fromkeys(KINDS, 0)
    with closing(sqlite3.connect(copy)) as source, desk.write() as session:
        source.row_factory = sqlite3.Row
        with suppress(sqlite3.DatabaseError):
            source.execute("PRAGMA trusted_schema=OFF")
        for name, kind in KINDS.items():
            for row in _rows(source, name):
                entity = _entity(kind, row)
                if entity is None or not _has_owner(session, kind, entity):
                    lost[name] += 1
                else:
                    session.put(entity)
                    saved[name] += 1
    return saved, lost


def _entity(kind: type[Any], row: dict[str, Any]) -> Entity | None:
    try:
        entity: Entity = from_names(kind, row)
    except UNREADABLE:
        return None
    return entity


def _has_owner(session: Session, kind: type[Any], entity: Entity) -> bool:
    for part in PARTS:
        if part.kind is kind and session.find(part.owner, Id(getattr(entity, part.via))) is None:
            return False
    return True


def _rows(source: sqlite3.Connection, table: str) -> Iterator[dict[str, Any]]:
    """Read from the front as far as it goes, then from the back: damage in the middle hides neither end."""
    found: dict[Any, dict[str, Any]] = {}
    for direction in ("ASC", "DESC"):
        with suppress(sqlite3.DatabaseError):
            for row in source.execute(f'SELECT * FROM "{table}" ORDER BY seq {direction}'):  # noqa: S608 - our own kinds
                if row["seq"] in found:
                    break
                found[row["seq"]] = dict(row)
    yield from (found[seq] for seq in sorted(found))
