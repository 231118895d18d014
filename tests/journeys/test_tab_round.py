"""Tab alone leads round the whole window and misses nothing on the way."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tests.journeys.person import Person

MOST = 150


@pytest.fixture
def sample(person: Person) -> Person:
    """Open the sample search."""
    person.services().sample().desk.close()
    person.start(person.folder / "data" / "sample.offerdesk")
    return person


@pytest.mark.parametrize("back", [False, True], ids=["forwards", "backwards"])
def test_tab_leads_from_the_charts_on_to_the_form_and_round_again(sample: Person, back: bool) -> None:  # noqa: FBT001 - a case
    key, offers = (Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab), sample.offers
    start = sample.focus()
    seen: list[QWidget] = [start]
    for _ in range(MOST):
        sample.press(key)
        if sample.focus() is start:
            break
        seen.append(sample.focus())
    assert sample.focus() is start
    assert len(seen) == len(set(seen)), "no place comes twice in a round"
    company = offers.form.head.rows["company"].editor.control
    assert {offers.offers.list, offers.offers.new, offers.compare.sheet, company} <= set(seen)
