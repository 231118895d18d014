"""The two views that one prepares with, entered into the bar of the Interview notes tab."""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from offerdesk.app.preparing.page import Source
from offerdesk.domain.fields import Id
from offerdesk.domain.words import tr
from offerdesk.ui.interviews.leading import record_to_show
from offerdesk.ui.tools import Tools
from offerdesk.ui.views import Views

if TYPE_CHECKING:
    from offerdesk.ui.interviews.library import LibraryView
    from offerdesk.ui.interviews.prepare import PrepareView

PREPARE, LIBRARY = "prepare", "library"
IN_LIBRARY = frozenset({"story", "bank_question", "pitch", "requirement", "practice"})


class Preparing(QObject):
    """Makes the views when they are first chosen and leads from their points to where those come from.

    ``open_`` shows a record of the other views by its key ("interview:x"). ``review_asked`` and
    ``stories_asked`` want a PDF; ``said`` is to be told once.
    """

    review_asked = Signal()
    stories_asked = Signal()
    said = Signal(str)

    def __init__(self, tools: Tools, views: Views, open_: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._tools = tools
        self._views = views
        self._open = open_
        views.add(PREPARE, tr("Prepare"), self._make_prepare)
        views.add(LIBRARY, tr("Questions and stories"), self._make_library)

    @property
    def prepare(self) -> "PrepareView":
        """The review sheet, made now if it was not yet."""
        return cast("PrepareView", self._views.page(PREPARE))

    @property
    def library(self) -> "LibraryView":
        """The library, made now if it was not yet."""
        return cast("LibraryView", self._views.page(LIBRARY))

    @property
    def interview(self) -> Id | None:
        """The interview whose sheet is looked at; ``None`` for the next one."""
        return self.prepare.interview if PREPARE in self._views.made else None

    def show_review(self, interview: Id | None = None) -> None:
        """Show the review sheet of an interview, or of the next one."""
        self._views.choose(PREPARE)
        self.prepare.show_interview(interview)
        self.prepare.take_focus()

    def show_part(self, part: str) -> None:
        """Show a part of the library."""
        self._views.choose(LIBRARY)
        self.library.show_part(part)

    def follow(self, source: Source) -> None:
        """Go to where a point comes from."""
        found = record_to_show(self._tools.reader(), source)
        if found is None:
            return
        if found.kind in IN_LIBRARY:
            self._views.choose(LIBRARY)
            self.library.show_record(found)
        else:
            self._open(f"{found.kind}:{found.id}")

    def _make_prepare(self, parent: QWidget) -> QWidget:
        from offerdesk.ui.interviews.prepare import PrepareView  # noqa: PLC0415 - when first looked at

        view = PrepareView(self._tools, parent)
        view.source_chosen.connect(self.follow)
        view.print_asked.connect(self.review_asked)
        return view

    def _make_library(self, parent: QWidget) -> QWidget:
        from offerdesk.ui.interviews.library import LibraryView  # noqa: PLC0415 - when first looked at

        view = LibraryView(self._tools, parent)
        view.followed.connect(self.follow)
        view.print_asked.connect(self.stories_asked)
        view.said.connect(self.said)
        return view
