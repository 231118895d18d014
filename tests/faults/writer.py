"""Processes that save edits through the desk while their calls to the system are counted, logged or broken.

This one stays warm, with the shim loaded, and forks a writer for each line of its input, a ``Case`` in JSON;
it answers with a ``Fate``. It never opens a desk itself: SQLite must not be forked.
"""

import ctypes
import json
import os
import select
import signal
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

from offerdesk.app.desk import Desk
from offerdesk.app.errors import KnownTrouble
from offerdesk.domain.fields import Amount, Id, Ref
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import OneOff
from offerdesk.storage import connection
from offerdesk.storage.database import delete_of, insert_of, remember_of, update_of
from offerdesk.storage.desk_file import DeskFile, open_desk
from offerdesk.storage.restore import restore_into
from tests.storage.examples import Put, Remove, Ticking

DONE, TOLD_TROUBLE, FAULT = 0, 3, 4
"""How a writer ends: all is saved, a trouble was named, or something happened that nobody foresaw."""

BULK = 30


@dataclass(frozen=True)
class Case:
    """One writer: where it writes, how much and in which way, and what goes wrong at which call.

    ``careless`` writes without syncing; ``split`` makes two steps of each edit: two faults that must be seen.
    """

    path: str
    edits: int = 2
    way: str = "edit"
    at: int = 0
    breaks_with: int = 0
    sticky: bool = False
    half: bool = False
    log: str = ""
    careless: bool = False
    split: bool = False
    seconds: float = -1.0


@dataclass(frozen=True)
class Fate:
    """How it ended: ``status`` as ``waitpid`` gives it, the last edit acknowledged, calls counted."""

    status: int
    told: int
    calls: int
    troubles: int
    error: str


def checkpoint(file: DeskFile, _folder: Path) -> None:
    """Carry the write-ahead log into the file."""
    file.opened.run("PRAGMA wal_checkpoint(TRUNCATE)")


def back_up(file: DeskFile, folder: Path) -> None:
    """Make a backup."""
    file.back_up(folder, datetime.now(UTC))


def restore(file: DeskFile, folder: Path) -> None:
    """Go back to a backup that was made just now."""
    made = file.back_up(folder, datetime.now(UTC))
    restore_into(file, made, folder, datetime.now(UTC))


def nothing(_file: DeskFile, _folder: Path) -> None:
    """Leave it at the edit."""


WAYS: dict[str, Callable[[DeskFile, Path], None]] = {
    "edit": nothing,
    "bulk": nothing,
    "checkpoint": checkpoint,
    "backup": back_up,
    "restore": restore,
    "erase": lambda file, _folder: file.erase_traces(),
}
"""What follows each edit."""


def edit(desk: Desk, parts: int, *, split: bool = False) -> int:
    """Put one number into an offer and its parts; every third edit removes a part and takes it back."""
    if desk.undo_label == "Remove":
        # killed or hindered between the two
        desk.undo()
    last = desk.reader.find(Offer, Id("a")) or Offer(Id("a"), "Northwind", title="0")
    number = int(last.title) + 1
    made = [
        OneOff(Id(f"{number}-{n}"), Ref("a"), amount=Amount(Decimal(number)), label=str(number))
        for n in range(parts)
    ]
    changed = replace(last, title=str(number))
    if split:
        desk.execute(Put((changed,), label=str(number)))
    desk.execute(Put((changed, *made), label=str(number)))
    if number % 3 == 0:
        desk.execute(Remove(OneOff, made[0].id))
        desk.undo()
    return number


def write(case: Case, tell: Callable[[str], None]) -> int:
    """Make the edits of a case; return how the process is to end."""
    shim = ctypes.CDLL(None)
    folder = Path(case.path).parent
    if case.careless:
        connection.PRAGMAS["synchronous"] = ("OFF", 0)
    if case.log:
        shim.fault_log(os.fsencode(case.log))
    shim.fault_plan(os.fsencode(folder), case.at, case.breaks_with, case.sticky, case.half)
    backups = folder / "backups"
    try:
        file = open_desk(Path(case.path), datetime.now(UTC), backups)
    except KnownTrouble:
        tell("trouble 1")
        return TOLD_TROUBLE
    desk = Desk(file, Ticking(datetime.now(UTC)))
    troubles = made = 0
    while made < case.edits and troubles < 2:  # a person tries again once
        try:
            number = edit(desk, BULK if case.way == "bulk" else 3, split=case.split)
            tell(f"edit {number}")
            shim.fault_tell(number)
            WAYS[case.way](file, backups)
            made += 1
        except KnownTrouble:
            troubles += 1
            tell(f"trouble {troubles}")
    desk.close()
    tell(f"calls {shim.fault_count()}")
    return TOLD_TROUBLE if troubles else DONE


def start(case: Case, telling: int) -> None:
    """Write in a new process and end it."""
    status = FAULT
    try:
        status = write(case, lambda text: void(os.write(telling, f"{text}\n".encode())))
    except BaseException:  # noqa: BLE001 - the one who waits for it is told
        os.write(telling, f"error {traceback.format_exc()!r}\n".encode())
    finally:
        os._exit(status)


def void(_written: int) -> None:
    """Take a number that nobody needs."""


def fate(case: Case) -> Fate:
    """Fork a writer, kill it when its time is over, and say how it ended."""
    listening, telling = os.pipe()
    writer = os.fork()
    if writer == 0:
        os.close(listening)
        start(case, telling)
    os.close(telling)
    end = time.monotonic() + (case.seconds if case.seconds >= 0 else 60)
    told = b""
    while select.select([listening], [], [], max(0.0, end - time.monotonic()))[0]:
        part = os.read(listening, 65536)
        if not part:
            break
        told += part
    os.kill(writer, signal.SIGKILL)
    while part := os.read(listening, 65536):
        told += part
    os.close(listening)
    status = os.waitstatus_to_exitcode(os.waitpid(writer, 0)[1])
    lines = [line.split(" ", 1) for line in told.decode().splitlines()]
    last = {line[0]: line[-1] for line in lines}
    told_of, calls, troubles = (int(last.get(kind, 0)) for kind in ("edit", "calls", "trouble"))
    return Fate(status, told_of, calls, troubles, last.get("error", ""))


def main() -> None:
    """Answer line by line."""
    for kind in (Offer, OneOff):
        for statement in (update_of, insert_of, remember_of, delete_of):
            statement(kind)
    for line in sys.stdin:
        sys.stdout.write(f"{json.dumps(asdict(fate(Case(**json.loads(line)))))}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
