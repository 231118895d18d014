"""Which rows of a grant the form shows for which kind."""

from decimal import Decimal
from typing import Any

import pytest

from offerdesk.domain.fields import Id, Ref, Share
from offerdesk.domain.parts import Grant, GrantKind
from offerdesk.domain.values import Exit
from offerdesk.ui.offers.form_layout import PART_ROWS, unneeded

SALES = {"exits", "fully_diluted", "ownership", "dilution", "preference", "preferred"}
PLANS = {"contribution", "purchase_every", "lookback"}
OPTIONS = {"strike", "exercise_window"}


def hidden(**more: Any) -> frozenset[str]:
    """Return the rows of a grant that are not shown."""
    return unneeded("grant", Grant(Id("g"), Ref("a"), **more))


@pytest.mark.parametrize("kind", [GrantKind.RSU, GrantKind.PHANTOM])
def test_shares_that_no_exchange_takes_show_what_a_sale_hangs_on(kind: GrantKind) -> None:
    assert hidden(kind=kind, listed=False) == PLANS | OPTIONS
    assert hidden(kind=kind) == PLANS | OPTIONS


def test_listed_shares_show_neither_sales_nor_chances() -> None:
    assert hidden(kind=GrantKind.RSU, listed=True) == PLANS | OPTIONS | SALES | {"probability", "discount"}


@pytest.mark.parametrize("kind", [GrantKind.ISO, GrantKind.NSO])
def test_options_show_strike_and_the_time_to_exercise(kind: GrantKind) -> None:
    assert hidden(kind=kind, listed=False) == PLANS


def test_a_purchase_plan_shows_what_it_buys_by_and_its_discount() -> None:
    assert hidden(kind=GrantKind.ESPP) == OPTIONS | SALES | {"probability"}
    paid_in = hidden(kind=GrantKind.ESPP, contribution=Share(Decimal("0.1")), listed=False)
    assert {"value", "units", "vesting"} <= paid_in
    assert not paid_in & PLANS


def test_a_grant_of_unknown_kind_shows_every_row() -> None:
    assert hidden(kind=None) == frozenset()


def test_a_row_that_holds_something_is_shown_wherever_it_stands() -> None:
    sale = Exit(Decimal(1), Decimal(1), Decimal(1))
    left_out = hidden(kind=GrantKind.CASH, exits=(sale,), purchase_every=3)
    assert not left_out & {"exits", "purchase_every"}
    assert left_out <= {*PART_ROWS["grant"][0], *PART_ROWS["grant"][1]}
