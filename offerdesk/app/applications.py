"""Every application with what one asks of it: where it stands, since when one waits, what comes next."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from offerdesk.app.stages import standing
from offerdesk.app.store import Reader
from offerdesk.domain.fields import Id
from offerdesk.domain.frozen import frozen
from offerdesk.domain.interviews import Interview, Promise
from offerdesk.domain.journal import Event, Process, Who
from offerdesk.domain.letters import Letter
from offerdesk.domain.offer import Offer
from offerdesk.domain.stages import ACTIVE, Stage, day_of, in_time, stage_of
from offerdesk.domain.tasks import Task
from offerdesk.domain.values import OfferState
from offerdesk.domain.words import tr

QUIET = timedelta(days=14)
LOW_INTEREST = Decimal(3)
_DECIDED = frozenset({OfferState.ACCEPTED, OfferState.DECLINED, OfferState.EXPIRED, OfferState.WITHDRAWN})
Moment = date | datetime


@frozen
class Due:
    """Something that comes next: when, what, and the record behind it ("interview:x")."""

    at: Moment
    what: str
    opens: str


@frozen
class Application:
    """One application as lists, board and waiting view show it.

    ``since`` is the day of the last contact, ``until`` the day by which they said they would be heard of,
    unless something has been heard since. ``next`` is what is due first; ``None`` for nothing.
    """

    process: Process
    stage: Stage
    standing: str
    interviews: int
    since: date | None
    until: date | None
    exact: bool
    channel: str
    next: Due | None

    @property
    def active(self) -> bool:
        """Whether both sides are still at it."""
        return self.stage in ACTIVE

    def days_quiet(self, today: date) -> int:
        """Count the days since the last contact; none where there was none."""
        return (today - self.since).days if self.since else 0

    def lets_go(self, today: date) -> bool:
        """Tell whether a kind withdrawal is worth a thought: long quiet, little interest, nothing due."""
        interest = self.process.interest
        quiet = self.active and self.since is not None and today - self.since > QUIET
        return quiet and self.next is None and interest is not None and interest <= LOW_INTEREST


def applications(reader: Reader, now: datetime) -> tuple[Application, ...]:
    """Read every application; ``now`` carries the user's zone."""
    return tuple(_Whole(reader, now).applications())


class _Whole:
    """What happened and what is due in all applications, read kind by kind."""

    def __init__(self, reader: Reader, now: datetime) -> None:
        self._reader = reader
        self._now = now
        self._interviews: defaultdict[str, list[tuple[Any, ...]]] = defaultdict(list)
        self._contacts: defaultdict[str, list[Moment]] = defaultdict(list)
        self._due: defaultdict[str, list[Due]] = defaultdict(list)
        self._owner: dict[str, str] = {}
        self._read_interviews()
        self._read_contacts()
        self._read_due()

    def applications(self) -> Iterator[Application]:
        """Yield each application."""
        counted = Counter({process: len(found) for process, found in self._interviews.items()})
        for process in self._reader.all(Process):
            since = self._since(process)
            until, exact, channel = self._hear_by(process, since)
            due = min(self._due[process.id], key=lambda d: in_time(d.at), default=None)
            yield Application(
                process,
                stage_of(process),
                standing(process),
                counted[process.id],
                since,
                until,
                exact,
                channel,
                due,
            )

    def _since(self, process: Process) -> date | None:
        zone = self._now.tzinfo
        happened = [*self._contacts[process.id], *(c.at for c in process.history)]
        if process.applied_at is not None:
            happened.append(process.applied_at)
        days = [day_of(at, zone) for at in happened]
        return max((day for day in days if day <= self._now.date()), default=None)

    def _hear_by(self, process: Process, since: date | None) -> tuple[date | None, bool, str]:
        found = [(process.hear_by, process.hear_by_exact is True, process.hear_by_channel)]
        found += [(row[3], row[4] is True, row[5]) for row in self._interviews[process.id]]
        said = [(day, exact, channel) for day, exact, channel in found if day is not None]
        last = max(said, key=lambda one: one[0], default=None)
        if last is None or (since is not None and last[0] < since):
            return None, False, ""
        return last

    def _read_interviews(self) -> None:
        names = ("id", "process", "start", "hear_by", "hear_by_exact", "hear_by_channel")
        for row in self._reader.rows(Interview, names):
            id_, process, start = row[:3]
            self._interviews[process].append(row)
            self._owner[f"interview:{id_}"] = process
            if start is None:
                continue
            if in_time(start) >= in_time(self._now):
                self._due[process].append(Due(start, tr("Interview"), f"interview:{id_}"))
            else:
                self._contacts[process].append(start)

    def _read_contacts(self) -> None:
        for process, at in self._reader.rows(Event, ("process", "at")):
            if at is not None:
                self._contacts[process].append(at)
        for process, at in self._reader.rows(Letter, ("process", "sent_at")):
            if process is not None and at is not None:
                self._contacts[process].append(at)

    def _read_due(self) -> None:
        for id_, process, decide_by, state in self._reader.rows(
            Offer, ("id", "process", "decide_by", "state")
        ):
            if process is None:
                continue
            self._owner[f"offer:{id_}"] = process
            if decide_by is not None and state not in _DECIDED:
                self._due[process].append(Due(decide_by, tr("Answer the offer"), f"offer:{id_}"))
        tasks = self._reader.rows(Task, ("id", "title", "due", "done_at", "subject", "dismissed_at"))
        for id_, title, due, done, subject, dismissed in tasks:
            process = subject.removeprefix("process:") if subject.startswith("process:") else ""
            process = process or self._owner.get(subject, "")
            if process and due is not None and done is None and dismissed is None:
                self._due[process].append(Due(due, title, f"task:{id_}"))
        for interview, who, what, due, kept in self._reader.rows(
            Promise, ("interview", "who", "what", "due", "kept_at")
        ):
            process = self._owner.get(f"interview:{interview}", "")
            if who is Who.ME and due is not None and kept is None and process:
                self._due[process].append(Due(due, what, f"interview:{interview}"))


def active_count(found: Iterable[Application]) -> int:
    """Count the applications that are still going."""
    return sum(1 for application in found if application.active)


def find_application(found: Iterable[Application], process: Id) -> Application | None:
    """Return one application."""
    return next((a for a in found if a.process.id == process), None)
