"""Every assumption can be seen, understood and changed, live and in one step each."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from offerdesk.app.desk import Desk
from offerdesk.app.offers import ChangeAssumptions
from offerdesk.app.style import Style
from offerdesk.domain.assumptions import (
    ASSUMPTIONS_ID,
    Assumptions,
    AssumptionSet,
    ExchangeRate,
    Filing,
    TaxMethod,
)
from offerdesk.domain.fields import Amount, Id, Share, attributes
from offerdesk.storage.desk_file import create_desk
from offerdesk.ui.forms.choices import ChoiceEditor
from offerdesk.ui.offers.assumption_layout import GROUPS, RATES, SUGGESTIONS
from offerdesk.ui.offers.assumption_place import AssumptionPlace
from offerdesk.ui.offers.assumption_rates import RateBlock
from offerdesk.ui.offers.assumption_words import WHY, why
from offerdesk.ui.offers.assumptions_panel import AssumptionsPanel
from offerdesk.ui.shell.theme import Theme
from offerdesk.ui.tools import Tools
from tests.ui.accessibility import duplicate_mnemonics, nameless, small_targets, tab_inversions
from tests.ui.fitting import clipped, overlapping

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
EUR = ExchangeRate("EUR", Decimal("1.10"), date(2026, 11, 13), "ECB")
GBP = ExchangeRate("GBP", Decimal("1.32"))
STORED = Assumptions(exchange_rates=(EUR, GBP))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Make a desk in a real file."""
    made = Desk(create_desk(tmp_path / "search.offerdesk", NOW), lambda: NOW)
    yield made
    made.close()


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme, desk: Desk) -> AssumptionsPanel:
    """Show the panel on the desk, wired as the tab wires it."""
    del theme
    tools = Tools(lambda: desk.reader, desk.execute, lambda: Id("new"), lambda: NOW, Style())
    desk.execute(ChangeAssumptions(STORED, "Begin"))
    made = AssumptionsPanel(tools)
    qtbot.addWidget(made)

    def save(command: ChangeAssumptions) -> None:
        desk.execute(command)
        made.show_kept(desk.reader.all(AssumptionSet))
        made.show_assumptions(stored(desk))

    made.save_requested.connect(save)
    made.show_assumptions(STORED)
    made.resize(420, 1200)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def stored(desk: Desk) -> Assumptions:
    found = desk.reader.find(Assumptions, ASSUMPTIONS_ID)
    assert found is not None
    return found


def line(panel: AssumptionsPanel, name: str) -> QLineEdit:
    control = panel.row(name).editor.control
    assert isinstance(control, QLineEdit)
    return control


def place_of(panel: AssumptionsPanel, name: str) -> AssumptionPlace:
    return next(
        place
        for place in panel.findChildren(AssumptionPlace)
        if place.isAncestorOf(panel.row(name).editor.control)
    )


def retype(control: QWidget, text: str) -> None:
    control.setFocus()
    QTest.keyClick(control, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(control, text)


def type_rate(block: RateBlock, name: str, text: str) -> None:
    retype(block.row(name).editor.control, text)


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


def test_what_differs_from_its_default_can_be_put_back(panel: AssumptionsPanel, desk: Desk) -> None:
    place = place_of(panel, "horizon_months")
    assert not place.back.isVisible()
    retype(line(panel, "horizon_months"), "36")
    assert place.back.isVisible()
    assert place.back.text() == "Put back to 48 months"
    place.back.setFocus()
    QTest.keyClick(place.back, Qt.Key.Key_Space)
    assert stored(desk).horizon_months == 48
    assert line(panel, "horizon_months").text() == "48"
    assert line(panel, "horizon_months").hasFocus()


def test_a_currency_is_put_back_with_its_rates(panel: AssumptionsPanel, desk: Desk) -> None:
    panel.show_assumptions(replace(STORED, currency="EUR", exchange_rates=(ExchangeRate("USD", Decimal(2)),)))
    QTest.mouseClick(place_of(panel, "currency").back, Qt.MouseButton.LeftButton)
    assert stored(desk).currency == "USD"
    assert [rate.rate for rate in stored(desk).exchange_rates] == [Decimal("0.5")]


def test_a_limit_of_the_law_is_taken_with_one_click(panel: AssumptionsPanel, desk: Desk) -> None:
    ((_, button),) = place_of(panel, "own_contribution_limit").offered
    assert button.text() == "24,500 for 2026, Notice 2025-67"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert stored(desk).own_contribution_limit == Amount(Decimal(24_500))
    assert not button.isVisible()
    panel.show_assumptions(replace(STORED, currency="EUR", exchange_rates=()))
    assert not button.isVisible(), "it is a limit in dollars"


def test_assumptions_are_kept_taken_up_renamed_overwritten_and_deleted(
    panel: AssumptionsPanel, desk: Desk
) -> None:
    panel.sets.name.setText("Careful")
    QTest.keyClick(panel.sets.name, Qt.Key.Key_Return)
    (block,) = panel.sets.blocks.values()
    assert panel.sets.name.text() == ""
    assert panel.sets.in_use.text() == "In use: Careful"
    assert block.header.summary == "in use"
    retype(line(panel, "horizon_months"), "36")
    assert panel.sets.in_use.text() == "In use: Careful, changed"
    assert block.differences.text() == "Horizon: 48 months instead of 36 months"
    QTest.keyClick(block.header, Qt.Key.Key_Return)
    QTest.mouseClick(block.take, Qt.MouseButton.LeftButton)
    assert stored(desk).horizon_months == 48
    assert not block.take.isEnabled()
    retype(line(panel, "horizon_months"), "60")
    QTest.mouseClick(block.overwrite, Qt.MouseButton.LeftButton)
    block.name.setText("Long")
    QTest.mouseClick(block.rename, Qt.MouseButton.LeftButton)
    (kept,) = desk.reader.all(AssumptionSet)
    assert (kept.name, kept.horizon_months) == ("Long", 60)
    assert block.header.text() == "Long"
    QTest.mouseClick(block.delete, Qt.MouseButton.LeftButton)
    assert desk.reader.all(AssumptionSet) == ()
    assert panel.sets.blocks == {}
    assert panel.sets.in_use.text().startswith("Keep these assumptions")


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
