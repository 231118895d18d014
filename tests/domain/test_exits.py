"""Sales of the company: what is left for a common share, what a grant is paid, and what does not count."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from offerdesk.domain.exits import company_of, sales_of
from offerdesk.domain.explain import What, explain
from offerdesk.domain.explain_leaving import Leaving, explain_leaving
from offerdesk.domain.lines import Component, Layer, Source, Valuation
from offerdesk.domain.parts import FullOffer, Grant, GrantKind
from offerdesk.domain.price_change import equity_at
from offerdesk.domain.valuation import value
from offerdesk.domain.values import Exit
from tests.domain.drawing import decimals
from tests.domain.making import amount, assumed, bare, component, leaving, number, rsu, share, unknown_paths

MILLION = 1_000_000


def sale(millions: object, chance: object = 1, year: object = 4) -> Exit:
    """Return a sale for so many millions."""
    return Exit(Decimal(str(millions)) * MILLION, Decimal(str(chance)), Decimal(str(year)))


def held(*exits: Exit, **more: Any) -> Grant:
    """Return 4,800 units of ten million shares, investors first with 20 million."""
    start = rsu(price=None, listed=False, fully_diluted=number(10 * MILLION), preference=amount(20 * MILLION))
    return replace(start, **{"exits": exits, **more})


def valued(grant: Grant, months: int = 48) -> Valuation:
    """Return the valuation of an offer of nothing but a grant."""
    return value(FullOffer(bare(none_of=()), grants=(grant,)), assumed(months))


def common(grant: Grant, millions: object) -> Fraction:
    """Return what a share gets where the company is sold for so many millions."""
    return company_of(grant).common(Fraction(str(millions)) * MILLION)


def said(valuation: Valuation) -> list[str]:
    """Return the texts of reasons and grounds of equity, unfilled."""
    lines = [line for line in valuation.lines if line.component is Component.EQUITY]
    return [text for line in lines for text in (line.why.text, *(g.why.text for g in line.grounds))]


def test_a_grant_pays_at_the_sale_what_has_vested_by_then_and_nothing_before() -> None:
    v = valued(held(sale(120, "0.5", 3)))
    assert [component(v, Component.EQUITY, year) for year in range(1, 5)] == [
        0,
        0,
        3600 * 10 * Fraction(1, 2),
        0,
    ]
    (line,) = (line for line in v.lines if line.component is Component.EQUITY)
    assert (line.first, line.layer, line.source) == (
        36,
        Layer.UPSIDE,
        Source("grant", line.source.id, "exits"),
    )
    assert v.upside == v.total == 18_000


def test_every_sale_counts_with_its_own_chance_and_the_rest_brings_nothing() -> None:
    v = valued(held(sale(220, "0.2"), sale(120, "0.3"), sale(10, "0.4")))
    assert v.total == 4800 * (20 * Fraction(2, 10) + 10 * Fraction(3, 10))
    assert any("nothing is paid at all" in text for text in said(v))
    assert not any("nothing is paid at all" in text for text in said(valued(held(sale(220)))))


def test_options_pay_what_a_share_exceeds_their_strike_by() -> None:
    option = held(sale(120, "0.5"), kind=GrantKind.ISO, strike=amount(4))
    assert valued(option).total == 4800 * 6 * Fraction(1, 2)
    under = valued(replace(option, strike=amount(11)))
    assert under.total == 0
    assert component(under, Component.EQUITY) == 0


@pytest.mark.parametrize(
    ("millions", "expected"),
    [
        (0, 0),
        ("19.99", 0),
        (20, 0),  # the kink: investors take all of it
        (21, Fraction("0.1")),
        (120, 10),
    ],
)
def test_investors_are_paid_first(millions: object, expected: object) -> None:
    assert common(held(), millions) == expected


@pytest.mark.parametrize(
    ("millions", "expected"),
    [
        (20, 0),
        (30, Fraction(10, 5)),  # below 40 million half of the company is worth less than the 20 million first
        ("39.999999", Fraction("19.999999") / 5),
        (40, 4),  # the kink: both ways give the same
        ("40.000001", Fraction("4.0000001")),
        (120, 12),
    ],
)
def test_investors_share_alike_where_that_brings_them_more(millions: object, expected: object) -> None:
    assert common(held(preferred=share("0.5")), millions) == expected


def test_investors_who_hold_everything_leave_nothing_before_they_convert() -> None:
    assert common(held(preferred=share(1)), 20) == 0
    assert common(held(preferred=share(1)), 30) == 3


def test_every_round_dilutes_what_the_one_before_has_left() -> None:
    diluted = held(sale(120), dilution=(Decimal("0.2"), Decimal("0.1")))
    assert common(diluted, 120) == 10 * Fraction(72, 100)
    assert any("later rounds" in text for text in said(valued(diluted)))


def test_a_sale_within_a_month_is_paid_in_that_month() -> None:
    early = held(sale(120, "0.5", "0.01"), sale(120, "0.5", "1.55"))
    assert [found.month for found in sales_of(early)] == [1, 19]


def test_units_that_have_not_vested_by_the_sale_count_for_nothing_and_that_is_said() -> None:
    v = valued(held(sale(120, 1, 2)))
    assert v.total == 2400 * 10
    assert any("not vested by the sale count for nothing" in text for text in said(v))


def test_a_sale_beyond_the_horizon_adds_nothing_and_says_so() -> None:
    far = held(sale(120, "0.5", 2), sale(120, "0.5", 6))
    v = valued(far)
    assert v.total == 2400 * 10 * Fraction(1, 2)
    assert any("lies beyond" in text for text in said(v))
    assert valued(far, 72).total == v.total + 4800 * 10 * Fraction(1, 2)
    assert not any("lies beyond" in text for text in said(valued(far, 72)))


def test_probability_and_discount_multiply_nothing_beside_the_chances() -> None:
    doubted = held(sale(120, "0.5"), probability=share("0.1"), discount=share("0.3"))
    v = valued(doubted)
    assert v.total == 24_000
    assert any("take the place of" in text for text in said(v))
    unknown = valued(replace(doubted, probability=None, discount=None))
    assert unknown.total == 24_000
    assert not any("take the place of" in text for text in said(unknown))


def test_units_and_all_shares_come_from_the_share_of_the_company() -> None:
    by_share = held(sale(120), fully_diluted=None, ownership=share("0.00048"))
    assert valued(by_share).total == 48_000
    without = held(sale(120), units=None, ownership=share("0.00048"))
    assert valued(without).total == 48_000
    by_value = held(sale(120), units=None, value=amount(9600), price=amount(2))
    assert valued(by_value).total == 48_000


@pytest.mark.parametrize(
    ("more", "paths"),
    [
        ({"preference": None}, ["liquidation_preference"]),
        ({"fully_diluted": None}, ["fully_diluted_shares"]),
        ({"fully_diluted": None, "ownership": share(0)}, ["fully_diluted_shares"]),
        ({"units": None}, ["units"]),
        ({"kind": GrantKind.NSO}, ["strike"]),
        ({"vesting": None}, ["vesting"]),
    ],
)
def test_what_a_sale_hangs_on_is_named_under_its_key(more: dict[str, Any], paths: list[str]) -> None:
    v = valued(held(sale(120), **more))
    assert component(v, Component.EQUITY) is None
    assert [p for p in unknown_paths(v) if p.startswith("equity")] == [f"equity[0].{path}" for path in paths]


@pytest.mark.parametrize("more", [{"listed": True}, {"kind": GrantKind.CASH}])
def test_sales_change_nothing_of_what_can_be_sold_anyway(more: dict[str, Any]) -> None:
    grant = replace(held(sale(120), price=amount(10)), **more)
    assert valued(grant) == valued(replace(grant, exits=()))


def test_leaving_loses_what_later_sales_would_have_paid_for_units_not_yet_vested() -> None:
    full = FullOffer(bare(none_of=()), grants=(held(sale(120, "0.5", 3), sale(220, "0.2", 5)),))
    v = value(full, assumed())
    assert leaving(v, 24).unvested_equity == 1200 * 5 + 2400 * 4
    assert leaving(v, 36).unvested_equity == 1200 * 4
    assert leaving(v, 48).unvested_equity == 0


def test_the_explanation_of_leaving_tells_each_sale_that_is_lost() -> None:
    full = FullOffer(bare(none_of=()), grants=(held(sale(120, "0.5", 3), sale(220, "0.2", 5)),))
    tree = explain_leaving(full, assumed(), 24, Leaving.UNVESTED_EQUITY)
    assert [leaf.amount for leaf in tree.leaves()] == [1200 * 5, 2400 * 4]
    assert all(leaf.reason and "not vested by month" in leaf.reason.text for leaf in tree.leaves())
    assert tree.amount == leaving(value(full, assumed()), 24).unvested_equity


def test_the_leaves_of_its_explanation_sum_to_it_and_lead_to_the_fields() -> None:
    grant = held(sale(120, "0.5"), dilution=(Decimal("0.2"),), fully_diluted=None, ownership=share("0.00048"))
    v = valued(grant)
    root = explain(v, What())
    assert sum(leaf.amount for leaf in root.leaves()) == v.total
    node, fields = root, set()
    while node.children:
        node = node.children[-1]
        fields |= {node.source.attribute} if node.source else set()
    assert fields == {"exits", "dilution", "preference", "ownership"}


def test_the_curve_over_prices_moves_what_the_company_is_sold_for() -> None:
    full = FullOffer(bare(none_of=()), grants=(held(sale(120, "0.5")),))
    assert equity_at(full, assumed(), Decimal(0)) == 24_000
    assert equity_at(full, assumed(), Decimal(1)) == 4800 * 22 * Fraction(1, 2)


COMPANIES = st.builds(
    held,
    preference=decimals(0, 90).map(lambda millions: amount(millions * MILLION)),
    preferred=st.none() | decimals(0, 1),
    dilution=st.lists(decimals(0, "0.9"), max_size=3).map(tuple),
)


@given(COMPANIES, decimals(0, 500), decimals(0, 100))
@settings(deadline=None)
def test_more_for_the_company_never_pays_a_share_less(grant: Grant, millions: Decimal, more: Decimal) -> None:
    assert common(grant, millions) <= common(grant, millions + more)


@given(COMPANIES, decimals(0, 500), decimals(0, 50))
@settings(deadline=None)
def test_a_preference_never_raises_what_a_share_gets(grant: Grant, millions: Decimal, more: Decimal) -> None:
    dearer = replace(grant, preference=amount((grant.preference or 0) + more * MILLION))
    assert common(dearer, millions) <= common(grant, millions)


@given(COMPANIES, decimals(0, 500), decimals("0.01", "0.9"))
@settings(deadline=None)
def test_a_further_round_leaves_its_share_of_a_share(grant: Grant, millions: Decimal, lost: Decimal) -> None:
    diluted = replace(grant, dilution=(*grant.dilution, lost))
    assert common(diluted, millions) == common(grant, millions) * (1 - Fraction(lost))


@given(COMPANIES, decimals(0, 500))
@settings(deadline=None)
def test_no_more_is_paid_out_than_the_company_brings(grant: Grant, millions: Decimal) -> None:
    company = company_of(grant)
    total = Fraction(millions) * MILLION
    paid_first = Fraction(0) if company.converts(total) else min(total, company.preference)
    assert company.undiluted(total) * company.others <= total - paid_first
