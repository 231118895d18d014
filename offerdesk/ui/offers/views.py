"""The views in the middle of the Offers tab, one at a time, all of the same comparison."""

from collections.abc import Callable
from itertools import pairwise
from typing import Protocol, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from offerdesk.app.comparison import Comparison
from offerdesk.app.style import Style
from offerdesk.domain.words import tr
from offerdesk.ui.offers.compare_panel import ComparePanel
from offerdesk.ui.shell.later import after_paint

COMPARE, WORTH = "compare", "worth"


class View(Protocol):
    """What every view can do."""

    def show_comparison(self, comparison: Comparison) -> None:
        """Show offers, or an edited draft among them."""
        ...

    def take_focus(self) -> None:
        """Take the keyboard where work goes on."""
        ...


class MiddleViews(QWidget):
    """A switch above the views. A view is made when it is first chosen, and follows only while it is shown.

    ``opened`` names the figure to explain, whichever view it stands in.
    """

    switched = Signal(str)  # the key of the view
    opened = Signal(str, str)  # row key, offer id
    chart_saved = Signal(str)
    chart_failed = Signal(str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._comparison: Comparison | None = None
        self._makers: dict[str, Callable[[QWidget], QWidget]] = {}
        self._pages: dict[str, QWidget] = {}
        self._stale: set[str] = set()
        self.bar = QTabBar(self)
        self.bar.setAccessibleName(tr("View of the offers"))
        self.bar.setExpanding(False)
        self.bar.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._stack = QStackedWidget(self)
        self.compare = self._pages[COMPARE] = ComparePanel(style, self)
        self._stack.addWidget(self.compare)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self._stack, 1)
        self._add_tab(COMPARE, tr("Compare"))
        self.compare.opened.connect(self.opened)
        for chart in (self.compare.yearly, self.compare.cumulative):
            chart.saved.connect(self.chart_saved)
            chart.save_failed.connect(self.chart_failed)
        self.bar.currentChanged.connect(self._switch)

    def add(self, key: str, title: str, make: Callable[[QWidget], QWidget]) -> None:
        """Add a view; ``make`` is called with its parent when the view is first chosen."""
        self._makers[key] = make
        self._add_tab(key, title)

    @property
    def current(self) -> str:
        """The key of the view that is shown."""
        return str(self.bar.tabData(self.bar.currentIndex()))

    def page(self, key: str) -> QWidget:
        """Return a view, made now if it was not yet."""
        if key not in self._pages:
            page = self._pages[key] = self._makers.pop(key)(self)
            self._stack.addWidget(page)
            self._chain(page)
            self._stale.add(key)
        return self._pages[key]

    def choose(self, key: str) -> None:
        """Show a view; an unknown key leaves all as it is."""
        places = [self.bar.tabData(place) for place in range(self.bar.count())]
        if key in places:
            self.bar.setCurrentIndex(places.index(key))

    def begin_with(self, key: str) -> None:
        """Show the view of an earlier session once the sheet, which is there at once, has been painted."""
        if key != self.current:
            after_paint(self, lambda: self.choose(key))

    def show_comparison(self, comparison: Comparison) -> None:
        """Show offers in the view at hand; the others take them when they are chosen."""
        self._comparison = comparison
        self._stale = set(self._pages)
        self._refresh()

    def take_focus(self) -> None:
        """Give the keyboard to the view at hand."""
        cast("View", self._pages[self.current]).take_focus()

    def _chain(self, page: QWidget) -> None:
        """Have Tab reach a view after the switch: what is made late would come after the form."""
        found: list[QWidget] = [self.bar]
        here = page.nextInFocusChain()
        while here is not None and here is not page:
            reached = here.focusPolicy() & Qt.FocusPolicy.TabFocus and here.focusProxy() is None
            if reached and page.isAncestorOf(here):
                found.append(here)
            here = here.nextInFocusChain()
        for before, after in pairwise(found):
            QWidget.setTabOrder(before, after)

    def _add_tab(self, key: str, title: str) -> None:
        place = self.bar.addTab(title)
        self.bar.setTabData(place, key)

    def _switch(self) -> None:
        self._stack.setCurrentWidget(self.page(self.current))
        self._refresh()
        self.switched.emit(self.current)

    def _refresh(self) -> None:
        key = self.current
        if self._comparison is not None and key in self._stale:
            self._stale.discard(key)
            cast("View", self._pages[key]).show_comparison(self._comparison)
