"""Whether all words fit their places: nothing clipped, nothing over something else."""

from itertools import combinations

from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget

from tests.ui.accessibility import describe, place_in

WORDED = (QLabel, QAbstractButton)
PLACED = (QLabel, QAbstractButton, QLineEdit, QComboBox)
SLACK = 1
"""Pixels that rounding may cost."""


def clipped(root: QWidget) -> list[str]:
    """Return the visible labels and buttons that are smaller than their words."""
    found = []
    for widget in root.findChildren(QWidget):
        if not isinstance(widget, WORDED) or not widget.isVisibleTo(root) or not widget.text():
            continue
        if isinstance(widget, QLabel) and widget.wordWrap():
            tall = widget.heightForWidth(widget.width())
            if tall > widget.height() + SLACK:
                found.append(f"{describe(widget)}: {widget.text()!r} needs {tall} pixels of height")
            continue
        need = widget.minimumSizeHint()
        if need.width() > widget.width() + SLACK or need.height() > widget.height() + SLACK:
            has = f"has {widget.width()}×{widget.height()}"
            found.append(f"{describe(widget)}: {widget.text()!r} {has}, needs {need.width()}×{need.height()}")
    return found


def overlapping(root: QWidget) -> list[str]:
    """Return the pairs of visible words or fields of one parent that lie over each other."""
    found = []
    for parent in (root, *root.findChildren(QWidget)):
        inside = [
            w
            for w in parent.children()
            if isinstance(w, PLACED) and w.isVisibleTo(root) and w.width() > 0 and w.height() > 0
        ]
        for one, other in combinations(inside, 2):
            if place_in(root, one).intersects(place_in(root, other)):
                found.append(f"{describe(one)} and {describe(other)}")
    return found
