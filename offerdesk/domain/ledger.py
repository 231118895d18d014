"""Where the parts of an offer write their lines while it is valued.

A ``Ledger`` lives for one valuation. It converts to the assumptions' currency, cuts runs at ``reach``, and
remembers which components are known: what has neither a line nor a known zero stays unknown.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from fractions import Fraction
from functools import lru_cache

from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.exact import exact, times, whole, within
from offerdesk.domain.lines import As, Aside, Component, Layer, Line, Part, Reason, Source, Unknown
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.sums import Sheaf

ALWAYS = 10_000
"""A count for what recurs without end; the ledger cuts it at its reach."""


def amount(name: str, value: Fraction, currency: str) -> Part:
    """Return a part of a reason that is an amount in ``currency``."""
    return Part(name, As.AMOUNT, value, currency)


def share(name: str, value: Fraction) -> Part:
    """Return a part of a reason that is a fraction of 1."""
    return Part(name, As.SHARE, value)


def number(name: str, value: Fraction | int) -> Part:
    """Return a part of a reason that is a plain number."""
    return Part(name, As.NUMBER, value) if isinstance(value, Fraction) else _counted(name, value)


@lru_cache(maxsize=1024)
def _counted(name: str, value: int) -> Part:
    return Part(name, As.NUMBER, whole(value))


def words(name: str, value: str) -> Part:
    """Return a part of a reason that is the user's own text."""
    return Part(name, As.TEXT, value)


@dataclass(slots=True)
class Ledger:
    """Lines, unknown values and known components of one offer, months 1 to ``reach``.

    Each line stands in ``lines``, and either in one of ``sheaves``, which know their sums, or in ``loose``.
    ``currency`` is the offer's own, the assumptions' where it names none; ``shown_in`` that of every figure:
    the assumptions', or the offer's own without an exchange rate; ``factor`` leads from one to the other.
    """

    full: FullOffer
    assumptions: Assumptions
    reach: int
    lines: list[Line] = field(default_factory=list)
    loose: list[Line] = field(default_factory=list)
    sheaves: list[Sheaf] = field(default_factory=list)
    steady: list[Line] = field(default_factory=list)
    asides: list[Aside] = field(default_factory=list)
    unknown: list[Unknown] = field(default_factory=list)
    known: set[Component] = field(default_factory=set)
    currency: str = field(init=False)
    shown_in: str = field(init=False)
    factor: Fraction = field(init=False)
    converts: bool = field(init=False)

    def __post_init__(self) -> None:
        self.currency = self.full.offer.pay_currency or self.assumptions.currency
        rate = exchange_rate(self.assumptions, self.currency)
        self.shown_in = self.currency if rate is None else self.assumptions.currency
        self.factor = Fraction(1) if rate is None else rate
        self.converts = self.factor != 1

    @property
    def offer(self) -> Offer:
        """The offer itself."""
        return self.full.offer

    def amount(self, name: str, value: Fraction) -> Part:
        """Return a part of a reason that is an amount in the offer's own currency."""
        return Part(name, As.AMOUNT, value, self.currency)

    def of_offer(self, attribute: str) -> Source:
        """Return the source that an attribute of the offer is."""
        return Source("offer", self.offer.id, attribute)

    def converted(self, amount: Fraction) -> Fraction:
        """Return an amount in the offer's currency in the one that is shown."""
        return times(amount, self.factor) if self.converts else amount

    def write(
        self,
        component: Component,
        layer: Layer,
        amount: Fraction,
        source: Source,
        why: Reason,
        first: int = 1,
        every: int = 1,
        count: int = 1,
    ) -> None:
        """Add a run of payments of ``amount`` in the offer's currency, as far as it lies within reach."""
        self.known.add(component)
        if first < 1 or first + every * (count - 1) > self.reach:
            first, count = within(first, every, count, self.reach)
        if count:
            paid = times(amount, self.factor) if self.converts else amount
            line = Line(component, layer, paid, first, source, why, every, count)
            self.lines.append(line)
            self.loose.append(line)

    def take(self, component: Component, lines: Iterable[Line]) -> None:
        """Add lines that are converted and cut already."""
        found = tuple(lines)
        self.known.add(component)
        self.lines += found
        self.loose += found

    def gather(self, component: Component, sheaf: Sheaf) -> None:
        """Add lines that are converted, cut and added up already."""
        self.known.add(component)
        if sheaf.lines:
            self.lines += sheaf.lines
            self.sheaves.append(sheaf)

    def recur(
        self, component: Component, layer: Layer, yearly: Fraction, source: Source, why: Reason
    ) -> None:
        """Add what a component brings in every year once first payments and first grants are over."""
        self.steady.append(Line(component, layer, self.converted(yearly), 1, source, why))

    def note(
        self,
        figure: str,
        amount: Fraction,
        source: Source,
        why: Reason,
        by_year: tuple[tuple[Fraction, Reason], ...] = (),
    ) -> Fraction:
        """Keep the reason of a figure that is no sum of lines, and return the figure."""
        self.asides.append(Aside(figure, amount, source, why, by_year))
        return amount

    def know(self, *components: Component) -> None:
        """State that components are known, even where they bring nothing."""
        self.known.update(components)

    def miss(self, path: str, source: Source, *components: Component) -> None:
        """Name a missing value by its path in the exchange file, with the components that lack it."""
        self.unknown.append(Unknown(path, source, components))

    def none_of(self, key: str, *components: Component) -> bool:
        """Whether the offer is known to bring nothing under ``key``; then its components are known.

        To be asked only where nothing is stated under ``key``: what is stated counts.
        """
        if key in self.offer.none_of:
            self.know(*components)
            return True
        return False


def exchange_rate(assumptions: Assumptions, currency: str) -> Fraction | None:
    """Return what one unit of ``currency`` is in the assumptions' currency; ``None`` where unknown."""
    if currency == assumptions.currency:
        return Fraction(1)
    for given in assumptions.exchange_rates:
        if given.currency == currency and given.rate > 0:
            return exact(given.rate)
    return None
