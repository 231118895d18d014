"""Every value type comes back exactly, through SQLAlchemy's typed rows and through the codecs alone."""

from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any

import pytest
from hypothesis import given
from sqlalchemy import create_engine, insert, select
from sqlalchemy.engine import Engine
from sqlalchemy.exc import IntegrityError, StatementError
from sqlalchemy.orm import Session

from offerdesk.app.errors import DamagedFile
from offerdesk.domain.assumptions import ExchangeRate
from offerdesk.domain.fields import Field, Id, attributes
from offerdesk.domain.model import KINDS
from offerdesk.domain.offer import Offer
from offerdesk.domain.values import Rejected, Vesting
from offerdesk.storage.codecs import codec
from offerdesk.storage.columns import column_types
from offerdesk.storage.entities import decode_all, encode, from_names, refuse_unstorable, row_reader
from tests.storage.examples import UNHURRIED, entities
from tests.storage.probe import Probe, ProbeBase, ProbeRow


@pytest.fixture(scope="module")
def engine() -> Engine:
    made = create_engine("sqlite://")
    ProbeBase.metadata.create_all(made)
    return made


@UNHURRIED
@given(probe=entities(Probe))
def test_every_value_type_comes_back_exactly_through_typed_rows(engine: Engine, probe: Probe) -> None:
    names = [a.name for a in attributes(Probe)]
    with engine.connect() as connection:
        connection.execute(insert(ProbeRow), {name: getattr(probe, name) for name in names})
        row = connection.execute(select(*(getattr(ProbeRow, name) for name in names))).one()
        connection.rollback()
    assert Probe(*row) == probe
    assert repr(Probe(*row)) == repr(probe), "an exact number keeps its digits, an instant its offset"


def test_a_typed_row_holds_the_values_of_the_domain(engine: Engine) -> None:
    vesting = Vesting(months=48, cliff=12)
    with Session(engine) as session:
        session.add(ProbeRow(id=Id("a"), vesting=vesting, amount=Decimal("1.50")))
        session.flush()
        session.expire_all()
        row = session.scalars(select(ProbeRow)).one()
        assert row.vesting == vesting
        assert str(row.amount) == "1.50"
        assert row.stages is None
        session.rollback()


@UNHURRIED
@given(probe=entities(Probe))
def test_the_codecs_alone_bring_every_value_back(probe: Probe) -> None:
    row = encode(probe)
    assert repr(row_reader(Probe)(tuple(row.values()))) == repr(probe)
    assert from_names(Probe, row) == probe


def test_the_probe_has_a_field_of_every_type_in_use() -> None:
    kinds: list[type] = list(KINDS.values())
    in_use = {a.type for kind in kinds for a in attributes(kind)}
    plain = {t for t in in_use if not (isinstance(t, type) and issubclass(t, StrEnum))}
    missing = plain - {a.type for a in attributes(Probe)}
    assert not missing, f"give the Probe in tests/storage/probe.py a field of each of these: {missing}"


def test_an_unknown_value_type_is_refused_with_the_remedy() -> None:
    @dataclass(frozen=True)
    class Strange:
        id: Annotated[Id, Field("Id")]
        ratio: Annotated[float, Field("Ratio")] = 0.5

    with pytest.raises(TypeError, match=r"Strange\.ratio: .*add a codec to SIMPLE"):
        column_types(Strange)


@pytest.mark.parametrize(
    ("attribute", "value"),
    [
        ("amount", "12,50"),
        ("amount", "NaN"),
        ("amount", ""),
        ("day", "tomorrow"),
        ("instant", "2026-11-21T10:00"),
        ("moment", "2026-11"),
        ("vesting", "48 months"),
        ("flag", 2),
        ("whole", "many"),
    ],
)
def test_the_table_itself_refuses_what_no_codec_writes(engine: Engine, attribute: str, value: object) -> None:
    sql = f'INSERT INTO probe (id, "{attribute}") VALUES (?, ?)'  # noqa: S608 - our own names
    with engine.connect() as connection, pytest.raises(IntegrityError):
        connection.exec_driver_sql(sql, ("a", value))


@pytest.mark.parametrize(
    "change",
    [
        {"whole": 2**63},
        {"amount": Decimal("NaN")},
        {"amount": Decimal("Infinity")},
        {"instant": datetime(2026, 11, 21)},  # noqa: DTZ001 - the point of the case
        {"line": "half a pair \ud83d"},
        {"lines": ("half a pair \ud83d",)},
        {"decimals": (Decimal("sNaN"),)},
    ],
    ids=str,
)
def test_what_would_not_come_back_is_rejected_by_name(change: dict[str, Any]) -> None:
    probe = replace(Probe(Id("a")), **change)
    with pytest.raises(Rejected) as caught:
        refuse_unstorable(probe)
    assert [p.where for p in caught.value.problems] == list(change)


def test_a_typed_row_refuses_it_too(engine: Engine) -> None:
    with engine.connect() as connection, pytest.raises(StatementError, match="too large"):
        connection.execute(insert(ProbeRow), {"id": "a", "whole": 2**70})


def test_an_ordinary_entity_is_not_refused() -> None:
    assert refuse_unstorable(Offer(Id("a"), "Müller & Söhne 公司")) is None  # type: ignore[func-returns-value]


def test_a_composite_forgets_names_that_are_gone_and_fills_in_new_ones() -> None:
    vesting = codec(Vesting)
    assert vesting.decode('{"months":48,"colour":"red"}') == Vesting(months=48)
    rates = codec(tuple[ExchangeRate, ...])
    assert rates.decode('[{"currency":"EUR","rate":"1.08"}]') == (ExchangeRate("EUR", Decimal("1.08")),)


def test_a_composite_without_what_it_needs_is_damage() -> None:
    with pytest.raises(ValueError, match="ExchangeRate lacks rate"):
        codec(tuple[ExchangeRate, ...]).decode('[{"currency":"EUR"}]')
    with pytest.raises(ValueError, match="Offer lacks company"):
        from_names(Offer, {"id": "a"})


def test_damage_names_the_place() -> None:
    row = {**encode(Offer(Id("a"), "Northwind")), "state": "elsewhere"}
    with pytest.raises(DamagedFile) as caught:
        decode_all(row_reader(Offer), [tuple(row.values())], "a.offerdesk")
    assert caught.value.values == {"file": "a.offerdesk", "detail": "offer.state"}
