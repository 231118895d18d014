"""How far totals may lie apart when share prices move: many random courses of every price.

Each price follows a geometric Brownian motion around the course that the offer expects: ``price(t) ×
exp(v W(t) − v² t / 2)``, so that on average it is the expected one (Black and Scholes 1973; "log-normal
prices"). All grants of one offer follow one course, since they are shares of one company. Whether something
unlisted pays at all is drawn as well, as likely as its probability says, and by one and the same draw at
which of the sales that are thought possible the company is sold. All else of an offer stays exact.

The one place of the domain where numpy counts, in binary floats of 24 bits: an error of a ten-millionth, far
below that of 100,000 draws, which is about half a percent of the spread. ``seed`` makes the draws: the same
one gives the same answer. Every second course mirrors the one before, which halves both work and error.
"""

from collections.abc import Callable, Sequence
from typing import Any

from offerdesk.domain.exposure import Exposure, Moving, Sold
from offerdesk.domain.fields import Id
from offerdesk.domain.frozen import frozen
from offerdesk.domain.histogram import NOTHING_COUNTED, Histogram, histogram
from offerdesk.domain.lines import MONTHS_PER_YEAR

PATHS = 100_000
SLICE = 2_000
"""Pairs of courses drawn at a time: small enough for the processor's cache and for a prompt stop."""

_MARKS = (0.1, 0.25, 0.5, 0.75, 0.9)

Progress = Callable[[float], None]
"""Told the share that is done, 0 to 1, between slices; what it raises ends the work."""


@frozen
class Moves:
    """How prices move: volatility a year of listed and of unlisted shares (0.35 is 35 %).

    ``together``: all companies' prices rise and fall with one another; else each goes its own way.
    """

    listed: float
    unlisted: float
    together: bool = False
    seed: int = 1
    paths: int = PATHS


@frozen
class Spread:
    """Where an offer's total lies: below ``low`` in a tenth of all courses, above ``high`` in another tenth.

    It is below ``lower``, ``middle`` and ``upper`` in a quarter, a half and three quarters. ``best`` is the
    share of courses in which no other offer brings more; ties are shared.
    """

    offer: Id
    low: float
    lower: float
    middle: float
    upper: float
    high: float
    mean: float
    best: float


@frozen
class Outlook:
    """The spreads of all offers; ``ahead[a][b]`` is the share of courses in which a brings more than b.

    ``histogram`` counts where all the courses end.
    """

    spreads: tuple[Spread, ...]
    ahead: tuple[tuple[float, ...], ...]
    histogram: Histogram = NOTHING_COUNTED


