"""Patterns as plain strokes, so that every reader of SVG draws them alike."""

from collections.abc import Iterator

from offerdesk.charts.figure import Box
from offerdesk.charts.palette import Hatch

Stroke = tuple[float, float, float, float]
"""From x, y to x, y."""

PITCH = 5.0
"""The distance between the strokes of a pattern, in pixels."""

TILE = 20.0
"""Every pattern repeats within a square of this size, in pixels."""


def strokes(hatch: Hatch, box: Box, pitch: float = PITCH) -> Iterator[Stroke]:
    """Yield the strokes of ``hatch`` inside ``box``; they meet those of a neighbouring box."""
    if hatch in {Hatch.RISING, Hatch.CROSSED}:
        yield from _rising(box, pitch)
    if hatch in {Hatch.FALLING, Hatch.CROSSED}:
        yield from _falling(box, pitch)
    if hatch is Hatch.LEVEL:
        yield from ((box.x, y, box.right, y) for y in _steps(box.y, box.bottom, pitch * 0.8))
    if hatch is Hatch.UPRIGHT:
        yield from ((x, box.y, x, box.bottom) for x in _steps(box.x, box.right, pitch * 0.8))
    if hatch is Hatch.DOTS:
        yield from _dots(box, pitch)


def _steps(start: float, stop: float, pitch: float) -> Iterator[float]:
    """Multiples of ``pitch`` strictly between ``start`` and ``stop``."""
    value = (start // pitch + 1) * pitch
    while value < stop:
        yield value
        value += pitch


def _rising(box: Box, pitch: float) -> Iterator[Stroke]:
    """Lines x + y = c, cut to the box."""
    for c in _steps(box.x + box.y, box.right + box.bottom, pitch):
        left = max(box.x, c - box.bottom)
        right = min(box.right, c - box.y)
        yield (left, c - left, right, c - right)


def _falling(box: Box, pitch: float) -> Iterator[Stroke]:
    """Lines y - x = c, cut to the box."""
    for c in _steps(box.y - box.right, box.bottom - box.x, pitch):
        left = max(box.x, box.y - c)
        right = min(box.right, box.bottom - c)
        yield (left, left + c, right, right + c)


def _dots(box: Box, pitch: float) -> Iterator[Stroke]:
    """Yield points on a lattice turned by 45°, whole inside the box, as strokes of almost no length."""
    inner = 0.8
    for y in _steps(box.y + inner, box.bottom - inner, pitch):
        shift = pitch / 2 if round(y / pitch) % 2 else 0.0
        for x in _steps(box.x + inner - shift, box.right - inner - shift, pitch):
            yield (x + shift - 0.05, y, x + shift + 0.05, y)
