"""How far an offer's total may reach: low, likely and high, from one place for window, chart and report."""

from decimal import Decimal

from offerdesk.domain.frozen import frozen
from offerdesk.domain.lines import Valuation, to_money
from offerdesk.domain.spread import Spread
from offerdesk.domain.words import tr


@frozen
class Span:
    """Three totals over the horizon. Where expected costs outweigh what is expected, low is not the least."""

    low: Decimal
    likely: Decimal
    high: Decimal


def span_of(valuation: Valuation, reach: Spread | None = None) -> Span:
    """Return what is guaranteed, what is expected with it, and all there may be.

    Where figures have ranges, the ends lie as far out as these allow.
    """
    likely = valuation.guaranteed + valuation.expected
    low, high = valuation.guaranteed, likely + valuation.upside
    if reach is not None:
        least, most = reach.bounds(lambda v: v.guaranteed), reach.bounds(lambda v: v.total)
        low, high = min(low, least.low if least else low), max(high, most.high if most else high)
    return Span(to_money(low), to_money(likely), to_money(high))


def span_words() -> tuple[str, str, str]:
    """Return what low, likely and high are called."""
    return tr("Guaranteed"), tr("With what is expected"), tr("With the upside, too")
