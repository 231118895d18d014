"""Every mark of every chart can be told: the leaves of its explanation sum to the figure that it shows."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from offerdesk.app.comparison import Comparison
from offerdesk.app.gap import weighable
from offerdesk.app.leaving import explain_figure
from offerdesk.app.side_by_side import side_by_side
from offerdesk.app.style import UNKNOWN, Style
from offerdesk.charts.across import halting_places
from offerdesk.charts.asking import Asked, of_point, of_row, of_stack
from offerdesk.charts.cumulative import cumulative
from offerdesk.charts.families import gathered
from offerdesk.charts.leaving import leaving
from offerdesk.charts.prices import prices
from offerdesk.charts.ranges import ranges
from offerdesk.charts.spec import Line, LineChart, RangeBar, RangeChart, Stack, StackedBars
from offerdesk.charts.waterfall import OTHER, waterfall
from offerdesk.charts.yearly import yearly
from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.explain import Figure, Node, What, explain
from offerdesk.domain.explain_leaving import Leaving, explain_leaving
from offerdesk.domain.fields import Id
from offerdesk.domain.lines import Component, Layer, Valuation, to_money
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.values import Range
from tests.app.told import figures, leaves
from tests.app.views import compare, sample
from tests.domain.making import assumptions, full_offers, salaried, share

CENT = Decimal("0.01")


def summed(nodes: Iterable[Node]) -> Decimal:
    """Return what the leaves of some explanations come to, as a chart shows it."""
    return to_money(sum((leaf.amount for node in nodes for leaf in node.leaves()), Fraction(0)))


def told(valuation: Valuation, what: What) -> Decimal:
    return summed([explain(valuation, what)])


@st.composite
def desks(draw: st.DrawFn) -> Comparison:
    """Return two or three random offers, weighed by random assumptions."""
    fulls = draw(st.lists(full_offers(), min_size=2, max_size=3))
    named = (
        replace(full, offer=replace(full.offer, id=Id(f"offer-{n}"), company=f"Company {n}"))
        for n, full in enumerate(fulls)
    )
    return Comparison(tuple(named), draw(assumptions()))


def check_bars(comparison: Comparison) -> None:
    """Check each segment, and each bar, of the chart by year."""
    stacks = iter(yearly(comparison).stacks)
    shown = [v for v in comparison.valuations if v.comparable]
    for year in range(1, max((len(v.years) for v in shown), default=0) + 1):
        for v in shown:
            if year <= len(v.years):
                check_bar(next(stacks), v, year)
    assert next(stacks, None) is None


def check_bar(stack: Stack, valuation: Valuation, year: int) -> None:
    parts = {
        part: told(valuation, What(year=year, component=Component(part))) for part, _, _, _ in stack.segments
    }
    assert stack.total == told(valuation, What(year=year))
    rounding = [s.value - parts[s.key] for s in stack.segments if s.value != parts[s.key]]
    assert len(rounding) <= 1  # the largest takes up what rounding leaves over
    assert all(abs(rest) <= len(parts) * CENT for rest in rounding)


def places(chart: LineChart, *, every: bool) -> Iterable[int]:
    return range(len(chart.xs)) if every else halting_places(chart)


def check_lines(comparison: Comparison, *, every: bool) -> None:
    """Check the points of the chart of what has been received, and of leaving."""
    so_far, left = cumulative(comparison), leaving(comparison)
    by_offer = {
        full.offer.id: (full, v) for full, v in zip(comparison.offers, comparison.valuations, strict=True)
    }
    for line in so_far.lines:
        valuation = by_offer[Id(line.key)][1]
        for at in places(so_far, every=every):
            month = so_far.xs[at]
            assert line.values[at] == (told(valuation, What(Figure.RECEIVED, month=month)) if month else 0)
    for line in left.lines:
        full = by_offer[Id(line.key)][0]
        for at in halting_places(left):
            assert line.values[at] == summed([leaving_net(full, comparison.assumptions, left.xs[at])])


def leaving_net(full: FullOffer, assumed: Assumptions, month: int) -> Node:
    return explain_leaving(full, assumed, month, Leaving.NET)


def check_rows(comparison: Comparison) -> None:
    """Check the ends of each range, and the levels and steps from one offer to another."""
    usable = weighable(comparison)
    for place, bar in zip(usable, ranges(comparison).bars, strict=True):
        v = comparison.valuations[place]
        layers = [explain(v, What(layer=layer)) for layer in Layer]
        if comparison.spreads[place] is None:
            assert bar.low == summed(layers[:1])
            assert bar.high == summed(layers) == told(v, What())
        assert bar.likely == summed(layers[:2])
    for one in usable:
        for other in usable:
            if one != other:
                check_steps(comparison, one, other)


def check_steps(comparison: Comparison, one: int, other: int) -> None:
    chart = waterfall(comparison, (one, other))
    pair = (comparison.valuations[one], comparison.valuations[other])
    assert [level.value for level in chart.levels] == [told(v, What()) for v in pair]
    named = {step.key for step in chart.steps}
    off = 0
    for key, _, value, _ in chart.steps:
        parts = [Component(key)] if key != OTHER else [c for c in Component if c.value not in named]
        before, after = (paid(v, parts) for v in pair)
        off += abs(value - to_money(after - before)) > 0
    assert off <= 1  # the largest takes up what rounding leaves over
    start, end = (level.value for level in chart.levels)
    assert start + sum(step.value for step in chart.steps) == end


def paid(valuation: Valuation, parts: Iterable[Component]) -> Fraction:
    nodes = [explain(valuation, What(component=part)) for part in parts]
    return sum((leaf.amount for node in nodes for leaf in node.leaves()), Fraction(0))


def asked(comparison: Comparison, months: Iterable[int]) -> Iterator[tuple[Asked, Decimal]]:
    """Yield what every mark asks about, and what it shows; of lines the marks at some places, any of them."""
    for bars in (yearly(comparison), yearly(comparison, gathered)):
        for place, stack in enumerate(bars.stacks):
            yield known(of_stack(bars, place)), stack.total
            for segment in stack.segments:
                yield known(of_stack(bars, place, segment.key)), segment.value
    for chart in (cumulative(comparison), leaving(comparison), prices(comparison)):
        for number, line in enumerate(chart.lines):
            for at in {month % len(chart.xs) for month in months}:
                yield known(of_point(chart, number, at)), line.values[at]
    usable = weighable(comparison)
    for pair in product(usable[:2], usable[-1:]):
        steps = waterfall(comparison, pair)
        rows = [steps.levels[:1], steps.steps, steps.levels[1:]]
        for row, mark in enumerate(mark for each in rows for mark in each):
            yield known(of_row(steps, row)), mark.value


def known(found: Asked | None) -> Asked:
    assert found is not None
    return found


def check_asked(comparison: Comparison, months: Iterable[int]) -> int:
    """Check what each mark opens: its figure, made of parts that add up to it but for rounding of each."""
    count = 0
    for (row, offer), shown in asked(comparison, months):
        tree = explain_figure(comparison, row, Id(offer), Style())
        assert tree is not None, row
        found = list(leaves(tree))
        if tree.amount == UNKNOWN:
            continue  # a bar of nothing known
        assert abs(figures(tree.amount) - shown) <= 16 * CENT, row
        assert abs(sum(figures(leaf.amount) for leaf in found) - shown) <= (len(found) + 16) * CENT, row
        count += 1
    return count


def check_reach(comparison: Comparison) -> None:
    chart = ranges(comparison)
    for row, bar in enumerate(chart.bars):
        key, offer = known(of_row(chart, row))
        tree = explain_figure(comparison, key, Id(offer), Style())
        assert tree is not None
        ends = tree.children[:3]
        assert [figures(end.amount) for end in ends] == [bar.low, bar.likely, bar.high]
        for end in ends:
            parts = list(leaves(end))
            off = figures(end.amount) - sum(figures(part.amount) for part in parts)
            assert abs(off) <= len(parts) * CENT


def cells(comparison: Comparison) -> Iterator[tuple[str, Id, str]]:
    """Yield row, offer and text of what the sheet, and so the report, says and can tell."""
    sheet = side_by_side(comparison, Style())
    for row in sheet.rows:
        for column, cell in zip(sheet.columns, row.cells, strict=False):
            if cell.opens:
                yield row.key, Id(column.key), cell.text


def test_every_mark_of_the_sample_is_told_to_the_cent() -> None:
    check_bars(sample())
    check_lines(sample(), every=True)
    check_rows(sample())


@given(desks())
@settings(max_examples=30, deadline=None)
def test_every_mark_of_a_random_desk_is_told_to_the_cent(comparison: Comparison) -> None:
    check_bars(comparison)
    check_lines(comparison, every=False)
    check_rows(comparison)


def test_every_mark_of_the_sample_opens_the_tree_of_its_figure() -> None:
    assert check_asked(sample(), range(0, 61, 7)) > 300
    check_reach(sample())


@given(desks(), st.sets(st.integers(0, 120), min_size=2, max_size=2))
@settings(max_examples=12, deadline=None)
def test_every_mark_of_a_random_desk_opens_the_tree_of_its_figure(
    comparison: Comparison, months: set[int]
) -> None:
    check_asked(comparison, months)
    check_reach(comparison)


def test_a_case_of_a_simulation_and_a_chart_of_nothing_ask_about_nothing() -> None:
    nothing = waterfall(Comparison((), Assumptions()))
    assert of_row(nothing, 0) is None
    case = RangeBar("Acme", Decimal(1), Decimal(2), Decimal(3))
    assert of_row(RangeChart("", "USD", "", ("", "", ""), (case,)), 0) is None
    assert of_stack(StackedBars("", "USD", "", "", (Stack("Year 1", "Acme", ()),)), 0) is None
    line = LineChart("", "USD", "", "", (0,), (Line("a", "Acme", (Decimal(0),)),))
    assert of_point(line, 0, 0) is None


def test_every_computed_figure_of_sheet_and_report_opens_its_explanation() -> None:
    opened = list(cells(sample()))
    assert len(opened) > len(sample().offers) * 10
    for row, offer, text in opened:
        found = explain_figure(sample(), row, offer, Style())
        assert found is not None, row
        assert (found.amount == UNKNOWN) == (text == UNKNOWN), row


def test_an_offer_with_ranges_tells_how_far_it_may_reach_at_their_ends() -> None:
    wide = (Range("pay.amount", Decimal(90_000), Decimal(130_000)),)
    offer = salaried(100_000, ranges=wide, bonus_target=share("0.1"), bonus_guaranteed=True)
    comparison = compare(FullOffer(offer), FullOffer(salaried(80_000, id=Id("b"))))
    check_reach(comparison)
    assert ranges(comparison).bars[0].low == 396_000
