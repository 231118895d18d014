"""F1: all commands with their keys, to read, to search and to print."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from offerdesk.domain.words import tr
from offerdesk.ui.shell.actions import Actions
from offerdesk.ui.shell.theme import GRID

_NATIVE = QKeySequence.SequenceFormat.NativeText


def table_keys() -> tuple[tuple[str, str], ...]:
    """Return what keys do inside a table, where they are no command of a menu."""
    return (
        (tr("Fold or unfold a group"), "Space, ←, →"),
        (tr("See how a figure came about"), "Enter"),
        (tr("Move a column"), "Alt+Shift+←, Alt+Shift+→"),
        (tr("Open the menu of a cell"), "Shift+F10"),
    )


def shortcuts_html(actions: Actions) -> str:
    """Return a heading and a table for each menu."""
    menus: dict[str, list[tuple[str, str]]] = {}
    for spec, action in actions.specs():
        keys = ", ".join(key.toString(_NATIVE) for key in action.shortcuts())
        if keys:
            menus.setdefault(spec.menu.split("/")[0], []).append((action.text().replace("&", ""), keys))
    menus[tr("In a table")] = list(table_keys())
    return "".join(_section(title, rows) for title, rows in menus.items())


def _section(title: str, rows: list[tuple[str, str]]) -> str:
    lines = "".join(
        f"<tr><td width='360'>{escape(text)}</td><td>{escape(keys)}</td></tr>" for text, keys in rows
    )
    return f"<h3>{escape(title)}</h3><table cellpadding='3'>{lines}</table>"


class ShortcutsPage(QDialog):
    """The list; its text can be selected, searched by a screen reader and printed."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Keyboard shortcuts"))
        self.text = QTextBrowser(self)
        self.text.setAccessibleName(tr("Keyboard shortcuts"))
        self.text.setHtml(shortcuts_html(actions))
        self.text.setOpenLinks(False)
        print_, close = QPushButton(tr("Print …"), self), QPushButton(tr("Close"), self)
        print_.clicked.connect(self._print)
        close.clicked.connect(self.accept)
        close.setDefault(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addStretch(1)
        buttons.addWidget(print_)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.addWidget(self.text)
        layout.addLayout(buttons)
        self.resize(72 * GRID, 72 * GRID)

    def _print(self) -> None:
        # Printing is rare, and its module takes time to load.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415

        printer = QPrinter()
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.text.document().print_(printer))
        dialog.setModal(True)
        dialog.show()
