"""What of an offer can be varied, and how."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings

from offerdesk.domain.checks import check
from offerdesk.domain.fields import Amount, Id, Share
from offerdesk.domain.lines import Source
from offerdesk.domain.parts import FullOffer, GrantKind, PromisedRaise
from offerdesk.domain.values import Exit, MatchTier, Problem, Range
from offerdesk.domain.variables import Variable, attribute_of, entity_of, get, is_figure, put, variables
from tests.domain.breaking_even import apart
from tests.domain.making import ID, OWNER, amount, full_offers, number, rsu, salaried, share

EXAMPLES = settings(max_examples=60, deadline=None)
TIERS = (MatchTier(Decimal(1), Decimal("0.03")), MatchTier(Decimal("0.5"), Decimal("0.06")))


def named(full: FullOffer) -> list[tuple[str, int | None]]:
    """Return attributes and places of what can be varied."""
    return [(v.source.attribute, v.place) for v in variables(full)]


def problems(full: FullOffer) -> set[Problem]:
    """Return what is wrong with an offer and its grants."""
    return {*check(full.offer), *(problem for grant in full.grants for problem in check(grant))}


def test_figures_choices_and_schedules_vary_and_words_and_days_do_not() -> None:
    names = {name for name, _ in named(FullOffer(salaried(), grants=(rsu(),)))}
    assert {"pay_amount", "pay_period", "pto_days", "bonus_guaranteed", "vesting", "units"} <= names
    assert not names & {"id", "offer", "position", "company", "notes", "decide_by", "none_of", "terms"}


def test_each_tier_and_each_year_s_price_is_a_variable_of_its_own() -> None:
    grant = rsu(prices=(Decimal(10), Decimal(12)))
    found = named(FullOffer(salaried(match_tiers=TIERS), grants=(grant,)))
    assert [place for name, place in found if name == "match_tiers"] == [None, 0, 1]
    assert [place for name, place in found if name == "prices"] == [0, 1]


def test_sections_stand_in_the_order_of_the_form() -> None:
    found = variables(FullOffer(salaried(), grants=(rsu(),)))
    groups = [attribute_of(v).field.group for v in found]
    assert groups == sorted(groups, key=list(type(groups[0])).index)


def test_a_share_that_is_stated_rules_out_the_amount_and_the_other_way_round() -> None:
    by_share = named(FullOffer(salaried(bonus_target=share("0.1"))))
    by_amount = named(FullOffer(salaried(bonus_amount=amount(9000))))
    assert ("bonus_target", None) in by_share
    assert ("bonus_amount", None) not in by_share
    assert ("bonus_amount", None) in by_amount
    assert ("bonus_target", None) not in by_amount
    raised = PromisedRaise(Id("r"), OWNER, rate=share("0.1"))
    assert [n for n, _ in named(FullOffer(salaried(), promised_raises=(raised,))) if n == "amount"] == []


def test_a_strike_price_varies_for_options_alone() -> None:
    assert ("strike", None) not in named(FullOffer(salaried(), grants=(rsu(),)))
    assert ("strike", None) in named(FullOffer(salaried(), grants=(rsu(kind=GrantKind.NSO),)))
    assert ("strike", None) in named(FullOffer(salaried(), grants=(rsu(strike=amount(3)),)))


@given(full_offers().map(apart))
@EXAMPLES
def test_putting_back_what_was_read_changes_nothing(full: FullOffer) -> None:
    for variable in variables(full):
        same = put(full, variable, get(full, variable))
        assert replace(same, offer=replace(same.offer, none_of=full.offer.none_of)) == full


@given(full_offers().map(apart))
@EXAMPLES
def test_a_value_put_in_can_be_read_and_makes_no_contradiction(full: FullOffer) -> None:
    known = problems(full)
    for variable in filter(is_figure, variables(full)):
        field = attribute_of(variable)
        one = 1 if field.type is int else Decimal(1)
        changed = put(full, variable, one)
        assert get(changed, variable) == one
        assert not problems(changed) - known


def test_a_tier_s_rate_changes_in_its_place() -> None:
    full = FullOffer(salaried(match_tiers=TIERS))
    variable = Variable(Source("offer", ID, "match_tiers"), 1, "rate")
    assert attribute_of(variable).type is Share
    assert get(full, variable) == Decimal("0.5")
    changed = put(full, variable, Decimal("0.75")).offer.match_tiers
    assert changed == (TIERS[0], MatchTier(Decimal("0.75"), Decimal("0.06")))


def test_what_is_not_there_has_no_value_and_takes_none() -> None:
    full = FullOffer(salaried(match_tiers=TIERS), grants=(rsu(),))
    for variable in (
        Variable(Source("grant", Id("gone"), "units")),
        Variable(Source("offer", ID, "match_tiers"), 7, "rate"),
        Variable(Source("grant", Id("g"), "prices"), 0),
    ):
        assert get(full, variable) is None
        assert put(full, variable, Decimal(1)) == full
    assert entity_of(full, Source("grant", Id("gone"), "units")) is None
    assert attribute_of(Variable(Source("grant", Id("g"), "prices"), 0)).type is Amount


def test_a_value_in_a_section_that_is_not_offered_takes_that_back() -> None:
    full = FullOffer(salaried(none_of=("equity", "time_off", "bonus")))
    variable = Variable(Source("offer", ID, "pto_days"))
    assert put(full, variable, number(25)).offer.none_of == ("equity", "bonus")
    assert put(full, variable, None).offer.none_of == full.offer.none_of


def test_each_sale_of_the_company_and_each_round_varies_on_its_own() -> None:
    exits = (
        Exit(Decimal(10**9), Decimal("0.2"), Decimal(5)),
        Exit(Decimal(10**8), Decimal("0.5"), Decimal(3)),
    )
    full = FullOffer(salaried(), grants=(rsu(exits=exits, dilution=(Decimal("0.2"),)),))
    chance = Variable(Source("grant", Id("g"), "exits"), 1, "probability")
    found = variables(full)
    assert [(v.place, v.part) for v in found if v.source.attribute == "exits"] == [
        (0, "value"),
        (1, "value"),
        (0, "probability"),
        (1, "probability"),
    ]
    assert Variable(Source("grant", Id("g"), "dilution"), 0) in found
    assert get(full, chance) == Decimal("0.5")
    assert put(full, chance, Decimal("0.6")).grants[0].exits == (
        exits[0],
        replace(exits[1], probability=Decimal("0.6")),
    )


def test_a_range_that_does_not_hold_the_new_figure_goes() -> None:
    ranges = (
        Range("pay.amount", Decimal(110_000), Decimal(130_000)),
        Range("time_off.pto_days", Decimal(1), Decimal(9)),
    )
    full = FullOffer(salaried(ranges=ranges))
    variable = Variable(Source("offer", ID, "pay_amount"))
    assert put(full, variable, amount(125_000)).offer.ranges == ranges
    assert put(full, variable, amount(140_000)).offer.ranges == ranges[1:]
    assert put(full, variable, None).offer.ranges == ranges
