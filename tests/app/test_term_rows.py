"""The lower half of the sheet: what each offer says, row by row."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from offerdesk.app.part_text import part_name, part_text
from offerdesk.app.rows import RowKind
from offerdesk.app.style import Style
from offerdesk.app.term_rows import term_rows
from offerdesk.app.vesting_words import say_tiers, say_vesting
from offerdesk.domain.fields import Id
from offerdesk.domain.parts import (
    Allowance,
    Cost,
    FullOffer,
    Grant,
    GrantKind,
    HealthPlan,
    OneOff,
    OneOffKind,
    PromisedRaise,
    RepayRule,
)
from offerdesk.domain.values import Exit, MatchTier, Per, Tranche, Vesting
from tests.app.views import best, compare, keys, row, sheet_of, texts
from tests.domain.making import FOUR_YEARS, NOTHING, OWNER, amount, bare, number, rsu, salaried, share

ID = Id("x")


def test_a_row_stands_where_one_offer_says_something() -> None:
    sheet = sheet_of(salaried(level="L5"), salaried())
    assert texts(sheet, "field.level") == ["L5", ""]
    assert "field.city" not in keys(sheet)


def test_what_decides_the_worth_is_asked_for_even_where_nobody_says_it() -> None:
    sheet = sheet_of(salaried(), salaried())
    assert texts(sheet, "field.pto_days") == ["?", "?"]
    assert texts(sheet, "parts.grants") == ["?", "?"]
    assert "field.sick_days" not in keys(sheet)


def test_what_is_as_everybody_assumes_has_no_row() -> None:
    assert "field.hours_per_week" not in keys(sheet_of(salaried(), salaried()))
    assert texts(sheet_of(salaried(hours_per_week=number(35)), salaried()), "field.hours_per_week") == [
        "35",
        "40",
    ]


def test_rows_of_zeros_alone_are_left_out_but_not_with_an_unknown_among_them() -> None:
    zero = salaried(commute_distance=number(0))
    assert "field.commute_distance" not in keys(sheet_of(zero, zero))
    assert texts(sheet_of(zero, salaried()), "field.commute_distance") == ["0", "?"]
    assert texts(sheet_of(zero, salaried(commute_distance=number(5))), "field.commute_distance") == ["0", "5"]


def test_a_no_is_an_answer_and_no_zero() -> None:
    assert texts(sheet_of(salaried(flexible_hours=False), salaried()), "field.flexible_hours") == ["no", "?"]


def test_not_offered_unknown_and_stated_are_told_apart() -> None:
    target = salaried(bonus_target=share("0.1"))
    sheet = sheet_of(target, salaried(none_of=("bonus",)), salaried())
    assert texts(sheet, "field.bonus_target") == ["10% of base pay", "–", "?"]
    assert row(sheet, "field.bonus_target").cells[1].speech == "not offered"
    assert row(sheet, "field.bonus_target").cells[2].speech == "unknown"


def test_what_is_stated_in_a_section_that_is_none_is_shown_as_stated() -> None:
    odd = salaried(pto_days=number(12), none_of=("time_off",))
    assert texts(sheet_of(odd, salaried(none_of=("time_off",))), "field.pto_days") == ["12 days", "–"]


def test_more_leave_and_fewer_hours_are_better() -> None:
    one = salaried(pto_days=number(20), week_hours=number(45))
    two = salaried(pto_days=number(30), week_hours=number(40))
    sheet = sheet_of(one, two, salaried(pto_days=number(25)))
    assert best(sheet, "field.pto_days") == [1]
    assert best(sheet, "field.week_hours") == [1]
    assert row(sheet, "field.pto_days").cells[1].speech == "30 days, best"


def test_who_does_not_commute_has_the_best_commute() -> None:
    way = {"commute_days": number(3), "commute_minutes": number(30)}
    sheet = sheet_of(salaried(**way), salaried(**way), salaried(none_of=("commute",)))
    assert best(sheet, "field.commute_days") == [2]
    assert row(sheet, "field.commute_days").cells[2].speech == "not offered, best"


def test_fares_in_two_currencies_have_no_best() -> None:
    dollars, euros = salaried(commute_fare=amount(5)), salaried(commute_fare=amount(4), pay_currency="EUR")
    assert best(sheet_of(dollars, euros), "field.commute_fare") == []
    assert best(sheet_of(dollars, salaried(commute_fare=amount(4))), "field.commute_fare") == [1]


def test_a_target_as_share_and_one_as_amount_have_no_best() -> None:
    part, whole = salaried(bonus_target=share("0.1")), salaried(bonus_amount=amount(20_000))
    assert best(sheet_of(part, salaried(bonus_target=share("0.2")), whole), "field.bonus_target") == [1]
    assert best(sheet_of(part, salaried(bonus_target=share("0.2"))), "field.bonus_target") == [1]
    assert texts(sheet_of(part, whole), "field.bonus_target") == ["10% of base pay", "$20,000 a year"]
    mixed = sheet_of(part, replace(whole, bonus_target=share("0.2")))
    assert best(mixed, "field.bonus_target") == []


def test_rows_that_agree_can_be_hidden() -> None:
    sheet = sheet_of(salaried(pto_days=number(20)), salaried(pto_days=number(20)))
    assert not row(sheet, "field.pto_days").differs
    assert row(sheet_of(salaried(pto_days=number(20)), salaried()), "field.pto_days").differs


def test_groups_without_rows_have_no_head() -> None:
    sheet = sheet_of(bare(), bare())
    heads = [r.key for r in sheet.rows if r.kind is RowKind.GROUP]
    assert "group.terms" not in heads
    assert heads == list(dict.fromkeys(heads))


def test_the_current_job_is_not_asked_for_a_deadline() -> None:
    job = salaried(current_job=True, written=True)
    offer = salaried(decide_by=date(2026, 12, 1), received_at=datetime(2026, 11, 2, 16, tzinfo=UTC))
    sheet = sheet_of(job, offer, salaried())
    assert texts(sheet, "field.decide_by") == ["", "Tue, Dec 1, 2026", "?"]
    assert texts(sheet, "field.received_at") == ["", "Mon, Nov 2, 2026", "?"]


def test_pay_without_a_period_or_currency_says_what_it_lacks() -> None:
    sheet = sheet_of(salaried(pay_period=None), salaried(pay_amount=None), salaried(pay_currency=""))
    assert texts(sheet, "field.pay_amount") == ["$120,000 ?", "?", "120,000 a year"]


def test_place_and_amounts_with_units_read_as_one() -> None:
    offer = salaried(city="Berlin", country="DE", match_cap=amount("4500.50"), refresher_vesting=FOUR_YEARS)
    sheet = sheet_of(offer, salaried())
    assert texts(sheet, "field.city")[0] == "Berlin, DE"
    assert texts(sheet, "field.match_cap")[0] == "$4,500.50 a year"
    assert texts(sheet, "field.refresher_vesting")[0] == "over 48 months, monthly, 12-month cliff"
    assert texts(
        sheet_of(salaried(own_contribution=share("0.06")), salaried()), "field.own_contribution"
    ) == [
        "6%",
        "",
    ]


def test_an_employer_may_match_nothing() -> None:
    sheet = sheet_of(salaried(match_tiers=()), salaried(), salaried(none_of=("retirement",)))
    assert texts(sheet, "field.match_tiers") == ["none", "?", "–"]


def test_lists_stand_one_part_a_line() -> None:
    offer = FullOffer(
        salaried(),
        one_offs=(OneOff(ID, OWNER, amount=amount(5000)), OneOff(ID, OWNER, label="Move", month=3)),
    )
    sheet = sheet_of(offer, salaried(none_of=NOTHING))
    assert texts(sheet, "parts.one_offs") == ["Sign-on bonus $5,000\nMove ? · in month 3", "–"]


SOLD = Exit(Decimal(300_000_000), Decimal("0.3"), Decimal(4))
PARTS: tuple[tuple[Any, str], ...] = (
    (PromisedRaise(ID, OWNER, month=7, rate=share("0.03"), written=True), "3% from month 7"),
    (PromisedRaise(ID, OWNER, amount=amount(5000)), "$5,000 from month ? · not in writing"),
    (OneOff(ID, OWNER, kind=OneOffKind.RETENTION, amount=amount("10.50")), "Retention bonus $10.50"),
    (
        OneOff(ID, OWNER, amount=amount(9), repay_rule=RepayRule.WHOLE, repay_months=12),
        "Sign-on bonus $9 · to repay within 12 months",
    ),
    (
        OneOff(ID, OWNER, amount=amount(9), repay_rule=RepayRule.MONTHLY),
        "Sign-on bonus $9 · to repay in part within ? months",
    ),
    (rsu(), "RSU 4,800 units · over 48 months, monthly, 12-month cliff"),
    (Grant(ID, OWNER, kind=None, value=amount(7), vesting=None), "Equity $7 · vesting unknown"),
    (
        Grant(ID, OWNER, kind=GrantKind.NSO, units=number(10), strike=amount("0.85"), listed=False),
        "Stock options (NSO) 10 units · strike $0.85 · not listed · vesting unknown",
    ),
    (Grant(ID, OWNER), "RSU ? · vesting unknown"),
    (
        rsu(units=None, price=None, ownership=share("0.002"), exits=(SOLD,)),
        (
            "RSU 0.2% of the company · over 48 months, monthly, 12-month cliff · "
            "sold for $300,000,000 after 4 years: 30%"
        ),
    ),
    (
        rsu(exits=(Exit(Decimal(9), Decimal("0.2"), Decimal("2.5")), SOLD)),
        (
            "RSU 4,800 units · over 48 months, monthly, 12-month cliff · "
            "sold for $300,000,000 after 4 years: 30%, or 1 other sale"
        ),
    ),
    (
        rsu(kind=GrantKind.ESPP, contribution=share("0.15")),
        "Purchase plan (ESPP) · 15% of base pay, buying every 6 months",
    ),
    (
        rsu(kind=GrantKind.ESPP, contribution=share("0.15"), purchase_every=None, listed=False),
        "Purchase plan (ESPP) · not listed · 15% of base pay, buying every ? months",
    ),
    (
        HealthPlan(ID, OWNER, name="PPO", premium_month=amount(95), chosen=True),
        "PPO: $95 a month · my choice",
    ),
    (HealthPlan(ID, OWNER), "Health plan: ? a month"),
    (Allowance(ID, OWNER, label="Phone", amount=amount(40), per=Per.MONTH), "Phone $40 a month"),
    (Allowance(ID, OWNER, kind="tuition", amount=amount(40)), "tuition $40 ?"),
    (Cost(ID, OWNER, amount=amount(40), per=Per.ONCE, month=3), "Cost $40 in month 3"),
    (Cost(ID, OWNER, amount=amount(40), per=Per.ONCE), "Cost $40 once"),
)


@pytest.mark.parametrize(("part", "said"), PARTS)
def test_each_part_is_said_in_one_line(part: Any, said: str) -> None:
    assert part_text(part, salaried(), Style()) == said


def test_amounts_of_an_offer_without_currency_have_none() -> None:
    part = Allowance(ID, OWNER, amount=amount("1040.5"), per=Per.YEAR)
    assert part_text(part, salaried(pay_currency=""), Style()) == "Allowance 1,040.50 a year"
    assert part_name(PromisedRaise(ID, OWNER)) == "Promised raise"


VESTINGS = (
    (Vesting(months=48, every=3, cliff=12), "over 48 months, quarterly, 12-month cliff"),
    (Vesting(months=36, every=5), "over 36 months, every 5 months"),
    (Vesting(months=12, every=12), "all after 12 months"),
    (Vesting(months=1), "all after 1 month"),
    (Vesting(tranches=(Tranche(0, Decimal(1)),)), "all at once"),
    (
        Vesting(tranches=(Tranche(36, Decimal(1)),), start_month=6),
        "all after 36 months, starting after month 6",
    ),
    (
        Vesting(tranches=(Tranche(12, Decimal("0.4")), Tranche(24, Decimal("0.6")))),
        "40% after 12 months, 60% after 24 months",
    ),
    (Vesting(years=(Decimal("0.6"), Decimal("0.4")), every=12), "60% / 40% over 2 years, yearly"),
)


@pytest.mark.parametrize(("vesting", "said"), VESTINGS)
def test_a_schedule_is_said_in_words(vesting: Vesting, said: str) -> None:
    assert say_vesting(vesting, Style()) == said


def test_match_tiers_are_said_in_words() -> None:
    tiers = (MatchTier(Decimal(1), Decimal("0.03")), MatchTier(Decimal("0.5"), Decimal("0.05")))
    assert say_tiers(tiers, Style()) == "100% up to 3% of pay, then 50% up to 5%"
    assert say_tiers((), Style()) == "none"


def test_no_offers_have_no_rows() -> None:
    assert term_rows(compare(), Style()) == ()
