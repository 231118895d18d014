"""The lessons library: what every process taught, kept for the next search, and its yearly export."""

from datetime import date, datetime

from offerdesk.app.labels import label_of
from offerdesk.app.preparing.page import Page, Point, Section, Source, source_of
from offerdesk.app.preparing.records import Known, Records
from offerdesk.app.style import Style
from offerdesk.domain.fields import Id, Ref, attribute
from offerdesk.domain.frozen import frozen
from offerdesk.domain.hindsight import Feedback, Finding
from offerdesk.domain.interviews import Interview
from offerdesk.domain.preparing import Practice
from offerdesk.domain.words import tr, trn


@frozen
class Lesson:
    """One lesson with where it was learned; ``day`` is ``None`` where no day is known."""

    text: str
    company: str
    process: Id
    day: date | None
    kind: str
    tags: tuple[str, ...]
    source: Source


def every_lesson(known: Known) -> tuple[Lesson, ...]:
    """Return every lesson of interviews, findings and feedback, newest first; those without a day last."""
    found = [*_of_interviews(known), *_of_findings(known), *_of_feedback(known)]
    return tuple(sorted(found, key=lambda lesson: lesson.day or date.min, reverse=True))


def years(lessons: tuple[Lesson, ...]) -> tuple[int, ...]:
    """Return the years in which something was learned, newest first."""
    return tuple(sorted({lesson.day.year for lesson in lessons if lesson.day is not None}, reverse=True))


def library(records: Records, style: Style, year: int | None = None) -> Page:
    """Return the lessons by company, of one year or of all."""
    every = every_lesson(Known(records))
    chosen = [x for x in every if year is None or (x.day is not None and x.day.year == year)]
    companies = dict.fromkeys(lesson.company for lesson in chosen)
    sections = tuple(
        Section(
            company,
            company or tr("Elsewhere"),
            tuple(_point(x, style) for x in chosen if x.company == company),
        )
        for company in companies
    )
    n = len(chosen)
    said = trn("{n} lesson", "{n} lessons", n).format(n=n)
    return Page(tr("Lessons"), f"{year} · {said}" if year is not None else said, sections)


def as_markdown(records: Records, style: Style, year: int) -> str:
    """Write what a year taught as Markdown: lessons by company, what is worth keeping, practice."""
    page = library(records, style, year)
    lines = [f"# {tr('What {year} taught me').format(year=year)}"]
    for section in page.sections:
        lines += ["", f"## {_escaped(section.title)}", ""]
        for point in section.points:
            note = f" *({_escaped(point.note)})*" if point.note else ""
            lines.append(f"- {_escaped(' '.join(point.text.split()))}{note}")
    if not page.sections:
        lines += ["", tr("No lessons were noted in this year.")]
    n = sum(1 for p in records.all(Practice) if p.at is not None and p.at.year == year)
    if n:
        lines += ["", trn("Practised {n} time.", "Practised {n} times.", n).format(n=n)]
    return "\n".join(lines) + "\n"


def _point(lesson: Lesson, style: Style) -> Point:
    when = style.day(lesson.day) if lesson.day is not None else ""
    note = " · ".join(word for word in (lesson.kind, when, ", ".join(lesson.tags)) if word)
    return Point(lesson.text, note=note, source=lesson.source)


def _escaped(text: str) -> str:
    """Return text whose signs mean themselves in Markdown."""
    return "".join(f"\\{c}" if c in "\\`*_[]<>#|" else c for c in text)


def _of_interviews(known: Known) -> list[Lesson]:
    return [
        Lesson(
            text.strip(),
            known.company_of(interview.id),
            Id(interview.process),
            _day(interview.start),
            tr(attribute(Interview, name).field.label),
            interview.tags,
            source_of(interview),
        )
        for interview in known.interviews.values()
        for name in ("lessons", "do_differently")
        if (text := getattr(interview, name)).strip()
    ]


def _of_findings(known: Known) -> list[Lesson]:
    found = []
    for finding in known.records.all(Finding):
        process = known.processes.get(Id(finding.process))
        text = finding.lesson.strip() or (finding.text.strip() if finding.strength else "")
        if text and process is not None:
            kind = tr("worth keeping") if finding.strength else label_of(finding.phase)
            day = _day(
                process.closed_at or process.rejected_at or process.accepted_at or _last(known, process.id)
            )
            found.append(
                Lesson(text, process.company, process.id, day, kind, finding.tags, source_of(finding))
            )
    return found


def _of_feedback(known: Known) -> list[Lesson]:
    return [
        Lesson(
            said.take.strip(), process.company, process.id, _day(said.at), tr("Feedback"), (), source_of(said)
        )
        for said in known.records.all(Feedback)
        if said.take.strip() and (process := known.processes.get(Id(said.process))) is not None
    ]


def _last(known: Known, process: Id) -> datetime | None:
    """Return when the last interview of an application was."""
    starts = [i.start for i in known.interviews.values() if i.process == Ref(process) and i.start is not None]
    return max(starts, key=lambda at: at.timestamp()) if starts else None


def _day(at: date | datetime | None) -> date | None:
    return at.date() if isinstance(at, datetime) else at
