"""All deadlines and hear-by days on one time line, with those that clash, and the plan after a yes."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from enum import StrEnum

from offerdesk.app.due import Conflict, Due
from offerdesk.app.letters.drafts import DRAFTS
from offerdesk.app.rows import Cell, Column, Mark, Row, RowKind, Sheet
from offerdesk.app.store import Reader
from offerdesk.app.style import Style
from offerdesk.app.today import EVERYTHING, Wanted, day_of, key_of
from offerdesk.domain.frozen import frozen
from offerdesk.domain.interviews import Interview
from offerdesk.domain.journal import Process
from offerdesk.domain.offer import Offer
from offerdesk.domain.words import N_, tr, trn

ANSWER_RULE = "R-05"
PLAN_RULES = frozenset({"R-11", "R-12", "R-13", "R-19"})
"""What follows from accepting: telling the others, resigning, the first day, the review."""
_NO_INTEREST = "no"
"""The step of R-11 that follows from little interest, not from accepting."""
_LEAST = timedelta(days=14)


class Stands(StrEnum):
    """What a day on the line is."""

    ANSWER = N_("my answer is due")
    HEAR = N_("their answer is promised")


@frozen
class Mile:
    """One day of one company; ``clashes`` marks two that cannot both be kept."""

    company: str
    day: date
    stands: Stands
    subject: str
    clashes: bool = False


@frozen
class Board:
    """The line from ``first`` to ``last``; each of ``clashes`` names two places in ``miles``."""

    first: date
    last: date
    today: date
    miles: tuple[Mile, ...]
    clashes: tuple[tuple[int, int], ...] = ()


@frozen
class Way:
    """One letter that may put a clash right: what it is about ("offer:a"), its draft, the button's words."""

    subject: str
    draft: str
    words: str


@frozen
class Clash:
    """Two days that clash, in words, and the ways out of it."""

    reason: str
    ways: tuple[Way, ...]


def clashes_shown(
    reader: Reader, found: tuple[Conflict, ...], wanted: Wanted = EVERYTHING
) -> tuple[Clash, ...]:
    """Return the clashes with their letters: more time for the offer, speed from the one waited for."""
    companies = {f"process:{id_}": company for id_, company in reader.rows(Process, ("id", "company"))}
    companies |= {f"offer:{id_}": company for id_, company in reader.rows(Offer, ("id", "company"))}
    shown = []
    for each in found:
        if not _fits(reader, each, wanted):
            continue
        more = tr("Ask {company} for more time").format(company=companies.get(each.subjects[0], ""))
        speed = tr("Tell {company} of the day").format(company=companies.get(each.subjects[1], ""))
        ways = (
            Way(subject, draft, words)
            for subject, draft, words in zip(each.subjects, each.drafts, (more, speed), strict=True)
        )
        shown.append(Clash(each.reason, tuple(ways)))
    return tuple(shown)


def _fits(reader: Reader, conflict: Conflict, wanted: Wanted) -> bool:
    return any(wanted.fits(reader, subject) for subject in conflict.subjects)


def board(
    reader: Reader,
    dues: Iterable[Due],
    found: tuple[Conflict, ...],
    now: datetime,
    wanted: Wanted = EVERYTHING,
) -> Board:
    """Put every deadline and every hear-by day that lies ahead on one line, the earliest first."""
    today = now.date()
    clashing = {subject for conflict in found for subject in conflict.subjects}
    miles = [
        Mile(due.company, day_of(due.due, now), Stands.ANSWER, due.subject, due.subject in clashing)
        for due in dues
        if due.rule == ANSWER_RULE and due.live and due.due is not None
    ]
    miles += [
        Mile(company, day, Stands.HEAR, subject, subject in clashing)
        for company, day, subject in _hear_by(reader, today)
    ]
    miles = [mile for mile in miles if wanted.fits(reader, mile.subject)]
    ordered = tuple(sorted(miles, key=lambda m: (m.day, m.company, m.stands)))
    places = {mile.subject: place for place, mile in enumerate(ordered)}
    clashes = tuple(
        (places[a], places[b])
        for a, b in (conflict.subjects for conflict in found)
        if a in places and b in places
    )
    days = [mile.day for mile in ordered]
    last = max([*days, today + _LEAST])
    return Board(min([*days, today]), last + timedelta(days=1), today, ordered, clashes)


