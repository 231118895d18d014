"""The records that a letter is about, read once, so that all that follows is pure."""

from datetime import UTC, datetime

from offerdesk.app.full_offers import full_offer
from offerdesk.app.store import Reader
from offerdesk.domain.agreeing import AgreedPoint, Enquiry
from offerdesk.domain.assumptions import SETTINGS_ID, Settings
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.frozen import frozen
from offerdesk.domain.hindsight import Achievement, LookBack, LookBackKind
from offerdesk.domain.interviews import Interview, Missed, Remark, RemarkKind
from offerdesk.domain.journal import Person, Process
from offerdesk.domain.letters import Letter
from offerdesk.domain.negotiating import Ask, MarketFigure, Reply, Round
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import FullOffer

EARLIEST = datetime.min.replace(tzinfo=UTC)


@frozen
class Subjects:
    """What is known around one letter. ``rounds`` are those of its offer, oldest first, with their parts."""

    letter: Letter
    me: Settings
    person: Person | None = None
    interview: Interview | None = None
    process: Process | None = None
    offer: FullOffer | None = None
    told: tuple[Remark, ...] = ()
    missed: tuple[Missed, ...] = ()
    rounds: tuple[Round, ...] = ()
    asks: tuple[Ask, ...] = ()
    replies: tuple[Reply, ...] = ()
    enquiries: tuple[Enquiry, ...] = ()
    agreed: tuple[AgreedPoint, ...] = ()
    market: tuple[MarketFigure, ...] = ()
    offers: tuple[Offer, ...] = ()
    achievements: tuple[Achievement, ...] = ()
    ask_for: str = ""  # after a year in the job
    companies: tuple[str, ...] = ()
    people: tuple[str, ...] = ()

    @property
    def company(self) -> str:
        """The company that the letter goes to; empty where it goes to none."""
        if self.process is not None:
            return self.process.company
        return self.offer.offer.company if self.offer else ""

    @property
    def role(self) -> str:
        """The role that it is about."""
        if self.process is not None and self.process.title:
            return self.process.title
        return self.offer.offer.title if self.offer else ""


def subjects_of(reader: Reader, letter: Letter) -> Subjects:
    """Read what a letter is about; what it does not name is found by what it does."""
    offer = full_offer(reader, Id(letter.offer)) if letter.offer else None
    interview = reader.find(Interview, Id(letter.interview)) if letter.interview else None
    process_id = (
        letter.process or (interview and interview.process) or (offer and offer.offer.process) or None
    )
    process = reader.find(Process, Id(process_id)) if process_id else None
    if interview is None and process is not None:
        interview = latest_interview(reader, process, letter.person)
    rounds = tuple(sorted(reader.of(Round, "offer", offer.offer.id), key=_number)) if offer else ()
    person = reader.find(Person, Id(letter.person)) if letter.person else None
    return Subjects(
        letter=letter,
        me=reader.find(Settings, SETTINGS_ID) or Settings(),
        person=person,
        interview=interview,
        process=process,
        offer=offer,
        told=details_of(reader, interview, person) if interview and person else (),
        missed=_unused(reader, interview, letter) if interview else (),
        rounds=rounds,
        asks=tuple(ask for r in rounds for ask in reader.of(Ask, "round", r.id)),
        replies=tuple(reply for r in rounds for reply in reader.of(Reply, "round", r.id)),
        enquiries=reader.of(Enquiry, "offer", offer.offer.id) if offer else (),
        agreed=reader.of(AgreedPoint, "offer", offer.offer.id) if offer else (),
        market=reader.all(MarketFigure),
        offers=reader.all(Offer),
        achievements=reader.all(Achievement),
        ask_for=_ask_for(reader, letter),
        companies=_companies(reader),
        people=tuple(name for (name,) in reader.rows(Person, ("name",))),
    )


def _ask_for(reader: Reader, letter: Letter) -> str:
    """Return what the last look back on a year in the job says to ask for."""
    years = [b for b in reader.all(LookBack) if b.kind is LookBackKind.YEAR and b.offer == letter.offer]
    return years[-1].ask_for if years and letter.offer else ""


def details_of(reader: Reader, interview: Interview, person: Person) -> tuple[Remark, ...]:
    """Return what a person said in an interview: about the job first, then of themselves."""
    own = [
        r
        for r in reader.of(Remark, "interview", interview.id)
        if r.person == str(person.id) and r.text.strip()
    ]
    return tuple(sorted(own, key=lambda r: r.kind is RemarkKind.DETAIL))


def latest_interview(reader: Reader, process: Process, person: Ref | None = None) -> Interview | None:
    """Return the last interview of a process; the last one with ``person``, where there was one."""
    held = sorted(reader.of(Interview, "process", process.id), key=lambda i: instant(i.start))
    with_them = [i for i in held if person in i.people]
    found = with_them or held
    return found[-1] if found else None


def instant(at: datetime | None) -> datetime:
    """Return a moment that can be compared; the earliest for one that is not known."""
    if at is None:
        return EARLIEST
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _number(found: Round) -> tuple[int, str]:
    return (found.number or 0, str(found.at or ""))


def _unused(reader: Reader, interview: Interview, letter: Letter) -> tuple[Missed, ...]:
    """Return points that no other letter has made yet."""
    points = reader.of(Missed, "interview", interview.id)
    return tuple(m for m in points if m.text.strip() and m.used_in in {"", f"letter:{letter.id}"})


def _companies(reader: Reader) -> tuple[str, ...]:
    named = [*reader.rows(Process, ("company",)), *reader.rows(Offer, ("company",))]
    return tuple(dict.fromkeys(company for (company,) in named if company.strip()))
