"""The scale on which a field is searched: its smallest step, where to begin and how far to look."""

from decimal import Decimal
from fractions import Fraction

from offerdesk.domain.checks import LARGEST
from offerdesk.domain.fields import Amount, Attribute, Share
from offerdesk.domain.frozen import frozen
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.values import Allocation
from offerdesk.domain.variables import Variable, attribute_of, entity_of, get

HUNDREDTH = Decimal("0.01")
_THOUSAND = Decimal(1000)
_AHEAD = {Amount: (Decimal(10) ** 6, LARGEST), Share: (Decimal(1), Decimal(10), LARGEST)}
"""How far to look first, where a field has no upper limit: most answers lie within the first."""


@frozen
class Scale:
    """Places are values counted in ``step``: from ``low`` to the last of ``highs``, from ``start`` on."""

    field: Attribute
    step: Decimal
    low: int
    start: int
    highs: tuple[int, ...]

    @property
    def counts_months(self) -> bool:
        """Whether its values are whole months."""
        return self.field.type is int

    @property
    def is_endless(self) -> bool:
        """Whether nothing limits its values but what can be written down."""
        return self.field.field.most is None and not self.counts_months

    def holds(self, place: int) -> bool:
        """Whether a place lies within the limits."""
        return self.low <= place <= self.highs[-1]

    def value(self, place: Fraction) -> Decimal | int:
        """Return the value at a place, or between two, as people write it."""
        if self.counts_months:
            return int(place)
        value = Decimal(place.numerator) * self.step / place.denominator
        return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()

    def unit(self, value: Decimal | int) -> Decimal:
        """Return a round measure to tell a slope by: a thousand of an amount, a percent, one of the rest."""
        if self.field.type is Share:
            return HUNDREDTH
        return _THOUSAND if self.field.type is Amount and value >= _THOUSAND else Decimal(1)


def scale_of(full: FullOffer, variable: Variable, horizon: int) -> Scale:
    """Return the scale of a variable, from its present value or, where that is unknown, from the least.

    Where the declaration sets no limit, amounts begin with nothing, shares with a loss of all, and months end
    after the horizon, beyond which nothing counts.
    """
    field = attribute_of(variable)
    step = _step(full, variable, field)
    low, highs = _low(field, step), _highs(field, step, horizon)
    present = get(full, variable)
    start = low if present is None else int(Decimal(present) // step)
    return Scale(field, step, min(low, start), start, highs)


def _step(full: FullOffer, variable: Variable, field: Attribute) -> Decimal:
    """Return the smallest step of a field: whole months and units, cents, hundredths."""
    entity = entity_of(full, variable.source)
    whole_units = field.name == "units" and getattr(entity, "allocation", None) is not Allocation.FRACTIONAL
    if field.type is int or whole_units:
        return Decimal(1)
    return HUNDREDTH * HUNDREDTH if field.type is Share else HUNDREDTH


def _low(field: Attribute, step: Decimal) -> int:
    least = field.field.least
    if least is None:
        least = Decimal(-1 if field.type is Share else 0)
    return int(-(-least // step))


def _highs(field: Attribute, step: Decimal, horizon: int) -> tuple[int, ...]:
    most = field.field.most
    if most is None and field.type is int:
        most = Decimal(horizon + 1)
    ahead = (most,) if most is not None else _AHEAD.get(field.type, _AHEAD[Amount])
    return tuple(int(high // step) - (high == LARGEST) for high in ahead)
