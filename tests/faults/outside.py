"""What a desk must be after any trouble, looked at from outside: with plain sqlite3 and nothing of ours."""

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.faults.writer import BULK


def harm(path: Path, told: int, parts: int = 3) -> str:
    """Return what is wrong with a desk whose edit ``told`` was acknowledged; empty for nothing.

    Each edit has put its number into the offer and, in parts, in as many rows as it has parts.
    """
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as desk:
            found = desk.execute("PRAGMA integrity_check").fetchall()
            if found != [("ok",)]:
                return f"damaged: {found[0][0]}"
            if desk.execute("PRAGMA foreign_key_check").fetchall():
                return "damaged: dangling"
            title = desk.execute("SELECT title FROM offer WHERE id = 'a'").fetchone()
            count, sums = desk.execute("SELECT count(*), count(DISTINCT label) FROM one_off").fetchone()
            labels = [row[0] for row in desk.execute("SELECT DISTINCT label FROM one_off")]
    except sqlite3.DatabaseError as error:
        return f"damaged: {error}"
    last = int(title[0]) if title else 0
    if last < told:
        return f"lost: {told} was acknowledged, {last} is there"
    removed = last % 3 == 0 and count == parts * last - 1
    whole = count == parts * last or removed
    if not whole or sums != last or {int(label) for label in labels} != set(range(1, last + 1)):
        return f"half done: {count} parts for {last} edits"
    return ""


def parts_of(way: str) -> int:
    """Return how many parts an edit of that way puts."""
    return BULK if way == "bulk" else 3
