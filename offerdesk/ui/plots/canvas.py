"""The drawing itself: a layout painted with a QPainter, as ``charts/svg`` writes it.

The layout alone decides what lies where, on screen as on paper.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from offerdesk.charts.bars import BarsLayout
from offerdesk.charts.figure import Box, Item, Rule
from offerdesk.charts.layout import Layout
from offerdesk.charts.lines import LinesLayout
from offerdesk.charts.steps import StepsLayout
from offerdesk.ui.plots.brushwork import Brushwork
from offerdesk.ui.plots.standing import StandingBars, StandingLines


class Canvas(QWidget):
    """Paints a layout from the back to the front: rules, data, words, signs, and where the keyboard is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._shown: tuple[Layout, Brushwork] | None = None
        self._focus: tuple[Box, str] | None = None
        self._still: tuple[tuple[Item, ...], Brushwork, QPixmap] | None = None
        self._bars, self._lines = StandingBars(), StandingLines()

    @property
    def outlined(self) -> Box | None:
        """Where the keyboard stands, if it is shown."""
        return self._focus[0] if self._focus else None

    def show_layout(self, layout: Layout, brushwork: Brushwork) -> None:
        """Show a layout in place of the one before."""
        self._shown = (layout, brushwork)
        self.update()

    def outline(self, box: Box | None, colour: str) -> None:
        """Show where the keyboard stands, or nothing."""
        focus = None if box is None else (box, colour)
        if focus != self._focus:
            self._focus = focus
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt's hook."""
        painter = QPainter(self)
        if self._shown is None:
            painter.fillRect(self.rect(), self.palette().base())
            return
        layout, brushwork = self._shown
        brushwork.ground(painter, self.rect())
        rules = [mark for mark in (*layout.axis, *layout.back) if isinstance(mark, Rule)]
        brushwork.paint(painter, rules)
        front = self._data(painter, layout, brushwork)
        painter.drawPixmap(0, 0, self._words(layout.back, brushwork))
        brushwork.paint(painter, [mark for mark in layout.axis if not isinstance(mark, Rule)])
        brushwork.paint(painter, front)
        if self._focus is not None:
            box, colour = self._focus
            painter.setPen(QPen(QColor(colour), 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(box.x, box.y, box.width, box.height), 3, 3)

    def _data(self, painter: QPainter, layout: Layout, brushwork: Brushwork) -> Sequence[Item]:
        """Paint bars or lines; return the marks in front of them that are not painted yet."""
        ratio = self.devicePixelRatioF()
        size = self.size() * ratio
        if isinstance(layout, BarsLayout):
            return self._bars.paint(painter, layout, brushwork, size, ratio)
        if isinstance(layout, LinesLayout):
            self._lines.paint(painter, layout, brushwork, size, ratio)
        elif isinstance(layout, StepsLayout):
            brushwork.courses(painter, layout)
        return layout.front

    def _words(self, marks: tuple[Item, ...], brushwork: Brushwork) -> QPixmap:
        """Return names and legend, which an edit of a figure leaves alone: painted once, then copied."""
        ratio = self.devicePixelRatioF()
        size = self.size() * ratio
        if self._still is not None:
            known, by, picture = self._still
            if by is brushwork and picture.size() == size and known == marks:
                return picture
        picture = QPixmap(size)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        brushwork.paint(painter, [mark for mark in marks if not isinstance(mark, Rule)])
        painter.end()
        self._still = (marks, brushwork, picture)
        return picture
