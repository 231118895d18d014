"""Every figure of leaving can be opened down to its inputs, and its leaves sum to it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from offerdesk.domain.assumptions import Assumptions, ExchangeRate, TaxMethod
from offerdesk.domain.explain import Node
from offerdesk.domain.explain_leaving import Leaving, explain_leaving, lacking
from offerdesk.domain.fields import Id
from offerdesk.domain.parts import FullOffer, GrantKind, OneOff, OneOffKind, RepayBasis, RepayRule
from offerdesk.domain.valuation import leave_after, value
from offerdesk.domain.values import MatchTier, Step, Vesting
from tests.domain.making import (
    OWNER,
    amount,
    assumed,
    assumptions,
    bare,
    full_offers,
    number,
    rsu,
    salaried,
    share,
)

OPTIONS = rsu(kind=GrantKind.NSO, strike=amount(4))


def say(node: Node) -> str:
    why = node.reason
    assert why is not None
    return why.text.format(
        **{p.name: p.value if isinstance(p.value, str) else f"{float(p.value):g}" for p in why.parts}
    )


def owed(month: int, under: Assumptions | None = None, start: date | None = None, **more: Any) -> list[Node]:
    one_off = replace(OneOff(Id("s"), OWNER, amount=amount(24_000)), **more)
    full = FullOffer(salaried(start_date=start), one_offs=(one_off,))
    return list(explain_leaving(full, under or assumed(), month, Leaving.REPAY).children)


@given(full_offers(), assumptions(), st.integers(0, 60))
@settings(max_examples=150, deadline=None)
def test_the_leaves_of_every_figure_of_leaving_sum_to_it(
    full: FullOffer, under: Assumptions, month: int
) -> None:
    row = leave_after(full, under, month)
    for figure in Leaving:
        tree = explain_leaving(full, under, month, figure)
        assert tree.amount == getattr(row, figure.value)
        if tree.children:
            assert sum((leaf.amount for leaf in tree.leaves()), Fraction(0)) == tree.amount
        for leaf in tree.leaves():
            assert leaf.reason is None or say(leaf)
            assert leaf.source is not None or leaf is tree or not leaf.amount


def test_what_was_received_is_split_by_year_less_the_match_that_is_lost() -> None:
    offer = salaried(
        60_000,
        match_tiers=(MatchTier(Decimal(1), Decimal("0.05")),),
        own_contribution=share("0.05"),
        match_vesting=Vesting(months=48, every=12),
    )
    tree = explain_leaving(FullOffer(offer), assumed(12), 18, Leaving.RECEIVED)
    labels = [child.label.text for child in tree.children]
    assert labels == ["Year {year}", "Year {year}", "Unvested match lost"]
    assert [child.amount for child in tree.children] == [63_000, 31_500, -3375]
    lost = tree.children[-1]
    assert say(lost) == "0.75 of the 4500 matched by then has not vested"
    assert lost.source is not None
    assert lost.source.attribute == "match_vesting"


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"repay_rule": RepayRule.WHOLE, "repay_months": 12}, "All of 24000: 6 of 12 months have passed"),
        ({"repay_rule": RepayRule.MONTHLY, "repay_months": 24}, "0.75 of 24000: 6 of 24 months have passed"),
        (
            {"repay_rule": RepayRule.DAILY, "repay_months": 12},
            "0.5 of 24000, by the day: 6 of 12 months have passed",
        ),
        (
            {"repay_rule": RepayRule.STEPPED, "repay_steps": (Step(12, Decimal("0.6")),)},
            "0.6 of 24000: the step that holds after 6 months",
        ),
    ],
)
def test_what_is_owed_names_the_clause_and_what_it_counts(more: dict[str, Any], said: str) -> None:
    (leaf,) = owed(6, **more)
    assert say(leaf) == said
    assert leaf.source is not None
    assert (leaf.source.kind, leaf.source.attribute) == ("one_off", "repay_rule")


def test_a_clause_that_reclaims_the_net_takes_the_tax_off() -> None:
    taxed = assumed(tax_method=TaxMethod.FLAT, tax_rate=share("0.4"))
    clause: dict[str, Any] = {
        "repay_rule": RepayRule.WHOLE,
        "repay_months": 12,
        "repay_basis": RepayBasis.NET,
    }
    gross, tax = owed(6, taxed, **clause)
    assert gross.amount == 24_000
    assert tax.amount == -9600
    assert say(tax) == "Only what is left after 0.4 tax is to be paid back"
    assert len(owed(6, **clause)) == 1


def test_a_payment_is_called_as_the_user_calls_it() -> None:
    clause: dict[str, Any] = {"repay_rule": RepayRule.WHOLE, "repay_months": 12}
    (named,) = owed(6, label="Welcome {money}", **clause)
    assert named.label.text.format(**{p.name: p.value for p in named.label.parts}) == "Welcome {money}"
    (unnamed,) = owed(6, kind=OneOffKind.RELOCATION, **clause)
    assert unnamed.label.text == "Relocation"


def test_equity_that_is_lost_is_told_by_grant_with_units_and_price() -> None:
    full = FullOffer(bare(), grants=(rsu(), replace(OPTIONS, id=Id("h"))))
    tree = explain_leaving(full, assumed(), 24, Leaving.UNVESTED_EQUITY)
    said = [say(leaf) for leaf in tree.children]
    assert said == ["2400 units × 10", "2400 units × (10 − 4 strike), at least 0"]
    assert [leaf.amount for leaf in tree.children] == [24_000, 14_400]
    assert [leaf.source.id for leaf in tree.children if leaf.source] == ["g", "h"]


def test_refreshers_that_have_not_vested_are_lost_too() -> None:
    offer = bare(
        refresher_value=amount(12_000),
        refresher_first=12,
        refresher_every=12,
        refresher_vesting=Vesting(months=12, every=12),
    )
    tree = explain_leaving(FullOffer(offer), assumed(), 18, Leaving.UNVESTED_EQUITY)
    assert [leaf.label.text for leaf in tree.children] == ["Refreshers"]
    assert tree.amount == 12_000


def test_keeping_options_costs_their_strike_and_is_no_part_of_what_is_left() -> None:
    full = FullOffer(bare(), grants=(OPTIONS, rsu(id=Id("r"))))
    row = leave_after(full, assumed(), 24)
    assert row.exercise_cost == 9600
    assert row.net == 24_000 + 14_400
    (leaf,) = explain_leaving(full, assumed(), 24, Leaving.EXERCISE_COST).children
    assert say(leaf) == "2400 vested units × 4 strike"
    assert leaf.source is not None
    assert leaf.source.attribute == "strike"
    unlikely = replace(OPTIONS, listed=False, probability=share("0.1"))
    assert leave_after(FullOffer(bare(), grants=(unlikely,)), assumed(), 24).exercise_cost == 9600


def test_what_was_converted_names_the_rate() -> None:
    under = assumed(exchange_rates=(ExchangeRate("EUR", Decimal("1.1")),))
    full = FullOffer(bare(pay_currency="EUR"), grants=(OPTIONS,))
    (leaf,) = explain_leaving(full, under, 24, Leaving.EXERCISE_COST).children
    assert leaf.amount == 10_560
    assert [below.label.text for below in leaf.children] == ["Exchange rate"]


@pytest.mark.parametrize(
    ("full", "lacks"),
    [
        (FullOffer(bare()), set()),
        (FullOffer(bare(bonus_target=share("0.1"), none_of=(), pay_amount=None)), set(Leaving)),
        (
            FullOffer(bare(), grants=(rsu(price=None),)),
            {Leaving.RECEIVED, Leaving.NET, Leaving.UNVESTED_EQUITY, Leaving.EXERCISE_COST},
        ),
        (
            FullOffer(
                bare(),
                one_offs=(OneOff(Id("s"), OWNER, amount=amount(9), repay_rule=RepayRule.MONTHLY),),
            ),
            {Leaving.NET, Leaving.REPAY},
        ),
        (
            FullOffer(bare(), one_offs=(OneOff(Id("s"), OWNER, repay_rule=RepayRule.WHOLE, repay_months=9),)),
            {Leaving.RECEIVED, Leaving.NET, Leaving.REPAY},
        ),
        (
            FullOffer(
                bare(match_tiers=(MatchTier(Decimal(1), Decimal("0.05")),), own_contribution=share("0.05"))
            ),
            {Leaving.UNVESTED_MATCH},
        ),
    ],
)
def test_a_figure_says_what_it_lacks(full: FullOffer, lacks: set[Leaving]) -> None:
    valuation = value(full, assumed())
    assert {figure for figure in Leaving if lacking(valuation, figure)} == lacks
    for figure in Leaving:
        assert bool(explain_leaving(full, assumed(), 12, figure).unknown) == (figure in lacks)


def test_units_before_the_first_day_can_be_exercised_at_once() -> None:
    early = replace(OPTIONS, vesting=Vesting(months=12, every=12, start_month=-12), units=number(100))
    assert leave_after(FullOffer(bare(), grants=(early,)), assumed(), 0).exercise_cost == 400
