"""Exchange rates when the currency that everything is shown in changes."""

from dataclasses import replace
from decimal import Context, Decimal

from offerdesk.domain.assumptions import Assumptions, ExchangeRate
from offerdesk.domain.fields import Amount
from offerdesk.domain.words import tr

_DIGITS = Context(prec=10)
_CENT = Decimal("0.01")


def in_currency(assumed: Assumptions, currency: str) -> Assumptions:
    """Return the assumptions with ``currency`` as their own.

    Where its rate is known, every other rate and the medical charges are worked out from it, the rates to ten
    digits. Where it is not, rates into the old currency say nothing any more and are left out.
    """
    if currency == assumed.currency:
        return assumed
    known = {rate.currency: rate for rate in assumed.exchange_rates}
    if currency not in known:
        return replace(assumed, currency=currency, exchange_rates=())
    base = known[currency]
    return replace(
        assumed,
        currency=currency,
        exchange_rates=_rates(assumed, base),
        medical_use=_converted(assumed.medical_use, base),
    )


def _rates(assumed: Assumptions, base: ExchangeRate) -> tuple[ExchangeRate, ...]:
    words = tr("worked out from 1 {new} = {rate} {old}")
    source = words.format(new=base.currency, rate=base.rate, old=assumed.currency)
    own = ExchangeRate(assumed.currency, _DIGITS.divide(Decimal(1), base.rate), base.as_of, source)
    others = (
        replace(rate, rate=_DIGITS.divide(rate.rate, base.rate), source=source)
        for rate in assumed.exchange_rates
        if rate.currency not in {base.currency, assumed.currency}
    )
    return (own, *others)


def _converted(amount: Amount | None, base: ExchangeRate) -> Amount | None:
    if amount is None:
        return None
    return Amount(_DIGITS.divide(amount, base.rate).quantize(_CENT))
