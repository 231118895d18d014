"""Editors on their own: the calendar, notes, choices, presets and what the wheel may do."""

from datetime import date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextCursor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from offerdesk.app.style import Style
from offerdesk.app.text import Situation, has_text_form
from offerdesk.domain.fields import Attribute, attribute, attributes
from offerdesk.domain.model import KINDS
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import FullOffer, Grant
from offerdesk.domain.values import OfferState
from offerdesk.ui.forms.choices import CheckEditor, ChoiceEditor
from offerdesk.ui.forms.day_editor import DayEditor
from offerdesk.ui.forms.editor import Editor, LineEditor
from offerdesk.ui.forms.long_text import LongTextEditor
from offerdesk.ui.forms.making import editor_for
from offerdesk.ui.forms.preset_editor import PresetEditor, presets_for
from offerdesk.ui.forms.row import FormRow

if TYPE_CHECKING:
    from tests.ui.forms.conftest import Desk

BERLIN = ZoneInfo("Europe/Berlin")
HERE = Situation(Style(), date(2026, 11, 21), BERLIN, "USD")


def _shown(qtbot: QtBot, declared: Attribute) -> Editor:
    editor = editor_for(declared, HERE)
    qtbot.addWidget(editor)
    editor.show()
    editor.activateWindow()
    qtbot.waitUntil(editor.isActiveWindow, timeout=5000)
    editor.control.setFocus()
    return editor


def _declared() -> list[Attribute]:
    found: list[Attribute] = []
    for kind in KINDS.values():
        entity: type = kind
        found += (a for a in attributes(entity) if a.type is not FullOffer)  # terms are compared, never typed
    return found


def test_every_attribute_has_an_editor_that_shows_its_default(qtbot: QtBot) -> None:
    for declared in _declared():
        editor = editor_for(declared, HERE)
        qtbot.addWidget(editor)
        default = declared.default if declared.optional or declared.default != "" else ""
        assert has_text_form(declared)
        if not isinstance(default, str | int | float | tuple | type(None)):
            continue
        editor.show_value(default)
        assert editor.raw() is not None


