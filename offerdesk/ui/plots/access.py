"""What a screen reader finds in a chart: a chart with a name, and each bar or point as a list item."""

from typing import Protocol

import shiboken6
from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from offerdesk.ui.plots.targets import Targets

_kept: list[QAccessibleInterface] = []
"""Every interface made: Qt caches them by address and asks them for their validity to the end."""


class Spoken(Protocol):
    """What the interfaces need to know of a chart widget."""

    def spoken_targets(self) -> Targets | None:
        """Return what can be pointed at, if anything is drawn."""
        ...

    def spoken_description(self) -> str:
        """Return one sentence that says what the chart shows."""
        ...

    def spoken_place(self, index: int) -> QRect:
        """Return where a target lies in the widget."""
        ...

    def spoken_current(self) -> int | None:
        """Return the target on which the keyboard stands."""
        ...


class ChartInterface(QAccessibleWidget):
    """The chart itself; its name and description are the widget's accessible ones."""

    def __init__(self, widget: QWidget, spoken: Spoken) -> None:
        super().__init__(widget, QAccessible.Role.Chart)
        self._owner = widget
        self._spoken = spoken
        self._children: list[TargetInterface] = []
        _kept.append(self)

    def targets(self) -> Targets | None:
        """Return what is drawn; ``None`` once the widget is gone."""
        return self._spoken.spoken_targets() if shiboken6.isValid(self._owner) else None

    def on_screen(self, index: int) -> QRect:
        """Return where a target lies on the screen."""
        targets = self.targets()
        if targets is None or index >= targets.count():
            return QRect()
        place = self._spoken.spoken_place(index)
        return QRect(self._owner.mapToGlobal(place.topLeft()), place.size())

    def text(self, kind: QAccessible.Text) -> str:
        """Qt's hook: the description is made when someone listens, not at every edit."""
        if kind == QAccessible.Text.Description and shiboken6.isValid(self._owner):
            return self._spoken.spoken_description()
        return super().text(kind)

    def childCount(self) -> int:
        """Qt's hook."""
        targets = self.targets()
        return targets.count() if targets else 0

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # null is Qt's answer
        """Qt's hook."""
        if not 0 <= index < self.childCount():
            return None
        while len(self._children) <= index:
            self._children.append(TargetInterface(self, len(self._children)))
        return self._children[index]

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # as above
        """Qt's hook."""
        hits = (i for i in range(self.childCount()) if self.on_screen(i).contains(x, y))
        return self.child(next(hits, -1))

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Qt's hook."""
        return child.index if isinstance(child, TargetInterface) and child.chart is self else -1

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]  # as above
        """Qt's hook."""
        current = self._spoken.spoken_current() if shiboken6.isValid(self._owner) else None
        return self.child(-1 if current is None else current)


class TargetInterface(QAccessibleInterface):
    """One bar or point; it has no widget of its own."""

    def __init__(self, chart: ChartInterface, index: int) -> None:
        super().__init__()
        self.chart = chart
        self.index = index
        _kept.append(self)

    def isValid(self) -> bool:
        """Qt's hook."""
        targets = self.chart.targets()
        return targets is not None and self.index < targets.count()

    def object(self) -> QObject | None:  # type: ignore[override]  # null is Qt's answer
        """Qt's hook: there is no object behind a bar."""
        return None

    def parent(self) -> QAccessibleInterface:
        """Qt's hook."""
        return self.chart

    def child(self, _index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # as above
        """Qt's hook."""
        return None

    def childAt(self, _x: int, _y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # as above
        """Qt's hook."""
        return None

    def childCount(self) -> int:
        """Qt's hook."""
        return 0

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        """Qt's hook."""
        return -1

    def role(self) -> QAccessible.Role:
        """Qt's hook."""
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        """Qt's hook."""
        return QAccessible.State()

    def rect(self) -> QRect:
        """Qt's hook."""
        return self.chart.on_screen(self.index)

    def text(self, kind: QAccessible.Text) -> str:
        """Qt's hook: the name says the offer, the year and the exact figure."""
        targets = self.chart.targets()
        if kind != QAccessible.Text.Name or targets is None or self.index >= targets.count():
            return ""
        return targets.words(self.index)

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """Qt's hook: a figure cannot be edited in a chart."""


def announce(chart: ChartInterface, index: int, words: str) -> None:
    """Tell a screen reader that the keyboard moved to a target, and what it says."""
    if not QAccessible.isActive():
        return
    child = chart.child(index)
    if child is not None:
        QAccessible.updateAccessibility(QAccessibleEvent(child, QAccessible.Event.Focus))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(child, words))
