"""A negotiation worked by keys: to the pages, from offer to offer, and back in the next session."""

from pathlib import Path

import pytest

from offerdesk.ui.offers.talks.pages import ROUNDS
from offerdesk.ui.offers.views import TALKS
from tests.journeys.person import ALT, Key, Person


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
