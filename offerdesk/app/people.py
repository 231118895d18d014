"""People met in an interview, by name: whoever is not known yet becomes a person of the desk."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from offerdesk.app.store import Reader, Store
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.interviews import Interview
from offerdesk.domain.journal import Person, Process
from offerdesk.domain.words import tr


def names_met(reader: Reader, interview: Interview) -> tuple[str, ...]:
    """Return the names of the people met, in the order in which they were entered."""
    found = (reader.find(Person, Id(ref)) for ref in interview.people)
    return tuple(person.name for person in found if person is not None)


@dataclass(frozen=True, slots=True)
class SetPeopleMet:
    """Say who was there. A name that fits a known person (letter case aside) means that person."""

    interview: Id
    names: tuple[str, ...]
    new_id: Callable[[], Id]
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Change the people met")

    def run(self, store: Store) -> None:
        """Find or add each person and put them into the interview."""
        interview = store.find(Interview, self.interview)
        if interview is None:
            return
        process = store.find(Process, Id(interview.process))
        known = {person.name.casefold(): person for person in store.all(Person)}
        met: list[Ref] = []
        for name in dict.fromkeys(n.strip() for n in self.names if n.strip()):
            person = known.get(name.casefold())
            if person is None:
                person = Person(self.new_id(), name, companies=(process.company,) if process else ())
                store.put(person)
            met.append(Ref(person.id))
        store.put(replace(interview, people=tuple(dict.fromkeys(met))))
