"""Value axes: where they begin and end, which figures stand on them, and in what magnitude.

All values are exact decimals; only a position on the drawing is a float.
"""

from collections.abc import Iterable
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from offerdesk.app.style import HIDDEN, Style
from offerdesk.domain.frozen import frozen
from offerdesk.domain.words import tr

_STEPS = (Decimal(1), Decimal(2), Decimal(5), Decimal(10))
_ZERO = Decimal(0)
_NEAR = Decimal("0.6")  # a line chart whose values all lie above this part of the peak need not show zero


@frozen
class Scale:
    """An axis from ``low`` to ``high`` with its ``ticks``, all in the chart's unit."""

    low: Decimal
    high: Decimal
    ticks: tuple[Decimal, ...]

    def share(self, value: Decimal) -> float:
        """Where ``value`` lies: 0 at the low end, 1 at the high end."""
        return float((value - self.low) / (self.high - self.low))


@frozen
class Magnitude:
    """The power of ten in which an axis counts: ones, thousands or millions."""

    factor: Decimal

    def unit(self, unit: str) -> str:
        """Return the unit in words: "thousand USD"."""
        if self.factor == Decimal(1_000_000):
            return tr("million {unit}").format(unit=unit)
        if self.factor == Decimal(1_000):
            return tr("thousand {unit}").format(unit=unit)
        return unit

    def tick(self, value: Decimal, style: Style) -> str:
        """Return a figure on the axis, in this magnitude: 150,000 becomes 150."""
        if style.discreet:
            return HIDDEN
        return style.number((value / self.factor).normalize() + _ZERO)

    def compact(self, value: Decimal, style: Style) -> str:
        """Return a figure beside a mark, short but with its magnitude: 148,230 becomes 148k."""
        if style.discreet:
            return HIDDEN
        if self.factor == 1:
            return style.number(value, 0)
        scaled = value / self.factor
        places = 1 if abs(scaled) < 10 and round(scaled, 1) != round(scaled) else 0  # noqa: PLR2004 one digit
        pattern = tr("{n}k") if self.factor == Decimal(1_000) else tr("{n}m")
        return pattern.format(n=style.number(scaled, places))


def magnitude(peak: Decimal) -> Magnitude:
    """Return the magnitude that writes figures up to ``peak`` with few digits."""
    size = abs(peak)
    for factor in (Decimal(1_000_000), Decimal(1_000)):
        if size >= factor * 10:
            return Magnitude(factor)
    return Magnitude(Decimal(1))


def nice_step(span: Decimal, count: int) -> Decimal:
    """Return the smallest of 1, 2 or 5 times 10ⁿ that cuts ``span`` into at most ``count`` parts."""
    if span <= 0 or count < 1:
        raise ValueError("a step needs a span above zero and at least one part")
    rough = span / count
    power = Decimal(1).scaleb(rough.adjusted())
    return next(step * power for step in _STEPS if step * power >= rough)


def scale_from_zero(values: Iterable[Decimal], count: int = 5) -> Scale:
    """Return an axis that holds zero and every value; bars need it, as their lengths are compared."""
    found = [_ZERO, *values]
    low, high = min(found), max(found)
    if low == high:
        high = Decimal(1)
    return _framed(low, high, count)


def scale_for_lines(values: Iterable[Decimal], count: int = 5, near: Decimal = _NEAR) -> Scale:
    """Return an axis for lines: from zero too, unless all values lie above the part ``near`` of the peak."""
    found = list(values)
    if not found:
        return scale_from_zero((), count)
    low, high = min(found), max(found)
    if low > high * near and low != high:
        return _framed(low, high, count)
    return scale_from_zero(found, count)


def _framed(low: Decimal, high: Decimal, count: int) -> Scale:
    """Ticks at nice steps; the ends lie at a half step above and a fifth below, to waste no height."""
    step = nice_step(high - low, count)
    top = _rounded(high, step / 2, ROUND_CEILING)
    bottom = _rounded(low, step / 5, ROUND_FLOOR)
    first = int((bottom / step).to_integral_value(ROUND_CEILING))
    last = int((top / step).to_integral_value(ROUND_FLOOR))
    return Scale(bottom, top, tuple(i * step for i in range(first, last + 1)))


def _rounded(value: Decimal, step: Decimal, mode: str) -> Decimal:
    return (value / step).to_integral_value(mode) * step


def month_ticks(first: int, last: int, room: int) -> tuple[int, ...]:
    """Whole months to write on an axis, at most ``room`` of them: years where the span allows it."""
    span = last - first
    for step in (1, 2, 3, 6, 12, 24, 36, 60, 120):
        ticks = tuple(m for m in range(first - first % step, last + 1, step) if m >= first)
        if len(ticks) <= room and (step >= 12 or span < 24):  # noqa: PLR2004 months: a year, two years
            return ticks
    return (first, last) if last > first else (first,)
