"""Moving applications between stages, on a real desk."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from offerdesk.app.desk import Desk
from offerdesk.app.records import Save
from offerdesk.app.stages import (
    CorrectHistory,
    MoveStage,
    MoveTogether,
    stage_choices,
    stage_words,
    standing,
    without_entry,
)
from offerdesk.domain.fields import Id
from offerdesk.domain.journal import Process
from offerdesk.domain.values import StageChange
from tests.app.desks import desk_of

ACME = Id("a")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Give a desk with one application."""
    made = desk_of(tmp_path, [Process(ACME, "Acme", stage="phone screen", applied_at=date(2026, 9, 1))])
    yield made
    made.close()


def now(desk: Desk) -> Process:
    """Return the application as it stands in the file."""
    found = desk.reader.find(Process, ACME)
    assert found is not None
    return found


def test_moving_writes_history_and_stage_as_one_step(desk: Desk) -> None:
    before = now(desk)
    step = desk.execute(MoveStage(ACME, "rejected", date(2026, 9, 18)))
    assert step is not None
    assert step.label == "Move to “Rejected”"
    assert [c.stage for c in now(desk).history] == ["applied", "rejected"]
    assert now(desk).rejected_at == date(2026, 9, 18)
    desk.undo()
    assert now(desk) == before


def test_moving_to_where_it_stands_changes_nothing(desk: Desk) -> None:
    assert desk.execute(MoveStage(ACME, "screening", date(2026, 9, 18))) is None
    assert desk.execute(MoveStage(ACME, "phone screen", date(2026, 9, 18))) is None
    assert desk.execute(MoveStage(Id("gone"), "offer", date(2026, 9, 18))) is None
    assert desk.execute(MoveStage(ACME, "second phone screen", date(2026, 9, 18))) is not None
    assert now(desk).stage == "second phone screen"


def test_several_move_in_one_step_that_is_named_and_taken_back(desk: Desk) -> None:
    other = Process(Id("b"), "Brightly", stage="offer", applied_at=date(2026, 9, 2))
    desk.execute(Save(other))
    step = desk.execute(MoveTogether((ACME, other.id, Id("gone")), "offer", date(2026, 9, 18)))
    assert step is not None
    assert step.label == "Move 3 applications to “Offer”"
    assert now(desk).stage == "offer"
    assert desk.reader.find(Process, other.id) == other, "what stands there already stays as it was"
    desk.undo()
    assert now(desk).stage == "phone screen"


def test_a_history_can_be_corrected_and_an_entry_taken_out(desk: Desk) -> None:
    history = (StageChange("applied", date(2026, 9, 1)), StageChange("rejected", date(2026, 9, 9)))
    desk.execute(CorrectHistory(ACME, history))
    assert standing(now(desk)) == "Rejected"
    step = desk.execute(without_entry(now(desk), 1))
    assert step is not None
    assert step.label == "Correct the history"
    assert (now(desk).stage, now(desk).rejected_at) == ("applied", None)
    assert desk.execute(CorrectHistory(Id("gone"), ())) is None


def test_words_of_ones_own_are_kept_and_offered() -> None:
    assert stage_words("no_answer") == "No answer"
    assert stage_words("Phone screen") == "Phone screen"
    assert stage_choices("panel")[0] == ("panel", "panel")
    assert stage_choices("offer") == stage_choices()
    assert stage_choices()[0] == ("considering", "Considering")


def test_the_end_is_told_before_the_words() -> None:
    day = date(2026, 9, 18)
    assert standing(Process(ACME, "Acme")) == "Considering"
    assert standing(Process(ACME, "Acme", stage="on site")) == "on site"
    assert standing(Process(ACME, "Acme", stage="panel", rejected_at=day)) == "Rejected"
    assert (
        standing(Process(ACME, "Acme", stage="closed", rejected_at=day, closed_at=day)) == "Rejected, closed"
    )
    assert standing(Process(ACME, "Acme", accepted_at=day, closed_at=day)) == "Accepted, closed"
    assert standing(Process(ACME, "Acme", closed_at=day)) == "Closed"
