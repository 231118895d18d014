"""First terms are kept as they were; every next version is made in one step together with what it leaves."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from offerdesk.app.desk import Desk
from offerdesk.app.importing import Import
from offerdesk.app.negotiating.asking import AGREED, Answered
from offerdesk.app.negotiating.correcting import CorrectOffer
from offerdesk.app.negotiating.versions import SaveAsVersion, changed_terms, is_answered, snapshot, versions
from offerdesk.app.offers import DeleteOffers, DuplicateOffer, SaveOffer, saving
from offerdesk.app.records import Delete, Save
from offerdesk.domain.fields import Id, Ref, Text
from offerdesk.domain.negotiating import OfferVersion, Round
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import FullOffer, Grant, OneOff
from offerdesk.domain.values import Rejected
from offerdesk.exchange import json_file
from offerdesk.exchange.data import from_desk
from offerdesk.exchange.merge import plan_import
from tests.app.desks import desk_of, everything
from tests.app.negotiating.talks import NW, SIGN_ON, answer, ask, edit, full, ids
from tests.domain.making import amount, number
from tests.storage.examples import Put, Remove


def kept(desk: Desk) -> dict[int, FullOffer]:
    return {v.number: v.terms for v in desk.reader.all(OfferVersion)}


def test_an_offer_without_rounds_is_at_version_0_and_keeps_nothing(desk: Desk) -> None:
    (only,) = versions(desk.reader, NW)
    assert (only.number, only.now, only.name) == (0, True, "Their offer")
    assert only.terms == full(desk)
    assert not is_answered(desk.reader, NW)
    assert versions(desk.reader, Id("gone")) == ()


def test_the_next_version_keeps_the_one_before_in_the_same_step(desk: Desk) -> None:
    first = full(desk)
    edit(desk, pay_amount=amount(104_000))
    assert desk.undo_label == "New version of Northwind"
    assert full(desk).offer.version == 1
    assert kept(desk) == {0: snapshot(first)}
    edit(desk, pay_amount=amount(108_000), pto_days=number(25))
    assert [v.number for v in versions(desk.reader, NW)] == [0, 1, 2]
    assert [v.name for v in versions(desk.reader, NW)] == [
        "Their first offer", "Version 1", "Version 2, as it is now",
    ]  # fmt: skip
    assert [v.terms.offer.pay_amount for v in versions(desk.reader, NW)] == [100_000, 104_000, 108_000]
    assert versions(desk.reader, NW)[0].at == first.offer.received_at
    desk.undo()
    assert full(desk).offer.version == 1
    assert set(kept(desk)) == {0}
    desk.undo()
    assert full(desk) == first
    assert kept(desk) == {}
    desk.redo()
    assert kept(desk) == {0: snapshot(first)}


def test_a_refused_version_keeps_nothing(desk: Desk) -> None:
    before = everything(desk.reader)
    with pytest.raises(Rejected):
        edit(desk, pay_amount=amount(-1))
    assert everything(desk.reader) == before


VERSION = Id("nw.version.0")


@pytest.mark.parametrize(
    "command",
    [
        lambda v: Save(replace(v, number=7)),
        lambda v: Save(replace(v, terms=replace(v.terms, one_offs=()))),
        lambda v: Save(replace(v, at=None)),
        lambda v: Delete(OfferVersion, (v.id,)),
        lambda v: Remove(OfferVersion, v.id),
        lambda v: Put((replace(v, offer=Ref("other")),)),
    ],
)
def test_no_command_may_change_or_delete_a_version(desk: Desk, command: Any) -> None:
    desk.execute(Put((Offer(Id("other"), "Other"),)))
    edit(desk, pay_amount=amount(104_000))
    before = everything(desk.reader)
    (version,) = desk.reader.all(OfferVersion)
    with pytest.raises(Rejected, match="kept as they were"):
        desk.execute(command(version))
    assert everything(desk.reader) == before
    desk.execute(Save(replace(version, notes=Text("By letter")), "notes"))
    assert desk.reader.all(OfferVersion)[0].notes == "By letter", "a remark says nothing of the terms"


@pytest.mark.parametrize("number", [1, 2, 5])
def test_no_command_may_go_on_without_keeping_what_was(desk: Desk, number: int) -> None:
    later = replace(full(desk), offer=replace(full(desk).offer, version=number))
    with pytest.raises(Rejected, match="were not kept"):
        desk.execute(SaveOffer(later, "Skip"))
    edit(desk, pay_amount=amount(104_000))
    with pytest.raises(Rejected, match="were not kept"):
        desk.execute(Put((replace(full(desk).offer, version=0),)))


def test_deleting_the_offer_takes_its_negotiation_along_and_undo_brings_it_back(desk: Desk) -> None:
    ask(desk, "r1", pay__amount="110000")
    edit(desk, pay_amount=amount(104_000))
    before = everything(desk.reader)
    desk.execute(DeleteOffers((NW,)))
    assert desk.reader.all(OfferVersion) == ()
    assert desk.reader.all(Round) == ()
    desk.undo()
    assert everything(desk.reader) == before


def test_a_copy_begins_at_version_0(desk: Desk) -> None:
    edit(desk, pay_amount=amount(104_000))
    desk.execute(DuplicateOffer(NW, Id("copy"), ids()))
    assert full(desk, Id("copy")).offer.version == 0
    assert len(versions(desk.reader, Id("copy"))) == 1


def test_a_correction_goes_wherever_the_same_wrong_value_stands(desk: Desk) -> None:
    edit(desk, pto_days=number(22))
    edit(desk, pay_amount=amount(104_000))
    before = full(desk)
    offer = replace(before.offer, pto_days=number(23), pay_amount=amount(105_000), title="Senior engineer")
    parts = (replace(before.one_offs[0], amount=amount(6000)),)
    correction = CorrectOffer(saving(before, replace(before, offer=offer, one_offs=parts)))
    desk.execute(correction)
    assert desk.undo_label == "Change Northwind"
    found = [v.terms for v in versions(desk.reader, NW)]
    assert [t.offer.pto_days for t in found] == [20, 23, 23], "the first offer said something else"
    assert [t.offer.pay_amount for t in found] == [100_000, 100_000, 105_000]
    assert [t.offer.title for t in found] == ["Senior engineer"] * 3
    assert [t.one_offs[0].amount for t in found] == [6000, 6000, 6000]
    assert [v.number for v in versions(desk.reader, NW)] == [0, 1, 2]
    desk.undo()
    assert full(desk) == before


def test_a_forgotten_part_is_added_where_the_list_was_the_same(desk: Desk) -> None:
    edit(desk, pay_amount=amount(104_000))
    before = full(desk)
    more = OneOff(Id("more"), Ref(NW), position=1, label="Relocation", amount=amount(2000))
    desk.execute(CorrectOffer(saving(before, replace(before, one_offs=(*before.one_offs, more)))))
    first = kept(desk)[0]
    assert [o.label for o in first.one_offs] == ["", "Relocation"]
    assert [o.id for o in first.one_offs] == ["nw.one_offs.0", "nw.one_offs.1"]


def test_a_part_that_differed_then_keeps_what_differed(desk: Desk) -> None:
    before = full(desk)
    raised = replace(before, one_offs=(replace(before.one_offs[0], amount=amount(9000)),))
    desk.execute(SaveAsVersion(saving(before, raised)))
    later = replace(raised, one_offs=(replace(raised.one_offs[0], label="Welcome", amount=amount(9500)),))
    later = replace(later, offer=full(desk).offer)
    desk.execute(CorrectOffer(saving(full(desk), later)))
    first = kept(desk)[0].one_offs[0]
    assert (first.label, first.amount) == ("Welcome", amount(5000))


def test_what_is_the_users_own_affair_is_no_term() -> None:
    offer = Offer(Id("nw"), "Northwind")
    one = FullOffer(offer)
    assert changed_terms(one, replace(one, offer=replace(offer, notes=Text("x"), compared=False))) == ()
    (change,) = changed_terms(one, replace(one, offer=replace(offer, notes=Text("x"), title="Lead")))
    assert change.attribute == "title"
    grant = Grant(Id("g"), Ref("nw"))
    assert len(changed_terms(one, replace(one, grants=(grant,)))) == 1


def test_a_negotiation_goes_through_a_file_exactly(desk: Desk, tmp_path: Path) -> None:
    ask(desk, "r1", pay__amount="110000")
    answer(desk, "r2", Answered("pay.amount", AGREED, "104000"), take_over=True)
    data = from_desk(desk.reader)
    written = json_file.write(data)
    read = json_file.read(written)
    assert read.all(OfferVersion) == data.all(OfferVersion)
    assert json_file.write(read) == written
    again = plan_import("again", read, desk.reader, ids())
    assert again.puts == ()
    (tmp_path / "other").mkdir()
    other = desk_of(tmp_path / "other")
    other.execute(Import(plan_import("new", read, other.reader, ids())))
    assert [v.number for v in versions(other.reader, NW)] == [0, 1]
    changed = read.all(OfferVersion)[0]
    assert changed.terms.one_offs[0].amount == SIGN_ON.amount
    other.close()


def test_a_file_may_bring_other_earlier_terms(desk: Desk) -> None:
    edit(desk, pay_amount=amount(104_000))
    data = json_file.read(json_file.write(from_desk(desk.reader)).replace(b'"100000"', b'"101000"'))
    desk.execute(Import(plan_import("file", data, desk.reader, ids())))
    assert kept(desk)[0].offer.pay_amount == 101_000
