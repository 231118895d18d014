"""An edit of the form is a plain save, a version of its own, part of one, or a correction."""

from dataclasses import replace

import pytest

from offerdesk.app.desk import Desk
from offerdesk.app.negotiating.editing import SaveEdit, made_version
from offerdesk.app.negotiating.versions import versions
from offerdesk.app.offers import saving
from offerdesk.domain.fields import Id
from offerdesk.domain.values import Rejected
from tests.app.negotiating.talks import NW, ask, full
from tests.domain.making import amount


def typed(desk: Desk, *, corrects: bool = False, begun: int | None = None, **changes: object) -> int | None:
    before = full(desk)
    after = replace(before, offer=replace(before.offer, **changes))  # type: ignore[arg-type]
    step = desk.execute(SaveEdit(saving(before, after), corrects, begun))
    return made_version(step) if step else None


def numbers(desk: Desk) -> list[int]:
    return [v.number for v in versions(desk.reader, NW)]


def test_before_anything_is_asked_an_edit_is_plain(desk: Desk) -> None:
    assert typed(desk, pay_amount=amount(101_000)) is None
    assert numbers(desk) == [0]
    assert desk.undo_label == "Change Pay of Northwind"


def test_from_then_on_it_makes_a_version_and_later_edits_belong_to_it(desk: Desk) -> None:
    ask(desk, "r1", pay__amount="110000")
    assert typed(desk, pay_amount=amount(104_000)) == 1
    assert typed(desk, begun=1, title="Lead") is None
    assert numbers(desk) == [0, 1]
    assert typed(desk, title="Principal") == 2, "another sitting"
    desk.undo()
    assert typed(desk, begun=2, title="Principal") == 2, "what was taken back is made again"


def test_what_is_no_term_makes_none(desk: Desk) -> None:
    ask(desk, "r1", pay__amount="110000")
    assert typed(desk, notes="Call on Friday") is None
    assert numbers(desk) == [0]


def test_a_correction_makes_none_and_goes_into_the_earlier_terms(desk: Desk) -> None:
    ask(desk, "r1", pay__amount="110000")
    typed(desk, pay_amount=amount(104_000))
    assert typed(desk, corrects=True, title="Enginier") is None
    assert numbers(desk) == [0, 1]
    assert {v.terms.offer.title for v in versions(desk.reader, NW)} == {"Enginier"}


def test_an_offer_that_is_gone_is_written_as_it_was_typed(desk: Desk) -> None:
    before = full(desk)
    other = replace(before, offer=replace(before.offer, id=Id("new")), one_offs=())
    assert desk.execute(SaveEdit(saving(other, other))) is not None
    with pytest.raises(Rejected):
        typed(desk, pay_amount=amount(-5))
