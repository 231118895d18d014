"""Every assumption can be seen, understood and changed, live and in one step each."""

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from offerdesk.app.desk import Desk
from offerdesk.app.style import Style
from offerdesk.domain.assumptions import (
    Assumptions,
    AssumptionSet,
    ExchangeRate,
    Filing,
    TaxMethod,
)
from offerdesk.domain.fields import Id, Share, attributes
from offerdesk.ui.forms.choices import ChoiceEditor
from offerdesk.ui.offers.assumption_layout import GROUPS, RATES, SUGGESTIONS
from offerdesk.ui.offers.assumption_words import WHY, why
from offerdesk.ui.offers.assumptions_panel import AssumptionsPanel
from tests.ui.accessibility import duplicate_mnemonics, nameless, small_targets, tab_inversions
from tests.ui.fitting import clipped, overlapping
from tests.ui.offers.assumed_panel import EUR, GBP, STORED, line, retype, stored, type_rate


def test_every_assumption_has_a_row_and_a_reason() -> None:
    names = {declared.name for declared in attributes(Assumptions)} - {"id"}
    assert set(WHY) == names


def test_every_assumption_has_one_place_in_the_panel() -> None:
    placed = [name for group in GROUPS for name in (*group.names, *group.beside)]
    assert sorted(placed) == sorted(a.name for a in attributes(Assumptions) if a.name != "id")
    assert set(SUGGESTIONS) <= set(placed)


def test_a_horizon_may_be_typed_in_years(panel: AssumptionsPanel, desk: Desk) -> None:
    retype(line(panel, "horizon_months"), "3 years")
    QTest.keyClick(line(panel, "horizon_months"), Qt.Key.Key_Tab)
    assert stored(desk).horizon_months == 36
    retype(line(panel, "horizon_months"), "30 months")
    panel.flush()
    assert stored(desk).horizon_months == 30


def test_the_rows_show_what_the_desk_holds(panel: AssumptionsPanel) -> None:
    assert line(panel, "horizon_months").text() == "48"
    assert line(panel, "own_contribution").text() == ""
    assert line(panel, "own_contribution").placeholderText() == "Not set"
    assert [block.rate for block in panel.rates.blocks] == [EUR, GBP]


def test_a_reason_names_its_default() -> None:
    assert why("horizon_months", Style()).endswith("Default: 48 months.")
    assert why("tax_method", Style()).endswith("Default: before tax.")
    assert "Default" not in why("own_contribution", Style())


def test_each_key_that_can_be_read_tells_the_draft_and_one_step_is_saved(
    qtbot: QtBot, panel: AssumptionsPanel, desk: Desk
) -> None:
    drafts: list[Assumptions] = []
    panel.draft_changed.connect(drafts.append)
    with qtbot.waitSignal(panel.save_requested) as saved:
        retype(line(panel, "horizon_months"), "36")
    assert [d.horizon_months for d in drafts] == [3, 36]
    assert saved.args[0].label == "Change Horizon"
    assert stored(desk).horizon_months == 36
    assert desk.undo_label == "Change Horizon"
    desk.undo()
    assert stored(desk) == STORED


def test_leaving_a_field_saves_at_once(panel: AssumptionsPanel, desk: Desk) -> None:
    retype(line(panel, "own_contribution"), "6")
    QTest.keyClick(line(panel, "own_contribution"), Qt.Key.Key_Tab)
    assert stored(desk).own_contribution == Share(Decimal("0.06"))


def test_what_cannot_be_read_is_told_and_kept_and_changes_nothing(
    panel: AssumptionsPanel, desk: Desk
) -> None:
    retype(line(panel, "horizon_months"), "500")
    QTest.keyClick(line(panel, "horizon_months"), Qt.Key.Key_Tab)
    assert panel.row("horizon_months").field.problem_text
    panel.show_assumptions(stored(desk))
    assert line(panel, "horizon_months").text() == "500"
    assert stored(desk) == STORED


def test_an_empty_currency_is_refused(panel: AssumptionsPanel, desk: Desk) -> None:
    retype(line(panel, "currency"), " ")
    QTest.keyClick(line(panel, "currency"), Qt.Key.Key_Tab)
    assert panel.row("currency").field.problem_text
    assert stored(desk) == STORED


def test_the_tax_rate_is_asked_for_only_with_a_flat_rate(panel: AssumptionsPanel, desk: Desk) -> None:
    method = panel.row("tax_method").editor
    assert isinstance(method, ChoiceEditor)
    assert [method.combo.itemText(i) for i in range(method.combo.count())] == ["Before tax", "Flat rate"]
    assert not panel.row("tax_rate").field.isVisible()
    QTest.keyClick(method.combo, Qt.Key.Key_Down)
    panel.flush()
    assert stored(desk).tax_method is TaxMethod.FLAT
    assert panel.row("tax_rate").field.isVisible()
    retype(line(panel, "tax_rate"), "31")
    panel.flush()
    assert stored(desk).tax_rate == Share(Decimal("0.31"))


def test_a_method_from_a_file_is_kept_and_shown(panel: AssumptionsPanel) -> None:
    panel.show_assumptions(replace(STORED, tax_method=TaxMethod.US, tax_filing=Filing.JOINT))
    assert panel.row("tax_filing").field.isVisible()
    assert panel.row("tax_method").editor.reading().value is TaxMethod.US


