"""How far an offer's total may reach: low, likely and high, from one place for window, chart and report."""

from dataclasses import dataclass
from decimal import Decimal

from offerdesk.domain.lines import Valuation, to_money
from offerdesk.domain.words import tr


@dataclass(frozen=True, slots=True)
class Span:
    """Three totals over the horizon. Where expected costs outweigh what is expected, low is not the least."""

    low: Decimal
    likely: Decimal
    high: Decimal


def span_of(valuation: Valuation) -> Span:
    """Return what is guaranteed, what is expected with it, and all there may be."""
    likely = valuation.guaranteed + valuation.expected
    return Span(to_money(valuation.guaranteed), to_money(likely), to_money(likely + valuation.upside))


def span_words() -> tuple[str, str, str]:
    """Return what low, likely and high are called."""
    return tr("Guaranteed"), tr("With what is expected"), tr("With the upside, too")
