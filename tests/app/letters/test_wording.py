"""Templates: slots, optional sentences, and blanks that stay visible."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offerdesk.app.letters.wording import Span, blanks_in, fill, parse, phrase, slots

CASES = {
    "Dear {name},": "Dear Ana,",
    "Dear {who},": "Dear {whom it is for},",
    "Hello[ {name}].": "Hello Ana.",
    "Hello[ {who}].": "Hello.",
    "[Dear {who},|Hello {name},|Hello,]": "Hello Ana,",
    "[Dear {who},|Hello,]": "Hello,",
    "[By {day}[ at {hour}].|Soon.]": "By Friday.",
    "One.[ {who}] Two.": "One. Two.",
    "One.\n\n[{who}\n\n]Two.": "One.\n\nTwo.",
}


@pytest.mark.parametrize("template", CASES)
def test_a_template_says_what_is_known(template: str) -> None:
    values = {"name": "Ana", "day": "Friday"}
    assert fill(parse(template), values, {"who": "whom it is for"}) == CASES[template]


@pytest.mark.parametrize("template", ["[open", "closed]", "a|b", "[a[b]"])
def test_a_bracket_without_its_partner_is_told(template: str) -> None:
    with pytest.raises(ValueError, match="bracket"):
        parse(template)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_what_fills_a_slot_is_never_read_as_a_template(value: str) -> None:
    assert fill(parse("<{note}>"), {"note": value or "x", "x": "no"}).count("<") >= 1
    assert fill(parse("{note}"), {"note": "[a|{b}]", "b": "no"}) == "[a|{b}]"


def test_all_slots_are_known_by_name() -> None:
    assert slots(parse("{a}[ {b}[ {c}]|{d}]")) == {"a", "b", "c", "d"}


def test_blanks_are_words_in_braces_on_one_line() -> None:
    assert blanks_in("Dear {name}, {} {a\nb} {x}") == (Span(5, 11), Span(22, 25))


def test_a_note_becomes_part_of_a_sentence() -> None:
    assert phrase("  Plans in\n small steps. ") == "Plans in small steps"