def test_another_currency_takes_its_rates_along_and_back_again(panel: AssumptionsPanel, desk: Desk) -> None:
    retype(line(panel, "currency"), "EUR")
    panel.flush()
    assert stored(desk).currency == "EUR"
    assert [rate.currency for rate in stored(desk).exchange_rates] == ["USD", "GBP"]
    assert panel.row("medical_use").field.unit.text().startswith("EUR")
    retype(line(panel, "currency"), "USD")
    panel.flush()
    assert stored(desk) == STORED, "nothing is lost by trying another currency"


def test_a_rate_is_added_by_keyboard(panel: AssumptionsPanel, desk: Desk) -> None:
    panel.rates.add_button.setFocus()
    QTest.keyClick(panel.rates.add_button, Qt.Key.Key_Space)
    block = panel.rates.blocks[-1]
    assert block.row("currency").editor.control.hasFocus()
    type_rate(block, "currency", "JPY")
    assert stored(desk) == STORED, "a rate without a figure counts for nothing"
    assert block.header.summary == "not complete yet"
    type_rate(block, "rate", "0.0066")
    type_rate(block, "source", "my bank")
    panel.flush()
    assert stored(desk).exchange_rates[-1] == ExchangeRate("JPY", Decimal("0.0066"), None, "my bank")
    assert block.header.summary == "0.0066 USD · my bank"
    assert desk.undo_label == "Change Exchange rates"


def test_an_unfinished_rate_stays_while_the_desk_changes(panel: AssumptionsPanel) -> None:
    panel.rates.add()
    type_rate(panel.rates.blocks[-1], "currency", "JPY")
    panel.show_assumptions(replace(STORED, horizon_months=60))
    assert len(panel.rates.blocks) == 3
    assert panel.assumptions.horizon_months == 60


@pytest.mark.parametrize(("currency", "rate"), [("EUR", "2"), ("USD", "2"), ("JPY", "0"), ("JPY", "-1")])
def test_a_rate_that_cannot_be_is_refused_beside_its_field(
    panel: AssumptionsPanel, desk: Desk, currency: str, rate: str
) -> None:
    panel.rates.add()
    block = panel.rates.blocks[-1]
    type_rate(block, "currency", currency)
    type_rate(block, "rate", rate)
    QTest.keyClick(block.row("rate").editor.control, Qt.Key.Key_Tab)
    assert block.row("rate").field.problem_text
    assert stored(desk) == STORED


def test_removing_a_rate_is_one_step(panel: AssumptionsPanel, desk: Desk) -> None:
    block = panel.rates.blocks[0]
    block.set_open(is_open=True)
    QTest.mouseClick(block.remove, Qt.MouseButton.LeftButton)
    assert stored(desk).exchange_rates == (GBP,)
    assert panel.rates.add_button.hasFocus()
    desk.undo()
    panel.show_assumptions(stored(desk))
    assert [b.rate for b in panel.rates.blocks] == [EUR, GBP]


def test_escape_saves_and_leaves(qtbot: QtBot, panel: AssumptionsPanel, desk: Desk) -> None:
    retype(line(panel, "horizon_months"), "24")
    with qtbot.waitSignal(panel.closed):
        QTest.keyClick(line(panel, "horizon_months"), Qt.Key.Key_Escape)
    assert stored(desk).horizon_months == 24


def test_hiding_saves(panel: AssumptionsPanel, desk: Desk) -> None:
    retype(line(panel, "horizon_months"), "24")
    panel.hide()
    assert stored(desk).horizon_months == 24


def test_the_focus_goes_where_it_is_sent(panel: AssumptionsPanel) -> None:
    panel.focus_first()
    assert line(panel, "horizon_months").hasFocus()
    panel.focus_row("medical_use")
    assert line(panel, "medical_use").hasFocus()
    panel.focus_row(RATES)
    assert panel.rates.add_button.hasFocus()


def test_everything_has_a_name_a_size_and_a_place_in_reading_order(
    qtbot: QtBot, panel: AssumptionsPanel
) -> None:
    panel.show_kept((AssumptionSet(id=Id("c"), name="Careful"), AssumptionSet(id=Id("h"), name="Hopeful")))
    panel.sets.blocks[Id("c")].set_open(is_open=True)
    panel.rates.add()
    qtbot.waitUntil(lambda: small_targets(panel) == [])  # once the new block has its place
    assert nameless(panel) == []
    assert tab_inversions(panel) == []
    assert duplicate_mnemonics(panel) == []


def test_words_are_whole_in_large_type_and_in_long_languages(
    qtbot: QtBot, large_text: None, pseudo_locale: None, panel: AssumptionsPanel
) -> None:
    del large_text, pseudo_locale
    panel.show_assumptions(replace(STORED, tax_method=TaxMethod.FLAT))
    panel.show_kept((AssumptionSet(id=Id("c"), name="Careful"),))
    panel.sets.blocks[Id("c")].set_open(is_open=True)
    panel.resize(560, 900)
    panel.rates.add()
    qtbot.waitUntil(lambda: clipped(panel) == [])
    assert clipped(panel) == []
    assert overlapping(panel) == []
