"""Stacked bars: where areas, totals and names lie."""

import itertools
from dataclasses import replace
from decimal import Decimal

import pytest

from offerdesk.app.style import Style
from offerdesk.charts.barlabels import letters_for
from offerdesk.charts.bars import BarsLayout, areas, lay_out_bars
from offerdesk.charts.figure import Box, Cap, Net, Sheet, Swatch, Text
from offerdesk.charts.spec import Segment, Stack, StackedBars
from tests.charts.samples import bars, stack


def laid(spec: StackedBars, width: float = 640, height: float = 320) -> BarsLayout:
    return lay_out_bars(spec, Sheet(width, height, Style()))


def texts(layout: BarsLayout) -> list[str]:
    return [item.text for item in (*layout.back, *layout.front) if isinstance(item, Text)]


def boxes(layout: BarsLayout, slot: int) -> list[Box]:
    return [box for found in areas(layout, Box).values() for box in found if box.x == layout.slots[slot].x]


def test_gains_grow_upwards_and_costs_downwards_from_zero() -> None:
    layout = laid(bars(2, 1, costs=True))
    zero = layout.y(Decimal(0))
    for key, found in areas(layout, Box).items():
        for box in found:
            below = key in {"health_premiums", "commute"}
            assert (box.y >= zero - 0.01) if below else (box.bottom <= zero + 0.01)


def test_the_areas_of_a_stack_do_not_overlap() -> None:
    stacked = sorted(boxes(laid(bars(3, 2, costs=True)), 1), key=lambda box: box.y)
    assert len(stacked) == 7
    assert all(upper.bottom <= lower.y + 0.01 for upper, lower in itertools.pairwise(stacked))


def test_a_stack_is_as_high_as_its_gains() -> None:
    layout = laid(bars(3, 1))
    top = min(box.y for box in boxes(layout, 1))
    assert top == pytest.approx(layout.y(layout.sums[1].high))


def test_segments_of_one_component_count_as_one() -> None:
    grants = (Segment("equity", "Equity", Decimal(10)), Segment("equity", "Equity", Decimal(5)))
    spec = StackedBars("t", "USD", "Year", "", (Stack("1", "A", grants),))
    assert laid(spec).sums[0].spans == (("equity", 0, 15),)


def test_stacks_follow_the_order_of_the_palette() -> None:
    spec = StackedBars("t", "USD", "Year", "", (stack("1", "A", equity=5, base=10),))
    assert [key for key, _ in laid(spec).components] == ["base", "equity"]


def test_bars_stand_within_the_plot_and_apart() -> None:
    for offers, years in ((1, 1), (3, 4), (8, 10)):
        layout = laid(bars(offers, years))
        assert layout.slots[0].x >= layout.plot.x
        assert layout.slots[-1].x + layout.slots[-1].width <= layout.plot.right + 0.01
        neighbours = zip(layout.slots, layout.slots[1:], strict=False)
        assert all(a.x + a.width < b.x for a, b in neighbours)


def test_a_single_bar_stays_slender() -> None:
    assert laid(bars(1, 1)).slots[0].width < 70


def test_names_stand_in_full_where_they_fit() -> None:
    assert {"Current job", "Northwind", "Initech"} <= set(texts(laid(bars(3, 1))))


def test_names_take_two_lines_before_they_are_shortened() -> None:
    shown = texts(laid(bars(8, 1), 600, 320))
    assert {"Umbrella", "Logistics", "Stark", "Fabrication"} <= set(shown)


def test_narrow_bars_are_named_by_initials_that_a_row_explains() -> None:
    shown = texts(laid(bars(3, 10)))
    assert shown.count("N") == 11
    assert shown.count("Northwind") == 1


def test_names_stand_upright_where_one_group_leaves_no_other_room() -> None:
    spec = StackedBars("t", "USD", "", "", tuple(stack("", f"Offer{i}", base=1000 + i) for i in range(8)))
    upright = [i for i in laid(spec, 300, 420).back if isinstance(i, Text) and i.turn]
    assert len(upright) == 8


def test_equal_initials_are_replaced_by_numbers() -> None:
    assert letters_for(["Globex", "Google"]) == {"Globex": "1", "Google": "2"}
    assert letters_for(["Globex", "Initech"]) == {"Globex": "G", "Initech": "I"}
    assert letters_for([" ", "Initech"]) == {" ": "1", "Initech": "2"}


def test_one_offer_over_years_is_named_once() -> None:
    assert texts(laid(bars(1, 10))).count("Current job") == 1


def test_totals_stand_over_their_bars() -> None:
    assert {"93k", "96k", "99k"} <= set(texts(laid(bars(1, 3))))


def test_totals_of_narrow_bars_stand_upright() -> None:
    steep = [i for i in laid(bars(8, 4), 640, 340).front if isinstance(i, Text)]
    assert len(steep) == 32
    assert all(item.turn == -90 for item in steep)


def test_where_bars_are_thinner_than_figures_the_highest_of_a_group_is_named() -> None:
    layout = laid(bars(8, 10), 720, 380)
    shown = [i for i in layout.front if isinstance(i, Text)]
    assert 1 < len(shown) <= 10
    assert all(item.x + 8 <= layout.width for item in shown)


