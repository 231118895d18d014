"""A spreadsheet's formulation, one row a year, agrees where it applies: yearly raises, schedules by year.

Written from the contract without the engine: closed forms by year, no months.
"""

from decimal import Decimal
from fractions import Fraction
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from offerdesk.domain.fields import Id
from offerdesk.domain.lines import to_money
from offerdesk.domain.parts import Allowance, Cost, FullOffer, Grant, HealthPlan, OneOff
from offerdesk.domain.valuation import value
from offerdesk.domain.values import MatchTier, Per, Vesting
from tests.domain.drawing import decimals
from tests.domain.making import ID, OWNER, amount, assumed, bare, share

QUARTERS = Vesting(years=(Decimal("0.25"),) * 4, every=12)


def _rows(years: int, s: dict[str, Any]) -> list[Fraction]:
    """Return the total of each year, as the cells of a sheet would hold it."""
    x = {name: Fraction(cell) for name, cell in s.items()}
    rows = []
    for year in range(1, years + 1):
        base = x["base"] * (1 + x["raise"]) ** (year - 1)
        cash = base * (1 + x["target"] * x["payout"]) + (x["sign_on"] if year == 1 else 0)
        equity = x["grant"] / 4 * (1 + x["growth"]) ** year if year <= 4 else Fraction(0)
        refreshers = x["refresher"] / 4 * min(year - 1, 4)
        match = base * x["match"] * min(x["own"], Fraction("0.06"))
        beyond = max(Fraction(0), x["use"] - x["deductible"])
        care = min(x["most"], min(x["use"], x["deductible"]) + beyond * x["coinsurance"])
        plan = x["hsa"] - 12 * x["premium"] - care
        rows.append(cash + equity + refreshers + match + plan + 12 * x["stipend"] - x["dues"])
    return rows


CELLS = {
    "base": decimals(0, 400_000),
    "raise": decimals(0, "0.2"),
    "target": decimals(0, 1),
    "payout": decimals(0, 2),
    "sign_on": decimals(0, 90_000),
    "grant": decimals(0, 900_000),
    "growth": decimals("-0.5", "0.5"),
    "refresher": decimals(0, 90_000),
    "match": decimals(0, 1),
    "own": decimals(0, "0.1"),
    "use": decimals(0, 20_000),
    "deductible": decimals(0, 5000),
    "coinsurance": decimals(0, 1),
    "most": decimals(0, 9000),
    "hsa": decimals(0, 2000),
    "premium": decimals(0, 900),
    "stipend": decimals(0, 500),
    "dues": decimals(0, 900),
}


@given(st.integers(1, 10), st.fixed_dictionaries(CELLS))
@settings(max_examples=150, deadline=None)
def test_a_sheet_with_one_row_a_year_comes_to_the_same(years: int, cells: dict[str, Any]) -> None:
    offer = bare(
        none_of=("commute", "time_off"),
        pay_amount=cells["base"],
        raise_rate=cells["raise"],
        bonus_target=cells["target"],
        bonus_payout=cells["payout"],
        refresher_value=cells["refresher"],
        refresher_vesting=QUARTERS,
        match_tiers=(MatchTier(cells["match"], Decimal("0.06")),),
        own_contribution=share(cells["own"]),
    )
    plan = HealthPlan(
        Id("p"),
        OWNER,
        premium_month=cells["premium"],
        deductible=cells["deductible"],
        coinsurance=cells["coinsurance"],
        out_of_pocket_max=cells["most"],
        employer_hsa=cells["hsa"],
    )
    value_, growth = cells["grant"], cells["growth"]
    grant = Grant(ID, OWNER, value=value_, growth=growth, listed=True, vesting=QUARTERS)
    full = FullOffer(
        offer,
        one_offs=(OneOff(ID, OWNER, amount=cells["sign_on"]),),
        grants=(grant,),
        health_plans=(plan,),
        allowances=(Allowance(ID, OWNER, amount=cells["stipend"], per=Per.MONTH),),
        costs=(Cost(ID, OWNER, amount=cells["dues"], per=Per.YEAR),),
    )
    valuation = value(full, assumed(12 * years, medical_use=amount(cells["use"])))
    rows = _rows(years, cells)
    assert valuation.complete
    assert [year.total for year in valuation.years] == rows
    assert to_money(valuation.total) == to_money(sum(rows, Fraction(0)))
