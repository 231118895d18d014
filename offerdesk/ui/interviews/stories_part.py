"""The story library: each story with what it lacks, where it is used, and a timer to practise telling it."""

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from offerdesk.app.preparing.page import Page
from offerdesk.app.preparing.practice import TARGET_SECONDS
from offerdesk.app.preparing.stories import lacking_words, uses
from offerdesk.app.records import Save
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.preparing import Practice, PracticeKind
from offerdesk.domain.words import tr
from offerdesk.ui.interviews.library_pages import uses_page
from offerdesk.ui.interviews.page_view import PageView
from offerdesk.ui.interviews.practice_line import PracticeLine
from offerdesk.ui.interviews.stopwatch import Stopwatch
from offerdesk.ui.library_part import LibraryPart, PartKind
from offerdesk.ui.shell.theme import GRID, TARGET
from offerdesk.ui.tools import Tools


class StoriesPart(LibraryPart):
    """The timer belongs to the story that is chosen; another story begins at nothing."""

    def __init__(
        self,
        what: PartKind,
        tools: Tools,
        add: Callable[[], Id | None],
        parent: QWidget,
        follow: Callable[[object], None],
        to_print: Callable[[], None],
    ) -> None:
        super().__init__(what, tools, add, parent)
        self._timed = ""
        self.lacks = QLabel(self)
        self.lacks.setWordWrap(True)
        self.page = PageView(tr("Where it is used"), self)
        self.page.setMinimumHeight(8 * GRID)
        self.page.followed.connect(follow)
        self.watch = Stopwatch(tools.now, self)
        self.practice = PracticeLine(tr("Note this &practice"), self)
        self.practice.noted.connect(self._note)
        self.pdf = QPushButton(tr("As P&DF …"), self)
        self.pdf.setMinimumHeight(TARGET)
        self.pdf.clicked.connect(lambda _checked=False: to_print())
        self.below.addWidget(self.lacks)
        self.below.addWidget(self.page, 1)
        self.under_list.addWidget(self.watch)
        self.under_list.addWidget(self.practice)
        self.buttons.addWidget(self.pdf)
        self.chosen_changed.connect(self._show)
        self._show(self.list.current_row())

    def _show(self, row: str) -> None:
        use = next((u for u in uses(self._tools.reader()) if u.story.id == row), None)
        self.lacks.setText(lacking_words(use.story) if use is not None else "")
        self.lacks.setVisible(bool(self.lacks.text()))
        self.page.show_page(uses_page(use) if use is not None else Page(""))
        for widget in (self.page, self.watch, self.practice):
            widget.setVisible(use is not None)
        if row != self._timed:
            self._timed = row
            self.watch.reset(TARGET_SECONDS)
            self.practice.reset()

    def _note(self) -> None:
        """Note that the story was told, how long it took and how it went."""
        if self.watch.running:
            self.watch.toggle()
        row = self.list.current_row()
        if not row:
            return
        entry = Practice(
            self._tools.new_id(),
            PracticeKind.STORY,
            self._tools.now(),
            story=Ref(row),
            seconds=self.watch.seconds or None,
            rating=self.practice.mark,
            notes=self.practice.text,
        )
        self._tools.execute(Save(entry))
        self.watch.reset(TARGET_SECONDS)
        self.practice.reset()
