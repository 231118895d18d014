"""The bonus: a share of the base earned in each bonus period, or an amount a year, at its expected payout."""

from collections.abc import Callable, Iterable
from fractions import Fraction

from offerdesk.domain.exact import exact, runs, times
from offerdesk.domain.fields import attribute
from offerdesk.domain.ledger import Ledger, number, share
from offerdesk.domain.lines import MONTHS_PER_YEAR, Component, Layer, Part, Reason
from offerdesk.domain.offer import Offer
from offerdesk.domain.pay import BasePay, base_part
from offerdesk.domain.words import N_

OF_BASE = N_("{target} of {base} base pay earned in the {months} months up to its payment")
OF_BASE_AT_PAYOUT = N_(
    "{target} of {base} base pay earned in the {months} months up to its payment, paid out at {payout}"
)
AMOUNT = N_("{target} a year, for {months} months")
AMOUNT_AT_PAYOUT = N_("{target} a year, for {months} months, paid out at {payout}")


def write_bonus(ledger: Ledger, base: BasePay | None, horizon: int) -> None:
    """Write the bonus in the months in which it is paid, 12, 24 … unless it is paid more often."""
    if not _stated(ledger):
        return
    offer = ledger.offer
    payout, every = offer.bonus_payout, offer.bonus_paid_every
    by_amount = offer.bonus_amount is not None
    if payout is None:
        ledger.miss("bonus.payout", ledger.of_offer("bonus_payout"), Component.BONUS)
    if not every:
        ledger.miss("bonus.paid_every", ledger.of_offer("bonus_paid_every"), Component.BONUS)
    if payout is None or not every or (base is None and not by_amount):
        return
    if offer.bonus_guaranteed is None:
        ledger.miss("bonus.guaranteed", ledger.of_offer("bonus_guaranteed"))
    layer = Layer.GUARANTEED if offer.bonus_guaranteed else Layer.EXPECTED
    source = ledger.of_offer("bonus_amount" if by_amount else "bonus_target")
    ledger.know(Component.BONUS)
    earned = _earned(base, every, ledger.reach, by_amount)
    factor = _target(ledger) * exact(payout)
    why = _why(ledger, every, exact(payout))
    for (pay, named), first, distance, count in runs(earned):
        ledger.write(Component.BONUS, layer, times(pay, factor), source, why(named), first, distance, count)
    yearly = Fraction(1) if base is None or by_amount else base.yearly(horizon)
    named = base_part(yearly, ledger.currency)
    why = _why(ledger, MONTHS_PER_YEAR, exact(payout))
    ledger.recur(Component.BONUS, layer, times(yearly, factor), source, why(named))


def _stated(ledger: Ledger) -> bool:
    """Whether a target is known; names it, or the whole bonus, where it is not."""
    offer = ledger.offer
    if offer.bonus_target is not None or offer.bonus_amount is not None:
        return True
    if ledger.none_of("bonus", Component.BONUS):
        return False
    names = ("bonus_payout", "bonus_guaranteed", "bonus_paid_every")
    silent = all(getattr(offer, name) == attribute(Offer, name).default for name in names)
    source = ledger.of_offer("bonus_target")
    ledger.miss("bonus" if silent else "bonus.target", source, Component.BONUS)
    return False


def _target(ledger: Ledger) -> Fraction:
    offer = ledger.offer
    stated = offer.bonus_target if offer.bonus_amount is None else offer.bonus_amount
    return Fraction(0) if stated is None else exact(stated)


def _earned(
    base: BasePay | None,
    every: int,
    reach: int,
    by_amount: bool,  # noqa: FBT001 - private
) -> Iterable[tuple[int, tuple[Fraction, Part]]]:
    """Return the base earned in each bonus period; for an amount a year, the part of the year it is."""
    if base is not None and not by_amount:
        return base.periods(every, reach)
    years = Fraction(every, MONTHS_PER_YEAR)
    named = number("years", years)
    return ((month, (years, named)) for month in range(every, reach + 1, every))


def _why(ledger: Ledger, months: int, payout: Fraction) -> Callable[[Part], Reason]:
    """Return what makes the reason of a bonus from the base earned in its ``months``."""
    target, by_amount = _target(ledger), ledger.offer.bonus_amount is not None
    period, at_payout = number("months", months), () if payout == 1 else (share("payout", payout),)
    if by_amount:
        text = AMOUNT if payout == 1 else AMOUNT_AT_PAYOUT
        same = Reason(text, (period, ledger.amount("target", target), *at_payout))
        return lambda _: same
    text, of = OF_BASE if payout == 1 else OF_BASE_AT_PAYOUT, share("target", target)
    return lambda earned: Reason(text, (period, of, earned, *at_payout))
