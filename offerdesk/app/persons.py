"""People met: the list of them, and all that one shares with one person."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from decimal import Decimal

from offerdesk.app.labels import label_of
from offerdesk.app.letters.drafts import draft_of
from offerdesk.app.rows import Cell, Column, Row, RowKind, Sheet
from offerdesk.app.store import Reader
from offerdesk.app.style import Style
from offerdesk.app.text import Situation
from offerdesk.app.time_line import written_moment
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.interviews import Interview, Remark, RemarkKind
from offerdesk.domain.journal import Event, Person, Process
from offerdesk.domain.letters import Letter
from offerdesk.domain.stages import in_time
from offerdesk.domain.words import tr, trn

SEPARATOR = " · "
Dated = tuple[date | datetime | None, Row]


def person_list(reader: Reader) -> Sheet:
    """List everyone met, with where they work and on which terms one stands."""
    met: Counter[str] = Counter()
    for (people,) in reader.rows(Interview, ("people",)):
        met.update(people)
    rows = tuple(_person_row(person, met[person.id]) for person in reader.all(Person))
    columns = (
        Column("company", tr("Works at"), figures=False),
        Column("relation", tr("Relation"), figures=False),
        Column("touch", tr("Keep in touch"), figures=False),
        Column("met", tr("Met")),
    )
    empty = tr("Nobody yet. Whoever you name in an interview appears here, across all companies.")
    return Sheet(columns, tuple(sorted(rows, key=lambda r: r.header.casefold())), tr("Person"), empty)


def _person_row(person: Person, n: int) -> Row:
    times = trn("{n} interview", "{n} interviews", n).format(n=n)
    cells = (
        Cell(", ".join(works_at(person))),
        Cell(label_of(person.relation) if person.relation else ""),
        Cell(tr("yes") if person.keep_in_touch else ""),
        Cell(str(n), tip=times, sort=Decimal(n)) if n else Cell(""),
    )
    return Row(str(person.id), person.name, cells, note=person.role)


def works_at(person: Person) -> tuple[str, ...]:
    """Return where a person works today as far as known: employments without an end, else the companies."""
    now = tuple(e.company for e in person.employments if e.until is None)
    return now or person.companies


def shared_with(reader: Reader, person: Id, here: Situation, *, newest_first: bool = True) -> Sheet:
    """List all that links a person with the search: companies, applications, interviews, letters, calls.

    What has no day yet lies ahead, and counts as the newest.
    """
    found = reader.find(Person, person)
    rows = tuple(_shared(reader, found, here, newest_first)) if found is not None else ()
    columns = (Column("what", tr("What"), figures=False),)
    empty = tr("Nothing shared yet. Companies, interviews and letters with this person appear here.")
    return Sheet(columns, rows, tr("With this person"), empty)


def _shared(reader: Reader, person: Person, here: Situation, newest_first: bool) -> Iterator[Row]:  # noqa: FBT001
    companies = {str(i): company for i, company in reader.rows(Process, ("id", "company"))}
    parts = (
        (tr("Companies"), list(_companies(person, here.style))),
        (tr("Applications"), list(_applications(reader, person))),
        (tr("Interviews"), _in_order(_interviews(reader, person, here, companies), newest_first)),
        (tr("Letters and calls"), _in_order(_letters(reader, person, here, companies), newest_first)),
        (tr("Also knows"), list(_known(reader, person))),
    )
    for title, rows in parts:
        if rows:
            yield Row(title, title, kind=RowKind.GROUP)
            yield from (Row(r.key, r.header, r.cells, group=title, note=r.note) for r in rows)


def _in_order(dated: Iterable[Dated], newest_first: bool) -> list[Row]:  # noqa: FBT001
    def moment(one: Dated) -> datetime:
        return in_time(one[0]) if one[0] is not None else datetime.max  # noqa: DTZ901 - only to order by

    return [row for _, row in sorted(dated, key=moment, reverse=newest_first)]


def _companies(person: Person, style: Style) -> Iterator[Row]:
    for place, job in enumerate(person.employments):
        ends = [style.day(day) if day else "" for day in (job.since, job.until)]
        span = "" if not any(ends) else tr("{first} – {last}").format(first=ends[0], last=ends[1]).strip()
        yield Row(f"company:{place}", job.company, (Cell(SEPARATOR.join(s for s in (job.role, span) if s)),))
    told = {job.company for job in person.employments}
    for name in person.companies:
        if name not in told:
            yield Row(f"company:{name}", name, (Cell(""),))


def _applications(reader: Reader, person: Person) -> Iterator[Row]:
    rows = reader.rows(Process, ("id", "company", "title", "contacts", "referred_by"))
    for id_, company, title, contacts, referred in rows:
        said = [tr("referred me")] if referred == Ref(person.id) else []
        if Ref(person.id) in contacts or said:
            yield Row(f"process:{id_}", company, (Cell(SEPARATOR.join(s for s in (title, *said) if s)),))


def _interviews(
    reader: Reader, person: Person, here: Situation, companies: dict[str, str]
) -> Iterator[Dated]:
    remarks = reader.of(Remark, "person", person.id)
    for interview in reader.all(Interview):
        if Ref(person.id) not in interview.people:
            continue
        told = [r for r in remarks if r.interview == Ref(interview.id)]
        details = [str(r.text) for r in told if r.kind is RemarkKind.DETAIL]
        said = [str(r.text) for r in told if r.kind is RemarkKind.TOLD]
        words = SEPARATOR.join(" ".join(text.split()) for text in (*details, *said))
        header = companies.get(interview.process, "")
        when = (
            written_moment(interview.start, here.style, here.zone) if interview.start else tr("Day not set")
        )
        yield interview.start, Row(f"interview:{interview.id}", header, (Cell(words, tip=words),), note=when)


def _when(at: date | datetime | None, here: Situation) -> str:
    return tr("Day not set") if at is None else written_moment(at, here.style, here.zone)


def _letters(reader: Reader, person: Person, here: Situation, companies: dict[str, str]) -> Iterator[Dated]:
    for letter in reader.of(Letter, "person", person.id):
        when = written_moment(letter.sent_at, here.style, here.zone) if letter.sent_at else tr("not sent yet")
        words = letter.subject or tr(draft_of(letter.draft).title)
        header = companies.get(letter.process or "", "")
        yield letter.sent_at, Row(f"letter:{letter.id}", header, (Cell(words),), note=when)
    for event in reader.of(Event, "person", person.id):
        when = _when(event.at, here)
        words = SEPARATOR.join(s for s in (label_of(event.kind), " ".join(event.text.split())) if s)
        header = companies.get(event.process, "")
        yield event.at, Row(f"event:{event.id}", header, (Cell(words),), note=when)


def _known(reader: Reader, person: Person) -> Iterator[Row]:
    people = {p.id: p for p in reader.all(Person)}
    knows = {*map(str, person.knows), *(str(p.id) for p in people.values() if Ref(person.id) in p.knows)}
    for id_, other in people.items():
        if id_ in knows:
            yield Row(f"person:{id_}", other.name, (Cell(SEPARATOR.join(works_at(other))),), note=other.role)
