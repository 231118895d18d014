"""The preview: pages with their tool bar, how far the work is, or why there is nothing to see."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from offerdesk.domain.words import tr
from offerdesk.ui.files.progress import ProgressRow
from offerdesk.ui.printing.making import MadeReport
from offerdesk.ui.printing.pages import STEP, PagesView, Zoom
from offerdesk.ui.shell.theme import GRID, HALF, TARGET
from offerdesk.ui.tables.empty import EmptyPlace


class Preview(QWidget):
    """Shows a report's pages, or one sentence with the one thing to do about it.

    ``progress`` is placed by the owner, where it takes no room from the pages.
    """

    stop_asked = Signal()
    again_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages = PagesView()
        self.progress = ProgressRow()
        self.progress.cancelled.connect(self.stop_asked)
        self.place = QLabel()
        self.place.setTextFormat(Qt.TextFormat.PlainText)
        self.back = _tool("", tr("Previous page"))
        self.on = _tool("", tr("Next page"))
        self.back.setArrowType(Qt.ArrowType.UpArrow)  # pages stand under one another
        self.on.setArrowType(Qt.ArrowType.DownArrow)
        self.smaller = _tool("−", tr("Smaller (−)"))
        self.larger = _tool("+", tr("Larger (+)"))
        self.fit = _tool("", "")
        self.message = EmptyPlace()
        self._again = QAction(tr("Try again"), self)
        self._again.triggered.connect(self.again_asked)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.pages)
        self._stack.addWidget(self.message)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(self._tool_row())
        layout.addWidget(self._stack, 1)
        self._connect()
        self._show_place()

    @property
    def trouble(self) -> str:
        """The sentence in place of the pages; empty while they show."""
        return self.message.text if self._stack.currentWidget() is self.message else ""

    def show_made(self, made: MadeReport) -> None:
        """Show a finished report."""
        self.progress.hide()
        self.pages.show_pages(made.pages, made.ppi)
        self._stack.setCurrentWidget(self.pages)
        self._show_place()

    def show_message(self, text: str, verb: str = "") -> None:
        """Say why there are no pages; the button asks for another try."""
        self.progress.hide()
        self.message.say(text)
        self._again.setText(verb or tr("Try again"))
        self.message.offer([self._again])
        self._stack.setCurrentWidget(self.message)
        self._show_place()

    def _tool_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(HALF)
        for widget in (self.back, self.on, self.place):
            row.addWidget(widget)
        row.addStretch(1)
        for widget in (self.smaller, self.larger, self.fit):
            row.addWidget(widget)
        return row

    def _connect(self) -> None:
        pages = self.pages
        pages.page_changed.connect(self._show_place)
        self.back.clicked.connect(lambda: pages.go_to(pages.current_page - 1))
        self.on.clicked.connect(lambda: pages.go_to(pages.current_page + 1))
        self.smaller.clicked.connect(lambda: pages.set_zoom(Zoom.FIXED, pages.scale / STEP))
        self.larger.clicked.connect(lambda: pages.set_zoom(Zoom.FIXED, pages.scale * STEP))
        self.fit.clicked.connect(lambda: pages.set_zoom(_other(pages.zoom)))
        pages.zoomed.connect(self._show_zoom)
        self._show_zoom()

    def _show_zoom(self) -> None:
        whole = _other(self.pages.zoom) is Zoom.PAGE
        text = tr("Whole &page") if whole else tr("Fit &width")
        self.fit.setText(text)
        self.fit.setAccessibleName(text.replace("&", ""))
        self.fit.setToolTip(tr("Show a whole page (9)") if whole else tr("As wide as the window (0)"))

    def _show_place(self) -> None:
        shown = self._stack.currentWidget() is self.pages and bool(self.pages.pages)
        n, of = self.pages.current_page, len(self.pages.pages)
        self.place.setText(tr("Page {n} of {of}").format(n=n, of=of) if shown else "")
        self.back.setEnabled(shown and n > 1)
        self.on.setEnabled(shown and n < of)
        for button in (self.smaller, self.larger, self.fit):
            button.setEnabled(shown)


def _other(zoom: Zoom) -> Zoom:
    return Zoom.PAGE if zoom is Zoom.WIDTH else Zoom.WIDTH


def _tool(text: str, name: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setAutoRaise(True)
    button.setMinimumSize(TARGET, TARGET)
    button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
    button.setToolTip(name)
    button.setAccessibleName(name)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
