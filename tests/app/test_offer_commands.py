"""Offers are changed through commands, on a real desk file, and every change can be taken back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from itertools import count
from pathlib import Path

import pytest

from offerdesk.app.desk import Desk
from offerdesk.app.full_offers import rebase, with_parts
from offerdesk.app.offers import (
    AddOffer,
    ChangeAssumptions,
    DeleteOffers,
    DuplicateOffer,
    MoveOffers,
    SaveOffer,
    SetBaseline,
    SetCompared,
    compared,
    full_offer,
    full_offers,
    saving,
)
from offerdesk.domain.assumptions import ASSUMPTIONS_ID, Assumptions
from offerdesk.domain.fields import Amount, Id, Ref, Share, Text
from offerdesk.domain.negotiating import Ask, Round
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import FullOffer, Grant, OneOff
from offerdesk.domain.tasks import Task
from offerdesk.domain.values import OfferState, Period, Rejected, Vesting
from offerdesk.storage.desk_file import create_desk

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
A, B, C = Id("a"), Id("b"), Id("c")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(create_desk(tmp_path / "my.offerdesk", NOW), lambda: NOW)
    for id_, company in ((A, "Northwind"), (B, "Initech"), (C, "Globex")):
        desk.execute(AddOffer(id_, "USD", company))
    yield desk
    desk.close()


def _full(desk: Desk, id_: Id = A) -> FullOffer:
    found = full_offer(desk.reader, id_)
    assert found is not None
    return found


def _with_pay(full: FullOffer, amount: int) -> FullOffer:
    return replace(
        full, offer=replace(full.offer, pay_amount=Amount(Decimal(amount)), pay_period=Period.YEAR)
    )


def _with_grants(full: FullOffer, *ids: str) -> FullOffer:
    return with_parts(full, "grant", tuple(Grant(Id(i), Ref(full.offer.id)) for i in ids))


def _order(desk: Desk) -> list[str]:
    return [o.id for o in desk.reader.all(Offer)]


def test_a_new_offer_stands_behind_all_others_and_names_its_currency(desk: Desk) -> None:
    assert _order(desk) == ["a", "b", "c"]
    assert _full(desk).offer.pay_currency == "USD"
    assert desk.undo_label == "Add offer of Globex"


def test_an_offer_without_a_company_yet_gets_a_name_to_type_over(desk: Desk) -> None:
    desk.execute(AddOffer(Id("d"), "EUR"))
    assert _full(desk, Id("d")).offer.company == "New company"


def test_saving_writes_what_changed_and_is_named_by_it(desk: Desk) -> None:
    before = _full(desk)
    after = replace(before, offer=replace(before.offer, pay_amount=Amount(Decimal(118000))))
    command = saving(before, after)
    assert command.label == "Change Pay of Northwind"
    desk.execute(command)
    assert _full(desk) == after
    desk.undo()
    assert _full(desk) == before


def test_typing_in_one_field_merges_into_one_step(desk: Desk) -> None:
    start = _full(desk)
    for amount in (1, 11, 118, 118000):
        before = _full(desk)
        desk.execute(
            saving(before, replace(before, offer=replace(before.offer, pay_amount=Amount(Decimal(amount)))))
        )
    desk.undo()
    assert _full(desk) == start


def test_parts_that_are_no_longer_there_are_removed_and_come_back_by_undo(desk: Desk) -> None:
    two = _with_grants(_full(desk), "g1", "g2")
    desk.execute(saving(_full(desk), two))
    one = _with_grants(_full(desk), "g2")
    command = saving(two, one)
    assert command.label == "Remove grant from Northwind"
    desk.execute(command)
    assert [g.id for g in _full(desk).grants] == ["g2"]
    desk.undo()
    assert _full(desk) == two


def test_adding_and_removing_a_part_is_named_so(desk: Desk) -> None:
    none, one = _full(desk), _with_grants(_full(desk), "g1")
    assert saving(none, one).label == "Add grant to Northwind"
    assert saving(one, none).label == "Remove grant from Northwind"


def test_nothing_is_written_where_any_part_is_wrong(desk: Desk) -> None:
    before = _full(desk)
    bad = Vesting(years=(Decimal("0.5"), Decimal("0.4")))
    wrong = replace(before, grants=(Grant(Id("g1"), Ref(A), vesting=bad),))
    with pytest.raises(Rejected) as refusal:
        desk.execute(SaveOffer(_with_pay(wrong, 1), "Change"))
    assert [p.where for p in refusal.value.problems] == ["grants.1.vesting"]
    assert _full(desk) == before


def test_only_one_offer_can_be_the_current_job(desk: Desk) -> None:
    desk.execute(SetBaseline(A))
    desk.execute(SetBaseline(B))
    assert [o.id for o in desk.reader.all(Offer) if o.current_job] == ["b"]
    full = _full(desk, C)
    desk.execute(saving(full, replace(full, offer=replace(full.offer, current_job=True))))
    assert [o.id for o in desk.reader.all(Offer) if o.current_job] == ["c"]
    desk.execute(SetBaseline(None))
    assert not any(o.current_job for o in desk.reader.all(Offer))


def test_the_current_job_stands_first_side_by_side_and_hidden_offers_do_not(desk: Desk) -> None:
    desk.execute(SetBaseline(C))
    desk.execute(SetCompared((A,), compared=False))
    assert [f.offer.id for f in compared(desk.reader)] == ["c", "b"]
    assert [f.offer.id for f in full_offers(desk.reader, (B, Id("gone"), A))] == ["b", "a"]


def test_at_most_eight_offers_stand_side_by_side(desk: Desk) -> None:
    for n in range(9):
        desk.execute(AddOffer(Id(f"x{n}"), "USD"))
    assert len(compared(desk.reader)) == 8


def test_offers_move_to_a_new_order_in_one_step(desk: Desk) -> None:
    desk.execute(MoveOffers((C, A, B)))
    assert _order(desk) == ["c", "a", "b"]
    desk.execute(MoveOffers((B,)))
    assert _order(desk) == ["b", "c", "a"]
    assert desk.execute(MoveOffers((B, C, A))) is None


def test_a_copy_stands_behind_its_original_with_parts_of_its_own(desk: Desk) -> None:
    full = _with_grants(_full(desk), "g1", "g2")
    full = replace(
        full, offer=replace(full.offer, current_job=True, state=OfferState.ACCEPTED, accepted_at=NOW)
    )
    desk.execute(saving(_full(desk), full))
    ids = (Id(f"n{i}") for i in count())
    desk.execute(DuplicateOffer(A, Id("copy"), lambda: next(ids)))
    assert _order(desk) == ["a", "copy", "b", "c"]
    copy = _full(desk, Id("copy"))
    assert copy.offer.company == "Northwind (copy)"
    assert (copy.offer.current_job, copy.offer.state, copy.offer.accepted_at) == (
        False,
        OfferState.UNDER_REVIEW,
        None,
    )
    assert [(g.id, g.offer) for g in copy.grants] == [("n0", "copy"), ("n1", "copy")]
    assert _full(desk).offer.current_job


def test_an_offer_that_is_gone_cannot_be_copied(desk: Desk) -> None:
    with pytest.raises(Rejected):
        desk.execute(DuplicateOffer(Id("gone"), Id("copy"), lambda: Id("x")))


class _Put:
    label = "Put"
    merge_key = ""

    def __init__(self, *entities: object) -> None:
        self._entities = entities

    def run(self, store: object) -> None:
        for entity in self._entities:
            store.put(entity)  # type: ignore[attr-defined]


def test_deleting_takes_parts_and_rounds_along_and_keeps_tasks_of_ones_own(desk: Desk) -> None:
    full = replace(_with_grants(_full(desk), "g1"), one_offs=(OneOff(Id("o1"), Ref(A)),))
    desk.execute(saving(_full(desk), full))
    desk.execute(
        _Put(
            Round(Id("r1"), Ref(A)),
            Ask(Id("k1"), Ref(Id("r1")), reason=Text("market")),
            Task(Id("t1"), "Call them", subject="offer:a"),
            Task(Id("t2"), "Answer", subject="offer:a", rule="R-05"),
        )
    )
    desk.execute(DeleteOffers((A, B)))
    reader = desk.reader
    assert _order(desk) == ["c"]
    assert not [e for kind in (Grant, OneOff, Round, Ask) for e in reader.all(kind)]
    assert [(t.id, t.subject) for t in reader.all(Task)] == [("t1", "")]
    assert desk.undo_label == "Delete 2 offers"
    desk.undo()
    assert _full(desk) == full
    assert [t.subject for t in desk.reader.all(Task)] == ["offer:a", "offer:a"]


def test_assumptions_are_checked_before_they_are_kept(desk: Desk) -> None:
    good = Assumptions(horizon_months=36)
    desk.execute(ChangeAssumptions(good, "Change horizon"))
    assert desk.reader.find(Assumptions, ASSUMPTIONS_ID) == good
    with pytest.raises(Rejected):
        desk.execute(ChangeAssumptions(replace(good, horizon_months=0), "Change horizon"))


def test_edits_not_yet_saved_survive_a_change_from_elsewhere(desk: Desk) -> None:
    base = _with_grants(_full(desk), "g1", "g2")
    mine = with_parts(_with_pay(base, 75000), "grant", (*base.grants[:1], Grant(Id("g3"), Ref(A))))
    theirs = replace(
        base, offer=replace(base.offer, company="Northwind Ltd", raise_rate=Share(Decimal("0.02")))
    )
    joined = rebase(base, mine, theirs)
    assert joined.offer.company == "Northwind Ltd"
    assert joined.offer.raise_rate == Decimal("0.02")
    assert joined.offer.pay_amount == Decimal(75000)
    assert [g.id for g in joined.grants] == ["g1", "g3"]
    assert rebase(base, base, theirs) == theirs
