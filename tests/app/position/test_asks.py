"""The wishes of the round in preparation: added, changed, moved, worth what the valuation says."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import count
from pathlib import Path

import pytest

from offerdesk.app.desk import Desk
from offerdesk.app.position.asks import AddAsk, OrderAsks, SaveAsk, ask_list, gain, said
from offerdesk.app.position.components import component_label, components
from offerdesk.app.style import Style
from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.fields import Id, Ref, Text
from offerdesk.domain.journal import Who
from offerdesk.domain.negotiating import Argument, Ask, Round
from offerdesk.domain.parts import FullOffer
from tests.app.desks import desk_of
from tests.app.position.talks import NOW, OFFER, PREPARED, ask, at, plain
from tests.domain.making import number, salaried

STYLE = Style()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Give a desk with one offer that was answered once."""
    sent = Round(Id("sent"), Ref(OFFER), 3, NOW, Who.ME)
    made = desk_of(tmp_path, (salaried(id=OFFER, pto_days=number(20)), sent))
    yield made
    made.close()


def wishes(desk: Desk) -> list[Ask]:
    return sorted(desk.reader.all(Ask), key=lambda a: a.position)


def test_the_first_wish_begins_a_round_and_brings_what_the_offer_says(desk: Desk) -> None:
    ids = (Id(f"n{n}") for n in count())
    desk.execute(AddAsk(OFFER, "pay.amount", lambda: next(ids)))
    desk.execute(AddAsk(OFFER, "childcare", lambda: next(ids)))
    made = next(r for r in desk.reader.all(Round) if r.id != "sent")
    assert (made.number, made.by, made.at, made.status) == (None, Who.ME, None, "planned")
    assert [(str(a.round), a.position, a.field, a.before) for a in wishes(desk)] == [
        (str(made.id), 0, "pay.amount", "120000"),
        (str(made.id), 1, "childcare", ""),
    ]
    desk.undo()
    desk.undo()
    assert len(desk.reader.all(Round)) == 1


def test_another_component_brings_its_own_value_and_drops_the_wish_for_the_first(desk: Desk) -> None:
    desk.execute(AddAsk(OFFER, "pay.amount", iter([Id("r"), Id("a")]).__next__))
    made = wishes(desk)[0]
    step = desk.execute(
        SaveAsk(Ask(made.id, made.round, 0, "time_off.pto_days", "120000", "130000"), "field")
    )
    assert step is not None
    assert step.label == "Change What"
    assert (wishes(desk)[0].before, wishes(desk)[0].after) == ("20", "")
    desk.execute(SaveAsk(Ask(made.id, made.round, 0, "time_off.pto_days", "20", "25"), "after"))
    assert wishes(desk)[0].after == "25"


def test_wishes_are_put_in_another_order(desk: Desk) -> None:
    ids = (Id(f"n{n}") for n in count())
    for field in ("pay.amount", "title", "level"):
        desk.execute(AddAsk(OFFER, field, lambda: next(ids)))
    one, two, three = (ask.id for ask in wishes(desk))
    assert desk.execute(OrderAsks((one, two, three))) is None
    step = desk.execute(OrderAsks((two, Id("gone"), three, one)))
    assert step is not None
    assert step.label == "Move a wish"
    assert [a.field for a in wishes(desk)] == ["title", "level", "pay.amount"]


def test_a_wish_is_worth_what_the_valuation_says_more() -> None:
    found = at(PREPARED, ask(), Assumptions(horizon_months=48))
    worth = gain(found, ask())
    assert worth is not None
    assert plain((worth.total, worth.first_year, worth.time_off)) == (40_000, 10_000, 0)
    bonus = ask("b", field="one_offs[0].amount", after="5000")
    both = gain(found, ask(), bonus)
    assert both is not None
    assert both.total >= 40_000


def test_days_off_are_worth_time_and_no_total() -> None:
    found = at(pto_days=number(20))
    worth = gain(found, ask(field="time_off.pto_days", after="26"))
    assert worth is not None
    assert plain((worth.total, worth.time_off)) == (0, Fraction(6 * 120_000, 260))


@pytest.mark.parametrize(
    "more", [{"after": ""}, {"after": "much"}, {"field": "childcare", "after": "a place"}]
)
def test_what_cannot_be_reckoned_is_not_known(more: dict[str, str]) -> None:
    assert gain(at(), ask(**more)) is None


def test_the_list_shows_from_to_worth_and_reason() -> None:
    days = ask(
        "b", field="time_off.pto_days", before="", after="26", argument=None, reason=Text(""), position=1
    )
    odd = ask("c", field="childcare", before="", after="a place", argument=Argument.OTHER, position=2)
    found = at(PREPARED, ask(priority=number(4)), days, odd, pto_days=number(20))
    rows = ask_list(found, STYLE).rows
    texts = [[row.header, *(cell.text for cell in row.cells)] for row in rows]
    assert texts == [
        ["Base pay", "$130,000", "+$40,000", "+$10,000", "4"],
        ["Paid leave", "26 days", "–", "–", ""],
        ["Childcare", "a place", "?", "?", ""],
    ]
    assert [row.note for row in rows] == ["from $120,000", "from ? · time off worth $2,769 a year", "from ?"]


def test_components_are_all_terms_and_what_else_employers_give() -> None:
    full = FullOffer(salaried())
    found = dict(components(full))
    assert len(found) >= 60
    assert found["pay.amount"] == "Base pay"
    assert {"commission", "sabbatical", "childcare", "visa", "training"} <= set(found)
    assert component_label("my own words", full) == "my own words"


def test_values_are_written_for_a_reader() -> None:
    full = FullOffer(salaried())
    assert said("pay.amount", "130000", full, STYLE) == "$130,000"
    assert said("pay.amount", "much", full, STYLE) == "much"
    assert said("pay.amount", " ", full, STYLE) == ""
    assert said("childcare", "a place", full, STYLE) == "a place"
