"""Ranges around figures: which figures may have one, and whether a range is one.

A range stands beside its figure, in the list ``ranges`` of the entity that declares it, under the figure's
key in the exchange file. The figure itself stays the likely value; where it is unknown, the middle counts.
"""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Any

from offerdesk.domain.fields import Amount, Attribute, Number, Share, attributes
from offerdesk.domain.values import Problem, Range
from offerdesk.domain.words import N_

RANGES = "ranges"
"""The attribute that holds an entity's ranges."""

NO_FIGURE = N_('"{key}" is no figure that can have a range')
TWICE = N_('"{key}" has two ranges')
REVERSED = N_('the range of "{key}" must begin with its lower end')
OUTSIDE = N_('the range of "{key}" must lie between {least} and {most}')
BESIDE = N_('the range of "{key}" must hold its likely figure, {likely}')

_LARGEST = Decimal(10) ** 15


@cache
def ranged(kind: type) -> dict[str, Attribute]:
    """Return the figures of a kind that may have a range, by their keys in the exchange file."""
    return {
        declared.json: declared
        for declared in attributes(kind)
        if declared.optional and declared.type in {Amount, Share, Number}
    }


def range_of(entity: Any, name: str) -> Range | None:
    """Return the range around the attribute ``name`` of an entity, if it has one."""
    kind: type = type(entity)
    ranges: tuple[Range, ...] = getattr(entity, RANGES, ())
    keys = {key for key, declared in ranged(kind).items() if declared.name == name} if ranges else ()
    return next((found for found in ranges if found.field in keys), None)


def range_problems(entity: Any) -> Iterator[Problem]:
    """Yield what is wrong with an entity's ranges."""
    kind: type = type(entity)
    seen: set[str] = set()
    for found in getattr(entity, RANGES, ()):
        declared = ranged(kind).get(found.field)
        if declared is None:
            yield Problem(RANGES, NO_FIGURE, (("key", found.field),))
        elif found.field in seen:
            yield Problem(RANGES, TWICE, (("key", found.field),))
        else:
            yield from _of_figure(entity, declared, found)
        seen.add(found.field)


def _of_figure(entity: Any, declared: Attribute, found: Range) -> Iterator[Problem]:
    least = -_LARGEST if declared.field.least is None else declared.field.least
    most = _LARGEST if declared.field.most is None else declared.field.most
    likely = getattr(entity, declared.name)
    if found.low > found.high:
        yield Problem(RANGES, REVERSED, (("key", found.field),))
    elif found.low < least or found.high > most:
        limits = (("least", f"{least:f}"), ("most", f"{most:f}"))
        yield Problem(RANGES, OUTSIDE, (("key", found.field), *limits))
    elif likely is not None and not found.low <= likely <= found.high:
        yield Problem(RANGES, BESIDE, (("key", found.field), ("likely", f"{likely:f}")))
