"""Leaving early, worked by keys: to a month, to the explanation of a figure, and back in the next session."""

from PySide6.QtWidgets import QSlider

from offerdesk.app.comparison import Comparison
from offerdesk.charts.leaving import leaving
from offerdesk.ui.offers.views import COMPARE, WORTH
from offerdesk.ui.offers.worth_panel import WorthPanel
from offerdesk.ui.plots.stage import Stage
from offerdesk.ui.plots.view import ChartView
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


def test_every_chart_is_walked_asked_and_come_back_to_by_keys(person: Person) -> None:
    person.services().sample().desk.close()
    person.start(person.folder / "data" / "sample.offerdesk")
    compare = person.offers.compare
    person.wait(lambda: compare.cumulative.stage is not None)
    person.press(Key.Key_2, ALT)
    worth = panel(person)
    person.wait(lambda: worth.prices.stage is not None)
    titles = {
        worth.leave.chart: "left in the end, leaving after 0 months",
        worth.gap.chart: "Total over 4 years",
        worth.ranges: "how far it may reach",
        worth.prices: "equity with share prices at −80%",
    }
    ask_each(person, titles)
    person.press(Key.Key_1, ALT)
    ask_each(person, {compare.yearly: "Total, year 1", compare.cumulative: "Paid and vested up to month 0"})


def ask_each(person: Person, titles: dict[ChartView, str]) -> None:
    """Walk to the first mark of each chart, see its explanation, and come back to it."""
    explanation = person.offers.explanation
    for chart, title in titles.items():
        stage = chart.stage
        assert isinstance(stage, Stage)
        stage.setFocus()
        person.press(Key.Key_Home)
        person.press(Key.Key_Return)
        assert title.casefold() in explanation.title.text().casefold()
        assert person.focus() is explanation.tree
        person.press(Key.Key_Escape)
        assert person.focus() is stage, "back to the mark that was asked about"
