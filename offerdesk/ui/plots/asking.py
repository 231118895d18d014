"""Asking a chart how a figure comes about: by a click on its mark, or Enter where the keyboard stands."""

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from offerdesk.charts.asking import Asked, of_point, of_row, of_stack
from offerdesk.domain.words import tr
from offerdesk.ui.plots.stage import MARGIN, Stage
from offerdesk.ui.plots.targets import BarTargets, LineTargets, RowTargets, Targets

_NEAR = 12.0
"""Pixels from a line within which a click means it."""
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


def attend(stage: QWidget, asked: SignalInstance) -> None:
    """Have ``asked`` tell the row and the offer of whatever is asked about on a stage."""
    if isinstance(stage, Stage):
        Asker(stage).asked.connect(asked)


class Asker(QObject):
    """Watches a stage for clicks and Enter, and shows by the pointer where a click opens something."""

    asked = Signal(str, str)  # row key, offer id

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._stage = stage
        self._pressed: Asked | None = None
        stage.hint = tr("Click, or press Enter, to see how it comes about.")
        stage.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Qt's hook."""
        if isinstance(event, QMouseEvent):
            self._follow_mouse(event)
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _ENTER:
            return self._ask(self._under_keyboard())
        return False

    def _follow_mouse(self, event: QMouseEvent) -> None:
        if event.type() == QEvent.Type.MouseMove and not event.buttons():
            opens = self._at(event.position()) is not None
            self._stage.setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        here = self._at(event.position())
        if event.type() == QEvent.Type.MouseButtonPress:
            self._pressed = here
        elif event.type() == QEvent.Type.MouseButtonRelease and here == self._pressed:
            self._ask(here)

    def _ask(self, found: Asked | None) -> bool:
        if found is None:
            return False
        self.asked.emit(found.row, found.offer)
        return True

    def _under_keyboard(self) -> Asked | None:
        targets, current = self._stage.spoken_targets(), self._stage.spoken_current()
        if targets is None or not targets.count():
            return None
        return asked_of(targets, current or 0)

    def _at(self, place: QPointF) -> Asked | None:
        targets = self._stage.spoken_targets()
        return None if targets is None else asked_at(targets, place.x() - MARGIN, place.y() - MARGIN)


def asked_of(targets: Targets, index: int) -> Asked | None:
    """Return the figure of a target: a whole bar, a point of a line, a row."""
    if isinstance(targets, BarTargets):
        return of_stack(targets.layout.spec, index)
    if isinstance(targets, LineTargets):
        line, stop = divmod(index, len(targets.stops))
        return of_point(targets.layout.spec, line, targets.stops[stop])
    return of_row(targets.layout.spec, index) if isinstance(targets, RowTargets) else None


def asked_at(targets: Targets, x: float, y: float) -> Asked | None:
    """Return the figure at a place: the part of a bar, the nearest line in that month, a row."""
    if isinstance(targets, BarTargets):
        return _in_bar(targets, x, y)
    if isinstance(targets, LineTargets):
        return _on_line(targets, x, y)
    if isinstance(targets, RowTargets):
        rows = enumerate(targets.layout.rows)
        hit = (i for i, box in rows if box.x <= x <= box.right and box.y <= y < box.bottom)
        return next((of_row(targets.layout.spec, i) for i in hit), None)
    return None


def _in_bar(targets: BarTargets, x: float, y: float) -> Asked | None:
    """Return the part under the mouse; beside and above a bar it is the whole."""
    layout = targets.layout
    for place, slot in enumerate(layout.slots):
        if abs(x - slot.centre) > slot.room / 2 or targets.tip_at(x, y) is None:
            continue
        spans = layout.sums[place].spans
        here = (layout.plot.bottom - y) / layout.per_unit + float(layout.scale.low)
        inside = slot.x <= x <= slot.x + slot.width
        parts = (key for key, one, other in spans if inside and min(one, other) <= here < max(one, other))
        return of_stack(layout.spec, place, next(parts, ""))
    return None


def _on_line(targets: LineTargets, x: float, y: float) -> Asked | None:
    layout, spec = targets.layout, targets.layout.spec
    at = targets.place_at(x, y)
    if at is None or not spec.lines:
        return None
    off = [(abs(layout.y(line.values[at]) - y), place) for place, line in enumerate(spec.lines)]
    distance, nearest = min(off)
    return of_point(spec, nearest, at) if distance <= _NEAR else None
