"""The desk: the one door for writing, and the way to take things back."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Protocol

from offerdesk.app.negotiating.keeping import forbidden
from offerdesk.app.store import Change, History, Reader, Recorder, Session, Step, Store, Vault, merged
from offerdesk.domain.values import Rejected

MERGE_WITHIN = timedelta(seconds=1)

Listener = Callable[[Step], None]
Clock = Callable[[], datetime]


class Command(Protocol):
    """A change that a user can make: a frozen dataclass with the name that the menu shows."""

    @property
    def label(self) -> str:
        """The change in words, translated ("Delete offer Northwind")."""
        ...

    @property
    def merge_key(self) -> str:
        """Steps with the same key within a second become one; empty for none."""
        ...

    def run(self, store: Store) -> None:
        """Make the change, or raise ``Rejected`` before anything is written."""
        ...


class Desk:
    """Executes commands, keeps their history and tells one listener list what changed."""

    def __init__(self, vault: Vault, clock: Clock) -> None:
        self._vault = vault
        self._clock = clock
        self._listeners: list[Listener] = []

    @property
    def reader(self) -> Reader:
        """Read the last committed state."""
        return self._vault.read()

    def execute(self, command: Command) -> Step | None:
        """Run a command as one transaction; ``None`` when it changed nothing.

        Raises ``Rejected`` with the problems; then nothing has been written.
        """
        with self._vault.write() as session:
            recorder = Recorder(session)
            command.run(recorder)
            changes = recorder.changes()
            if not changes:
                return None
            problems = forbidden(command, changes)
            if problems:
                raise Rejected(*problems)
            step = Step(command.label, changes, self._clock(), command.merge_key)
            _push(session, step)
        self._tell(step)
        return step

    def undo(self) -> Step | None:
        """Take the last step back; ``None`` when there is none."""
        return self._replay(back=True)

    def redo(self) -> Step | None:
        """Do the last undone step again; ``None`` when there is none."""
        return self._replay(back=False)

    @property
    def undo_label(self) -> str:
        """What undo would take back, in words; empty for nothing."""
        step = self._vault.history().undoable()
        return step.label if step else ""

    @property
    def redo_label(self) -> str:
        """What redo would do again, in words; empty for nothing."""
        step = self._vault.history().redoable()
        return step.label if step else ""

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call ``listener`` after each commit; the returned function ends that."""
        self._listeners.append(listener)

        def stop() -> None:
            with suppress(ValueError):
                self._listeners.remove(listener)

        return stop

    def close(self) -> None:
        """Release the file."""
        self._vault.close()

    def _replay(self, *, back: bool) -> Step | None:
        with self._vault.write() as session:
            history: History = session.history
            step = history.undoable() if back else history.redoable()
            if step is None:
                return None
            changes = step.changes[::-1] if back else step.changes
            for change in _in_safe_order(changes, back=back):
                _apply(session, change, back=back)
            history.move(back=back)
        self._tell(step)
        return step

    def _tell(self, step: Step) -> None:
        for listener in tuple(self._listeners):
            listener(step)


def _push(session: Session, step: Step) -> None:
    last = session.history.undoable()
    merge = (
        last is not None
        and step.merge_key != ""
        and last.merge_key == step.merge_key
        and session.history.redoable() is None
        and step.at - last.at <= MERGE_WITHIN
    )
    if merge and last is not None:
        step = Step(step.label, merged(last.changes, step.changes), step.at, step.merge_key)
    session.history.push(step, replace_last=merge)


def _in_safe_order(changes: tuple[Change, ...], *, back: bool) -> list[Change]:
    """Write owners before their parts and delete parts before their owners, as foreign keys demand."""
    from offerdesk.domain.model import KINDS  # noqa: PLC0415 - it imports every kind: not for the first sheet

    rank = {name: place for place, name in enumerate(KINDS)}
    gone = [c for c in changes if (c.before if back else c.after) is None]
    kept = [c for c in changes if (c.before if back else c.after) is not None]
    return sorted(gone, key=lambda c: -rank[c.kind]) + sorted(kept, key=lambda c: rank[c.kind])


def _apply(session: Session, change: Change, *, back: bool) -> None:
    from offerdesk.domain.model import KINDS  # noqa: PLC0415 - same

    target = change.before if back else change.after
    if target is None:
        session.remove(KINDS[change.kind], change.id)
    else:
        session.put(target)
