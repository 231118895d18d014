"""The negotiation of one offer: it follows the choice, its pages are made when chosen, and none is needed."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from offerdesk.app.comparison import Comparison
from offerdesk.app.desk import Desk
from offerdesk.app.offers import DeleteOffers
from offerdesk.app.records import Save
from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.fields import Id
from offerdesk.domain.offer import Offer
from offerdesk.ui.offers.talks.pages import PAGES, ROUNDS, Around, PageEntry
from offerdesk.ui.offers.talks.view import NegotiationView
from offerdesk.ui.tools import Tools
from tests.ui.accessibility import nameless

OTHER = "other"
NOTHING = Comparison((), Assumptions())


class OtherPage(QWidget):
    """A page that notes what it is told."""

    def __init__(self, around: Around, parent: QWidget) -> None:
        super().__init__(parent)
        self.around = around
        self.shown: list[Id | None] = []
        self.flushed = 0
        self.gone = ""
        self.button = QPushButton("Do", self)
        QVBoxLayout(self).addWidget(self.button)

    def show_offer(self, offer: Id | None) -> None:
        self.shown.append(offer)

    def take_focus(self) -> None:
        self.button.setFocus()

    def flush(self) -> None:
        self.flushed += 1

    def show_record(self, kind: str, id_: Id) -> None:
        self.gone = f"{kind}:{id_}"


class Chosen:
    """The offer that the tab has chosen."""

    def __init__(self) -> None:
        self.offer: Id | None = Id("larkspur")

    def __call__(self) -> Id | None:
        return self.offer


@pytest.fixture
def chosen() -> Chosen:
    return Chosen()


@pytest.fixture
def view(place: QWidget, tools: Tools, chosen: Chosen) -> NegotiationView:
    silent: Callable[..., None] = lambda *_: None  # noqa: E731
    around = Around(tools, silent, silent, silent, silent, silent)
    made = NegotiationView(around, chosen, place, (PAGES[0], PageEntry(OTHER, "Other", OtherPage)))
    layout = place.layout()
    assert layout is not None
    layout.addWidget(made)
    made.show_comparison(NOTHING)
    return made


def other(view: NegotiationView) -> OtherPage:
    page = view.pages.page(OTHER)
    assert isinstance(page, OtherPage)
    return page


def test_the_offer_that_is_chosen_in_the_tab_is_the_one_talked_about(
    view: NegotiationView, chosen: Chosen
) -> None:
    assert view.which.value() == "larkspur"
    assert view.which.currentText() == "Larkspur Systems · Senior platform engineer · Negotiating"
    assert view.pages.current == ROUNDS
    heard: list[str] = []
    view.offer_chosen.connect(heard.append)
    first = view.which.values[0]
    view.which.setCurrentIndex(0)
    view.which.activated.emit(0)
    assert heard == [first]
    chosen.offer = Id(heard[0])
    view.mark_stale()
    view.catch_up()
    assert view.which.value() == first
    assert nameless(view) == []


def test_a_page_is_made_when_chosen_and_shown_anew_only_when_something_changed(
    view: NegotiationView, chosen: Chosen
) -> None:
    assert view.findChildren(OtherPage) == []
    view.show_page(OTHER)
    assert other(view).shown == ["larkspur"]
    assert other(view).button.hasFocus()
    view.show_comparison(NOTHING)
    assert other(view).shown == ["larkspur"], "nothing has changed since"
    chosen.offer = Id("northwind")
    view.mark_stale()
    view.show_comparison(NOTHING)
    assert other(view).shown == ["larkspur", "northwind"]


def test_pages_are_turned_round_and_round(view: NegotiationView, qtbot: QtBot) -> None:
    heard: list[str] = []
    view.page_switched.connect(heard.append)
    view.turn(1)
    view.turn(1)
    view.turn(-1)
    assert heard == [OTHER, ROUNDS, OTHER]
    qtbot.waitUntil(other(view).button.hasFocus)


def test_a_record_is_shown_by_the_page_that_has_it(view: NegotiationView) -> None:
    view.show_record(OTHER, "round", Id("larkspur-2"))
    assert other(view).gone == "round:larkspur-2"
    assert view.delete_chosen() is None, "a page need not delete anything"
    view.flush()
    assert other(view).flushed == 1


def test_another_name_is_taken_over(view: NegotiationView, desk: Desk) -> None:
    offer = desk.reader.find(Offer, Id("larkspur"))
    assert offer is not None
    desk.execute(Save(Offer(Id("new"), company="Zenith")))
    view.mark_stale()
    view.catch_up()
    assert view.which.findText("Zenith · Under review") >= 0
    assert view.which.value() == "larkspur"


def test_without_offers_it_says_what_belongs_here_and_offers_the_next_step(
    view: NegotiationView, desk: Desk, chosen: Chosen
) -> None:
    desk.execute(DeleteOffers(tuple(o.id for o in desk.reader.all(Offer))))
    chosen.offer = None
    view.mark_stale()
    view.catch_up()
    assert view.empty.isVisible()
    assert not view.which.isVisible()
    heard: list[bool] = []
    view.offer_asked.connect(lambda: heard.append(True))
    (button,) = view.empty.findChildren(QPushButton)
    button.click()
    assert heard == [True]
    view.take_focus()
    view.show_page(OTHER)
    assert other(view).shown == [None]
