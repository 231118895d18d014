"""The text table beside a chart: the same figures, for everyone who prefers or needs to read them."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from offerdesk.charts.wording import ChartTable

Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()
_AIR = 14  # pixels between one column's figures and the next


class TwinModel(QAbstractTableModel):
    """A ``ChartTable`` for Qt."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._table = ChartTable("", (), (), 0)

    def show_table(self, table: ChartTable) -> None:
        """Replace the figures; the view keeps its place where the shape stays."""
        shape = (len(self._table.rows), self._table.header)
        if shape == (len(table.rows), table.header):
            self._table = table
            if table.rows:
                corner = self.index(len(table.rows) - 1, len(table.header) - 1)
                self.dataChanged.emit(self.index(0, 0), corner)
            return
        self.beginResetModel()
        self._table = table
        self.endResetModel()

    def rowCount(self, parent: Index = _TOP) -> int:
        """Qt's hook."""
        return 0 if parent.isValid() else len(self._table.rows)

    def columnCount(self, parent: Index = _TOP) -> int:
        """Qt's hook."""
        return 0 if parent.isValid() else len(self._table.header)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt's hook."""
        if not index.isValid():
            return None
        text = self._table.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._table.header[index.column()]}: {text}"
        return self._alignment(index.column()) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Qt's hook."""
        if orientation != Qt.Orientation.Horizontal or section >= len(self._table.header):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._table.header[section]
        return self._alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        words = column < self._table.heading_columns
        side = Qt.AlignmentFlag.AlignLeading if words else Qt.AlignmentFlag.AlignTrailing
        return side | Qt.AlignmentFlag.AlignVCenter


class TwinView(QTableView):
    """The table on screen: read only, copied by row, hairlines instead of boxes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = TwinModel(self)
        self.setModel(self._model)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setResizeContentsPrecision(200)
        self._header: tuple[str, ...] = ()

    def show_table(self, table: ChartTable) -> None:
        """Show the figures of a chart."""
        self.setAccessibleName(table.caption)
        self.setAccessibleDescription(table.note)
        self._model.show_table(table)
        if table.header != self._header:
            self._header = table.header
            self.resizeColumnsToContents()
            for column in range(len(table.header)):
                self.setColumnWidth(column, self.columnWidth(column) + _AIR)
