"""Assumptions are put back, taken from the law, and kept under names, each with one click and in one step."""

from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from offerdesk.app.desk import Desk
from offerdesk.domain.assumptions import (
    AssumptionSet,
    ExchangeRate,
)
from offerdesk.domain.fields import Amount
from offerdesk.ui.offers.assumptions_panel import AssumptionsPanel
from tests.ui.offers.assumed_panel import STORED, line, place_of, retype, stored


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
