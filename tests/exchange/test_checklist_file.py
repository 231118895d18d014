"""The checklists that come with the program: complete in every language, each key known once."""

import tomllib
from collections import Counter

import pytest

from offerdesk.domain.checklists import SUBJECT_KINDS
from offerdesk.domain.interviews import InterviewFormat
from offerdesk.exchange.checklist_file import read_templates, template_from
from offerdesk.places import resources

FOLDER = resources() / "checklists"
LANGUAGES = ("en", "de")


def test_all_ten_checklists_are_there_in_order() -> None:
    assert [t.id for t in read_templates(FOLDER, "en")] == [f"C-{n:02}" for n in range(1, 11)]


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.toml")), ids=lambda path: path.stem)
def test_every_item_has_words_in_every_language(path: object) -> None:
    said = tomllib.loads((FOLDER / str(path)).read_text(encoding="utf-8"))
    assert all(said["title"].get(language) for language in LANGUAGES)
    assert [i["key"] for i in said["item"] if not all(i.get(language) for language in LANGUAGES)] == []
    assert said["for"] in SUBJECT_KINDS


def test_no_key_stands_twice() -> None:
    keys = Counter(item.key for t in read_templates(FOLDER, "en") for item in t.items)
    assert [key for key, n in keys.items() if n > 1] == []


def test_a_country_speaks_its_language_and_an_unknown_one_english() -> None:
    german = read_templates(FOLDER, "de_AT")[1]
    assert german.title == "Vor dem Gespräch"
    assert read_templates(FOLDER, "xx")[1].title == "Before an interview"


def test_presentation_demo_and_meal_bring_their_own_items() -> None:
    before = read_templates(FOLDER, "en")[1]
    plain = {item.key for item in before.fitting(None)}
    assert plain == {item.key for item in before.fitting(InterviewFormat.PHONE)}
    for held in (InterviewFormat.PRESENTATION, InterviewFormat.DEMO, InterviewFormat.MEAL):
        added = {item.key for item in before.fitting(held)} - plain
        assert len(added) == 3
        assert {key.partition("_")[0] for key in added} == {held.value}


def test_an_item_without_words_in_a_language_is_english() -> None:
    text = 'id = "X"\nfor = "offer"\n[title]\nen = "One"\n[[item]]\nkey = "a"\nen = "Two"\n'
    template = template_from(text, "de")
    assert (template.title, template.items[0].text) == ("One", "Two")
