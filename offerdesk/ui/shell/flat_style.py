"""How controls are drawn: Fusion's measures, flat surfaces, visible edges and one focus ring everywhere."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import (
    QProxyStyle,
    QStyle,
    QStyleOption,
    QStyleOptionComplex,
    QStyleOptionTab,
    QTabBar,
    QWidget,
)

from offerdesk.ui.shell.colours import Colours, colours_of

RADIUS = 4.0
RING = 2.0
"""Width of the focus ring in pixels."""

_PE = QStyle.PrimitiveElement
_CE = QStyle.ControlElement
_CC = QStyle.ComplexControl
_SC = QStyle.SubControl
_ON = QStyle.StateFlag.State_On
_FOCUS = QStyle.StateFlag.State_HasFocus
_HOVER = QStyle.StateFlag.State_MouseOver
_SUNKEN = QStyle.StateFlag.State_Sunken
_ENABLED = QStyle.StateFlag.State_Enabled
_SELECTED = QStyle.StateFlag.State_Selected


def draw_box(painter: QPainter, rect: QRect, fill: str, edge: str, width: float = 1.0) -> None:
    """Draw a rounded box whose edge lies inside ``rect``; an empty ``fill`` leaves the inside alone."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(edge), width))
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    inset = width / 2
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)
    painter.restore()


