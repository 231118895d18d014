"""The one table of the window: side-by-side sheets and plain lists."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QFocusEvent, QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QFrame, QTableView, QWidget

from offerdesk.app.rows import Sheet
from offerdesk.domain.words import tr
from offerdesk.ui.tables.arrange import BY_HEADER
from offerdesk.ui.tables.columns import ColumnKeeper
from offerdesk.ui.tables.delegate import CellPainter
from offerdesk.ui.tables.empty import EmptyPlace
from offerdesk.ui.tables.gestures import Gestures, Wishes
from offerdesk.ui.tables.ground import own_viewport
from offerdesk.ui.tables.headers import Corner, RowHeader, TitleHeader
from offerdesk.ui.tables.keeping import remember, restore, restore_state, state_of
from offerdesk.ui.tables.look import Look
from offerdesk.ui.tables.model import SheetModel
from offerdesk.ui.tables.row_layout import RowLayout

_RESTYLING = {QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange}
_LIST_HEADER, _SHEET_HEADER = 0.5, 0.4
"""Share of the width that row headers may take; in a list, where they are looked for, also what is left."""


class SheetView(QTableView):
    """Shows a ``Sheet``. ``whole_rows`` makes it a list: rows are chosen, and a click on a title sorts.

    ``opened`` names the row and column that the user wants to look into. Moved and hidden columns are only
    told; the owner answers with the next sheet. ``menu_asked`` hands over a ``QMenu`` to add actions to.
    """

    opened = Signal(str, str)
    current_row_changed = Signal(str)
    selected_rows_changed = Signal()
    columns_moved = Signal(list)
    column_hidden = Signal(str)
    menu_asked = Signal(object, str, str)

    def __init__(self, parent: QWidget | None = None, *, whole_rows: bool = False) -> None:
        super().__init__(parent)
        own_viewport(self, QPalette.ColorRole.Base)
        self._whole_rows = whole_rows
        self._told_row = ""
        self._settling = False
        self._model = SheetModel(self)
        self._look = Look(self)
        self._titles = TitleHeader(self._model, self._look, self)
        self._headers = RowHeader(self._model, self._look, self, whole_rows=whole_rows)
        self._painter = CellPainter(self._model, self._look, self, whole_rows=whole_rows)
        self._corner = Corner(self._model, self._look, self)
        self._empty = EmptyPlace(self)
        self._set_up()
        self._columns = ColumnKeeper(self._titles, self._model, self.columns_moved.emit)
        self._rows = RowLayout(self, self._model, self._look)
        wishes = Wishes(
            self.opened.emit,
            self.columns_moved.emit,
            self.column_hidden.emit,
            self.menu_asked.emit,
            self.set_only_differing,
            self._show_sorting,
        )
        self._gestures = Gestures(self, self._model, wishes, whole_rows=whole_rows)
        self._connect()
        self._restyle()
        self._show_emptiness()

    @property
    def sheet_model(self) -> SheetModel:
        """The model, for looking."""
        return self._model

    @property
    def empty_place(self) -> EmptyPlace:
        """What shows while there are no rows."""
        return self._empty

    def set_sheet(self, sheet: Sheet) -> None:
        """Show the next state; only what differs is repainted, and the place of the user is kept."""
        before = self._model.sheet
        kept = remember(self, self._model)
        self._settling = True  # who hears of a row now might bring the next sheet before this one is in
        self._model.set_sheet(sheet)
        self._settling = False
        if sheet.columns != before.columns or len(sheet.rows) != len(before.rows):
            self._measure()
        restore(self, self._model, kept)
        self._show_emptiness()
        if sheet.corner != before.corner:
            self._corner.update()
        self._tell_row()

    def selected_rows(self) -> tuple[str, ...]:
        """Return the keys of the rows with a selected cell, from the top."""
        places = {index.row() for index in self.selectedIndexes()}
        return tuple(self._model.rows[place].key for place in sorted(places))

    def current_row(self) -> str:
        """Return the key of the current row; empty for none."""
        index = self.currentIndex()
        return self._model.rows[index.row()].key if index.isValid() else ""

    def select_row(self, key: str) -> None:
        """Make a row current, alone selected, and show it; a row that does not show is left alone.

        Said outright: ``setCurrentIndex`` would add to the selection while Ctrl is held for a shortcut.
        """
        place = self._model.place_of(key)
        if place is not None and (key != self.current_row() or not self.selectedIndexes()):
            index = self._model.index(place, max(0, self.currentIndex().column()))
            flag = QItemSelectionModel.SelectionFlag
            whole = flag.Rows if self._whole_rows else flag.NoUpdate
            self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | whole)
            self.scrollTo(index)

    def set_only_differing(self, on: bool) -> None:  # noqa: FBT001 - the slot of a checkable action
        """Hide the rows whose cells all say the same, or show them again."""
        self._model.arrange(replace(self._model.arrangement, only_differing=on))
        self._show_emptiness()

    def set_empty_actions(self, actions: Sequence[QAction]) -> None:
        """Offer these actions where there are no rows."""
        self._empty.offer(actions)

    def copy_selection(self) -> None:
        """Put the selected cells on the clipboard as tab-separated text."""
        self._gestures.copy()

    def layout_state(self) -> dict[str, object]:
        """Return what the user arranged, as plain data for the settings."""
        return state_of(self._model, self._columns.widths)

    def restore_layout_state(self, state: dict[str, object]) -> None:
        """Arrange the table as it was; unknown or damaged parts are left out."""
        self._columns.set_widths(restore_state(self._model, state))
        self._measure()

    # --- what Qt asks -------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, fold, copy and move columns by keyboard."""
        if not self._gestures.press(event):
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu at the pointer, or by keyboard at the current cell."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if not index.isValid():
            return
        if not self.selectionModel().isSelected(index):
            self.setCurrentIndex(index)
        at = self.visualRect(index).center() if by_key else event.pos()
        self._gestures.open_menu(index, self.viewport().mapToGlobal(at))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the row headers within their share of the width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()
        self._empty.setGeometry(self.rect())

    def updateGeometries(self) -> None:
        """Lay the corner over Qt's own."""
        super().updateGeometries()
        corner: Corner | None = getattr(self, "_corner", None)  # Qt asks before the fields are there
        button = self.findChild(QAbstractButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if corner is not None and button is not None:
            corner.setGeometry(button.geometry())
            corner.setVisible(not button.isHidden())
            corner.raise_()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring in the row headers too."""
        super().focusInEvent(event)
        self._headers.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring from the row headers too."""
        super().focusOutEvent(event)
        self._headers.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow new fonts and colours."""
        super().changeEvent(event)
        if event.type() in _RESTYLING and hasattr(self, "_gestures"):
            self._restyle()

    # --- inside -------------------------------------------------------------------------------------

    def _set_up(self) -> None:
        behaviour = QAbstractItemView.SelectionBehavior
        per_pixel = QAbstractItemView.ScrollMode.ScrollPerPixel
        self.setModel(self._model)
        self.setHorizontalHeader(self._titles)
        self.setVerticalHeader(self._headers)
        self.setItemDelegate(self._painter)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(behaviour.SelectRows if self._whole_rows else behaviour.SelectItems)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(per_pixel)
        self.setVerticalScrollMode(per_pixel)
        self._titles.setSectionsMovable(not self._whole_rows)
        self._titles.setStretchLastSection(self._whole_rows)

    def _connect(self) -> None:
        gestures = self._gestures
        self.clicked.connect(gestures.click)
        self.doubleClicked.connect(gestures.double_click)
        self.entered.connect(gestures.point)
        self.viewportEntered.connect(gestures.point_nowhere)
        self._headers.sectionClicked.connect(gestures.click_header)
        chooser: QItemSelectionModel = self.selectionModel()
        chooser.currentChanged.connect(self._tell_row)
        chooser.selectionChanged.connect(self._tell_selection)
        if self._whole_rows:
            self._titles.sectionClicked.connect(self._sort_by_title)
            self._corner.clicked.connect(self._sort_by_header)

    def _sort_by_title(self, place: int) -> None:
        self._gestures.sort(self._model.sheet.columns[place].key)

    def _sort_by_header(self) -> None:
        self._gestures.sort(BY_HEADER)

    def _show_sorting(self) -> None:
        self._titles.viewport().update()
        self._corner.update()

    def _tell_row(self) -> None:
        if self._whole_rows:
            self.viewport().update()
            self._headers.viewport().update()
        row = self._told_row if self._settling else self.current_row()
        if row != self._told_row:
            self._told_row = row
            self.current_row_changed.emit(row)

    def _tell_selection(self) -> None:
        self._headers.viewport().update()
        self.selected_rows_changed.emit()

    def _restyle(self) -> None:
        look = self._look = Look(self)
        self._titles.look = self._headers.look = self._painter.look = self._corner.look = look
        self._rows.look = look
        self._rows.lay_out()
        self._measure()
        self.viewport().update()

    def _measure(self) -> None:
        subtitles = any(column.subtitle for column in self._model.sheet.columns)
        self._titles.setFixedHeight(self._look.header_height(subtitles=subtitles))
        self._fit()

    def _fit(self) -> None:
        width = self.width() - self.verticalScrollBar().sizeHint().width()
        if self._whole_rows:
            most = max(int(width * _LIST_HEADER), width - sum(self._columns.needed(self._look)))
        else:
            most = min(int(width * _SHEET_HEADER), self._look.most_of(figures=False))
        beside = self._columns.header_width(self._look, most)
        self._headers.setFixedWidth(beside)
        rest = width - beside
        self._columns.fit(self._look, rest if self._whole_rows else None)

    def _show_emptiness(self) -> None:
        sheet, empty = self._model.sheet, not self._model.rows
        self._empty.say(tr("Nothing differs here.") if sheet.rows else sheet.empty)
        self._empty.setVisible(empty)
        self._titles.setVisible(not empty)
        if empty:
            self._empty.setGeometry(self.rect())
            self._empty.raise_()
