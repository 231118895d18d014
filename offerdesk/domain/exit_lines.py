"""What a grant is paid when the company is sold, as lines: each says how a share comes by its price."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from offerdesk.domain.exact import exact, times
from offerdesk.domain.exits import Company, Sale, company_of
from offerdesk.domain.ledger import amount, number, share
from offerdesk.domain.lines import Component, Ground, Layer, Line, Part, Reason, Source
from offerdesk.domain.parts import Grant
from offerdesk.domain.shares import share_count
from offerdesk.domain.unitworth import strike_of
from offerdesk.domain.vesting import Vested
from offerdesk.domain.words import N_

_NOTHING, _ALL = Fraction(0), Fraction(1)

PAID = N_("{units} units vested by the sale × {common} a share × {chance} chance of it")
PAID_OPTIONS = N_(
    "{units} units vested by the sale × ({common} a share − {strike} strike), at least 0, "
    "× {chance} chance of it"
)
BEYOND = N_("The sale in month {month} lies beyond the {horizon} months that count, so it adds nothing here")
LOST = N_(
    "{units} units not vested by month {month}, paid at the sale in month {sale}: × {gain} × {chance} chance"
)

PLAIN = N_("{value} for the company ÷ {shares} shares, with nothing paid to investors first")
FIRST = N_("({value} for the company − {preference} to investors first, at least 0) ÷ {shares} shares")
REST = N_(
    "({value} for the company − {preference} to investors first, at least 0) ÷ {others} shares: "
    "all {shares} but the investors' {preferred}"
)
ALIKE = N_(
    "{value} for the company ÷ {shares} shares, all alike: the investors' {preferred} of it is more than "
    "the {preference} that they would get first"
)


def lost_reason(currency: str, sale: Sale, units: Fraction, month: int) -> Reason:
    """Return why leaving at the end of ``month`` loses ``units`` at a sale."""
    parts = (
        number("units", units),
        number("month", month),
        number("sale", sale.month),
        amount("gain", sale.gain, currency),
        share("chance", sale.chance),
    )
    return Reason(LOST, parts)


def sale_lines(
    grant: Grant, vests: Vested, sales: tuple[Sale, ...], reach: int, currency: str, factor: Fraction
) -> Iterator[Line]:
    """Yield a line for each sale within reach."""
    source = Source("grant", grant.id, "exits")
    for sale in sales:
        if sale.month <= reach:
            units = vests.by(sale.month)
            why = _why(grant, sale, units, currency)
            grounds = tuple(_grounds(grant, sale, vests, currency))
            paid = times(sale.pays(units), factor)
            yield Line(Component.EQUITY, Layer.UPSIDE, paid, sale.month, source, why, grounds=grounds)


def beyond(grant: Grant, sales: tuple[Sale, ...], horizon: int) -> Iterator[Line]:
    """Yield a line of 0 for each sale that comes too late to count, so that the explanation says so."""
    source = Source("grant", grant.id, "exits")
    for sale in sales:
        if sale.month > horizon:
            why = Reason(BEYOND, (number("month", sale.month), number("horizon", horizon)))
            yield Line(Component.EQUITY, Layer.UPSIDE, _NOTHING, horizon, source, why)


def _why(grant: Grant, sale: Sale, units: Fraction, currency: str) -> Reason:
    parts: tuple[Part, ...] = (
        number("units", units),
        amount("common", sale.common, currency),
        share("chance", sale.chance),
    )
    strike = strike_of(grant)
    if strike is None:
        return Reason(PAID, parts)
    return Reason(PAID_OPTIONS, (*parts, amount("strike", strike, currency)))


def _grounds(grant: Grant, sale: Sale, vests: Vested, currency: str) -> Iterator[Ground]:
    """Yield what a sale's line rests on: the price of a share, the shares, and what does not count."""
    company = company_of(grant)
    if grant.dilution:
        text = N_("{undiluted} × {left} that {rounds} later rounds leave of a share")
        parts = (
            amount("undiluted", company.undiluted(sale.value), currency),
            share("left", company.left),
            number("rounds", len(grant.dilution)),
        )
        yield Ground(N_("Dilution"), Reason(text, parts), Source("grant", grant.id, "dilution"))
    yield Ground(
        N_("A share at the sale"),
        _shared_out(company, sale, currency),
        Source("grant", grant.id, "preference"),
    )
    yield from _counted(grant)
    unvested = vests.total[-1] - vests.by(sale.month)
    if unvested:
        text = N_("{units} units that have not vested by the sale count for nothing")
        yield Ground(
            N_("Not vested"), Reason(text, (number("units", unvested),)), Source("grant", grant.id, "vesting")
        )
    yield from _chances(grant)


def _shared_out(company: Company, sale: Sale, currency: str) -> Reason:
    """Return why a share gets what it gets before dilution."""
    parts: tuple[Part, ...] = (
        amount("value", sale.value, currency),
        number("shares", company.shares),
        amount("preference", company.preference, currency),
    )
    if company.preferred is None:
        return Reason(FIRST if company.preference else PLAIN, parts)
    parts = (*parts, share("preferred", company.preferred))
    if company.converts(sale.value):
        return Reason(ALIKE if company.preference else PLAIN, parts)
    return Reason(REST, (*parts, number("others", company.others)))


def _counted(grant: Grant) -> Iterator[Ground]:
    """Yield how units or all shares come about, where one of them is not stated."""
    count = share_count(grant)
    if grant.ownership is None or count.units is None or count.of_all is None:
        return
    held, source = share("ownership", exact(grant.ownership)), Source("grant", grant.id, "ownership")
    if grant.fully_diluted is None:
        why = Reason(N_("{units} units ÷ {ownership} of the company"), (number("units", count.units), held))
        yield Ground(N_("All shares"), why, source)
    elif grant.units is None and (grant.value is None or not grant.price):
        why = Reason(N_("{ownership} of {shares} shares"), (held, number("shares", count.of_all)))
        yield Ground(N_("Units"), why, source)


def _chances(grant: Grant) -> Iterator[Ground]:
    """Yield the chance that nothing is paid, and what is stated besides and does not count."""
    rest = 1 - sum((exact(sale.probability) for sale in grant.exits), _NOTHING)
    if rest > 0:
        why = Reason(N_("With a chance of {rest} nothing is paid at all"), (share("rest", rest),))
        yield Ground(N_("No sale"), why, Source("grant", grant.id, "exits"))
    probability, discount = grant.probability, grant.discount
    if probability not in {None, Decimal(1)} or discount not in {None, Decimal(0)}:
        parts = (
            share("probability", _ALL if probability is None else exact(probability)),
            share("discount", _NOTHING if discount is None else exact(discount)),
        )
        text = N_(
            "The chances of the sales take the place of the {probability} probability "
            "and the {discount} discount"
        )
        yield Ground(N_("Not counted twice"), Reason(text, parts), Source("grant", grant.id, "probability"))
