"""Looking back: the week in figures, and after twelve months what was promised beside what came."""

from datetime import date, datetime, timedelta

from offerdesk.app.rows import Cell, Column, Row, Sheet
from offerdesk.app.store import Reader, Store
from offerdesk.app.style import Style
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.frozen import frozen
from offerdesk.domain.hindsight import LookBack, LookBackKind
from offerdesk.domain.interviews import Interview
from offerdesk.domain.journal import Process
from offerdesk.domain.letters import Letter
from offerdesk.domain.offer import Offer
from offerdesk.domain.tasks import Task
from offerdesk.domain.words import N_, tr

_WEEK = timedelta(days=7)
WEEK_PROMPTS = ("went_well", "learned", "improve", "kept", "notes")
"""The five questions of a week; each may be left empty."""
YEAR_PROMPTS = ("kept", "went_well", "learned", "ask_for", "notes")


@frozen
class BeginLookBack:
    """Begin looking back on a week, or on a year in a job; one that is begun for that day goes on."""

    new: Id
    kind: LookBackKind
    day: date
    offer: Ref | None = None
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Look back on a week") if self.kind is LookBackKind.WEEK else tr("Look back on a year")

    def run(self, store: Store) -> None:
        """Put an empty one unless one is there."""
        if begun(store, self.kind, self.day, self.offer) is None:
            store.put(LookBack(self.new, self.kind, self.day, self.offer))


def begun(reader: Reader, kind: LookBackKind, day: date, offer: Ref | None = None) -> LookBack | None:
    """Return the look back on the week of a day, or on the year in a job; ``None`` where none is begun."""
    for found in reader.all(LookBack):
        same_week = found.day is not None and _monday(found.day) == _monday(day)
        if found.kind is kind and (found.offer == offer if offer else same_week):
            return found
    return None


def week_sheet(reader: Reader, now: datetime, style: Style) -> Sheet:
    """Say what the last seven days brought: no score, only what was done."""
    since = now.date() - _WEEK
    counted = (
        (N_("Applications sent"), _since(reader, Process, "applied_at", since, now)),
        (N_("Interviews held"), _since(reader, Interview, "start", since, now)),
        (N_("Letters sent"), _since(reader, Letter, "sent_at", since, now)),
        (N_("Tasks done"), _since(reader, Task, "done_at", since, now)),
        (N_("Answers that came"), _since(reader, Process, "rejected_at", since, now)),
    )
    rows = tuple(Row(words, tr(words), (Cell(str(n)),)) for words, n in counted)
    title = tr("Since {day}").format(day=style.day(since))
    return Sheet((Column("n", tr("Number")),), rows, title)


def jobs(reader: Reader) -> tuple[tuple[Id, str], ...]:
    """Return the jobs that can be looked back on: accepted ones and the present one."""
    offers = reader.all(Offer)
    return tuple((o.id, o.company) for o in offers if o.current_job or o.accepted_at is not None)


def _since(reader: Reader, kind: type, name: str, since: date, now: datetime) -> int:
    return sum(
        1 for (at,) in reader.rows(kind, (name,)) if at is not None and since < _day(at, now) <= now.date()
    )


def _day(at: date | datetime, now: datetime) -> date:
    return at.astimezone(now.tzinfo).date() if isinstance(at, datetime) else at


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
