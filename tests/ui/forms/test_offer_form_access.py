"""The form for people without a mouse, without sight, with large text, in another language."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from offerdesk.domain.fields import attributes
from offerdesk.domain.model import offer_parts
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import FullOffer
from offerdesk.ui.forms.grid import in_reading_order
from offerdesk.ui.offers.form import OfferForm
from offerdesk.ui.offers.form_layout import HEAD, OMITTED, PART_ROWS, SECTIONS
from offerdesk.ui.shell.theme import Appearance, Theme
from tests.ui.accessibility import duplicate_mnemonics, nameless, small_targets, tab_inversions
from tests.ui.fitting import clipped, overlapping

if TYPE_CHECKING:
    from tests.ui.forms.conftest import Desk

Make = Callable[[int, int], "Desk"]


def _open_all(form: OfferForm) -> None:
    for section in form.sections.values():
        section.set_open(is_open=True)
        for block in section.blocks:
            if block.more is not None:
                block.more.set_open(is_open=True)
            for panel in block.parts.panels.values() if block.parts else ():
                panel.set_open(is_open=True)
                if panel._more is not None:
                    panel._more.set_open(is_open=True)
    QApplication.processEvents()


def test_every_attribute_of_an_offer_has_a_place_in_the_form() -> None:
    placed = {*HEAD, *OMITTED}
    for plan in SECTIONS:
        for block in plan.blocks:
            placed |= {*block.names, *block.more}
    assert {a.name for a in attributes(Offer)} == placed


@pytest.mark.parametrize("kind", PART_ROWS)
def test_every_attribute_of_a_part_has_a_place_in_the_form(kind: str) -> None:
    part = next(p for p in offer_parts() if p.kind.__name__.lower() == kind.replace("_", ""))
    names, more = PART_ROWS[kind]
    declared: type = part.kind
    beside = {"id", "offer", "position", "ranges"}
    assert {*names, *more} | beside == {a.name for a in attributes(declared)}


def test_only_about_and_pay_are_open_at_first(desk: "Desk") -> None:
    assert [name for name, s in desk.form.sections.items() if s.is_open] == ["about", "pay"]
    assert not desk.form.sections["equity"].is_made


def test_everything_has_a_name_for_a_screen_reader(desk: "Desk") -> None:
    _open_all(desk.form)
    assert nameless(desk.form) == []


def test_tab_follows_the_order_of_reading(desk: "Desk") -> None:
    _open_all(desk.form)
    assert tab_inversions(desk.form) == []


def test_tab_follows_reading_after_parts_came_and_went(desk: "Desk") -> None:
    _open_all(desk.form)
    parts = desk.form.sections["equity"].blocks[0].parts
    assert parts is not None
    parts.duplicate(next(iter(parts.panels)))
    parts.add()
    _open_all(desk.form)
    assert tab_inversions(desk.form) == []


@pytest.mark.parametrize("wide_open", [False, True])
def test_the_tab_key_visits_every_field_once_and_comes_back(desk: "Desk", *, wide_open: bool) -> None:
    if wide_open:
        _open_all(desk.form)
    content = desk.form._scroll.widget()
    assert content is not None
    expected = [w for w in in_reading_order(content) if w.isVisible() and w.isEnabled()]
    expected[0].setFocus()
    visited = []
    for _ in expected:
        focused = QApplication.focusWidget()
        assert focused is not None
        visited.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert visited == expected
    assert QApplication.focusWidget() is expected[0]


def test_all_targets_are_large_enough(desk: "Desk") -> None:
    _open_all(desk.form)
    assert small_targets(desk.form) == []


def test_labels_name_their_fields_and_share_no_mnemonic(desk: "Desk") -> None:
    _open_all(desk.form)
    assert duplicate_mnemonics(desk.form) == []
    for rows in (desk.form.head, *(r for s in desk.form.sections.values() for b in s.blocks for r in b.rows)):
        for row in rows.rows.values():
            assert row.label.buddy() is row.editor.control


@pytest.mark.parametrize("width", [320, 420, 480, 900])
def test_nothing_is_clipped_in_any_width(make: Make, width: int) -> None:
    desk = make(width, 800)
    _open_all(desk.form)
    assert clipped(desk.form) == []
    assert overlapping(desk.form) == []
    assert desk.form._scroll.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("width", [320, 365, 420])
def test_a_problem_of_several_lines_has_its_place(make: Make, width: int) -> None:
    desk = make(width, 800)
    for name, section in (("country", "about"), ("pay_amount", ""), ("raise_rate", "pay")):
        line = desk.line(name, section)
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, "many bananas")
    desk.line("title").setFocus()
    QApplication.processEvents()
    assert desk.row("country", "about").field.problem_text
    assert clipped(desk.form) == []
    assert overlapping(desk.form) == []


@pytest.mark.usefixtures("large_text")
@pytest.mark.parametrize("width", [400, 480])
def test_nothing_is_clipped_with_text_of_twice_the_size(make: Make, width: int) -> None:
    desk = make(width, 900)
    _open_all(desk.form)
    assert clipped(desk.form) == []
    assert overlapping(desk.form) == []
    assert desk.form._scroll.horizontalScrollBar().maximum() == 0


@pytest.mark.usefixtures("pseudo_locale")
@pytest.mark.parametrize("width", [320, 420])
def test_nothing_is_clipped_in_a_longer_language(make: Make, width: int) -> None:
    desk = make(width, 900)
    _open_all(desk.form)
    assert clipped(desk.form) == []
    assert overlapping(desk.form) == []
    assert desk.form._scroll.horizontalScrollBar().maximum() == 0


@pytest.mark.usefixtures("pseudo_locale")
def test_every_word_can_be_translated(make: Make) -> None:
    desk = make(420, 900)
    _open_all(desk.form)
    said = [w.text() for w in desk.form.findChildren(QLabel) if w.isVisible() and w.text()]
    assert [text for text in said if "[" not in text and text != "USD"] == []


def test_a_section_folds_by_keyboard_and_says_what_is_inside(desk: "Desk") -> None:
    header = desk.form.sections["equity"].header
    header.setFocus()
    QTest.keyClick(header, Qt.Key.Key_Right)
    assert header.accessibleDescription() == "open"
    QTest.keyClick(header, Qt.Key.Key_Left)
    assert header.accessibleDescription() == "folded"
    assert header.accessibleName() == "Equity: RSU · Stock options (ISO)"
    QTest.keyClick(header, Qt.Key.Key_Space)
    assert desk.form.sections["equity"].is_open


def test_summaries_tell_the_content_of_folded_sections(desk: "Desk", sample: FullOffer) -> None:
    one = FullOffer(sample.offer, grants=sample.grants[:1])
    desk.form.show_offer(one)
    assert desk.form.sections["equity"].header.summary == "RSU 120,000 · 48 months monthly, 12 cliff"
    assert desk.form.sections["time_off"].header.summary == "25 days"
    assert desk.form.sections["notes"].header.summary == "Nice team."
    assert desk.form.sections["health"].header.summary == ""


def test_the_form_follows_light_and_dark(desk: "Desk", theme: Theme) -> None:
    row = desk.row("pto_days", "time_off")
    light = row.field.unit.palette().color(row.field.unit.foregroundRole()).name()
    theme.choose(Appearance.DARK)
    QApplication.processEvents()
    dark = row.field.unit.palette().color(row.field.unit.foregroundRole()).name()
    assert light != dark
