"""Every draft is there in every language and tone, and says what it should."""

import re
from collections.abc import Iterator

import pytest

from offerdesk.app.letters.catalogue import Wording
from offerdesk.app.letters.drafts import DRAFTS, LANGUAGES, Want
from offerdesk.app.letters.finding import word_count
from offerdesk.app.letters.hints import MOST_WORDS, hints
from offerdesk.app.letters.wording import Nodes, slots
from offerdesk.domain.fields import Text
from offerdesk.domain.letters import Channel, Tone
from offerdesk.exchange.letter_files import letter_catalogue
from tests.app.letters.shelf import written

WORDS = letter_catalogue().words
EVERY = [(draft, language) for draft in DRAFTS for language in LANGUAGES]
FAMILIAR = re.compile(r"\b(du|dir|dich|dein\w*|euch|euer|eure\w*|ihr)\b")
POLITE = re.compile(r"(?<=[\w,;:] )(Sie|Ihnen|Ihr\w*)\b")


def bodies(wording: Wording) -> Iterator[Nodes]:
    """Yield each form that a draft has."""
    yield from (form for form in (wording.formal, wording.warm, wording.script) if form)


def test_the_specification_has_twenty_six_drafts() -> None:
    assert list(DRAFTS) == [f"D-{n:02}" for n in range(1, 27)]
    assert set(letter_catalogue().drafts) == set(DRAFTS)


@pytest.mark.parametrize(("draft", "language"), EVERY)
def test_each_has_its_forms(draft: str, language: str) -> None:
    wording = letter_catalogue().drafts[draft][language]
    assert (wording.script is not None) is DRAFTS[draft].script
    assert (wording.formal is not None) is DRAFTS[draft].mail
    assert (wording.warm is not None) is DRAFTS[draft].mail


@pytest.mark.parametrize(("draft", "language"), EVERY)
def test_each_blank_has_words(draft: str, language: str) -> None:
    wording = letter_catalogue().drafts[draft][language]
    named = frozenset().union(*(slots(body) for body in (*bodies(wording), wording.subject)))
    optional = {"detail2", "missed2", "argument2"}
    assert named - optional <= WORDS[language].blanks.keys()


@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize(("draft", "language"), EVERY)
def test_none_contradicts_its_own_hints(draft: str, language: str, tone: Tone) -> None:
    letter = written(draft=draft, language=language, tone=tone)
    told = {hint.kind for hint in hints(letter)}
    allowed = {"blank", "notes"} | ({"source"} if draft == "D-21" else set())
    assert told <= allowed, letter.text
    if letter.script:
        return
    assert word_count(letter.text) <= MOST_WORDS
    assert letter.text.count("\n\n\n") == 0
    assert not re.search(r"[\[\]|]| \.| ,|\.\.", letter.text), letter.text


@pytest.mark.parametrize("draft", [d.id for d in DRAFTS.values() if d.mail])
def test_german_is_polite_or_familiar_and_never_both(draft: str) -> None:
    formal = written(draft=draft, language="de")
    warm = written(draft=draft, language="de", tone=Tone.WARM)
    assert not FAMILIAR.search(formal.text), formal.text
    plain = re.sub(r"\{[^}]*\}", "", f"{warm.subject}\n{warm.text}")
    assert not POLITE.search(plain), plain


def test_a_call_gets_a_script_where_there_is_one() -> None:
    call = written(draft="D-04", channel=Channel.PHONE)
    assert call.script
    assert not call.text.startswith("Dear")
    assert not written(draft="D-01", channel=Channel.PHONE).script
    assert written(draft="D-03").script


def test_the_first_answer_to_an_offer_is_no_yes() -> None:
    for language in LANGUAGES:
        for channel in (Channel.MAIL, Channel.PHONE):
            letter = written(draft="D-04", language=language, channel=channel)
            assert "acceptance" not in {hint.kind for hint in hints(letter)}


def test_a_letter_that_no_template_knows_keeps_its_text() -> None:
    assert written(draft="mine", text=Text("Hello Ana"), subject="Hi").text == "Hello Ana"
    assert written(draft="mine").text.startswith("Dear Ana Ruiz")


def test_every_want_is_used() -> None:
    assert {want for draft in DRAFTS.values() for want in draft.wants} == set(Want)
