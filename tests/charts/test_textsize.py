"""Text is measured well enough to keep labels apart, and shortened without breaking a sign."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offerdesk.charts.textsize import ELLIPSIS, elide, estimate


def test_figures_are_of_equal_width() -> None:
    assert len({estimate(digit, 10) for digit in "0123456789"}) == 1


@pytest.mark.parametrize(
    ("text", "ems"),
    [("Northwind 148k", 7.54), ("é", 0.56), ("e\u0301", 0.56), ("北風", 2.0), ("ש", 0.62), ("Ж", 0.66)],
)
def test_a_width_is_close_to_the_true_one(text: str, ems: float) -> None:
    assert estimate(text, 1) == pytest.approx(ems, rel=0.03)


def test_text_that_fits_stays_whole() -> None:
    assert elide("Initech", 10, 100) == "Initech"


def test_a_long_name_ends_in_an_ellipsis() -> None:
    assert elide("International Consolidated Widgets", 10, 80) == "International C…"


def test_no_space_stands_before_the_ellipsis() -> None:
    assert elide("AB CDEFGHIJKLMNOP", 10, 26) == "AB…"


@pytest.mark.parametrize("text", ["e\u0301e\u0301e\u0301e\u0301", "👩‍💻👩‍💻👩‍💻👩‍💻"])
def test_a_written_sign_is_never_split(text: str) -> None:
    for room in range(8, 60):
        kept = elide(text, 10, room).removesuffix(ELLIPSIS)
        assert not kept.endswith("\u200d")
        assert len(kept) <= 1 or not text[len(kept) :].startswith(("\u0301", "\u200d"))


@given(st.text(min_size=1), st.floats(min_value=20, max_value=300))
def test_a_shortened_text_fits_or_is_down_to_its_first_letter(text: str, room: float) -> None:
    short = elide(text, 10, room)
    assert estimate(short, 10) <= room or len(short.removesuffix(ELLIPSIS)) <= 1
