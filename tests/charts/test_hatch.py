"""Patterns stay within their area and meet those of the next."""

import pytest

from offerdesk.charts.figure import Box
from offerdesk.charts.hatch import TILE, strokes
from offerdesk.charts.palette import Hatch

AREA = Box(13.3, 7.7, 41, 23)
PATTERNS = [hatch for hatch in Hatch if hatch is not Hatch.NONE]


@pytest.mark.parametrize("hatch", PATTERNS)
def test_every_stroke_lies_in_its_area(hatch: Hatch) -> None:
    drawn = list(strokes(hatch, AREA))
    assert drawn
    for x1, y1, x2, y2 in drawn:
        assert AREA.x - 0.01 <= min(x1, x2) <= max(x1, x2) <= AREA.right + 0.01
        assert AREA.y - 0.01 <= min(y1, y2) <= max(y1, y2) <= AREA.bottom + 0.01


@pytest.mark.parametrize("hatch", PATTERNS)
def test_every_pattern_repeats_with_its_tile(hatch: Hatch) -> None:
    def rounded(box: Box, shift: float) -> set[tuple[float, ...]]:
        return {tuple(round(v - shift, 3) for v in stroke) for stroke in strokes(hatch, box)}

    here, there = Box(1, 1, 30, 30), Box(1 + TILE, 1 + TILE, 30, 30)
    assert rounded(here, 0) == rounded(there, TILE)


def test_a_plain_area_has_no_strokes() -> None:
    assert list(strokes(Hatch.NONE, AREA)) == []


def test_a_tiny_area_has_no_dots() -> None:
    assert list(strokes(Hatch.DOTS, Box(1, 1, 1, 1))) == []
