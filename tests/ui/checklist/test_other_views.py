"""Deadlines, month, looking back, rules and reminders: each by keys, each change one step."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel
from pytestqt.qtbot import QtBot

from offerdesk.app.deadlines import Clash, Way
from offerdesk.app.due import due_tasks
from offerdesk.app.today import Wanted
from offerdesk.domain.assumptions import SETTINGS_ID, Settings
from offerdesk.domain.fields import Amount, Id
from offerdesk.domain.hindsight import Achievement, LookBack, Received
from offerdesk.domain.tasks import RuleSetting
from offerdesk.ui.arrangement import arrange, arrangement_of
from offerdesk.ui.checklist.clash_bar import ClashBar
from offerdesk.ui.checklist.deadlines_view import DeadlinesView
from offerdesk.ui.checklist.habits_view import HabitsView
from offerdesk.ui.checklist.lists_view import ListsView
from offerdesk.ui.checklist.look_back_view import LookBackView
from offerdesk.ui.checklist.month_view import MonthView
from offerdesk.ui.checklist.rules_view import RulesView
from offerdesk.ui.checklist.today_view import TodayView
from offerdesk.ui.forms.choices import Combo
from offerdesk.ui.shell.theme import Theme
from tests.ui.checklist.conftest import NOW, Shown
from tests.ui.checklist.seeing import rows, view

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


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
    assert page.figures.sheet_model.rows[0].header == "Promised and received"
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


def test_days_that_clash_lead_to_the_letters_that_put_them_right(shown: Shown) -> None:
    asked: list[tuple[str, str, str]] = []
    shown.tab.letter_asked.connect(lambda *about: asked.append(about))
    page = view(shown, "deadlines", DeadlinesView)
    today = shown.tab.today.clashes
    assert [b.text() for b in today.buttons()] == [b.text() for b in page.clashes.buttons()]
    more, earlier = page.clashes.buttons()
    more_words = more.text()
    more.setFocus()
    QTest.keyClick(more, Key.Key_Space)
    earlier.click()
    assert [(subject.partition(":")[0], person, draft) for subject, person, draft in asked] == [
        ("offer", "", "D-06"),
        ("process", "", "D-07"),
    ]
    view(shown, "today", TodayView)
    today.buttons()[0].click()
    assert asked[2] == asked[0]
    page.clashes.show_clashes(())
    assert not page.clashes.isVisibleTo(page)
    page.refresh()
    page.table.select_row("clash|1")
    assert page.clashes.buttons()[0].text() != more_words


def test_the_letters_stand_below_words_that_would_be_squeezed(qtbot: QtBot, theme: Theme) -> None:
    del theme
    bar = ClashBar()
    qtbot.addWidget(bar)
    bar.show_clashes((Clash("Acme wants an answer too early", (Way("offer:a", "D-06", "Ask Acme"),)),))
    tops = []
    for width in (900, 300):
        bar.resize(width, 200)
        bar.show()
        QApplication.processEvents()
        (button,) = bar.buttons()
        words = next(label for label in bar.findChildren(QLabel) if label.text())
        tops.append(button.mapTo(bar, button.rect().topLeft()).y() >= words.geometry().bottom())
    assert tops == [False, True]


def test_one_choice_narrows_every_view_and_is_made_again_next_time(shown: Shown) -> None:
    tab, filters = shown.tab, shown.tab.filters
    tab.show_view("rules")
    assert not filters.isVisibleTo(tab)
    tab.narrow()
    assert tab.views.current == "today"
    assert filters.process.hasFocus()
    lists = view(shown, "lists", ListsView)
    everything = len(rows(lists.lists))
    filters.process.setCurrentIndex(filters.process.values.index("meridian"))
    assert len(rows(lists.lists)) < everything
    board = view(shown, "deadlines", DeadlinesView)
    companies = {row.header.partition(":")[0] for row in board.table.sheet_model.rows if "|" in row.key}
    assert "Quillfeather" not in companies
    month = view(shown, "month", MonthView)
    assert {due.company for due in month._dues} == {"Meridian Karten"}
    assert filters.isVisibleTo(tab)
    kept = arrangement_of(tab)
    QTest.keyClick(filters.all, Key.Key_Space)
    assert filters.process.value() == ""
    assert not filters.all.isVisibleTo(tab)
    arrange(kept, tab)
    assert filters.process.value() == "meridian"
    tab.choose_again({"process": "gone", "kind": "offer"})
    assert filters.wanted == Wanted("meridian", "offer")
    filters.clear()
    assert len({due.company for due in month._dues}) > 1


def test_what_came_of_a_promise_is_noted_beside_it_and_pay_is_written_about(shown: Shown) -> None:
    asked: list[tuple[str, str, str]] = []
    shown.tab.letter_asked.connect(lambda *about: asked.append(about))
    page = view(shown, "back", LookBackView)
    page.about.setCurrentIndex(page.about.values.index("current"))
    page.figures.select_row("promise|pay_amount")
    assert page.side.pages.currentIndex() == 0, "nothing is begun yet"
    page.begin.click()
    page.figures.select_row("promise|pay_amount")
    figure = page.side.received.figures[Amount].editor.control
    assert figure.isVisibleTo(page)
    figure.setFocus()
    QTest.keyClicks(figure, "90,000")
    page.side.received.notes.editor.control.setFocus()
    QTest.keyClicks(page.side.received.notes.editor.control, "No raise")
    shown.tab.flush()
    (noted,) = shown.desk.reader.all(Received)
    assert (noted.field, noted.received, noted.notes) == ("pay_amount", "90000", "No raise")
    row = next(r for r in page.figures.sheet_model.rows if r.key == "promise|pay_amount")
    assert row.cells[1].text == "90,000"
    page.side.new.click()
    assert page.side.pages.currentWidget() is page.side.achieved
    QTest.keyClicks(page.side.achieved.row("text").editor.control, "Led the release")
    page.side.achieved.row("milestone").editor.control.setFocus()
    page.side.achieved.row("milestone").editor.control.click()  # type: ignore[attr-defined]
    shown.tab.flush()
    (done,) = (a for a in shown.desk.reader.all(Achievement) if a.milestone)
    assert (done.text, done.offer, done.day) == ("Led the release", "current", date(2026, 11, 23))
    dues = due_tasks(shown.desk.reader, NOW)
    assert any(due.step == f"milestone:{done.id}" for due in dues)
    page.side.write.click()
    assert asked == [("offer:current", "", "D-21")]
    shown.tab.delete_chosen()
    assert done.id not in {a.id for a in shown.desk.reader.all(Achievement)}
    page.figures.select_row("promise")
    assert shown.tab.delete_chosen() is None
