"""Figures that may have a range, as one value: what a field shows, and what a typed range changes."""

from dataclasses import replace
from typing import Any

from offerdesk.app.range_text import Estimated, write_range
from offerdesk.app.style import Style
from offerdesk.domain.fields import Amount, Attribute, attribute
from offerdesk.domain.ranges import RANGES, range_of, ranged
from offerdesk.domain.values import Range
from offerdesk.domain.words import tr


def shown(entity: Any, name: str) -> Any:
    """Return an attribute's value, or its range with the figure that is likely."""
    found = range_of(entity, name)
    value = getattr(entity, name)
    return value if found is None else Estimated(found.low, found.high, value)


def with_estimates(entity: Any, changes: dict[str, Any]) -> dict[str, Any]:
    """Return ``changes`` as attributes hold them: a range beside its figure, none beside a plain one."""
    kind: type = type(entity)
    before: tuple[Range, ...] = getattr(entity, RANGES, ())
    ranges, held = list(before), dict(changes)
    for name, value in changes.items():
        key = attribute(kind, name).json
        place = next((place for place, found in enumerate(ranges) if found.field == key), len(ranges))
        mine = [Range(key, value.low, value.high)] if isinstance(value, Estimated) else []
        ranges[place : place + 1] = mine
        held[name] = value.likely if isinstance(value, Estimated) else value
    return held if tuple(ranges) == before else held | {RANGES: tuple(ranges)}


def say_range(said: Attribute, value: Estimated, currency: str, style: Style) -> str:
    """Write a range for a reader, with its unit: "$100,000–$120,000"."""
    unit = tr(said.field.unit)
    ends = (value.low, value.high)
    if said.type is Amount and currency:
        text = "–".join(style.money(end, currency, cents=end % 1 != 0) for end in ends)
    else:
        text = write_range(said, replace(value, likely=None), style)
    return f"{text} {unit}" if unit else text


def part_ranges(part: Any, currency: str, style: Style) -> tuple[str, ...]:
    """Write the ranges of a part of an offer, each with the name of its figure."""
    kind: type = type(part)
    return tuple(
        f"{tr(declared.field.label)} {say_range(declared, Estimated(found.low, found.high), currency, style)}"
        for found in part.ranges
        if (declared := ranged(kind).get(found.field))
    )


def settled(part: Any) -> Any:
    """Return a part with its likely figures in place of its ranges."""
    kind: type = type(part)
    middles = {
        declared.name: (found.low + found.high) / 2
        for found in part.ranges
        if (declared := ranged(kind).get(found.field)) and getattr(part, declared.name) is None
    }
    return replace(part, **middles) if middles else part


def changed_figures(before: Any, after: Any) -> tuple[str, ...]:
    """Name the attributes whose ranges differ between two states of one entity."""
    kind: type = type(after)
    differing = set(getattr(before, RANGES, ())) ^ set(getattr(after, RANGES, ()))
    keys = {found.field for found in differing}
    return tuple(declared.name for key, declared in ranged(kind).items() if key in keys)
