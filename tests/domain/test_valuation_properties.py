"""What must hold of every valuation, whatever the offer."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from offerdesk.domain.assumptions import Assumptions, ExchangeRate, TaxMethod
from offerdesk.domain.crossover import crossovers
from offerdesk.domain.explain import Figure, What, explain
from offerdesk.domain.fields import Amount, Share
from offerdesk.domain.lines import CASH_COMPONENTS, Component, Layer
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.valuation import leave_after, value
from tests.domain.drawing import decimals
from tests.domain.making import amount, assumed, assumptions, component, full_offers

EXAMPLES = settings(max_examples=120, deadline=None)


@given(full_offers(), assumptions())
@EXAMPLES
def test_parts_sum_to_totals(full: FullOffer, assumed_: Assumptions) -> None:
    v = value(full, assumed_)
    lines = sum((line.within(1, v.horizon_months) for line in v.lines), Fraction(0))
    assert v.total == lines
    assert v.total == sum((y.total for y in v.years), Fraction(0))
    assert v.total == v.guaranteed + v.expected + v.upside
    assert v.total == v.cumulative[-1]
    assert v.average_year * v.horizon_months == v.total * 12
    assert v.steady_year == sum((line.amount for line in v.steady), Fraction(0))
    for year in v.years:
        known = {c: a for c, a in year.lines if a is not None}
        assert year.total == sum(known.values(), Fraction(0))
        assert year.cash == sum((known.get(c, Fraction(0)) for c in CASH_COMPONENTS), Fraction(0))
        assert v.cumulative[year.last_month - 1] == sum((y.total for y in v.years[: year.year]), Fraction(0))


@given(full_offers(), assumptions())
@EXAMPLES
def test_lines_lie_within_the_horizon_and_have_a_reason(full: FullOffer, assumed_: Assumptions) -> None:
    v = value(full, assumed_)
    assert [y.last_month for y in v.years][-1] == v.horizon_months
    for line in v.lines:
        assert line.first >= 1
        assert line.first + line.every * (line.count - 1) <= v.horizon_months
        assert line.source.id
        said = line.why.text.format(**{p.name: p.value for p in line.why.parts})
        assert "{" not in said


@given(full_offers(), assumptions())
@EXAMPLES
def test_an_unknown_component_has_no_lines_and_is_named(full: FullOffer, assumed_: Assumptions) -> None:
    v = value(full, assumed_)
    named = {c for u in v.unknown for c in u.components}
    for wanted in Component:
        if component(v, wanted) is None:
            assert wanted in named
            assert not [line for line in v.lines if line.component is wanted]
    paths = [u.path for u in v.unknown]
    assert len(paths) == len(set(paths))
    assert v.complete == (not named)


@given(full_offers(), assumptions())
@EXAMPLES
def test_the_leaves_of_every_explanation_sum_to_its_root(full: FullOffer, assumed_: Assumptions) -> None:
    v = value(full, assumed_)
    shown = {
        What(): v.total,
        What(Figure.AVERAGE_YEAR): v.average_year,
        What(Figure.STEADY_YEAR): v.steady_year,
    }
    shown |= {What(year=y.year): y.total for y in v.years}
    shown |= {What(Figure.CASH, year=y.year): y.cash for y in v.years}
    ends = (v.years[0], v.years[-1])
    shown |= {What(year=y.year, component=c): a or Fraction(0) for y in ends for c, a in y.lines}
    shown |= {What(component=c): component(v, c) or Fraction(0) for c in Component}
    layers = ((Layer.GUARANTEED, v.guaranteed), (Layer.EXPECTED, v.expected), (Layer.UPSIDE, v.upside))
    shown |= {What(layer=layer): a for layer, a in layers}
    middle = -(-v.horizon_months // 2)
    shown[What(Figure.RECEIVED, month=middle)] = v.cumulative[middle - 1]
    for figure in (Figure.TIME_OFF, Figure.HOURLY, Figure.COST_OF_LIVING):
        found = getattr(v, figure.value)
        if found is not None:
            shown[What(figure)] = found
    shown |= {What(Figure(aside.figure)): aside.amount for aside in v.asides}
    for what, figure_shown in shown.items():
        root = explain(v, what)
        assert root.amount == figure_shown, what
        assert sum((leaf.amount for leaf in root.leaves()), Fraction(0)) == figure_shown, what


@given(full_offers(), assumptions(), decimals(0, 50_000))
@EXAMPLES
def test_more_pay_never_lowers_a_total(full: FullOffer, assumed_: Assumptions, more: Decimal) -> None:
    raised = replace(full.offer, pay_amount=Amount((full.offer.pay_amount or Decimal(0)) + more))
    known = replace(full.offer, pay_amount=full.offer.pay_amount or amount(0))
    before, after = (value(replace(full, offer=offer), assumed_) for offer in (known, raised))
    assert after.total >= before.total
    assert all(a >= b for a, b in zip(after.cumulative, before.cumulative, strict=True))


@given(full_offers(), assumptions())
@EXAMPLES
def test_without_costs_the_cumulative_never_falls(full: FullOffer, assumed_: Assumptions) -> None:
    silent = replace(full.offer, commute_days=None)
    v = value(replace(full, offer=silent, health_plans=(), costs=()), assumed_)
    assert all(later >= earlier for earlier, later in zip(v.cumulative, v.cumulative[1:], strict=False))


@given(full_offers(("USD",)), assumptions(), decimals("0.1", 9, 4))
@EXAMPLES
def test_a_currency_there_and_back_changes_nothing(
    full: FullOffer, assumed_: Assumptions, rate: Decimal
) -> None:
    at_home = replace(assumed_, currency="USD", exchange_rates=(), medical_use=None)
    abroad = replace(at_home, currency="EUR", exchange_rates=(ExchangeRate("USD", rate),))
    there, back = value(full, abroad), value(full, at_home)
    assert there.comparable
    assert there.total == back.total * Fraction(rate)
    assert [a / Fraction(rate) for a in there.cumulative] == list(back.cumulative)
    assert [row.net / Fraction(rate) for row in there.leave_after] == [row.net for row in back.leave_after]


@given(full_offers(), assumptions())
@EXAMPLES
def test_what_is_received_less_what_is_paid_back_is_what_remains(
    full: FullOffer, assumed_: Assumptions
) -> None:
    v = value(full, assumed_)
    assert [row.month for row in v.leave_after] == [6, 12, 18, 24, 36, 48]
    for row in v.leave_after:
        assert row.net == row.received - row.repay
        assert row == leave_after(full, assumed_, row.month)
        assert min(row.unvested_equity, row.unvested_match, row.repay) >= 0
        if row.month <= v.horizon_months:
            assert row.received == v.cumulative[row.month - 1] - row.unvested_match


@given(full_offers(), assumptions())
@EXAMPLES
def test_leaving_after_the_last_month_of_all_vesting_loses_nothing(
    full: FullOffer, assumed_: Assumptions
) -> None:
    settled = replace(full, offer=replace(full.offer, refresher_value=None))
    row = leave_after(settled, assumed_, 120)
    assert [row.unvested_equity, row.unvested_match, row.repay] == [0, 0, 0]


@given(full_offers(("USD",)), full_offers(("USD",)), st.integers(1, 120))
@EXAMPLES
def test_the_lead_changes_exactly_where_it_is_said_to(one: FullOffer, other: FullOffer, months: int) -> None:
    second = replace(other, offer=replace(other.offer, id="b"))  # type: ignore[arg-type]
    first, last = (value(full, assumed(months)) for full in (one, second))
    leads = []
    for a, b in zip(first.cumulative, last.cumulative, strict=True):
        leads.append(first.offer if a > b else last.offer if b > a else None)
    said = {c.month: c for c in crossovers((first, last))}
    leader = None
    for month, lead in enumerate(leads, start=1):
        changed = lead is not None and leader is not None and lead != leader
        assert (month in said) == changed
        if changed:
            assert (said[month].ahead, said[month].behind) == (lead, leader)
        leader = lead or leader


@given(full_offers(("USD",)), assumptions(), decimals(0, 1))
@EXAMPLES
def test_a_flat_tax_leaves_what_it_does_not_take(
    full: FullOffer, assumed_: Assumptions, rate: Decimal
) -> None:
    taxed = replace(assumed_, tax_method=TaxMethod.FLAT, tax_rate=Share(rate))
    for year in value(full, taxed).years:
        assert year.tax is not None
        assert year.take_home == year.total - year.tax
        assert year.tax >= 0
