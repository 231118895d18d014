"""A discreet style writes no money; all else it writes as before."""

from decimal import Decimal

from offerdesk.app.amounts import write_amount, write_sum
from offerdesk.app.style import HIDDEN, Style
from offerdesk.charts.scale import magnitude

OPEN = Style()
DISCREET = Style(discreet=True)
PAY = Decimal(185000)


def test_money_is_hidden_whatever_its_size_and_sign() -> None:
    assert DISCREET.money(PAY, "USD") == DISCREET.money(Decimal(-1), "USD") == f"${HIDDEN}"
    assert DISCREET.amount(PAY, "USD", signed=True) == write_amount(PAY, DISCREET) == HIDDEN
    assert write_sum(PAY, DISCREET) == HIDDEN


def test_charts_write_no_figure_of_money() -> None:
    scale = magnitude(PAY)
    assert scale.tick(PAY, DISCREET) == scale.compact(PAY, DISCREET) == HIDDEN
    assert magnitude(Decimal(900)).compact(Decimal(900), DISCREET) == HIDDEN


def test_counts_and_shares_stay_in_sight() -> None:
    assert DISCREET.number(PAY) == OPEN.number(PAY)
    assert DISCREET.percent(Decimal("0.06")) == "6%"


def test_opened_it_writes_money_again() -> None:
    assert DISCREET.opened() == OPEN
    assert write_sum(PAY, OPEN.opened()) == "185,000"
