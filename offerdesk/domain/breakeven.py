"""What one field of an offer must be so that the offer comes to a given total over the horizon.

Exact where the total is a line in the field; else the value of the field's own smallest step (a cent, a
hundredth of a percent, one unit) that reaches the aim, with what it is above. Says so, and why, where no
value within the field's limits does it. Totals hold what is known; unknown parts are named by the valuation.

Time off may be counted in: base pay pays for it, so that no total holds it. A day off is then worth, each
year of the horizon, what it is worth in the first.
"""

from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import cache

from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.checks import check
from offerdesk.domain.crossing import crossing, on_one_line
from offerdesk.domain.exact import exact
from offerdesk.domain.fields import Amount, Share
from offerdesk.domain.frozen import frozen
from offerdesk.domain.ledger import amount, number, share, words
from offerdesk.domain.lines import MONTHS_PER_YEAR, Part, Reason
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.scale import HUNDREDTH, scale_of
from offerdesk.domain.valuation import Worth, worth
from offerdesk.domain.variables import Variable, entity_of, get, put
from offerdesk.domain.words import N_

NO_RATE = N_("No exchange rate from {currency} is known.")
UNKNOWN_AIM = N_("The total to be reached is not known.")
UNKNOWN_HERE = N_("Too little is known of this offer for a total.")
FLAT = N_("The total of {total} does not depend on it.")
SHORT = N_("At best, with {at}, the total is {total}: {gap} short of {aim}.")
SATURATED = N_("However large it is, the total is at most {total}: {gap} short of {aim}.")
ABOVE = N_("At the least, with {at}, the total is {total}: still {gap} above {aim}.")
EQUAL = N_("It comes to {aim} as it is.")
LINE = N_("With {at} the total is {total}. Each {unit} more changes it by {slope}.")
NEAR = N_("Around {value}, each {unit} more changes the total by {slope}.")
MET = N_("With {value} it comes to {aim}.")
CURVE = N_(
    "The total follows it in a curve: {below} leaves it {short} short, and {value} takes it {over} above."
)
STEPS = N_("The total moves in steps: {below} leaves it {short} short, and {value} takes it {over} above.")

_SAMPLES = 8
_FINE = 10**6
"""How many places a curve is searched in between two steps of the field."""


class Kind(StrEnum):
    """How an answer was found."""

    EQUAL = "equal"
    LINE = "line"
    CURVE = "curve"
    STEPS = "steps"
    IMPOSSIBLE = "impossible"


@frozen
class Aim:
    """A total to be reached, in ``currency``; ``None`` where it is not known."""

    total: Fraction | None
    currency: str


@frozen
class Answer:
    """What the field must be. ``value`` can be entered as it is, and ``reached`` is the total with it.

    ``exact`` is it before rounding to a step: exact on a line, within a cent of the total on a curve, and
    ``None`` where only whole steps count. All three are ``None`` where it is impossible.
    """

    kind: Kind
    why: Reason
    aim: Aim
    value: Decimal | int | None = None
    exact: Fraction | None = None
    reached: Fraction | None = None

    @property
    def over(self) -> Fraction:
        """What the value brings more than was to be reached."""
        if self.reached is None or self.aim.total is None:
            return Fraction(0)
        return self.reached - self.aim.total


def aim_at(full: FullOffer, assumptions: Assumptions, *, time_off: bool = False) -> Aim:
    """Return the total of another offer as what is to be reached."""
    found = worth(full, assumptions)
    return Aim(_total(found, assumptions, time_off=time_off), found.currency)


