"""The page after a no: what was sent and said, the review in five phases, what is still open."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from offerdesk.app.after_no import (
    ADVICE,
    THANKS,
    ActOn,
    AfterNo,
    KeepInTouch,
    KeepPromise,
    MakeThePoint,
    after_no,
    has_ended,
    last_message,
    next_finding,
    open_ends,
)
from offerdesk.app.desk import Desk
from offerdesk.app.records import Save
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.hindsight import Feedback, Phase
from offerdesk.domain.interviews import Promise
from offerdesk.domain.journal import Person, Process
from offerdesk.domain.letters import Letter
from offerdesk.domain.tasks import Task
from offerdesk.domain.values import Rejected
from tests.app.desks import desk_of
from tests.app.journals import at, search


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Give the small search."""
    made = desk_of(tmp_path, search())
    yield made
    made.close()


def page(desk: Desk, process: str = "globex") -> AfterNo:
    """Return the page of an application."""
    found = after_no(desk.reader, Id(process))
    assert found is not None
    return found


def test_the_review_goes_through_five_phases(desk: Desk) -> None:
    found = page(desk)
    assert [phase for phase, _ in found.review] == list(Phase)
    texts = {phase: [str(one.finding.text) for one in looked] for phase, looked in found.review if looked}
    assert texts == {Phase.RESEARCH: ["Budget"], Phase.PREPARATION: ["Rehearse"]}
    assert [str(f.text) for f in found.strengths] == ["Calm"]
    assert next_finding(desk.reader, Id("globex")) == 2
    assert next_finding(desk.reader, Id("acme")) == 0
    assert after_no(desk.reader, Id("gone")) is None


def test_only_what_one_can_change_becomes_something_to_do(desk: Desk) -> None:
    looked = {one.finding.id: one for _, part in page(desk).review for one in part}
    assert looked[Id("can")].may_act
    assert [t.title for t in looked[Id("can")].actions] == ["Rehearse twice"]
    assert not looked[Id("not")].may_act
    with pytest.raises(Rejected, match="in your control"):
        desk.execute(ActOn(Id("not"), Id("new"), "Ask for more budget", None))
    desk.execute(ActOn(Id("can"), Id("new"), "", date(2026, 12, 5)))
    task = desk.reader.find(Task, Id("new"))
    assert task is not None
    assert (task.title, task.due, task.subject) == ("Rehearse", date(2026, 12, 5), "finding:can")
    assert desk.execute(ActOn(Id("gone"), Id("x"), "", None)) is None


def test_what_is_still_open_is_said_and_goes_as_it_is_done(desk: Desk) -> None:
    assert open_ends(page(desk)) == (
        "thank them for telling you",
        "keep 1 promise",
        "note on which terms you parted",
    )
    fresh = open_ends(page(desk, "initech"))
    assert {"ask for feedback", "look back for ten minutes", "name one strength to keep"} <= set(fresh)
    desk.execute(Save(Letter(Id("x"), THANKS, Ref("globex"), subject="Thanks", sent_at=at(9, 19))))
    desk.execute(KeepPromise(Id("p3"), date(2026, 9, 19)))
    assert open_ends(page(desk)) == ("note on which terms you parted",)
    assert last_message(page(desk)) == "Thanks · Email"
    assert page(desk).sent(ADVICE) is None
    assert last_message(page(desk, "initech")) == ""


def test_promises_people_and_points_are_marked_and_unmarked(desk: Desk) -> None:
    step = desk.execute(KeepPromise(Id("p3"), date(2026, 9, 19)))
    assert step is not None
    assert step.label == "Keep a promise"
    assert page(desk).promises == ()
    desk.execute(KeepPromise(Id("p3"), None))
    found = desk.reader.find(Promise, Id("p3"))
    assert found is not None
    assert found.kept_at is None
    assert [p.name for p in page(desk).people] == ["Tom Lee"]
    desk.execute(KeepInTouch(Id("tom"), wanted=True))
    tom = desk.reader.find(Person, Id("tom"))
    assert tom is not None
    assert tom.keep_in_touch is True
    step = desk.execute(KeepInTouch(Id("tom"), wanted=False))
    assert step is not None
    assert step.label == "Let a contact rest"
    desk.execute(MakeThePoint(Id("f"), "The migration"))
    said = desk.reader.find(Feedback, Id("f"))
    assert said is not None
    assert said.missed == "The migration"
    for command in (
        KeepPromise(Id("gone"), None),
        KeepInTouch(Id("gone"), wanted=True),
        MakeThePoint(Id("gone"), ""),
    ):
        assert desk.execute(command) is None


def test_lessons_and_missed_points_of_the_interviews_are_at_hand(desk: Desk) -> None:
    found = page(desk)
    assert found.lessons == ("Listen first.",)
    assert [str(m.text) for m in found.missed] == ["The migration"]


def test_what_goes_on_is_not_looked_back_on() -> None:
    assert not has_ended(Process(Id("a"), "Acme", stage="applied"))
    assert has_ended(Process(Id("a"), "Acme", stage="no_answer"))
    assert has_ended(Process(Id("a"), "Acme", rejected_at=date(2026, 9, 18)))
