"""The position before a talk, prepared by keys alone: figures, a market source, a wish, a condition."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit

from offerdesk.domain.negotiating import Ask, MarketFigure
from offerdesk.domain.planning import Condition, Plan
from offerdesk.ui.offers.talks.pages import POSITION
from offerdesk.ui.offers.talks.position_page import PositionPage
from tests.journeys.person import ALT, CTRL, Key, Person

QUILLFEATHER = "quillfeather"


@pytest.fixture
def path(person: Person) -> Path:
    """Open the sample search."""
    person.services().sample().desk.close()
    path = person.folder / "data" / "sample.offerdesk"
    person.start(path)
    return path


def shown(person: Person) -> PositionPage:
    """Return the page, come to by keys."""
    person.press(Key.Key_3, ALT)
    while person.offers.later.talks.pages.current != POSITION:
        person.press(Key.Key_PageDown, ALT)
    found = person.offers.later.talks.pages.page(POSITION)
    assert isinstance(found, PositionPage)
    return found


def row_by_tab(person: Person, page: PositionPage, name: str) -> QLineEdit:
    """Come to a row of the plan with Tab."""
    control = page.figures.rows.rows[name].editor.control
    assert isinstance(control, QLineEdit)
    person.tab_to(control)
    return control


def test_a_talk_is_prepared_by_keys_and_is_there_the_next_time(person: Person, path: Path) -> None:
    person.offers.offers.select(QUILLFEATHER)
    person.settle()
    page = shown(person)
    page.figures.focus_row("target")
    person.retype("105000")
    row_by_tab(person, page, "acceptable")
    person.retype("102k")
    row_by_tab(person, page, "walk_away")
    person.retype("98000")
    page.flush()
    plan = next(p for p in person.all(Plan) if str(p.offer) == QUILLFEATHER)
    assert plan.target == 105_000
    assert plan.acceptable == 102_000
    assert plan.walk_away == 98_000
    assert "112,000" in page.figures.naming.text()

    person.tab_to(page.figures.missing)
    places = [page.figures.missing.item(n).text() for n in range(page.figures.missing.count())]
    page.figures.missing.setCurrentRow(places.index("At least one wish"))
    person.press(Key.Key_Return)
    assert page.parts.current == "asks"
    part = page.parts.page("asks")
    person.tab_to(part.new)  # type: ignore[attr-defined]
    person.press(Key.Key_Space)
    part.flush()  # type: ignore[attr-defined]
    made = person.all(Ask)
    assert any(a.field == "pay.amount" and a.before == "152000" for a in made)
    person.press(Key.Key_Z, CTRL)
    assert len(person.all(Ask)) == len(made) - 1
    person.stop()
    person.start(path)
    assert any(p.target == 105_000 for p in person.all(Plan))
    assert person.all(MarketFigure)
    assert person.all(Condition)
