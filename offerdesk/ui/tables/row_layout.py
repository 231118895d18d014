"""Heights of rows and the spans of group rows, kept right as rows come and go."""

from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtWidgets import QTableView

from offerdesk.app.rows import RowKind
from offerdesk.ui.tables.look import Look
from offerdesk.ui.tables.model import SheetModel


class RowLayout(QObject):
    """Gives a row the height that it needs, and lets a group row without values span the table."""

    def __init__(self, view: QTableView, model: SheetModel, look: Look) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self.look = look
        model.rowsInserted.connect(self._rows_inserted)
        model.modelReset.connect(self.lay_out)
        model.layoutChanged.connect(self.lay_out)
        model.dataChanged.connect(self._cell_changed)
        model.headerDataChanged.connect(self._header_changed)

    def lay_out(self) -> None:
        """Lay out all rows."""
        self._view.clearSpans()
        self._view.verticalHeader().setDefaultSectionSize(self.look.line)
        self._lay_out(0, len(self._model.rows) - 1)

    def _rows_inserted(self, _parent: QModelIndex, first: int, last: int) -> None:
        self._lay_out(first, last)

    def _cell_changed(self, index: QModelIndex) -> None:
        self._fit(index.row())

    def _header_changed(self, orientation: Qt.Orientation, first: int, _last: int) -> None:
        if orientation is Qt.Orientation.Vertical:
            self._fit(first)

    def _lay_out(self, first: int, last: int) -> None:
        width = len(self._model.sheet.columns)
        for place in range(first, last + 1):
            row = self._model.rows[place]
            self._fit(place)
            if row.kind is RowKind.GROUP and not row.cells and width > 1:
                self._view.setSpan(place, 0, 1, width)

    def _fit(self, place: int) -> None:
        height = self.look.height_of(self._model.rows[place])
        if self._view.rowHeight(place) != height:
            self._view.setRowHeight(place, height)
