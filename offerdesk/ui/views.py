"""A bar of views over one place: one view at a time, each made when it is first chosen."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Protocol, cast

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from offerdesk.ui.shell.later import after_paint


class View(Protocol):
    """What every view can do."""

    def refresh(self) -> None:
        """Read anew what is shown."""
        ...

    def take_focus(self) -> None:
        """Take the keyboard where work goes on."""
        ...


class Views(QWidget):
    """A switch above the views; one that is not shown catches up with what changed when it is chosen."""

    switched = Signal(str)  # the key of the view

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._makers: dict[str, Callable[[QWidget], QWidget]] = {}
        self._pages: dict[str, QWidget] = {}
        self._stale: set[str] = set()
        self.bar = QTabBar(self)
        self.bar.setAccessibleName(name)
        self.bar.setExpanding(False)
        self.bar.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._before: QWidget = self.bar  # what Tab leaves when it goes into a view
        self._stack = QStackedWidget(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.bar)
        self._column.addWidget(self._stack, 1)
        self.bar.currentChanged.connect(self._switch)

    def put_between(self, line: QWidget, stops: Sequence[QWidget]) -> None:
        """Put what several views share between the switch and them; ``stops`` are where Tab goes in it."""
        self._column.insertWidget(1, line)
        for stop in stops:
            QWidget.setTabOrder(self._before, stop)
            self._before = stop

    def add_page(self, key: str, title: str, page: QWidget) -> None:
        """Add a view that is there already."""
        self._pages[key] = page
        self._stack.addWidget(page)
        self._add_tab(key, title)

    def add(self, key: str, title: str, make: Callable[[QWidget], QWidget]) -> None:
        """Add a view; ``make`` is called with its parent when the view is first chosen."""
        self._makers[key] = make
        self._add_tab(key, title)

    @property
    def current(self) -> str:
        """The key of the view that is shown."""
        return str(self.bar.tabData(self.bar.currentIndex()))

    @property
    def made(self) -> dict[str, QWidget]:
        """The views that have been made, by key."""
        return dict(self._pages)

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
        """Show the view of an earlier session once the first, which is there at once, has been painted."""
        if key != self.current:
            after_paint(self, lambda: self.choose(key))

    def renew(self) -> None:
        """Have the view at hand read its content anew, and the others when they are chosen."""
        self._stale = set(self._pages)
        self._catch_up()

    def take_focus(self) -> None:
        """Give the keyboard to the view at hand."""
        cast("View", self._pages[self.current]).take_focus()

    def bring_up(self, page: QWidget) -> None:
        """Have a view show what is."""
        cast("View", page).refresh()

    def _chain(self, page: QWidget) -> None:
        """Have Tab reach a view after the switch: what is made late would come after the rest."""
        found: list[QWidget] = [self._before]
        here = page.nextInFocusChain()
        while here is not None and here is not page:
            reached = here.focusPolicy() & Qt.FocusPolicy.TabFocus and here.focusProxy() is None
            if reached and page.isAncestorOf(here):
                found.append(here)
            here = here.nextInFocusChain()
        for before, after in pairwise(found):
            QWidget.setTabOrder(before, after)

    def _add_tab(self, key: str, title: str) -> None:
        with QSignalBlocker(self.bar):  # the first one is chosen at once, before it has its key
            self.bar.setTabData(self.bar.addTab(title), key)
        self.bar.setVisible(self.bar.count() > 1)  # one view alone needs no switch

    def _switch(self) -> None:
        self._stack.setCurrentWidget(self.page(self.current))
        self._catch_up()
        self.switched.emit(self.current)

    def _catch_up(self) -> None:
        key = self.current
        if key in self._stale:
            self._stale.discard(key)
            self.bring_up(self._pages[key])
