"""The widget inside a scrolling area's frame, made by us and not by Qt."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def own_viewport(area: QAbstractScrollArea, role: QPalette.ColorRole) -> None:
    """Give ``area`` a viewport that Python knows, which paints its ground in ``role``.

    To find out what a widget that Qt made is, PySide loads every kind of widget there is: a seventh of a bare
    window's start.
    """
    before = QWidget(area)
    before.setObjectName("qt_scrollarea_viewport")
    before.setMouseTracking(True)
    before.setBackgroundRole(role)
    before.setAutoFillBackground(True)
    area.setViewport(before)
