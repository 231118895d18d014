"""Every kind of entity comes back from a real file exactly as it was put there."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from offerdesk.app.errors import DamagedFile
from offerdesk.app.store import Session
from offerdesk.domain.fields import Amount, Id, Ref
from offerdesk.domain.interviews import Interview, Remark
from offerdesk.domain.model import KINDS, Entity
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import OneOff
from offerdesk.domain.values import Rejected
from offerdesk.storage.desk_file import DeskFile, create_desk, open_desk
from tests.storage.examples import NOW, entities, owner_of

OWNER = Id("owner")


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DeskFile]:
    """One desk for all examples: each takes its transaction back."""
    made = create_desk(tmp_path_factory.mktemp("shared") / "a.offerdesk", NOW)
    yield made
    made.close()


class TakeBackError(Exception):
    """Ends a transaction without a trace."""


@contextmanager
def taken_back(desk_file: DeskFile) -> Iterator[Session]:
    """Open a transaction that is taken back at its end."""
    with suppress(TakeBackError), desk_file.write() as session:
        yield session
        raise TakeBackError


@pytest.mark.parametrize("name", KINDS)
@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_each_kind_comes_back_exactly(shared: DeskFile, name: str, data: st.DataObject) -> None:
    kind: type[Entity] = KINDS[name]
    first = data.draw(entities(kind, OWNER, Id("one")))
    later = data.draw(entities(kind, OWNER, Id("one")))
    with taken_back(shared) as session:
        if owner := owner_of(kind):
            session.put(data.draw(entities(owner, OWNER, OWNER)))
        session.put(first)
        assert repr(session.find(kind, Id("one"))) == repr(first)
        session.put(later)
        assert repr(session.all(kind)) == repr((later,)), "putting again replaces"
        session.remove(kind, Id("one"))
        assert session.find(kind, Id("one")) is None
    assert shared.read().all(kind) == ()


def offers(*names: str) -> tuple[Offer, ...]:
    return tuple(Offer(Id(name), name.title()) for name in names)


def put(desk_file: DeskFile, *what: Any) -> None:
    with desk_file.write() as session:
        for entity in what:
            session.put(entity)


def test_a_list_is_in_order_of_position_and_then_of_entry(desk_file: DeskFile) -> None:
    a, b, c, d = offers("a", "b", "c", "d")
    put(desk_file, a, b, replace(c, position=-1), d)
    assert [o.id for o in desk_file.read().all(Offer)] == ["c", "a", "b", "d"]
    put(desk_file, replace(a, title="Engineer"))
    assert [o.id for o in desk_file.read().all(Offer)] == ["c", "a", "b", "d"], "an edit moves nothing"


def test_what_comes_back_takes_its_old_place(desk_file: DeskFile) -> None:
    a, b = offers("a", "b")
    put(desk_file, a, b)
    with desk_file.write() as session:
        session.remove(Offer, a.id)
    put(desk_file, a)
    assert [o.id for o in desk_file.read().all(Offer)] == ["a", "b"]


def test_parts_are_found_by_their_owner(desk_file: DeskFile) -> None:
    a, b = offers("a", "b")
    bonus = OneOff(Id("x"), Ref("a"), amount=Amount(Decimal("1000.00")))
    put(desk_file, a, b, bonus)
    assert desk_file.read().of(OneOff, "offer", a.id) == (bonus,)
    assert desk_file.read().of(OneOff, "offer", b.id) == ()
    with pytest.raises(KeyError, match="declares no employer"):
        desk_file.read().of(OneOff, "employer", a.id)


def test_rows_give_a_few_attributes_without_building_entities(desk_file: DeskFile) -> None:
    a, b = offers("a", "b")
    put(desk_file, replace(a, pay_amount=Amount(Decimal("75000.00"))), b)
    reader = desk_file.read()
    assert reader.rows(Offer, ("company", "pay_amount")) == (("A", Decimal("75000.00")), ("B", None))
    assert reader.counts()["offer"] == 2
    with pytest.raises(KeyError):
        reader.rows(Offer, ("salary",))


def test_an_owner_cannot_go_before_its_parts(desk_file: DeskFile) -> None:
    (a,) = offers("a")
    put(desk_file, a, OneOff(Id("x"), Ref("a")))
    with pytest.raises(Exception, match="FOREIGN KEY constraint failed"), desk_file.write() as session:
        session.remove(Offer, a.id)
    assert desk_file.read().all(Offer) == (a,)


def test_a_reference_to_something_with_a_life_of_its_own_may_be_to_nothing(desk_file: DeskFile) -> None:
    talk = Interview(Id("i"), Ref("no such process"))
    remark = Remark(Id("r"), Ref("i"), person=Ref("nobody"))
    put(desk_file, talk, remark)
    assert desk_file.read().all(Remark) == (remark,)


def test_what_cannot_be_kept_is_rejected_and_nothing_is_written(desk_file: DeskFile) -> None:
    a, b = offers("a", "b")
    with pytest.raises(Rejected) as caught:
        put(desk_file, a, replace(b, pay_amount=Amount(Decimal("NaN")), title="\ud800"))
    assert [p.where for p in caught.value.problems] == ["title", "pay_amount"]
    with pytest.raises(Rejected):
        put(desk_file, replace(b, notice_days=2**80))
    assert desk_file.read().all(Offer) == ()


def test_an_exception_takes_everything_back(desk_file: DeskFile) -> None:
    a, b = offers("a", "b")
    put(desk_file, a)
    with taken_back(desk_file) as session:
        session.put(b)
        session.remove(Offer, a.id)
    assert desk_file.read().all(Offer) == (a,)


def test_a_transaction_within_a_transaction_is_a_fault(desk_file: DeskFile) -> None:
    (a,) = offers("a")
    with pytest.raises(RuntimeError, match="open already"), desk_file.write():
        put(desk_file, a)
    assert desk_file.read().all(Offer) == ()


def test_a_value_that_no_program_wrote_is_damage(desk_file: DeskFile) -> None:
    put(desk_file, *offers("a"))
    desk_file.opened.run("UPDATE offer SET state = 'elsewhere'")
    with pytest.raises(DamagedFile, match=r"search\.offerdesk is damaged \(offer\.state\)"):
        desk_file.read().all(Offer)


def test_everything_is_there_after_reopening(path: Path, desk_file: DeskFile) -> None:
    a, b = offers("a", "b")
    put(desk_file, a, b)
    desk_file.close()
    again = open_desk(path, NOW, path.parent)
    assert again.read().all(Offer) == (a, b)
    again.close()
