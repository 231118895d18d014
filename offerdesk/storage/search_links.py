"""What records are found by besides their own words: the names of people in them, and where people were met.

An interview is found by who was there; a person by the applications and companies that they are named in.
"""

import sqlite3
from collections.abc import Iterable

from offerdesk.app.findable import Findable
from offerdesk.app.folding import spaced

SCHEMA = """
CREATE TABLE link (src TEXT NOT NULL, dst TEXT NOT NULL, PRIMARY KEY (src, dst)) WITHOUT ROWID;
CREATE INDEX link_dst ON link (dst);
"""
PERSON = "person"
MOST_PLACES = 50
"""Of someone who is named everywhere, this many places are looked at."""

_MEETING = ("process", "interview")
_NAMES = "SELECT doc.title FROM link JOIN doc ON doc.key = link.dst WHERE link.src = ? ORDER BY doc.n"
_PLACES = (
    "SELECT DISTINCT doc.company, process.title FROM link JOIN doc ON doc.key = link.src"
    " LEFT JOIN doc AS process"
    " ON process.key = CASE doc.kind WHEN 'interview' THEN doc.owner ELSE doc.key END"
    " WHERE link.dst = ? AND doc.kind IN ('process', 'interview') LIMIT ?"
)
_NAMED_BELOW = (
    "SELECT dst FROM link WHERE src = ?"
    " UNION SELECT link.dst FROM doc JOIN link ON link.src = doc.key WHERE doc.owner = ?"
)


def linked_words(db: sqlite3.Connection, kind: str, key: str) -> str:
    """Return the names that a record is found by, one a line."""
    if kind != PERSON:
        return "\n".join(title for (title,) in db.execute(_NAMES, (key,)) if title)
    found: dict[str, None] = {}
    for company, title in db.execute(_PLACES, (key, MOST_PLACES)):
        found[title or company] = None
    return "\n".join(name for name in found if name)


def link(db: sqlite3.Connection, record: Findable) -> tuple[str, ...]:
    """Keep whom a record names; return those named in it before or now whose own words change by that."""
    before = [dst for (dst,) in db.execute("SELECT dst FROM link WHERE src = ?", (record.key,))]
    if before:
        db.execute("DELETE FROM link WHERE src = ?", (record.key,))
    if record.people:
        db.executemany("INSERT INTO link VALUES (?, ?)", [(record.key, person) for person in record.people])
    return tuple(dict.fromkeys((*before, *record.people))) if record.kind in _MEETING else ()


def around(db: sqlite3.Connection, key: str) -> tuple[str, ...]:
    """Return the records whose words depend on one that has changed or gone: who names it, who is named.

    What an application is called is said of everyone who was met in its interviews, too.
    """
    found = [src for (src,) in db.execute("SELECT src FROM link WHERE dst = ?", (key,))]
    found += [dst for (dst,) in db.execute(_NAMED_BELOW, (key, key))]
    return tuple(dict.fromkeys(found))


def renew(db: sqlite3.Connection, keys: Iterable[str]) -> None:
    """Write anew what records are found by, where it has changed."""
    for key in keys:
        row = db.execute("SELECT n, kind, linked FROM doc WHERE key = ?", (key,)).fetchone()
        if row is not None and (words := linked_words(db, row[1], key)) != row[2]:
            db.execute("UPDATE doc SET linked = ? WHERE n = ?", (words, row[0]))
            db.execute("UPDATE word SET linked = ? WHERE rowid = ?", (spaced(words), row[0]))
