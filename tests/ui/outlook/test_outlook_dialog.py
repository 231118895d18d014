"""How prices could move: typed volatility redraws, work can be stopped, and everything is said in words."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from offerdesk.app.comparison import Comparison
from offerdesk.app.style import Style
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.parts import FullOffer
from offerdesk.ui.latest import Latest
from offerdesk.ui.outlook.dialog import OutlookDialog
from offerdesk.ui.plots.density import DensityStage
from offerdesk.ui.shell.theme import Theme
from tests.domain.making import assumed, rsu, salaried
from tests.ui.accessibility import duplicate_mnemonics, nameless, small_targets, tab_inversions
from tests.ui.fitting import clipped

PATIENCE = 30_000
OFFERS = (
    FullOffer(salaried(120_000, id=Id("a"), company="Northwind", current_job=True)),
    FullOffer(salaried(105_000, id=Id("b"), company="Initech"), grants=(rsu(offer=Ref("b"), id=Id("g")),)),
)

Opens = Callable[..., OutlookDialog]


@pytest.fixture
def open_outlook(qtbot: QtBot, theme: Theme) -> Iterator[Opens]:
    """Open the dialog on offers; by default when the courses have been drawn."""
    del theme
    opened: list[OutlookDialog] = []

    def open_it(*offers: FullOffer, wait: bool = True) -> OutlookDialog:
        dialog = OutlookDialog(Comparison(offers or OFFERS, assumed()), Style())
        opened.append(dialog)
        dialog.show()
        qtbot.waitExposed(dialog)
        if wait:
            qtbot.waitUntil(lambda: dialog.found is not None, timeout=PATIENCE)
        return dialog

    yield open_it
    for dialog in opened:
        if isValid(dialog):
            dialog.close()


def test_the_dialog_says_which_offer_brings_the_most_and_draws_how_far_each_reaches(
    open_outlook: Opens,
) -> None:
    dialog = open_outlook()
    assert "brings the most in" in dialog.best.text()
    assert dialog.reach.text().startswith("Northwind: $480,000 in all cases")
    assert "100,000 cases" in dialog.note.text()
    assert dialog.chart.spec is not None
    assert dialog.chart.spec.title == "How prices could move the totals"
    assert not dialog.progress.isVisible()


def highest(dialog: OutlookDialog) -> float:
    """Return what the second offer reaches in one of ten cases; 0 while nothing is on show."""
    return dialog.found.spreads[1].high if dialog.found else 0


def test_a_typed_volatility_and_prices_that_move_together_redraw(qtbot: QtBot, open_outlook: Opens) -> None:
    dialog = open_outlook()
    before = highest(dialog)
    dialog.panel.listed.setValue(80)
    assert highest(dialog) == 0
    qtbot.waitUntil(lambda: dialog.found is not None, timeout=PATIENCE)
    assert highest(dialog) > before > 0
    dialog.panel.together.click()
    qtbot.waitUntil(lambda: dialog.found is not None, timeout=PATIENCE)
    assert "rise and fall together" in dialog.note.text()


def test_the_same_settings_give_the_same_answer(qtbot: QtBot, open_outlook: Opens) -> None:
    dialog = open_outlook()
    before = dialog.found
    dialog.panel.listed.setValue(40)
    dialog.panel.listed.setValue(35)
    qtbot.waitUntil(lambda: dialog.found is not None, timeout=PATIENCE)
    assert dialog.found == before


def test_work_that_was_stopped_can_go_on(qtbot: QtBot, open_outlook: Opens) -> None:
    dialog = open_outlook(wait=False)
    dialog.progress.cancel.click()
    assert not dialog.drawing.busy
    assert dialog.again.isVisible()
    assert dialog.found is None
    dialog.again.click()
    qtbot.waitUntil(lambda: dialog.found is not None, timeout=PATIENCE)
    assert not dialog.again.isVisible()


def test_one_offer_is_told_that_it_takes_two(open_outlook: Opens) -> None:
    assert "takes two offers" in open_outlook(OFFERS[1]).best.text()


def test_closing_ends_the_work(qtbot: QtBot, open_outlook: Opens) -> None:
    dialog = open_outlook(wait=False)
    dialog.close()
    qtbot.waitUntil(lambda: not isValid(dialog))
    assert not isValid(dialog)


def test_everything_can_be_named_reached_and_hit(open_outlook: Opens) -> None:
    dialog = open_outlook()
    assert nameless(dialog) == []
    assert duplicate_mnemonics(dialog) == []
    assert small_targets(dialog) == []
    assert tab_inversions(dialog) == []


@pytest.mark.usefixtures("large_text")
def test_large_text_fits(qtbot: QtBot, open_outlook: Opens) -> None:
    dialog = open_outlook()
    qtbot.waitUntil(lambda: clipped(dialog) == [])  # once the words have found their place
    assert clipped(dialog) == []


def test_work_that_fails_is_reported(qtbot: QtBot, open_outlook: Opens) -> None:
    dialog = open_outlook()
    with qtbot.captureExceptions() as caught:
        dialog.drawing.failed.emit(ValueError("no"))
    assert [str(error) for _, error, _ in caught] == ["no"]
    assert dialog.again.isVisible()


def test_only_the_newest_wish_is_carried_out(qtbot: QtBot) -> None:
    made: list[object] = []
    owner = QObject()
    latest = Latest(lambda _job, n: n, owner)
    latest.made.connect(made.append)
    latest.ask(1)
    latest.ask(2)
    with qtbot.waitSignal(latest.made):
        assert latest.busy
    assert made == [2]
    latest.stop()


def test_a_failure_of_the_newest_wish_is_told(qtbot: QtBot) -> None:
    def fail(_job: object) -> None:
        raise ValueError("no")

    owner = QObject()
    latest = Latest(fail, owner)
    with qtbot.waitSignal(latest.failed):
        latest.ask(at_once=True)
    assert not latest.busy


def looking_closely(qtbot: QtBot, dialog: OutlookDialog) -> DensityStage:
    """Turn to how often which total comes."""
    dialog.pages.setCurrentWidget(dialog.often)
    qtbot.waitUntil(lambda: dialog.often.stage is not None)
    assert dialog.often.stage is not None
    return dialog.often.stage


def test_the_plot_is_made_when_it_is_first_looked_at(qtbot: QtBot, open_outlook: Opens) -> None:
    dialog = open_outlook()
    assert dialog.often.stage is None
    stage = looking_closely(qtbot, dialog)
    assert stage.accessibleName() == "How often which total comes"
    assert "so a single line: Northwind" in stage.note.text()


def test_the_chance_of_reaching_an_amount_is_told_as_it_is_typed_and_walked_to(
    qtbot: QtBot, open_outlook: Opens
) -> None:
    dialog = open_outlook()
    often = dialog.often
    assert "Northwind brings at least $480,000 in 100 of 100 cases." in often.words.text()
    stage = looking_closely(qtbot, dialog)
    before = often.amount.value()
    QTest.keyClick(stage, Qt.Key.Key_Right)
    assert often.amount.value() == before + often.amount.singleStep()
    assert "Northwind brings at least $481,000 in 0 of 100 cases." in often.words.text()
    often.amount.setValue(470_400)
    assert often.amount.value() == 470_000
    assert stage.edge == (470_000 - int(often.amount.minimum())) // int(often.amount.singleStep())
    often.amount.stepUp()
    assert often.amount.value() == 471_000


def test_the_whole_range_is_shown_again(qtbot: QtBot, open_outlook: Opens) -> None:
    dialog = open_outlook()
    dialog.often.whole.click()
    stage = looking_closely(qtbot, dialog)
    whole = stage.view
    QTest.keyClick(stage, Qt.Key.Key_Plus)
    assert stage.view != whole
    dialog.often.whole.click()
    assert stage.view == pytest.approx(whole)


def test_an_amount_stays_where_it_was_when_prices_move_more(qtbot: QtBot, open_outlook: Opens) -> None:
    dialog = open_outlook()
    looking_closely(qtbot, dialog)
    dialog.often.amount.setValue(500_000)
    dialog.panel.listed.setValue(80)
    qtbot.waitUntil(lambda: dialog.found is not None, timeout=PATIENCE)
    assert dialog.often.amount.value() == pytest.approx(500_000, abs=dialog.often.amount.singleStep())
    assert dialog.often.stage is not None
    assert dialog.often.stage.edge > 0


def test_without_offers_that_can_be_weighed_there_is_nothing_to_move(open_outlook: Opens) -> None:
    dialog = open_outlook(FullOffer(salaried(0, pay_amount=None)))
    assert not dialog.often.isEnabled()
    assert dialog.often.words.text() == ""


def test_everything_about_how_often_can_be_named_reached_and_hit(qtbot: QtBot, open_outlook: Opens) -> None:
    dialog = open_outlook()
    looking_closely(qtbot, dialog)
    assert nameless(dialog) == []
    assert duplicate_mnemonics(dialog) == []
    assert small_targets(dialog) == []
    assert tab_inversions(dialog) == []


@pytest.mark.usefixtures("large_text")
def test_large_text_beside_the_curves_fits(qtbot: QtBot, open_outlook: Opens) -> None:
    dialog = open_outlook()
    looking_closely(qtbot, dialog)
    qtbot.waitUntil(lambda: clipped(dialog) == [])
    assert clipped(dialog) == []
