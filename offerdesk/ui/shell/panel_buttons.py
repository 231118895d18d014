"""Two small switches in the corner of the tabs: the panel at the left, the panel at the right."""

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from offerdesk.ui.shell.colours import colours_of
from offerdesk.ui.shell.drawing import draw_outline
from offerdesk.ui.shell.theme import HALF, TARGET
from offerdesk.ui.shell.window import MainWindow

_WIDTH, _HEIGHT, _PANEL = 16, 12, 5
"""The sign in pixels: a window with a panel at one side."""


class Side(StrEnum):
    """Where a panel stands as one reads."""

    LEFT = "left"
    RIGHT = "right"


class PanelButtons(QWidget):
    """One button for each switch, seen while its tab is."""

    def __init__(self, switches: Mapping[Side, QAction], window: MainWindow, tab: str) -> None:
        super().__init__(window)
        self._tab = tab
        layout = QHBoxLayout(self)
        layout.setContentsMargins(HALF, 0, HALF, 0)
        layout.setSpacing(HALF)
        for side, action in switches.items():
            layout.addWidget(PanelButton(side, action, self))
        window.tabs.setCornerWidget(self, Qt.Corner.TopRightCorner)
        window.tab_changed.connect(self._follow)
        self._follow(window.current_tab())

    def _follow(self, tab: str) -> None:
        self.setVisible(tab == self._tab)


class PanelButton(QToolButton):
    """A window with one side filled while the panel is shown, empty while it is hidden."""

    def __init__(self, side: Side, action: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self._side = side
        self.setDefaultAction(action)
        self.setAccessibleName(action.text().replace("&", ""))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:
        """Return the size of a target that can be hit."""
        return QSize(TARGET + HALF, TARGET)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sign, and a ring for the focus."""
        colours = colours_of(self.palette())
        painter = QPainter(self)
        if self.underMouse() and self.isEnabled():
            painter.fillRect(self.rect(), QColor(colours.hover))
        ink = colours.ink if self.isEnabled() else colours.muted
        left = (self.width() - _WIDTH) / 2
        frame = QRectF(left, (self.height() - _HEIGHT) / 2, _WIDTH, _HEIGHT)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        panel = QRectF(frame)
        if (self._side is Side.LEFT) != mirrored:
            panel.setRight(frame.left() + _PANEL)
        else:
            panel.setLeft(frame.right() - _PANEL)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(ink), 1.2))
        painter.drawRoundedRect(frame, 2, 2)
        painter.setBrush(QColor(ink) if self.isChecked() else Qt.BrushStyle.NoBrush)
        painter.drawRect(panel)
        if self.hasFocus():
            draw_outline(painter, self.rect(), colours.accent, 2)
        painter.end()
