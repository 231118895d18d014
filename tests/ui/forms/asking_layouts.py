"""Asks layouts for their order while widgets come and go: a program of its own, for a fault crashes it."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget

from offerdesk.ui.forms.grid import in_reading_order

ROUNDS, WIDGETS = 100, 20


def main() -> int:
    """Return how many widgets were known as something else."""
    app = QApplication([])
    root = QWidget()
    column = QVBoxLayout(root)
    wrong = 0
    for _ in range(ROUNDS):
        lines = [QLineEdit(root) for _ in range(WIDGETS)]
        for line in lines:
            column.addWidget(line)
        assert list(in_reading_order(root)) == lines
        for line in lines:
            line.setParent(None)
            line.deleteLater()
        del lines, line
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        app.processEvents()
        others = QWidget()
        for _ in range(2 * WIDGETS):
            QLineEdit(others)
            QLabel(others)
        here = others.nextInFocusChain()
        while here is not None and here is not others:
            wrong += not isinstance(here, QWidget)
            here = here.nextInFocusChain()
        others.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return wrong


if __name__ == "__main__":
    raise SystemExit(main() > 0)
