"""The index of the search: words of every record, in memory beside the file and never in it.

So the file's schema, backups, undo and erasing know nothing of it, a read-only copy has one too, and it goes
with the process. It is filled in a thread, in short bites, from the one connection that is open.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import count
from threading import Event, RLock
from typing import Any

from offerdesk.app.errors import DamagedFile
from offerdesk.app.findable import SHOWN, Findable, findable
from offerdesk.app.folding import spaced
from offerdesk.app.search_query import Query
from offerdesk.app.spelling import closest
from offerdesk.app.store import Change
from offerdesk.domain.model import KINDS, Entity, name_of
from offerdesk.storage import search_links
from offerdesk.storage.entities import decode_all, row_reader
from offerdesk.storage.open_file import OpenFile
from offerdesk.storage.quick import QuickReader, select_from

BITE = 50
"""Records that are read and taken in at a time, so that nobody else waits long for the locks."""

_BREATH = 0.001
"""Seconds between two bites in which others may have the interpreter."""

RANKED = 400
"""Finds of a kind that are put in order by how well they fit; of more, those with a fitting name come first,
then the newest: what fits thousands of records fits them all alike, and weighing each takes its time."""

_ROOM = 40
"""A record's number is its kind's place shifted by this and a number of its own: each kind is a range."""

_SCHEMA = """
CREATE TABLE doc (
    n INTEGER PRIMARY KEY, key TEXT UNIQUE NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL,
    title TEXT NOT NULL, body TEXT NOT NULL, tags TEXT NOT NULL, day TEXT NOT NULL, owner TEXT NOT NULL,
    own TEXT NOT NULL, company TEXT NOT NULL, linked TEXT NOT NULL
);
CREATE INDEX doc_owner ON doc (owner);
CREATE VIRTUAL TABLE word USING fts5(
    company, title, body, tags, linked, tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
);
INSERT INTO word (word, rank) VALUES ('rank', 'bm25(2.0, 8.0, 1.0, 4.0, 0.5)');
"""
_PUT = (
    "INSERT INTO doc (n, key, kind, id, title, body, tags, day, owner, own, company, linked)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_PUT_WORDS = "INSERT INTO word (rowid, company, title, body, tags, linked) VALUES (?, ?, ?, ?, ?, ?)"
_COLUMNS = "kind, id, title, body, tags, day, owner, company, linked"
_BELOW = (
    "WITH RECURSIVE below(key) AS"
    " (VALUES (?) UNION SELECT doc.key FROM doc JOIN below ON doc.owner = below.key)"
    " SELECT doc.n, doc.key, doc.owner, doc.own, doc.company FROM below JOIN doc ON doc.key = below.key"
)
_TAG_END = "\n"
_PLACES = {kind: place for place, kind in enumerate(SHOWN)}
_KINDS = tuple(SHOWN)


class SearchIndex:
    """An ``Index`` over an open file."""

    def __init__(self, opened: OpenFile) -> None:
        self._opened = opened
        self._reader = QuickReader(opened)
        self._lock = RLock()
        self._touched: set[str] = set()
        self._words: set[str] = set()  # a word stays when its last record has gone
        self._next = count(1)
        self._pause = Event()
        self.filled = False
        self._db = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        self._db.executescript(_SCHEMA + search_links.SCHEMA)

    def fill(self, goes_on: Callable[[], bool]) -> None:
        """Read the whole desk, bit by bit, as long as ``goes_on`` says so."""
        for kind in (name for name in KINDS if name in SHOWN):
            for bite in _bites(self._opened, KINDS[kind]):
                if not goes_on():
                    return
                self._take_in(bite)
                self._pause.wait(_BREATH)
        self.filled = True

    def follow(self, changes: Iterable[Change]) -> None:
        """Take in what a step changed, owners before what belongs to them."""
        order = {name: place for place, name in enumerate(KINDS)}
        shown = sorted((c for c in changes if c.kind in SHOWN), key=lambda c: order[c.kind])
        # a step tells of itself in the same way when it is taken back: what stands now is read
        present = [(f"{c.kind}:{c.id}", self._reader.find(KINDS[c.kind], c.id)) for c in shown]
        with self._lock, self._db:
            self._db.execute("BEGIN")
            for key, entity in present:
                self._touched.add(key)
                self._drop(key)
                if entity is not None:
                    self._put(findable(entity))
                    self._rename_below(key)
                self._renew_linked(key)

    def counts(self, query: Query) -> dict[str, int]:
        """Return how many records fit, by kind; kinds in which a name fits come first."""
        table, where, values = _asked(query)
        named = set(self._places(*_asked(query, named=True))) if query.sought else set()
        counted = self._places(table, where, values)
        order = sorted(counted, key=lambda place: (place not in named, place))
        return {_KINDS[place]: counted[place] for place in order}

    def find(self, query: Query, kind: str, limit: int) -> tuple[Findable, ...]:
        """Return at most ``limit`` records of a kind that fit, best first."""
        table, where, values = _asked(replace(query, kinds=(kind,)))
        many = len(self._first(table, where, values, RANKED + 1)) > RANKED
        if not many and table == "word":
            found = self._first(table, f"{where} ORDER BY rank, rowid DESC", values, limit)
        else:
            found = self._first(table, f"{where} ORDER BY rowid DESC", values, limit)
            if query.sought:
                table, where, values = _asked(replace(query, kinds=(kind,)), named=True)
                named = self._first(table, f"{where} ORDER BY rowid DESC", values, limit)
                found = list(dict.fromkeys([*named, *found]))[:limit]
        return tuple(record for n in found if (record := self._record(n)) is not None)

    def near(self, word: str) -> tuple[str, ...]:
        """Return words of the desk that a folded word may have been meant for, closest first."""
        with self._lock:
            return closest(word, [w for w in self._words if w[0] == word[0] or w[:2] == word[1::-1]])

    def close(self) -> None:
        """Forget everything."""
        with self._lock:
            self._db.close()

    def _take_in(self, entities: Sequence[Entity]) -> None:
        records = [findable(entity) for entity in entities]
        with self._lock, self._db:
            self._db.execute("BEGIN")
            for record in records:
                if record.key not in self._touched:  # what a step has changed meanwhile is newer
                    self._put(record)

    def _put(self, record: Findable) -> None:
        company = record.company or self._company_of(record.owner)
        day = "" if record.day is None else record.day.isoformat()
        values = (
            record.key,
            record.kind,
            record.id,
            record.title,
            record.body,
            _TAG_END.join(record.tags),
            day,
        )
        n = (_PLACES[record.kind] << _ROOM) + next(self._next)
        met = search_links.link(self._db, record)
        linked = search_links.linked_words(self._db, record.kind, record.key)
        self._db.execute(_PUT, (n, *values, record.owner, record.company, company, linked))
        own = (company, record.title, record.body, " ".join(record.tags), linked)
        folded = tuple(map(spaced, own))
        for text in folded:
            self._words.update(text.split())
        self._db.execute(
            "INSERT INTO word (rowid, company, title, body, tags, linked) VALUES (?, ?, ?, ?, ?, ?)",
            (n, *folded),
        )
        search_links.renew(self._db, met)

    def _drop(self, key: str) -> None:
        for (n,) in self._db.execute("SELECT n FROM doc WHERE key = ?", (key,)).fetchall():
            self._db.execute("DELETE FROM word WHERE rowid = ?", (n,))
            self._db.execute("DELETE FROM doc WHERE n = ?", (n,))

    def _company_of(self, owner: str) -> str:
        row = (
            self._db.execute("SELECT company FROM doc WHERE key = ?", (owner,)).fetchone() if owner else None
        )
        return row[0] if row else ""

    def _rename_below(self, key: str) -> None:
        """Give what belongs to a record the company that it belongs to now."""
        for n, below, owner, own, company in self._db.execute(_BELOW, (key,)).fetchall():
            now = own or self._company_of(owner)
            if below != key and now != company:
                self._db.execute("UPDATE doc SET company = ? WHERE n = ?", (now, n))
                self._db.execute("UPDATE word SET company = ? WHERE rowid = ?", (spaced(now), n))

    def _renew_linked(self, key: str) -> None:
        """Have those who are named in a record, or who name it, be found by what it says now."""
        search_links.renew(self._db, search_links.around(self._db, key))

    def _first(self, table: str, where: str, values: Sequence[Any], limit: int) -> list[int]:
        sql = f"SELECT rowid FROM {table} WHERE {where} LIMIT ?"  # noqa: S608 - our own words, values apart
        return [n for (n,) in self._run(sql, (*values, limit))]

    def _places(self, table: str, where: str, values: Sequence[Any]) -> dict[int, int]:
        sql = f"SELECT rowid >> {_ROOM}, count(*) FROM {table} WHERE {where} GROUP BY 1"  # noqa: S608
        return dict(self._run(sql, values))

    def _run(self, sql: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
        with self._lock:
            return self._db.execute(sql, values).fetchall()

    def _record(self, n: int) -> Findable | None:
        rows = self._run(f"SELECT {_COLUMNS} FROM doc WHERE n = ?", (n,))  # noqa: S608 - our own columns
        if not rows:
            return None  # deleted since it was found
        kind, id_, title, body, tags, day, owner, company, linked = rows[0]
        return Findable(kind, id_, title, body, _tags(tags), _day(day), owner, company, linked=linked)


def _bites(opened: OpenFile, kind: type) -> Iterator[tuple[Any, ...]]:
    """Yield all records of a kind by and by; one that cannot be read ends its kind."""
    sql = f"{select_from(kind)} WHERE seq > ? ORDER BY seq LIMIT {BITE}"
    bite = f'SELECT seq FROM "{name_of(kind)}" WHERE seq > ? ORDER BY seq LIMIT {BITE}'  # noqa: S608 - our own kinds
    last: int | None = -1
    while last is not None:
        with opened.lock:
            rows = opened.run(sql, (last,))
            ((last,),) = opened.run(f"SELECT max(seq) FROM ({bite})", (last,))  # noqa: S608 - same
        try:
            yield decode_all(row_reader(kind), rows, opened.path.name)
        except DamagedFile:
            return  # whoever looks at the record itself is told


def _asked(query: Query, *, named: bool = False) -> tuple[str, str, list[Any]]:
    """Return the table, the condition and its values for a query; ``named``: its words stand in the name."""
    name = "title : " if named else ""
    terms = [f'{name}"{" ".join(run)}" *' for run in query.runs]
    terms += [f'{name}"{" ".join(run)}"' for run in query.whole]
    terms += [f'tags : "{" ".join(run)}" *' for run in query.tags]
    terms += [f'company : "{" ".join(run)}" *' for run in query.companies]
    where: list[str] = []
    values: list[Any] = []
    if terms:
        where.append("word MATCH ?")
        values.append(" AND ".join(terms))
    if query.kinds:
        ranges = [(_PLACES[kind] << _ROOM, (_PLACES[kind] + 1 << _ROOM) - 1) for kind in query.kinds]
        where.append(f"({' OR '.join(['rowid BETWEEN ? AND ?'] * len(ranges))})")
        values += [end for pair in ranges for end in pair]
    return "word" if terms else "doc", " AND ".join(where) or "1", values


def _tags(kept: str) -> tuple[str, ...]:
    return tuple(kept.split(_TAG_END)) if kept else ()


def _day(kept: str) -> date | datetime | None:
    if not kept:
        return None
    return datetime.fromisoformat(kept) if "T" in kept else date.fromisoformat(kept)
