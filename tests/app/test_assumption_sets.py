"""Assumptions can be kept under names, taken up again, and told from what counts; each change is one step."""

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from offerdesk.app.assumption_sets import (
    DeleteAssumptions,
    KeepAssumptions,
    OverwriteAssumptions,
    RenameAssumptions,
    TakeAssumptions,
    kept_sets,
    set_in_use,
)
from offerdesk.app.comparison import read_comparison
from offerdesk.app.desk import Command, Desk
from offerdesk.app.offers import ChangeAssumptions
from offerdesk.app.style import Style
from offerdesk.domain.assumptions import ASSUMPTIONS_ID, Assumptions, AssumptionSet
from offerdesk.domain.fields import Id
from offerdesk.domain.values import Rejected
from offerdesk.storage.desk_file import create_desk
from tests.domain.making import amount, assumed, share

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
CAREFUL = assumed(36, raise_rate=share(0), own_contribution=share("0.06"), medical_use=amount(6000))
A, B = Id("a"), Id("b")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Make a desk whose careful assumptions are kept and count."""
    made = Desk(create_desk(tmp_path / "search.offerdesk", NOW), lambda: NOW)
    made.execute(ChangeAssumptions(CAREFUL, "Begin"))
    made.execute(KeepAssumptions(A, " Careful "))
    yield made
    made.close()


def counting(desk: Desk) -> Assumptions:
    return desk.reader.find(Assumptions, ASSUMPTIONS_ID) or Assumptions()


def change(desk: Desk, assumptions: Assumptions) -> None:
    desk.execute(ChangeAssumptions(assumptions, "Change"))


def test_a_set_holds_all_that_counts(desk: Desk) -> None:
    (kept,) = desk.reader.all(AssumptionSet)
    assert kept.name == "Careful"
    assert all(
        getattr(kept, f.name) == getattr(CAREFUL, f.name) for f in fields(Assumptions) if f.name != "id"
    )
    assert desk.undo_label == "Keep assumptions as Careful"


def test_a_set_is_taken_up_again_and_undone_in_one_step(desk: Desk) -> None:
    change(desk, assumed(60))
    desk.execute(TakeAssumptions(A, "Careful"))
    assert counting(desk) == CAREFUL
    assert desk.undo_label == "Take assumptions Careful"
    desk.undo()
    assert counting(desk) == assumed(60)


def test_a_set_is_overwritten_renamed_and_deleted_each_in_one_step(desk: Desk) -> None:
    change(desk, assumed(60))
    for command, name, months in (
        (OverwriteAssumptions(A, "Careful"), "Careful", 60),
        (RenameAssumptions(A, "Long"), "Long", 60),
    ):
        desk.execute(command)
        assert desk.undo_label == command.label
        (kept,) = desk.reader.all(AssumptionSet)
        assert (kept.name, kept.horizon_months) == (name, months)
    desk.execute(DeleteAssumptions(A, "Long"))
    assert desk.reader.all(AssumptionSet) == ()
    assert counting(desk) == assumed(60)
    desk.undo()
    assert [each.name for each in desk.reader.all(AssumptionSet)] == ["Long"]


@pytest.mark.parametrize("name", ["", "  ", "careful"])
def test_a_set_needs_a_name_of_its_own(desk: Desk, name: str) -> None:
    with pytest.raises(Rejected):
        desk.execute(KeepAssumptions(B, name))
    desk.execute(KeepAssumptions(B, "Hopeful"))
    with pytest.raises(Rejected):
        desk.execute(RenameAssumptions(B, name))
    desk.execute(RenameAssumptions(A, "CAREFUL"))
    assert [each.name for each in desk.reader.all(AssumptionSet)] == ["CAREFUL", "Hopeful"]


@pytest.mark.parametrize(
    "command", [TakeAssumptions(B, ""), OverwriteAssumptions(B, ""), RenameAssumptions(B, "x")]
)
def test_what_is_not_kept_any_more_is_refused(desk: Desk, command: Command) -> None:
    with pytest.raises(Rejected, match="not kept any more"):
        desk.execute(command)


def test_the_difference_is_said_in_words(desk: Desk) -> None:
    change(desk, replace(CAREFUL, horizon_months=48, own_contribution=None))
    (kept,) = kept_sets(desk.reader.all(AssumptionSet), counting(desk), Style())
    assert kept.differences == (
        "Horizon: 36 months instead of 48 months",
        "Own retirement contribution: 6% instead of not set",
    )


def test_the_set_in_use_is_named_also_when_changed_a_little() -> None:
    held = [
        AssumptionSet(
            **{f.name: getattr(each, f.name) for f in fields(Assumptions)} | {"id": id_, "name": name}
        )
        for each, id_, name in ((CAREFUL, A, "Careful"), (assumed(60), B, "Hopeful"))
    ]
    assert set_in_use(held, CAREFUL) == "Careful"
    assert set_in_use(held, replace(CAREFUL, horizon_months=30)) == "Careful, changed"
    assert set_in_use(held, assumed(60)) == "Hopeful"
    far = replace(assumed(12), currency="EUR", raise_rate=share("0.2"), discount_rate=share("0.1"))
    assert set_in_use(held, far) == ""
    assert set_in_use([], CAREFUL) == ""


def test_the_comparison_knows_what_is_kept(desk: Desk) -> None:
    comparison = read_comparison(desk.reader)
    assert set_in_use(comparison.kept, comparison.assumptions) == "Careful"
