"""Processes that save edits through the desk until they are killed.

This one stays warm and forks a writer for each line of its input, ``PATH EDITS SECONDS``; it is killed
``SECONDS`` after its first ``EDITS`` commands have returned. It answers with the number of the last command
whose return the writer had told, 0 for none. It never opens a desk itself: SQLite must not be forked.
"""

import os
import select
import signal
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

from offerdesk.app.desk import Desk
from offerdesk.domain.fields import Amount, Id, Ref
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import OneOff
from offerdesk.storage.database import Database
from offerdesk.storage.desk_file import open_desk
from tests.storage.examples import Put, Remove, Ticking

WARM = (Database,)
"""Imported now, so that each writer starts at once."""


def write(path: Path, told: int) -> None:
    """Edit one offer and its parts for ever: each edit is one number in four places."""
    desk = Desk(open_desk(path, datetime.now(UTC), path.parent), Ticking())
    if desk.undo_label == "Remove":
        # killed between removing and taking that back
        desk.undo()
    last = desk.reader.find(Offer, Id("a")) or Offer(Id("a"), "Northwind", title="0")
    while True:
        number = int(last.title) + 1
        last = replace(last, title=str(number))
        parts = [
            OneOff(Id(f"{number}-{n}"), Ref("a"), amount=Amount(Decimal(number)), label=str(number))
            for n in range(3)
        ]
        desk.execute(Put((last, *parts), label=str(number)))
        if number % 7 == 0:
            desk.execute(Remove(OneOff, parts[0].id))
            desk.undo()
        os.write(told, f"{number}\n".encode())


def write_until_killed(path: Path, edits: int, seconds: float) -> int:
    """Fork a writer, kill it, and return the last command that it told of."""
    listening, telling = os.pipe()
    writer = os.fork()
    if writer == 0:
        os.close(listening)
        write(path, telling)
    os.close(telling)
    told = b""
    end = None
    while True:
        if end is None and told.count(b"\n") >= edits:
            end = time.monotonic() + seconds
        left = None if end is None else max(0.0, end - time.monotonic())
        if not select.select([listening], [], [], left)[0]:
            break
        part = os.read(listening, 4096)
        if not part:
            break
        told += part
    os.kill(writer, signal.SIGKILL)
    os.waitpid(writer, 0)
    while part := os.read(listening, 4096):
        told += part
    os.close(listening)
    return int(told.split()[-1]) if told else 0


def main() -> None:
    """Answer line by line."""
    for line in sys.stdin:
        path, edits, seconds = line.rstrip("\n").rsplit(" ", 2)
        sys.stdout.write(f"{write_until_killed(Path(path), int(edits), float(seconds))}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
