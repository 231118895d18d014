"""What stands along the horizontal axis of a line chart: its figures, and the places where one may halt."""

from decimal import Decimal

from offerdesk.app.style import Style
from offerdesk.charts.scale import month_ticks
from offerdesk.charts.spec import Across, LineChart

_YEAR = 12
_MANY = 64  # places from which a marker at every year's end would crowd the line
_EVERY = (50, 100)  # per cent between two figures of a change, the closest first


def across(spec: LineChart, x: int, style: Style) -> str:
    """Write a place on the horizontal axis: "12", or "+100%"."""
    if spec.across is Across.CHANGE:
        return style.percent(Decimal(x) / 100, 0, signed=True)
    return style.number(Decimal(x))


def marked_places(spec: LineChart) -> tuple[int, ...]:
    """Return the indices at which lines have a marker: the stops, or the years' ends, and the last."""
    last = len(spec.xs) - 1
    if spec.stops:
        return tuple(i for i, x in enumerate(spec.xs) if x in spec.stops)
    every = _YEAR if len(spec.xs) <= _MANY else 2 * _YEAR
    return tuple(i for i, x in enumerate(spec.xs) if x % every == 0 or i == last)


def halting_places(spec: LineChart) -> tuple[int, ...]:
    """Return the indices at which the keyboard halts: whatever is marked or singled out, and both ends."""
    named = {mark.x for mark in spec.marks} | set(spec.stops)
    if spec.cursor is not None:
        named.add(spec.cursor)
    ends = {0, len(spec.xs) - 1}

    def halts(i: int, x: int) -> bool:
        return i in ends or x in named or (not spec.stops and x != 0 and x % _YEAR == 0)

    return tuple(i for i, x in enumerate(spec.xs) if halts(i, x))


def ticks(spec: LineChart, first: int, room: int) -> tuple[int, ...]:
    """Return the places whose figures stand on the axis, about ``room`` of them, stops in any case."""
    if spec.across is Across.MONTHS:
        return month_ticks(first, spec.xs[-1], room)
    for every in _EVERY:
        wanted = tuple(x for x in spec.xs if x % every == 0 or x in spec.stops)
        if len(wanted) <= room:
            return wanted
    return spec.stops or (first, spec.xs[-1])