def outlook(exposures: Sequence[Exposure], moves: Moves, progress: Progress = lambda _share: None) -> Outlook:
    """Return how the totals of offers spread over ``moves.paths`` courses of all prices."""
    import numpy as np  # noqa: PLC0415 - a tenth of a second that no start should wait for

    pairs = max(1, moves.paths // 2)
    totals = np.empty((len(exposures), 2 * pairs))
    courses = [_Course(np, exposure, moves) for exposure in exposures]
    seeds = np.random.SeedSequence(moves.seed).spawn(len(exposures) or 1)
    draws = [np.random.Generator(np.random.PCG64DXSM(s)) for s in seeds[: 1 if moves.together else None]]
    months = max((m for course in courses for m in course.months), default=0)
    for start in range(0, pairs, SLICE):
        size = min(SLICE, pairs - start)
        shared = _walk(np, draws[0], size, range(1, months + 1)) if moves.together else None
        for place, course in enumerate(courses):
            progress((start + size * place / len(courses)) / pairs)
            found = course.totals(np, draws[0 if moves.together else place], size, shared)
            totals[place, 2 * start : 2 * (start + size)] = found
    progress(1.0)
    return _counted(np, exposures, totals)


def _walk(np: Any, draw: Any, size: int, months: Sequence[int]) -> Any:
    """Return Brownian motions at ``months``, a row each, in years: ``W(t)`` varies by t."""
    steps = np.diff(np.array([0, *months], dtype=np.float32)) / MONTHS_PER_YEAR
    walk = draw.standard_normal((len(months), size), dtype=np.float32)
    walk *= np.sqrt(steps)[:, None]
    return np.cumsum(walk, axis=0, out=walk)


class _Course:
    """One offer as numpy counts it; months in which nothing vests or begins are skipped."""

    def __init__(self, np: Any, exposure: Exposure, moves: Moves) -> None:
        self._sure = float(exposure.sure)
        self.months = sorted(
            {month for part in exposure.moving for month in (*part.months, part.since)} - {0}
        )
        parts: dict[float, list[_Part]] = {}
        for part in exposure.moving:
            volatility = moves.listed if part.listed else moves.unlisted
            parts.setdefault(volatility, []).append(_Part(np, part, self.months, volatility))
        self._by_volatility = parts
        self._sold = [_Sold(np, sold) for sold in exposure.sold]

    def totals(self, np: Any, draw: Any, size: int, shared: Any) -> Any:
        """Return the total in ``size`` courses, and in their mirror images."""
        found = np.full((2, size), self._sure)
        if not self.months and not self._sold:
            return found.reshape(-1)
        walk = self._walked(np, draw, size, shared)
        luck = draw.random(size, dtype=np.float32)
        lucks = (luck, 1 - luck)
        for volatility, parts in self._by_volatility.items():
            up = np.exp(walk * np.float32(volatility))
            for place, moved in enumerate((up, np.reciprocal(up))):
                for part in parts:
                    found[place] += part.paid(np, moved, lucks[place])
        for sold in self._sold:
            for place, drawn in enumerate(lucks):
                found[place] += sold.paid(np, drawn)
        return found.reshape(-1)

    def _walked(self, np: Any, draw: Any, size: int, shared: Any) -> Any:
        if shared is None:
            return _walk(np, draw, size, self.months)
        return shared[np.array(self.months, dtype=int) - 1]


class _Part:
    """Units of one grant. ``moved`` is by what each month's price differs from the expected one."""

    def __init__(self, np: Any, part: Moving, months: Sequence[int], volatility: float) -> None:
        years = np.array([month - part.since for month in part.months]) / MONTHS_PER_YEAR
        prices = np.array(part.prices, dtype=float) * np.exp(-(volatility**2) * years / 2)
        self._rows = [months.index(month) for month in part.months]
        self._since = months.index(part.since) if part.since else None
        self._units = np.array(part.units, dtype=np.float32)
        self._prices = prices.astype(np.float32)[:, None]
        self._strike, self._first = np.float32(part.strike), np.float32(part.first)
        self._kept, self._chance = np.float32(1 - part.discount), float(part.chance)
        self._straight = not part.strike and part.discount == 1
        self._worth = np.zeros(len(months), dtype=np.float32)
        self._worth[self._rows] = self._units * self._prices[:, 0]

    def paid(self, np: Any, moved: Any, luck: Any) -> Any:
        """Return what it brings in each course."""
        if self._straight:
            found = self._worth @ moved
            if self._since is not None:
                found /= moved[self._since]
        else:
            found = self._units @ self._gains(np, moved)
        return found if self._chance == 1 else np.where(luck < self._chance, found, 0)

    def _gains(self, np: Any, moved: Any) -> Any:
        """Return what a unit brings in each month of each course."""
        prices = moved[self._rows] * self._prices
        if self._since is not None:
            prices /= moved[self._since]
        if self._kept:
            return prices - self._kept * np.minimum(prices, self._first)
        return np.maximum(prices - self._strike, 0)


class _Sold:
    """A grant that is paid at one of several sales: each comes where luck lies in its stretch of 0 to 1."""

    def __init__(self, np: Any, sold: Sold) -> None:
        self._ends = np.cumsum([float(chance) for chance, _ in sold.sales])
        self._paid = np.array([*(float(paid) for _, paid in sold.sales), 0.0])

    def paid(self, np: Any, luck: Any) -> Any:
        """Return what it brings in each course."""
        return self._paid[np.searchsorted(self._ends, luck, side="right")]


def _counted(np: Any, exposures: Sequence[Exposure], totals: Any) -> Outlook:
    """Count where the totals lie, and who is ahead in how many courses."""
    if not exposures:
        return Outlook((), ())
    winners = totals == totals.max(axis=0)
    best = (winners / winners.sum(axis=0)).mean(axis=1)
    marks = np.quantile(totals, _MARKS, axis=1)
    spreads = tuple(
        Spread(exposure.offer, *map(float, (*marks[:, i], totals[i].mean(), best[i])))
        for i, exposure in enumerate(exposures)
    )
    ahead = tuple(tuple(float((one > other).mean()) for other in totals) for one in totals)
    return Outlook(spreads, ahead, histogram(np, [exposure.offer for exposure in exposures], totals))
