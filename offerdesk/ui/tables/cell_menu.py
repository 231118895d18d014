"""The context menu of a table: what can be done with the cell, its row and its column."""

from collections.abc import Callable

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from offerdesk.domain.frozen import frozen
from offerdesk.domain.words import tr


@frozen
class Choices:
    """What is possible at a cell; ``None`` where it is not."""

    open: Callable[[], None] | None
    fold: Callable[[], None] | None
    folded: bool
    copy: Callable[[], None]
    move_left: Callable[[], None] | None
    move_right: Callable[[], None] | None
    hide_column: Callable[[], None] | None
    sort: Callable[[], None] | None
    sort_by_name: Callable[[], None] | None
    only_differing: Callable[[bool], None] | None
    only_differing_now: bool


def cell_menu(choices: Choices, parent: QWidget) -> QMenu:
    """Build the menu; the caller shows and deletes it."""
    menu = QMenu(parent)
    if choices.open:
        menu.addAction(tr("How this came about"), QKeySequence("Return"), choices.open)
    if choices.fold:
        words = tr("Unfold group") if choices.folded else tr("Fold group")
        menu.addAction(words, QKeySequence("Space"), choices.fold)
    menu.addAction(tr("Copy"), QKeySequence(QKeySequence.StandardKey.Copy), choices.copy)
    menu.addSeparator()
    if choices.move_left:
        menu.addAction(tr("Move column left"), QKeySequence("Alt+Shift+Left"), choices.move_left)
    if choices.move_right:
        menu.addAction(tr("Move column right"), QKeySequence("Alt+Shift+Right"), choices.move_right)
    if choices.hide_column:
        menu.addAction(tr("Hide column"), choices.hide_column)
    if choices.sort and choices.sort_by_name:
        menu.addAction(tr("Sort by this column"), choices.sort)
        menu.addAction(tr("Sort by name"), choices.sort_by_name)
    if choices.only_differing:
        menu.addSeparator()
        toggle = menu.addAction(tr("Only rows that differ"))
        toggle.setCheckable(True)
        toggle.setChecked(choices.only_differing_now)
        toggle.toggled.connect(choices.only_differing)
    return menu
