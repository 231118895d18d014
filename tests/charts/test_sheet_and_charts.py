"""Charts, sheet and report tell the same figures, to the cent."""

import re
from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from offerdesk.app.comparison import Comparison
from offerdesk.app.figures import YEAR, figure_of, silent
from offerdesk.app.side_by_side import side_by_side
from offerdesk.app.style import Style
from offerdesk.charts.cumulative import cumulative
from offerdesk.charts.leaving_out import missing_rates
from offerdesk.charts.spec import StackedBars
from offerdesk.charts.svg import draw
from offerdesk.charts.table import describe, tabulate
from offerdesk.charts.yearly import yearly
from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.fields import Id
from offerdesk.domain.lines import to_money
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import FullOffer
from tests.app.views import compare, plain, sample, texts
from tests.domain.making import amount, assumed, assumptions, full_offers

STYLE = Style()


def totals_by_year(spec: StackedBars) -> dict[tuple[str, str], Decimal]:
    """Return the height of each bar by offer and year."""
    return {(stack.label, stack.group): stack.total for stack in spec.stacks}


def agree(comparison: Comparison) -> int:
    """Assert that both charts show the valuations' totals; return how many bars there are."""
    spec, lines = yearly(comparison), {line.key: line for line in cumulative(comparison).lines}
    bars = totals_by_year(spec)
    for name, v in zip(comparison.names, comparison.valuations, strict=True):
        if not v.comparable:
            assert v.offer not in lines
            continue
        shown = [total for (label, _), total in bars.items() if label == name]
        assert shown == [to_money(y.total) for y in v.years]
        assert (v.offer in lines) == (not silent(v))
        if v.offer in lines:
            assert lines[v.offer].values == (0, *(to_money(x) for x in v.cumulative))
    for stack in spec.stacks:
        parts = dict(zip([s.key for s in stack.segments], stack.segments, strict=True))
        assert len(parts) == len(stack.segments)
    return len(spec.stacks)


def test_the_charts_of_the_sample_show_the_sheets_totals() -> None:
    assert agree(sample()) == 16
    sheet = side_by_side(sample(), STYLE)
    table = tabulate(yearly(sample()), STYLE)
    first = [row[-1] for row in table.rows if row[0] == "Year 1"]
    assert first == texts(sheet, f"{YEAR}.1")
    ends = tabulate(cumulative(sample()), STYLE).rows[-1][1:5]
    assert list(ends) == texts(sheet, "total")


def test_parts_of_a_bar_are_the_sheets_parts_of_the_year() -> None:
    first = next(s for s in yearly(sample()).stacks if s.label == "Larkspur Systems")
    place = sample().names.index("Larkspur Systems")
    for segment in first.segments:
        figure = figure_of(f"{YEAR}.1.{segment.key}", 48)
        assert figure is not None
        assert figure.header == segment.label
        exact = figure.of(sample().valuations[place])
        assert exact is not None
        assert abs(segment.value - to_money(exact)) <= Decimal("0.05")


@given(st.lists(full_offers(), max_size=3), assumptions())
@settings(max_examples=80, deadline=None)
def test_charts_of_any_offers_show_the_sheets_totals(found: list[FullOffer], under: Assumptions) -> None:
    comparison = compare(*found, under=under)
    assert agree(comparison) == sum(len(v.years) for v in comparison.valuations if v.comparable)


def test_a_last_year_of_fewer_months_says_so() -> None:
    names = [stack.group for stack in yearly(compare(plain(1), under=assumed(18))).stacks]
    assert names == ["Year 1", "Year 2 (6 months)"]


def test_an_offer_of_which_nothing_is_known_has_a_bar_of_no_parts_and_no_line() -> None:
    found = compare(plain(90_000), Offer(Id("x"), "New company"))
    assert [stack.incomplete for stack in yearly(found).stacks][:2] == [False, True]
    assert yearly(found).stacks[1].segments == ()
    assert [line.label for line in cumulative(found).lines] == ["Acme"]
    assert cumulative(found).marks == ()


def test_an_offer_without_exchange_rate_is_in_no_chart() -> None:
    found = compare(plain(90_000), plain(90_000, company="Globex", pay_currency="EUR"))
    assert {stack.label for stack in yearly(found).stacks} == {"Acme"}
    assert [line.label for line in cumulative(found).lines] == ["Acme"]


def words_in(drawing: str) -> str:
    """Return all that is written in a drawing."""
    return " ".join(re.findall(">([^<]+)</text>", drawing))


def test_a_chart_says_whom_it_leaves_out_and_why() -> None:
    foreign = plain(90_000, company="Globex", pay_currency="EUR")
    found = compare(plain(90_000), foreign, Offer(Id("x"), "Initech"))
    spec, course = yearly(found), cumulative(found)
    missing = "Without an exchange rate, not shown: Globex."
    assert spec.note == missing
    assert course.note == f"{missing} Nothing known yet of Initech."
    assert missing_rates(found) == ("EUR",)
    for chart in (spec, course):
        assert tabulate(chart, Style()).note == chart.note
        assert describe(chart, Style()).endswith(chart.note)
        assert missing in words_in(draw(chart, width=400, height=400, style=STYLE)), "a saved picture, too"


def test_a_chart_of_all_offers_has_nothing_to_note() -> None:
    assert (yearly(sample()).note, cumulative(sample()).note) == ("", "")
    assert missing_rates(sample()) == ()


def test_an_overtaking_names_both_and_its_month() -> None:
    marks = cumulative(sample()).marks
    assert [(m.x, m.label) for m in marks] == [
        (3, "Quillfeather passes Meridian Karten in month 3"),
        (6, "Harbor Freight Lines passes Meridian Karten in month 6"),
    ]
    line = next(line for line in cumulative(sample()).lines if line.label == "Quillfeather")
    assert marks[0].y == line.values[3]


def test_charts_of_nothing_are_empty() -> None:
    nothing = Comparison((), Assumptions())
    assert yearly(nothing).stacks == ()
    assert cumulative(nothing).lines == ()
    assert len(cumulative(nothing).xs) == 49


def test_a_changed_figure_changes_only_its_own_bars() -> None:
    before = sample()
    full = before.offers[1]
    raised = replace(full, offer=replace(full.offer, pay_amount=amount(170_000)))
    after = before.with_draft(raised)
    old, new = totals_by_year(yearly(before)), totals_by_year(yearly(after))
    assert {label for label, _ in old if old[label, _] != new[label, _]} == {"Larkspur Systems"}
