"""A second copy of each backup, independent of SQLite: the exchange file, verified by reading it back.

It lies beside the backup under the same name, goes with it, and is what is left if no backup can be read.
"""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import datetime
from pathlib import Path

from offerdesk.app.errors import BadBackup
from offerdesk.domain.model import KINDS, Entity
from offerdesk.domain.values import Rejected
from offerdesk.exchange import json_file
from offerdesk.exchange.data import DeskData, gather
from offerdesk.storage.atomic import write_private
from offerdesk.storage.connection import address
from offerdesk.storage.desk_file import create_desk
from offerdesk.storage.entities import decode_all, order_of, row_reader
from offerdesk.storage.manifest import Backup, plain_name
from offerdesk.storage.quick import select_from
from offerdesk.storage.trouble import known_trouble, trouble_of_system


def write_plain(backup: Backup) -> Path | None:
    """Write what a backup holds beside it, and read that back.

    It is read from the backup, not from the desk: so both tell of the same moment, and the backup has shown
    that it can be read. What cannot be read back is no copy and goes: then ``None``. Raises ``KnownTrouble``.
    """
    path = plain_name(backup.path)
    with known_trouble(backup.path):
        content = json_file.write(_content(backup.path))
    try:
        write_private(path, content)
        if _same(path, content):
            return path
        path.unlink()
    except OSError as error:
        raise trouble_of_system(error, path) from error
    return None


def desk_from_plain(plain: Path, target: Path, now: datetime) -> None:
    """Make a desk of a plain copy; raises ``BadBackup`` where that cannot be read either."""
    try:
        data = json_file.read(plain.read_bytes())
    except (OSError, Rejected) as error:
        raise BadBackup(file=plain.name, detail="JSON") from error
    made = create_desk(target, now)
    try:
        with made.write() as session:
            for kind in KINDS.values():
                for entity in data.all(kind):
                    session.put(entity)
    finally:
        made.close()


def _same(path: Path, content: bytes) -> bool:
    try:
        return json_file.write(json_file.read(path.read_bytes())) == content
    except Rejected:
        return False


def _content(path: Path) -> DeskData:
    with closing(sqlite3.connect(f"{address(path, 'ro')}&immutable=1", uri=True)) as file:
        file.execute("PRAGMA trusted_schema=OFF")
        found: list[Entity] = []
        kinds: Iterable[type] = KINDS.values()
        for kind in kinds:
            rows = file.execute(f"{select_from(kind)} ORDER BY {order_of(kind)}").fetchall()
            found += decode_all(row_reader(kind), rows, path.name)
    return gather(found)
