"""Figures that may have a range, as one value: what a field shows, and what a typed range changes."""

from typing import Any

from offerdesk.app.range_text import Estimated
from offerdesk.domain.fields import attribute
from offerdesk.domain.ranges import RANGES, range_of, ranged
from offerdesk.domain.values import Range


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


def changed_figures(before: Any, after: Any) -> tuple[str, ...]:
    """Name the attributes whose ranges differ between two states of one entity."""
    kind: type = type(after)
    differing = set(getattr(before, RANGES, ())) ^ set(getattr(after, RANGES, ()))
    keys = {found.field for found in differing}
    return tuple(declared.name for key, declared in ranged(kind).items() if key in keys)
