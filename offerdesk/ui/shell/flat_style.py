"""How controls look: Fusion's measures, flat surfaces, visible edges and one focus ring everywhere."""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QProxyStyle,
    QStyle,
    QStyleOption,
    QStyleOptionComplex,
    QStyleOptionSlider,
    QWidget,
)

from offerdesk.ui.shell import elements
from offerdesk.ui.shell.colours import colours_of
from offerdesk.ui.shell.drawing import RING, draw_box, draw_chevron, draw_disc

_PE, _CE = QStyle.PrimitiveElement, QStyle.ControlElement
_CC, _SC = QStyle.ComplexControl, QStyle.SubControl
_LINE_EDIT = QStyle.SubElement.SE_LineEditContents

_PRIMITIVES = {
    _PE.PE_PanelLineEdit: elements.line_edit,
    _PE.PE_FrameLineEdit: elements.field_edge,
    _PE.PE_PanelButtonCommand: elements.button,
    _PE.PE_PanelButtonTool: elements.tool_button,
    _PE.PE_FrameFocusRect: elements.focus_ring,
    _PE.PE_Frame: elements.frame,
    _PE.PE_FrameGroupBox: elements.group_frame,
    _PE.PE_PanelMenuBar: elements.menu_bar_ground,
    _PE.PE_PanelScrollAreaCorner: elements.scroll_corner,
    _PE.PE_FrameTabBarBase: elements.tab_base,
    _PE.PE_IndicatorCheckBox: elements.check_box,
    _PE.PE_IndicatorRadioButton: elements.radio_button,
}
_CONTROLS = {
    _CE.CE_TabBarTabShape: elements.tab,
    _CE.CE_MenuBarItem: elements.menu_bar_item,
    _CE.CE_MenuBarEmptyArea: elements.menu_bar_ground,
    _CE.CE_Splitter: elements.splitter,
    _CE.CE_ProgressBarGroove: elements.progress_groove,
    _CE.CE_ProgressBarContents: elements.progress,
}
_INSET = 4
"""Pixels between the edge of a line edit and its text."""


class FlatStyle(QProxyStyle):
    """Fusion without gradients: edges of at least 3:1, an accent ring around whatever has the focus."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw one of our own elements, or let Fusion do it."""
        drawer = _PRIMITIVES.get(element)
        if drawer is None:
            super().drawPrimitive(element, option, painter, widget)
        else:
            drawer(option, painter, colours_of(option.palette), widget)

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw one of our own controls, or let Fusion do it."""
        drawer = _CONTROLS.get(element)
        if drawer is None:
            super().drawControl(element, option, painter, widget)
        else:
            drawer(option, painter, colours_of(option.palette), widget)

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw combo and spin boxes like line edits with small angles, scroll bars and sliders flat."""
        if control == _CC.CC_ComboBox:
            self._entry(option, painter, widget, control, ((_SC.SC_ComboBoxArrow, 0),))
        elif control == _CC.CC_SpinBox:
            self._entry(option, painter, widget, control, ((_SC.SC_SpinBoxUp, 2), (_SC.SC_SpinBoxDown, 0)))
        elif control == _CC.CC_ScrollBar:
            self._scroll_bar(option, painter, widget)
        elif control == _CC.CC_Slider and isinstance(option, QStyleOptionSlider):
            self._slider(option, painter, widget)
        else:
            super().drawComplexControl(control, option, painter, widget)

    def subElementRect(
        self, element: QStyle.SubElement, option: QStyleOption, widget: QWidget | None = None
    ) -> QRect:
        """Leave some room between the edge of a line edit and its text."""
        rect = super().subElementRect(element, option, widget)  # type: ignore[arg-type]
        framed = element == _LINE_EDIT and getattr(option, "lineWidth", 0) > 0
        return rect.adjusted(_INSET, 0, -_INSET, 0) if framed else rect

    def _entry(
        self,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None,
        control: QStyle.ComplexControl,
        arrows: tuple[tuple[QStyle.SubControl, int], ...],
    ) -> None:
        colours = colours_of(option.palette)
        elements.field(option, painter, colours)
        ink = elements.ink_of(option, colours)
        for part, turns in arrows:
            place = self.subControlRect(control, option, part, widget)  # type: ignore[arg-type]
            draw_chevron(painter, place, ink, turns)

    def _scroll_bar(self, option: QStyleOptionComplex, painter: QPainter, widget: QWidget | None) -> None:
        """Draw a handle on plain ground, with a small angle at either end."""
        colours = colours_of(option.palette)
        painter.fillRect(option.rect, QColor(colours.base))

        def part(name: QStyle.SubControl) -> QRect:
            return self.subControlRect(_CC.CC_ScrollBar, option, name, widget)  # type: ignore[arg-type]

        pointed = bool(option.state & QStyle.StateFlag.State_MouseOver)
        ink = colours.edge if pointed else colours.hairline
        draw_box(painter, part(_SC.SC_ScrollBarSlider).adjusted(3, 3, -3, -3), ink, ink)
        turns = (1, 3) if option.state & QStyle.StateFlag.State_Horizontal else (2, 0)
        for name, turn in zip((_SC.SC_ScrollBarSubLine, _SC.SC_ScrollBarAddLine), turns, strict=True):
            draw_chevron(painter, part(name), colours.muted, turn)

    def _slider(self, option: QStyleOptionSlider, painter: QPainter, widget: QWidget | None) -> None:
        colours = colours_of(option.palette)
        groove = self.subControlRect(_CC.CC_Slider, option, _SC.SC_SliderGroove, widget)  # type: ignore[arg-type]
        handle = self.subControlRect(_CC.CC_Slider, option, _SC.SC_SliderHandle, widget)  # type: ignore[arg-type]
        middle = groove.center()
        if option.state & QStyle.StateFlag.State_Horizontal:
            painter.fillRect(groove.left(), middle.y(), groove.width(), 2, QColor(colours.edge))
        else:
            painter.fillRect(middle.x(), groove.top(), 2, groove.height(), QColor(colours.edge))
        size = min(handle.width(), handle.height())
        disc = QRectF(0, 0, size, size)
        disc.moveCenter(QRectF(handle).center())
        enabled = bool(option.state & QStyle.StateFlag.State_Enabled)
        draw_disc(painter, disc, colours.accent if enabled else colours.edge, colours.base)
        if option.state & QStyle.StateFlag.State_HasFocus:
            draw_box(painter, option.rect, "", colours.accent, RING)
