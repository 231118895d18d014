"""What speaks for me: listed with its figure, used again, with the costs of a way or a move."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from offerdesk.app.desk import Desk
from offerdesk.app.position.market import figure_list, gauge
from offerdesk.app.position.strengths import (
    AddStrength,
    TakeCost,
    competing_until,
    strength_list,
    uses_words,
    way_of,
    way_words,
)
from offerdesk.app.style import Style
from offerdesk.domain.fields import Id, Ref, Text
from offerdesk.domain.journal import Process
from offerdesk.domain.negotiating import MarketFigure
from offerdesk.domain.offer import Offer
from offerdesk.domain.planning import Strength, StrengthKind
from offerdesk.domain.preparing import Requirement
from offerdesk.domain.values import Per
from tests.app.desks import desk_of
from tests.app.memory import Memory
from tests.app.position.talks import OFFER, PREPARED, ask, at, pays, plain, plan
from tests.domain.making import amount, number, salaried

STYLE = Style()
OTHER = Offer(Id("o2"), "Beta", decide_by=date(2026, 12, 4))
STRENGTHS = (
    Strength(Id("s"), "Halved the bill", figure="−48 %", day=date(2026, 3, 1), source="Report"),
    Strength(Id("c"), "Kubernetes", StrengthKind.CERTIFICATE, cost=amount(395), currency="USD", position=1),
    Strength(
        Id("w"), "The way", StrengthKind.COST, cost=amount(2_000), currency="USD", per=Per.YEAR, position=2
    ),
    Strength(Id("b"), "Beta's offer", StrengthKind.COMPETING, offer=Ref("o2"), position=3),
    Strength(Id("p"), "Acme pays too", StrengthKind.COMPETING, offer=Ref(OFFER), position=4),
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Give a desk with one strength."""
    made = desk_of(tmp_path, (Strength(Id("s"), "A move", text=Text("Two quotes"), position=4),))
    yield made
    made.close()


def test_the_list_shows_figure_cost_or_the_other_offer_and_how_often_each_is_used() -> None:
    need = Requirement(Id("r"), Ref("p"), text=Text("Cost awareness"), strength=Ref("s"))
    reader = Memory(salaried(id=OFFER), OTHER, Process(Id("p"), "Acme"), need, PREPARED, ask(), *STRENGTHS)
    rows = strength_list(reader, STYLE).rows
    assert [[row.header, *(cell.text for cell in row.cells)] for row in rows] == [
        ["Halved the bill", "Result", "−48 %", "2"],
        ["Kubernetes", "Certificate", "$395", ""],
        ["The way", "Cost of the way or of moving", "$2,000 a year", ""],
        ["Beta's offer", "Competing offer", "Beta", ""],
        ["Acme pays too", "Competing offer", "Acme, $120,000 a year", ""],
    ]
    assert rows[0].note == "Report · Sun, Mar 1, 2026"
    assert uses_words(reader, Id("s")) == "Proves: Cost awareness\nWish: Comparable roles pay it."
    assert uses_words(reader, Id("c")) == ""
    assert competing_until(reader, STRENGTHS, OFFER, STYLE) == (
        "Competing offer of Beta until Fri, Dec 4, 2026",
    )
    late = Memory(Offer(Id("o2"), "Beta"))
    assert competing_until(late, STRENGTHS, OFFER, STYLE) == ("Competing offer of Beta",)


def test_a_strength_is_added_behind_the_others_and_takes_a_cost(desk: Desk) -> None:
    desk.execute(AddStrength(Id("n"), "New"))
    assert [s.position for s in desk.reader.all(Strength)] == [4, 5]
    step = desk.execute(TakeCost(Id("s"), amount(1_500), "EUR", Per.ONCE, "4,000 less 2,500"))
    assert step is not None
    assert step.label == "Take over a cost"
    found = desk.reader.find(Strength, Id("s"))
    assert found is not None
    assert plain((found.kind, found.cost, found.currency, found.per)) == (
        StrengthKind.COST,
        1_500,
        "EUR",
        Per.ONCE,
    )
    assert found.text == "Two quotes\n4,000 less 2,500"
    assert desk.execute(TakeCost(Id("s"), amount(1_500), "EUR", Per.ONCE, "4,000 less 2,500")) is None
    assert desk.execute(TakeCost(Id("gone"), amount(1), "EUR", Per.ONCE, "")) is None


def test_the_way_to_work_of_an_offer_is_reckoned_both_ways() -> None:
    offer = salaried(
        commute_days=number(3), commute_minutes=number(30), commute_fare=amount(8), weeks_per_year=number(50)
    )
    way = way_of(offer, Fraction(40))
    assert way is not None
    assert plain((way.trips, way.money, way.time)) == (300, 1_200, 6_000)
    assert way_words(way, "USD", STYLE) == "300 ways a year: $1,200 in money and $6,000 in time."
    assert way_of(salaried(), Fraction(40)) is None
    driven = way_of(
        salaried(
            commute_days=number(1),
            commute_minutes=number(0),
            commute_distance=number(10),
            commute_rate=amount("0.5"),
        ),
        None,
    )
    assert driven is not None
    assert driven.money == 2 * 52 * 5


def test_the_gauge_says_where_pay_stands_by_how_many_sources() -> None:
    assert gauge(at(), STYLE) == "Not known: 0 sources, and it takes two."
    two = pays("one", 110_000, 120_000, 130_000), pays("two", 110_000, 120_000, 130_000)
    assert gauge(at(*two), STYLE) == "Within the market, by 2 sources: about 50% are paid less base."
    assert gauge(at(*two, pay_amount=None), STYLE) == "Not known, by 2 sources."


def test_market_figures_are_listed_with_age_weight_and_why_they_do_not_count() -> None:
    found = at(
        plan(),
        pays("One", 1, 120_000, 130_000, role="Engineer", level="Senior", place="Kiel", fit=number(5)),
        pays("Old", 1, 2, 3, as_of=date(2024, 1, 1)),
        pays("", 1, 2, 3, as_of=None, id=Id("x"), field="total"),
        MarketFigure(Id("empty"), source="Empty"),
        MarketFigure(Id("days"), source="Days", field="time_off.pto_days", p50=amount(25)),
        MarketFigure(Id("outer"), source="Outer", p25=amount(3), currency="USD", period=None),
    )
    rows = figure_list(found, STYLE).rows
    texts = {row.header: [cell.text for cell in row.cells] for row in rows}
    assert texts["One"] == ["$120,000", "1 month", "100%"]
    assert texts["Old"] == ["$2", "34 months", "21%"]
    assert texts["Source not named"] == ["$2", "?", "30%"]
    assert texts["Days"] == ["", "", ""]
    assert rows[0].note == "Engineer · Senior · Kiel"
    notes = {row.header: row.note for row in rows}
    assert notes["Empty"] == "It names no figure yet."
    assert (notes["Source not named"], notes["Days"]) == ("Total pay a year", "Paid leave")
