"""Applications as tables: the list, the board by stage, and who is being waited for."""

import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date, datetime

from offerdesk.app.applications import Application, Due, active_count
from offerdesk.app.labels import label_of
from offerdesk.app.rows import Cell, Column, Mark, Row, RowKind, Sheet
from offerdesk.app.style import Style
from offerdesk.app.time_line import written_moment
from offerdesk.domain.frozen import frozen
from offerdesk.domain.stages import Stage, day_of
from offerdesk.domain.words import tr, trn

ACTIVE_GROUP, ENDED_GROUP = "active", "ended"


def plain(text: str) -> str:
    """Return a text without case and accents, for looking things up."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def matching(found: Iterable[Application], words: str) -> tuple[Application, ...]:
    """Return the applications in which every word occurs; "#remote" asks for a tag."""
    wanted = plain(words).split()
    return tuple(a for a in found if all(_has(a, word) for word in wanted))


def _has(application: Application, word: str) -> bool:
    process = application.process
    tags = tuple(plain(tag) for tag in process.tags)
    if word.startswith("#"):
        return any(tag.startswith(word[1:]) for tag in tags)
    said = (process.company, process.title, application.standing, process.place, process.outcome)
    return any(word in plain(text) for text in said) or any(word in tag for tag in tags)


def application_list(found: Sequence[Application], style: Style, now: datetime, goal: int | None) -> Sheet:
    """List applications, those still going first, with what comes next in each."""
    rows: list[Row] = []
    for key, title, part in (
        (ACTIVE_GROUP, health(found, goal), [a for a in found if a.active or a.stage is Stage.CONSIDERING]),
        (ENDED_GROUP, tr("Ended"), [a for a in found if not a.active and a.stage is not Stage.CONSIDERING]),
    ):
        if part:
            rows.append(Row(key, title, kind=RowKind.GROUP))
            rows += [_list_row(a, title, style, now) for a in part]
    columns = (
        Column("stage", tr("Stage"), figures=False),
        Column("next", tr("Next"), figures=False),
    )
    empty = tr("No applications yet. Each company you talk to gets one, with its interviews below it.")
    return Sheet(columns, tuple(rows), tr("Company"), empty)


def health(found: Iterable[Application], goal: int | None) -> str:
    """Say how many applications are still going, against what the user wants to keep open."""
    n = active_count(found)
    if goal:
        return tr("{n} of {goal} wanted are going").format(n=n, goal=goal)
    return trn("{n} is going", "{n} are going", n).format(n=n)


def _list_row(application: Application, group: str, style: Style, now: datetime) -> Row:
    process, n = application.process, application.interviews
    counted = trn("{n} interview", "{n} interviews", n).format(n=n) if n else ""
    note = " · ".join(said for said in (process.title, counted) if said)
    cells = (
        Cell(application.standing, tip=waiting_words(application, style, now)),
        next_cell(application, style, now),
    )
    return Row(str(process.id), process.company, cells, group=group, note=note)


def next_cell(application: Application, style: Style, now: datetime) -> Cell:
    """Return what comes next, or that nothing is due; an application that has ended owes nothing."""
    due = application.next
    if due is None:
        return Cell(tr("nothing due") if application.active else "")
    late = day_of(due.at, now.tzinfo) < now.date()
    text = tr("{what}, {day}").format(what=due.what, day=written_moment(due.at, style, now.tzinfo))
    return Cell(text, mark=Mark.OVERDUE if late else Mark.NONE, tip=text, sort=day_of(due.at, now.tzinfo))


def waiting_words(application: Application, style: Style, now: datetime) -> str:
    """Say in one sentence since when and until when one waits, and what is next."""
    parts: list[str] = []
    if application.active and application.since is not None:
        parts.append(tr("waiting since {day}").format(day=style.day(application.since)))
    if application.active and application.until is not None:
        parts.append(_until(application, style, now))
    due = application.next
    if due is not None:
        parts.append(
            tr("next: {what}, {day}").format(what=due.what, day=written_moment(due.at, style, now.tzinfo))
        )
    elif application.active:
        parts.append(tr("nothing due"))
    return ", ".join(parts)


def _until(application: Application, style: Style, now: datetime) -> str:
    assert application.until is not None
    day = style.day(application.until)
    if application.until < now.date():
        return tr("expected by {day}").format(day=day)
    return (tr("until {day}") if application.exact else tr("until about {day}")).format(day=day)


# --- waiting ------------------------------------------------------------------------------------------


def waiting_list(found: Iterable[Application], style: Style, now: datetime) -> Sheet:
    """List whom one waits for: those who are late first, then by the day on which they wanted to answer."""
    waiting = sorted((a for a in found if a.active), key=lambda a: _urgency(a, now))
    columns = (
        Column("since", tr("Since"), figures=False),
        Column("until", tr("Hear by"), figures=False),
        Column("next", tr("Next"), figures=False),
    )
    empty = tr("Nobody to wait for. Applications that are going appear here with the day to hear by.")
    rows = tuple(_waiting_row(a, style, now) for a in waiting)
    return Sheet(columns, rows, tr("Company"), empty)


def _urgency(application: Application, now: datetime) -> tuple[int, date]:
    if application.until is not None:
        return (0 if application.until < now.date() else 1, application.until)
    return (2, application.since or date.max)


def _waiting_row(application: Application, style: Style, now: datetime) -> Row:
    process = application.process
    note = " · ".join(said for said in (process.title, application.standing) if said)
    cells = (_since_cell(application, style, now), _until_cell(application, style, now))
    last = next_cell(application, style, now)
    if application.lets_go(now.date()):
        last = Cell(tr("quiet for long: withdraw kindly?"), tip=_letting_go())
    return Row(str(process.id), process.company, (*cells, last), note=note)


def _letting_go() -> str:
    return tr("More than two weeks without a word, and you care little for it. A kind note ends it well.")


def _since_cell(application: Application, style: Style, now: datetime) -> Cell:
    if application.since is None:
        return Cell(tr("no contact yet"))
    n = application.days_quiet(now.date())
    ago = trn("{n} day", "{n} days", n).format(n=n) if n else tr("today")
    return Cell(style.day(application.since), note=ago, sort=application.since)


def _until_cell(application: Application, style: Style, now: datetime) -> Cell:
    until = application.until
    if until is None:
        return Cell(tr("not said"), tip=tr("Ask at the end when you may expect to hear, and how to ask."))
    late = (now.date() - until).days
    if late > 0:
        note = trn("{n} day ago", "{n} days ago", late).format(n=late)
        return Cell(style.day(until), note=note, mark=Mark.OVERDUE, sort=until)
    note = " · ".join(s for s in ("" if application.exact else tr("about"), application.channel) if s)
    return Cell(style.day(until), note=note, sort=until)


# --- board --------------------------------------------------------------------------------------------


@frozen
class Card:
    """One application on the board: its lines of text, the first being the company."""

    key: str
    lines: tuple[str, ...]
    late: bool = False


@frozen
class Lane:
    """A column of the board."""

    stage: Stage
    title: str
    cards: tuple[Card, ...]


def board(found: Iterable[Application], style: Style, now: datetime) -> tuple[Lane, ...]:
    """Return one lane for each stage, in order, with the cards of the applications that stand there."""
    lanes: dict[Stage, list[Card]] = {stage: [] for stage in Stage}
    for application in found:
        lanes[application.stage].append(_card(application, style, now))
    return tuple(Lane(stage, label_of(stage), tuple(cards)) for stage, cards in lanes.items())


def _card(application: Application, style: Style, now: datetime) -> Card:
    process, due = application.process, application.next
    own = application.standing if application.standing != label_of(application.stage) else ""
    waits = ""
    if application.active and application.since is not None:
        n = application.days_quiet(now.date())
        waits = trn("waiting {n} day", "waiting {n} days", n).format(n=n) if n else ""
    said = _next_line(due, style, now) if due else (tr("nothing due") if application.active else "")
    lines = tuple(s for s in (process.company, process.title, own, waits, said) if s)
    return Card(str(process.id), lines, late=due is not None and day_of(due.at, now.tzinfo) < now.date())


def _next_line(due: Due, style: Style, now: datetime) -> str:
    return tr("next: {what}, {day}").format(what=due.what, day=style.day(day_of(due.at, now.tzinfo)))
