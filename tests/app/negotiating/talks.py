"""One offer, and what is asked and answered about it, for tests."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import count
from typing import Any

from offerdesk.app.comparison import read_offer
from offerdesk.app.desk import Desk
from offerdesk.app.negotiating.asking import Answered, AskFor, PlanRound, RecordAnswer, SendRound
from offerdesk.app.negotiating.versions import SaveAsVersion
from offerdesk.app.offers import saving
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import FullOffer, OneOff, OneOffKind
from offerdesk.domain.values import Period
from tests.domain.making import amount, number

NORTHWIND = Offer(
    Id("nw"), "Northwind", title="Engineer", pay_amount=amount(100_000), pay_currency="USD",
    pay_period=Period.YEAR, pto_days=number(20), received_at=datetime(2026, 11, 2, 9, tzinfo=UTC),
)  # fmt: skip
SIGN_ON = OneOff(Id("so"), Ref("nw"), kind=OneOffKind.SIGN_ON, amount=amount(5000))
NW = NORTHWIND.id
DAY = date(2026, 11, 10)


def ids(prefix: str = "n") -> Callable[[], Id]:
    """Return a maker of ids."""
    numbers = count(1)
    return lambda: Id(f"{prefix}{next(numbers)}")


def full(desk: Desk, offer: Id = NW) -> FullOffer:
    """Return the offer as it is now."""
    found = read_offer(desk.reader, offer)
    assert found is not None
    return found


def ask(desk: Desk, round_: str, **wishes: str) -> None:
    """Ask for terms ("pay_amount=…" by their path with two lines for a point) and send it."""
    desk.execute(PlanRound(Id(round_), NW))
    for n, (path, value) in enumerate(wishes.items()):
        desk.execute(AskFor(Id(f"{round_}.{n}"), Id(round_), path.replace("__", "."), value))
    desk.execute(SendRound(Id(round_), DAY, "phone"))


def answer(desk: Desk, round_: str, *answers: Answered, take_over: bool = False) -> None:
    """Note what they said."""
    new_id = ids(f"{round_}.")
    desk.execute(RecordAnswer(Id(round_), NW, DAY, answers, new_id, take_over=take_over))


def edit(desk: Desk, **changes: Any) -> None:
    """Edit the offer as its next version."""
    before = full(desk)
    after = replace(before, offer=replace(before.offer, **changes))
    desk.execute(SaveAsVersion(saving(before, after)))
