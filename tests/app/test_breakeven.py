"""What would make two offers equal, in sentences."""

from dataclasses import replace
from decimal import Decimal

from offerdesk.app.breakeven import Target, break_even
from offerdesk.app.comparison import Comparison
from offerdesk.app.style import Style
from offerdesk.app.whatif import WhatIf
from offerdesk.domain.assumptions import ExchangeRate
from offerdesk.domain.fields import Id
from offerdesk.domain.lines import Source
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.variables import Variable
from tests.app.views import compare, plain
from tests.domain.making import amount, assumed, bare, number, rsu, salaried, share

STYLE = Style()
ONE, TWO = Id("o1"), Id("o2")


def of_one(name: str) -> Variable:
    return Variable(Source("offer", ONE, name))


def two(**more: object) -> Comparison:
    return compare(plain(118_000, **more), plain(130_000, company="Initech"))


def test_the_answer_is_a_sentence_with_its_reason_and_can_be_tried() -> None:
    comparison = two()
    found = break_even(comparison, of_one("pay_amount"), Target(TWO), STYLE)
    assert found is not None
    assert found.sentence == (
        "Acme comes to the total of Initech over 4 years with Pay 130,000 USD a year instead of 118,000."
    )
    assert found.why == ("With $118,000 the total is $472,000. Each $1,000 more changes it by $4,000.",)
    assert found.change is not None
    tried = WhatIf(comparison).supposing(found.change.variable, found.change.value).comparison
    assert tried.valuations[0].total == tried.valuations[1].total


def test_one_offer_can_be_asked_to_come_to_an_amount() -> None:
    alone = compare(plain(118_000))
    found = break_even(alone, of_one("pay_amount"), Target(amount=Decimal(600_000)), STYLE)
    assert found is not None
    assert found.sentence.startswith("Acme comes to $600,000 over 4 years with Pay 150,000 USD a year")
    assert break_even(alone, of_one("pay_amount"), Target(), STYLE) is None
    assert break_even(alone, of_one("pay_amount"), Target(Id("gone")), STYLE) is None
    gone = Variable(Source("offer", Id("gone"), "pay_amount"))
    assert break_even(alone, gone, Target(amount=Decimal(1)), STYLE) is None


def test_what_is_above_is_told_and_a_share_without_its_rounding() -> None:
    found = break_even(
        two(bonus_target=share("0.1"), none_of=()),
        of_one("bonus_target"),
        Target(amount=Decimal(512_345)),
        STYLE,
    )
    assert found is not None
    assert found.sentence.endswith("with Target bonus 8.55% instead of 10%.")
    assert found.why[1] == "That is $11 more than it takes. Without rounding it would be 8.547669%."


def test_whole_units_tell_what_they_are_above() -> None:
    comparison = compare(FullOffer(bare(), grants=(rsu(units=number(100), price=amount(40)),)))
    units = Variable(Source("grant", Id("g"), "units"))
    found = break_even(comparison, units, Target(amount=Decimal(4030)), STYLE)
    assert found is not None
    assert found.sentence.endswith("with RSU: Units 101 instead of 100.")
    assert found.why[1] == "That is $10 more than it takes."


def test_an_answer_that_was_tried_is_not_offered_again() -> None:
    grant = rsu(units=number(100), price=amount(40))
    units = Variable(Source("grant", Id("g"), "units"))
    whatif = WhatIf(compare(FullOffer(bare(), grants=(grant,))))
    aim = Target(amount=Decimal(4030))
    found = break_even(whatif.comparison, units, aim, STYLE)
    assert found is not None
    assert found.change is not None
    again = break_even(whatif.supposing(units, found.change.value).comparison, units, aim, STYLE)
    assert again is not None
    assert again.sentence == "Acme comes to $4,030 over 4 years as it is."
    assert again.why[1] == "That is $10 more than it takes."
    assert again.change is None


def test_impossible_is_said_with_its_reason_and_cannot_be_tried() -> None:
    found = break_even(two(), of_one("notice_days"), Target(TWO), STYLE)
    assert found is not None
    assert found.sentence == ("No value of “Notice period” takes Acme to the total of Initech over 4 years.")
    assert found.why == ("The total of $472,000 does not depend on it.",)
    assert found.change is None


def test_equal_offers_are_said_to_be_equal() -> None:
    equal = compare(plain(100_000), plain(100_000, company="Initech"))
    found = break_even(equal, of_one("pay_amount"), Target(TWO), STYLE)
    assert found is not None
    assert found.sentence == "Acme comes to the total of Initech over 4 years as it is."
    assert found.change is None


def test_a_field_that_is_unknown_is_solved_for() -> None:
    comparison = compare(salaried(118_000, none_of=("bonus",)), plain(130_000, company="Initech"))
    blank = WhatIf(comparison).supposing(of_one("pay_amount"), None).comparison
    found = break_even(blank, of_one("pay_amount"), Target(TWO), STYLE)
    assert found is not None
    assert "with Pay 130,000 USD a year." in found.sentence


def test_unknown_parts_of_both_are_named_as_left_out() -> None:
    comparison = compare(plain(118_000, none_of=("bonus",)), salaried(130_000, company="Initech"))
    found = break_even(comparison, of_one("pay_amount"), Target(TWO), STYLE)
    assert found is not None
    assert found.why[1].startswith("Left out, since not known of Acme: ")
    assert "Bonus" not in found.why[1]
    assert found.why[2].startswith("Left out, since not known of Initech: Bonus, ")


def test_the_answer_is_in_the_offer_s_own_currency() -> None:
    here = assumed(12, exchange_rates=(ExchangeRate("EUR", Decimal("1.25")),))
    comparison = compare(plain(50_000, pay_currency="EUR"), plain(100_000, company="Initech"), under=here)
    found = break_even(comparison, of_one("pay_amount"), Target(TWO), STYLE)
    assert found is not None
    assert "Pay 80,000 EUR a year instead of 50,000" in found.sentence
    assert found.why[0] == "With €50,000 the total is $62,500. Each €1,000 more changes it by $1,250."
    apart = break_even(replace(comparison, assumptions=assumed(12)), of_one("pay_amount"), Target(TWO), STYLE)
    assert apart is not None
    assert apart.why[0] == "No exchange rate from EUR is known."


def test_time_off_counts_where_it_is_asked_for() -> None:
    comparison = compare(
        plain(100_000, pto_days=number(20), none_of=("bonus",)),
        plain(100_000, company="Initech", pto_days=number(25), none_of=("bonus",)),
    )
    found = break_even(comparison, of_one("pto_days"), Target(TWO, time_off=True), STYLE)
    assert found is not None
    assert found.sentence.endswith("with Paid leave 25 days instead of 20.")
    assert found.why[1] == "Time off is counted in, for 4 years at what it is worth in the first year."
