"""How prices could move: typed volatility redraws, work can be stopped, and everything is said in words."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from offerdesk.app.comparison import Comparison
from offerdesk.app.style import Style
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.parts import FullOffer
from offerdesk.ui.latest import Latest
from offerdesk.ui.outlook.dialog import OutlookDialog
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
