"""What is taken out of text before it is set, and what is left alone."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offerdesk.reports.plain_text import REPLACEMENT, breakable, clean


def test_control_characters_vanish_and_line_ends_become_one_kind() -> None:
    assert clean("a\x00b\x07c\r\nd\re\tf\u2028g\x85h") == "abc\nd\ne f\ng\nh"


def test_direction_overrides_vanish_but_isolates_stay() -> None:
    assert clean("a\u202etxt.exe\u202c \u2067b\u2069") == "atxt.exe \u2067b\u2069"


def test_a_lone_surrogate_becomes_visible() -> None:
    assert clean("a\ud800b") == f"a{REPLACEMENT}b"


@pytest.mark.parametrize(
    "text", ["Zoë Müller", "₹ 12,34,568", "中文", "العربية", "हिन्दी", "👩\u200d💻", "e\u0301"]
)
def test_words_of_any_script_stay_as_they_are(text: str) -> None:
    assert breakable(clean(text)) == text


@given(st.text(st.characters(codec=None)))
def test_cleaned_text_can_always_be_stored_and_cleaning_twice_changes_nothing(text: str) -> None:
    cleaned = clean(text)
    cleaned.encode("utf-8")
    assert clean(cleaned) == cleaned
    assert not any(unicodedata.category(c) in {"Cc", "Cs"} for c in cleaned if c != "\n")


@given(st.text(max_size=200))
def test_places_to_break_change_no_visible_character(text: str) -> None:
    assert breakable(text).replace("\u200b", "") == text.replace("\u200b", "")


def test_an_endless_run_can_break_but_a_long_word_is_left_to_hyphenation() -> None:
    assert max(len(piece) for piece in breakable("x1" * 50).split("\u200b")) == 12
    assert breakable("Rechtsschutzversicherungsgesellschaft") == "Rechtsschutzversicherungsgesellschaft"


def test_a_break_never_parts_a_letter_from_its_accent() -> None:
    assert "\u200b\u0301" not in breakable("e\u0301" * 60)