def solve(
    full: FullOffer, variable: Variable, aim: Aim, assumptions: Assumptions, *, time_off: bool = False
) -> Answer:
    """Return what ``variable`` of ``full`` must be for its total to be ``aim``."""
    now = worth(full, assumptions)
    if now.currency != aim.currency:
        foreign = now.currency if aim.currency == assumptions.currency else aim.currency
        return _impossible(aim, NO_RATE, words("currency", foreign))
    if aim.total is None:
        return _impossible(aim, UNKNOWN_AIM)
    total = _total(now, assumptions, time_off=time_off)
    if total == aim.total and get(full, variable) is not None:
        why = Reason(EQUAL, (amount("aim", aim.total, aim.currency),))
        return Answer(Kind.EQUAL, why, aim, get(full, variable), reached=aim.total)
    try:
        answer = _Solving(full, variable, aim, assumptions, time_off=time_off).answer(total)
    except _NotKnownError:
        return _impossible(aim, UNKNOWN_HERE)
    return _allowed(answer, full, variable)


class _NotKnownError(Exception):
    """With some value of the field there is no total."""


def _allowed(answer: Answer, full: FullOffer, variable: Variable) -> Answer:
    """Return an answer, unless other values of the offer rule it out; then what they say."""
    entity = entity_of(full, variable.source)
    if answer.value is None or entity is None:
        return answer
    tried = entity_of(put(full, variable, answer.value), variable.source) or entity
    known = check(entity)
    for problem in check(tried):
        if problem not in known:
            return _impossible(
                answer.aim, problem.text, *(words(name, said) for name, said in problem.values)
            )
    return answer


def _impossible(aim: Aim, text: str, *parts: Part) -> Answer:
    return Answer(Kind.IMPOSSIBLE, Reason(text, parts), aim)


def _total(found: Worth, assumptions: Assumptions, *, time_off: bool) -> Fraction | None:
    """Return the total, with the time off of every year of the horizon where it is counted."""
    if not time_off or found.total is None:
        return found.total
    if found.time_off_value is None:
        return None
    return found.total + found.time_off_value * assumptions.horizon_months / MONTHS_PER_YEAR