def test_a_hidden_total_is_left_out_rather_than_drawn_over_a_higher_bar() -> None:
    high = tuple(stack("1", f"A{i}", base=9_000_000 if i == 9 else 100) for i in range(10))
    low = tuple(stack("2", f"A{i}", base=8_000_000 if i == 0 else 100) for i in range(10))
    spec = StackedBars("t", "USD", "Year", "", high + low)
    shown = [i.text for i in laid(spec, 200, 300).front if isinstance(i, Text)]
    assert len(shown) == 1


def test_an_incomplete_stack_has_an_open_end_and_a_plus() -> None:
    layout = laid(bars(3, 1, incomplete=1))
    caps = [item for item in layout.front if isinstance(item, Cap)]
    assert len(caps) == 1
    assert caps[0].box.bottom <= layout.y(layout.sums[1].high)
    assert any(text.endswith("k+") for text in texts(layout))
    assert "Part not known yet" in texts(layout)


def test_a_stack_of_which_nothing_is_known_shows_a_question_mark() -> None:
    spec = StackedBars("t", "USD", "Year", "", (Stack("1", "Globex", (), incomplete=True),))
    assert "?" in texts(laid(spec))


def test_with_costs_the_total_is_marked_on_the_bar() -> None:
    layout = laid(bars(2, 1, costs=True))
    nets = [item for item in layout.front if isinstance(item, Net)]
    assert [net.y for net in nets] == [pytest.approx(layout.y(sums.total)) for sums in layout.sums]
    assert "Total after costs" in texts(layout)


def test_without_costs_no_total_line_is_needed() -> None:
    assert not [item for item in laid(bars(2, 1)).front if isinstance(item, Net)]


def test_the_legend_shows_each_component_once() -> None:
    swatches = [item.key for item in laid(bars(3, 4)).back if isinstance(item, Swatch)]
    assert swatches == ["base", "bonus", "sign_on", "equity", "retirement_match"]


def test_the_value_axis_says_what_it_counts() -> None:
    assert "Value a year, thousand USD" in texts(laid(bars(3, 4)))
    assert "thousand USD" in texts(laid(replace(bars(3, 4), value_axis="")))


@pytest.mark.parametrize(
    ("axis", "groups", "shown"),
    [
        ("Year", ("1", "2"), True),
        ("Year of the job", ("Year 1", "Year 2"), False),
        ("Calendar year of the job", ("2027", "2028"), True),
        ("", ("a", "b"), False),
    ],
)
def test_the_group_axis_is_named_unless_the_groups_say_it(
    axis: str, groups: tuple[str, ...], *, shown: bool
) -> None:
    stacks = tuple(stack(group, "A", base=1000) for group in groups)
    assert ((axis or "a b") in texts(laid(StackedBars("t", "USD", axis, "", stacks)))) is shown


def test_crowded_group_names_are_thinned_out() -> None:
    stacks = tuple(stack(f"Year {y}", "A", base=1000) for y in range(1, 11))
    shown = texts(laid(StackedBars("t", "USD", "Year", "", stacks), 260, 260))
    assert 2 <= len([text for text in shown if text.startswith("Year")]) < 10


def test_a_chart_without_figures_says_what_belongs_there() -> None:
    shown = texts(laid(StackedBars("Value by year", "USD", "Year", "", ())))
    assert shown[0] == "Value by year"
    assert shown[1].startswith("Nothing to draw yet")


def test_a_sheet_remembers_only_so_much() -> None:
    sheet = Sheet(640, 320, Style())
    for years in range(1, 150):
        lay_out_bars(replace(bars(2, 1), title=f"Chart {years}"), sheet)
    assert len(sheet.memo) <= 201


@pytest.mark.parametrize("offers", [1, 2, 3, 8])
@pytest.mark.parametrize("years", [1, 4, 10])
@pytest.mark.parametrize("size", [(320, 260), (560, 320), (960, 540)])
def test_every_word_lies_within_the_drawing(offers: int, years: int, size: tuple[int, int]) -> None:
    layout = laid(bars(offers, years, costs=True, incomplete=0), *size)
    sheet = Sheet(*size, Style())
    for item in (*layout.back, *layout.front):
        if isinstance(item, Text) and not item.turn:
            wide = sheet.wide(item.text, item.size)
            left = item.x - {"start": 0, "middle": wide / 2, "end": wide}[item.anchor]
            assert left >= -0.5, item
            assert left + wide <= size[0] + 0.5, item
            assert item.size * 0.5 <= item.y <= size[1], item


@pytest.mark.parametrize("width", range(260, 480, 10))
def test_the_names_behind_the_letters_stay_on_the_drawing(width: int) -> None:
    layout = laid(bars(4, 4), width=width)
    assert all(item.y <= layout.height for item in layout.back if isinstance(item, Text))


def test_the_total_of_the_last_group_keeps_off_the_one_before() -> None:
    for width in range(300, 460, 8):
        layout = laid(bars(6, 10), width=width, height=200)
        shown = [item for item in layout.front if isinstance(item, Text) and not item.turn]
        half = {item: Sheet(width, 200, Style()).wide(item.text) / 2 for item in shown}
        for before, after in itertools.pairwise(sorted(shown, key=lambda item: item.x)):
            assert before.x + half[before] <= after.x - half[after] + 0.01


def test_a_chart_says_below_which_height_it_would_not_be_seen_whole() -> None:
    low = laid(bars(4, 4, costs=True), width=240, height=60)
    assert low.least > 60
    enough = laid(bars(4, 4, costs=True), width=240, height=low.least)
    lowest = max(item.y for item in enough.back if isinstance(item, Text))
    assert lowest < enough.height
    assert enough.plot.height > low.plot.height
