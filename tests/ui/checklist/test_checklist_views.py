"""The views of the Checklist tab: by keyboard alone, each change one step, all words in their places."""

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QMenu, QWidget

from offerdesk.domain.assumptions import SETTINGS_ID, Settings
from offerdesk.domain.fields import Id
from offerdesk.domain.hindsight import LookBack
from offerdesk.domain.tasks import Checklist, ChecklistItem, RuleSetting, Task
from offerdesk.ui.checklist.deadlines_view import DeadlinesView
from offerdesk.ui.checklist.habits_view import HabitsView
from offerdesk.ui.checklist.lists_view import ListsView
from offerdesk.ui.checklist.look_back_view import LookBackView
from offerdesk.ui.checklist.month_view import MonthView
from offerdesk.ui.checklist.rules_view import RulesView
from offerdesk.ui.forms.choices import Combo
from offerdesk.ui.tables.view import SheetView
from tests.ui.accessibility import nameless, small_targets
from tests.ui.checklist.conftest import Shown
from tests.ui.fitting import clipped, overlapping

VIEWS = ("today", "lists", "deadlines", "month", "back", "rules", "habits")
Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
V = TypeVar("V", bound=QWidget)


def view(shown: Shown, key: str, kind: type[V]) -> V:
    """Choose a view and return it."""
    shown.tab.show_view(key)
    QApplication.processEvents()
    page = shown.tab.views.page(key)
    assert isinstance(page, kind)
    return page


def lists(shown: Shown, subject: str = "offer:larkspur", template: str = "C-10") -> ListsView:
    """Begin a checklist and return the view of it."""
    page = view(shown, "lists", ListsView)
    page.begin.subject.setCurrentIndex(page.begin.subject.values.index(subject))
    page.begin.template.setCurrentIndex(page.begin.template.values.index(template))
    page.begin.button.click()
    return page


def rows(table: SheetView) -> list[str]:
    """Return the keys of the rows that are shown."""
    return [row.key for row in table.sheet_model.rows]


def begun(shown: Shown) -> list[Checklist]:
    """Return the checklists that do not come with the sample."""
    return [c for c in shown.desk.reader.all(Checklist) if c.subject and c.id.startswith("new")]


def items(shown: Shown) -> list[ChecklistItem]:
    """Return the items of the one checklist that was begun here, in order."""
    (checklist,) = begun(shown)
    return list(shown.desk.reader.of(ChecklistItem, "checklist", checklist.id))


def test_every_view_can_be_named_hit_and_read(shown: Shown) -> None:
    for key in VIEWS:
        shown.tab.show_view(key)
        QApplication.processEvents()
        assert nameless(shown.tab) == [], key
        assert small_targets(shown.tab) == [], key
        assert clipped(shown.tab) + overlapping(shown.tab) == [], key


@pytest.mark.usefixtures("pseudo_locale")
def test_all_words_fit_in_a_longer_language_and_a_small_window(shown: Shown) -> None:
    shown.tab.resize(1024, 560)
    for key in VIEWS:
        shown.tab.show_view(key)
        QApplication.processEvents()
        assert clipped(shown.tab) + overlapping(shown.tab) == [], key


def test_today_begins_with_what_matters_most(shown: Shown) -> None:
    today = shown.tab.today
    first = today.tasks.sheet_model.rows[1]
    assert today.tasks.current_row() == first.key
    assert today.headline.text().endswith(".")
    assert today.panel.title.text() == first.header.removeprefix("○ ")
    assert today.panel.reason.text() == first.note


