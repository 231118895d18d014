"""A negotiation worked by keys: to the pages, from offer to offer, and back in the next session."""

from pathlib import Path

import pytest

from offerdesk.app.comparison import read_offer
from offerdesk.app.negotiating.asking import rounds_of
from offerdesk.app.negotiating.versions import versions
from offerdesk.domain.fields import Id
from offerdesk.domain.negotiating import Ask
from offerdesk.domain.parts import FullOffer
from offerdesk.ui.going import go_to_record
from offerdesk.ui.offers.talks.pages import ROUNDS, VERSIONS
from offerdesk.ui.offers.talks.rounds_page import RoundsPage
from offerdesk.ui.offers.views import TALKS
from tests.journeys.person import ALT, CTRL, Key, Person


@pytest.fixture
def path(person: Person) -> Path:
    """Open the sample search."""
    person.services().sample().desk.close()
    path = person.folder / "data" / "sample.offerdesk"
    person.start(path)
    return path


def test_the_negotiation_is_reached_by_one_key_and_comes_back_the_next_time(
    person: Person, path: Path
) -> None:
    person.press(Key.Key_3, ALT)
    offers = person.offers
    assert offers.views.current == TALKS
    assert offers.later.talks.which.value() == offers.chosen
    assert offers.later.talks.pages.current == ROUNDS
    other = next(v for v in offers.later.talks.which.values if v != offers.chosen)
    offers.offers.select(other)
    person.settle()
    assert offers.later.talks.which.value() == other == offers.chosen, "it follows the list"
    person.press(Key.Key_1, ALT)
    person.press(Key.Key_PageDown, ALT)
    assert offers.views.current == TALKS, "its own key leads there too"
    person.stop()
    person.start(path)
    person.wait(lambda: person.offers.views.current == TALKS)
    assert person.offers.page == offers.page


def larkspur(person: Person) -> FullOffer:
    found = read_offer(person.reader, Id("larkspur"))
    assert found is not None
    return found


def test_an_ask_is_sent_answered_and_taken_over_by_keys(person: Person, path: Path) -> None:
    del path
    person.offers.choose("larkspur")
    person.press(Key.Key_3, ALT)
    page = person.offers.later.talks.pages.page(ROUNDS)
    assert isinstance(page, RoundsPage)
    assert person.focus() is page.list
    person.press_button("Note their &answer")
    status = page.answering.answers.boxes[0].rows.rows["status"].editor.control
    assert person.focus() is status
    person.write("A")
    person.wait(page.answering.take.isVisible)
    person.press_button("&Take it over as version 2")
    assert larkspur(person).offer.version == 2
    assert larkspur(person).offer.pto_days == 23
    person.press_button("Plan an as&k")
    person.press_button("A&dd a wish")
    person.write("175k")
    person.press(Key.Key_Tab)
    person.press_button("It is sen&t")
    assert [r.number for r in rounds_of(person.reader, Id("larkspur"))] == [1, 2, 3, 4, 5]
    person.press(Key.Key_PageDown, ALT)
    assert person.offers.later.talks.pages.current == VERSIONS
    person.press(Key.Key_Z, CTRL)
    assert [r.number for r in rounds_of(person.reader, Id("larkspur"))][-1] is None


def test_an_edit_of_what_is_negotiated_makes_a_version_or_corrects(person: Person, path: Path) -> None:
    del path
    offers = person.offers
    offers.choose("larkspur")
    bar = offers.editing.bar
    assert bar is not None
    person.wait(bar.isVisible)
    person.choose("form")
    person.tab_to(offers.form.head.rows["pay_amount"].editor.control)
    person.retype("170000 USD a year")
    person.press(Key.Key_Tab)
    assert larkspur(person).offer.version == 2
    assert "Version 2 has begun" in bar.words.text()
    offers.form.focus_attribute("offer", Id("larkspur"), "pto_days")
    person.retype("24")
    person.press(Key.Key_Tab)
    assert larkspur(person).offer.version == 2, "it belongs to the version that has begun"
    bar.correction.click()
    offers.form.focus_attribute("offer", Id("larkspur"), "title")
    person.retype("Platform engineer")
    person.press(Key.Key_Tab)
    assert {v.terms.offer.title for v in versions(person.reader, Id("larkspur"))} == {"Platform engineer"}
    offers.choose("quillfeather")
    assert not bar.isVisible(), "nobody negotiates this one"
    offers.choose("larkspur")
    assert bar.isVisible()
    assert bar.new.isChecked(), "another sitting asks anew"


def test_a_version_stands_beside_the_offers_until_it_is_hidden(person: Person, path: Path) -> None:
    del path
    offers = person.offers
    offers.choose("larkspur")
    offers.later.put_beside("larkspur@0", True)
    columns = offers.compare.sheet.sheet_model.sheet.columns
    assert [c.title for c in columns][1:3] == ["Larkspur Systems", "Larkspur Systems, version 0"]
    offers.explain("total", "larkspur@0")
    assert "version 0" in offers.explanation.title.text()
    offers.choose("larkspur@0")
    assert offers.chosen == "larkspur"
    offers.compare.column_hidden.emit("larkspur@0")
    assert len(offers.compare.sheet.sheet_model.sheet.columns) == len(columns) - 1


def test_a_round_found_by_the_search_is_shown_in_its_page(person: Person, path: Path) -> None:
    del path
    for kind, id_, page in (
        ("round", "larkspur-2", ROUNDS),
        ("ask", person.all(Ask)[0].id, ROUNDS),
        ("offer_version", "larkspur.version.0", VERSIONS),
    ):
        assert go_to_record(person.view, kind, Id(id_))
        assert person.offers.later.talks.pages.current == page
    assert person.offers.chosen == "larkspur"
