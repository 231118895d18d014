"""The undo history in the file: steps as JSON by attribute name, the newest ``KEPT`` of them.

It speaks plain SQL through a function, so that it works with and without SQLAlchemy. A step that cannot be
read after a migration ends the history: it and what is older are as if they had never been there.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

from offerdesk.app.store import Change, Step
from offerdesk.domain.fields import Id
from offerdesk.domain.kinds import Entity
from offerdesk.storage.codecs import TO_JSON, SqlValue
from offerdesk.storage.entities import UNREADABLE, encode, from_names

KEPT = 200

Run = Callable[[str, Sequence[SqlValue]], Sequence[Any]]
"""Executes one statement and returns its rows."""

UNDOABLE = "SELECT max(seq) FROM step WHERE undone = 0"
REDOABLE = "SELECT min(seq) FROM step WHERE undone = 1"
STEP = "SELECT label, merge_key, at, changes FROM step WHERE seq = ?"
INSERT = "INSERT INTO step (label, merge_key, at, changes) VALUES (?, ?, ?, ?) RETURNING seq"
PRUNE = (
    "DELETE FROM step WHERE undone = 0 AND seq <="
    " (SELECT seq FROM step WHERE undone = 0 ORDER BY seq DESC LIMIT 1 OFFSET ?)"
)

DISCARD = "INSERT INTO trash (label, at, changes) VALUES (?, ?, ?)"
TAKE_OUT = "DELETE FROM trash WHERE at = ? AND seq = (SELECT max(seq) FROM trash)"


class DeskHistory:
    """The ``History`` of an open file. It may be kept: it always reads the present state."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._known: tuple[int, Step] | None = None

    def undoable(self) -> Step | None:
        """Return the step that undo would take back."""
        return self._first(UNDOABLE)

    def redoable(self) -> Step | None:
        """Return the step that redo would do again."""
        return self._first(REDOABLE)

    def push(self, step: Step, *, replace_last: bool) -> None:
        """Append a step and forget what could be redone; ``replace_last`` for a merged one.

        What it deletes goes into the trash.
        """
        self._run("DELETE FROM step WHERE undone = 1", ())
        if replace_last:
            last = self.undoable()
            if last is not None and _deleted(last):
                self._run(TAKE_OUT, (_instant(last.at),))
            self._run(f"DELETE FROM step WHERE seq = ({UNDOABLE})", ())  # noqa: S608 - our own text
        values = (step.label, step.merge_key, step.at.isoformat(), write_changes(step.changes))
        ((seq,),) = self._run(INSERT, values)
        self._run(PRUNE, (KEPT,))
        if deleted := _deleted(step):
            self._run(DISCARD, (step.label, _instant(step.at), write_changes(deleted)))
        self._known = (seq, step)

    def move(self, *, back: bool) -> None:
        """Move past one step, backwards or forwards; nothing where there is none."""
        found = UNDOABLE if back else REDOABLE
        self._run(f"UPDATE step SET undone = ? WHERE seq = ({found})", (int(back),))  # noqa: S608 - our own text

    def forget(self) -> None:
        """Read anew: a transaction that pushed a step may have been rolled back."""
        self._known = None

    def _first(self, sql: str) -> Step | None:
        ((seq,),) = self._run(sql, ())
        if seq is None:
            return None
        known = self._known
        if known is not None and known[0] == seq:
            return known[1]
        rows = self._run(STEP, (seq,))
        if not rows:
            return None
        label, merge_key, at, changes = rows[0]
        try:
            step = Step(label, read_changes(changes), datetime.fromisoformat(at), merge_key)
        except UNREADABLE:
            return None
        self._known = (seq, step)
        return step


def write_changes(changes: Iterable[Change]) -> str:
    """Return changes as JSON. Of an entity's later state only what differs from the earlier is kept."""
    return TO_JSON.encode([_write(c) for c in changes])


def read_changes(text: str) -> tuple[Change, ...]:
    """Return changes from JSON; one of the errors in ``UNREADABLE`` for what cannot be read."""
    return tuple(_read(record) for record in json.loads(text))


def _deleted(step: Step) -> list[Change]:
    return [c for c in step.changes if c.before is not None and c.after is None]


def _instant(at: datetime) -> str:
    """Write an instant so that texts sort as instants do."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def _write(change: Change) -> dict[str, Any]:
    before = None if change.before is None else encode(change.before)
    after = None if change.after is None else encode(change.after)
    if before is not None and after is not None:
        after = {name: value for name, value in after.items() if before[name] != value}
    return {"kind": change.kind, "id": change.id, "before": before, "after": after}


def _read(record: dict[str, Any]) -> Change:
    from offerdesk.domain.model import KINDS  # noqa: PLC0415 - it imports every kind: not for the first sheet

    kind = KINDS[record["kind"]]
    before, after = record["before"], record["after"]
    if before is not None and after is not None:
        after = before | after
    first: Entity | None = None if before is None else from_names(kind, before)
    last: Entity | None = None if after is None else from_names(kind, after)
    return Change(record["kind"], Id(record["id"]), first, last)
