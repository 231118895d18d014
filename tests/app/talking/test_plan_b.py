"""What else may be asked for stands in order of weight times ease, with its price."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from offerdesk.app.desk import Desk
from offerdesk.app.negotiating.terms import term
from offerdesk.app.position.reading import plan_of
from offerdesk.app.records import Save
from offerdesk.app.style import Style
from offerdesk.app.talking.fallbacks import more, price_of
from offerdesk.app.talking.plan_b import CATALOGUE, Option, alternative, plan_b, say_option
from offerdesk.app.talking.plans import AddToPlan
from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.fields import Id, Number, Ref, Text
from offerdesk.domain.parts import Allowance, FullOffer
from offerdesk.domain.planning import Alternative
from tests.app.desks import desk_of
from tests.app.negotiating.talks import NORTHWIND, NW, SIGN_ON, full, ids
from tests.domain.making import amount, number

ASSUMED = Assumptions(currency="USD", horizon_months=24)
TICKET = Allowance(Id("t"), Ref(NW), label="Transit ticket", amount=amount(50))
BEGIN = replace(NORTHWIND, start_date=date(2027, 1, 1), remote_days=number(2))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = desk_of(tmp_path, (BEGIN, SIGN_ON, TICKET))
    yield made
    made.close()


def said(offer: FullOffer, path: str, value: str) -> str:
    price = price_of(offer, path, value, ASSUMED)
    return price.say(Style()) if price else ""


def found(desk: Desk, key: str) -> Option:
    return next(option for option in plan_b(desk.reader, NW) if option.key == key)


def add(desk: Desk, part: Alternative) -> None:
    desk.execute(AddToPlan(NW, part, ids("plan")))


def test_the_valuation_gives_the_price(desk: Desk) -> None:
    offer = full(desk)
    assert said(offer, "pay.amount", "95000") == "Costs $10,000 over 2 years"
    assert said(offer, "one_offs[1].amount", "3000") == "Worth $3,000 over 2 years"
    assert said(offer, "time_off.pto_days", "25").startswith("Worth $")
    assert said(offer, "start_date", "2027-02-01").startswith("Costs $8,")
    assert said(offer, "start_date", "2027-02-01").endswith(", once")
    assert said(offer, "start_date", "2026-12-31").startswith("Worth $")
    assert said(offer, "start_date", "2027-01-01") == "Makes no difference in money"


def test_where_nothing_can_tell_there_is_no_price(desk: Desk) -> None:
    offer = full(desk)
    nothing = (("", "1"), ("title", "Lead"), ("pay.amount", ""), ("pay.amount", "much"), ("start_date", ""))
    assert [said(offer, *each) for each in nothing] == [""] * 5
    unknown = replace(offer, offer=replace(offer.offer, start_date=None))
    assert said(unknown, "start_date", "2027-02-01") == ""


def test_a_step_more_stays_below_the_most() -> None:
    assert more(Decimal(4), Decimal(2), Decimal(5)) == 5
    assert more(Decimal(4), Decimal(2)) == 6
    assert more(Decimal(5), Decimal(2), Decimal(5)) is None
    assert more(None, Decimal(2)) is None


def test_every_path_of_the_catalogue_is_a_term(desk: Desk) -> None:
    paths = [c.path(full(desk)) for c in CATALOGUE]
    assert all(term(path) for path in paths if path)
    assert len({c.key for c in CATALOGUE}) == len(CATALOGUE) >= 20


def test_the_easiest_come_first_and_what_is_offered_is_left_out(desk: Desk) -> None:
    options = plan_b(desk.reader, NW)
    points = [option.points for option in options]
    assert points == sorted(points, reverse=True)
    assert len(points) >= 3
    assert {option.key for option in options}.isdisjoint({"sign_on", "travel"})
    assert (found(desk, "remote").value, found(desk, "leave").value) == ("3", "25")
    assert plan_b(desk.reader, Id("gone")) == ()


def test_my_own_weight_and_ease_decide_the_order(desk: Desk) -> None:
    leave = alternative(found(desk, "leave"), Id("a"))
    add(desk, replace(leave, weight=Number(Decimal(5)), ease=Number(Decimal(4))))
    first = plan_b(desk.reader, NW)[0]
    assert (first.id, first.points) == (Id("a"), Decimal(20))
    assert [o.path for o in plan_b(desk.reader, NW)].count("time_off.pto_days") == 1
    assert say_option(first, Style()).startswith("20 points: matters 5, usually easy 4 · Worth $")


def test_what_is_not_weighed_counts_as_the_middle_and_says_so(desk: Desk) -> None:
    title = found(desk, "title")
    assert say_option(title, Style()) == "12 points: matters 3 (assumed), usually easy 4"
    add(desk, alternative(title, Id("a")))
    assert [o.words for o in plan_b(desk.reader, NW)].count("A better title") == 1


def test_what_they_have_given_by_now_is_left_out(desk: Desk) -> None:
    add(desk, Alternative(Id("a"), Ref(""), field="time_off.pto_days", value="20"))
    add(desk, Alternative(Id("b"), Ref(""), field="time_off.pto_days", value="many"))
    add(desk, Alternative(Id("c"), Ref(""), notes=Text("A dog in the office")))
    add(desk, Alternative(Id("d"), Ref("")))
    mine = {o.id: o.words for o in plan_b(desk.reader, NW) if o.id}
    assert set(mine) == {Id("b"), Id("c"), Id("d")}
    assert (mine[Id("c")], mine[Id("d")]) == ("A dog in the office", "Something else")


def test_the_plan_comes_with_its_first_part_and_is_undone_with_it(desk: Desk) -> None:
    assert plan_of(desk.reader, NW) is None
    command = AddToPlan(NW, Alternative(Id("a"), Ref("")), ids("plan"))
    assert (command.label, command.merge_key) == ("Add alternative", "")
    desk.execute(command)
    plan = plan_of(desk.reader, NW)
    assert plan is not None
    add(desk, Alternative(Id("b"), Ref("")))
    parts = desk.reader.of(Alternative, "plan", plan.id)
    assert [(part.id, part.position) for part in parts] == [("a", 0), ("b", 1)]
    desk.undo()
    desk.undo()
    assert plan_of(desk.reader, NW) is None
    desk.execute(Save(replace(plan, id=Id("p"))))
    add(desk, Alternative(Id("c"), Ref("")))
    assert [part.plan for part in desk.reader.all(Alternative)] == ["p"]
