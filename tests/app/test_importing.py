"""An import says what it would do, and does it as one step."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from offerdesk.app.desk import Desk
from offerdesk.app.importing import Import, ImportPlan, PlannedRow, Verdict
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import Grant
from offerdesk.domain.values import Problem, Rejected
from offerdesk.storage.desk_file import create_desk

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
OFFER = Offer(Id("a"), "Acme")
GRANTS = (Grant(Id("g"), Ref("a")), Grant(Id("h"), Ref("a"), 1))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Open a new desk."""
    made = Desk(create_desk(tmp_path / "x.offerdesk", NOW), lambda: NOW)
    yield made
    made.close()


def test_an_import_is_one_step_that_can_be_taken_back(desk: Desk) -> None:
    desk.execute(Import(ImportPlan("one.json", puts=(OFFER, *GRANTS))))
    assert desk.reader.all(Grant) == GRANTS
    desk.execute(Import(ImportPlan("two.json", removes=((Grant, Id("h")),))))
    assert desk.reader.all(Grant) == GRANTS[:1]
    assert desk.undo_label == "Import two.json"
    desk.undo()
    assert desk.reader.all(Grant) == GRANTS
    desk.undo()
    assert desk.reader.all(Offer) == ()


def test_a_plan_without_changes_leaves_no_step(desk: Desk) -> None:
    assert desk.execute(Import(ImportPlan("x.json"))) is None
    assert desk.undo_label == ""


def test_what_cannot_be_is_refused_as_a_whole(desk: Desk) -> None:
    with pytest.raises(Rejected):
        desk.execute(Import(ImportPlan("x.json", puts=(OFFER, Offer(Id("b"), "")))))
    assert desk.reader.all(Offer) == ()


def test_a_plan_counts_its_entries_in_words() -> None:
    rows = (
        PlannedRow("offer", "A", Verdict.NEW),
        PlannedRow("offer", "B", Verdict.UPDATED),
        PlannedRow("offer", "C", Verdict.UPDATED),
    )
    assert ImportPlan("x", rows).summary() == "1 new, 2 changed, 0 unchanged"
    refused = PlannedRow("offer", "D", Verdict.REFUSED, "row 5", (), (Problem("x", "bad"),))
    plan = ImportPlan("x", (*rows, refused))
    assert plan.refused == (refused,)
    assert plan.summary() == "1 new, 2 changed, 0 unchanged, 1 not taken in"
