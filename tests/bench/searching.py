"""A search over 10,000 notes against a bare FTS5 query; how long filling the index holds others up."""

import sqlite3
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread

from offerdesk.app.findable import findable
from offerdesk.app.folding import spaced
from offerdesk.app.searching import search
from offerdesk.domain.interviews import Question
from offerdesk.storage.desk_file import open_desk
from offerdesk.storage.search_index import SearchIndex
from tests.bench.desks import NOW, write_desk
from tests.bench.measure import Result, interleaved, median, percentile

ROUNDS = 25
TYPED = (
    "q",
    "que",
    "question 77",
    "answer",
    '"an answer"',
    "questoin 99",
    "kind:question company:company tag:x",
)
"""From what fits every note to what fits none."""

BEAT, CALM = 0.002, 3.0


def finds() -> list[Result]:
    """Search for several things, as typed; the floor ranks the matches of the same words in a bare table."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.offerdesk"
        write_desk(path, offers=1000, processes=1000, notes=10000)
        vault = open_desk(path, NOW, Path(folder) / "backups")
        index = SearchIndex(vault.opened)
        calm = _held_up(lambda: time.sleep(CALM))
        held_up = _held_up(lambda: index.fill(lambda: True))
        bare = _bare(vault.read().all(Question))
        worst, results = 0.0, []
        for typed in TYPED:
            match = " AND ".join(f'"{word}" *' for word in typed.replace('"', "").split() if ":" not in word)

            def ours(typed: str = typed) -> None:
                search(index, typed)

            def floor(match: str = match or "question") -> None:
                bare.execute(
                    "SELECT rowid FROM note WHERE note MATCH ? ORDER BY rank LIMIT 40", (match,)
                ).fetchall()

            times = interleaved([ours, floor], ROUNDS)
            worst = max(worst, percentile(times[0], 0.95))
            results.append(
                Result(f"search for {typed} / bare FTS5 query", median(times[0]), median(times[1]), "ms")
            )
        index.close()
        vault.close()
    return [
        *results,
        Result("slowest search, 95 %", ours=worst, unit="ms", aim="50 ms"),
        Result("others wait while the index is filled, 99 % / in vain", held_up, calm, "ms", "16 ms"),
    ]


def _bare(notes: tuple[Question, ...]) -> sqlite3.Connection:
    bare = sqlite3.connect(":memory:")
    bare.execute(
        "CREATE VIRTUAL TABLE note USING fts5(title, body, tokenize = 'unicode61 remove_diacritics 2')"
    )
    found = ((record.title, record.body) for record in map(findable, notes))
    bare.executemany("INSERT INTO note VALUES (?, ?)", [(spaced(t), spaced(b)) for t, b in found])
    return bare


def _held_up(work: Callable[[], object]) -> float:
    """Return the 99th percentile of what a thread that wakes often waits longer than it wants, in ms."""
    thread = Thread(target=work)
    waits, clock = [], Event()
    thread.start()
    while thread.is_alive():
        before = time.perf_counter()
        clock.wait(BEAT)
        waits.append((time.perf_counter() - before - BEAT) * 1000)
    return percentile(waits, 0.99)
