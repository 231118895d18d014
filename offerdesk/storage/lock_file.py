"""The note beside an open desk that says who has it: for the message, and for disks shared by computers.

SQLite's exclusive lock is the real guard on one computer, whose programs cannot fake it; the note decides
only where it names another computer.
"""

import json
import os
from contextlib import suppress
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from offerdesk.app.errors import LockedElsewhere, LockedFile
from offerdesk.domain.frozen import frozen


@frozen
class Holder:
    """Who has a desk open: process, computer, and since when (ISO 8601, for the message)."""

    pid: int
    host: str
    since: str


class LockFile:
    """The note of this process beside one desk."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def release(self) -> None:
        """Take the note away."""
        with suppress(OSError):
            self.path.unlink()


def host() -> str:
    """Return the name of this computer."""
    return os.environ.get("COMPUTERNAME", "") if os.name == "nt" else os.uname().nodename


def this_process(since: str) -> Holder:
    """Return who this process is."""
    return Holder(os.getpid(), host(), since)


def lock_path(desk: Path) -> Path:
    """Return where the note of a desk stands."""
    return desk.with_name(f".{desk.name}.lock")


def holder_of(desk: Path) -> Holder | None:
    """Return who the note names; ``None`` without a note or for one that cannot be read."""
    try:
        found = json.loads(lock_path(desk).read_text(encoding="utf-8"))
        return Holder(int(found["pid"]), str(found["host"]), str(found["since"]))
    except (OSError, ValueError, TypeError, KeyError):
        return None


def refuse_elsewhere(desk: Path) -> None:
    """Raise ``LockedElsewhere`` when the note names another computer."""
    holder = holder_of(desk)
    if holder and holder.host != host():
        raise LockedElsewhere(file=desk.name, **_words(holder))


def locked(desk: Path) -> LockedFile:
    """Return the trouble that the desk is open in another process, named as far as it is known."""
    holder = holder_of(desk)
    return LockedFile(file=desk.name, **(_words(holder) if holder else {}))


def leave_note(desk: Path, holder: Holder) -> LockFile:
    """Write who has the desk, taking the place of a stale note. Call it with SQLite's lock in hand.

    A disk without room for the note keeps nobody from opening: SQLite's lock is there already.
    """
    path = lock_path(desk)
    lock = LockFile(path)
    lock.release()
    with suppress(OSError):
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            os.write(handle, json.dumps(asdict(holder)).encode())
        finally:
            os.close(handle)
    return lock


def _words(holder: Holder) -> dict[str, str]:
    return {"pid": str(holder.pid), "host": holder.host, "since": _told(holder.since)}


def _told(since: str) -> str:
    """Return the time as the wall clock here shows it; what is no time is told as it stands."""
    try:
        return datetime.fromisoformat(since).astimezone().strftime("%Y-%m-%d %H:%M")
    except ValueError:
        return since
