"""What is typed into the search, and which words of a record are searched."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offerdesk.app.findable import SHOWN, findable
from offerdesk.app.folding import fold, marks, spaced, words_of
from offerdesk.app.search_query import Query, read_query
from offerdesk.app.spelling import closest
from offerdesk.domain.fields import Id, Ref, Text, attributes
from offerdesk.domain.interviews import Interview, Question
from offerdesk.domain.journal import Employment, Person, Process
from offerdesk.domain.letters import Letter
from offerdesk.domain.model import KINDS
from offerdesk.domain.tasks import Task
from tests.app.desks import sample_entities

NOT_SEARCHED = {"assumptions", "assumption_set", "settings", "criterion", "rule", "saved_search"}
"""Kinds that are how the user wants things, not what was noted."""

NO_TEXT = {"promised_raise", "grant"}


def marked(text: str, *runs: tuple[str, ...]) -> list[str]:
    """Return the pieces of a text that are marked."""
    return [text[start:end] for start, end in marks(text, runs)]


def test_words_phrases_and_filters_are_taken_apart() -> None:
    query = read_query('salary "next time" tag:remote kind:letter company:"Big Tech" e-mail')
    assert query.runs == (("salary",), ("e", "mail"))
    assert query.whole == (("next", "time"),)
    assert query.tags == (("remote",),)
    assert query.kinds == ("letter",)
    assert query.companies == (("big", "tech"),)


@pytest.mark.parametrize(
    ("said", "kinds"),
    [
        ("kind:interview", ("interview",)),
        ("kind:People", ("person",)),
        ("kind:question", ("question",)),
        ("kind:app", ("process",)),
        ("kind:nonsense", ()),
        ("kind:", ()),
    ],
)
def test_a_kind_is_named_by_its_label_or_the_beginning_of_it(said: str, kinds: tuple[str, ...]) -> None:
    assert read_query(said).kinds == kinds


def test_what_looks_like_a_filter_but_is_none_is_sought_as_words() -> None:
    assert read_query("note:important").runs == (("note", "important"),)
    assert read_query('"open quote').runs == (("open", "quote"),)
    assert not read_query('  "" * : - ')


@given(st.text())
def test_anything_can_be_typed(text: str) -> None:
    query = read_query(text)
    assert all(word.isalnum() for run in query.sought for word in run if word.isascii())


def test_kinds_that_are_typed_win_over_those_that_are_chosen() -> None:
    assert read_query("kind:letter x").of_kinds(("person",)).kinds == ("letter",)
    assert read_query("x").of_kinds(("person",)).kinds == ("person",)
    assert Query().of_kinds(()) == Query()


def test_folding_leaves_words_without_case_accents_and_ligatures() -> None:
    assert words_of("MÜLLER, Straße_1 – ﬁne") == ["muller", "strasse", "1", "fine"]
    assert fold("가나") == "가나"
    assert spaced("面试 notes") == "面 试 notes"


@pytest.mark.parametrize(
    ("text", "runs", "expected"),
    [
        ("Frau Müller-Lüdenscheidt", [("mul",), ("ludens",)], ["Mül", "Lüdens"]),
        ("Straße", [("strass",)], ["Straß"]),
        ("Straße und Haus", [("strasse", "und", "ha")], ["Straße und Ha"]),
        ("the next time, next week", [("next", "time")], ["next time"]),
        ("unnext", [("next",)], []),
        ("第一次面试", [("面", "试")], ["面试"]),
        ("banana ban", [("ban",), ("bana",)], ["bana", "ban"]),
        ("nothing", [], []),
    ],
)
def test_what_was_sought_is_marked_in_the_text_as_it_was_written(
    text: str, runs: list[tuple[str, ...]], expected: list[str]
) -> None:
    assert marked(text, *runs) == expected


@given(st.text(max_size=30), st.text(max_size=6))
def test_marks_lie_within_the_text_and_do_not_touch(text: str, sought: str) -> None:
    found = marks(text, [tuple(words_of(sought))])
    ends = [0] + [place for pair in found for place in pair]
    assert ends == sorted(ends)
    assert ends[-1] <= len(text)
    assert all(after[0] > before[1] for before, after in pairwise(found))


def test_every_kind_is_searched_or_left_out_on_purpose() -> None:
    assert set(KINDS) == set(SHOWN) | NOT_SEARCHED | NO_TEXT


@pytest.mark.parametrize("kind", SHOWN)
def test_names_days_and_owners_are_declared(kind: str) -> None:
    declaring: type = KINDS[kind]
    declared = {a.name for a in attributes(declaring)}
    shown = SHOWN[kind]
    assert declared >= {*shown.names, *shown.days, *shown.owners}


def test_a_record_is_searched_by_all_its_text_but_not_by_names_for_the_program() -> None:
    person = Person(
        Id("p"),
        "Ada Byron",
        role="Analyst",
        companies=("Northwind",),
        employments=(Employment("Initech", "Engineer"),),
        knows=(Ref("other"),),
        tags=("warm",),
        notes=Text("Likes chess"),
    )
    found = findable(person)
    assert (found.title, found.tags) == ("Ada Byron, Analyst", ("warm",))
    assert found.body.splitlines() == ["Northwind", "Initech, Engineer", "Likes chess"]


def test_a_record_belongs_to_the_first_owner_that_is_set() -> None:
    assert findable(Question(Id("q"), Ref("i"), text=Text("Why?"))).owner == "interview:i"
    assert findable(Letter(Id("l"), "D-01", offer=Ref("o"))).owner == "offer:o"
    assert findable(Task(Id("t"), "Call", subject="process:p")).owner == "process:p"
    assert findable(Task(Id("t"), "Call")).owner == ""


def test_a_record_has_a_day_and_a_company_of_its_own_where_it_has_one() -> None:
    found = findable(Process(Id("p"), "Northwind", applied_at=date(2026, 1, 2)))
    assert (found.company, found.day, found.key) == ("Northwind", date(2026, 1, 2), "process:p")
    assert findable(Interview(Id("i"), Ref("p"))).company == ""


def test_every_record_of_the_sample_can_be_searched() -> None:
    found = [findable(entity) for entity in sample_entities() if KINDS_OF[type(entity)] in SHOWN]
    assert all(
        record.title
        or record.body
        or record.kind in {"round", "letter", "interview", "practice", "checklist"}
        for record in found
    )


KINDS_OF = {kind: name for name, kind in KINDS.items()}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("negotation", "negotiation"),
        ("salry", "salary"),
        ("slaary", "salary"),
        ("asnwer", "answer"),
        ("intreview", "interview"),
    ],
)
def test_a_mistyped_word_is_near_to_the_one_that_was_meant(typed: str, meant: str) -> None:
    assert closest(typed, ["other", "sandwich", meant])[0] == meant


def test_short_words_and_numbers_are_near_to_nothing() -> None:
    assert closest("the", ["thy"]) == ()
    assert closest("12345", ["12346"]) == ()


def test_the_same_word_is_no_slip() -> None:
    assert closest("answer", ["answer", "answers"]) == ()
