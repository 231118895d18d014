"""Grants, plans and one-offs in the form: added, copied, removed and marked as not offered."""

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from offerdesk.domain.fields import Id
from offerdesk.domain.parts import FullOffer, GrantKind
from offerdesk.domain.values import Per, Vesting
from offerdesk.ui.forms.preset_editor import PresetEditor
from offerdesk.ui.forms.row import FormRow
from offerdesk.ui.offers.form_parts import PartPanel, PartsList

if TYPE_CHECKING:
    from tests.ui.forms.conftest import Desk


def _parts(desk: "Desk", section: str, kind: str) -> PartsList:
    panel = desk.form.sections[section]
    panel.set_open(is_open=True)
    found = next(b.parts for b in panel.blocks if b.block.parts == kind)
    assert found is not None
    return found


def _row(panel: PartPanel, name: str) -> FormRow:
    panel.set_open(is_open=True)
    return next(rows.rows[name] for rows in panel._rows if name in rows.rows)


def _type(row: FormRow, text: str) -> None:
    line = row.editor.control
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)


def test_a_grant_is_added_and_begins_with_its_first_field(desk: "Desk") -> None:
    parts = _parts(desk, "equity", "grant")
    parts.add_button.click()
    assert [g.id for g in desk.last().grants] == ["g1", "g2", "n0"]
    panel = list(parts.panels.values())[-1]
    assert panel.is_open
    assert _row(panel, "kind").editor.control.hasFocus()
    assert desk.told.commands[-1].label == "Add grant to Northwind"


def test_a_grant_is_entered_by_typing(desk: "Desk") -> None:
    parts = _parts(desk, "equity", "grant")
    parts.add_button.click()
    panel = list(parts.panels.values())[-1]
    _type(_row(panel, "value"), "90k")
    _type(_row(panel, "vesting"), "4 years, 1-year cliff")
    grant = desk.last().grants[-1]
    assert (grant.value, grant.vesting) == (Decimal(90000), Vesting(months=48, cliff=12))
    panel.set_open(is_open=False)
    assert panel.header.summary == "90,000 · 48 months monthly, 12 cliff"


def test_a_grant_is_removed_with_the_delete_key_and_its_neighbour_gets_the_focus(desk: "Desk") -> None:
    parts = _parts(desk, "equity", "grant")
    first = next(iter(parts.panels.values()))
    first.header.setFocus()
    QTest.keyClick(first.header, Qt.Key.Key_Delete)
    assert [g.id for g in desk.last().grants] == ["g2"]
    assert next(iter(parts.panels.values())).header.hasFocus()
    assert desk.told.commands[-1].label == "Remove grant from Northwind"


def test_removing_the_last_one_leads_to_the_button_that_adds(desk: "Desk") -> None:
    parts = _parts(desk, "one_offs", "one_off")
    panel = next(iter(parts.panels.values()))
    panel.set_open(is_open=True)
    button = next(b for b in panel.findChildren(QPushButton) if b.text() == "Remove")
    button.click()
    assert desk.last().one_offs == ()
    assert parts.add_button.hasFocus()


