"""What later money is worth now, at a yearly rate that the user sets."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from offerdesk.domain.exact import grown, times, total


def present_value(flows: Iterable[tuple[int, Fraction]], rate: Decimal) -> Fraction:
    """Return ``Σ amount / (1 + rate)^(month / 12)`` over ``flows`` of (month, amount).

    Months count from now: 0 is now, 12 a year from now. Whole years are exact, parts of a year to 20 digits.
    Raises ``ValueError`` at a rate of −1 or less, which would make any later money worth without end.
    """
    if rate <= -1:
        raise ValueError("Later money has no present value at a rate of −100 % or less")
    return total(times(amount, grown(rate, -month)) for month, amount in flows)
