"""The main window: it arranges what it is given and nothing else."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QPoint, QRect, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QMainWindow, QPushButton, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from offerdesk.domain.frozen import frozen
from offerdesk.domain.words import tr

if TYPE_CHECKING:
    from offerdesk.ui.shell.banner import BannerArea
    from offerdesk.ui.shell.status import StatusBar
    from offerdesk.ui.shell.toast import Toast

FIRST_SIZE = QSize(1280, 800)
_LEAST_VISIBLE = QSize(120, 40)
"""How much of a restored window must lie on some screen."""


@frozen
class Tab:
    """A tab: what names it in settings, its title, translated, and its widget."""

    id: str
    title: str
    widget: QWidget


class MainWindow(QMainWindow):
    """Menu bar, messages, tabs and status bar. Menus are filled by ``fill_menu_bar``, tabs come from outside.

    ``painted`` comes once, after the first paint; ``tab_changed`` names the tab that is shown;
    ``closing`` comes before the window goes, so that drafts can be written.
    """

    painted = Signal()
    tab_changed = Signal(str)
    closing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("OfferDesk")
        self._was_painted = False
        self.must_stay: Callable[[], bool] | None = None  # asked after ``closing``
        self._tabs: list[Tab] = []
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(tr("Parts of the desk"))
        self.tabs.currentChanged.connect(self._tell_tab)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.tabs)
        middle = QWidget(self)
        self._column = QVBoxLayout(middle)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._pages, 1)
        self.setCentralWidget(middle)
        self.resize(FIRST_SIZE)
        self.name_desk("")

    @cached_property
    def banners(self) -> "BannerArea":
        """Messages above the tabs; made when first needed, as the two below."""
        from offerdesk.ui.shell.banner import BannerArea  # noqa: PLC0415 - not for the first picture

        area = BannerArea(self)
        self._column.insertWidget(0, area)
        return area

    @cached_property
    def status(self) -> "StatusBar":
        """What is saved, backed up and unknown, at the foot."""
        from offerdesk.ui.shell.status import StatusBar  # noqa: PLC0415 - not for the first picture

        bar = StatusBar(self)
        self._column.addWidget(bar)
        return bar

    @cached_property
    def toast(self) -> "Toast":
        """The notice of what was just done."""
        from offerdesk.ui.shell.toast import Toast  # noqa: PLC0415 - not for the first picture

        return Toast(self)

    def dismiss(self, message: str) -> None:
        """Take a message away, by its key; there may be none."""
        if "banners" in vars(self):
            self.banners.dismiss(message)

    def set_tabs(self, tabs: Sequence[Tab]) -> None:
        """Show these tabs; earlier ones are deleted."""
        for index in reversed(range(self.tabs.count())):
            widget = self.tabs.widget(index)
            self.tabs.removeTab(index)
            if widget is not None:
                widget.deleteLater()
        self._tabs = list(tabs)
        for tab in tabs:
            self.tabs.addTab(tab.widget, tab.title)

    def set_count(self, tab: str, n: int) -> None:
        """Put a number behind a tab's title; none for zero."""
        for index, known in enumerate(self._tabs):
            if known.id == tab:
                self.tabs.setTabText(index, f"{known.title} ({n})" if n else known.title)

    def go_to(self, tab: str) -> None:
        """Show a tab and put the focus into it; an unknown one changes nothing."""
        from PySide6.QtCore import Qt  # noqa: PLC0415 - its names take longer to load than the first picture

        for index, known in enumerate(self._tabs):
            if known.id == tab:
                self.tabs.setCurrentIndex(index)
                known.widget.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def current_tab(self) -> str:
        """Return the id of the tab that is shown; empty without tabs."""
        index = self.tabs.currentIndex()
        return self._tabs[index].id if 0 <= index < len(self._tabs) else ""

    def next_tab(self, step: int = 1) -> None:
        """Show the next or the previous tab, round and round."""
        if self.tabs.count():
            self.tabs.setCurrentIndex((self.tabs.currentIndex() + step) % self.tabs.count())

    def show_page(self, page: QWidget | None) -> None:
        """Show one page in place of the tabs (the welcome), or the tabs again; an earlier page is deleted.

        What is shown takes the focus, so that the keys work at once.
        """
        from PySide6.QtCore import Qt  # noqa: PLC0415 - same

        while (old := self._pages.widget(1)) is not None:
            self._pages.removeWidget(old)
            old.deleteLater()
        if page is not None:
            self._pages.addWidget(page)
            self._pages.setCurrentWidget(page)
        shown = page or self.tabs.currentWidget()
        if shown is not None:
            shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def name_desk(self, name: str) -> None:
        """Put the desk's name into the title; nothing else is told to who looks over the shoulder."""
        self.setWindowTitle(tr("{desk} – OfferDesk").format(desk=name) if name else "OfferDesk")

    def reach_message(self) -> None:
        """Give the focus to the newest notice or message."""
        if not self.toast.reach():
            self.banners.focus_first()

    def layout_state(self) -> str:
        """Return size and place as text for the settings."""
        return bytes(self.saveGeometry().toBase64().data()).decode("ascii")

    def restore_layout(self, state: str) -> None:
        """Take size and place from the settings, as far as they lie on a screen of today."""
        if not state:
            return  # the first time, the window manager knows best
        self.restoreGeometry(QByteArray.fromBase64(state.encode("ascii", "ignore")))
        screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        if not (self.isMaximized() or self.isFullScreen()) and screens:
            self.setGeometry(on_screen(self.geometry(), screens))

    def event(self, event: QEvent) -> bool:
        """Notice the first paint."""
        done = super().event(event)
        if event.type() == QEvent.Type.Paint and not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)
        return done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the focus, as Space does, also outside of dialogs."""
        from PySide6.QtCore import Qt  # noqa: PLC0415 - same

        held = self.focusWidget()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(held, QPushButton):
            held.click()
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let drafts be written first; stay while that would lose something."""
        self.closing.emit()
        if self.must_stay is not None and self.must_stay():
            event.ignore()
            return
        super().closeEvent(event)

    def _tell_tab(self, _index: int) -> None:
        self.tab_changed.emit(self.current_tab())


def on_screen(wanted: QRect, screens: Sequence[QRect]) -> QRect:
    """Return a window's rectangle such that it can be seen and taken hold of on one of the screens."""
    for screen in screens:
        seen = wanted.intersected(screen)
        if seen.width() >= _LEAST_VISIBLE.width() and screen.contains(
            QPoint(seen.center().x(), wanted.top())
        ):
            return QRect(wanted.topLeft(), wanted.size().boundedTo(screen.size()))
    screen = screens[0]
    size = wanted.size().boundedTo(screen.size())
    placed = QRect(QPoint(0, 0), size)
    placed.moveCenter(screen.center())
    return placed
