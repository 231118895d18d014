"""Finding by a few letters."""

import pytest

from offerdesk.app.folding import fold
from offerdesk.ui.shell.finder_list import runs
from offerdesk.ui.shell.match import best, rank


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("muller", "Müller"),
        ("strasse", "Straße"),
        ("lodz", "Łódź"),
        ("oresund", "Øresund"),
        ("ISTANBUL", "istanbul"),
    ],
)
def test_case_and_accents_do_not_matter(typed: str, text: str) -> None:
    assert rank(fold(typed), fold(text)) is not None


def test_the_start_of_the_text_comes_before_the_start_of_a_word_before_the_inside() -> None:
    names = ["Xnorth", "Great north", "Northwind"]
    assert best("north", [(fold(n), n) for n in names], 9) == ["Northwind", "Great north", "Xnorth"]


def test_letters_may_be_left_out() -> None:
    assert rank("nwd", "northwind") is not None
    assert rank("dwn", "northwind") is None


def test_every_word_must_fit_in_any_order() -> None:
    assert rank("salary base", "base salary") is not None
    assert rank("salary zebra", "base salary") is None


def test_nothing_typed_fits_everything_in_its_order() -> None:
    assert best("", [("bb", "bb"), ("aa", "aa")], 9) == ["bb", "aa"]


def test_what_was_typed_is_marked() -> None:
    assert runs("Müller, Jana", "mull jan") == [("Müll", True), ("er, ", False), ("Jan", True), ("a", False)]
    assert runs("Straße", "str") == [("Straße", False)]
    assert runs("Offer", "") == [("Offer", False)]
    assert runs("Offer", "zz") == [("Offer", False)]
