"""People by name, wherever a record names several: whoever is not known yet becomes a person of the desk."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from offerdesk.app.store import Reader, Store
from offerdesk.domain.fields import Id, Ref, attribute
from offerdesk.domain.frozen import frozen
from offerdesk.domain.interviews import Interview
from offerdesk.domain.journal import Person, Process
from offerdesk.domain.words import tr


def names_of(reader: Reader, people: Iterable[Ref]) -> tuple[str, ...]:
    """Return the names of people, in the order in which they were entered."""
    found = (reader.find(Person, Id(ref)) for ref in people)
    return tuple(person.name for person in found if person is not None)


def names_met(reader: Reader, interview: Interview) -> tuple[str, ...]:
    """Return the names of the people met, in the order in which they were entered."""
    return names_of(reader, interview.people)


def person_choices(reader: Reader, nobody: str) -> tuple[tuple[Ref | None, str], ...]:
    """Return everyone by name, after ``nobody``."""
    return ((None, nobody), *((Ref(i), name) for i, name in reader.rows(Person, ("id", "name"))))


@frozen
class SetNamed:
    """Say who is meant in a list of people. A name that fits a known one (letter case aside) means them."""

    kind: type[Any]
    id: Id
    attribute: str
    names: tuple[str, ...]
    new_id: Callable[[], Id]
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Change {field}").format(field=tr(attribute(self.kind, self.attribute).field.label))

    def run(self, store: Store) -> None:
        """Find or add each person and put them into the record."""
        record: Any = store.find(self.kind, self.id)
        if record is None:
            return
        known = {person.name.casefold(): person for person in store.all(Person)}
        named: list[Ref] = []
        for name in dict.fromkeys(n.strip() for n in self.names if n.strip()):
            person = known.get(name.casefold())
            if person is None:
                person = Person(self.new_id(), name, companies=_company(store, record))
                store.put(person)
            named.append(Ref(person.id))
        store.put(replace(record, **{self.attribute: tuple(dict.fromkeys(named))}))


def set_people_met(interview: Id, names: tuple[str, ...], new_id: Callable[[], Id]) -> SetNamed:
    """Return the command that says who was there."""
    return SetNamed(Interview, interview, "people", names, new_id)


def _company(store: Store, record: Any) -> tuple[str, ...]:
    """Return the company that a newly named person belongs to, as far as the record tells."""
    if isinstance(record, Process):
        return (record.company,)
    process = store.find(Process, Id(record.process)) if isinstance(record, Interview) else None
    return (process.company,) if process is not None else ()
