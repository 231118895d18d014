"""What the way to work and a move cost, as arguments in a talk: trips, minutes, quotes less what is paid."""

from decimal import Decimal
from fractions import Fraction

from offerdesk.domain.exact import exact, total
from offerdesk.domain.frozen import frozen

_MINUTES = 60
_BOTH_WAYS = 2


@frozen
class Way:
    """The way to work: both ways on each day that is not remote.

    ``cost`` and ``minutes`` are those of one way; ``hour`` is what an hour of one's own is worth.
    """

    days: Decimal
    remote: Decimal
    weeks: Decimal
    cost: Decimal
    minutes: Decimal
    hour: Decimal

    @property
    def trips(self) -> Fraction:
        """How many ways there are in a year."""
        return max(Fraction(0), exact(self.days) - exact(self.remote)) * _BOTH_WAYS * exact(self.weeks)

    @property
    def money(self) -> Fraction:
        """What the trips of a year cost in money."""
        return self.trips * exact(self.cost)

    @property
    def time(self) -> Fraction:
        """What the minutes of a year are worth."""
        return self.trips * exact(self.minutes) / _MINUTES * exact(self.hour)

    @property
    def yearly(self) -> Fraction:
        """Both together."""
        return self.money + self.time

    @property
    def remote_day(self) -> Fraction:
        """What one more remote day a week is worth in a year."""
        each = exact(self.cost) + exact(self.minutes) / _MINUTES * exact(self.hour)
        return each * _BOTH_WAYS * exact(self.weeks)


def move_left(quotes: tuple[Decimal, ...], paid: Decimal) -> Fraction:
    """Return what of a move's quotes is left to pay; nothing where more is paid."""
    return max(Fraction(0), total(exact(quote) for quote in quotes) - exact(paid))
