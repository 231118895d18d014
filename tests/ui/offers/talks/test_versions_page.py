"""Two versions are chosen and their difference shown, the path below, and one put beside the offers."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget

from offerdesk.domain.fields import Id
from offerdesk.ui.offers.talks.pages import Around
from offerdesk.ui.offers.talks.versions_page import VersionsPage
from offerdesk.ui.tools import Tools
from tests.ui.accessibility import nameless


class Sheet:
    """What stands beside the offers."""

    def __init__(self) -> None:
        self.keys: set[str] = set()
        self.said: list[str] = []

    def put(self, key: str, on: bool) -> None:  # noqa: FBT001 - as a check box tells it
        (self.keys.add if on else self.keys.discard)(key)


@pytest.fixture
def beside() -> Sheet:
    return Sheet()


@pytest.fixture
def page(place: QWidget, tools: Tools, beside: Sheet) -> VersionsPage:
    silent: Callable[..., None] = lambda *_: None  # noqa: E731
    around = Around(
        tools, silent, silent, silent, silent, beside.said.append, beside.put, lambda: frozenset(beside.keys)
    )
    made = VersionsPage(around, place)
    layout = place.layout()
    assert layout is not None
    layout.addWidget(made)
    made.show_offer(Id("larkspur"))
    return made


def rows(page: VersionsPage) -> dict[str, tuple[str, ...]]:
    sheet = page.sheet.sheet_model.sheet
    return {row.key: tuple(cell.text for cell in row.cells) for row in sheet.rows if row.cells}


def test_it_begins_with_the_first_and_todays_terms(page: VersionsPage) -> None:
    assert (page.before.value(), page.after.value()) == ("larkspur@0", "larkspur@1")
    assert [c.title for c in page.sheet.sheet_model.sheet.columns] == [
        "Their first offer", "Version 1, as it is now", "Difference",
    ]  # fmt: skip
    assert rows(page)["field.pay_amount"] == ("$160,000 a year", "$168,000 a year", "+8,000")
    assert rows(page)["money.sign_on"] == ("15,000", "25,000", "+10,000")
    assert "Version 1, as it is now: +8,000 base pay a year" in page.steps.text()
    assert page.pair.isVisible()
    assert page.base.spec is not None
    assert nameless(page) == []
    page.take_focus()
    assert page.before.hasFocus()


def test_versions_of_two_offers_can_be_set_against_each_other(page: VersionsPage) -> None:
    page.after.setCurrentIndex(page.after.values.index("meridian@0"))
    page.after.activated.emit(page.after.currentIndex())
    assert page.sheet.sheet_model.sheet.columns[1].title == "Their offer · Meridian Karten"
    assert rows(page)["field.city"][:2] == ("Seattle, WA, US", "Berlin, BE, DE")
    page.show_offer(Id("larkspur"))
    assert page.after.value() == "meridian@0", "what is chosen stays"


def test_a_kept_version_can_stand_beside_the_offers(page: VersionsPage, beside: Sheet) -> None:
    page.beside.click()
    assert beside.keys == {"larkspur@0"}
    page.beside.click()
    assert beside.keys == set()
    page.before.setCurrentIndex(page.before.values.index("larkspur@1"))
    page.before.activated.emit(0)
    assert not page.beside.isEnabled(), "today's terms stand there already"
    page.show_record("offer_version", Id("larkspur.version.0"))
    assert page.before.value() == "larkspur@0"


def test_an_offer_without_versions_has_no_path(page: VersionsPage) -> None:
    page.show_offer(Id("quillfeather"))
    assert not page.pair.isVisible()
    assert page.steps.text() == "The terms are those of their first offer."
    assert page.sheet.sheet_model.sheet.empty == "These two say the same."
    page.show_offer(None)
    assert page.before.value() is None
    assert page.sheet.sheet_model.sheet.rows == ()


def test_a_saved_chart_is_told(page: VersionsPage, beside: Sheet) -> None:
    page.base.saved.emit("/somewhere/path.svg")
    assert beside.said == ["Saved as path.svg"]
