"""The views of the Checklist tab: all words in their places; what now, by keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from offerdesk.domain.fields import Id
from offerdesk.domain.tasks import Task
from tests.ui.accessibility import nameless, small_targets
from tests.ui.checklist.conftest import Shown
from tests.ui.fitting import clipped, overlapping

VIEWS = ("today", "lists", "deadlines", "month", "back", "rules", "habits")
Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


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
    rows = today.tasks.sheet_model.rows
    assert today.tasks.current_row() == rows[1].key
    assert today.filters.headline.text().endswith(".")
    ruled = next(row for row in rows if row.key.startswith("R-"))
    today.tasks.select_row(ruled.key)
    assert today.panel.title.text() == ruled.header.removeprefix("○ ")
    assert today.panel.reason.text() == ruled.note


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


def test_a_reminder_leads_to_its_task_whatever_the_list_is_narrowed_to(shown: Shown) -> None:
    today = shown.tab.today
    key, due = next((k, d) for k, d in list(today._dues.items())[::-1] if d.live and not d.rule)
    shown.tab.filters.kind.setCurrentIndex(shown.tab.filters.kind.values.index("person"))
    shown.tab.show_today((due,))
    assert today.tasks.current_row() == key
    assert today.tasks.hasFocus()
