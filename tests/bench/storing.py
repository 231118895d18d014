"""One saved edit against a raw sqlite3 commit; opening a large desk against a small one."""

import sqlite3
import tempfile
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

from offerdesk.app.comparison import read_comparison, read_offer
from offerdesk.app.desk import Desk
from offerdesk.app.due import due_tasks
from offerdesk.app.journal import interview_list, process_list
from offerdesk.app.offer_list import offer_list
from offerdesk.app.offers import saving
from offerdesk.app.style import Style
from offerdesk.app.today import today_sheet
from offerdesk.domain.fields import Amount, Id
from offerdesk.storage.desk_file import open_desk
from tests.bench.desks import NOW, write_desk
from tests.bench.measure import Result, interleaved, median, percentile

ROUNDS = 200


def saved_edit() -> list[Result]:
    """Change one amount through the desk, history included; the floor updates one row of a bare file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "edit.offerdesk"
        write_desk(path, offers=8)
        vault = open_desk(path, NOW, Path(folder) / "backups")
        vault.warm()
        desk = Desk(vault, lambda: datetime.now(UTC))
        raw = sqlite3.connect(Path(folder) / "raw.db", isolation_level=None)
        raw.executescript(
            "PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
            "CREATE TABLE t (id TEXT PRIMARY KEY, pay TEXT); INSERT INTO t VALUES ('a', '1');"
        )
        amount = iter(range(100000, 900000))

        def ours() -> None:
            before = read_offer(desk.reader, Id("offer-3"))
            assert before is not None
            changed = replace(before.offer, pay_amount=Amount(Decimal(next(amount))))
            desk.execute(saving(before, replace(before, offer=changed)))

        def floor() -> None:
            raw.execute("BEGIN IMMEDIATE")
            raw.execute("UPDATE t SET pay = ? WHERE id = 'a'", (str(next(amount)),))
            raw.execute("COMMIT")

        times = interleaved([ours, floor], ROUNDS)
        desk.close()
        raw.close()
    note = f"99 %: {percentile(times[0], 0.99):.2f} ms"
    return [Result("saved edit / raw sqlite3 commit", median(times[0]), median(times[1]), "ms", "", note)]


def large_desk() -> list[Result]:
    """Open, read what the first screens show, close: 1,000 processes and offers, 10,000 notes, or few."""
    with tempfile.TemporaryDirectory() as folder:
        small, large = Path(folder) / "small.offerdesk", Path(folder) / "large.offerdesk"
        write_desk(small, offers=8, processes=8, notes=80)
        write_desk(large, offers=1000, processes=1000, notes=10000)

        def first_screens(path: Path) -> None:
            vault = open_desk(path, NOW, Path(folder) / "backups")
            reader = vault.read()
            offer_list(reader, read_comparison(reader))
            vault.close()

        def every_list(path: Path) -> None:
            vault = open_desk(path, NOW, Path(folder) / "backups")
            reader, style = vault.read(), Style()
            process_list(reader)
            interview_list(reader, style)
            now = datetime.now(UTC)
            today_sheet(reader, due_tasks(reader, now, style), style, now)
            vault.close()

        first = interleaved([lambda: first_screens(large), lambda: first_screens(small)], 15)
        lists = interleaved([lambda: every_list(large), lambda: every_list(small)], 15)
    return [
        Result(
            "large desk's file opened, offers listed / small desk", median(first[0]), median(first[1]), "ms"
        ),
        Result("large desk, journal and tasks listed / small desk", median(lists[0]), median(lists[1]), "ms"),
    ]
