"""Hints, case by case in both languages: what they see and what they leave alone."""

from typing import Any

import pytest

from offerdesk.app.letters.hints import Weight, hints
from offerdesk.domain.fields import Ref, Text
from offerdesk.domain.interviews import Remark
from offerdesk.domain.letters import Channel
from tests.app.letters.shelf import search, written

GOOD = {
    "en": "Dear Ana Ruiz,\n\nThank you for the call. Planning in small steps makes sense to me.\n\n"
    "I would like to work with you.{more}\n\nKind regards\nKim Novak",
    "de": "Guten Tag Ana Ruiz,\n\nvielen Dank für das Gespräch. In small steps zu planen gefällt mir.\n\n"
    "Ich freue mich auf die Arbeit mit Ihnen.{more}\n\nMit freundlichen Grüßen\nKim Novak",
}


def told(text: str, language: str = "en", **changes: Any) -> set[str]:
    return {hint.kind for hint in hints(written(text=Text(text), language=language, **changes))}


def with_more(more: str, language: str = "en", draft: str = "D-01") -> set[str]:
    return told(GOOD[language].replace("{more}", f" {more}"), language, draft=draft)


@pytest.mark.parametrize("language", GOOD)
def test_a_good_letter_gets_none(language: str) -> None:
    assert told(GOOD[language].replace("{more}", ""), language) == set()


@pytest.mark.parametrize(
    ("kind", "language", "more"),
    [
        ("blank", "en", "See you on {day}."),
        ("company", "en", "I look forward to Initech."),
        ("company", "de", "Ich freue mich auf Initech."),
        ("need", "en", "My rent has gone up."),
        ("need", "de", "Meine Miete ist gestiegen."),
        ("ultimatum", "en", "This is non-negotiable."),
        ("ultimatum", "en", "Otherwise I’ll decline."),
        ("ultimatum", "de", "Andernfalls muss ich absagen."),
        ("apology", "en", "Sorry to ask again."),
        ("apology", "de", "Es tut mir leid, dass ich frage."),
        ("shouting", "en", "I WANT THIS JOB."),
        ("shouting", "en", "I am so happy!!"),
        ("shouting", "de", "Das ist WIRKLICH wichtig."),
    ],
)
def test_each_kind_is_seen(kind: str, language: str, more: str) -> None:
    assert with_more(more, language) == {kind}


@pytest.mark.parametrize(
    "more",
    [
        "I have used REST and SQL at IBM.",
        "We need to talk about the accepted standards.",
        "I acceptably wait.",
        "Contoso is the place for me.",
        "In 2026 I learned a lot.",
        "Parental leave matters to me.",
    ],
)
def test_what_only_looks_like_it_is_left_alone(more: str) -> None:
    assert with_more(more) == set()


@pytest.mark.parametrize(
    ("draft", "language", "more", "seen"),
    [
        ("D-04", "en", "I accept with pleasure.", True),
        ("D-04", "de", "Das nehme ich gern an.", True),
        ("D-06", "en", "Count me in.", True),
        ("D-24", "en", "I accept with pleasure.", False),
    ],
)
def test_only_the_letter_that_accepts_may_sound_like_a_yes(
    draft: str, language: str, more: str, *, seen: bool
) -> None:
    assert ("acceptance" in with_more(more, language, draft)) is seen


@pytest.mark.parametrize(
    ("more", "amounts"),
    [
        ("I suggest $97,500.", set()),
        ("I suggest 97.500 $.", set()),
        ("I suggest 97 500.", set()),
        ("Others pay 88,000 to 101,000.", set()),
        ("I suggest $99,500.", {"99,500"}),
        ("I suggest 120000.", {"120000"}),
        ("Since 2019 I lead 12 people.", set()),
    ],
)
def test_an_amount_must_stand_in_a_round_or_in_the_market(more: str, amounts: set[str]) -> None:
    letter = written(draft="D-08", text=Text(GOOD["en"].replace("{more}", f" {more}")))
    spans = [h.span for h in hints(letter) if h.kind == "amount"]
    assert {letter.text[s.start : s.end] for s in spans if s} == amounts


def test_each_missing_thing_is_named() -> None:
    bare = "Dear Ana,\n\nIt was fine.\n\nBye\nKim"
    assert told(bare) == {"thanks", "interest", "detail"}
    assert told(bare, "de") == {"thanks", "interest", "detail"}
    assert "source" in told(bare, draft="D-08")
    poor = search().but()
    assert "contribution" not in {h.kind for h in hints(written(poor, draft="D-08"))}


def test_thanks_belong_into_the_first_paragraph() -> None:
    late = "Dear Ana,\n\nI am interested in small steps.\n\nThank you.\n\nBye\nKim"
    assert told(late) == {"thanks"}


def test_names_are_checked() -> None:
    assert told("Dear Tom,\n\nThank you, I am interested in small steps.\n\nBye\nKim") == {"name"}
    assert told(GOOD["en"].replace("{more}", ""), person=None) >= {"name"}
    assert told("Dear Ana,\n\nThank you and Tom; I am interested in small steps.\n\nBye\nKim") == set()


def test_one_detail_asks_for_a_second() -> None:
    one = search().without(Remark, "own")
    found = [h for h in hints(written(one)) if h.kind == "detail"]
    assert len(found) == 1
    assert found[0].weight is Weight.MAYBE


def test_notes_word_for_word_are_pointed_at_until_the_text_is_ones_own() -> None:
    letter = written()
    (hint,) = (h for h in hints(letter) if h.kind == "notes")
    assert hint.span is not None
    assert letter.text[hint.span.start : hint.span.end] == "The team plans in small steps"


def test_a_mail_can_be_too_long_and_a_letter_too_slow() -> None:
    long = GOOD["en"].replace("{more}", " Well." * 200)
    assert told(long) == {"long"}
    assert told(long, channel=Channel.LETTER) == {"slow"}
    listed = GOOD["en"].replace("{more}", "\n" + "\n".join(["- a word or two"] * 80))
    assert told(listed) == set()


def test_what_blocks_comes_first() -> None:
    letter = written(text=Text("Dear {name}\n\nTAKE IT OR LEAVE IT"), person=Ref("ana"))
    weights = [h.weight for h in hints(letter)]
    assert weights == sorted(weights, key=list(Weight).index)
    assert weights[0] is Weight.BLOCKS
