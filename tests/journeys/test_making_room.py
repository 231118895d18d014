"""Room on a small screen: the list and the form step aside, by keys and by button, and stay aside."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest

from offerdesk.domain.lines import Source
from offerdesk.ui.plots.stage import Stage
from offerdesk.ui.shell.panel_buttons import PanelButton
from tests.journeys.person import CTRL, SHIFT, Key, Person
from tests.ui.fitting import clipped

SMALL = QSize(1024, 640)
USUAL = QSize(1280, 800)


@pytest.fixture
def looking(person: Person) -> Person:
    """Open the sample search with its four offers in a window of the usual size."""
    person.services().sample().desk.close()
    person.start(person.folder / "data" / "sample.offerdesk")
    resize(person, USUAL)
    return person


def resize(person: Person, size: QSize) -> None:
    """Give the window a size and let everything find its place."""
    person.window.resize(size)
    person.settle()
    assert person.window.size() == size


def fits(person: Person) -> bool:
    """Whether all offers can be seen side by side."""
    person.settle()
    return person.offers.compare.sheet.horizontalScrollBar().maximum() == 0


def test_without_the_form_four_offers_fit_a_usual_window(looking: Person) -> None:
    assert not fits(looking)
    looking.press(Key.Key_F9)
    assert not looking.offers.side.isVisible()
    assert fits(looking)
    assert not looking.action("show_form").isChecked()
    looking.press(Key.Key_F9)
    assert looking.offers.side.isVisible()


def test_without_list_and_form_four_offers_fit_a_small_window(looking: Person) -> None:
    resize(looking, SMALL)
    looking.press(Key.Key_F9)
    looking.press(Key.Key_F9, SHIFT)
    assert fits(looking)
    assert clipped(looking.window) == []


def test_what_was_hidden_stays_hidden_at_the_next_start(looking: Person) -> None:
    looking.choose("show_form")
    looking.choose("show_list")
    looking.choose("differing")
    looking.stop()
    looking.start(looking.folder / "data" / "sample.offerdesk")
    assert not looking.offers.side.isVisible()
    assert not looking.offers.offers.isVisible()
    assert not looking.action("show_list").isChecked()
    assert looking.action("differing").isChecked()
    looking.choose("show_list")
    assert looking.offers.offers.width() > 100, "a panel comes back with its width"


def test_hiding_the_form_keeps_what_was_typed_and_hands_the_focus_on(looking: Person) -> None:
    looking.choose("form")
    looking.retype("Harbor Freight")
    looking.press(Key.Key_F9)
    assert looking.offers.comparison.offers[0].offer.company == "Harbor Freight"
    assert looking.focus() is looking.offers.compare.sheet


def test_an_explanation_comes_where_the_form_was_and_goes_again(looking: Person) -> None:
    looking.choose("show_form")
    offer = looking.offers.comparison.offers[1].offer.id
    looking.offers.explain("total", offer)
    assert looking.offers.explanation.isVisible()
    assert not looking.action("show_form").isChecked()
    looking.press(Key.Key_Escape)
    assert not looking.offers.side.isVisible()
    looking.choose("assume")
    assert looking.offers.side.isVisible()


def test_who_goes_to_the_form_gets_it_back(looking: Person) -> None:
    looking.choose("show_form")
    looking.press(Key.Key_F2)
    company = looking.offers.form.head.rows["company"].editor.control
    assert looking.focus() is company
    assert looking.action("show_form").isChecked()


def test_a_new_offer_and_the_field_behind_a_figure_bring_the_form(looking: Person) -> None:
    looking.choose("show_form")
    looking.press(Key.Key_N, CTRL)
    assert looking.offers.form.isVisible()
    looking.choose("show_form")
    first = looking.offers.comparison.offers[0].offer.id
    looking.offers.explain("total", first)
    looking.offers.explanation.source_chosen.emit(Source("offer", first, "pay_amount"))
    assert looking.offers.form.isVisible()


def test_the_buttons_in_the_corner_do_the_same(looking: Person) -> None:
    left, right = looking.window.findChildren(PanelButton)
    assert (left.accessibleName(), right.accessibleName()) == ("Show the list of offers", "Show the form")
    assert right.toolTip().endswith("(F9)")
    QTest.mouseClick(right, Qt.MouseButton.LeftButton)
    assert not looking.offers.side.isVisible()
    left.setFocus()
    looking.press(Key.Key_Space)
    assert not looking.offers.offers.isVisible()
    filled = left.grab().toImage()
    looking.choose("show_list")
    assert left.grab().toImage() != filled
    looking.choose("go_checklist")
    assert not right.isVisible()


def test_a_chart_that_needs_more_height_is_scrolled_and_not_clipped(looking: Person) -> None:
    resize(looking, SMALL)
    compare = looking.offers.compare
    compare.splitter.setSizes([400, 100])
    looking.settle()
    for chart in (compare.yearly, compare.cumulative):
        stage = chart.stage
        assert isinstance(stage, Stage)
        assert stage.height() > chart.height(), "the whole drawing has its room"
        layout = stage._layout
        assert layout is not None
        assert layout.least <= layout.height
