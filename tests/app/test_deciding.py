"""Deciding on an offer: each decision is one step, brings its tasks, and locks nothing."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from offerdesk.app.deciding import before_yes, counter_first, following, following_sheet, points_sheet
from offerdesk.app.deciding_commands import (
    SAY_WHAT_CHANGED,
    AcceptOffer,
    BeginCounter,
    DeclineOffer,
    LetExpire,
    ReopenOffer,
    WithdrawOffer,
)
from offerdesk.app.desk import Desk
from offerdesk.app.due import PLAIN, due_tasks
from offerdesk.app.supposing import Supposed
from offerdesk.domain.checklists import Template, TemplateItem
from offerdesk.domain.fields import Id, Ref, Text
from offerdesk.domain.journal import Event, EventKind, Person, Process, Relation, Who
from offerdesk.domain.letters import Letter
from offerdesk.domain.negotiating import Round
from offerdesk.domain.offer import Offer
from offerdesk.domain.stages import Stage, stage_of
from offerdesk.domain.tasks import Checklist, ChecklistItem, Task
from offerdesk.domain.values import OfferState, Rejected
from tests.app.desks import desk_of, everything
from tests.app.searching import NEW_YORK, at, one, rule, written

NOW = at("2026-11-24T10:00")
A = Id("a")
TEMPLATE = Template(
    "C-05",
    "Before saying yes",
    "offer",
    (TemplateItem("agreed_in_writing", "All is in writing"), TemplateItem("slept", "Slept on it")),
)
ACME = Process(Id("p"), "Acme", stage="offer", contacts=(Ref("jo"),))
OTHER = Process(Id("q"), "Globex", stage="interviewing", contacts=(Ref("kim"),))
OFFER = Offer(A, "Acme", process=Ref("p"), received_at=at("2026-11-20T10:00"), decide_by=date(2026, 11, 27))
PEOPLE = (Person(Id("jo"), "Jo"), Person(Id("kim"), "Kim", relation=Relation.WARM))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = desk_of(tmp_path, (NEW_YORK, *PEOPLE, ACME, OTHER, OFFER))
    yield made
    made.close()


def kept(desk: Desk) -> Offer:
    found = desk.reader.find(Offer, A)
    assert found is not None
    return found


def due(desk: Desk, name: str) -> list[tuple[str, str]]:
    return [(d.step, written(d)) for d in due_tasks(desk.reader, NOW) if d.rule == name and d.live]


ACCEPT = AcceptOffer(A, NOW, written=True, start=date(2027, 1, 11))
CHANGED = "They offer a higher level"
REOPEN = ReopenOffer(A, NOW + timedelta(hours=1), CHANGED, Id("e"))


def test_a_yes_is_noted_with_the_offer_and_its_application(desk: Desk) -> None:
    desk.execute(ACCEPT)
    offer, process = kept(desk), desk.reader.find(Process, Id("p"))
    assert (offer.state, offer.accepted_at, offer.written) == (OfferState.ACCEPTED, NOW, True)
    assert process is not None
    assert (stage_of(process), process.accepted_at) == (Stage.ACCEPTED, NOW)


def test_what_a_yes_brings_is_told_before_it_is_said(desk: Desk) -> None:
    before = everything(desk.reader)
    told = following(desk.reader, ACCEPT, NOW)
    assert everything(desk.reader) == before
    assert {(d.rule, d.step) for d in told} == {
        ("R-11", ""), ("R-12", "notice"), ("R-12", "last_day"), ("R-12", "rest"), ("R-12", "first_day"),
        ("R-13", ""), ("R-13", "prep"), ("R-17", ""),
    }  # fmt: skip
    desk.execute(ACCEPT)
    live = {d.key: (d.due, d.reason) for d in due_tasks(desk.reader, NOW, PLAIN) if d.live}
    assert {d.key: (d.due, d.reason) for d in told}.items() <= live.items()


def test_what_follows_stands_in_parts_with_day_and_reason(desk: Desk) -> None:
    sheet = following_sheet(following(desk.reader, ACCEPT, NOW), PLAIN, NOW)
    titles = [row.header for row in sheet.rows if not row.group]
    assert titles == [
        "Telling the others", "From the old job to the new", "Keeping in touch", "Talking about pay",
    ]  # fmt: skip
    review = next(row for row in sheet.rows if row.header.startswith("Talk about pay at Acme"))
    assert review.cells[0].text == "Tue 11 Jan 2028"
    unwritten = AcceptOffer(A, NOW)
    notes = [row.note for row in following_sheet(following(desk.reader, unwritten, NOW), PLAIN, NOW).rows]
    assert any(note.startswith("Wait until the offer from Acme is in writing") for note in notes)


def test_a_yes_ends_other_applications_for_those_one_keeps_in_touch_with(desk: Desk) -> None:
    desk.execute(ACCEPT)
    assert due(desk, "R-17") == [("", "2027-05-24")]


@pytest.mark.parametrize(
    ("command", "state"),
    [
        (DeclineOffer(A, NOW, ("too low", "the commute")), OfferState.DECLINED),
        (WithdrawOffer(A, NOW, Who.ME), OfferState.WITHDRAWN),
        (WithdrawOffer(A, NOW, Who.THEM), OfferState.WITHDRAWN),
        (LetExpire(A, NOW), OfferState.EXPIRED),
        (ACCEPT, OfferState.ACCEPTED),
    ],
)
def test_no_decision_locks_an_offer_and_each_is_one_step(desk: Desk, command: Any, state: OfferState) -> None:
    before = everything(desk.reader)
    desk.execute(command)
    after = everything(desk.reader)
    assert kept(desk).state is state
    assert not due(desk, "R-05")
    desk.execute(REOPEN)
    offer, process = kept(desk), desk.reader.find(Process, Id("p"))
    assert (offer.state, offer.accepted_at) == (OfferState.REOPENED, None)
    assert process is not None
    assert (stage_of(process), process.accepted_at) == (Stage.OFFER, None)
    desk.execute(AcceptOffer(A, NOW + timedelta(hours=2)))
    assert kept(desk).state is OfferState.ACCEPTED
    for _ in range(2):
        desk.undo()
    assert everything(desk.reader) == after
    desk.undo()
    assert everything(desk.reader) == before


def test_reasons_for_declining_are_kept_and_read_well_in_the_letter(desk: Desk) -> None:
    desk.execute(DeclineOffer(A, NOW, ("too low", "the commute")))
    assert kept(desk).decline_reasons == ("too low", "the commute")
    assert kept(desk).declined_at == NOW


def test_declining_what_was_accepted_takes_the_yes_back(desk: Desk) -> None:
    desk.execute(ACCEPT)
    desk.execute(DeclineOffer(A, NOW + timedelta(hours=1)))
    assert kept(desk).accepted_at is None
    assert due(desk, "R-12") == []


def test_coming_back_gives_an_answer_and_a_call_to_do(desk: Desk) -> None:
    desk.execute(DeclineOffer(A, NOW))
    told = following(desk.reader, REOPEN, NOW + timedelta(hours=1))
    assert {(d.rule, d.step) for d in told} == {("R-16", "answer"), ("R-16", "call")}
    desk.execute(REOPEN)
    (event,) = desk.reader.all(Event)
    assert (event.kind, event.by, event.text) == (EventKind.CAME_BACK, Who.THEM, CHANGED)
    assert due(desk, "R-16") == [
        ("answer", "2026-11-25T17:00-05:00"),
        ("call", "2026-11-30T17:00-05:00"),
    ]
    assert not due(desk, "R-05"), "the day named before the no is not asked for again"


def test_a_new_day_to_answer_by_counts_after_reopening(desk: Desk) -> None:
    desk.execute(DeclineOffer(A, NOW))
    desk.execute(ReopenOffer(A, NOW, CHANGED, Id("e"), date(2026, 12, 4)))
    assert due(desk, "R-05") == [("", "2026-12-04T17:00-05:00")]


def test_an_offer_that_ran_out_comes_back_without_the_old_day(desk: Desk) -> None:
    desk.execute(LetExpire(A, NOW))
    desk.execute(REOPEN)
    assert not due(desk, "R-05")
    assert [step for step, _ in due(desk, "R-16")] == ["answer", "call"]


def test_reopening_says_what_changed(desk: Desk) -> None:
    desk.execute(DeclineOffer(A, NOW))
    with pytest.raises(Rejected) as refused:
        desk.execute(ReopenOffer(A, NOW, "  ", Id("e")))
    assert refused.value.problems[0].text == SAY_WHAT_CHANGED
    assert kept(desk).state is OfferState.DECLINED


@pytest.mark.parametrize("ending", [DeclineOffer(A, NOW), LetExpire(A, NOW)])
def test_an_offer_without_an_application_comes_back_as_a_round_of_theirs(tmp_path: Path, ending: Any) -> None:
    desk = desk_of(tmp_path, (NEW_YORK, Offer(A, "Acme", received_at=at("2026-11-20T10:00"))))
    desk.execute(ending)
    desk.execute(REOPEN)
    (came,) = desk.reader.all(Round)
    assert (came.by, came.number) == (Who.THEM, 1)
    assert kept(desk).notes == CHANGED
    assert [step for step, _ in due(desk, "R-16")] == ["answer", "call"]
    desk.execute(ACCEPT)
    desk.execute(ReopenOffer(A, NOW, "I must stay here", Id("f")))
    assert kept(desk).notes == f"{CHANGED}\nI must stay here"
    assert len(desk.reader.all(Round)) == 1, "taking one's word back is no coming back of theirs"
    desk.close()


def test_asking_for_more_first_begins_a_round_that_is_not_sent(desk: Desk) -> None:
    assert counter_first(desk.reader, A)
    desk.execute(BeginCounter(A, Id("r")))
    assert not counter_first(desk.reader, A)
    assert kept(desk).state is OfferState.COUNTERING
    assert due(desk, "R-08") == []


def test_a_counter_offer_counts_from_its_letter_where_the_round_has_no_day() -> None:
    asked = Round(Id("r"), Ref("a"), 1, by=Who.ME)
    sent = Letter(Id("l"), "D-08", process=Ref("p"), offer=Ref("a"), sent_at=at("2026-11-23T09:00"))
    assert written(one("R-08", ACME, OFFER, asked, sent)) == "2026-11-25T17:00-05:00"
    assert rule("R-08", ACME, OFFER, asked) == []


@pytest.mark.parametrize("command", [ACCEPT, DeclineOffer(A, NOW), BeginCounter(A, Id("r")), REOPEN])
def test_an_offer_that_is_gone_is_told_of(tmp_path: Path, command: Any) -> None:
    desk = desk_of(tmp_path)
    with pytest.raises(Rejected, match="no longer there"):
        desk.execute(command)
    desk.close()


def test_the_points_before_a_yes_come_from_the_template_or_from_the_list_in_use(desk: Desk) -> None:
    fresh = before_yes(desk.reader, (TEMPLATE,), A)
    assert [(p.text, p.done) for p in fresh.points] == [("All is in writing", False), ("Slept on it", False)]
    assert fresh.open_with(frozenset({"1"})) == 1
    rows = points_sheet(fresh, frozenset({"1"})).rows
    assert [row.header for row in rows] == ["○ All is in writing", "✓ Slept on it"]
    desk.execute(AcceptOffer(A, NOW, written=True))
    assert before_yes(desk.reader, (TEMPLATE,), A).points[0].source == "from the offer"
    own = Checklist(Id("c"), "Mine", "C-05", "offer:a")
    items = (
        ChecklistItem(Id("i"), Ref("c"), 0, text=Text("Asked my sister"), done_at=NOW),
        ChecklistItem(Id("j"), Ref("c"), 1, text=Text("Not for me"), dismissed_at=NOW),
    )
    store = Supposed(desk.reader)
    for entity in (own, *items):
        store.put(entity)
    used = before_yes(store, (TEMPLATE,), A)
    assert (used.checklist, [(p.key, p.done) for p in used.points]) == (Id("c"), [("i", True)])
    assert before_yes(desk.reader, (), A).points == ()


def test_what_is_supposed_is_read_as_if_it_were_there(desk: Desk) -> None:
    store = Supposed(desk.reader)
    store.put(Task(Id("t"), "Call"))
    store.put(Process(Id("p"), "Renamed"))
    store.remove(Process, Id("q"))
    assert [p.company for p in store.all(Process)] == ["Renamed"]
    assert store.find(Process, Id("q")) is None
    assert store.find(Process, Id("p")) == Process(Id("p"), "Renamed")
    assert store.find(Person, Id("jo")) == PEOPLE[0]
    assert store.rows(Task, ("id", "title")) == ((Id("t"), "Call"),)
    assert store.rows(Person, ("name",)) == (("Jo",), ("Kim",))
    store.put(Round(Id("r"), Ref("a"), 1))
    assert [r.id for r in store.of(Round, "offer", A)] == ["r"]
    assert store.of(Event, "process", Id("p")) == ()
