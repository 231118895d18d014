"""The one item model: it shows a ``Sheet`` and, given the next one, tells the view only what differs."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice, zip_longest
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from offerdesk.app.rows import Cell, Mark, Row, RowKind, Sheet
from offerdesk.domain.words import tr
from offerdesk.ui.shell.tips import plain_tip
from offerdesk.ui.tables.arrange import Arrangement, arranged, groups_of
from offerdesk.ui.tables.diff import steps

Index = QModelIndex | QPersistentModelIndex
EMPTY_CELL = Cell("")
NOWHERE = QModelIndex()

_Role = Qt.ItemDataRole
_DISPLAY, _TOOL_TIP = int(_Role.DisplayRole), int(_Role.ToolTipRole)
_SPEECH, _DESCRIPTION = int(_Role.AccessibleTextRole), int(_Role.AccessibleDescriptionRole)


class SheetModel(QAbstractTableModel):
    """Rows and columns of a sheet, folded, filtered and sorted in the list behind the model."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sheet = Sheet((), ())
        self._rows: list[Row] = []
        self._arrangement = Arrangement()
        self._groups: dict[str, str] = {}

    @property
    def sheet(self) -> Sheet:
        """The sheet as it was given."""
        return self._sheet

    @property
    def rows(self) -> Sequence[Row]:
        """The rows that show, in their order."""
        return self._rows

    @property
    def arrangement(self) -> Arrangement:
        """What the user did to the rows."""
        return self._arrangement

    def set_sheet(self, sheet: Sheet) -> None:
        """Show the next state; selection and scroll position survive unless columns come, go or move."""
        same_columns = [c.key for c in sheet.columns] == [c.key for c in self._sheet.columns]
        unique = len({r.key for r in sheet.rows}) == len(sheet.rows)
        if not (same_columns and unique):
            self.beginResetModel()
            self._take(sheet)
            self._rows = list(arranged(sheet, self._arrangement))
            self.endResetModel()
            return
        old_columns = self._sheet.columns
        self._take(sheet)
        self._move_to(arranged(sheet, self._arrangement))
        for place, (old, new) in enumerate(zip(old_columns, sheet.columns, strict=True)):
            if old != new:
                self.headerDataChanged.emit(Qt.Orientation.Horizontal, place, place)

    def arrange(self, arrangement: Arrangement) -> None:
        """Fold, filter or sort differently."""
        self._arrangement = arrangement
        self._move_to(arranged(self._sheet, arrangement))

    def set_folded(self, group: str, *, folded: bool) -> None:
        """Fold or unfold one group by its key."""
        now = self._arrangement.folded
        self.arrange(replace(self._arrangement, folded=now | {group} if folded else now - {group}))
        place = self.place_of(group)
        if place is not None:
            self.headerDataChanged.emit(Qt.Orientation.Vertical, place, place)

    def is_folded(self, row: Row) -> bool:
        """Whether a group row is folded."""
        return row.key in self._arrangement.folded

    def in_group(self, row: Row) -> bool:
        """Whether a row belongs to a group."""
        return row.key in self._groups

    def is_first_of_group(self, place: int) -> bool:
        """Whether a row stands directly below its group's row, or at the very top."""
        return place == 0 or self._rows[place - 1].kind is RowKind.GROUP

    def cell(self, row: int, column: int) -> Cell:
        """Return the cell at a place; an empty one where the row is shorter."""
        cells = self._rows[row].cells
        return cells[column] if column < len(cells) else EMPTY_CELL

    def place_of(self, key: str) -> int | None:
        """Return where the row with this key stands, or ``None`` when it does not show."""
        return next((place for place, row in enumerate(self._rows) if row.key == key), None)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many rows show."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self._sheet.columns)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """Return text, tool tip, or what a screen reader says."""
        if not index.isValid():
            return None
        row, cell = self._rows[index.row()], self.cell(index.row(), index.column())
        if role == _DISPLAY:
            return cell.text
        if role == _SPEECH:
            return self._speech(row, cell)
        if role == _DESCRIPTION:
            return cell.tip
        if role == _TOOL_TIP:
            return plain_tip(cell.tip or cell.text)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """Return the title of a column or the header of a row."""
        if orientation is Qt.Orientation.Horizontal:
            if not 0 <= section < len(self._sheet.columns):
                return None
            column = self._sheet.columns[section]
            title, more = column.title, column.subtitle
        elif 0 <= section < len(self._rows):
            row = self._rows[section]
            title, more = row.header, self._fold_words(row) or row.note
        else:
            return None
        if role == _DISPLAY:
            return title
        if role == _SPEECH:
            return f"{title}, {more}" if more else title
        if role == _TOOL_TIP:
            return plain_tip(f"{title}\n{more}" if more else title)
        return None

    def _take(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._groups = groups_of(sheet)

    def _fold_words(self, row: Row) -> str:
        if row.kind is not RowKind.GROUP or row.key not in self._groups.values():
            return ""
        return tr("folded") if self.is_folded(row) else tr("unfolded")

    def _speech(self, row: Row, cell: Cell) -> str:
        if row.kind is RowKind.GROUP and not cell.text:
            words = self._fold_words(row)
            return f"{row.header}, {words}" if words else row.header
        said = cell.speech or (tr("unknown") if cell.mark is Mark.UNKNOWN else cell.text)
        return f"{said}, {cell.note}" if cell.note else said

    def _move_to(self, rows: tuple[Row, ...]) -> None:
        """Change the rows by removing, moving and inserting as little as possible, then the cells."""
        new = {row.key: row for row in rows}
        plan = steps([row.key for row in self._rows], list(new))
        for first, last in plan.removed:
            self.beginRemoveRows(NOWHERE, first, last)
            del self._rows[first : last + 1]
            self.endRemoveRows()
        if plan.kept is not None:
            self._reorder(plan.kept)
        for first, last in plan.inserted:
            self.beginInsertRows(NOWHERE, first, last)
            self._rows[first:first] = rows[first : last + 1]
            self.endInsertRows()
        self._replace(rows)

    def _reorder(self, keys: tuple[str, ...]) -> None:
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        names = [self._rows[index.row()].key for index in before]
        place = {key: i for i, key in enumerate(keys)}
        self._rows.sort(key=lambda row: place[row.key])
        after = [self.index(place[key], i.column()) for key, i in zip(names, before, strict=True)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _replace(self, rows: tuple[Row, ...]) -> None:
        """Take the new values; each changed cell is told by itself so that no other is repainted."""
        old, self._rows = self._rows, list(rows)
        for place, (was, now) in enumerate(zip(old, rows, strict=True)):
            if was is now:
                continue
            if (was.header, was.kind, was.note) != (now.header, now.kind, now.note):
                self.headerDataChanged.emit(Qt.Orientation.Vertical, place, place)
            whole = was.kind is not now.kind
            pairs = zip_longest(was.cells, now.cells, fillvalue=EMPTY_CELL)
            for column, (before, after) in enumerate(islice(pairs, len(self._sheet.columns))):
                if whole or (before is not after and before != after):
                    index = self.index(place, column)
                    self.dataChanged.emit(index, index)
