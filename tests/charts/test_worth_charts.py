"""The charts of worth over time: from offers to specs, with the engine's figures and nothing dropped."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from offerdesk.app.comparison import Comparison
from offerdesk.app.gap import MOST_STEPS, gap_between, usual_pair, weighable
from offerdesk.app.spans import span_of
from offerdesk.app.style import Style
from offerdesk.charts.figure import Point, Rule, Sheet, Text
from offerdesk.charts.layout import lay_out
from offerdesk.charts.leaving import leaving
from offerdesk.charts.lines import lay_out_lines
from offerdesk.charts.prices import prices
from offerdesk.charts.ranges import ranges
from offerdesk.charts.spec import LineChart
from offerdesk.charts.svg import draw
from offerdesk.charts.table import describe, point_words, tabulate
from offerdesk.charts.waterfall import waterfall
from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.fields import Id
from offerdesk.domain.lines import to_money
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import FullOffer, GrantKind, OneOff, RepayRule
from offerdesk.domain.valuation import leave_after
from tests.app.views import compare, plain, sample
from tests.charts.test_chart_table import as_text
from tests.domain.making import OWNER, amount, assumptions, bare, full_offers, rsu, share
from tests.snapshots.compare import snapshot

STYLE = Style()
FOREIGN = plain(1, company="Globex", pay_currency="EUR")
SILENT = Offer(Id("x"), "New")
MANY = st.lists(full_offers(), max_size=4)


def words(chart: LineChart) -> str:
    return as_text(tabulate(chart, STYLE)) + describe(chart, STYLE) + "\n"


@pytest.mark.parametrize("name", ["leaving", "prices"])
def test_drawing_and_table_of_the_sample_are_what_they_were(name: str) -> None:
    chart = leaving(sample(), 9) if name == "leaving" else prices(sample())
    drawing = draw(chart, width=620, height=320, style=STYLE)
    assert drawing == snapshot(f"charts/sample-{name}.svg", drawing)
    table = words(chart)
    assert table == snapshot(f"charts/sample-{name}.txt", table)


@pytest.mark.parametrize("dark", [False, True])
def test_every_chart_can_be_drawn_of_any_number_of_offers(dark: bool) -> None:  # noqa: FBT001 - a parameter
    eight = [plain(50_000 + 9_000 * i, company=f"Company number {i} and its long name") for i in range(8)]
    for comparison in (compare(), compare(plain(1)), compare(*eight), compare(FOREIGN, SILENT)):
        for chart in (leaving(comparison, 12), waterfall(comparison), prices(comparison), ranges(comparison)):
            drawing = draw(chart, width=480, height=260, style=STYLE, dark=dark)
            assert drawing.count("<svg") == 1
            assert describe(chart, STYLE)


@given(MANY, assumptions(), st.integers(0, 60))
@settings(max_examples=40, deadline=None)
def test_lines_of_leaving_are_the_engines(found: list[FullOffer], under: Assumptions, month: int) -> None:
    comparison = compare(*found, under=under)
    chart = leaving(comparison, month)
    assert [line.key for line in chart.lines] == [
        comparison.offers[i].offer.id for i in weighable(comparison)
    ]
    for line in chart.lines:
        full = comparison.offers[comparison.place(Id(line.key))]
        assert line.values[month] == to_money(leave_after(full, under, month).net)
    left_out = {n for i, n in enumerate(comparison.names) if i not in weighable(comparison)}
    assert all(name in chart.note for name in left_out)


def test_a_clawback_is_a_step_in_the_line() -> None:
    clause = OneOff(Id("s"), OWNER, amount=amount(12_000), repay_rule=RepayRule.WHOLE, repay_months=12)
    (line,) = leaving(compare(FullOffer(bare(), one_offs=(clause,)))).lines
    assert [line.values[month] for month in (0, 1, 11, 12, 60)] == [0, 0, 0, 12_000, 12_000]


def test_the_month_is_singled_out_on_every_line() -> None:
    comparison = compare(plain(12_000), plain(24_000, company="Globex"))
    sheet = Sheet(600, 300, STYLE)
    laid = lay_out_lines(leaving(comparison, 7), sheet)
    (name,) = (item for item in laid.front if isinstance(item, Text) and item.text == "Month 7")
    (upright,) = (item for item in laid.front if isinstance(item, Rule) and item.x1 == item.x2)
    assert name.x == upright.x1 == laid.x(7)
    points = [item for item in laid.front if isinstance(item, Point) and item.x == upright.x1]
    assert [point.position for point in points] == [0, 1]
    at_the_edge = lay_out_lines(leaving(comparison, 0), Sheet(300, 200, STYLE, titled=False))
    assert any(isinstance(item, Text) and item.text == "Month 0" for item in at_the_edge.front)
    beyond = lay_out_lines(leaving(comparison, 99), sheet)
    assert not any(isinstance(item, Text) and item.text == "Month 99" for item in beyond.front)


@given(MANY, assumptions())
@settings(max_examples=60, deadline=None)
def test_steps_add_up_to_the_difference_to_the_cent(found: list[FullOffer], under: Assumptions) -> None:
    comparison = compare(*found, under=under)
    for first in weighable(comparison):
        for second in weighable(comparison):
            chart = waterfall(comparison, (first, second))
            assert chart.levels
            start, end = chart.levels
            assert start.value == to_money(comparison.valuations[first].total)
            assert start.value + sum(step.value for step in chart.steps) == end.value
            assert len(chart.steps) <= MOST_STEPS + 1
            sizes = [abs(step.value) for step in chart.steps if step.key != "other"]
            assert all(a + Decimal("0.2") >= b for a, b in pairwise(sizes))


def test_the_current_job_leads_to_the_best_unless_told() -> None:
    assert usual_pair(sample()) == (0, 1)
    three = compare(plain(3), plain(9, company="B"), plain(6, company="C"))
    assert usual_pair(three) == (2, 1)
    best_job = compare(plain(9, current_job=True), plain(3, company="B"), plain(6, company="C"))
    assert usual_pair(best_job) == (0, 2)
    assert usual_pair(compare(plain(1), FOREIGN)) is None


def test_small_steps_are_one_and_a_single_small_one_keeps_its_name() -> None:
    chart = waterfall(sample())
    assert [step.label for step in chart.steps][-1] == "Other"
    assert chart.steps[0].label == "Base pay"
    gap = gap_between(sample(), 0, 1)
    assert sum(step.amount for step in gap.steps) == gap.end - gap.start
    lone = compare(
        plain(100_000), FullOffer(plain(200_000), one_offs=(OneOff(Id("s"), OWNER, amount=amount(9)),))
    )
    assert [step.label for step in waterfall(lone, (0, 1)).steps] == ["Base pay", "Sign-on"]


def test_what_is_unknown_is_named_by_offer() -> None:
    place = sample().names.index("Quillfeather")
    assert waterfall(sample(), (0, place)).note == (
        "Not known yet of Quillfeather: Retirement match, Health premiums."
    )


def test_two_offers_that_cannot_be_weighed_have_no_waterfall() -> None:
    comparison = compare(plain(1), FOREIGN, SILENT)
    for chart in (waterfall(comparison), waterfall(comparison, (0, 1)), waterfall(comparison, (0, 2))):
        assert not chart.levels
        assert chart.note == (
            "It takes two offers whose pay is known and can be converted. "
            "Without an exchange rate, not shown: Globex."
        )


@given(MANY, assumptions())
@settings(max_examples=30, deadline=None)
def test_equity_at_todays_price_is_the_sheets(found: list[FullOffer], under: Assumptions) -> None:
    comparison = compare(*found, under=under)
    chart = prices(comparison)
    today = chart.xs.index(0)
    for line in chart.lines:
        v = comparison.valuations[comparison.place(Id(line.key))]
        paid = sum((e.within(1, v.horizon_months) for e in v.lines if e.component == "equity"), Fraction(0))
        assert line.values[today] == to_money(paid)
    assert all(a < b for a, b in pairwise(chart.xs))


def test_an_option_bends_at_its_strike() -> None:
    options = rsu(kind=GrantKind.NSO, strike=amount("11.35"), listed=False, probability=share("0.5"))
    chart = prices(compare(plain(1), FullOffer(bare(company="Globex"), grants=(options,))))
    (line,) = chart.lines
    at = dict(zip(chart.xs, line.values, strict=True))
    assert at[-80] == at[0] == at[13] == 0
    assert at[14] == Decimal("120.00")
    assert at[300] == 4800 * (40 - Decimal("11.35")) / 2
    assert line.position == 1
    assert chart.note == "Not listed, counted with its probability and discount: Globex."


def test_prices_say_what_they_do_not_show() -> None:
    assert prices(compare(plain(1))).note == "No offer that can be compared brings equity."
    unknown = compare(FullOffer(bare(company="A"), grants=(rsu(price=None),)), FOREIGN)
    assert prices(unknown).note == ("Equity not known yet: A. Without an exchange rate, not shown: Globex.")
    part = compare(FullOffer(bare(), grants=(rsu(), rsu(id=Id("h"), price=None))))
    assert prices(part).lines[0].incomplete


def test_a_change_of_price_is_written_with_its_sign() -> None:
    chart = prices(compare(FullOffer(bare(), grants=(rsu(),))))
    assert point_words(chart, 0, len(chart.xs) - 1, STYLE) == "Acme, Price +300%: 192,000 USD"
    table = tabulate(chart, STYLE)
    assert table.rows[0] == ("−80%", "9,600")
    laid = lay_out(chart, Sheet(300, 220, STYLE))
    shown = [item.text for item in laid.back if isinstance(item, Text)]
    assert {"−50%", "0%", "+100%"} <= set(shown)
    wide = [item.text for item in lay_out(chart, Sheet(900, 300, STYLE)).back if isinstance(item, Text)]
    assert {"+50%", "+150%", "+200%", "+250%", "+300%"} <= set(wide)


@given(MANY, assumptions())
@settings(max_examples=40, deadline=None)
def test_ranges_are_the_layers(found: list[FullOffer], under: Assumptions) -> None:
    comparison = compare(*found, under=under)
    chart = ranges(comparison)
    assert len(chart.bars) == len(weighable(comparison))
    for bar, place in zip(chart.bars, weighable(comparison), strict=True):
        v = comparison.valuations[place]
        assert (bar.low, bar.likely, bar.high) == (
            to_money(v.guaranteed),
            to_money(v.guaranteed + v.expected),
            to_money(v.total),
        )
        assert bar.incomplete != v.complete
        assert span_of(v).high == bar.high


def test_ranges_say_how_they_are_read_and_what_is_left_out() -> None:
    chart = ranges(compare(plain(1), FOREIGN, SILENT))
    assert chart.note.startswith("A bar begins at what is guaranteed")
    assert chart.note.endswith("not shown: Globex. Nothing known yet of New.")
    assert "A bar begins" not in ranges(Comparison((), Assumptions())).note


def test_names_from_right_to_left_keep_the_order_of_the_words() -> None:
    chart = waterfall(compare(plain(1, company="חברת הצפון"), plain(2, company="B")))
    assert "\u2068חברת הצפון\u2069" in describe(chart, STYLE)


def test_figures_follow_the_readers_style() -> None:
    german = Style(locale="de_DE", decimal=",", group=".")
    chart = replace(prices(compare(FullOffer(bare(), grants=(rsu(),)))), note="")
    assert tabulate(chart, german).rows[-1] == ("+300\u00a0%", "192.000")
