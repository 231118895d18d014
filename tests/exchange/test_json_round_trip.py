"""What is written is read back as it was, and the schema knows both."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from offerdesk.domain.fields import Attribute, Id, attributes
from offerdesk.domain.model import KINDS
from offerdesk.exchange import json_file
from offerdesk.exchange.data import DeskData, gather
from offerdesk.exchange.json_records import codec_for
from offerdesk.exchange.schema import exchange_schema
from offerdesk.exchange.shapes import UNNAMED, write_values
from tests.exchange.generated import EXAMPLES, desks
from tests.exchange.validating import complaints

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]


@given(desks())
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=SLOW)
def test_a_desk_written_and_read_is_the_same_desk(data: DeskData) -> None:
    content = json_file.write(data)
    again = json_file.read(content)
    assert again == data
    assert json_file.write(again) == content


@given(desks())
@settings(max_examples=EXAMPLES // 3, deadline=None, suppress_health_check=SLOW)
def test_the_schema_accepts_whatever_is_written(data: DeskData) -> None:
    assert complaints(json.loads(json_file.write(data))) == []


def test_a_desk_without_anything_is_a_file_too() -> None:
    assert json_file.read(json_file.write(gather([]))) == gather([])


def _keys() -> list[tuple[type, Attribute]]:
    kinds: list[type] = [*KINDS.values()]
    return [(kind, a) for kind in kinds for a in attributes(kind) if a.json != UNNAMED]


@pytest.mark.parametrize(("kind", "declared"), _keys(), ids=lambda v: getattr(v, "name", None))
def test_every_declared_attribute_has_a_codec_and_a_place_in_the_schema(
    kind: type, declared: Attribute
) -> None:
    assert codec_for(kind, declared).schema() is not None, (
        f"offerdesk/exchange/json_records.py: give {declared.type} a codec"
    )
    found: Any = exchange_schema()["$defs"][next(name for name, k in KINDS.items() if k is kind)]
    for key in declared.json.split("."):
        found = next(o for o in found.get("anyOf", [found]) if "properties" in o)["properties"][key]
    assert found


def test_a_value_that_is_unknown_against_its_default_is_written_as_null() -> None:
    from offerdesk.domain.offer import Offer  # noqa: PLC0415 - only here

    written = write_values(Offer, Offer(Id("a"), "A", bonus_payout=None, raise_every=None))
    assert written == {"id": "a", "company": "A", "raise": {"every_months": None}, "bonus": {"payout": None}}
