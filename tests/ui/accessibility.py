"""What a person without mouse or without sight needs, walked over a window: names, targets, order of Tab."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)

INTERACTIVE = (
    QAbstractButton,
    QLineEdit,
    QTextEdit,
    QPlainTextEdit,
    QComboBox,
    QAbstractSpinBox,
    QAbstractSlider,
    QAbstractItemView,
)
_OF_QT = (QScrollBar, QHeaderView)
LEAST_TARGET = 24


def interactive(root: QWidget) -> Iterator[QWidget]:
    """Walk what a user can operate now; parts that Qt builds into its own widgets are left out."""
    for widget in root.findChildren(QWidget):
        inside = isinstance(widget.parent(), QComboBox | QAbstractSpinBox | QTabBar)
        own = widget.objectName().startswith("qt_") or type(widget).__name__ == "QAbstractButton"
        ours = not (inside or own or isinstance(widget, _OF_QT))
        if ours and isinstance(widget, INTERACTIVE) and widget.isVisibleTo(root) and widget.isEnabled():
            yield widget


def describe(widget: QWidget) -> str:
    """Name a widget and where it stands, for a failing test."""
    chain: list[str] = []
    place: QWidget | None = widget
    while place is not None:
        chain.append(f"{type(place).__name__}{'#' + place.objectName() if place.objectName() else ''}")
        place = place.parentWidget()
    return " < ".join(chain)


def nameless(root: QWidget) -> list[str]:
    """Return the interactive widgets for which a screen reader has no name."""
    return [
        describe(widget)
        for widget in interactive(root)
        if not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()
    ]


def small_targets(root: QWidget, least: int = LEAST_TARGET) -> list[str]:
    """Return the buttons that are hard to hit: less than ``least`` pixels high or wide."""
    return [
        f"{describe(w)}: {w.width()}×{w.height()}"
        for w in interactive(root)
        if isinstance(w, QAbstractButton) and (w.width() < least or w.height() < least)
    ]


def focus_chain(root: QWidget) -> list[QWidget]:
    """Return what Tab reaches in ``root``, in its order."""
    chain: list[QWidget] = []
    here = root.nextInFocusChain()
    while here is not None and here is not root:
        reached = here.focusPolicy() & Qt.FocusPolicy.TabFocus
        if reached and here.isVisibleTo(root) and here.isEnabled() and root.isAncestorOf(here):
            chain.append(here)
        here = here.nextInFocusChain()
    return chain


def tab_inversions(root: QWidget) -> list[str]:
    """Return the steps of Tab that go up within one column, against the order of reading.

    Tab goes round, so that one such step is right: the one from the end to the beginning.
    """
    chain = focus_chain(root)
    backwards = []
    for here, then in pairwise([*chain, *chain[:1]]):
        a, b = place_in(root, here), place_in(root, then)
        if b.bottom() < a.top() and b.left() < a.right() and a.left() < b.right():
            backwards.append(f"{describe(here)} → {describe(then)}")
    return backwards if len(backwards) > 1 else []


def place_in(root: QWidget, widget: QWidget) -> QRect:
    """Return a widget's rectangle in the coordinates of ``root``."""
    return QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())


def duplicate_mnemonics(root: QWidget) -> list[str]:
    """Return the letters that two visible labels, buttons or tabs both claim with Alt."""
    seen: dict[str, str] = {}
    twice = []
    for widget in root.findChildren(QWidget):
        if isinstance(widget, QLabel | QAbstractButton) and widget.isVisibleTo(root):
            text = widget.text().replace("&&", "")
            letter = text.partition("&")[2][:1].casefold()
            if letter and letter in seen:
                twice.append(f"Alt+{letter}: {seen[letter]} and {text}")
            elif letter:
                seen[letter] = text
    return twice
