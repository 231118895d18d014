"""The views of the Offers tab that are made when first chosen: worth over time, and the negotiation."""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from offerdesk.app.comparison import Comparison
from offerdesk.app.store import Step
from offerdesk.domain.fields import Id
from offerdesk.domain.words import tr
from offerdesk.ui.offers.views import TALKS, WORTH, MiddleViews
from offerdesk.ui.tools import Tools

if TYPE_CHECKING:
    from offerdesk.ui.offers.talks.view import NegotiationView


class LaterViews(QObject):
    """Enters the views into the bar and carries to them what they cannot see by the comparison alone.

    ``record_asked`` names what has its place in another tab (kind, id), ``letter_asked`` an offer and a draft
    about it, ``edit_asked`` an attribute of an offer or of a part of it (kind, id, attribute). ``said`` is to
    be told once. ``page_switched`` carries the page of the negotiation that is shown now;
    ``beside_changed`` tells that other versions are to stand beside the offers.
    """

    offer_chosen = Signal(str)
    offer_asked = Signal()
    record_asked = Signal(str, str)
    letter_asked = Signal(str, str)
    edit_asked = Signal(str, str, str)
    said = Signal(str)
    page_switched = Signal(str)
    beside_changed = Signal()

    def __init__(
        self,
        tools: Tools,
        views: MiddleViews,
        chosen: Callable[[], Id | None],
        page: Callable[[], str],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._tools = tools
        self._views = views
        self._chosen = chosen
        self._page = page
        self._beside: list[str] = []
        views.add(WORTH, tr("Worth over time"), self._make_worth)
        views.add(TALKS, tr("Negotiation"), self._make_talks)

    @property
    def talks(self) -> "NegotiationView":
        """The negotiation, made now if it was not yet."""
        return cast("NegotiationView", self._views.page(TALKS))

    def with_versions(self, comparison: Comparison) -> Comparison:
        """Return the comparison with the versions that are to stand beside the offers."""
        if not self._beside:
            return comparison
        from offerdesk.app.negotiating.columns import with_versions  # noqa: PLC0415 - most of the time none

        return with_versions(comparison, self._beside, self._tools.reader())

    def put_beside(self, key: str, on: bool) -> None:  # noqa: FBT001 - as a check box tells it
        """Show a version beside the offers, or take it away."""
        self._beside = [k for k in self._beside if k != key] + [key] * on
        self.beside_changed.emit()

    def show_talk(self, page: str) -> None:
        """Show a page of the negotiation and go there."""
        self._views.choose(TALKS)
        self.talks.show_page(page)

    def show_record(self, page: str, kind: str, id_: Id) -> None:
        """Go to a record that stands in a page of the negotiation."""
        self._views.choose(TALKS)
        self.talks.show_record(page, kind, id_)

    def turn(self, step: int) -> None:
        """Show the next page of the negotiation, or the one before; where it is not shown, come to it."""
        if self._views.current == TALKS:
            self.talks.turn(step)
        else:
            self._views.choose(TALKS)
            self.talks.take_focus()

    def renew(self) -> None:
        """Have the negotiation show the chosen offer as it is now, at once if it is looked at."""
        if TALKS in self._views.made:
            self.talks.mark_stale()
            if self._views.current == TALKS:
                self.talks.catch_up()

    def delete_chosen(self) -> tuple[bool, Step | None]:
        """Delete what is selected in the negotiation; tells whether that is where one works."""
        if self._views.current != TALKS:
            return False, None
        return True, self.talks.delete_chosen()

    def flush(self) -> None:
        """Save what is still being typed."""
        if TALKS in self._views.made:
            self.talks.flush()

    def _make_worth(self, parent: QWidget) -> QWidget:
        from offerdesk.ui.offers.worth_panel import worth_view  # noqa: PLC0415 - built when first shown

        return worth_view(self._views, self._tools.style, parent)

    def _make_talks(self, parent: QWidget) -> QWidget:
        from offerdesk.ui.offers.talks.pages import Around  # noqa: PLC0415 - built when first shown
        from offerdesk.ui.offers.talks.view import NegotiationView  # noqa: PLC0415 - same

        around = Around(
            self._tools,
            self.show_talk,
            lambda draft: self.letter_asked.emit(str(self._chosen() or ""), draft),
            lambda kind, id_: self.record_asked.emit(kind, str(id_)),
            lambda kind, id_, name: self.edit_asked.emit(kind, str(id_), name),
            self.said.emit,
            self.put_beside,
            lambda: frozenset(self._beside),
        )
        view = NegotiationView(around, self._chosen, parent)
        view.pages.choose(self._page())
        view.offer_chosen.connect(self.offer_chosen)
        view.offer_asked.connect(self.offer_asked)
        view.page_switched.connect(self.page_switched)
        return view
