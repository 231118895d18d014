"""What must hold of every answer to what a field must be."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from offerdesk.domain import breakeven
from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.breakeven import Kind, aim_at, solve
from offerdesk.domain.fields import Id, Share
from offerdesk.domain.parts import FullOffer, OneOff
from offerdesk.domain.scale import scale_of
from offerdesk.domain.valuation import value, worth
from offerdesk.domain.variables import attribute_of, is_figure, variables
from tests.domain.breaking_even import apart, dollars, of_offer, total_with
from tests.domain.drawing import decimals
from tests.domain.making import OWNER, amount, assumed, assumptions, bare, full_offers, number

EXAMPLES = settings(max_examples=60, deadline=None)
CENT = Fraction(1, 100)


@given(full_offers(), assumptions())
@EXAMPLES
def test_sums_alone_are_those_of_the_whole_valuation(full: FullOffer, assumed_: Assumptions) -> None:
    quick, whole = worth(full, assumed_), value(full, assumed_)
    silent = not whole.lines and not whole.complete
    assert quick.total == (None if silent else whole.total)
    assert quick.time_off_value == whole.time_off_value
    assert quick.currency == whole.currency


@given(full_offers().map(apart), full_offers(), assumptions(), st.data(), st.booleans())
@EXAMPLES
def test_the_answer_put_in_reaches_the_other_offer_s_total(
    full: FullOffer,
    other: FullOffer,
    assumed_: Assumptions,
    data: st.DataObject,
    time_off: bool,  # noqa: FBT001 - drawn by name
) -> None:
    variable = data.draw(st.sampled_from([v for v in variables(full) if is_figure(v)]))
    aim = aim_at(other, assumed_, time_off=time_off)
    answer = solve(full, variable, aim, assumed_, time_off=time_off)
    assert "{" not in answer.why.text.format(**{p.name: p.value for p in answer.why.parts})
    if answer.kind is Kind.IMPOSSIBLE:
        assert (answer.value, answer.exact, answer.reached) == (None, None, None)
        assert not answer.over
        return
    assert aim.total is not None
    assert answer.value is not None
    reached = total_with(full, variable, answer.value, assumed_, time_off=time_off)
    assert answer.reached == reached == aim.total + answer.over
    assert answer.over >= 0
    field = attribute_of(variable).field
    if answer.kind is not Kind.EQUAL:
        assert field.least is None or answer.value >= field.least
        assert field.most is None or answer.value <= field.most
    if answer.kind is Kind.CURVE and answer.exact is not None:
        exactly = Decimal(answer.exact.numerator) / answer.exact.denominator
        assert 0 <= total_with(full, variable, exactly, assumed_, time_off=time_off) - aim.total < CENT


@given(full_offers(("USD",)).map(apart), decimals(0, 2_000_000), st.data())
@EXAMPLES
def test_one_step_less_falls_short(full: FullOffer, target: Decimal, data: st.DataObject) -> None:
    variable = data.draw(st.sampled_from([v for v in variables(full) if is_figure(v)]))
    assumed_ = assumed(36)
    answer = solve(full, variable, dollars(target), assumed_)
    if not answer.over:
        assert answer.kind is Kind.IMPOSSIBLE or answer.reached == target
        return
    assert answer.value is not None
    scale = scale_of(full, variable, 36)
    place = int(Decimal(answer.value) / scale.step)
    beside = [p for p in (place - 1, place + 1) if scale.holds(p)]
    totals = [total_with(full, variable, scale.value(Fraction(p)), assumed_) for p in beside]
    assert min(totals) < Fraction(target)


@given(decimals(1, 900_000), decimals(0, 1), decimals(0, 60_000), st.integers(1, 120))
@EXAMPLES
def test_base_pay_agrees_with_its_closed_form(
    target: Decimal, bonus: Decimal, sign_on: Decimal, months: int
) -> None:
    one_off = OneOff(Id("s"), OWNER, amount=amount(sign_on))
    full = FullOffer(bare(bonus_target=Share(bonus), bonus_paid_every=1), one_offs=(one_off,))
    answer = solve(full, of_offer("pay_amount"), dollars(target), assumed(months))
    wanted = (Fraction(target) - Fraction(sign_on)) * 12 / months / (1 + Fraction(bonus))
    if wanted < 0:
        assert answer.kind is Kind.IMPOSSIBLE
        assert answer.why.text == breakeven.ABOVE
    elif wanted == 0:
        assert answer.value == 0
    else:
        assert answer.kind is Kind.LINE
        assert answer.exact == wanted
        assert answer.value == Decimal(-(-wanted // CENT)) / 100


@given(decimals(0, 40), decimals(1, 40), st.integers(1, 120))
@EXAMPLES
def test_days_off_agree_with_their_closed_form_when_they_are_counted(
    mine: Decimal, theirs: Decimal, months: int
) -> None:
    here = assumed(months)
    other = FullOffer(bare(pay_amount=amount(101_000), pto_days=number(theirs), none_of=()))
    full = FullOffer(bare(pay_amount=amount(100_000), pto_days=number(mine), none_of=()))
    answer = solve(full, of_offer("pto_days"), aim_at(other, here, time_off=True), here, time_off=True)
    wanted = (101_000 * (1 + Fraction(theirs) / 260) / 100_000 - 1) * 260
    assert answer.kind is Kind.EQUAL or answer.exact == wanted
    apart = solve(full, of_offer("pto_days"), aim_at(other, here), here)
    assert apart.why.text == breakeven.FLAT
