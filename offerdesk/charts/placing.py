"""Placing labels so that none covers another: line ends pushed apart, marks given a free corner."""

from bisect import bisect_left
from collections.abc import Sequence

from offerdesk.charts.figure import Anchor, Box
from offerdesk.domain.frozen import frozen

Points = Sequence[tuple[float, float]]
"""A line in pixels, from left to right."""


def spread(wanted: Sequence[float], gap: float, top: float, bottom: float) -> list[float]:
    """Move positions apart until they stand ``gap`` from each other, each as near as it can to its own.

    Neighbours that collide share their displacement (pooling of adjacent violators); the whole stays
    between ``top`` and ``bottom`` where it has the room.
    """
    order = sorted(range(len(wanted)), key=lambda i: wanted[i])
    pools: list[tuple[float, int]] = []
    for rank, i in enumerate(order):
        mean, count = wanted[i] - rank * gap, 1
        while pools and pools[-1][0] > mean:
            before, size = pools.pop()
            mean = (before * size + mean * count) / (size + count)
            count += size
        pools.append((mean, count))
    shifts = [mean for mean, count in pools for _ in range(count)]
    highest = bottom - (len(wanted) - 1) * gap
    placed = [0.0] * len(wanted)
    for rank, i in enumerate(order):
        placed[i] = max(top, min(shifts[rank], max(highest, top))) + rank * gap
    return placed


@frozen
class Place:
    """Where a label stands; ``joint`` is where its leader meets it, ``cost`` what it covers."""

    box: Box
    anchor: Anchor
    joint: tuple[float, float]
    cost: int

    @property
    def text_x(self) -> float:
        """The x at which the text is anchored."""
        if self.anchor is Anchor.START:
            return self.box.x
        return self.box.right if self.anchor is Anchor.END else self.box.x + self.box.width / 2


_HARD = 100


def place_label(
    at: tuple[float, float],
    size: tuple[float, float],
    within: Box,
    lines: Sequence[Points],
    taken: Sequence[Box],
    reach: float,
) -> Place:
    """Find the free place nearest to ``at`` for a label of ``size`` (width, height).

    A ``cost`` of 100 or more says that it leaves the plot or covers another label; below that it
    counts the lines that run through it, and one for a long leader.
    """
    best: Place | None = None
    for place in _candidates(at, size, reach):
        cost = place.cost + _cost(place.box, within, lines, taken)
        if best is None or cost < best.cost:
            best = Place(place.box, place.anchor, place.joint, cost)
        if cost == 0:
            break
    assert best is not None
    return best


def _candidates(at: tuple[float, float], size: tuple[float, float], reach: float) -> list[Place]:
    x, y = at
    width, height = size
    found = []
    for away in (reach, reach * 2, reach * 3.5, reach * 5.5):
        side = away * 0.7
        far = 1 if away > reach * 2 else 0  # a long leader crosses what lies between
        left, right = x - side - width, x + side
        up, down = y - away - height, y + away
        found += [
            Place(Box(left, up, width, height), Anchor.END, (x - side, up + height), far),
            Place(Box(right, down, width, height), Anchor.START, (x + side, down), far),
            Place(Box(x - width / 2, up, width, height), Anchor.MIDDLE, (x, up + height), far),
            Place(Box(x - width / 2, down, width, height), Anchor.MIDDLE, (x, down), far),
            Place(Box(right, up, width, height), Anchor.START, (x + side, up + height), far),
            Place(Box(left, down, width, height), Anchor.END, (x - side, down), far),
        ]
    return found


def _cost(box: Box, within: Box, lines: Sequence[Points], taken: Sequence[Box]) -> int:
    outside = box.x < within.x or box.right > within.right or box.y < within.y or box.bottom > within.bottom
    hard = outside + sum(box.overlaps(other) for other in taken)
    if hard:
        return hard * _HARD
    return sum(_runs_through(line, box) for line in lines)


def _runs_through(line: Points, box: Box) -> bool:
    heights = [_y_at(line, box.x + box.width * part) for part in (0.0, 0.5, 1.0)]
    known = [y for y in heights if y is not None]
    return bool(known) and min(known) < box.bottom and max(known) > box.y


def _y_at(line: Points, x: float) -> float | None:
    if not line or x < line[0][0] or x > line[-1][0]:
        return None
    i = bisect_left(line, (x,))
    if i == 0:
        return line[0][1]
    if i == len(line):
        return line[-1][1]
    (x0, y0), (x1, y1) = line[i - 1], line[i]
    return y0 if x1 == x0 else y0 + (y1 - y0) * (x - x0) / (x1 - x0)
