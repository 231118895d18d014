"""How a file joins a desk: the same is updated, another is added, nothing is mixed up."""

import json
from collections.abc import Callable
from decimal import Decimal
from itertools import count
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from offerdesk.app.importing import ImportPlan, Verdict
from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.fields import Id
from offerdesk.domain.interviews import Interview, Remark, RemarkKind
from offerdesk.domain.journal import Person, Process
from offerdesk.domain.negotiating import Criterion, MarketFigure
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import Grant
from offerdesk.domain.tasks import Task
from offerdesk.exchange import json_file
from offerdesk.exchange.data import DeskData, gather
from offerdesk.exchange.merge import plan_import
from tests.exchange.generated import EXAMPLES, desks

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]


def file(**keys: Any) -> DeskData:
    """Read a file with these keys."""
    return json_file.read(json.dumps({"format": "offerdesk", "version": 1, **keys}).encode())


def new_ids(first: int) -> Callable[[], Id]:
    """Return a maker of ids."""
    numbers = count(first)
    return lambda: Id(f"new-{next(numbers)}")


def plan(data: DeskData, desk: DeskData) -> ImportPlan:
    """Plan an import; new ids start behind those of the desk."""
    return plan_import("file", data, desk, new_ids(1 + sum(len(found) for found in desk.entities.values())))


def applied(found: ImportPlan, desk: DeskData) -> DeskData:
    """Return the desk after an import."""
    entities = {(type(e), e.id): e for kind in desk.entities for e in desk.entities[kind]}
    for removed in found.removes:
        del entities[removed]
    entities |= {(type(e), e.id): e for e in found.puts}
    return gather(entities.values())


def verdicts(found: ImportPlan) -> list[tuple[str, Verdict]]:
    """Return what becomes of each entry."""
    return [(row.name, row.verdict) for row in found.rows]


@given(desks())
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=SLOW)
def test_a_file_taken_into_an_empty_desk_is_all_there_and_a_second_time_changes_nothing(
    data: DeskData,
) -> None:
    written = json_file.read(json_file.write(data))
    desk = applied(plan(written, gather([])), gather([]))
    again = plan(written, desk)
    assert {row.verdict for row in again.rows} <= {Verdict.UNCHANGED}
    assert (again.puts, again.removes) == ((), ())
    assert len(desk.full_offers()) == len(data.full_offers())


