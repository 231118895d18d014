"""A talk about one offer, made of what a test needs."""

from datetime import UTC, date, datetime
from typing import Any

from offerdesk.app.position.reading import Position, position
from offerdesk.domain.fields import Id, Ref, Text
from offerdesk.domain.negotiating import Argument, Ask, MarketFigure, Round
from offerdesk.domain.planning import Plan
from offerdesk.domain.values import Period
from tests.app.memory import Memory
from tests.domain.making import amount, salaried

NOW = datetime(2026, 11, 28, 9, tzinfo=UTC)
OFFER = Id("o1")


def plain(value: object) -> object:
    """Return a value to be compared with one of another type that equals it."""
    return value


def plan(**more: Any) -> Plan:
    """Return a plan; whole numbers are amounts."""
    said: dict[str, Any] = {
        name: amount(value) if type(value) is int else value for name, value in more.items()
    }
    return Plan(Id("plan"), Ref(OFFER), **said)


def pays(source: str, low: int, middle: int, high: int, **more: Any) -> MarketFigure:
    """Return a market figure of a year in dollars."""
    said: dict[str, Any] = {"as_of": date(2026, 10, 1)} | more
    points: dict[str, Any] = {"p25": amount(low), "p50": amount(middle), "p75": amount(high)}
    said = {"id": Id(source), "currency": "USD", "period": Period.YEAR} | said
    return MarketFigure(source=source, **points, **said)


def ask(id_: str = "a", /, **more: Any) -> Ask:
    """Return a wish that lacks nothing unless told."""
    said = {
        "field": "pay.amount",
        "before": "120000",
        "after": "130000",
        "reason": Text("Comparable roles pay it."),
        "argument": Argument.MARKET,
        "evidence": Text("Survey of October"),
        "gain": Text("No second search."),
        "strengths": (Ref("s"),),
    }
    return Ask(Id(id_), Ref("next"), **(said | more))


PREPARED = Round(Id("next"), Ref(OFFER))


def at(*entities: Any, **offer: Any) -> Position:
    """Return the position about an offer of 120,000 USD with these records around it."""
    made = salaried(**({"id": OFFER} | offer))
    found = position(Memory(made, *entities), OFFER, NOW, lambda: Id("new"))
    assert found is not None
    return found
