"""Commands that fit every plain record: applications, people, interviews, tasks."""

from dataclasses import dataclass, replace
from typing import Any

from offerdesk.app.store import Store
from offerdesk.domain.checks import check
from offerdesk.domain.fields import Id, attributes
from offerdesk.domain.journal import Interview, Person, Process, Remark, Round, Task
from offerdesk.domain.model import Entity, name_of
from offerdesk.domain.offer import Offer
from offerdesk.domain.values import Rejected
from offerdesk.domain.words import N_, tr, trn

RECORD_LABELS = {
    "process": N_("application"),
    "person": N_("person"),
    "interview": N_("interview"),
    "task": N_("task"),
    "offer": N_("offer"),
}


@dataclass(frozen=True, slots=True)
class Save:
    """Add or change one record. Typing in the same field merges into one step."""

    entity: Entity
    attribute: str = ""  # the attribute that was edited, for the step's name; empty for a new record

    @property
    def label(self) -> str:
        """The change in words."""
        kind = name_of(type(self.entity))
        if not self.attribute:
            return tr("Add {record}").format(record=tr(RECORD_LABELS[kind]))
        field = next(a.field.label for a in attributes(type(self.entity)) if a.name == self.attribute)
        return tr("Change {field}").format(field=tr(field))

    @property
    def merge_key(self) -> str:
        """Same record and same attribute: one step."""
        return f"{name_of(type(self.entity))}:{self.entity.id}:{self.attribute}" if self.attribute else ""

    def run(self, store: Store) -> None:
        """Check and write the record; ``Rejected`` with its problems."""
        problems = check(self.entity)
        if problems:
            raise Rejected(*problems)
        store.put(self.entity)


@dataclass(frozen=True, slots=True)
class Delete:
    """Delete records of one kind, with what cannot be without them; references to them are cleared."""

    kind: type[Any]
    ids: tuple[Id, ...]
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        record = tr(RECORD_LABELS[name_of(self.kind)])
        n = len(self.ids)
        return trn("Delete {record}", "Delete {n} records", n).format(record=record, n=n)

    def run(self, store: Store) -> None:
        """Delete each record."""
        for id_ in self.ids:
            _detach(store, self.kind, id_)
            store.remove(self.kind, id_)


def _detach(store: Store, kind: type[Any], id_: Id) -> None:
    """Let nothing point at a record that goes; what cannot be without it goes with it."""
    if kind is Process:
        for interview in store.of(Interview, "process", id_):
            _detach(store, Interview, interview.id)
            store.remove(Interview, interview.id)
        for offer in store.of(Offer, "process", id_):
            store.put(replace(offer, process=None))
    if kind is Offer:
        for negotiated in store.of(Round, "offer", id_):
            store.remove(Round, negotiated.id)
    if kind is Person:
        _forget(store, id_)
    for task in store.of(Task, "subject", Id(f"{name_of(kind)}:{id_}")):
        if task.rule:
            store.remove(Task, task.id)  # a rule made it for this record alone
        else:
            store.put(replace(task, subject=""))


def _forget(store: Store, person: Id) -> None:
    """Take a person out of applications, interviews and remarks; what was said stays."""
    for kind, name in ((Process, "contacts"), (Interview, "people")):
        for id_, named in store.rows(kind, ("id", name)):
            if person in named:
                found: Any = store.find(kind, id_)
                store.put(replace(found, **{name: tuple(p for p in named if p != person)}))
    for remark in store.of(Remark, "person", person):
        store.put(replace(remark, person=None))