class _Solving:
    """One search, on places: values of the field counted in its smallest step."""

    def __init__(
        self, full: FullOffer, variable: Variable, aim: Aim, assumptions: Assumptions, *, time_off: bool
    ) -> None:
        assert aim.total is not None
        self._full, self._variable, self._aim, self._assumptions = full, variable, aim, assumptions
        self._to_reach, self._time_off = aim.total, time_off
        self._scale = scale_of(full, variable, assumptions.horizon_months)
        self._gaps: dict[int, Fraction] = {}

    def answer(self, now: Fraction | None) -> Answer:
        """Search between the limits, then in parts of that; ``now`` is the total as it is."""
        scale = self._scale
        if now is not None and get(self._full, self._variable) == scale.value(Fraction(scale.start)):
            self._gaps[scale.start] = now - self._to_reach
        tried: tuple[int, ...] = ()
        for more in ((scale.low, scale.start, *scale.highs), self._between()):
            tried = tuple(sorted({*tried, *more}))
            found = crossing(self._gap, tried)
            if found is not None:
                return self._found(*found)
            met = next((place for place in tried if self._gap(place) == 0), None)
            if met is not None:
                return self._found(met + 1 if scale.holds(met + 1) else met - 1, met)
        return self._impossible(tried)

    def _gap(self, place: int) -> Fraction:
        """Return how far the total is above the aim at a place; remembered."""
        found = self._gaps.get(place)
        if found is None:
            found = self._gaps[place] = self._above(Fraction(place))
        return found

    def _above(self, place: Fraction) -> Fraction:
        """Return how far the total is above the aim at a place, or between two."""
        found = worth(put(self._full, self._variable, self._scale.value(place)), self._assumptions)
        total = _total(found, self._assumptions, time_off=self._time_off)
        if total is None:
            raise _NotKnownError
        return total - self._to_reach

    def _between(self) -> tuple[int, ...]:
        """Return some places more, for a total that rises and falls."""
        low, high = self._scale.low, self._scale.highs[0]
        return tuple(low + (high - low) * n // _SAMPLES for n in range(_SAMPLES + 1))

    def _found(self, short: int, reaching: int) -> Answer:
        gap, way = self._gap, reaching - short
        value, reached = self._scale.value(Fraction(reaching)), self._to_reach + gap(reaching)
        near = [p for p in (short - way, short, reaching, reaching + way) if self._scale.holds(p)]
        known = (self._scale.low, self._scale.start, short, reaching)
        straight = on_one_line(gap, known)
        if straight or on_one_line(gap, near):
            exactly = None if self._scale.step == 1 else self._on_line(short, reaching)
            why = self._along(short, reaching, straight=straight)
            return Answer(Kind.LINE, why, self._aim, value, exactly, reached)
        if not gap(reaching):
            met = (self._said("value", reaching), self._money("aim", self._to_reach))
            return Answer(Kind.STEPS, Reason(MET, met), self._aim, value, exact(Decimal(value)), reached)
        curved = self._on_curve(short, reaching)
        parts = (
            self._said("below", short),
            self._money("short", -gap(short)),
            self._said("value", reaching),
            self._money("over", gap(reaching)),
        )
        kind, text = (Kind.STEPS, STEPS) if curved is None else (Kind.CURVE, CURVE)
        return Answer(kind, Reason(text, parts), self._aim, value, curved, reached)

    def _on_line(self, short: int, reaching: int) -> Fraction:
        """Return the exact value where the line between two places reaches."""
        rise = self._gap(reaching) - self._gap(short)
        return (short + (reaching - short) * -self._gap(short) / rise) * exact(self._scale.step)

    def _on_curve(self, short: int, reaching: int) -> Fraction | None:
        """Return the value between two places that reaches to the cent; ``None`` where the total jumps."""
        if self._scale.step == 1:
            return None
        low, high = sorted((short, reaching))
        fine = cache(lambda place: self._above(Fraction(place, _FINE)))
        turn = crossing(fine, (low * _FINE, high * _FINE))
        if turn is None or fine(turn[1]) >= exact(HUNDREDTH):
            return None
        return Fraction(turn[1], _FINE) * exact(self._scale.step)

    def _along(self, short: int, reaching: int, *, straight: bool) -> Reason:
        """Say how the total follows the field, from the present value where that lies on the same line."""
        unit = self._scale.unit(self._scale.value(Fraction(reaching)))
        rise = (self._gap(reaching) - self._gap(short)) / (reaching - short)
        each = (self._part("unit", unit), self._money("slope", rise * exact(unit / self._scale.step)))
        if not straight:
            return Reason(NEAR, (self._said("value", reaching), *each))
        total = self._money("total", self._to_reach + self._gap(self._scale.start))
        return Reason(LINE, (self._said("at", self._scale.start), total, *each))

    def _impossible(self, places: tuple[int, ...]) -> Answer:
        best, least = max(places, key=self._gap), min(places, key=self._gap)
        gap, aim = self._gap, self._money("aim", self._to_reach)
        if gap(best) == gap(least):
            return _impossible(self._aim, FLAT, self._money("total", self._to_reach + gap(best)))
        at = best if gap(best) < 0 else least
        last = self._scale.highs[-1]
        total = self._money("total", self._to_reach + gap(at))
        parts = (self._said("at", at), total, self._money("gap", abs(gap(at))), aim)
        if gap(best) >= 0:
            return _impossible(self._aim, ABOVE, *parts)
        endless = gap(best) == gap(last) and self._scale.is_endless
        return _impossible(self._aim, SATURATED if endless else SHORT, *parts)

    def _said(self, name: str, place: int) -> Part:
        return self._part(name, Decimal(self._scale.value(Fraction(place))))

    def _part(self, name: str, value: Decimal) -> Part:
        form = self._scale.field.type
        if form is Amount:
            return amount(name, exact(value), self._full.offer.pay_currency or self._assumptions.currency)
        return (share if form is Share else number)(name, exact(value))

    def _money(self, name: str, value: Fraction) -> Part:
        return amount(name, value, self._aim.currency)
