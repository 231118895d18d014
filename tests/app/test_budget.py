"""A budget says what it takes, and how offer and walk-away stand to that."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from offerdesk.app.budget import budget_for, expenses_of, needed, said_budget
from offerdesk.app.desk import Desk
from offerdesk.app.records import Save
from offerdesk.app.style import Style
from offerdesk.domain.fields import Id, Ref, Share
from offerdesk.domain.planning import Budget, Expense, Need, Plan
from offerdesk.domain.values import TaxStep
from tests.app.desks import desk_of
from tests.app.negotiating.talks import NORTHWIND, NW
from tests.domain.making import amount

LIFE = Budget(Id("b"), "Life", "USD", tax_rate=Share(Decimal("0.4")), savings=amount(1000))
RENT = Expense(Id("rent"), Ref("b"), 1, "Rent", amount(3000))
FUN = Expense(Id("fun"), Ref("b"), 2, "Concerts", amount(500), need=Need.WISH)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = desk_of(tmp_path, (NORTHWIND, LIFE, FUN, RENT))
    yield made
    made.close()


def said(desk: Desk, budget: Budget = LIFE, offer: Id | None = NW) -> tuple[str, ...]:
    return said_budget(desk.reader, budget, offer, Style())


def test_it_says_net_gross_and_how_offer_and_walk_away_stand_to_it(desk: Desk) -> None:
    desk.execute(Save(Plan(Id("p"), Ref(NW), walk_away=amount(75_000))))
    assert said(desk) == (
        "Needed: $48,000 a year, $4,000 a month after tax.",
        "That takes a pay of $80,000 a year.",
        "With what you wish for: $90,000 a year.",
        "The offer’s base pay, $100,000, is $20,000 above what you need.",
        "Your walk-away, $75,000, is $5,000 below what you need.",
    )
    desk.execute(Save(Plan(Id("p"), Ref(NW), walk_away=amount(80_000)), "walk_away"))
    assert said(desk)[-1] == "Your walk-away, $80,000, is just what you need."


def test_without_a_rate_it_says_what_is_missing(desk: Desk) -> None:
    bare = replace(LIFE, tax_rate=None)
    assert said(desk, bare)[1:] == (
        "Give a rate of taxes and dues, or a table, to see the pay that this takes.",
    )


def test_what_cannot_be_is_said(desk: Desk) -> None:
    lines = expenses_of(desk.reader, LIFE.id)
    assert [e.label for e in lines] == ["Rent", "Concerts"]
    all_of_it = replace(LIFE, tax_rate=Share(Decimal(1)))
    assert needed(all_of_it, lines).troubles == ("With these taxes no pay would leave as much.",)
    falling = (TaxStep(Decimal("0.1"), Decimal(20)), TaxStep(Decimal("0.2"), Decimal(10)))
    found = needed(replace(LIFE, tax_table=falling), lines)
    assert found.gross is None
    assert "higher than the one before" in found.troubles[0]
    vague = needed(LIFE, (RENT, replace(FUN, amount=None), replace(FUN, label="", amount=None)))
    assert vague.troubles == ("Without an amount, and so not counted: Concerts, without a name.",)


def test_other_currencies_unknown_pay_and_no_offer_are_not_set_against_it(desk: Desk) -> None:
    assert said(desk, replace(LIFE, currency="EUR"))[-1] == (
        "The offer is in USD: it is not set against this budget."
    )
    assert said(desk, replace(LIFE, currency=""))[1] == "That takes a pay of 80,000 a year."
    assert len(said(desk, offer=None)) == len(said(desk, offer=Id("gone"))) == 3
    desk.execute(Save(replace(NORTHWIND, pay_amount=None), "pay_amount"))
    assert said(desk)[-1] == "The base pay of the offer is not known yet."


def test_a_budget_of_the_offers_own_comes_before_the_one_for_all(desk: Desk) -> None:
    assert budget_for(desk.reader, NW) == LIFE
    own = Budget(Id("o"), "In Berlin", offer=Ref(NW), position=1)
    desk.execute(Save(own))
    assert budget_for(desk.reader, NW) == own
    assert budget_for(desk.reader, None) == LIFE
    assert budget_for(desk.reader, Id("other")) == LIFE