def draw_chevron(
    painter: QPainter, rect: QRect, colour: str, quarter_turns: int = 0, scale: float = 1.0
) -> None:
    """Draw a small angle in the middle of ``rect``: 0 points down, 1 left, 2 up, 3 right."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(colour), 1.5)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.translate(QRectF(rect).center())
    painter.rotate(90 * quarter_turns)
    painter.scale(scale, scale)
    painter.drawPolyline(QPolygonF([QPointF(-3.5, -1.75), QPointF(0, 1.75), QPointF(3.5, -1.75)]))
    painter.restore()


class FlatStyle(QProxyStyle):
    """Fusion without gradients: edges of at least 3:1, an accent ring around whatever has the focus."""

    def __init__(self) -> None:
        super().__init__("Fusion")
        self._drawers = {
            _PE.PE_PanelLineEdit: _line_edit,
            _PE.PE_FrameLineEdit: _field_edge,
            _PE.PE_PanelButtonCommand: _button,
            _PE.PE_PanelButtonTool: _tool_button,
            _PE.PE_FrameFocusRect: _focus_ring,
            _PE.PE_Frame: _frame,
            _PE.PE_FrameTabBarBase: _tab_base,
            _PE.PE_IndicatorCheckBox: _check_box,
            _PE.PE_IndicatorRadioButton: _radio_button,
        }

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw one of our own elements, or let Fusion do it."""
        drawer = self._drawers.get(element)
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
        """Draw a tab as plain text over a line; everything else is Fusion's."""
        if element == _CE.CE_TabBarTabShape and isinstance(option, QStyleOptionTab):
            _tab(option, painter, colours_of(option.palette), widget)
        else:
            super().drawControl(element, option, painter, widget)

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw combo and spin boxes like line edits with small angles, and flat scroll bars."""
        if control == _CC.CC_ScrollBar:
            _scroll_bar(self, option, painter, widget)
            return
        if control not in {_CC.CC_ComboBox, _CC.CC_SpinBox}:
            super().drawComplexControl(control, option, painter, widget)
            return
        colours = colours_of(option.palette)
        _field(option, painter, colours)
        ink = colours.ink if option.state & _ENABLED else colours.edge
        parts = (
            ((_SC.SC_ComboBoxArrow, 0),)
            if control == _CC.CC_ComboBox
            else ((_SC.SC_SpinBoxUp, 2), (_SC.SC_SpinBoxDown, 0))
        )
        for part, turns in parts:
            draw_chevron(painter, self.subControlRect(control, option, part, widget), ink, turns)  # type: ignore[arg-type]


def _field(option: QStyleOption, painter: QPainter, colours: Colours) -> None:
    enabled = bool(option.state & _ENABLED)
    focused = bool(option.state & _FOCUS)
    edge = colours.accent if focused else colours.edge if enabled else colours.hairline
    draw_box(
        painter, option.rect, colours.base if enabled else colours.window, edge, RING if focused else 1.0
    )


def _line_edit(option: QStyleOption, painter: QPainter, colours: Colours, _: QWidget | None) -> None:
    if getattr(option, "lineWidth", 1) > 0:
        _field(option, painter, colours)


def _field_edge(option: QStyleOption, painter: QPainter, colours: Colours, _: QWidget | None) -> None:
    focused = bool(option.state & _FOCUS)
    draw_box(painter, option.rect, "", colours.accent if focused else colours.edge, RING if focused else 1.0)


def _button(option: QStyleOption, painter: QPainter, colours: Colours, _: QWidget | None) -> None:
    pressed = bool(option.state & (_SUNKEN | _ON))
    hovered = bool(option.state & _HOVER)
    enabled = bool(option.state & _ENABLED)
    fill = colours.selected if pressed else colours.hover if hovered and enabled else colours.base
    draw_box(painter, option.rect, fill, colours.edge if enabled else colours.hairline)


def _tool_button(option: QStyleOption, painter: QPainter, colours: Colours, _: QWidget | None) -> None:
    pressed = bool(option.state & (_SUNKEN | _ON))
    if pressed or option.state & _HOVER:
        fill = colours.selected if pressed else colours.hover
        draw_box(painter, option.rect, fill, fill)


def _focus_ring(option: QStyleOption, painter: QPainter, colours: Colours, _: QWidget | None) -> None:
    draw_box(painter, option.rect, "", colours.accent, RING)


def _frame(option: QStyleOption, painter: QPainter, colours: Colours, widget: QWidget | None) -> None:
    writable = widget is not None and widget.inherits("QTextEdit") | widget.inherits("QPlainTextEdit")
    focused = bool(option.state & _FOCUS) and widget is not None and widget.hasFocus()
    edge = colours.accent if focused else colours.edge if writable else colours.hairline
    draw_box(painter, option.rect, "", edge, RING if focused else 1.0)


def _tab_base(option: QStyleOption, painter: QPainter, colours: Colours, _: QWidget | None) -> None:
    painter.fillRect(
        QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), QColor(colours.hairline)
    )


def _check_box(option: QStyleOption, painter: QPainter, colours: Colours, _: QWidget | None) -> None:
    checked = bool(option.state & _ON)
    partly = bool(option.state & QStyle.StateFlag.State_NoChange)
    _field_like(option, painter, colours, filled=checked or partly)
    if not (checked or partly):
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colours.on_accent), 1.8))
    box, unit = QRectF(option.rect), option.rect.width() / 14
    marks = ((3.5, 7.0), (6.0, 9.5), (10.5, 4.5)) if checked else ((4.0, 7.0), (10.0, 7.0))
    painter.drawPolyline(QPolygonF([QPointF(box.x() + x * unit, box.y() + y * unit) for x, y in marks]))
    painter.restore()


def _field_like(option: QStyleOption, painter: QPainter, colours: Colours, *, filled: bool) -> None:
    enabled = bool(option.state & _ENABLED)
    accent = colours.accent if enabled else colours.edge
    fill = accent if filled else colours.base if enabled else colours.window
    draw_box(painter, option.rect, fill, accent if filled else colours.edge if enabled else colours.hairline)


def _radio_button(option: QStyleOption, painter: QPainter, colours: Colours, _: QWidget | None) -> None:
    enabled = bool(option.state & _ENABLED)
    accent = colours.accent if enabled else colours.edge
    checked = bool(option.state & _ON)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(accent if checked else colours.edge), 1.0))
    painter.setBrush(QColor(colours.base))
    circle = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawEllipse(circle)
    if checked:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(accent))
        margin = circle.width() / 4
        painter.drawEllipse(circle.adjusted(margin, margin, -margin, -margin))
    painter.restore()


def _tab(option: QStyleOptionTab, painter: QPainter, colours: Colours, widget: QWidget | None) -> None:
    selected = bool(option.state & _SELECTED)
    rect = option.rect
    if option.state & _HOVER and not selected:
        painter.fillRect(rect.adjusted(0, 0, 0, -1), QColor(colours.hover))
    if selected:
        painter.fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), QColor(colours.accent))
    if option.state & _FOCUS and isinstance(widget, QTabBar) and selected:
        draw_box(painter, rect.adjusted(2, 2, -2, -4), "", colours.accent, RING)


def _scroll_bar(
    style: QStyle, option: QStyleOptionComplex, painter: QPainter, widget: QWidget | None
) -> None:
    """Draw a handle on plain ground, with a small angle at either end."""
    colours = colours_of(option.palette)
    level = bool(option.state & QStyle.StateFlag.State_Horizontal)
    painter.fillRect(option.rect, QColor(colours.base))

    def part(name: QStyle.SubControl) -> QRect:
        return style.subControlRect(_CC.CC_ScrollBar, option, name, widget)

    active = bool(option.activeSubControls & _SC.SC_ScrollBarSlider and option.state & _HOVER)
    ink = colours.edge if active else colours.hairline
    draw_box(painter, part(_SC.SC_ScrollBarSlider).adjusted(3, 3, -3, -3), ink, ink)
    turns = (1, 3) if level else (2, 0)
    for name, turn in zip((_SC.SC_ScrollBarSubLine, _SC.SC_ScrollBarAddLine), turns, strict=True):
        draw_chevron(painter, part(name), colours.muted, turn)
