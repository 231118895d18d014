"""What no command may do: change or delete a version that is kept, or go on to the next without keeping one.

A version that is kept shows what was once offered; it is worth nothing if it can drift. The desk asks here
before it writes, whichever command it runs. Only a command that says so (``may_touch_versions``) may correct
one; deleting the offer takes its versions along, and undo and redo replay what was allowed once.
"""

from collections.abc import Iterable
from typing import Any

from offerdesk.app.store import Change
from offerdesk.domain.values import Problem
from offerdesk.domain.words import N_

VERSION = "offer_version"
KEPT = N_("Earlier terms are kept as they were. Correct a typing error in the form of the offer.")
NOT_KEPT = N_("The terms before this version were not kept. Nothing was changed.")

_FREE = frozenset({"notes"})
"""Attributes that say nothing of the terms."""


def forbidden(command: object, changes: Iterable[Change]) -> tuple[Problem, ...]:
    """Return why a command may not change what it has changed."""
    if getattr(command, "may_touch_versions", False):
        return ()
    found = tuple(changes)
    gone = {str(c.id) for c in found if c.kind == "offer" and c.after is None}
    touched = any(_touches(c, gone) for c in found if c.kind == VERSION)
    kept = {(str(v.offer), v.number) for c in found if c.kind == VERSION and (v := _any(c.after)) is not None}
    skipped = any(_skips(c, kept) for c in found if c.kind == "offer")
    problems = [Problem("versions", KEPT)] if touched else []
    return (*problems, Problem("version", NOT_KEPT)) if skipped else tuple(problems)


def _touches(change: Change, gone: set[str]) -> bool:
    before, after = _any(change.before), _any(change.after)
    if before is None:
        return False
    if after is None:
        return str(before.offer) not in gone
    gone = {"round"} if after.round is None else set()  # the round that led to it may be deleted
    names = (name for name in type(before).__slots__ if name not in _FREE | gone)
    return any(getattr(before, name) != getattr(after, name) for name in names)


def _skips(change: Change, kept: set[tuple[str, int]]) -> bool:
    """Tell whether an offer has another number without the terms before it being kept in the same step."""
    before, after = _any(change.before), _any(change.after)
    if before is None or after is None or before.version == after.version:
        return False
    return after.version != before.version + 1 or (str(change.id), before.version) not in kept


def _any(entity: object) -> Any:
    return entity
