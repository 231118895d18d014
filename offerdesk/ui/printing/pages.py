"""The pages of a report under one another, as they will be printed: paper stays white in the dark."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPalette, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from offerdesk.domain.words import tr
from offerdesk.ui.shell.colours import colours_of
from offerdesk.ui.shell.drawing import draw_outline
from offerdesk.ui.shell.theme import GRID

POINTS_PER_INCH = 96.0
"""Logical pixels an inch at 100 %."""
SMALLEST, LARGEST, STEP = 0.2, 3.0, 1.25


class Zoom(StrEnum):
    """How the size of the pages follows the window."""

    WIDTH = "width"
    PAGE = "page"
    FIXED = "fixed"


class Page(QWidget):
    """One page, scaled smoothly to its size and kept so."""

    def __init__(self, number: int, of: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._scaled = QPixmap()
        self.setAccessibleName(tr("Page {n} of {of}").format(n=number, of=of))

    @property
    def image(self) -> QImage:
        """The picture of the page, unscaled."""
        return self._image

    def show_image(self, image: QImage) -> None:
        """Show another picture of the page."""
        self._image = image
        self._scaled = QPixmap()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the paper and a hairline around it."""
        del event
        ratio = self.devicePixelRatio()
        wanted = self.size() * ratio
        if self._scaled.size() != wanted and not self._image.isNull():
            smooth = Qt.TransformationMode.SmoothTransformation
            image = self._image.scaled(wanted, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
            self._scaled = QPixmap.fromImage(image)
            self._scaled.setDevicePixelRatio(ratio)
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        painter.drawPixmap(QPoint(0, 0), self._scaled)
        draw_outline(painter, self.rect(), colours_of(self.palette()).hairline)
        painter.end()


class PagesView(QScrollArea):
    """Shows pages; ``page_changed`` names the one that is being looked at, from 1, ``zoomed`` the scale."""

    page_changed = Signal(int)
    zoomed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: list[Page] = []
        self._natural = QSize(1, 1)
        self._size = QSize(0, 0)
        self._zoom = Zoom.WIDTH
        self._scale = 1.0
        self._current = 0
        self._column = QWidget(self)
        self._layout = QVBoxLayout(self._column)
        self._layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        self._layout.setSpacing(2 * GRID)
        self._layout.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Pages of the report"))
        self.setBackgroundRole(QPalette.ColorRole.Midlight)
        self.setWidget(self._column)
        self.verticalScrollBar().valueChanged.connect(self._look)

    @property
    def pages(self) -> Sequence[Page]:
        """The pages, for looking."""
        return self._pages

    @property
    def current_page(self) -> int:
        """The page that is being looked at, from 1; 0 without pages."""
        return self._current

    @property
    def zoom(self) -> Zoom:
        """How the size of the pages follows the window."""
        return self._zoom

    @property
    def scale(self) -> float:
        """The size of the pages; 1 is their size on paper."""
        return self._scale

    def show_pages(self, images: Sequence[QImage], ppi: float) -> None:
        """Show other pages, made with ``ppi`` pixels an inch; the place of the reader is kept."""
        if len(images) != len(self._pages):
            self._rebuild(len(images))
        for page, image in zip(self._pages, images, strict=True):
            page.show_image(image)
        if images:
            size = images[0].size()
            self._natural = QSize(
                round(size.width() / ppi * POINTS_PER_INCH), round(size.height() / ppi * POINTS_PER_INCH)
            )
        self._fit()
        self._look()

    def set_zoom(self, zoom: Zoom, scale: float = 1.0) -> None:
        """Follow the window's width or height, or keep to ``scale``."""
        self._zoom = zoom
        if zoom is Zoom.FIXED:
            self._scale = min(max(scale, SMALLEST), LARGEST)
        self._fit()
        self.zoomed.emit(self._scale)

    def go_to(self, page: int) -> None:
        """Show the top of a page, counted from 1."""
        if self._pages:
            place = min(max(page, 1), len(self._pages)) - 1
            self.verticalScrollBar().setValue(self._top(place) - GRID)
            self._tell(place + 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to pages with Home, End and Ctrl+Page keys; zoom with plus, minus, 0 and 9."""
        held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        key = event.key()
        if key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self.go_to(1 if key == Qt.Key.Key_Home else len(self._pages))
        elif held and key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self.go_to(self._current + (1 if key == Qt.Key.Key_PageDown else -1))
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus}:
            larger = key != Qt.Key.Key_Minus
            self.set_zoom(Zoom.FIXED, self._scale * STEP if larger else self._scale / STEP)
        elif key in {Qt.Key.Key_0, Qt.Key.Key_9}:
            self.set_zoom(Zoom.WIDTH if key == Qt.Key.Key_0 else Zoom.PAGE)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages again."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Keep the ground in step with the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()

    def _rebuild(self, count: int) -> None:
        for page in self._pages:
            self._layout.removeWidget(page)
            page.hide()
            page.deleteLater()
        self._pages = [Page(number, count, self._column) for number in range(1, count + 1)]
        for page in self._pages:
            page.setFixedSize(self._size)
            self._layout.addWidget(page)
            page.show()

    def _fit(self) -> None:
        margins = self._layout.contentsMargins()
        width = self.viewport().width() - margins.left() - margins.right()
        height = self.viewport().height() - margins.top() - margins.bottom()
        if self._zoom is Zoom.WIDTH:
            self._scale = min(max(width / self._natural.width(), SMALLEST), LARGEST)
        elif self._zoom is Zoom.PAGE:
            both = min(width / self._natural.width(), height / self._natural.height())
            self._scale = min(max(both, SMALLEST), LARGEST)
        size = QSize(round(self._natural.width() * self._scale), round(self._natural.height() * self._scale))
        place, bar = self._current - 1, self.verticalScrollBar()
        within = bar.value() - self._top(place) if self._pages else 0
        before = self._size
        if size == before:
            return
        self._size = size
        for page in self._pages:
            page.setFixedSize(size)
        self._layout.activate()
        self._column.resize(self._column.width(), self._column.sizeHint().height())
        if place >= 0 and before.height():
            bar.setValue(self._top(place) + round(within * size.height() / before.height()))
        self._look()

    def _top(self, place: int) -> int:
        return self._layout.contentsMargins().top() + place * (self._size.height() + self._layout.spacing())

    def _look(self) -> None:
        reached = self.verticalScrollBar().value() + self.viewport().height() // 3
        tops = [self._top(place) for place in range(len(self._pages))]
        self._tell(max(sum(top <= reached for top in tops), min(1, len(tops))))

    def _tell(self, page: int) -> None:
        if page != self._current:
            self._current = page
            self.page_changed.emit(page)
