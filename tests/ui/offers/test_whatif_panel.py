"""Other figures are tried in a panel: found by typing, seen at once, kept or put back one by one."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from offerdesk.app.store import Reader
from offerdesk.app.style import Style
from offerdesk.app.whatif import Change, WhatIf
from offerdesk.domain.fields import Id
from offerdesk.domain.lines import Source
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.values import MatchTier
from offerdesk.domain.variables import Variable
from offerdesk.ui.forms.editor import Editor
from offerdesk.ui.offers.equal_box import AN_AMOUNT
from offerdesk.ui.offers.whatif_panel import WhatIfPanel
from offerdesk.ui.shell.theme import Theme
from offerdesk.ui.tools import Tools
from tests.app.views import compare, plain
from tests.domain.making import amount, number, rsu
from tests.ui.accessibility import duplicate_mnemonics, nameless, small_targets, tab_inversions
from tests.ui.fitting import clipped, overlapping

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
ONE, TWO = Id("o1"), Id("o2")
PAY = Variable(Source("offer", ONE, "pay_amount"))
TIERS = (MatchTier(Decimal("0.5"), Decimal("0.06")),)
Key = Qt.Key


def two() -> WhatIf:
    """Return two offers, the second better."""
    first = replace(plain(118_000, pto_days=number(20), match_tiers=TIERS, none_of=("bonus",)))
    return WhatIf(compare(FullOffer(first, grants=(rsu(),)), plain(150_000, company="Initech")))


def no_reader() -> Reader:
    raise AssertionError("the panel reads nothing")


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> Iterator[WhatIfPanel]:
    """Show the panel on two offers, wired as the tab wires it."""
    del theme
    made = WhatIfPanel(Tools(no_reader, lambda _command: None, lambda: Id("new"), lambda: NOW, Style()))
    qtbot.addWidget(made)
    made.supposed.connect(made.show_whatif)
    made.show_whatif(two(), ONE)
    made.resize(420, 1500)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.hide()


def supposed(panel: WhatIfPanel) -> list[tuple[Variable, Any]]:
    return [(c.variable, c.value) for c in panel._whatif.changes]


def editor(panel: WhatIfPanel) -> Editor:
    assert panel.row is not None
    return panel.row.editor


def retype(control: QWidget, text: str) -> None:
    control.setFocus()
    QTest.keyClick(control, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(control, text)


def answered(qtbot: QtBot, panel: WhatIfPanel, start: str) -> None:
    qtbot.waitUntil(lambda: panel.equal.sentence.text().startswith(start))


def test_a_field_is_found_by_typing_and_its_value_typed_without_the_mouse(panel: WhatIfPanel) -> None:
    panel.focus_first()
    line = panel.fields.line
    assert line.hasFocus()
    QTest.keyClicks(line, "leave")
    assert [field.label for field in panel.fields.shown()] == [
        "Paid leave",
        "Unlimited leave",
        "Parental leave",
    ]
    QTest.keyClick(line, Key.Key_Return)
    assert panel.chosen == Variable(Source("offer", ONE, "pto_days"))
    assert editor(panel).control.hasFocus()
    retype(editor(panel).control, "30")
    assert supposed(panel) == [(panel.chosen, 30)]
    assert panel.recorded.text() == "Recorded: 20 days"


def test_arrows_walk_what_fits_and_escape_clears_before_it_closes(qtbot: QtBot, panel: WhatIfPanel) -> None:
    panel.focus_first()
    line = panel.fields.line
    QTest.keyClicks(line, "rsu")
    first = panel.chosen
    QTest.keyClick(line, Key.Key_Down)
    assert panel.chosen != first
    QTest.keyClick(line, Key.Key_Up)
    QTest.keyClick(line, Key.Key_Up)
    assert panel.chosen == first
    QTest.keyClick(line, Key.Key_Escape)
    assert line.text() == ""
    with qtbot.waitSignal(panel.closed):
        QTest.keyClick(line, Key.Key_Escape)


def test_a_search_that_finds_nothing_leaves_the_choice_alone(panel: WhatIfPanel) -> None:
    panel.choose(PAY)
    QTest.keyClicks(panel.fields.line, "zzz")
    QTest.keyClick(panel.fields.line, Key.Key_Down)
    assert panel.fields.shown() == []
    assert panel.chosen == PAY


def test_each_key_that_can_be_read_moves_the_order(panel: WhatIfPanel) -> None:
    panel.choose(PAY)
    assert panel.ranks.texts()[:3] == ["1", "Initech", "600,000"]
    retype(editor(panel).control, "170k")
    assert supposed(panel) == [(PAY, 170_000)]
    texts = panel.ranks.texts()
    assert texts[texts.index("Acme") - 1] == "1"
    assert "was 2" in texts
    assert "+208,000" in texts
    assert [block.text.text() for block in panel.changes.blocks] == [
        "Acme, Pay 170,000 USD a year instead of 118,000"
    ]


def test_what_cannot_be_read_or_is_out_of_bounds_is_told_and_supposes_nothing(panel: WhatIfPanel) -> None:
    panel.choose(Variable(Source("offer", ONE, "remote_days")))
    retype(editor(panel).control, "9")
    QTest.keyClick(editor(panel).control, Key.Key_Tab)
    assert panel.row is not None
    assert panel.row.field.problem_text == "Must be at most 7"
    assert supposed(panel) == []
    panel.choose(PAY)
    retype(editor(panel).control, "12kx")
    QTest.keyClick(editor(panel).control, Key.Key_Tab)
    assert panel.row.field.problem_text
    assert supposed(panel) == []


def test_a_match_rate_and_a_choice_have_their_own_editors(panel: WhatIfPanel) -> None:
    rate = Variable(Source("offer", ONE, "match_tiers"), 0, "rate")
    panel.choose(rate)
    retype(editor(panel).control, "100")
    assert supposed(panel) == [(rate, 1)]
    panel.choose(Variable(Source("offer", ONE, "pay_period")))
    combo = editor(panel).control
    assert isinstance(combo, QComboBox)


def test_a_change_is_kept_or_put_back_on_its_own(qtbot: QtBot, panel: WhatIfPanel) -> None:
    days = Variable(Source("offer", ONE, "pto_days"))
    panel.show_whatif(two().supposing(PAY, amount(1)).supposing(days, number(30)))
    first, second = panel.changes.blocks
    assert second.keep.accessibleName() == "Keep this change: Acme, Paid leave 30 days instead of 20"
    with qtbot.waitSignal(panel.kept) as kept:
        second.keep.click()
    assert kept.args == [Change(days, number(30))]
    first.back.click()
    assert supposed(panel) == [(days, 30)]
    assert len(panel.changes.blocks) == 1
    assert panel.fields.line.hasFocus()


def test_the_other_offer_is_a_choice_away(panel: WhatIfPanel) -> None:
    combo = panel.offer.editor.control
    assert isinstance(combo, QComboBox)
    combo.setCurrentIndex(1)
    combo.activated.emit(1)
    assert panel.chosen is not None
    assert panel.chosen.source.id == TWO
    panel.choose(Variable(Source("offer", TWO, "pay_amount")))
    retype(editor(panel).control, "1")
    assert supposed(panel) == [(Variable(Source("offer", TWO, "pay_amount")), 1)]


def test_the_answer_is_a_sentence_and_can_be_tried(qtbot: QtBot, panel: WhatIfPanel) -> None:
    panel.choose(PAY)
    answered(qtbot, panel, "Acme comes to the total of Initech over 4 years with Pay")
    assert "Each $1,000 more changes it by" in panel.equal.why.text()
    assert panel.equal.button.isVisible()
    assert panel.equal.button.accessibleDescription() == panel.equal.sentence.text()
    panel.equal.button.click()
    one, two_ = panel._whatif.comparison.valuations
    assert 0 <= one.total - two_.total < 1
    answered(qtbot, panel, "Acme comes to the total of Initech over 4 years as it is.")
    assert panel.equal.button.isHidden()


def test_an_amount_can_be_asked_for(qtbot: QtBot, panel: WhatIfPanel) -> None:
    panel.choose(PAY)
    box = panel.equal
    combo = box.target.editor.control
    assert isinstance(combo, QComboBox)
    combo.setCurrentIndex(combo.count() - 1)
    combo.activated.emit(combo.count() - 1)
    assert box.target.value == AN_AMOUNT
    answered(qtbot, panel, "Write the amount")
    control = box.amount.editor.control
    assert isinstance(control, QLineEdit)
    assert control.isVisible()
    retype(control, "700k")
    answered(qtbot, panel, "Acme comes to $700,000 over 4 years with Pay")


def test_one_offer_alone_is_asked_against_an_amount(qtbot: QtBot, panel: WhatIfPanel) -> None:
    panel.show_whatif(WhatIf(compare(plain(100_000))), ONE)
    panel.choose(PAY)
    assert panel.equal.target.value == AN_AMOUNT
    answered(qtbot, panel, "Write the amount")
    assert panel.ranks.texts() == ["1", "Acme", "400,000"]


def test_without_offers_there_is_nothing_to_choose(qtbot: QtBot, panel: WhatIfPanel) -> None:
    panel.show_whatif(WhatIf(compare()))
    assert panel.chosen is None
    assert panel.row is None
    assert panel.fields.shown() == []
    panel.focus_value()
    answered(qtbot, panel, "Choose a figure above")


def test_time_off_is_counted_where_it_is_asked_for(qtbot: QtBot, panel: WhatIfPanel) -> None:
    first = plain(100_000, pto_days=number(20), none_of=("bonus",))
    panel.show_whatif(WhatIf(compare(first, replace(first, company="Initech", pto_days=number(26)))), ONE)
    days = Variable(Source("offer", ONE, "pto_days"))
    panel.choose(days)
    answered(qtbot, panel, "Acme comes to the total of Initech over 4 years as it is.")
    panel.equal.time_off.click()
    answered(qtbot, panel, "Acme comes to the total of Initech over 4 years with Paid leave 26 days")
    panel.equal.button.click()
    assert supposed(panel) == [(days, 26)]


def test_what_is_no_figure_is_not_solved_for(qtbot: QtBot, panel: WhatIfPanel) -> None:
    panel.choose(Variable(Source("grant", Id("g"), "vesting")))
    answered(qtbot, panel, "Choose a figure above")
    assert panel.equal.button.isHidden()
    panel.choose(Variable(Source("offer", Id("gone"), "pay_amount")))
    assert panel.chosen == Variable(Source("grant", Id("g"), "vesting"))


def test_what_is_typed_stays_while_the_desk_is_read_anew(panel: WhatIfPanel) -> None:
    panel.choose(PAY)
    control = editor(panel).control
    assert isinstance(control, QLineEdit)
    retype(control, "130k")
    panel.show_whatif(panel._whatif)
    assert control is editor(panel).control
    assert control.text() == "130k"


@pytest.mark.parametrize("look", [nameless, small_targets, tab_inversions, duplicate_mnemonics])
def test_everyone_can_use_the_panel(qtbot: QtBot, panel: WhatIfPanel, look: Any) -> None:
    panel.show_whatif(two().supposing(PAY, amount(130_000)))
    panel.choose(Variable(Source("offer", ONE, "pto_days")))
    answered(qtbot, panel, "No value of “Paid leave”")
    QApplication.processEvents()
    assert look(panel) == []


@pytest.mark.usefixtures("large_text")
def test_words_fit_at_twice_the_size(qtbot: QtBot, panel: WhatIfPanel) -> None:
    panel.resize(420, 2600)
    panel.show_whatif(two().supposing(PAY, amount(130_000)))
    panel.choose(PAY)
    answered(qtbot, panel, "Acme comes to")
    QApplication.processEvents()
    assert clipped(panel) + overlapping(panel) == []