@pytest.mark.parametrize(
    ("key", "attribute"),
    [
        (Key.Key_Space, "done_at"),
        (Key.Key_R, "due"),
        (Key.Key_H, "snoozed_until"),
        (Key.Key_T, "snoozed_until"),
        (Key.Key_B, "snoozed_until"),
        (Key.Key_N, "dismissed_at"),
    ],
)
def test_each_key_is_one_step_on_all_that_is_selected(shown: Shown, key: Key, attribute: str) -> None:
    table = shown.tab.tasks
    before = shown.desk.reader.all(Task)
    plain = [row.key for row in table.sheet_model.rows if row.key in shown.tab.today._dues][:2]
    table.select_row(plain[0])
    QTest.keyClick(table, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    chosen = shown.tab.today.chosen()
    assert len(chosen) == 2
    QTest.keyClick(table, key)
    kept = [task for task in shown.desk.reader.all(Task) if task not in before]
    assert len(kept) == 2
    assert all(getattr(task, attribute) is not None for task in kept)
    shown.desk.undo()
    assert shown.desk.reader.all(Task) == before


def test_a_rule_s_task_goes_back_to_its_computed_day(shown: Shown) -> None:
    table = shown.tab.tasks
    key = next(k for k, due in shown.tab.today._dues.items() if due.rule == "R-08" and due.live)
    table.select_row(key)
    QTest.keyClick(table, Key.Key_R)
    assert "Moved by you" in shown.tab.today.panel.planned.text()
    QTest.keyClick(table, Key.Key_C)
    assert "Moved by you" not in shown.tab.today.panel.planned.text()
    assert not [task for task in shown.desk.reader.all(Task) if task.rule == "R-08"]


def test_notes_and_day_of_a_rule_s_task_are_kept_beside_it(shown: Shown) -> None:
    today = shown.tab.today
    key = next(k for k, due in today._dues.items() if due.rule == "R-08" and due.live)
    today.tasks.select_row(key)
    form = today.panel.form
    form.focus_row("link")
    QTest.keyClicks(form.row("link").editor.control, "mail.eml")
    today.flush()
    (kept,) = (task for task in shown.desk.reader.all(Task) if task.rule == "R-08")
    assert (kept.link, kept.due) == ("mail.eml", None)
    form.focus_row("due")
    QTest.keyClicks(form.row("due").editor.control, "2026-12-01")
    today.flush()
    (kept,) = (task for task in shown.desk.reader.all(Task) if task.rule == "R-08")
    assert kept.due is not None
    assert kept.link == "mail.eml"


def test_the_menu_does_the_same_and_says_the_keys(shown: Shown) -> None:
    menu = QMenu(shown.tab)
    shown.tab.acts.fill(menu)
    said = {action.text(): action.shortcut().toString() for action in menu.actions()}
    assert said["Move to tomorrow"] == "R"
    assert said["Back to the computed day"] == "C"
    assert len(said) == 7
    shown.tab.today.more.menu().aboutToShow.emit()
    assert len(shown.tab.today.more.menu().actions()) == 7
    shown.tab.tasks.menu_asked.emit(menu, "", "")
    assert len(menu.actions()) == 15


def test_the_list_is_narrowed_and_a_new_task_widens_it_again(shown: Shown) -> None:
    today = shown.tab.today
    filters = today.filters
    filters.process.setCurrentIndex(filters.process.values.index("meridian"))
    filters.kind.setCurrentIndex(filters.kind.values.index("offer"))
    assert {row.cells[1].text for row in today.tasks.sheet_model.rows if row.cells} == {
        "Meridian Karten, offer"
    }
    shown.tab.add_task()
    assert filters.process.value() == ""
    assert today.form.entity.title == "New task"


def test_deleting_lets_a_rule_s_task_go_and_removes_an_own_one(shown: Shown) -> None:
    today = shown.tab.today
    own = next(k for k, due in today._dues.items() if not due.rule and due.live)
    today.tasks.select_row(own)
    shown.tab.delete_chosen()
    assert shown.desk.reader.find(Task, Id(own)) is None
    rule = next(k for k, due in today._dues.items() if due.rule == "R-08" and due.live)
    today.tasks.select_row(rule)
    shown.tab.delete_chosen()
    (kept,) = (task for task in shown.desk.reader.all(Task) if task.rule == "R-08")
    assert kept.dismissed_at is not None


def test_a_checklist_is_begun_ticked_and_ordered_by_keys(shown: Shown) -> None:
    page = lists(shown)
    assert page.items.hasFocus()
    assert page.name.entity.title == "Ready to negotiate"
    first, second = rows(page.items)[:2]
    page.items.select_row(first)
    QTest.keyClick(page.items, Key.Key_Space)
    assert items(shown)[0].done_at is not None
    QTest.keyClick(page.items, Key.Key_Down, ALT)
    assert rows(page.items)[:2] == [second, first]
    assert page.items.current_row() == first, "the row that moves stays the one at hand"
    QTest.keyClick(page.items, Key.Key_Up, ALT)
    assert rows(page.items)[:2] == [first, second]
    QTest.keyClick(page.items, Key.Key_Up, ALT)
    assert rows(page.items)[:2] == [first, second], "there is nothing above the first"
    QTest.keyClick(page.items, Key.Key_Space)
    QTest.keyClick(page.items, Key.Key_N)
    assert items(shown)[0].done_at is None
    assert items(shown)[0].dismissed_at is not None
    QTest.keyClick(page.items, Key.Key_N)
    assert items(shown)[0].dismissed_at is None
    page.down.click()
    page.up.click()
    assert [item.id for item in items(shown)][:2] == [first, second]


def test_a_row_is_dragged_to_its_place(shown: Shown) -> None:
    page = lists(shown)
    keys = rows(page.items)
    port = page.items.viewport()

    def middle(row: int) -> QPoint:
        top, tall = page.items.rowViewportPosition(row), page.items.rowHeight(row)
        return QPoint(20, top + tall // 2 + 2)

    def drag(row: int, to: QPoint) -> None:
        QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=middle(row))
        QTest.mouseMove(port, middle(row) + QPoint(0, 3))
        QTest.mouseMove(port, to)
        QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=to)

    drag(0, middle(2))
    assert rows(page.items)[:3] == [keys[1], keys[2], keys[0]]
    drag(2, QPoint(20, 1))
    assert rows(page.items) == keys
    drag(0, QPoint(20, port.height() - 2))
    assert rows(page.items)[-1] == keys[0]
    drag(1, middle(1))
    assert rows(page.items)[-1] == keys[0], "a click moves nothing"