def test_a_part_is_copied_behind_itself_by_keyboard(desk: "Desk") -> None:
    parts = _parts(desk, "equity", "grant")
    first = next(iter(parts.panels.values()))
    first.header.setFocus()
    QTest.keyClick(first.header, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert [g.id for g in desk.last().grants] == ["g1", "n0", "g2"]
    assert desk.last().grants[1].value == Decimal(120000)
    assert [g.position for g in desk.last().grants] == [0, 1, 2]
    assert list(parts.panels) == ["g1", "n0", "g2"]


def test_marking_equity_as_not_offered_empties_it_and_says_so(desk: "Desk") -> None:
    section = desk.form.sections["equity"]
    section.set_open(is_open=True)
    section.blocks[0].switch.click()
    assert desk.last().grants == ()
    assert desk.last().offer.none_of == ("equity",)
    assert not section.blocks[0].inside.isVisible()
    section.blocks[1].switch.click()
    assert desk.last().offer.none_of == ("equity", "refreshers")
    assert section.header.summary == "not offered"
    section.blocks[0].switch.click()
    assert desk.last().offer.none_of == ("refreshers",)
    assert section.blocks[0].inside.isVisible()


def test_a_section_marked_as_not_offered_forgets_its_values(desk: "Desk") -> None:
    _type(desk.row("bonus_target", "bonus"), "10")
    desk.form.sections["bonus"].blocks[0].switch.click()
    assert desk.last().offer.bonus_target is None
    assert desk.last().offer.none_of == ("bonus",)


def test_a_preset_fills_the_schedule_and_names_its_source_and_date(desk: "Desk") -> None:
    parts = _parts(desk, "equity", "grant")
    row = _row(list(parts.panels.values())[1], "vesting")
    assert isinstance(row.editor, PresetEditor)
    row.editor.menu.aboutToShow.emit()
    action = next(a for a in row.editor.menu.actions() if "1-year cliff, monthly" in a.text())
    action.trigger()
    assert desk.last().grants[1].vesting == Vesting(months=48, cliff=12)
    assert "start-ups" in row.field.hint_text
    assert "2026" in row.field.hint_text


def test_strike_price_belongs_to_options_alone(desk: "Desk") -> None:
    parts = _parts(desk, "equity", "grant")
    rsu, option = parts.panels.values()
    assert not _row(rsu, "strike").field.isVisible()
    assert _row(option, "strike").field.isVisible()
    kind = _row(rsu, "kind").editor
    kind.control.setFocus()
    kind.show_value(GrantKind.NSO)
    kind.edited.emit()
    assert _row(rsu, "strike").field.isVisible()


def test_an_allowance_takes_its_period_from_the_amount(desk: "Desk") -> None:
    parts = _parts(desk, "allowances", "allowance")
    row = _row(next(iter(parts.panels.values())), "amount")
    _type(row, "600 a year")
    allowance = desk.last().allowances[0]
    assert (allowance.amount, allowance.per) == (Decimal(600), Per.YEAR)
    _type(row, "600 a week")
    desk.line("title").setFocus()
    assert "per month or per year" in row.field.problem_text


def test_a_schedule_that_does_not_add_up_is_told_and_not_taken(desk: "Desk") -> None:
    parts = _parts(desk, "equity", "grant")
    row = _row(next(iter(parts.panels.values())), "vesting")
    _type(row, "50/40 yearly")
    desk.line("title").setFocus()
    assert row.field.problem_text
    assert desk.form.draft is not None
    assert desk.form.draft.grants[0].vesting == Vesting(months=48, cliff=12)


@pytest.mark.parametrize(
    ("kind", "id_", "attribute", "named"),
    [
        ("offer", "a", "pay_amount", "Pay"),
        ("offer", "a", "own_contribution", "Own contribution"),
        ("offer", "a", "payments_per_year", "Monthly salaries"),
        ("grant", "g2", "strike", "Strike price"),
        ("grant", "g1", "growth", "Price growth"),
        ("one_off", "o1", "repay_months", "Repayment within"),
        ("allowance", "al", "per", "Per"),
    ],
)
def test_a_click_in_an_explanation_leads_to_the_field(
    desk: "Desk", kind: str, id_: str, attribute: str, named: str
) -> None:
    desk.form.focus_attribute(kind, Id(id_), attribute)
    focused = desk.form.focusWidget()
    assert focused.isVisible()
    assert focused.accessibleName().startswith(named)


def test_what_gets_the_focus_is_scrolled_into_sight(desk: "Desk", qtbot: QtBot) -> None:
    desk.form.focus_attribute("grant", Id("g2"), "vesting")
    focused = desk.form.focusWidget()
    view = desk.form._scroll.viewport()

    def in_sight() -> bool:
        return view.rect().contains(QRect(focused.mapTo(view, QPoint(0, 0)), focused.size()))

    qtbot.waitUntil(in_sight, timeout=2000)
    assert in_sight()


def test_a_list_that_is_missing_leads_to_the_button_that_adds_to_it(desk: "Desk") -> None:
    desk.form.focus_attribute("offer", Id("a"), "health")
    assert _parts(desk, "health", "health_plan").add_button.hasFocus()


def test_parts_of_another_offer_replace_these(desk: "Desk", sample: FullOffer) -> None:
    parts = _parts(desk, "equity", "grant")
    desk.form.show_offer(FullOffer(sample.offer))
    assert parts.panels == {}
