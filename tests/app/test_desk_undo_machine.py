"""Any sequence of commands, undone and redone at any point, is exactly what it was before."""

import os
import shutil
import tempfile
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from offerdesk.app.desk import Desk
from offerdesk.app.store import Store
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.interviews import Interview, Promise
from offerdesk.domain.model import KINDS
from offerdesk.domain.negotiating import Round
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import Grant, OneOff
from offerdesk.storage.desk_file import DeskFile, create_desk, open_desk
from tests.storage.examples import NOW, Put, Remove, Ticking

DEEP = os.environ.get("OD_STRESS", "0") not in {"", "0"}
IDS = [Id("1"), Id("2"), Id("3")]
OWNERS: dict[type[Any], type[Any] | None] = {
    Offer: None,
    OneOff: Offer,
    Grant: Offer,
    Interview: None,
    Promise: Interview,
    Round: None,
}

Dump = dict[str, list[tuple[Any, ...]]]


def small(kind: type[Any], own: Id, owner: Id | None = None) -> st.SearchStrategy[Any]:
    """Return a strategy for entities that differ in two attributes; values are tested elsewhere."""
    word, number = st.text("ab", max_size=2), st.integers(0, 3)
    part = Ref(owner or "1")
    builders: dict[type[Any], st.SearchStrategy[Any]] = {
        Offer: st.builds(Offer, st.just(own), company=word, position=number),
        OneOff: st.builds(OneOff, st.just(own), st.just(part), label=word, position=number),
        Grant: st.builds(Grant, st.just(own), st.just(part), value=number.map(Decimal), position=number),
        Interview: st.builds(Interview, st.just(own), st.just(part), place=word, round=number),
        Promise: st.builds(Promise, st.just(own), st.just(part), what=word, position=number),
        Round: st.builds(Round, st.just(own), st.just(part), channel=word, number=number),
    }
    return builders[kind]


@dataclass(frozen=True)
class Replace:
    """A command that removes an entity and puts another in its place, in one step."""

    removed: type[Any]
    put: Any
    label: str = "Replace"
    merge_key: str = ""

    def run(self, store: Store) -> None:
        """Remove, then put."""
        store.remove(self.removed, self.put.id)
        store.put(self.put)


class UndoMachine(RuleBasedStateMachine):
    """Keeps every state that there has been beside the desk, as complete dumps of the file."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="offerdesk-test-"))
        self.path = self.folder / "a.offerdesk"
        self.clock = Ticking()
        self.file: DeskFile = create_desk(self.path, NOW)
        self.desk = Desk(self.file, self.clock)
        self.past: list[Dump] = [self.dump()]
        self.future: list[Dump] = []
        self.last_key = ""
        self.soon = False

    def dump(self) -> Dump:
        """Return every row of every kind, with its place in the order of entry."""
        kinds = [(name, f'SELECT * FROM "{name}" ORDER BY seq') for name in KINDS]  # noqa: S608 - our own kinds
        return {name: self.file.opened.run(sql) for name, sql in kinds}

    @initialize(data=st.data())
    def begin(self, data: st.DataObject) -> None:
        """Start with two offers."""
        for own in IDS[:2]:
            self.execute(Put((data.draw(small(Offer, own)),)))

    def execute(self, command: Any, *, merges: bool = False) -> None:
        """Execute a command and note the state after it where there is a step."""
        step = self.desk.execute(command)
        if step is None:
            assert self.dump() == self.past[-1], "no step, no change"
            return
        if merges and self.soon and self.last_key == command.merge_key and not self.future:
            self.past.pop()
        self.past.append(self.dump())
        self.future = []
        self.last_key, self.soon = command.merge_key, True

    def wait(self) -> None:
        """Let more than a second go by: what comes next merges into nothing."""
        self.clock.at += timedelta(seconds=5)
        self.soon = False

    @rule(kind=st.sampled_from(list(OWNERS)), own=st.sampled_from(IDS), data=st.data())
    def put(self, kind: type[Any], own: Id, data: st.DataObject) -> None:
        """Insert or edit an entity; a part only where its owner is."""
        self.clock.step = timedelta(seconds=5)
        owner = OWNERS[kind]
        owners = [e.id for e in self.desk.reader.all(owner)] if owner else [None]
        if owners:
            chosen = data.draw(st.sampled_from(owners))
            self.execute(Put((data.draw(small(kind, own, chosen)),)))

    @rule(kind=st.sampled_from(list(OWNERS)), own=st.sampled_from(IDS))
    def remove(self, kind: type[Any], own: Id) -> None:
        """Remove an entity with its parts."""
        self.clock.step = timedelta(seconds=5)
        self.execute(Remove(kind, own))

    @rule(own=st.sampled_from(IDS), data=st.data())
    def replace(self, own: Id, data: st.DataObject) -> None:
        """Remove and put in one step."""
        self.clock.step = timedelta(seconds=5)
        self.execute(Replace(Offer, data.draw(small(Offer, own))))

    @rule(title=st.text("abc", min_size=1, max_size=3))
    def type(self, title: str) -> None:
        """Edit in quick succession: such steps merge."""
        self.clock.step = timedelta(milliseconds=100)
        self.execute(Put((Offer(Id("typed"), title),), merge_key="typing"), merges=True)

    @rule()
    def undo(self) -> None:
        """Take a step back."""
        self.wait()
        done = self.desk.undo()
        assert (done is None) == (len(self.past) == 1)
        if done is not None:
            self.future.append(self.past.pop())

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        """Do a step again."""
        self.wait()
        assert self.desk.redo() is not None
        self.past.append(self.future.pop())

    @rule()
    def reopen(self) -> None:
        """Close the file and open it again."""
        self.desk.close()
        self.file = open_desk(self.path, NOW, self.folder)
        self.desk = Desk(self.file, self.clock)

    @invariant()
    def the_file_is_what_it_was_at_this_point(self) -> None:
        """Compare the whole file with the state noted for this point of the history."""
        assert self.dump() == self.past[-1]

    def teardown(self) -> None:
        """Undo everything, redo everything, and look at the file once more."""
        states = [self.past.pop()]
        while self.desk.undo():
            states.append(self.past.pop())
            assert self.dump() == states[-1]
        assert not self.past
        for state in [*states[-2::-1], *self.future[::-1]]:
            assert self.desk.redo() is not None
            assert self.dump() == state
        assert self.file.check(full=True) == ()
        self.desk.close()
        shutil.rmtree(self.folder)


TestUndo = UndoMachine.TestCase
TestUndo.settings = settings(
    max_examples=400 if DEEP else 12,
    stateful_step_count=40 if DEEP else 20,
    deadline=None,
    # Shrinking a failure of a file takes minutes: only where there are hours.
    phases=list(Phase) if DEEP else [Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
