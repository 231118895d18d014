"""How prices could move, asked for by its command: drawn, read as a table, saved and closed by keyboard."""

from offerdesk.ui.outlook.dialog import OutlookDialog
from tests.journeys.person import Key, Person


def test_prices_are_let_move_and_the_chart_is_kept(person: Person) -> None:
    person.start()
    person.choose("sample")
    person.wait(person.has_desk)
    person.choose("prices")
    dialog = person.dialog(OutlookDialog)
    person.wait(lambda: dialog.found is not None)
    assert "brings the most in" in dialog.best.text()
    dialog.chart.show_table(True)
    dialog.chart.save_svg(str(person.folder / "moves.svg"))
    assert "</svg>" in (person.folder / "moves.svg").read_text("utf-8")
    assert dialog.said.text() == "Saved as moves.svg"
    dialog.chart.save_svg(str(person.folder / "nowhere" / "moves.svg"))
    assert "save the chart" in dialog.said.text()
    person.press_in(dialog, Key.Key_Escape)
    person.wait(lambda: not person.window.findChildren(OutlookDialog))
    assert person.has_desk()


def test_the_chance_of_an_amount_is_found_by_keyboard(person: Person) -> None:
    person.start()
    person.choose("sample")
    person.wait(person.has_desk)
    person.choose("prices")
    dialog = person.dialog(OutlookDialog)
    person.wait(lambda: dialog.found is not None)
    bar = dialog.pages.tabBar()
    bar.setFocus()
    person.press_in(bar, Key.Key_Right)
    person.wait(lambda: dialog.often.stage is not None)
    stage, before = dialog.often.stage, dialog.often.words.text()
    assert stage is not None
    stage.setFocus()
    person.press_in(stage, Key.Key_End)
    assert dialog.often.words.text() != before
    assert dialog.often.amount.value() == dialog.often.amount.maximum()
    person.press_in(stage, Key.Key_Plus)
    person.press_in(stage, Key.Key_0)
    dialog.often.chart.save_svg(str(person.folder / "often.svg"))
    assert dialog.said.text() == "Saved as often.svg"
    dialog.often.chart.show_table(True)
    person.press_in(dialog, Key.Key_Escape)
    person.wait(lambda: not person.window.findChildren(OutlookDialog))
    assert person.has_desk()