def test_items_and_templates_of_ones_own(shown: Shown) -> None:
    page = lists(shown)
    page.add.click()
    assert items(shown)[-1].text == "New item"
    assert page.form.entity.text == "New item"
    menu = page.keep.menu()
    menu.aboutToShow.emit()
    _new, instead = menu.actions()
    assert instead.text() == "In place of “Ready to negotiate”"
    instead.trigger()
    menu.aboutToShow.emit()
    menu.actions()[0].trigger()
    assert len([c for c in shown.desk.reader.all(Checklist) if not c.subject]) == 2
    assert rows(page.lists)[-3] == "templates"
    page.items.setFocus()
    page.items.select_row(rows(page.items)[-1])
    page.delete_chosen()
    assert items(shown)[-1].text != "New item"
    page.lists.setFocus()
    shown.tab.delete_chosen()
    assert begun(shown) == []
    extra = QMenu(shown.tab)
    page.items.menu_asked.emit(extra, "", "")
    assert [action.shortcut().toString() for action in extra.actions() if action.text()] == [
        "Space",
        "N",
        "Alt+Up",
        "Alt+Down",
    ]


def test_without_anything_chosen_nothing_happens(shown: Shown) -> None:
    page = view(shown, "lists", ListsView)
    before = shown.desk.undo_label
    page.add_item()
    page.toggle()
    page.let_go()
    page._order([])
    page._keep("")
    assert page.delete_chosen() is None
    assert shown.desk.undo_label == before


