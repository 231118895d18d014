"""Ctrl+F: search over everything, as one types; Enter goes to what was found."""

from collections.abc import Callable
from datetime import date, datetime
from typing import cast

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTabBar,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from offerdesk.app.dates import day_of
from offerdesk.app.records import Delete, Save
from offerdesk.app.searching import Finds, Hit
from offerdesk.domain.fields import Id
from offerdesk.domain.tasks import SavedSearch
from offerdesk.domain.words import tr, trn
from offerdesk.ui.searching.keep_bar import ENTER, KeepBar
from offerdesk.ui.searching.keeper import SearchKeeper
from offerdesk.ui.searching.rows import FOUND, RowPainter, find_row, heading, kept_row
from offerdesk.ui.shell.colours import colours_of
from offerdesk.ui.shell.drawing import draw_outline
from offerdesk.ui.shell.theme import GRID
from offerdesk.ui.tools import Tools

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 5, Qt.Key.Key_PageUp: -5}


class SearchPanel(QDialog):
    """A line to type into, the kinds in which something was found, the finds, and searches that were kept.

    ``go`` leads to a find. Esc empties the line and then closes; the focus goes back to where it was.
    """

    def __init__(
        self, keeper: SearchKeeper, tools: Tools, go: Callable[[Hit], object], parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._keeper = keeper
        self._tools = tools
        self._go = go
        self._finds = Finds()
        self._before: QWidget | None = None  # where the focus was
        self.setModal(True)
        self.setWindowTitle(tr("Search"))
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(tr("Search notes, answers, people, letters …"))
        self.line.setAccessibleName(tr("Search everything"))
        self.kinds = QTabBar(self)
        self.kinds.setAccessibleName(tr("Kinds"))
        self.kinds.setExpanding(False)
        self.kinds.setDrawBase(False)
        self.kinds.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Finds"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(RowPainter(self.list))
        self.foot = KeepBar(self)
        self._arrange()
        self._connect()

    @property
    def finds(self) -> Finds:
        """What is shown."""
        return self._finds

    def ask(self) -> None:
        """Open over the window with the words of the last time, to be typed over."""
        window = self.parentWidget()
        if window is not None:
            width = min(window.width() - 4 * GRID, 100 * GRID)
            self.resize(width, min(window.height() - 8 * GRID, 72 * GRID))
            place = window.mapToGlobal(window.rect().topLeft())
            self.move(place.x() + (window.width() - width) // 2, place.y() + 6 * GRID)
        self.renew()
        self.line.setModified(False)
        self.line.selectAll()
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self.open()
        self.line.setFocus()

    def renew(self) -> None:
        """Search again: the desk or the words have changed."""
        everywhere = self._keeper.search(self.line.text())
        self._show_kinds(everywhere)
        self._show(self._in_kind() if self._kind() else everywhere)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move in the list and open from the line, so that the hands stay on the keys."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._step(_STEPS[key])
        elif key in ENTER:
            self._open_current()
        elif (
            key == Qt.Key.Key_Escape and watched is self.line and self.line.text() and self.line.isModified()
        ):
            self.line.clear()
            self._edited()
        elif key == Qt.Key.Key_Delete and not self.line.text():
            self._forget_kept()
        else:
            return super().eventFilter(watched, event)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw an edge, since there is no frame of the system's."""
        super().paintEvent(event)
        painter = QPainter(self)
        draw_outline(painter, self.rect(), colours_of(self.palette()).edge)
        painter.end()

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(self.line)
        layout.addWidget(self.kinds)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.foot)

    def _connect(self) -> None:
        self.line.textEdited.connect(self._edited)
        self.kinds.currentChanged.connect(lambda _place: self._show(self._in_kind()))
        self.list.itemClicked.connect(self._open)
        self.foot.naming.connect(lambda: self.foot.suggest(self.line.text().strip()))
        self.foot.named.connect(self._keep_it)
        self.foot.given_up.connect(self.line.setFocus)
        self.rejected.connect(self._give_back)
        self._keeper.filled.connect(self._on_filled)
        for watched in (self.line, self.kinds):
            watched.installEventFilter(self)

    def _give_back(self) -> None:
        before, self._before = self._before, None
        if before is not None and isValid(before):
            before.activateWindow()
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _edited(self) -> None:
        self.renew()

    def _on_filled(self) -> None:
        if self.isVisible():
            self.renew()

    def _show_kinds(self, everywhere: Finds) -> None:
        """Offer the kinds in which something is found; one that was chosen stays chosen."""
        chosen = self._kind()
        found = everywhere.groups
        with QSignalBlocker(self.kinds):
            while self.kinds.count():
                self.kinds.removeTab(0)
            for group in found if len(found) > 1 else ():
                place = self.kinds.addTab(f"{group.label} {group.count}")
                self.kinds.setTabData(place, group.kind)
                if group.kind == chosen:
                    self.kinds.setCurrentIndex(place)
            if self.kinds.count():
                self.kinds.insertTab(0, tr("All"))
                self.kinds.setTabData(0, "")
                if chosen not in {group.kind for group in found}:
                    self.kinds.setCurrentIndex(0)
        self.kinds.setVisible(self.kinds.count() > 0)

    def _kind(self) -> str:
        return str(self.kinds.tabData(self.kinds.currentIndex()) or "")

    def _in_kind(self) -> Finds:
        kind = self._kind()
        return self._keeper.search(self.line.text(), (kind,) if kind else ())

    def _show(self, finds: Finds) -> None:
        self._finds = finds
        self.list.clear()
        for group in self._finds.groups:
            self.list.addItem(heading(group))
            for hit in group.hits:
                self.list.addItem(find_row(hit, self._when(hit.day)))
        if not self.line.text().strip():
            for kept in self._kept():
                self.list.addItem(kept_row(kept.name, kept.words, kept.id))
        self.foot.tell(self._words())
        self.foot.keep.setEnabled(bool(self._finds.groups))
        self._step(1, fresh=True)

    def _words(self) -> str:
        if not self.line.text().strip():
            return tr('Words, "whole phrases", tag:… kind:… company:… narrow the search.')
        if not self._keeper.is_filled:
            return tr("Still reading the desk …")
        if self._finds.instead:
            return tr("Nothing has these letters. Shown instead: {words}").format(
                words=", ".join(self._finds.instead)
            )
        n = self._finds.count
        return (
            trn("{n} find", "{n} finds", n).format(n=n) if n else tr("Nothing fits. Fewer letters find more.")
        )

    def _when(self, day: date | datetime | None) -> str:
        if day is None:
            return ""
        return self._tools.style.day(day_of(day, self._tools.now().tzinfo))

    def _step(self, step: int, *, fresh: bool = False) -> None:
        """Go to another find, past the headings."""
        places = [row for row in range(self.list.count()) if self._found(row) is not None]
        if not places:
            return
        here = self.list.currentRow()
        place = places.index(here) + step if here in places and not fresh else 0
        place = min(max(place, 0), len(places) - 1)
        self.list.setCurrentRow(places[place])
        if place == 0:
            self.list.scrollToTop()

    def _found(self, row: int) -> Hit | str | None:
        return cast("Hit | str | None", self.list.item(row).data(FOUND))

    def _open_current(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._open(item)

    def _open(self, item: QListWidgetItem) -> None:
        found = item.data(FOUND)
        if isinstance(found, Hit):
            self.accept()
            self._go(found)
        elif found:
            kept = self._tools.reader().find(SavedSearch, Id(found))
            if kept is not None:
                self.line.setText(kept.words)
                self.line.setModified(True)
                self._edited()

    def _kept(self) -> tuple[SavedSearch, ...]:
        return self._tools.reader().all(SavedSearch)

    def _keep_it(self, name: str) -> None:
        words = self.line.text().strip()
        if name and words:
            kept = self._kept()
            same = next((k.id for k in kept if k.name == name), None)
            self._tools.execute(Save(SavedSearch(same or self._tools.new_id(), name, words, len(kept))))
        self.line.setFocus()
        self.foot.tell(tr("Kept. It stands here whenever the line is empty."))

    def _forget_kept(self) -> None:
        found = self._found(self.list.currentRow()) if self.list.currentRow() >= 0 else None
        if isinstance(found, str):
            self._tools.execute(Delete(SavedSearch, (Id(found),)))
            self.renew()
