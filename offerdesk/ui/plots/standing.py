"""What an edit leaves alone, kept as pictures: of eight offers only the edited one is painted anew.

A layer knows its chart by the very objects in the spec: an offer that stays as it is keeps its bars and line.
"""

from collections.abc import Callable, Sequence
from operator import is_not
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from offerdesk.charts.bars import BarsLayout, bar_marks
from offerdesk.charts.figure import Item, Text
from offerdesk.charts.lines import LinesLayout
from offerdesk.domain.frozen import frozen
from offerdesk.ui.plots.brushwork import Brushwork


@frozen
class _Kept:
    """Pictures of what stands while the parts at the places ``moving`` move within one ``frame``."""

    frame: tuple[object, ...]
    moving: frozenset[int]
    pictures: tuple[QPixmap, ...]


class _Layer:
    """Knows which parts of a chart move, and keeps the pictures of the others.

    A frame that lasts for one painting gets no pictures, and those of the frame before are kept meanwhile:
    while an amount is typed, its last digit moves the scale, and the first of the next moves it back.
    """

    def __init__(self) -> None:
        self._parts: tuple[Any, ...] = ()
        self._frame: tuple[object, ...] = ()
        self._kept: _Kept | None = None

    def standing(
        self,
        parts: tuple[Any, ...],
        frame: tuple[object, ...],
        make: Callable[[frozenset[int]], tuple[QPixmap, ...]],
    ) -> _Kept | None:
        """Return the pictures of the parts that stand; ``None`` where too few do, or in a new frame.

        ``make`` paints them, without those at the given places.
        """
        before, self._parts = self._parts, parts
        moved = frozenset(place for place, is_other in enumerate(map(is_not, before, parts)) if is_other)
        last, self._frame = self._frame, frame
        kept = self._kept
        if len(before) != len(parts) or 2 * len(moved) > len(parts) or (kept and not moved <= kept.moving):
            kept = None
        moving = kept.moving if kept else moved
        if frame == last and 0 < 2 * len(moving) <= len(parts) and not (kept and kept.frame == frame):
            kept = _Kept(frame, moving, make(moving))
        self._kept = kept
        return kept if kept and kept.frame == frame else None


class StandingLines:
    """Paints the lines of a chart: pictures of those below and those above the one that moves."""

    def __init__(self) -> None:
        self._layer = _Layer()

    def paint(
        self, painter: QPainter, layout: LinesLayout, brushwork: Brushwork, size: QSize, ratio: float
    ) -> None:
        """Paint all lines of a layout on a drawing of ``size``, in dots of the screen."""
        places = range(len(layout.spec.lines))

        def picture(chosen: Sequence[int]) -> QPixmap:
            return _picture(size, ratio, lambda on: brushwork.courses(on, layout, chosen))

        def pictures(moving: frozenset[int]) -> tuple[QPixmap, ...]:
            return picture(places[: min(moving)]), picture(places[max(moving) + 1 :])

        frame = (brushwork, layout.plot, layout.scale, layout.first, layout.last, layout.positions, size)
        values = tuple([line.values for line in layout.spec.lines])
        kept = self._layer.standing(values, frame, pictures)
        if kept is None:
            brushwork.courses(painter, layout)
            return
        below, above = kept.pictures
        painter.drawPixmap(0, 0, below)
        brushwork.courses(painter, layout, places[min(kept.moving) : max(kept.moving) + 1])
        painter.drawPixmap(0, 0, above)


class StandingBars:
    """Paints the bars of a chart: a picture of those that stand, with what belongs to each."""

    def __init__(self) -> None:
        self._layer = _Layer()

    def paint(
        self, painter: QPainter, layout: BarsLayout, brushwork: Brushwork, size: QSize, ratio: float
    ) -> Sequence[Item]:
        """Paint all bars of a layout; return the marks in front of them that are not painted yet."""
        stacks = layout.spec.stacks if layout.slots else ()  # bars without any value are not laid out
        places = range(len(stacks))

        def bars(on: QPainter, chosen: Sequence[int]) -> None:
            brushwork.areas(on, layout, chosen)
            brushwork.paint(on, bar_marks(layout, chosen))

        def pictures(moving: frozenset[int]) -> tuple[QPixmap, ...]:
            chosen = [place for place in places if place not in moving]
            return (_picture(size, ratio, lambda on: bars(on, chosen)),)

        frame = (brushwork, layout.plot, layout.scale, layout.slots, layout.components, size)
        kept = self._layer.standing(stacks, frame, pictures)
        if kept is None or any(stack.reach for stack in stacks):  # whiskers lie between area and total
            brushwork.areas(painter, layout)
            return layout.front
        painter.drawPixmap(0, 0, kept.pictures[0])
        bars(painter, sorted(kept.moving))
        return [mark for mark in layout.front if isinstance(mark, Text)]


def _picture(size: QSize, ratio: float, paint: Callable[[QPainter], None]) -> QPixmap:
    picture = QPixmap(size)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint(painter)
    painter.end()
    return picture
