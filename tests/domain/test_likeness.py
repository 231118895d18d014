"""How alike two questions are, and what is said about why."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offerdesk.domain.likeness import Groups, language_of, likeness, meaningful, plain, shared_words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tell us about a decision that you would take back.", "Which decision would you take back today?"),
        ("What do you expect to earn?", "What are you expecting to earn with us?"),
        ("Why are you looking?", "So why are you looking now?"),
        ("Über welche Entscheidung ärgern Sie sich?", "uber welche entscheidungen argern Sie sich heute?"),
        ("Why us?", "Why us?"),
    ],
)
def test_questions_that_ask_the_same_are_alike(one: str, other: str) -> None:
    assert likeness(one, other).alike
    assert likeness(other, one).alike


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("What do you expect to earn?", "What do you expect from a manager?"),
        ("Design a build cache for 140 engineers.", "How would you find the slowest query of yesterday?"),
        ("Why us?", "Why now?"),
        ("", ""),
    ],
)
def test_questions_that_share_little_words_only_are_not_alike(one: str, other: str) -> None:
    found = likeness(one, other)
    assert not found.alike


def test_what_is_shared_is_told_in_the_words_of_the_first_text() -> None:
    found = likeness("Which Entscheidung was a Café?", "cafe")
    assert found.shared == ("Café",)
    assert found.score == Fraction(2, 3)  # "which", "was" and "a" do not count
    assert not found.alike  # one word may be chance
    assert shared_words("Routing engineer", "Engineers of routing") == ("Routing", "engineer")


def test_the_language_is_told_by_its_little_words() -> None:
    assert language_of(("wie", "wurden", "sie", "das", "machen")) == "de"
    assert language_of(("how", "would", "you", "do", "that")) == "en"
    assert language_of(["quux"]) == "en"
    assert [stem for stem, _ in meaningful("Wie würden Sie das machen?")] == ["mach"]


def test_a_text_of_little_words_keeps_them() -> None:
    assert [word for _, word in meaningful("Why us?")] == ["Why", "us"]


def test_letters_lose_their_accents_and_case() -> None:
    assert plain("Straße, ÉTÉ, Übung") == "strasse, ete, ubung"


def test_a_text_joins_the_group_that_it_is_most_like() -> None:
    groups = Groups()
    earn = groups.start("What do you expect to earn?")
    back = groups.start("A decision that you would take back")
    found = groups.find("Which decision would you take back?")
    assert found is not None
    assert found[0] == back
    assert found[1].shared == ("decision", "take", "back")
    assert groups.find("What would you expect to earn here?") is not None
    assert groups.find("Draw a cache") is None
    assert earn == 0


@given(st.text(max_size=60), st.text(max_size=60))
def test_likeness_is_the_same_both_ways_and_a_text_is_wholly_like_itself(one: str, other: str) -> None:
    assert likeness(one, other).score == likeness(other, one).score
    assert 0 <= likeness(one, other).score <= 1
    if meaningful(one):
        assert likeness(one, one).score == 1


@given(st.lists(st.lists(st.sampled_from("abcdefg"), max_size=5).map(" ".join), max_size=12))
def test_a_group_is_found_as_if_the_text_were_compared_with_every_first_one(texts: list[str]) -> None:
    *known, sought = *texts, "a b c"
    groups = Groups()
    for text in known:
        groups.start(text)
    alike = [(likeness(sought, text).score, -place) for place, text in enumerate(known)]
    fitting = [pair for pair in alike if likeness(sought, known[-pair[1]]).alike]
    found = groups.find(sought)
    assert (found and found[0]) == (-max(fitting)[1] if fitting else None)


def test_a_word_that_all_texts_share_leads_to_none_of_them() -> None:
    groups = Groups()
    for number in range(50):
        assert groups.find(f"Question {number}?") is None
        groups.start(f"Question {number}?")
    found = groups.find("Question 7?")
    assert found is not None
    assert found[0] == 7
    assert groups._telling("Question 7?") == ["7"]
