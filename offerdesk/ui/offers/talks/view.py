"""The negotiation view: which offer it is about, and the pages of its negotiation below."""

from collections.abc import Callable
from functools import partial
from typing import Any, cast

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from offerdesk.app.comparison import Comparison
from offerdesk.app.store import Step
from offerdesk.app.talks import Talk, talks
from offerdesk.domain.fields import Id
from offerdesk.domain.words import tr
from offerdesk.ui.forms.choices import Combo
from offerdesk.ui.offers.talks.pages import PAGES, Around, PageEntry, TalkPage
from offerdesk.ui.shell.theme import GRID
from offerdesk.ui.tables.empty import EmptyPlace
from offerdesk.ui.views import Views


class TalkPages(Views):
    """The pages; each shows the offer that ``chosen`` names."""

    def __init__(
        self,
        around: Around,
        chosen: Callable[[], Id | None],
        entries: tuple[PageEntry, ...],
        parent: QWidget,
    ) -> None:
        super().__init__(tr("Page of the negotiation"), parent)
        self._chosen = chosen
        for entry in entries:
            self.add(entry.key, tr(entry.title), partial(entry.make, around))

    def bring_up(self, page: QWidget) -> None:
        """Have a page show the offer that is chosen."""
        cast("TalkPage", page).show_offer(self._chosen())


class NegotiationView(QWidget):
    """Follows the offer that is chosen in the tab. ``offer_chosen`` names another one chosen here.

    ``mark_stale`` tells that what is shown may be otherwise now; it is read when it is next looked at.
    """

    offer_chosen = Signal(str)
    offer_asked = Signal()  # there is none yet
    page_switched = Signal(str)

    def __init__(
        self,
        around: Around,
        chosen: Callable[[], Id | None],
        parent: QWidget,
        entries: tuple[PageEntry, ...] = PAGES,
    ) -> None:
        super().__init__(parent)
        self._tools = around.tools
        self._chosen = chosen
        self._stale = True
        self.which = Combo(self)
        self.which.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.which.activated.connect(lambda _place: self.offer_chosen.emit(str(self.which.value())))
        self.pages = TalkPages(around, chosen, entries, self)
        self.pages.switched.connect(self.page_switched)
        self.empty = EmptyPlace(self)
        self.empty.say(tr("No offers yet. When one arrives, this is where you prepare the talk about it."))
        new = QAction(tr("New offer"), self.empty)
        new.triggered.connect(self.offer_asked)
        self.empty.offer((new,))
        self._arrange()

    def show_comparison(self, comparison: Comparison) -> None:
        """Be looked at: read anew what may be otherwise now. What is only typed or supposed is not shown."""
        del comparison
        self.catch_up()

    def mark_stale(self) -> None:
        """Note that something was changed or another offer chosen."""
        self._stale = True

    def catch_up(self) -> None:
        """Read everything anew, where anything changed since."""
        if not self._stale:
            return
        self._stale = False
        found = talks(self._tools.reader())
        self._offer(found)
        self._places.setCurrentIndex(1 if found else 0)
        self.pages.page(self.pages.current)  # the first page is made with the view
        self.pages.renew()

    def take_focus(self) -> None:
        """Take the keyboard to the page at hand."""
        if self._places.currentIndex():
            self.pages.take_focus()
        else:
            self.empty.setFocus()

    def show_page(self, key: str) -> None:
        """Show a page and go there."""
        self.pages.choose(key)
        self.take_focus()

    def turn(self, step: int) -> None:
        """Show the next page or the one before, round and round."""
        bar = self.pages.bar
        bar.setCurrentIndex((bar.currentIndex() + step) % bar.count())
        self.take_focus()

    def show_record(self, page: str, kind: str, id_: Id) -> None:
        """Go to a record that stands in a page."""
        self.show_page(page)
        made: Any = self.pages.page(page)
        made.show_record(kind, id_)

    def delete_chosen(self) -> Step | None:
        """Delete what is selected in the page at hand."""
        page: Any = self.pages.page(self.pages.current)
        delete: Callable[[], Step | None] | None = getattr(page, "delete_chosen", None)
        return delete() if delete is not None else None

    def flush(self) -> None:
        """Save what is still being typed."""
        for page in self.pages.made.values():
            flush: Callable[[], None] | None = getattr(page, "flush", None)
            if flush is not None:
                flush()

    def _offer(self, found: tuple[Talk, ...]) -> None:
        """Fill the choice of the offer; what is unchanged stays as it is."""
        shown = [self.which.itemText(place) for place in range(self.which.count())]
        if ([talk.offer for talk in found], [talk.said for talk in found]) != (self.which.values, shown):
            self.which.clear()
            self.which.values = []
            for talk in found:
                self.which.offer(talk.offer, talk.said)
        chosen = self._chosen()
        self.which.setCurrentIndex(self.which.values.index(chosen) if chosen in self.which.values else -1)

    def _arrange(self) -> None:
        label = QLabel(tr("Negotiation &with"), self)
        label.setBuddy(self.which)
        top = QHBoxLayout()
        top.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        top.setSpacing(GRID)
        top.addWidget(label)
        top.addWidget(self.which, 1)
        talking = QWidget(self)
        column = QVBoxLayout(talking)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.pages, 1)
        self._places = QStackedWidget(self)
        self._places.addWidget(self.empty)
        self._places.addWidget(talking)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._places)
