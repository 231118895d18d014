"""What keys, clicks and the context menu do in a table. Each has its equivalent in the other two."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QModelIndex, QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QTableView

from offerdesk.app.rows import Row, RowKind
from offerdesk.domain.frozen import frozen
from offerdesk.ui.tables.arrange import BY_HEADER
from offerdesk.ui.tables.cell_menu import Choices, cell_menu
from offerdesk.ui.tables.copying import as_tsv
from offerdesk.ui.tables.model import SheetModel

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_MOVING = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


@frozen
class Wishes:
    """Whom to tell what the user wants: the signals of the view."""

    open: Callable[[str, str], None]
    move_columns: Callable[[list[str]], None]
    hide_column: Callable[[str], None]
    add_to_menu: Callable[[object, str, str], None]
    only_differing: Callable[[bool], None]
    sorted: Callable[[], None]


class Gestures(QObject):
    """Turns what the user does in one table into wishes, and does itself what concerns the rows alone."""

    def __init__(self, view: QTableView, model: SheetModel, wishes: Wishes, *, whole_rows: bool) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._wishes = wishes
        self._whole_rows = whole_rows

    def press(self, event: QKeyEvent) -> bool:
        """Handle a key; false when it is not one of ours."""
        index = self._view.currentIndex()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            return True
        if not index.isValid():
            return False
        if event.key() in _ENTER:
            self.activate(index)
            return True
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == _MOVING:
            step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
            return bool(step) and not self._whole_rows and self.move_column(index.column(), step)
        row = self._model.rows[index.row()]
        return row.kind is RowKind.GROUP and self._fold_by_key(event.key(), row)

    def click(self, index: QModelIndex) -> None:
        """Fold a group or open a computed value; a click that only extends a selection does nothing else."""
        if QGuiApplication.keyboardModifiers():
            return
        row = self._model.rows[index.row()]
        if row.kind is RowKind.GROUP:
            self.fold(row)
        elif not self._whole_rows and self._model.cell(index.row(), index.column()).opens:
            self.activate(index)

    def double_click(self, index: QModelIndex) -> None:
        """Open the row of a list; in a sheet the first of the two clicks has done it."""
        if self._whole_rows:
            self.activate(index)

    def click_header(self, place: int) -> None:
        """Fold a group by its header."""
        row = self._model.rows[place]
        if row.kind is RowKind.GROUP:
            self.fold(row)

    def activate(self, index: QModelIndex) -> None:
        """Open the row of a list or a computed value; fold a group."""
        row = self._model.rows[index.row()]
        if row.kind is RowKind.GROUP:
            self.fold(row)
        elif self._whole_rows or self._model.cell(index.row(), index.column()).opens:
            self._wishes.open(row.key, self._model.sheet.columns[index.column()].key)

    def point(self, index: QModelIndex) -> None:
        """Show by the pointer what a click would open."""
        opens = self._model.cell(index.row(), index.column()).opens and not self._whole_rows
        if opens or self._model.rows[index.row()].kind is RowKind.GROUP:
            self._view.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self._view.viewport().unsetCursor()

    def point_nowhere(self) -> None:
        """Show the usual pointer beside the cells."""
        self._view.viewport().unsetCursor()

    def fold(self, row: Row) -> None:
        """Fold an unfolded group, unfold a folded one."""
        self._model.set_folded(row.key, folded=not self._model.is_folded(row))

    def sort(self, key: str) -> None:
        """Sort by a column; again to turn it round, and once more for the sheet's own order."""
        now = self._model.arrangement
        if now.sort_by != key:
            after = replace(now, sort_by=key, descending=False)
        elif not now.descending:
            after = replace(now, descending=True)
        else:
            after = replace(now, sort_by="", descending=False)
        self._model.arrange(after)
        self._wishes.sorted()

    def copy(self) -> None:
        """Put the selected cells on the clipboard as tab-separated text."""
        places = [(i.row(), i.column()) for i in self._view.selectedIndexes()]
        QGuiApplication.clipboard().setText(as_tsv(self._model, places))

    def move_column(self, place: int, step: int) -> bool:
        """Wish for a column one place further; false at the edge."""
        keys = [column.key for column in self._model.sheet.columns]
        if not 0 <= place + step < len(keys):
            return False
        keys.insert(place + step, keys.pop(place))
        self._wishes.move_columns(keys)
        return True

    def open_menu(self, index: QModelIndex, at: QPoint) -> None:
        """Show the context menu of a cell at a point of the screen."""
        menu = cell_menu(self._choices(index), self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        row, column = self._model.rows[index.row()], self._model.sheet.columns[index.column()]
        self._wishes.add_to_menu(menu, row.key, column.key)
        menu.popup(at)

    def _choices(self, index: QModelIndex) -> Choices:
        row, place = self._model.rows[index.row()], index.column()
        column = self._model.sheet.columns[place].key
        last = len(self._model.sheet.columns) - 1
        sheet = not self._whole_rows
        group = row.kind is RowKind.GROUP
        opens = self._model.cell(index.row(), place).opens and sheet
        return Choices(
            open=(lambda: self.activate(index)) if opens and not group else None,
            fold=(lambda: self.fold(row)) if group else None,
            folded=self._model.is_folded(row),
            copy=self.copy,
            move_left=(lambda: _do(self.move_column, place, -1)) if sheet and place > 0 else None,
            move_right=(lambda: _do(self.move_column, place, 1)) if sheet and place < last else None,
            hide_column=(lambda: self._wishes.hide_column(column)) if sheet else None,
            sort=None if sheet else (lambda: self.sort(column)),
            sort_by_name=None if sheet else (lambda: self.sort(BY_HEADER)),
            only_differing=self._wishes.only_differing if sheet else None,
            only_differing_now=self._model.arrangement.only_differing,
        )

    def _fold_by_key(self, key: int, row: Row) -> bool:
        close, open_ = Qt.Key.Key_Left, Qt.Key.Key_Right
        if self._view.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            close, open_ = open_, close
        folded = self._model.is_folded(row)
        if key == Qt.Key.Key_Space or (key == open_ and folded) or (key == close and not folded):
            self.fold(row)
            return True
        return False


def _do(move: Callable[[int, int], bool], place: int, step: int) -> None:
    move(place, step)
