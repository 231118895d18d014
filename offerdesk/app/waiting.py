"""What one waits for: applications in which the other side has the next word."""

from datetime import date, datetime

from offerdesk.app.store import Reader
from offerdesk.app.style import Style
from offerdesk.domain.fields import Id
from offerdesk.domain.frozen import frozen
from offerdesk.domain.interviews import Interview
from offerdesk.domain.journal import Process
from offerdesk.domain.offer import Offer
from offerdesk.domain.words import tr


@frozen
class Waiting:
    """An application whose answer is not due yet; ``since`` is the last thing that happened."""

    process: Id
    company: str
    since: date | None
    hear_by: date | None
    channel: str = ""

    def say(self, style: Style) -> str:
        """Say since when one waits and how the answer comes."""
        said = []
        if self.since is not None:
            said.append(tr("since {day}").format(day=style.day(self.since)))
        if self.channel:
            said.append(tr("by {channel}").format(channel=self.channel))
        return " · ".join((*said, tr("nothing to do until then")))


def waiting(reader: Reader, now: datetime) -> tuple[Waiting, ...]:
    """Return the open applications without an offer whose hear-by day has not passed, soonest first."""
    offered = {row[0] for row in reader.rows(Offer, ("process",))}
    held: dict[str, list[Interview]] = {}
    for interview in reader.all(Interview):
        held.setdefault(interview.process, []).append(interview)
    found = [
        one
        for process in reader.all(Process)
        if process.id not in offered and not _over(process)
        if (one := _of(process, held.get(process.id, []), now)) is not None
    ]
    return tuple(sorted(found, key=lambda w: (w.hear_by is None, w.hear_by or now.date(), w.company)))


def _over(process: Process) -> bool:
    return any((process.rejected_at, process.accepted_at, process.closed_at))


def _of(process: Process, held: list[Interview], now: datetime) -> Waiting | None:
    past = [i for i in held if i.start is not None and i.start <= now]
    if len(past) < len(held) or not (past or process.applied_at):
        return None  # an interview lies ahead, or nothing has been sent yet
    last = max(past, key=lambda i: i.start or now, default=None)
    named = last if last is not None and last.hear_by is not None else process
    if named.hear_by is not None and named.hear_by < now.date():
        return None  # they let the day pass: a rule asks for news now
    return Waiting(process.id, process.company, _since(process, last), named.hear_by, named.hear_by_channel)


def _since(process: Process, last: Interview | None) -> date | None:
    at = process.applied_at if last is None else last.start
    return at.date() if isinstance(at, datetime) else at
