"""The points of a round under one another; their boxes stay while only a value is typed."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from offerdesk.domain.parts import FullOffer
from offerdesk.ui.offers.talks.point_box import PointBox

B = TypeVar("B", bound=PointBox)


class PointList(QWidget, Generic[B]):
    """Shows a box for each ask or reply. ``arranged`` tells that Tab has another way to go."""

    arranged = Signal()

    def __init__(self, make: Callable[[QWidget], B], parent: QWidget) -> None:
        super().__init__(parent)
        self._make = make
        self.boxes: list[B] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_points(self, points: Sequence[Any], full: FullOffer) -> None:
        """Show the points; each in the box that showed it before, where there is one."""
        ids = {point.id for point in points}
        for gone in [box for box in self.boxes if box.entity is None or box.entity.id not in ids]:
            self.boxes.remove(gone)
            gone.hide()
            gone.deleteLater()
        known = {box.entity.id: box for box in self.boxes}
        came = len(points) != len(known)
        for place, point in enumerate(points):
            box = known.get(point.id) or self._make(self)
            if point.id not in known:
                box.changed.connect(self.arranged)
                self.boxes.insert(place, box)
                self._column.insertWidget(place, box)
                box.setVisible(True)
            box.show_point(point, full)
        if came:
            self.arranged.emit()

    def flush(self) -> None:
        """Save what is still being typed."""
        for box in self.boxes:
            box.flush()
