"""The review sheet, second part: people, points not made, promises, earlier notes, lessons."""

from datetime import date, datetime

from offerdesk.app.preparing.before import Before
from offerdesk.app.preparing.before_fit import people_of
from offerdesk.app.preparing.lessons import every_lesson
from offerdesk.app.preparing.page import Deed, Point, Section, Sign, source_of
from offerdesk.domain.fields import Id, Ref, attribute
from offerdesk.domain.interviews import Interview, Missed, Promise, Remark, RemarkKind
from offerdesk.domain.journal import Person, Who
from offerdesk.domain.words import tr

MOST_LESSONS = 10
"""More than this nobody reads on the evening before."""


def people(before: Before) -> Section:
    """Say who they are: role, notes, details that they told, where else we met."""
    remarks = [r for parts in before.known.parts(Remark).values() for r in parts]
    points = tuple(_person(before, person, remarks) for person in people_of(before))
    return Section("people", tr("Who will be there"), points, tr("Nobody is named for this interview yet."))


def _person(before: Before, person: Person, remarks: list[Remark]) -> Point:
    lines = []
    if person.notes.strip():
        lines.append(("", person.notes.strip()))
    told = [r for r in remarks if r.person == Ref(person.id) and r.text.strip()]
    for kind, words in ((RemarkKind.DETAIL, tr("Personal")), (RemarkKind.TOLD, tr("Told me"))):
        lines += [(words, r.text.strip()) for r in told if r.kind is kind]
    met = [
        i
        for i in before.newest_first(list(before.known.interviews.values()))
        if Ref(person.id) in i.people and i.id != before.interview.id and _is_past(before, i)
    ]
    if met:
        lines.append((tr("Met before"), "; ".join(before.met(i) for i in met)))
    works = [e.company for e in person.employments] + list(person.companies)
    others = [c for c in dict.fromkeys(works) if c and c != before.process.company]
    if others:
        lines.append((tr("Also at"), ", ".join(others)))
    note = "" if met else tr("not met yet")
    return Point(person.name, person.role, note, tuple(lines), source_of(person))


def _is_past(before: Before, interview: Interview) -> bool:
    return interview.start is not None and interview.start <= before.now


def missed_points(before: Before) -> Section:
    """List the points that I have not made yet, at this company."""
    parts = before.known.parts(Missed)
    points = [
        Point(
            missed.text.strip(),
            note=_forgotten(before, interview),
            source=source_of(missed),
            sign=Sign.OPEN,
            deed=Deed.USE,
        )
        for interview in (before.interview, *before.earlier, *before.at_company)
        for missed in parts.get(interview.id, ())
        if missed.text.strip() and not missed.used_in.strip()
    ]
    return Section(
        "missed", tr("Points not made yet"), tuple(points), tr("Nothing is left unsaid from earlier talks.")
    )


def _forgotten(before: Before, interview: Interview) -> str:
    if interview.id == before.interview.id:
        return tr("noted for this interview")
    return tr("forgotten at {interview}").format(interview=before.met(interview))


def promises(before: Before) -> Section:
    """List the promises of both sides, open ones first."""
    parts = before.known.parts(Promise)
    every = [
        (promise, interview)
        for interview in (*before.earlier, *before.at_company)
        for promise in parts.get(interview.id, ())
        if promise.what.strip()
    ]
    every.sort(key=lambda pair: (pair[0].kept_at is not None, _day(pair[0].due)))
    points = tuple(_promise(before, promise, interview) for promise, interview in every)
    return Section("promises", tr("Promises"), points, tr("Nobody has promised anything yet."))


def _promise(before: Before, promise: Promise, interview: Interview) -> Point:
    side = {Who.ME: tr("I promised"), Who.THEM: tr("They promised")}
    kept = promise.kept_at is not None
    words = [tr("kept") if kept else tr("open")]
    if promise.due is not None and not kept:
        words.append(tr("by {day}").format(day=before.when(promise.due)))
    words.append(before.met(interview))
    return Point(
        promise.what.strip(),
        side.get(promise.who, "") if promise.who is not None else "",
        " · ".join(words),
        source=source_of(promise),
        sign=Sign.DONE if kept else Sign.OPEN,
        deed=Deed.NONE if kept else Deed.KEEP,
    )


def _day(at: date | datetime | None) -> str:
    return at.isoformat()[:10] if at is not None else "9999"


def earlier_notes(before: Before) -> Section:
    """Merge the notes of earlier rounds and of other applications at the same company, newest first."""
    remarks = before.known.parts(Remark)
    names = {person.id: person.name for person in before.known.records.all(Person)}
    points = []
    for interview in (*before.earlier, *before.at_company):
        lines = [
            (names.get(Id(r.person), "") if r.person is not None else "", r.text.strip())
            for r in remarks.get(interview.id, ())
            if r.kind is RemarkKind.TOLD and r.text.strip()
        ]
        lines += [
            (tr(attribute(Interview, name).field.label), text.strip())
            for name in ("atmosphere", "place_notes", "went_well", "do_differently", "notes")
            if (text := getattr(interview, name)).strip()
        ]
        if lines:
            role = before.known.process_of(interview.id)
            note = role.title if role is not None and role.id != before.process.id else ""
            points.append(
                Point(before.met(interview), note=note, lines=tuple(lines), source=source_of(interview))
            )
    return Section("notes", tr("Earlier notes"), tuple(points), tr("This is the first talk with them."))


def lessons(before: Before) -> Section:
    """List what I learned here and in roles like this one, with why it is shown."""
    own = tr("this application")
    alike = before.alike
    points = []
    for lesson in every_lesson(before.known):
        if lesson.process == before.process.id:
            rank, why = 0, own
        elif lesson.process in alike:
            rank, why = (1 if alike[lesson.process].same_company else 2), alike[lesson.process].why
        else:
            continue
        note = f"{lesson.company} · {why}" if lesson.company else why
        points.append((rank, Point(lesson.text, note=note, source=lesson.source)))
    points.sort(key=lambda pair: pair[0])
    return Section(
        "lessons",
        tr("Lessons that fit"),
        tuple(point for _, point in points[:MOST_LESSONS]),
        tr("What you learn in other applications for such a role will come back here."),
    )
