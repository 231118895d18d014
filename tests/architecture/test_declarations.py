"""Every attribute of every entity is declared, labelled, and named once in the exchange file."""

from collections import Counter
from typing import Any

import pytest

from offerdesk.domain.fields import attributes
from offerdesk.domain.model import KINDS, PARTS

KIND_ITEMS = list(KINDS.items())


@pytest.mark.parametrize(("name", "kind"), KIND_ITEMS, ids=[n for n, _ in KIND_ITEMS])
def test_every_attribute_has_a_label_and_its_own_key(name: str, kind: Any) -> None:
    declared = attributes(kind)
    assert all(a.field.label for a in declared), f"{name}: an attribute without a label cannot be shown"
    keys = Counter(a.json for a in declared if a.json != "-")
    assert [k for k, n in keys.items() if n > 1] == []


@pytest.mark.parametrize(("name", "kind"), KIND_ITEMS, ids=[n for n, _ in KIND_ITEMS])
def test_every_reference_names_a_kind(name: str, kind: Any) -> None:
    lost = [a.name for a in attributes(kind) if a.field.refers and a.field.refers not in KINDS]
    assert lost == [], f"{name} refers to kinds that do not exist"


def test_an_attribute_without_a_field_is_refused() -> None:
    from dataclasses import dataclass  # noqa: PLC0415 - the class under test is made here

    @dataclass(frozen=True)
    class Forgetful:
        id: str

    with pytest.raises(TypeError, match=r"Forgetful\.id has no Field"):
        attributes(Forgetful)


def test_parts_point_to_their_owner() -> None:
    for part in PARTS:
        kind: Any = part.kind
        assert part.via in {a.name for a in attributes(kind)}, part


def test_kinds_are_entities() -> None:
    kinds: list[Any] = list(KINDS.values())
    assert [attributes(kind)[0].name for kind in kinds] == ["id"] * len(kinds)
