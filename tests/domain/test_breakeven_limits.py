"""Where a break-even has no answer, or none that one could act on, it says why."""

from decimal import Decimal

from offerdesk.domain import breakeven
from offerdesk.domain.assumptions import ExchangeRate
from offerdesk.domain.breakeven import Kind, aim_at, solve
from offerdesk.domain.fields import Id
from offerdesk.domain.lines import Source
from offerdesk.domain.parts import FullOffer, HealthPlan, OneOff
from offerdesk.domain.values import MatchTier
from offerdesk.domain.variables import Variable
from tests.domain.breaking_even import dollars, of_offer
from tests.domain.making import (
    OWNER,
    amount,
    assumed,
    bare,
    number,
    salaried,
    share,
)


def test_health_limits_make_some_aims_impossible() -> None:
    plan = HealthPlan(
        Id("p"), OWNER, premium_month=amount(100), deductible=amount(500), coinsurance=share("0.2"),
        out_of_pocket_max=amount(2000), employer_hsa=amount(0),
    )  # fmt: skip
    full = FullOffer(bare(pay_amount=amount(50_000)), health_plans=(plan,))
    here = assumed(12, medical_use=amount(3000))
    variable = Variable(Source("health_plan", Id("p"), "coinsurance"))
    least, most = 50_000 - 1200 - 2000, 50_000 - 1200 - 500
    assert solve(full, variable, dollars(48_000), here).value == share("0.12")
    short = solve(full, variable, dollars(most + 1), here)
    assert (short.kind, short.why.text) == (Kind.IMPOSSIBLE, breakeven.SHORT)
    above = solve(full, variable, dollars(least - 1), here)
    assert (above.kind, above.why.text) == (Kind.IMPOSSIBLE, breakeven.ABOVE)
    assert {p.name: p.value for p in above.why.parts}["gap"] == 1


def test_a_payment_beyond_the_horizon_is_impossible_to_make_up_by_its_month() -> None:
    late = OneOff(Id("s"), OWNER, amount=amount(1000), month=1)
    full = FullOffer(bare(pay_amount=amount(100_000)), one_offs=(late,))
    month = Variable(Source("one_off", Id("s"), "month"))
    latest = solve(full, month, dollars(100_900), assumed(12))
    assert latest.value == 12
    assert latest.over == 100
    impossible = solve(full, month, dollars(101_001), assumed(12))
    assert impossible.why.text == breakeven.SHORT


def test_a_field_that_no_total_depends_on_is_said_to_be_so() -> None:
    answer = solve(FullOffer(bare()), of_offer("notice_days"), dollars(5), assumed(12))
    assert (answer.kind, answer.why.text) == (Kind.IMPOSSIBLE, breakeven.FLAT)
    capped = FullOffer(
        bare(match_tiers=(MatchTier(Decimal(1), Decimal("0.05")),), own_contribution=share("0.05"),
             match_cap=amount(10), pay_amount=amount(50_000))
    )  # fmt: skip
    answer = solve(capped, of_offer("match_cap"), dollars(60_000), assumed(12))
    assert answer.why.text == breakeven.SATURATED


def test_equal_offers_need_no_change() -> None:
    full = FullOffer(bare(pay_amount=amount(100_000)))
    answer = solve(full, of_offer("pay_amount"), aim_at(full, assumed(24)), assumed(24))
    assert answer.kind is Kind.EQUAL
    assert answer.value == 100_000


def test_an_unknown_field_is_solved_for_from_nothing() -> None:
    full = FullOffer(bare(pay_amount=None, none_of=()))
    answer = solve(full, of_offer("pay_amount"), dollars(600_000), assumed(48))
    assert answer.value == 150_000


def test_where_nothing_is_known_there_is_no_answer_and_no_aim() -> None:
    silent = FullOffer(salaried(pay_amount=None, pay_period=None))
    known = FullOffer(bare(pay_amount=amount(100_000)))
    assert aim_at(silent, assumed()).total is None
    answer = solve(known, of_offer("pay_amount"), aim_at(silent, assumed()), assumed())
    assert answer.why.text == breakeven.UNKNOWN_AIM
    answer = solve(silent, of_offer("pay_amount"), dollars(5), assumed())
    assert answer.why.text == breakeven.UNKNOWN_HERE


def test_the_answer_is_in_the_offer_s_own_currency() -> None:
    euros = FullOffer(bare(pay_currency="EUR", pay_amount=amount(50_000)))
    here = assumed(12, exchange_rates=(ExchangeRate("EUR", Decimal("1.25")),))
    answer = solve(euros, of_offer("pay_amount"), dollars(100_000), here)
    assert answer.value == 80_000
    assert {p.name: p.currency for p in answer.why.parts if p.currency} == {
        "at": "EUR", "total": "USD", "unit": "EUR", "slope": "USD",
    }  # fmt: skip


def test_without_an_exchange_rate_nothing_is_compared() -> None:
    euros = FullOffer(bare(pay_currency="EUR", pay_amount=amount(50_000)))
    plain = FullOffer(bare(pay_amount=amount(50_000)))
    for full, aim in ((euros, dollars(100_000)), (plain, aim_at(euros, assumed(12)))):
        answer = solve(full, of_offer("pay_amount"), aim, assumed(12))
        assert answer.why.text == breakeven.NO_RATE
        assert [p.value for p in answer.why.parts] == ["EUR"]
    both = solve(euros, of_offer("pay_amount"), aim_at(euros, assumed(12)), assumed(12))
    assert both.kind is Kind.EQUAL


def test_time_off_that_is_unknown_is_not_counted_as_nothing() -> None:
    here = assumed(12)
    unknown = FullOffer(salaried())
    known = FullOffer(salaried(pto_days=number(20)))
    aim = aim_at(known, here, time_off=True)
    answer = solve(unknown, of_offer("pay_amount"), aim, here, time_off=True)
    assert answer.why.text == breakeven.UNKNOWN_HERE
    assert aim_at(unknown, here, time_off=True).total is None
    assert solve(unknown, of_offer("pto_days"), aim, here, time_off=True).value == 20


def test_what_other_values_rule_out_is_said_in_their_words() -> None:
    full = FullOffer(bare(pay_amount=amount(100_000), bonus_target=share("0.1"), none_of=()))
    answer = solve(full, of_offer("bonus_amount"), dollars(500_000), assumed(48))
    assert answer.kind is Kind.IMPOSSIBLE
    assert answer.value is None
    assert answer.why.text == "give either a share or an amount, not both"
