"""The list of a folder's backups: one JSON line each, with the sum that tells whether it is still intact."""

import json
import os
from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from offerdesk.domain.frozen import frozen
from offerdesk.storage.atomic import write_private

MANIFEST = "manifest.jsonl"


@frozen
class Backup:
    """One verified backup.

    ``desk`` names the desk it is of, ``at`` is when it was made (UTC), ``schema`` its format, ``counts`` how
    many rows each table has, ``note`` why it was made; ``lasting`` keeps it from being thinned out.
    """

    path: Path
    desk: str
    at: datetime
    schema: int
    counts: dict[str, int]
    sha256: str
    note: str = ""
    lasting: bool = False


def plain_name(path: Path) -> Path:
    """Return where the plain copy of a backup lies."""
    return path.with_suffix(".json")


def read_manifest(folder: Path) -> tuple[Backup, ...]:
    """Return a folder's backups whose file is there, newest first; lines that make no sense are left out."""
    try:
        lines = (folder / MANIFEST).read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ()
    found = [b for line in lines if (b := _read(folder, line)) and b.path.is_file()]
    return tuple(sorted(found, key=lambda b: (b.at, b.path.name), reverse=True))


def add_to_manifest(folder: Path, backup: Backup) -> None:
    """Append one backup to a folder's list, on the disk when this returns; ``OSError`` where it cannot."""
    path = folder / MANIFEST
    # A line that a full disk cut short must not swallow this one.
    before = path.read_bytes() if path.exists() else b""
    gap = "" if before.endswith(b"\n") or not before else "\n"
    handle = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    with os.fdopen(handle, "ab") as stream:
        stream.write(f"{gap}{json.dumps(_line(backup), ensure_ascii=False)}\n".encode())
        stream.flush()
        os.fsync(stream.fileno())


def write_manifest(folder: Path, backups: Iterable[Backup]) -> None:
    """Replace a folder's list, oldest first."""
    ordered = sorted(backups, key=lambda b: (b.at, b.path.name))
    lines = "".join(f"{json.dumps(_line(b), ensure_ascii=False)}\n" for b in ordered)
    write_private(folder / MANIFEST, lines.encode())


def _line(backup: Backup) -> dict[str, Any]:
    return {**asdict(backup), "path": backup.path.name, "at": backup.at.isoformat()}


def _read(folder: Path, line: str) -> Backup | None:
    try:
        found = json.loads(line)
        # A name from the list is never a way out of the folder.
        path = folder / Path(str(found["path"])).name
        counts = {str(k): int(v) for k, v in found["counts"].items()}
        at = datetime.fromisoformat(found["at"])
        if at.utcoffset() is None:
            return None
        note, lasting = str(found.get("note", "")), bool(found.get("lasting", False))
        schema, sha256 = int(found["schema"]), str(found["sha256"])
        return Backup(path, str(found["desk"]), at, schema, counts, sha256, note, lasting)
    except (ValueError, TypeError, KeyError, AttributeError):
        return None
