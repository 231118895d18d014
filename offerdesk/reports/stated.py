"""What every figure of a report rests on: assumptions, exchange rates, and how it is counted."""

from datetime import date

from offerdesk.app.assumption_sets import set_in_use
from offerdesk.app.comparison import Comparison
from offerdesk.app.style import Style
from offerdesk.app.text import write
from offerdesk.domain.assumptions import Assumptions, ExchangeRate, TaxMethod
from offerdesk.domain.fields import Amount, attributes
from offerdesk.domain.words import tr
from offerdesk.reports.document import Block, Bullets, Facts, Heading

_NOT_SAID = frozenset({"id", "exchange_rates"})


def assumptions(comparison: Comparison, style: Style, day: date) -> tuple[Block, ...]:
    """Return the section of assumptions and sources; ``day`` is the day on which the data stood so."""
    assumed = comparison.assumptions
    used = {v.own_currency for v in comparison.valuations}
    facts = [(tr("Data as of"), style.day(day))]
    if name := set_in_use(comparison.kept, assumed):
        facts.append((tr("Assumptions kept as"), name))
    facts += [
        (tr(a.field.label), _value(assumed, a.name, style))
        for a in attributes(Assumptions)
        if a.name not in _NOT_SAID and _says_something(getattr(assumed, a.name))
    ]
    facts += [_rate(r, assumed.currency, style) for r in assumed.exchange_rates if r.currency in used]
    heading = Heading(tr("Assumptions and sources"))
    return (heading, Facts(tuple(facts)), Bullets(_notes(comparison)))


def _says_something(value: object) -> bool:
    """Whether a value is more than unknown, empty or off; 0 is a figure like any other."""
    return value is not False and value not in (None, "", TaxMethod.NONE)


def _value(assumed: Assumptions, name: str, style: Style) -> str:
    found = next(a for a in attributes(Assumptions) if a.name == name)
    value = getattr(assumed, name)
    if found.type is Amount:
        return style.money(value, assumed.currency, cents=value % 1 != 0)
    text = write(found, value, style)
    return f"{text} {tr(found.field.unit)}" if found.field.unit else text


def _rate(rate: ExchangeRate, own: str, style: Style) -> tuple[str, str]:
    said = [
        tr("1 {foreign} = {rate} {own}").format(
            foreign=rate.currency, rate=_four_figures(rate, style), own=own
        )
    ]
    if rate.as_of:
        said.append(style.day(rate.as_of))
    if rate.source:
        said.append(rate.source)
    return tr("Exchange rate"), " · ".join(said)


def _four_figures(rate: ExchangeRate, style: Style) -> str:
    """Write a rate as it was given, with at least two decimals as rates are quoted."""
    exponent = rate.rate.as_tuple().exponent
    places = -exponent if isinstance(exponent, int) else 0
    return style.number(rate.rate, max(2, places))


def _notes(comparison: Comparison) -> tuple[str, ...]:
    notes = [
        tr("Every total is the sum of monthly payments, computed exactly and rounded once."),
        tr("What is unknown counts as nothing in a sum; the sum then carries a + and can rise or fall."),
        tr("Guaranteed is base pay, guaranteed bonus, one-offs and allowances, less certain costs."),
        tr("Expected adds the usual bonus, listed shares at the stated price path and the retirement match."),
        tr("Upside adds unlisted shares and grants that are not in writing."),
        tr(
            "A steady year is what recurs, at the pay of the last month: no one-offs, no grants that run out."
        ),
    ]
    if comparison.assumptions.tax_method is TaxMethod.FLAT:
        notes.append(
            tr("Figures are before tax, except for take-home pay, which the flat rate is taken from.")
        )
    else:
        notes.append(tr("Figures are before tax."))
    return tuple(notes)