@given(desks(), desks())
@settings(max_examples=EXAMPLES // 2, deadline=None, suppress_health_check=SLOW)
def test_two_files_join_into_a_desk_whose_references_all_lead_somewhere(one: DeskData, two: DeskData) -> None:
    desk = applied(plan(one, gather([])), gather([]))
    joined = applied(plan(two, desk), desk)
    assert len(json_file.read(json_file.write(joined)).full_offers()) == len(joined.full_offers())
    assert plan(two, desk) == plan(two, desk)


def test_the_same_id_with_the_same_company_is_updated() -> None:
    desk = gather([Offer(Id("a"), "Acme", title="Dev", notes="keep me")])  # type: ignore[arg-type]
    found = plan(file(offers=[{"id": "a", "company": "ACME ", "title": "Lead"}]), desk)
    assert verdicts(found) == [("ACME ", Verdict.UPDATED)]
    assert found.rows[0].changed == ("company", "title")
    assert found.puts[0].title == "Lead"
    assert found.puts[0].notes == "keep me"


def test_null_states_that_a_value_is_unknown() -> None:
    desk = gather([Offer(Id("a"), "Acme", notice_days=14)])
    found = plan(file(offers=[{"id": "a", "company": "Acme", "notice_days": None}]), desk)
    assert found.puts[0].notice_days is None


def test_the_same_id_with_another_company_gets_a_new_id_and_takes_its_references_along() -> None:
    desk = gather([Process(Id("p"), "Acme"), Offer(Id("a"), "Acme"), Person(Id("x"), "Ada")])
    data = file(
        people=[{"id": "x", "name": "Bob"}],
        processes=[{"id": "p", "company": "Bolt", "contacts": ["x"]}],
        interviews=[{"id": "i", "process": "p", "people": ["x"], "told": [{"person": "x", "text": "hi"}]}],
        offers=[{"id": "a", "company": "Bolt", "process": "p", "equity": [{"value": "1"}]}],
        rounds=[{"id": "r", "offer": "a"}],
        tasks=[{"id": "t", "title": "Call", "subject": "offer:a"}],
    )
    found = plan(data, desk)
    joined = applied(found, desk)
    person = joined.all(Person)[1]
    process = joined.all(Process)[1]
    offer = joined.all(Offer)[1]
    assert {person.id, process.id, offer.id} == {"new-4", "new-5", "new-6"}
    assert [str(id_) for id_ in process.contacts] == [person.id]
    assert str(offer.process) == process.id
    assert str(joined.all(Interview)[0].process) == process.id
    assert str(joined.all(Remark)[0].person) == person.id
    assert str(joined.all(Grant)[0].offer) == offer.id
    assert joined.all(Task)[0].subject == f"offer:{offer.id}"
    assert sum(row.renamed for row in found.rows) == 3
    assert joined.all(Offer)[0] == Offer(Id("a"), "Acme")


def test_a_list_is_matched_by_place_and_what_is_gone_is_removed() -> None:
    first = file(offers=[{"id": "a", "company": "A", "equity": [{"value": "1"}, {"value": "2"}]}])
    desk = applied(plan(first, gather([])), gather([]))
    found = plan(file(offers=[{"id": "a", "company": "A", "equity": [{"value": "5"}]}]), desk)
    joined = applied(found, desk)
    assert {str(g.id): g.value for g in joined.all(Grant)} == {"a.equity.0": Decimal(5)}
    assert found.rows[0].changed == ("equity",)


def test_a_list_that_is_not_stated_stays_and_an_empty_one_states_that_there_is_none() -> None:
    first = file(offers=[{"id": "a", "company": "A", "equity": [{"value": "1"}], "none_of": ["bonus"]}])
    desk = applied(plan(first, gather([])), gather([]))
    assert applied(plan(file(offers=[{"id": "a", "company": "A"}]), desk), desk) == desk
    emptied = applied(plan(file(offers=[{"id": "a", "company": "A", "equity": []}]), desk), desk)
    assert emptied.all(Grant) == ()
    assert emptied.all(Offer)[0].none_of == ("equity", "bonus")


def test_a_value_takes_back_that_there_is_none() -> None:
    desk = gather([Offer(Id("a"), "A", none_of=("costs", "bonus"))])
    offer = {"id": "a", "company": "A", "bonus": {"target": "0.1"}, "costs": [{"amount": "5"}]}
    joined = applied(plan(file(offers=[offer]), desk), desk)
    assert joined.all(Offer)[0].none_of == ()


def test_what_was_told_and_personal_details_do_not_mix() -> None:
    keys = {"processes": [{"id": "p", "company": "A"}]}
    both = {"told": [{"text": "a"}], "details": [{"text": "b"}]}
    first = file(**keys, interviews=[{"id": "i", "process": "p", **both}])
    desk = applied(plan(first, gather([])), gather([]))
    joined = applied(plan(file(**keys, interviews=[{"id": "i", "process": "p", "told": []}]), desk), desk)
    assert [(r.kind, r.text) for r in joined.all(Remark)] == [(RemarkKind.DETAIL, "b")]


def test_only_stated_assumptions_change_and_rates_join_by_currency() -> None:
    first = file(
        assumptions={"horizon_months": 36, "own_contribution": "0.05", "exchange_rates": {"EUR": "1.1"}}
    )
    desk = applied(plan(first, gather([])), gather([]))
    found = applied(plan(file(assumptions={"exchange_rates": {"GBP": "1.3"}}), desk), desk).all(Assumptions)[
        0
    ]
    assert found.horizon_months == 36
    assert [rate.currency for rate in found.exchange_rates] == ["EUR", "GBP"]
    other = applied(plan(file(assumptions={"currency": "EUR"}), desk), desk).all(Assumptions)[0]
    assert other.exchange_rates == ()


def test_new_offers_come_behind_those_of_the_desk() -> None:
    desk = gather([Offer(Id("a"), "A", position=0), Offer(Id("b"), "B", position=4)])
    found = plan(file(offers=[{"id": "c", "company": "C"}, {"id": "d", "company": "D"}]), desk)
    assert [(o.id, o.position) for o in found.puts] == [("c", 5), ("d", 6)]


def test_market_figures_have_no_id_and_are_known_by_what_they_say() -> None:
    figures = [{"role": "Dev", "p50": "5"}, {"role": "Lead", "p50": "6"}]
    desk = applied(plan(file(market=figures), gather([])), gather([]))
    found = plan(file(market=[figures[1], {"role": "Boss"}]), desk)
    assert verdicts(found) == [("Lead", Verdict.UNCHANGED), ("Boss", Verdict.NEW)]
    assert [m.position for m in applied(found, desk).all(MarketFigure)] == [0, 1, 3]


@pytest.mark.parametrize(
    ("entity", "keys"),
    [
        (Task(Id("x"), "Call"), {"tasks": [{"id": "x", "title": "Write"}]}),
        (Criterion(Id("x"), "People"), {"criteria": [{"id": "x", "label": "Place"}]}),
        (Person(Id("x"), "Ada"), {"people": [{"id": "x", "name": "Bob"}]}),
    ],
    ids=lambda v: type(v).__name__,
)
def test_another_thing_of_the_same_id_is_added(entity: Any, keys: dict[str, Any]) -> None:
    found = plan(file(**keys), gather([entity]))
    assert [(row.verdict, row.renamed) for row in found.rows] == [(Verdict.NEW, True)]
    assert [e.id for e in found.puts] == ["new-2"]
