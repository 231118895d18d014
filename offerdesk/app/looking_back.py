"""Looking back: the week in figures, and after twelve months what was promised beside what came."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from offerdesk.app.amounts import write_pay
from offerdesk.app.rows import Cell, Column, Row, RowKind, Sheet
from offerdesk.app.store import Reader, Store
from offerdesk.app.style import Style
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.frozen import frozen
from offerdesk.domain.hindsight import Achievement, LookBack, LookBackKind
from offerdesk.domain.interviews import Interview
from offerdesk.domain.journal import Process
from offerdesk.domain.letters import Letter
from offerdesk.domain.negotiating import MarketFigure
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import OneOff, PromisedRaise
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


def year_sheet(reader: Reader, offer: Id, style: Style) -> Sheet:
    """Lay beside each other what was promised, what the market pays, and what one has achieved."""
    rows: list[Row] = []
    parts = (
        (N_("Promised"), _promised(reader, offer, style)),
        (N_("What the market pays"), _market(reader, style)),
        (N_("Achieved"), _achieved(reader, offer, style)),
    )
    for title, found in parts:
        lines = [
            Row(f"{title}|{n}", text, (Cell(value),), group=title) for n, (text, value) in enumerate(found)
        ]
        if lines:
            rows.append(Row(title, tr(title), kind=RowKind.GROUP))
            rows += lines
    empty = tr("What the offer promised stands here, beside what the market pays and what you achieved.")
    return Sheet((Column("value", "", figures=False),), tuple(rows), tr("A year on"), empty)


def jobs(reader: Reader) -> tuple[tuple[Id, str], ...]:
    """Return the jobs that can be looked back on: accepted ones and the present one."""
    offers = reader.all(Offer)
    return tuple((o.id, o.company) for o in offers if o.current_job or o.accepted_at is not None)


def _promised(reader: Reader, offer: Id, style: Style) -> Iterator[tuple[str, str]]:
    found = reader.find(Offer, offer)
    if found is None:
        return
    if found.pay_amount is not None:
        pay = write_pay(found.pay_amount, found.pay_currency, found.pay_period, style)
        yield tr("Base pay"), pay
    if found.raise_rate is not None:
        yield tr("Expected raise"), style.percent(found.raise_rate)
    if found.bonus_target is not None:
        yield tr("Target bonus"), style.percent(found.bonus_target)
    for promised in reader.of(PromisedRaise, "offer", offer):
        month = tr("in month {n}").format(n=promised.month) if promised.month else ""
        size = style.percent(promised.rate) if promised.rate is not None else ""
        yield tr("Promised raise"), " ".join(part for part in (size, month) if part)
    for paid in reader.of(OneOff, "offer", offer):
        amount = style.amount(paid.amount, found.pay_currency) if paid.amount is not None else "?"
        yield paid.label or tr("Payment made once"), amount


def _market(reader: Reader, style: Style) -> Iterator[tuple[str, str]]:
    for figure in reader.all(MarketFigure):
        if figure.p50 is not None:
            when = style.day(figure.as_of) if figure.as_of else ""
            source = ", ".join(part for part in (figure.role, figure.source, when) if part)
            yield source, f"{style.amount(figure.p50, figure.currency)} {figure.currency}".strip()


def _achieved(reader: Reader, offer: Id, style: Style) -> Iterator[tuple[str, str]]:
    for done in reader.all(Achievement):
        if done.offer in {None, Ref(offer)}:
            day = style.day(done.day) if done.day else ""
            yield done.text.splitlines()[0], " ".join(part for part in (done.figure, day) if part)


def _since(reader: Reader, kind: type, name: str, since: date, now: datetime) -> int:
    return sum(
        1 for (at,) in reader.rows(kind, (name,)) if at is not None and since < _day(at, now) <= now.date()
    )


def _day(at: date | datetime, now: datetime) -> date:
    return at.astimezone(now.tzinfo).date() if isinstance(at, datetime) else at


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
