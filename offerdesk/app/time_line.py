"""The time line of one application: all that happened in it and what lies ahead, each with its place."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, tzinfo
from typing import Any

from offerdesk.app.labels import label_of
from offerdesk.app.letters.drafts import draft_of
from offerdesk.app.rows import Cell, Column, Mark, Row, RowKind, Sheet
from offerdesk.app.stages import stage_words
from offerdesk.app.store import Reader
from offerdesk.app.style import Style
from offerdesk.domain.fields import Id
from offerdesk.domain.frozen import frozen
from offerdesk.domain.hindsight import Feedback, FeedbackOutcome
from offerdesk.domain.interviews import Interview, Promise
from offerdesk.domain.journal import Event, Person, Process, Who
from offerdesk.domain.letters import Letter
from offerdesk.domain.offer import Offer
from offerdesk.domain.stages import Stage, day_of, in_time, nearest
from offerdesk.domain.values import StageChange
from offerdesk.domain.words import tr

AHEAD, SO_FAR, OPEN = "ahead", "so_far", "open"


@frozen
class Entry:
    """Something on the time line. ``opens`` is the record behind it ("interview:x", "stage:2").

    ``owed`` is a promise or an answer that is still open.
    """

    at: date | datetime | None
    what: str
    detail: str
    opens: str
    owed: bool = False


def entries(reader: Reader, process: Id) -> tuple[Entry, ...]:
    """Return all entries of an application, kind by kind."""
    found = reader.find(Process, process)
    if found is None:
        return ()
    line = _Line(reader, found)
    return (*line.stages(), *line.interviews(), *line.happened(), *line.letters(), *line.offers())


def time_line(
    reader: Reader, process: Id | None, style: Style, now: datetime, *, newest_first: bool = True
) -> Sheet:
    """List the entries in the order of time, what lies ahead apart from what was."""
    found = entries(reader, process) if process else ()
    dated = sorted((e for e in found if e.at is not None), key=_moment, reverse=newest_first)
    today = now.date()
    ahead = [e for e in dated if e.at is not None and day_of(e.at, now.tzinfo) > today]
    so_far = [e for e in dated if e not in ahead]
    parts = [(AHEAD, tr("Ahead"), ahead), (SO_FAR, tr("So far"), so_far)]
    if not newest_first:
        parts.reverse()
    parts.append((OPEN, tr("Without a day"), [e for e in found if e.at is None]))
    rows: list[Row] = []
    for key, title, part in parts:
        if part:
            rows.append(Row(key, title, kind=RowKind.GROUP))
            rows += [_row(e, title, style, now) for e in part]
    columns = (Column("what", tr("What"), figures=False), Column("detail", tr("Details"), figures=False))
    empty = (
        tr("Nothing has happened yet. Interviews, calls, letters and promises line up here.")
        if process
        else tr("Choose an application to see how it went.")
    )
    return Sheet(columns, tuple(rows), tr("When"), empty)


def _moment(entry: Entry) -> datetime:
    assert entry.at is not None
    return in_time(entry.at)


def _row(entry: Entry, group: str, style: Style, now: datetime) -> Row:
    late = entry.owed and entry.at is not None and day_of(entry.at, now.tzinfo) < now.date()
    cells = (
        Cell(entry.what, mark=Mark.OVERDUE if late else Mark.NONE),
        Cell(entry.detail, tip=entry.detail),
    )
    return Row(entry.opens, _when(entry.at, style, now), cells, group=group)


def _when(at: date | datetime | None, style: Style, now: datetime) -> str:
    return tr("Day not set") if at is None else written_moment(at, style, now.tzinfo)


def written_moment(at: date | datetime, style: Style, zone: tzinfo | None = None) -> str:
    """Write a day, or a moment with its time where the reader lives."""
    if not isinstance(at, datetime):
        return style.day(at)
    return style.instant(at.astimezone(zone) if zone is not None and at.tzinfo is not None else at)


def _joined(parts: Iterable[str]) -> str:
    return " · ".join(" ".join(part.split()) for part in parts if part.strip())


class _Line:
    def __init__(self, reader: Reader, process: Process) -> None:
        self._reader = reader
        self._process = process
        self._names: dict[str, str] = {str(i): name for i, name in reader.rows(Person, ("id", "name"))}

    def stages(self) -> Iterator[Entry]:
        """Yield when it was applied for, and each stage that it reached."""
        history = self._process.history
        applied = self._process.applied_at
        if applied is not None and not any(nearest(c.stage) is Stage.APPLIED for c in history):
            yield Entry(applied, tr("Applied"), self._process.title, "applied:")
        for place, change in enumerate(history):
            yield Entry(change.at, tr("Stage"), self._stage(change), f"stage:{place}")

    def _stage(self, change: StageChange) -> str:
        ended = nearest(change.stage) in {Stage.REJECTED, Stage.ACCEPTED, Stage.WITHDRAWN, Stage.CLOSED}
        return _joined((stage_words(change.stage), self._process.outcome if ended else ""))

    def interviews(self) -> Iterator[Entry]:
        """Yield each interview, and what was promised in it by a day."""
        for interview in self._own(Interview):
            held = label_of(interview.format) if interview.format else ""
            number = tr("round {n}").format(n=interview.round) if interview.round else ""
            what = ", ".join(s for s in (tr("Interview"), number, held) if s)
            detail = _joined((self._people(interview.people), interview.outcome))
            yield Entry(interview.start, what, detail, f"interview:{interview.id}")
            for promise in self._reader.of(Promise, "interview", interview.id):
                yield from self._promise(promise)

    def _promise(self, promise: Promise) -> Iterator[Entry]:
        if promise.due is None:
            return
        who = tr("I promised") if promise.who is Who.ME else tr("They promised")
        kept = tr("kept") if promise.kept_at is not None else ""
        owed = promise.kept_at is None
        yield Entry(promise.due, who, _joined((promise.what, kept)), f"promise:{promise.id}", owed)

    def happened(self) -> Iterator[Entry]:
        """Yield calls, messages and feedback."""
        for event in self._own(Event):
            by = label_of(event.by) if event.by else ""
            detail = _joined((event.text, self._names.get(event.person or "", ""), by, event.channel))
            yield Entry(event.at, label_of(event.kind), detail, f"event:{event.id}")
        for said in self._own(Feedback):
            words = said.said if said.outcome is FeedbackOutcome.GIVEN else label_of(said.outcome)
            detail = _joined((self._names.get(said.person or "", ""), words))
            yield Entry(said.at, tr("Feedback"), detail, f"feedback:{said.id}")

    def letters(self) -> Iterator[Entry]:
        """Yield letters that were sent, and drafts that were not."""
        for letter in self._own(Letter):
            sent = letter.sent_at is not None
            to = self._names.get(letter.person or "", "")
            what = tr("Letter sent") if sent else tr("Letter drafted")
            title = letter.subject or tr(draft_of(letter.draft).title)
            detail = _joined((title, to, label_of(letter.channel)))
            yield Entry(letter.sent_at or letter.made_at, what, detail, f"letter:{letter.id}")

    def offers(self) -> Iterator[Entry]:
        """Yield offers: received, to be answered, accepted or declined."""
        for offer in self._own(Offer):
            opens = f"offer:{offer.id}"
            if offer.received_at is not None:
                yield Entry(offer.received_at, tr("Offer received"), offer.title, opens)
            answered = offer.accepted_at or offer.declined_at
            if offer.decide_by is not None and answered is None:
                yield Entry(offer.decide_by, tr("Answer by"), offer.title, f"{opens}:answer", owed=True)
            if answered is not None:
                what = tr("Offer accepted") if offer.accepted_at else tr("Offer declined")
                yield Entry(answered, what, _joined(offer.decline_reasons), f"{opens}:end")

    def _people(self, people: tuple[str, ...]) -> str:
        return ", ".join(self._names[p] for p in people if p in self._names)

    def _own(self, kind: type[Any]) -> tuple[Any, ...]:
        found: tuple[Any, ...] = self._reader.of(kind, "process", self._process.id)
        return found
