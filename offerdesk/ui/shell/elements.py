"""How each element of a control is drawn. ``FlatStyle`` chooses among these."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import (
    QStyle,
    QStyleOption,
    QStyleOptionMenuItem,
    QStyleOptionProgressBar,
    QTabBar,
    QWidget,
)

from offerdesk.ui.shell.colours import Colours
from offerdesk.ui.shell.drawing import RING, draw_box, draw_disc, draw_outline

_State = QStyle.StateFlag
_ON, _FOCUS, _HOVER, _SUNKEN = (
    _State.State_On,
    _State.State_HasFocus,
    _State.State_MouseOver,
    _State.State_Sunken,
)
_ENABLED, _SELECTED, _LEVEL = _State.State_Enabled, _State.State_Selected, _State.State_Horizontal
_MENU_TITLE = (
    Qt.AlignmentFlag.AlignCenter.value | Qt.TextFlag.TextShowMnemonic.value | Qt.TextFlag.TextSingleLine.value
)


def ink_of(option: QStyleOption, colours: Colours) -> str:
    """Return the ink of a control's signs, paler where it cannot be used now."""
    return colours.ink if option.state & _ENABLED else colours.edge


def field(option: QStyleOption, painter: QPainter, colours: Colours, _: QWidget | None = None) -> None:
    """Draw the ground and edge of whatever takes an entry."""
    enabled, focused = bool(option.state & _ENABLED), bool(option.state & _FOCUS)
    edge = colours.accent if focused else colours.edge if enabled else colours.hairline
    ground = colours.base if enabled else colours.window
    draw_box(painter, option.rect, ground, edge, RING if focused else 1.0)


def line_edit(option: QStyleOption, painter: QPainter, colours: Colours, _: QWidget | None) -> None:
    """Draw a line edit; one without a frame lies inside a combo or spin box, which has drawn all."""
    if getattr(option, "lineWidth", 1) > 0:
        field(option, painter, colours)


def field_edge(option: QStyleOption, painter: QPainter, colours: Colours, _: QWidget | None) -> None:
    """Draw only the edge of an entry."""
    focused = bool(option.state & _FOCUS)
    draw_box(painter, option.rect, "", colours.accent if focused else colours.edge, RING if focused else 1.0)


def button(option: QStyleOption, painter: QPainter, colours: Colours, widget: QWidget | None) -> None:
    """Draw a push button; a flat one has a ground only under the pointer."""
    pressed, hovered = bool(option.state & (_SUNKEN | _ON)), bool(option.state & _HOVER)
    enabled = bool(option.state & _ENABLED)
    fill = colours.selected if pressed else colours.hover if hovered and enabled else colours.base
    if not (widget is not None and widget.property("flat")):
        draw_box(painter, option.rect, fill, colours.edge if enabled else colours.hairline)
    elif pressed or hovered:
        draw_box(painter, option.rect, fill, fill)
    if option.state & _FOCUS:
        focus_ring(option, painter, colours, widget)


def tool_button(option: QStyleOption, painter: QPainter, colours: Colours, widget: QWidget | None) -> None:
    """Draw a tool button: a ground only when it is pointed at or on."""
    pressed = bool(option.state & (_SUNKEN | _ON))
    if pressed or option.state & _HOVER:
        fill = colours.selected if pressed else colours.hover
        draw_box(painter, option.rect, fill, fill)
    if option.state & _FOCUS:
        focus_ring(option, painter, colours, widget)


def focus_ring(option: QStyleOption, painter: QPainter, colours: Colours, _: QWidget | None) -> None:
    """Draw the ring around what has the focus."""
    draw_box(painter, option.rect, "", colours.accent, RING)


def frame(option: QStyleOption, painter: QPainter, colours: Colours, widget: QWidget | None) -> None:
    """Draw the frame of a scrolled area: an edge where one can write, a hairline elsewhere."""
    writable = widget is not None and (widget.inherits("QTextEdit") or widget.inherits("QPlainTextEdit"))
    if option.state & _FOCUS and widget is not None and widget.hasFocus():
        draw_outline(painter, option.rect, colours.accent, int(RING))
    else:
        usable = writable and bool(option.state & _ENABLED)
        draw_outline(painter, option.rect, colours.edge if usable else colours.hairline)


def group_frame(option: QStyleOption, painter: QPainter, colours: Colours, _: QWidget | None) -> None:
    """Draw a hairline over a group instead of a box around it."""
    rect = option.rect
    painter.fillRect(rect.left(), rect.top(), rect.width(), 1, QColor(colours.hairline))


def tab_base(option: QStyleOption, painter: QPainter, colours: Colours, _: QWidget | None) -> None:
    """Draw the hairline under tabs."""
    rect = option.rect
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(colours.hairline))


