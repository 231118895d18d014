"""Why each assumption is there, and what it is unless one says otherwise."""

from enum import StrEnum

from offerdesk.app.style import Style
from offerdesk.app.text import write
from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.fields import Attribute, attribute
from offerdesk.domain.words import N_, tr

_FROM_A_FILE = N_("Came with a file. Take-home pay is not worked out with it.")

WHY = {
    "currency": N_("Every total is shown in it. Offers in others are converted at the rates below."),
    "horizon_months": N_("How long you expect to stay. Most grants vest over four years."),
    "work_days_per_year": N_("Turns pay by the day into pay by the year: 52 weeks of 5 days."),
    "own_contribution": N_(
        "What you put into a retirement plan yourself. Without it an employer's match stays unknown."
    ),
    "own_contribution_limit": N_(
        "What the law lets you put in a year. In the United States 24,500 for 2026 (section 402(g), "
        "Notice 2025-67); without it there is no limit."
    ),
    "match_pay_limit": N_(
        "Pay above it earns no match. In the United States 360,000 for 2026 (section 401(a)(17), Notice "
        "2025-67); without it all pay counts."
    ),
    "raise_rate": N_("Taken where an offer says nothing of raises. Without it pay stays as it is."),
    "price_growth": N_(
        "Taken where a grant says nothing of its price. Without it the price stays: nobody knows it."
    ),
    "week_hours": N_("Taken for the worth of an hour where an offer says nothing of hours."),
    "commute_time_share": N_(
        "Puts a price on the time of the commute, shown apart and in no total. Transport planners count half "
        "an hour's pay for it (US DOT, 35 to 60 %)."
    ),
    "count_time_off": N_("Days off are part of pay: adding them compares offers that differ in them."),
    "discount_rate": N_(
        "What money today is worth more than money in a year. With it the value today stands beside totals."
    ),
    "medical_use": N_("The bills of an ordinary year. Each plan then shows what it leaves to you."),
    "tax_method": N_(
        "Before tax is a fair comparison within one country. A flat rate shows take-home pay as well."
    ),
    "tax_rate": N_("Your average rate, not the highest: last year's tax divided by last year's pay."),
    "tax_year": _FROM_A_FILE,
    "tax_filing": _FROM_A_FILE,
    "tax_state": _FROM_A_FILE,
    "cost_of_living_base": N_(
        "The price index of where you live, such as 100. Offers elsewhere are then shown at your prices too."
    ),
    "cost_of_living_date": N_("An index is good for the year it was made for."),
    "cost_of_living_source": N_("Both indices must come from the same place to be compared."),
    "exchange_rates": N_("Offers in another currency count only with a rate; say where it comes from."),
}
"""By attribute; a test sees to it that none is forgotten."""


def why(name: str, style: Style) -> str:
    """Return the reason of an assumption, and its default where it has one."""
    declared = attribute(Assumptions, name)
    usual = default_text(declared, style)
    text = tr(WHY[name])
    return f"{text} " + tr("Default: {value}.").format(value=usual) if usual else text


def default_text(declared: Attribute, style: Style) -> str:
    """Return a default with its unit; empty where there is none worth saying."""
    value = declared.default
    if value in (None, "", ()):
        return ""
    text = write(declared, value, style)
    if isinstance(value, StrEnum):
        return text[:1].lower() + text[1:]
    return f"{text} {tr(declared.field.unit)}" if declared.field.unit else text
