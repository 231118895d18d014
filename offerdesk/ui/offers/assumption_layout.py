"""Where each assumption stands in its panel: rows are derived, their groups and order are designed."""

from decimal import Decimal

from offerdesk.domain.fields import Amount
from offerdesk.domain.frozen import frozen
from offerdesk.domain.words import N_

RATES = "exchange_rates"


@frozen
class AssumptionGroup:
    """A quiet heading with its rows; ``beside`` are two that stand side by side below them."""

    title: str
    names: tuple[str, ...]
    beside: tuple[str, ...] = ()


@frozen
class Suggestion:
    """A figure of the law that can be taken with one click; it holds in one currency and for one year."""

    value: Amount
    currency: str
    year: int
    source: str


GROUPS: tuple[AssumptionGroup, ...] = (
    AssumptionGroup(N_("The horizon"), ("horizon_months", "currency", "discount_rate")),
    AssumptionGroup(
        N_("Your own figures"),
        ("medical_use", "week_hours", "work_days_per_year", "commute_time_share", "count_time_off"),
    ),
    AssumptionGroup(N_("Retirement"), ("own_contribution", "own_contribution_limit", "match_pay_limit")),
    AssumptionGroup(N_("Prices and raises"), ("raise_rate", "price_growth")),
    AssumptionGroup(N_("Tax"), ("tax_method", "tax_rate", "tax_year", "tax_filing", "tax_state")),
    AssumptionGroup(
        N_("Where you live"), ("cost_of_living_base",), ("cost_of_living_date", "cost_of_living_source")
    ),
    AssumptionGroup(N_("Exchange rates"), (RATES,)),
)
"""All rows of the panel, from top to bottom; a test sees to it that none is forgotten."""

SUGGESTIONS: dict[str, tuple[Suggestion, ...]] = {
    "own_contribution_limit": (Suggestion(Amount(Decimal(24_500)), "USD", 2026, "Notice 2025-67"),),
    "match_pay_limit": (Suggestion(Amount(Decimal(360_000)), "USD", 2026, "Notice 2025-67"),),
}
"""Limits of the law by attribute, each with its year and its source."""
