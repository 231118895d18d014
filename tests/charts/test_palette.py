"""Colours hold their contrast, and grey tells apart what colour tells apart."""

from itertools import combinations, pairwise

import pytest

from offerdesk.charts.palette import (
    COMPONENTS,
    OFFERS,
    component_look,
    component_rank,
    contrast,
    offer_look,
    theme,
)
from offerdesk.domain.lines import Component

GROUNDS = {"light": False, "dark": True}
KEYS = list(COMPONENTS)


def test_every_component_of_the_valuation_has_a_colour_in_its_order() -> None:
    assert [component.value for component in Component] == KEYS


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("dark", GROUNDS.values(), ids=GROUNDS)
@pytest.mark.parametrize("key", KEYS)
def test_an_area_stands_out_from_its_ground(key: str, *, dark: bool) -> None:
    assert contrast(component_look(key).colour(dark=dark), theme(dark=dark).ground) >= 3


@pytest.mark.parametrize("dark", GROUNDS.values(), ids=GROUNDS)
@pytest.mark.parametrize("position", range(len(OFFERS)))
def test_a_line_stands_out_from_its_ground(position: int, *, dark: bool) -> None:
    assert contrast(offer_look(position).colour(dark=dark), theme(dark=dark).ground) >= 3


@pytest.mark.parametrize("dark", GROUNDS.values(), ids=GROUNDS)
def test_words_are_readable_on_their_ground(*, dark: bool) -> None:
    inks = theme(dark=dark)
    assert contrast(inks.ink, inks.ground) >= 7
    assert contrast(inks.muted, inks.ground) >= 4.5
    assert contrast(inks.axis, inks.ground) >= 3


@pytest.mark.parametrize("dark", GROUNDS.values(), ids=GROUNDS)
def test_neighbours_in_a_stack_differ_in_grey(*, dark: bool) -> None:
    for lower, upper in pairwise(KEYS):
        one, other = (component_look(key).colour(dark=dark) for key in (lower, upper))
        assert contrast(one, other) >= 1.25, (lower, upper)


@pytest.mark.parametrize("dark", GROUNDS.values(), ids=GROUNDS)
def test_any_two_components_differ_in_grey_or_in_pattern(*, dark: bool) -> None:
    for one, other in combinations(KEYS, 2):
        first, second = component_look(one), component_look(other)
        grey = contrast(first.colour(dark=dark), second.colour(dark=dark))
        across_zero = component_rank(one) < component_rank("health_premiums") <= component_rank(other)
        assert first.hatch is not second.hatch or grey >= 1.2 or across_zero, (one, other)


def test_eight_lines_differ_in_marker_and_in_dash() -> None:
    assert len({look.marker for look in OFFERS}) == 8
    assert len({look.dash for look in OFFERS}) == 8


def test_a_ninth_offer_starts_the_line_styles_anew() -> None:
    assert offer_look(8) == offer_look(0)


def test_an_unlisted_component_is_grey_and_comes_last() -> None:
    assert component_rank("tips") == len(COMPONENTS)
    assert contrast(component_look("tips").light, theme(dark=False).ground) >= 3
