"""Offers weighed against one another: the read model behind sheet, charts and report."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import combinations

from offerdesk.app.atmosphere import NOTICED_IN, Noticed, noticed
from offerdesk.app.same import Same
from offerdesk.app.store import Reader, Step
from offerdesk.domain.agreeing import Enquiry
from offerdesk.domain.assumptions import ASSUMPTIONS_ID, Assumptions, AssumptionSet
from offerdesk.domain.crossover import Course, course_of, overtakings
from offerdesk.domain.fields import Id
from offerdesk.domain.kinds import assemble, offer_parts
from offerdesk.domain.lines import Crossover, Valuation
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.spread import Spread, spread
from offerdesk.domain.valuation import value

MOST_COMPARED = 8


@dataclass(frozen=True)
class Comparison:
    """Offers with what each is worth under the same assumptions, in the order of the columns.

    ``kept`` are the sets of assumptions that have a name, ``noticed`` what was seen on the way to each offer.
    ``enquiries`` are the questions that something is noted about: only a report looks at them.
    """

    offers: tuple[FullOffer, ...]
    assumptions: Assumptions
    kept: tuple[AssumptionSet, ...] = ()
    noticed: tuple[Noticed, ...] = ()
    enquiries: tuple[Enquiry, ...] = ()

    @cached_property
    def valuations(self) -> tuple[Valuation, ...]:
        """One valuation per offer, in the same order."""
        assumed = Same(self.assumptions)
        return tuple([_valued(Same(full), assumed) for full in self.offers])

    @cached_property
    def spreads(self) -> tuple[Spread | None, ...]:
        """How far each offer may reach, ``None`` for one without ranges around its figures."""
        assumed = Same(self.assumptions)
        return tuple([_spread(Same(full), assumed) for full in self.offers])

    @cached_property
    def crossovers(self) -> tuple[Crossover, ...]:
        """The months in which one offer overtakes another in total received."""
        pairs = combinations([Same(_course(Same(v))) for v in self.valuations if v.comparable], 2)
        return tuple(sorted((c for pair in pairs for c in _between(*pair)), key=lambda c: c.month))

    @cached_property
    def names(self) -> tuple[str, ...]:
        """A short name per offer: the company, with the role where companies repeat."""
        counted = Counter(full.offer.company for full in self.offers)
        named = [_name(full.offer, repeats=counted[full.offer.company] > 1) for full in self.offers]
        return tuple(_numbered(named))

    @property
    def baseline(self) -> int | None:
        """The place of the current job, which the others are compared with."""
        return next((i for i, full in enumerate(self.offers) if full.offer.current_job), None)

    def place(self, offer: Id) -> int:
        """Return the place of an offer; ``ValueError`` when it is not among them."""
        return [full.offer.id for full in self.offers].index(offer)

    def with_draft(self, draft: FullOffer) -> "Comparison":
        """Return the comparison as it would be with ``draft`` saved; itself when it is not among them."""
        if all(full.offer.id != draft.offer.id for full in self.offers):
            return self
        return Comparison(
            tuple(draft if full.offer.id == draft.offer.id else full for full in self.offers),
            self.assumptions,
            self.kept,
            self.noticed,
            self.enquiries,
        )


def read_comparison(reader: Reader) -> Comparison:
    """Read what is shown side by side: at most eight offers, the current job first."""
    rows = reader.rows(Offer, ("id", "compared", "current_job", "position"))
    chosen = sorted((r for r in rows if r[1]), key=lambda r: (not r[2], r[3]))[:MOST_COMPARED]
    fulls = tuple(full for row in chosen if (full := read_offer(reader, Id(row[0]))) is not None)
    assumed = reader.find(Assumptions, ASSUMPTIONS_ID) or Assumptions()
    seen = noticed(reader, [full.offer for full in fulls])
    return Comparison(fulls, assumed, reader.all(AssumptionSet), seen)


def read_offer(reader: Reader, offer: Id) -> FullOffer | None:
    """Read one offer with its parts, or ``None`` when it is gone."""
    found = reader.find(Offer, offer)
    if found is None:
        return None
    return assemble(found, {p.kind: reader.of(p.kind, p.via, offer) for p in offer_parts()})


def more_noticed(comparison: Comparison, step: Step, reader: Reader) -> bool:
    """Whether a step changed what was noticed on the way to the offers."""
    offers = [full.offer for full in comparison.offers]
    return bool(step.kinds & NOTICED_IN) and noticed(reader, offers) != comparison.noticed


@lru_cache(maxsize=64)
def _valued(full: Same[FullOffer], assumed: Same[Assumptions]) -> Valuation:
    """Return what an offer is worth, by its identity: the hash of one that stays takes longer than this."""
    return value(full.value, assumed.value)


@lru_cache(maxsize=64)
def _spread(full: Same[FullOffer], assumed: Same[Assumptions]) -> Spread | None:
    return spread(full.value, assumed.value)


@lru_cache(maxsize=64)
def _course(valuation: Same[Valuation]) -> Course:
    return course_of(valuation.value)


@lru_cache(maxsize=256)
def _between(one: Same[Course], other: Same[Course]) -> tuple[Crossover, ...]:
    """Return the overtakings of a pair; remembered, so that editing one offer leaves other pairs alone."""
    return tuple(overtakings(one.value, other.value))


def _numbered(names: Sequence[str]) -> Iterator[str]:
    """Yield each name, those that repeat with the first number that makes them a name of their own."""
    again = Counter(names)
    taken = {name for name, times in again.items() if times == 1}
    for name in names:
        chosen, n = name, 0
        while again[name] > 1 and (not n or chosen in taken):
            n += 1
            chosen = f"{name} {n}"
        taken.add(chosen)
        yield chosen


def _name(offer: Offer, *, repeats: bool) -> str:
    return f"{offer.company}, {offer.title}" if repeats and offer.title else offer.company
