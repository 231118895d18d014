"""The review sheet, first part: when and where, what they want, what I bring."""

from datetime import timedelta

from offerdesk.app.labels import label_of
from offerdesk.app.preparing import pitch as speaking
from offerdesk.app.preparing.before import Before
from offerdesk.app.preparing.page import Deed, Point, Section, Sign, source_of
from offerdesk.app.preparing.requirements import is_gap, ordered
from offerdesk.app.preparing.stories import lacking_words, told
from offerdesk.domain.fields import Id, attribute
from offerdesk.domain.journal import Person
from offerdesk.domain.preparing import Extent, Pitch, Requirement, Story
from offerdesk.domain.words import tr, trn

BEFORE_START = timedelta(minutes=15)
"""How long before the start one should be there."""


def when_and_where(before: Before) -> Section:
    """Say when it is, here and there, where, and when to leave home."""
    interview, source = before.interview, source_of(before.interview)
    points = []

    def fact(term: str, text: str) -> None:
        if text:
            points.append(Point(text, term, source=source))

    fact(tr("When"), _when(before))
    fact(tr("There"), _there(before))
    fact(tr("Where"), interview.place)
    fact(tr("Format"), label_of(interview.format) if interview.format is not None else "")
    fact(tr("Leave home"), _leave(before))
    fact(tr("What I want from it"), interview.goals.strip())
    return Section("when", tr("When and where"), tuple(points), tr("Day, place and format are not set yet."))


def _when(before: Before) -> str:
    start = before.interview.start
    if start is None:
        return ""
    here, end = start.astimezone(before.now.tzinfo), before.interview.end
    if end is None:
        return before.style.instant(here)
    until = f"{end.astimezone(here.tzinfo):%H:%M}"
    return tr("{start} to {end}").format(start=before.style.instant(here), end=until)


def _there(before: Before) -> str:
    """Return their time, where it is another than here: an interview keeps the offset of its place."""
    start, zone = before.interview.start, before.interview.zone
    if start is None:
        return zone
    here = start.astimezone(before.now.tzinfo)
    if here.utcoffset() == start.utcoffset():
        return ""
    return tr("{time} ({zone})").format(time=before.style.instant(start), zone=zone or f"{start:%z}")


def _leave(before: Before) -> str:
    minutes, start = before.interview.travel_minutes, before.interview.start
    if minutes is None or start is None:
        return ""
    leave = start.astimezone(before.now.tzinfo) - timedelta(minutes=minutes) - BEFORE_START
    way = trn("{n} minute of way, 15 to spare", "{n} minutes of way, 15 to spare", minutes).format(n=minutes)
    return f"{leave:%H:%M} ({way})"


def what_they_want(before: Before) -> Section:
    """Say what the company wants to reach and what I can add to it."""
    process, source = before.process, source_of(before.process)
    points = [
        Point(text.strip(), tr(attribute(type(process), name).field.label), source=source)
        for name in ("goals", "contribution")
        if (text := getattr(process, name)).strip()
    ]
    return Section(
        "goals",
        tr("Their goals and my part"),
        tuple(points),
        tr("Say in your own words what they want to reach, and what you can add to it."),
    )


def requirements(before: Before) -> Section:
    """List what the role asks for with my proof; what is a gap says so."""
    titles = {story.id: story.title for story in before.known.records.all(Story)}
    points = tuple(_requirement(r, titles) for r in ordered(before.known.records, before.process.id))
    n = sum(point.sign is Sign.GAP for point in points)
    title = tr("What the role asks for")
    if n:
        title = trn("{title} – {n} gap", "{title} – {n} gaps", n).format(title=title, n=n)
    return Section(
        "requirements", title, points, tr("Paste the requirements of the posting, one a line, to match them.")
    )


def _requirement(found: Requirement, titles: dict[Id, str]) -> Point:
    lines = []
    if found.proof.strip():
        lines.append((tr("Proof"), found.proof.strip()))
    if found.story is not None and (title := titles.get(Id(found.story))):
        lines.append((tr("Story"), title))
    words = [label_of(found.need)] if found.need is not None else []
    words.append(_met_words(found))
    return Point(
        found.text.strip(),
        note=" · ".join(words),
        lines=tuple(lines),
        source=source_of(found),
        sign=Sign.GAP if is_gap(found) else Sign.DONE,
    )


def _met_words(found: Requirement) -> str:
    match found.met:
        case Extent.YES:
            return tr("met, no proof noted") if is_gap(found) else tr("met")
        case Extent.PARTLY:
            return tr("partly met")
        case Extent.NO:
            return tr("not met")
    return tr("not judged yet")


def stories(before: Before) -> Section:
    """Tell the stories chosen for this interview, or else those that prove its requirements."""
    records = before.known.records
    chosen = list(before.interview.stories)
    why, deed = tr("chosen for this interview"), Deed.DROP
    if not chosen:
        needs = ordered(records, before.process.id)
        chosen = list(dict.fromkeys(need.story for need in needs if need.story is not None))
        why, deed = tr("proves a requirement"), Deed.TELL
    found = [story for ref in chosen if (story := records.find(Story, Id(ref))) is not None]
    return Section(
        "stories",
        tr("Stories to tell"),
        tuple(_story(story, why, deed) for story in found),
        tr("Choose up to three stories for this interview, or link stories to its requirements."),
    )


def _story(story: Story, why: str, deed: Deed) -> Point:
    lacks = lacking_words(story)
    note = f"{why} · {lacks}" if lacks else why
    sign = Sign.GAP if lacks else Sign.NONE
    return Point(story.title, "", note, told(story), source_of(story), sign, deed)


def pitch(before: Before) -> Section:
    """Show the newest version of the pitch that fits its time, with its length."""
    written = [p for p in before.known.records.all(Pitch) if p.text.strip()]
    written.sort(key=lambda p: p.made_at.timestamp() if p.made_at is not None else 0.0)
    points: tuple[Point, ...] = ()
    if written:
        newest = written[-1]
        length = speaking.length_words(newest)
        lines = (("", newest.text.strip()),)
        points = (Point(newest.title, note=length, lines=lines, source=source_of(newest)),)
    return Section("pitch", tr("My pitch"), points, tr("Write how you introduce yourself in under a minute."))


def people_of(before: Before) -> tuple[Person, ...]:
    """Return who is expected: those named for this interview, else the contacts of the application."""
    refs = before.interview.people or before.process.contacts
    found = (before.known.records.find(Person, Id(ref)) for ref in refs)
    return tuple(person for person in found if person is not None)