def test_the_calendar_opens_by_keyboard_at_the_typed_day_and_enter_takes_another(qtbot: QtBot) -> None:
    editor = _shown(qtbot, attribute(Offer, "start_date"))
    assert isinstance(editor, DayEditor)
    editor.show_value(date(2027, 3, 1))
    QTest.keyClick(editor.line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert editor.popup is not None
    assert editor.popup.day() == date(2027, 3, 1)
    view = editor.popup.calendar.focusProxy() or editor.popup.calendar
    assert isinstance(view, QWidget)
    QTest.keyClick(view, Qt.Key.Key_Right)
    with qtbot.waitSignal(editor.edited, timeout=2000):
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert editor.raw() == "Tue, Mar 2, 2027"
    qtbot.waitUntil(lambda: editor.popup is None, timeout=2000)


def test_a_day_from_the_calendar_keeps_the_time_that_was_typed(qtbot: QtBot) -> None:
    editor = _shown(qtbot, attribute(Offer, "decide_by"))
    assert isinstance(editor, DayEditor)
    editor.set_raw("27 Nov 17:00")
    editor.open_calendar()
    assert editor.popup is not None
    editor.popup.calendar.setSelectedDate(editor.popup.calendar.selectedDate().addDays(3))
    editor.popup.calendar.activated.emit(editor.popup.calendar.selectedDate())
    assert editor.reading().value == datetime(2026, 11, 30, 17, tzinfo=BERLIN)
    qtbot.waitUntil(lambda: editor.popup is None, timeout=2000)


def test_the_calendar_opens_today_where_nothing_readable_is_typed(qtbot: QtBot) -> None:
    editor = _shown(qtbot, attribute(Offer, "start_date"))
    assert isinstance(editor, DayEditor)
    editor.set_raw("some day")
    editor.button.click()
    assert editor.popup is not None
    assert editor.popup.day() == HERE.today
    QTest.keyClick(editor.popup, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: editor.popup is None, timeout=2000)
    assert editor.raw() == "some day"


def test_notes_are_plain_and_keep_their_caret(qtbot: QtBot) -> None:
    editor = _shown(qtbot, attribute(Offer, "notes"))
    assert isinstance(editor, LongTextEditor)
    told: list[str] = []
    editor.edited.connect(lambda: told.append(editor.raw()))
    editor.show_value("<b>one</b>\ntwo")
    assert told == []
    assert editor.raw() == "<b>one</b>\ntwo"
    editor.paper.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(editor.paper, "!")
    assert told == ["<b>one</b>\ntwo!"]
    place = editor.paper.textCursor().position()
    editor.show_value("<b>one</b>\ntwo!")
    assert editor.paper.textCursor().position() == place


def test_notes_say_nothing_of_how_they_were_understood(qtbot: QtBot) -> None:
    """A hint that repeated 100,000 characters made each key stroke wait for seconds."""
    editor = _shown(qtbot, attribute(Offer, "notes"))
    row = FormRow(editor, lambda _reading: ())
    qtbot.addWidget(row.field)
    editor.set_raw("line of a note  \n" * 50)
    QTest.keyClicks(row.editor.control, "x")
    assert row.editor.text_of(row.value) != row.editor.raw().strip(), "the text is tidied"
    assert row.field.hint_text == ""


def test_the_tab_key_leaves_the_notes(qtbot: QtBot) -> None:
    editor = _shown(qtbot, attribute(Offer, "notes"))
    assert isinstance(editor, LongTextEditor)
    assert editor.paper.tabChangesFocus()
    qtbot.waitUntil(editor.paper.hasFocus, timeout=2000)
    with qtbot.waitSignal(editor.left, timeout=2000):
        editor.paper.clearFocus()


def test_notes_grow_with_what_is_written(qtbot: QtBot) -> None:
    editor = _shown(qtbot, attribute(Offer, "notes"))
    assert isinstance(editor, LongTextEditor)
    before = editor.paper.sizeHint().height()
    editor.show_value("line\n" * 10)
    assert editor.paper.sizeHint().height() > before


def test_a_choice_is_the_member_and_not_its_text(qtbot: QtBot) -> None:
    editor = _shown(qtbot, attribute(Offer, "state"))
    assert isinstance(editor, ChoiceEditor)
    editor.show_value(OfferState.COUNTERING)
    assert editor.reading().value is OfferState.COUNTERING
    assert editor.raw() == "Negotiating"
    editor.set_raw("Declined")
    assert editor.reading().value is OfferState.DECLINED
    editor.set_raw("no such thing")
    assert editor.reading().value is OfferState.DECLINED


def test_a_value_that_is_no_choice_is_kept(qtbot: QtBot) -> None:
    editor = _shown(qtbot, attribute(Offer, "process"))
    assert isinstance(editor, ChoiceEditor)
    editor.show_value("p7")
    assert editor.reading().value == "p7"
    editor.set_choices(((None, "None"), ("p7", "Northwind, engineer")))
    assert editor.raw() == "Northwind, engineer"


def test_the_wheel_scrolls_past_a_choice_without_focus(qtbot: QtBot) -> None:
    editor = _shown(qtbot, attribute(Offer, "state"))
    assert isinstance(editor, ChoiceEditor)
    editor.show_value(OfferState.QUESTIONS)
    editor.combo.clearFocus()
    middle = QPointF(editor.combo.rect().center())
    wheel = QWheelEvent(
        middle,
        QPointF(editor.combo.mapToGlobal(middle.toPoint())),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(editor.combo, wheel)
    assert editor.reading().value is OfferState.QUESTIONS


def test_yes_or_no_without_unknown_is_a_check_box_that_names_itself(qtbot: QtBot) -> None:
    editor = _shown(qtbot, attribute(Offer, "current_job"))
    assert isinstance(editor, CheckEditor)
    editor.show_value(False)
    editor.box.click()
    assert editor.reading().value is True
    assert editor.raw() == "yes"
    editor.set_raw("no")
    assert editor.reading().value is False
    assert editor.box.text() == "This is my current job"


@pytest.mark.parametrize(
    ("declared", "name"),
    [
        (attribute(Grant, "vesting"), "4 years, 1-year cliff, monthly"),
        (attribute(Offer, "match_vesting"), "At once"),
        (attribute(Offer, "match_tiers"), "100% to 3%, 50% to 5%"),
    ],
)
def test_presets_fit_their_field_and_are_read_back(qtbot: QtBot, declared: Attribute, name: str) -> None:
    editor = _shown(qtbot, declared)
    assert isinstance(editor, PresetEditor)
    preset = next(p for p in presets_for(declared) if p.name == name)
    editor.take(preset)
    assert editor.reading().value == preset.value
    assert editor.hint_of(editor.reading()) == f"{preset.source} (as of Sun, Nov 1, 2026)"


def test_the_presets_open_by_keyboard(qtbot: QtBot) -> None:
    editor = _shown(qtbot, attribute(Grant, "vesting"))
    assert isinstance(editor, PresetEditor)
    QTest.keyClick(editor.line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(editor.menu.isVisible, timeout=2000)
    assert [a.isEnabled() for a in editor.menu.actions() if not a.isSeparator()][:2] == [False, True]
    editor.menu.close()


def test_enter_counts_as_leaving(qtbot: QtBot) -> None:
    editor = _shown(qtbot, attribute(Offer, "title"))
    assert isinstance(editor, LineEditor)
    with qtbot.waitSignal(editor.left, timeout=2000):
        QTest.keyClick(editor.line, Qt.Key.Key_Return)


def test_text_right_to_left_turns_the_folding_keys(desk: "Desk") -> None:
    desk.form.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    header = desk.form.sections["equity"].header
    header.setFocus()
    QTest.keyClick(header, Qt.Key.Key_Left)
    assert desk.form.sections["equity"].is_open
    assert not header.grab().isNull()
