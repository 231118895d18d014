"""A form with an offer in it, and what it told."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import count

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from offerdesk.app.offers import SaveOffer
from offerdesk.app.style import Style
from offerdesk.domain.fields import Amount, Id, Number, Ref, Share, Text
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import Allowance, FullOffer, Grant, GrantKind, OneOff, RepayRule
from offerdesk.domain.values import Per, Period, Vesting
from offerdesk.ui.forms.row import FormRow
from offerdesk.ui.offers.form import OfferForm
from offerdesk.ui.shell.theme import Theme
from offerdesk.ui.zone import system_zone

TODAY = date(2026, 11, 21)
NOON = datetime(2026, 11, 21, 12, tzinfo=system_zone())


def sample_offer() -> FullOffer:
    """Make an offer with a bit of everything."""
    offer = Offer(
        Id("a"),
        "Northwind",
        title="Platform engineer",
        city="Hamburg",
        country="DE",
        decide_by=datetime(2026, 11, 26, 22, tzinfo=UTC),
        pay_amount=Amount(Decimal(118000)),
        pay_currency="USD",
        pay_period=Period.YEAR,
        raise_rate=Share(Decimal("0.03")),
        pto_days=Number(Decimal(25)),
        remote_days=Number(Decimal(0)),
        notes=Text("Nice team.\nAsk about on-call."),
    )
    owner = Ref("a")
    return FullOffer(
        offer,
        one_offs=(OneOff(Id("o1"), owner, 0, amount=Amount(Decimal(20000)), repay_rule=RepayRule.MONTHLY),),
        grants=(
            Grant(Id("g1"), owner, 0, value=Amount(Decimal(120000)), vesting=Vesting(months=48, cliff=12)),
            Grant(Id("g2"), owner, 1, GrantKind.ISO, units=Number(Decimal(4000))),
        ),
        allowances=(Allowance(Id("al"), owner, 0, "Phone", "", Amount(Decimal(50)), Per.MONTH),),
    )


@dataclass
class Told:
    """What the form said, in order."""

    drafts: list[FullOffer] = field(default_factory=list)
    commands: list[SaveOffer] = field(default_factory=list)


@dataclass
class Desk:
    """The form under test, with ways to find its rows."""

    form: OfferForm
    told: Told

    def row(self, name: str, section: str = "") -> FormRow:
        """Return the row of an attribute of the offer, opening its section."""
        if not section:
            return self.form.head.rows[name]
        panel = self.form.sections[section]
        panel.set_open(is_open=True)
        for block in panel.blocks:
            if name in block.block.more and block.more is not None:
                block.more.set_open(is_open=True)
            for rows in block.rows:
                if name in rows.rows:
                    return rows.rows[name]
        raise KeyError(name)

    def line(self, name: str, section: str = "") -> QLineEdit:
        """Return the line edit of an attribute."""
        control = self.row(name, section).editor.control
        assert isinstance(control, QLineEdit)
        return control

    def last(self) -> FullOffer:
        """Return the last draft."""
        return self.told.drafts[-1]


@pytest.fixture
def sample() -> FullOffer:
    """Give the offer that stands in the form."""
    return sample_offer()


@pytest.fixture
def make(qtbot: QtBot, theme: Theme) -> Callable[[int, int], Desk]:
    """Make forms of a size; they are shown and active."""
    del theme

    def made(width: int = 420, height: int = 900) -> Desk:
        ids = (Id(f"n{i}") for i in count())
        form = OfferForm(Style(), lambda: next(ids), lambda: NOON)
        qtbot.addWidget(form)
        told = Told()
        form.draft_changed.connect(told.drafts.append)
        form.save_requested.connect(told.commands.append)
        form.resize(width, height)
        form.show_offer(sample_offer())
        form.show()
        form.activateWindow()
        qtbot.waitUntil(form.isActiveWindow, timeout=5000)
        return Desk(form, told)

    return made


@pytest.fixture
def desk(make: Callable[[int, int], Desk]) -> Desk:
    """Give a form of the usual size."""
    return make(420, 900)
