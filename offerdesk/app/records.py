"""Commands that fit every plain record: applications, people, interviews, tasks."""

from dataclasses import replace
from functools import cache
from typing import Any, get_origin

from offerdesk.app.store import Store
from offerdesk.domain.checks import check
from offerdesk.domain.fields import Attribute, Id, attributes
from offerdesk.domain.frozen import frozen
from offerdesk.domain.letters import Letter
from offerdesk.domain.model import KINDS, PARTS, Entity, name_of
from offerdesk.domain.tasks import Checklist, Task
from offerdesk.domain.values import Rejected
from offerdesk.domain.words import N_, tr, trn

RECORD_LABELS = {
    "process": N_("application"),
    "person": N_("person"),
    "interview": N_("interview"),
    "task": N_("task"),
    "offer": N_("offer"),
    "story": N_("story"),
    "bank_question": N_("question"),
    "pitch": N_("pitch"),
    "practice": N_("practice"),
    "requirement": N_("requirement"),
    "remark": N_("remark"),
    "question": N_("question"),
    "asked": N_("question"),
    "missed": N_("missed point"),
    "promise": N_("promise"),
    "observation": N_("observation"),
    "event": N_("entry"),
    "feedback": N_("feedback"),
    "finding": N_("finding"),
    "letter": N_("letter"),
    "achievement": N_("achievement"),
    "look_back": N_("look back"),
    "checklist": N_("checklist"),
    "checklist_item": N_("item"),
    "rule": N_("due rule"),
    "saved_search": N_("kept search"),
    "settings": N_("settings"),
    "round": N_("round"),
    "ask": N_("wish"),
    "reply": N_("reply"),
    "market_figure": N_("market figure"),
    "strength": N_("strength"),
    "plan": N_("plan for the talk"),
    "condition": N_("condition"),
    "answer": N_("answer"),
    "alternative": N_("alternative"),
    "budget": N_("budget"),
    "expense": N_("expense"),
    "attachment": N_("file"),
    "enquiry": N_("open question"),
    "agreed_point": N_("agreed point"),
    "received": N_("promise"),
    "resource": N_("guide or link"),
}
"""What a step calls a record of each kind."""

_GO_ALONG = frozenset({(Letter, "process")})
"""References that may be empty, yet whose owner means nothing without the record."""


@frozen
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


@frozen
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
            detach(store, self.kind, id_)
            store.remove(self.kind, id_)


def detach(store: Store, kind: type[Any], id_: Id) -> None:
    """Let nothing point at a record that goes; what cannot be without it goes with it.

    A reference that must be there takes its owner along, one that may be empty is emptied. Parts are the
    store's own work.
    """
    name = name_of(kind)
    for other, declared in _referring(name):
        if get_origin(declared.type) is tuple:
            _leave_out(store, other, declared.name, id_)
            continue
        for entity in store.of(other, declared.name, id_):
            if declared.field.required or (other, declared.name) in _GO_ALONG:
                detach(store, other, entity.id)
                store.remove(other, entity.id)
            else:
                store.put(replace(entity, **{declared.name: None}))
    subject = Id(f"{name}:{id_}")
    for checklist in store.of(Checklist, "subject", subject):
        store.remove(Checklist, checklist.id)
    for task in store.of(Task, "subject", subject):
        if task.rule:
            store.remove(Task, task.id)  # a rule made it for this record alone
        else:
            store.put(replace(task, subject=""))


@cache
def _referring(name: str) -> tuple[tuple[Any, Attribute], ...]:
    """Return each attribute that refers to a kind, with its own kind; owners of parts aside."""
    owned = {(part.kind, part.via) for part in PARTS}
    kinds: tuple[type, ...] = tuple(KINDS.values())
    return tuple(
        (other, declared)
        for other in kinds
        for declared in attributes(other)
        if declared.field.refers == name and (other, declared.name) not in owned
    )


def _leave_out(store: Store, kind: type[Any], name: str, id_: Id) -> None:
    for owner, named in store.rows(kind, ("id", name)):
        if id_ in named:
            found: Any = store.find(kind, owner)
            store.put(replace(found, **{name: tuple(n for n in named if n != id_)}))