def deadlines_sheet(
    reader: Reader,
    dues: Iterable[Due],
    found: tuple[Conflict, ...],
    style: Style,
    now: datetime,
    wanted: Wanted = EVERYTHING,
) -> Sheet:
    """List the same in words: what clashes first, then every day, then the plan after a yes."""
    every = tuple(due for due in dues if wanted.fits(reader, due.subject))
    found = tuple(each for each in found if _fits(reader, each, wanted))
    line = board(reader, every, found, now, wanted)
    rows: list[Row] = []
    if found:
        rows.append(Row("clashes", tr("Days that clash ({n})").format(n=len(found)), kind=RowKind.GROUP))
        rows += [_clash(place, conflict, style) for place, conflict in enumerate(found)]
    if line.miles:
        rows.append(Row("days", tr("Deadlines and promised answers"), kind=RowKind.GROUP))
        rows += [_mile(place, mile, style, line.today) for place, mile in enumerate(line.miles)]
    plan = [due for due in every if _is_planned(due)]
    if plan:
        rows.append(Row("plan", tr("Plan after a yes"), kind=RowKind.GROUP))
        rows += [_step(due, style, now) for due in plan]
    columns = (Column("day", tr("Day"), figures=False), Column("ahead", tr("How far"), figures=False))
    empty = tr("No deadlines. The day by which an offer wants its answer stands here.")
    return Sheet(columns, tuple(rows), tr("What"), empty)


def _hear_by(reader: Reader, today: date) -> list[tuple[str, date, str]]:
    latest: dict[str, date] = {}
    for process, day in reader.rows(Interview, ("process", "hear_by")):
        if day is not None:
            latest[process] = max(day, latest.get(process, day))
    found = []
    for process in reader.all(Process):
        over = process.rejected_at or process.accepted_at or process.closed_at
        day = process.hear_by or latest.get(process.id)
        if not over and day is not None and day >= today:
            found.append((process.company, day, f"process:{process.id}"))
    return found


def _is_planned(due: Due) -> bool:
    return due.rule in PLAN_RULES and due.step != _NO_INTEREST and due.live and due.due is not None


def _clash(place: int, conflict: Conflict, style: Style) -> Row:
    cells = (Cell(style.day(conflict.deadline.date()), mark=Mark.OVERDUE), Cell(""))
    drafts = tr("Letters for it: {drafts}").format(
        drafts="; ".join(tr(DRAFTS[draft].title) for draft in conflict.drafts)
    )
    return Row(f"clash|{place}", conflict.reason, cells, group="clashes", note=drafts)


def _mile(place: int, mile: Mile, style: Style, today: date) -> Row:
    title = tr("{company}: {what}").format(company=mile.company, what=tr(mile.stands.value))
    cells = (Cell(style.day(mile.day)), Cell(_ahead((mile.day - today).days)))
    note = tr("clashes with another day") if mile.clashes else ""
    return Row(f"mile|{place}", title, cells, group="days", note=note)


def _step(due: Due, style: Style, now: datetime) -> Row:
    assert due.due is not None
    day = day_of(due.due, now)
    cells = (Cell(style.day(day)), Cell(_ahead((day - now.date()).days)))
    said = " · ".join(part for part in (due.warning, due.reason) if part)
    return Row(key_of(due), due.title, cells, group="plan", note=said)


def _ahead(days: int) -> str:
    if days == 0:
        return tr("today")
    if days < 0:
        return trn("{n} day ago", "{n} days ago", -days).format(n=-days)
    return trn("in {n} day", "in {n} days", days).format(n=days)
