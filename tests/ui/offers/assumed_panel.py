"""The panel of assumptions by hand: its rows, its places, and what the desk holds."""

from datetime import UTC, date, datetime
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from offerdesk.app.desk import Desk
from offerdesk.domain.assumptions import (
    ASSUMPTIONS_ID,
    Assumptions,
    ExchangeRate,
)
from offerdesk.ui.offers.assumption_place import AssumptionPlace
from offerdesk.ui.offers.assumption_rates import RateBlock
from offerdesk.ui.offers.assumptions_panel import AssumptionsPanel

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
EUR = ExchangeRate("EUR", Decimal("1.10"), date(2026, 11, 13), "ECB")
GBP = ExchangeRate("GBP", Decimal("1.32"))
STORED = Assumptions(exchange_rates=(EUR, GBP))


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
