"""All that belongs to the position in one talk, read once and looked at from several sides."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from functools import cached_property

from offerdesk.app.comparison import read_offer
from offerdesk.app.store import Reader
from offerdesk.domain.aims import Naming, naming
from offerdesk.domain.assumptions import ASSUMPTIONS_ID, Assumptions
from offerdesk.domain.exact import exact
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.journal import Process, Who
from offerdesk.domain.lines import Valuation
from offerdesk.domain.market import Market, Measure, into_own, market, yearly_base
from offerdesk.domain.negotiating import Ask, MarketFigure, Round
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.planning import Answer, Condition, Plan, Strength
from offerdesk.domain.preparing import Practice, PracticeKind
from offerdesk.domain.stages import Stage, nearest
from offerdesk.domain.valuation import value

BASE_PATHS = frozenset({"", "pay.amount"})
"""What market figures of base pay name."""

TOTAL_PATH = "total"
"""What market figures of a whole year's pay name."""

_THERE = frozenset({Stage.OFFER, Stage.ACCEPTED})


@dataclass(frozen=True)
class Position:
    """What is known before a talk about one offer; ``plan`` is an empty one where none is kept yet."""

    full: FullOffer
    assumptions: Assumptions
    today: date
    plan: Plan
    conditions: tuple[Condition, ...] = ()
    answers: tuple[Answer, ...] = ()
    round: Round | None = None
    asks: tuple[Ask, ...] = ()
    rounds: tuple[Round, ...] = ()
    figures: tuple[MarketFigure, ...] = ()
    strengths: tuple[Strength, ...] = ()
    process: Process | None = None
    rehearsed: int = 0

    @property
    def currency(self) -> str:
        """What the plan is counted in: the offer's currency."""
        return self.full.offer.pay_currency or self.assumptions.currency

    @cached_property
    def valuation(self) -> Valuation:
        """What the offer is worth as it is."""
        return value(self.full, self.assumptions)

    @cached_property
    def base(self) -> Fraction | None:
        """A year's base pay in the offer's currency."""
        return yearly_base(self.full, self.assumptions)

    @cached_property
    def whole(self) -> Fraction | None:
        """A year's total value in the offer's currency; ``None`` where base pay is not known."""
        found = self.valuation
        if self.base is None:
            return None
        if not found.comparable:
            return found.average_year
        return into_own(found.average_year, self.full, self.assumptions)

    @cached_property
    def market(self) -> Market:
        """What the market pays as base pay."""
        return self.market_of(BASE_PATHS)

    @cached_property
    def market_whole(self) -> Market:
        """What the market pays in all."""
        return self.market_of(frozenset({TOTAL_PATH}))

    def market_of(self, paths: frozenset[str], *, is_money: bool = True) -> Market:
        """Return what the market figures of some component say together."""
        factor = Fraction(1) if self.plan.factor is None else exact(self.plan.factor)
        measure = Measure(self.full.offer, self.assumptions, self.today, factor, is_money)
        return market((f for f in self.figures if f.field in paths), measure)

    @property
    def is_offered(self) -> bool:
        """Whether an offer is there; before that one only prepares."""
        offer = self.full.offer
        if offer.current_job or offer.received_at is not None:
            return True
        if self.process is None:
            return offer.pay_amount is not None
        return nearest(self.process.stage) in _THERE

    @property
    def range_known(self) -> bool:
        """Whether their range is known, from the plan or from the application."""
        process, plan = self.process, self.plan
        named = (plan.their_low, plan.their_high)
        if process is not None:
            named = (*named, process.range_low, process.range_high)  # type: ignore[assignment]
        return any(figure is not None for figure in named)

    @property
    def naming(self) -> Naming:
        """Whether it is time to name a figure."""
        offered = self.is_offered and self.full.offer.pay_amount is not None
        return naming(self.plan, offered=offered, range_known=self.range_known)

    @property
    def countered(self) -> bool:
        """Whether they answered what was asked for, and nothing more is being prepared."""
        sent = sorted((r for r in self.rounds if r.at is not None), key=lambda r: r.number or 0)
        return not self.asks and any(r.by is Who.ME for r in sent) and sent[-1].by is Who.THEM


def position(reader: Reader, offer: Id, now: datetime, new_id: Callable[[], Id]) -> Position | None:
    """Read the position in the talk about an offer; ``None`` where the offer is gone."""
    full = read_offer(reader, offer)
    if full is None:
        return None
    process = reader.find(Process, Id(full.offer.process)) if full.offer.process else None
    rounds = reader.of(Round, "offer", offer)
    prepared = in_preparation(rounds)
    plan = plan_of(reader, offer)
    return Position(
        full=full,
        assumptions=reader.find(Assumptions, ASSUMPTIONS_ID) or Assumptions(),
        today=now.date(),
        plan=plan or Plan(new_id(), Ref(offer)),
        conditions=reader.of(Condition, "plan", plan.id) if plan else (),
        answers=reader.of(Answer, "plan", plan.id) if plan else (),
        round=prepared,
        asks=reader.of(Ask, "round", prepared.id) if prepared else (),
        rounds=rounds,
        figures=tuple(f for f in reader.all(MarketFigure) if f.process in {None, full.offer.process}),
        strengths=reader.all(Strength),
        process=process,
        rehearsed=sum(
            p.kind is PracticeKind.REHEARSAL and p.offer in {None, Ref(offer)} for p in reader.all(Practice)
        ),
    )


def plan_of(reader: Reader, offer: Id) -> Plan | None:
    """Return the plan for an offer."""
    return next(iter(reader.of(Plan, "offer", offer)), None)


def in_preparation(rounds: tuple[Round, ...]) -> Round | None:
    """Return my round that has neither a day nor a number yet: it is sent later."""
    mine = (each for each in rounds if each.by is not Who.THEM)
    return next((each for each in mine if each.at is None and each.number is None), None)