def check_box(option: QStyleOption, painter: QPainter, colours: Colours, _: QWidget | None) -> None:
    """Draw a box with a tick, or a stroke for "in part"."""
    checked, partly = bool(option.state & _ON), bool(option.state & _State.State_NoChange)
    enabled = bool(option.state & _ENABLED)
    accent = colours.accent if enabled else colours.edge
    if not (checked or partly):
        edge = colours.edge if enabled else colours.hairline
        draw_box(painter, option.rect, colours.base if enabled else colours.window, edge)
        return
    draw_box(painter, option.rect, accent, accent)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colours.on_accent), 1.8))
    box, unit = QRectF(option.rect), option.rect.width() / 14
    marks = ((3.5, 7.0), (6.0, 9.5), (10.5, 4.5)) if checked else ((4.0, 7.0), (10.0, 7.0))
    painter.drawPolyline(QPolygonF([QPointF(box.x() + x * unit, box.y() + y * unit) for x, y in marks]))
    painter.restore()


def radio_button(option: QStyleOption, painter: QPainter, colours: Colours, _: QWidget | None) -> None:
    """Draw a ring, with a disc inside when it is chosen."""
    accent = colours.accent if option.state & _ENABLED else colours.edge
    circle = QRectF(option.rect)
    draw_disc(painter, circle, colours.base, accent if option.state & _ON else colours.edge)
    if option.state & _ON:
        margin = circle.width() / 4
        draw_disc(painter, circle.adjusted(margin, margin, -margin, -margin), accent, accent)


def tab(option: QStyleOption, painter: QPainter, colours: Colours, widget: QWidget | None) -> None:
    """Draw a tab as words over a line, thick and in the accent under the one that is shown."""
    selected, rect = bool(option.state & _SELECTED), option.rect
    if option.state & _HOVER and not selected:
        painter.fillRect(rect.adjusted(0, 0, 0, -1), QColor(colours.hover))
    if selected:
        painter.fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), QColor(colours.accent))
    if option.state & _FOCUS and isinstance(widget, QTabBar) and selected:
        draw_box(painter, rect.adjusted(2, 2, -2, -4), "", colours.accent, RING)


def menu_bar_ground(option: QStyleOption, painter: QPainter, colours: Colours, _: QWidget | None) -> None:
    """Leave the menu bar plain."""
    painter.fillRect(option.rect, QColor(colours.window))


def menu_bar_item(option: QStyleOption, painter: QPainter, colours: Colours, _: QWidget | None) -> None:
    """Draw the title of a menu, on a ground of its own while it is pointed at or open."""
    if not isinstance(option, QStyleOptionMenuItem):
        return
    painter.fillRect(option.rect, QColor(colours.window))
    if option.state & _SELECTED:
        fill = colours.selected if option.state & _SUNKEN else colours.hover
        draw_box(painter, option.rect.adjusted(1, 1, -1, -1), fill, colours.accent)
    painter.setPen(QColor(ink_of(option, colours)))
    painter.drawText(option.rect, int(_MENU_TITLE), option.text)


def scroll_corner(option: QStyleOption, painter: QPainter, colours: Colours, _: QWidget | None) -> None:
    """Leave the corner between two scroll bars plain."""
    painter.fillRect(option.rect, QColor(colours.base))


def splitter(option: QStyleOption, painter: QPainter, colours: Colours, _: QWidget | None) -> None:
    """Draw a hairline between panels; the handle itself is wider than it looks."""
    rect, line = option.rect, QColor(colours.hairline)
    if option.state & _LEVEL:
        painter.fillRect(rect.center().x(), rect.top(), 1, rect.height(), line)
    else:
        painter.fillRect(rect.left(), rect.center().y(), rect.width(), 1, line)


def progress_groove(option: QStyleOption, painter: QPainter, colours: Colours, _: QWidget | None) -> None:
    """Draw the way still to go."""
    draw_box(painter, option.rect, colours.base, colours.edge)


def progress(option: QStyleOption, painter: QPainter, colours: Colours, _: QWidget | None) -> None:
    """Draw the way gone, or a piece in the middle while nobody knows how far it is."""
    if not isinstance(option, QStyleOptionProgressBar):
        return
    rect, span = option.rect, option.maximum - option.minimum
    share = (option.progress - option.minimum) / span if span > 0 else 1 / 3
    width = round(rect.width() * min(max(share, 0.0), 1.0))
    left = rect.left() if span > 0 else rect.left() + (rect.width() - width) // 2
    if option.direction.name == "RightToLeft" and span > 0:
        left = rect.right() + 1 - width
    if width > 2:  # noqa: PLR2004 - nothing is left between the two edges of a box
        draw_box(painter, QRect(left, rect.top(), width, rect.height()), colours.accent, colours.accent)
