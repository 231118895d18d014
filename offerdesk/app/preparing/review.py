"""The review sheet: everything to look at again before an interview, in the order in which it helps.

What convinces (requirements, stories, the pitch) comes before money: first they must want me.
"""

from datetime import datetime, tzinfo

from offerdesk.app.labels import label_of
from offerdesk.app.preparing import before_fit, before_met, before_talk
from offerdesk.app.preparing.before import Before
from offerdesk.app.preparing.page import Page
from offerdesk.app.preparing.records import Known, Records
from offerdesk.app.preparing.roles import alike_roles
from offerdesk.app.style import Style
from offerdesk.domain.fields import Id
from offerdesk.domain.frozen import frozen
from offerdesk.domain.interviews import Interview
from offerdesk.domain.words import tr


@frozen
class Planned:
    """An interview in a list to choose from."""

    id: Id
    words: str
    ahead: bool


def next_interview(records: Records, now: datetime) -> Id | None:
    """Return the next planned interview: the one that begins or is going on; ``None`` for none."""
    ahead = [(moment, i.id) for i in records.all(Interview) if (moment := _end(i)) is not None]
    coming = [(moment, id_) for moment, id_ in ahead if moment >= now]
    return min(coming)[1] if coming else None


def interviews_to_choose(records: Records, style: Style, now: datetime) -> tuple[Planned, ...]:
    """Return all interviews to prepare for: planned ones first, soonest on top, then others, newest first."""
    known = Known(records)
    timed = [(i, _end(i)) for i in known.interviews.values()]
    ahead = sorted((t, i.id) for i, t in timed if t is not None and t >= now)
    behind = sorted(((t, i.id) for i, t in timed if t is not None and t < now), reverse=True)
    unfixed = [i.id for i, t in timed if t is None]
    order = [(id_, True) for _, id_ in ahead] + [(id_, True) for id_ in unfixed]
    order += [(id_, False) for _, id_ in behind]
    words = {id_: _words(known, found, style, now.tzinfo) for id_, found in known.interviews.items()}
    return tuple(Planned(id_, words[id_], ahead) for id_, ahead in order)


def review_sheet(records: Records, interview: Id, style: Style, now: datetime) -> Page | None:
    """Gather the sheet for an interview; ``None`` where there is no such interview."""
    known = Known(records)
    found = known.interviews.get(interview)
    process = known.process_of(interview)
    if found is None or process is None:
        return None
    before = Before(known, found, process, style, now, alike_roles(known, process))
    return Page(
        title=process.company,
        subtitle=" · ".join(part for part in (process.title, _held(found)) if part),
        sections=(
            before_fit.when_and_where(before),
            before_fit.what_they_want(before),
            before_fit.requirements(before),
            before_fit.stories(before),
            before_fit.pitch(before),
            before_talk.likely_questions(before),
            before_talk.questions_to_ask(before),
            before_met.people(before),
            before_met.missed_points(before),
            before_met.promises(before),
            before_met.earlier_notes(before),
            before_met.lessons(before),
            before_talk.pay(before),
        ),
    )


def _held(interview: Interview) -> str:
    name = label_of(interview.format) if interview.format is not None else ""
    if interview.round is None:
        return name
    round_ = tr("round {n}").format(n=interview.round)
    return f"{round_}, {name}" if name else round_


def _end(interview: Interview) -> datetime | None:
    return interview.end or interview.start


def _words(known: Known, interview: Interview, style: Style, zone: tzinfo | None) -> str:
    start = interview.start
    when = style.instant(start.astimezone(zone)) if start is not None else tr("Day not set")
    return " · ".join(part for part in (known.company_of(interview.id), _held(interview), when) if part)
