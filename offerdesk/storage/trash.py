"""The trash in the file: what steps deleted, as ``history`` writes changes, for a while after undo forgot it.

It speaks plain SQL through a function, as the history does, and is written in the step's own transaction.
"""

from datetime import UTC, datetime

from offerdesk.app.store import Change
from offerdesk.app.trash import KEPT_FOR, Discarded, Ref
from offerdesk.domain.kinds import Entity, name_of
from offerdesk.domain.model import PARTS
from offerdesk.storage.entities import UNREADABLE
from offerdesk.storage.history import Run, read_changes, write_changes

_OWNED = {name_of(part.kind): (name_of(part.owner), part.via) for part in PARTS}


def discarded(run: Run) -> tuple[Discarded, ...]:
    """Return what was deleted and is not there now, newest first; of a thing deleted twice the last state."""
    found, seen = [], set[Ref]()
    for seq, at, text in run("SELECT seq, at, changes FROM trash ORDER BY seq DESC", ()):
        try:
            changes, when = read_changes(text), datetime.fromisoformat(at)
        except UNREADABLE:
            continue  # of a format that this program does not know any more
        gone: list[Entity] = []
        for change in changes:
            entity = change.before
            if entity is not None and (change.kind, change.id) not in seen:
                seen.add((change.kind, change.id))
                if not _is_there(run, change):
                    gone.append(entity)
        if gone:
            found.append(Discarded(seq, when, tuple(gone)))
    return tuple(found)


def forget_old(run: Run, now: datetime) -> None:
    """Let go of what was deleted longer ago than the trash keeps things, by UTC.

    Entries are taken in the order in which they came: what was deleted while the clock stood wrong is as new
    as what came before it, and a clock that was set back lets nothing go.
    """
    limit = (now.astimezone(UTC) - KEPT_FOR).isoformat(timespec="microseconds")
    if run("SELECT 1 FROM trash ORDER BY seq LIMIT 1", ()):
        run(
            "DELETE FROM trash WHERE seq <"
            " coalesce((SELECT min(seq) FROM trash WHERE at >= ?), (SELECT max(seq) + 1 FROM trash))",
            (limit,),
        )


def forget(run: Run, refs: frozenset[Ref] | None) -> None:
    """Take things out of the trash, with parts of theirs that went before them; ``None`` for everything."""
    if refs is None:
        run("DELETE FROM trash", ())
        run("DELETE FROM gone", ())
        return
    gone = set(refs)
    for seq, text in run("SELECT seq, changes FROM trash ORDER BY seq DESC", ()):
        try:
            changes = read_changes(text)
        except UNREADABLE:
            run("DELETE FROM trash WHERE seq = ?", (seq,))  # nobody can say what is in it
            continue
        for change in reversed(changes):  # parts stand before their owners
            if _owner(change) in gone:
                gone.add((change.kind, change.id))
        kept = [c for c in changes if (c.kind, c.id) not in gone]
        if not kept:
            run("DELETE FROM trash WHERE seq = ?", (seq,))
        elif len(kept) < len(changes):
            run("UPDATE trash SET label = '', changes = ? WHERE seq = ?", (write_changes(kept), seq))
    for kind, id_ in sorted(gone):
        run("DELETE FROM gone WHERE kind = ? AND id = ?", (kind, id_))


def forget_contents(run: Run) -> None:
    """Let go of the content of files that neither the desk nor the trash knows any more."""
    run(
        "DELETE FROM content WHERE digest NOT IN (SELECT digest FROM attachment)"
        " AND NOT EXISTS (SELECT 1 FROM trash WHERE instr(trash.changes, content.digest) > 0)",
        (),
    )


def _is_there(run: Run, change: Change) -> bool:
    return bool(run(f'SELECT 1 FROM "{change.kind}" WHERE id = ?', (change.id,)))  # noqa: S608 - our own kinds


def _owner(change: Change) -> Ref | None:
    if change.kind not in _OWNED or change.before is None:
        return None
    owner, via = _OWNED[change.kind]
    return owner, getattr(change.before, via)
