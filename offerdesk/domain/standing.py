"""Where a negotiation stands between what they said first, what they say now and what was asked last.

All figures are of one term, or of the totals, in one unit. What is not known is ``None`` and so is all that
would follow from it; nothing here assumes that more is better than an agreement.
"""

from fractions import Fraction

from offerdesk.domain.frozen import frozen


@frozen
class Standing:
    """Their first and their last figure, and what was asked for last."""

    first: Fraction | None
    last: Fraction | None
    asked: Fraction | None = None

    @property
    def gain(self) -> Fraction | None:
        """What was gained so far: their last figure less their first."""
        return None if self.first is None or self.last is None else self.last - self.first

    @property
    def gap(self) -> Fraction | None:
        """What still lies between: what was asked less their last figure, 0 where they gave it or more."""
        if self.asked is None or self.last is None:
            return None
        return max(self.asked - self.last, Fraction(0))

    @property
    def midpoint(self) -> Fraction | None:
        """The middle between what was asked and their last figure; ``None`` where nothing lies between."""
        if self.asked is None or self.last is None or not self.gap:
            return None
        return (self.asked + self.last) / 2

    @property
    def closed(self) -> Fraction | None:
        """Which share of the way from their first figure to what was asked they have come."""
        if self.first is None or self.last is None or self.asked is None or self.asked <= self.first:
            return None
        return min((self.last - self.first) / (self.asked - self.first), Fraction(1))
