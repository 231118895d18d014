"""Which letters fit a person, an interview or an application: those due now, and the others of its sort."""

from collections.abc import Iterator
from datetime import datetime

from offerdesk.app.letters.drafts import DRAFTS, About
from offerdesk.app.letters.occasions import Occasion, occasions
from offerdesk.app.letters.subjects import instant
from offerdesk.app.store import Reader
from offerdesk.app.style import Style
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.frozen import frozen
from offerdesk.domain.interviews import Interview
from offerdesk.domain.journal import Person, Process
from offerdesk.domain.words import tr

SOON, OTHER = "now", "other"


@frozen
class Fitting:
    """A letter to offer: its name, why now (empty where nothing asks for it), and what it begins with."""

    title: str
    occasion: Occasion

    @property
    def why(self) -> str:
        """Why it is to be written now; empty for no reason."""
        return self.occasion.why


def letters_for(reader: Reader, now: datetime, style: Style, kind: str, id_: Id) -> tuple[Fitting, ...]:
    """Return what can be written about a process, an interview or a person; what is due now comes first."""
    process, interview, person = _around(reader, kind, id_)
    found = occasions(reader, now, style, None if kind == "person" else process)
    own = [o for o in found if _fits(o, kind, id_)]
    due = [Fitting(_titled(reader, o, kind), o) for o in own]
    written = {o.draft for o in own}
    about = {"process": About.PROCESS, "interview": About.INTERVIEW, "person": About.PERSON}[kind]
    others = (d for d in DRAFTS.values() if d.about is about and d.id not in written)
    refs = (_ref(process), "", _ref(interview), None, _ref(person))
    return (*due, *(Fitting(tr(d.title), Occasion(d.id, *refs)) for d in others))


def _ref(id_: Id | None) -> Ref | None:
    return Ref(id_) if id_ is not None else None


def _fits(occasion: Occasion, kind: str, id_: Id) -> bool:
    about = {"process": occasion.process, "interview": occasion.interview, "person": occasion.person}
    return about[kind] == Ref(id_)


def _titled(reader: Reader, occasion: Occasion, kind: str) -> str:
    title = tr(DRAFTS[occasion.draft].title)
    person = reader.find(Person, Id(occasion.person)) if occasion.person and kind != "person" else None
    return tr("{letter}: {person}").format(letter=title, person=person.name) if person is not None else title


def _around(reader: Reader, kind: str, id_: Id) -> tuple[Id | None, Id | None, Id | None]:
    """Return application, interview and person that a letter about a record has to do with."""
    if kind == "interview":
        interview = reader.find(Interview, id_)
        people = interview.people if interview is not None else ()
        process = Id(interview.process) if interview is not None else None
        return process, id_, Id(people[0]) if people else None
    if kind == "process":
        found = reader.find(Process, id_)
        return id_, None, Id(found.contacts[0]) if found is not None and found.contacts else None
    return next(_processes_of(reader, Ref(id_)), None), None, id_


def _processes_of(reader: Reader, person: Ref) -> Iterator[Id]:
    """Yield the applications that a person has to do with, those of the newest interview first."""
    met = [i for i in reader.all(Interview) if person in i.people]
    yield from (Id(i.process) for i in sorted(met, key=lambda i: instant(i.start), reverse=True))
    for process in reader.all(Process):
        if person in process.contacts or process.referred_by == person:
            yield process.id