def test_the_time_line_draws_what_the_table_says(shown: Shown) -> None:
    page = view(shown, "deadlines", DeadlinesView)
    assert page.table.hasFocus()
    assert page.line.accessibleName().endswith("with 2 conflicts")
    shot = page.line.grab().toImage()
    assert len({shot.pixel(x, shot.height() // 2) for x in range(shot.width())}) > 2
    assert page.line.minimumSizeHint().height() == page.line.sizeHint().height()


def test_the_month_is_walked_by_arrows_and_turned_by_pages(shown: Shown) -> None:
    page = view(shown, "month", MonthView)
    assert page.title.text() == "Nov 2026"
    assert [row.header for row in page.day.sheet_model.rows]
    QTest.keyClick(page.month, Key.Key_Right)
    assert page.day.sheet_model.sheet.corner == "Tue, Nov 24, 2026"
    QTest.keyClick(page.month, Key.Key_PageDown)
    assert page.title.text() == "Dec 2026"
    QTest.keyClick(page.month, Key.Key_PageUp)
    page.before.click()
    assert page.title.text() == "Oct 2026"
    page.after.click()
    page.now.click()
    assert page.day.sheet_model.sheet.corner == "Mon, Nov 23, 2026"
    page.day.select_row(rows(page.day)[0])
    QTest.keyClick(page.day, Key.Key_N)
    assert shown.desk.undo_label == "Let a task go"


def test_a_week_and_a_year_are_looked_back_on(shown: Shown) -> None:
    page = view(shown, "back", LookBackView)
    assert page.begin.isEnabled()
    page.begin.click()
    assert not page.begin.isEnabled()
    form = page.week
    QTest.keyClicks(form.row("went_well").editor.control, "Calm talks")
    page.about.setCurrentIndex(1)
    assert page.figures.sheet_model.rows[0].header == "Promised"
    page.begin.click()
    kept = {found.kind.value: found for found in shown.desk.reader.all(LookBack)}
    assert kept["week"].went_well == "Calm talks"
    assert kept["year"].offer == "current"
    shown.tab.flush()


def test_a_rule_is_switched_set_and_put_back(shown: Shown) -> None:
    page = view(shown, "rules", RulesView)
    page.rules.select_row("R-05")
    assert page.plain.text().startswith("By itself: 2 business days")
    amount = page.rule.row("amount").editor.control
    amount.setFocus()
    page.rule.focus_row("amount")
    QTest.keyClicks(amount, "3")
    page.flush()
    found = shown.desk.reader.find(RuleSetting, Id("R-05"))
    assert found == RuleSetting(Id("R-05"), amount=3)
    page.rule.focus_row("amount")
    QTest.keyClicks(amount, "2")
    page.flush()
    assert shown.desk.reader.all(RuleSetting) == (), "what the rule says anyway is not kept"
    on = page.rule.row("on").editor.control
    assert isinstance(on, QCheckBox)
    on.click()
    page.flush()
    assert shown.desk.reader.find(RuleSetting, Id("R-05")) == RuleSetting(Id("R-05"), on=False)
    page.reset.click()
    assert shown.desk.reader.all(RuleSetting) == ()


def test_the_calendar_offers_countries_and_their_parts(shown: Shown) -> None:
    page = view(shown, "habits", HabitsView)
    settings = shown.desk.reader.find(Settings, SETTINGS_ID)
    assert settings is not None
    country = page.settings.row("country").editor.control
    assert isinstance(country, Combo)
    place = [country.itemText(n) for n in range(country.count())].index("Germany")
    country.setCurrentIndex(place)
    country.activated.emit(place)
    page.flush()
    changed = shown.desk.reader.find(Settings, SETTINGS_ID)
    assert changed is not None
    assert changed.country == "DE"
    part = page.settings.row("subdivision").editor.control
    assert isinstance(part, Combo)
    assert "Bayern" in [part.itemText(n) for n in range(part.count())]


def test_starting_at_login_is_a_plain_file_that_goes_again(
    shown: Shown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    page = view(shown, "habits", HabitsView)
    entry = tmp_path / "config" / "autostart" / "org.offerdesk.OfferDesk.desktop"
    assert not page.login.isChecked()
    page.login.click()
    assert "-m offerdesk" in entry.read_text(encoding="utf-8")
    page.refresh()
    assert page.login.isChecked()
    page.login.click()
    assert not entry.exists()
