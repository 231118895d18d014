"""Leaving early, worked by keys: to a month, to the explanation of a figure, and back in the next session."""

from PySide6.QtWidgets import QSlider

from offerdesk.app.comparison import Comparison
from offerdesk.charts.leaving import leaving
from offerdesk.ui.offers.views import COMPARE, WORTH
from offerdesk.ui.offers.worth_panel import WorthPanel
from tests.journeys.person import ALT, Key, Person


def panel(person: Person) -> WorthPanel:
    found = person.offers.views.page(WORTH)
    assert isinstance(found, WorthPanel)
    return found


def test_a_month_is_looked_at_explained_edited_and_remembered(person: Person) -> None:
    person.services().sample().desk.close()
    path = person.folder / "data" / "sample.offerdesk"
    person.start(path)
    assert person.offers.views.current == COMPARE
    person.press(Key.Key_2, ALT)
    assert person.offers.views.current == WORTH
    worth = panel(person)
    assert person.focus() is worth.leave.month, "the keyboard stands in the figures"
    worth.leave.slider.setFocus()
    assert isinstance(person.focus(), QSlider)
    person.press(Key.Key_Left, times=9)
    assert worth.leave.chosen == 9
    worth.leave.month.setFocus()
    keys = [row.key for row in worth.leave.month.sheet_model.rows]
    worth.leave.month.setCurrentIndex(worth.leave.month.model().index(keys.index("leave.9.repay"), 1))
    person.press(Key.Key_Return)
    assert person.focus() is person.offers.explanation.tree
    assert "leaving after 9 months" in person.offers.explanation.title.text()
    person.press(Key.Key_Escape)
    assert person.focus() is worth.leave.month
    before: Comparison = person.offers.comparison
    person.choose("form")
    person.press(Key.Key_Tab)
    person.press(Key.Key_Tab)
    person.retype("300000 USD a year")
    assert person.offers.comparison != before, "what is typed is weighed at once"
    assert worth.leave.chart.spec == leaving(person.offers.comparison, 9)
    person.stop()
    person.start(path)
    person.wait(lambda: person.offers.views.current == WORTH)
    assert panel(person).leave.chart.spec == leaving(person.offers.comparison, 18)
