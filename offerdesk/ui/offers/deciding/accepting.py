"""Saying yes in two steps: what is still open, with one explicit choice, then what follows from it."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QStackedWidget, QVBoxLayout, QWidget

from offerdesk.app.checklists import MakeChecklist, TickItems
from offerdesk.app.deciding import (
    before_yes,
    counter_first,
    following,
    following_sheet,
    points_sheet,
)
from offerdesk.app.deciding_commands import AcceptOffer, BeginCounter
from offerdesk.app.desk import Command
from offerdesk.app.due_changes import Together
from offerdesk.app.due_offers import COUNTER
from offerdesk.app.negotiating.agreed import verbal_words
from offerdesk.app.text import Reading, Situation
from offerdesk.domain.checklists import Template
from offerdesk.domain.fields import Id, attribute
from offerdesk.domain.offer import Offer
from offerdesk.domain.values import Problem
from offerdesk.domain.words import tr, trn
from offerdesk.ui.forms.grid import RowGrid
from offerdesk.ui.forms.making import editor_for
from offerdesk.ui.forms.row import FormRow
from offerdesk.ui.offers.deciding.asking_first import AskingFirst
from offerdesk.ui.offers.deciding.sheet import DecisionSheet, heading, quiet, words
from offerdesk.ui.shell.theme import GRID, TARGET
from offerdesk.ui.tables.view import SheetView
from offerdesk.ui.tools import Tools

LETTER = "D-24"
_LIST_LINES = 11
_TALL = 620


class AcceptSheet(DecisionSheet):
    """Both steps. What was ticked here is kept in the checklist of the offer."""

    def __init__(
        self,
        tools: Tools,
        offer: Offer,
        templates: Callable[[], tuple[Template, ...]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr("Accept"), offer, parent)
        self._tools = tools
        self._now = tools.now()
        self._start: date | None = offer.start_date
        self._ticked: frozenset[str] = frozenset()
        self.before = before_yes(tools.reader(), templates(), offer.id)
        self.back = self.button(tr("&Back"), self.go_back)
        self.next = self.button(tr("What &follows"), self.go_on)
        self.plain = self.button(tr("&Accept"), self.say_yes)
        self.write = self.letter_button(tr("Accept and &write to them"), LETTER, lambda: self.say_yes(LETTER))
        self.pages = QStackedWidget(self)
        self.body.addWidget(self.pages, 1)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.pages.addWidget(self._first_page())
        self.pages.addWidget(self._second_page())
        self.add_buttons(self.cancel, self.back, self.next, self.plain, self.write)
        self._show_points()
        self.go_back()
        self.fit(_TALL)

    def go_on(self) -> None:
        """Show what follows."""
        self.pages.setCurrentIndex(1)
        self._show_buttons()
        self._show_following()
        self.follows.setFocus()

    def go_back(self) -> None:
        """Show what is open."""
        self.pages.setCurrentIndex(0)
        self._show_buttons()
        self.points.setFocus()

    def say_yes(self, letter: str = "") -> None:
        """Accept, and keep what was ticked."""
        self.decide(Together((self._yes(), *self._ticks()), tr("Accept an offer")), letter)

    def counter(self) -> None:
        """Begin a counter-offer instead."""
        self.decide(BeginCounter(self.offer.id, self._tools.new_id()), COUNTER)

    def toggle(self) -> None:
        """Tick the selected points, or open them again; what the data shows stays as it is."""
        chosen = frozenset(self.points.selected_rows())
        free = frozenset(p.key for p in self.before.points if not p.done) & chosen
        self._ticked = self._ticked - free if free <= self._ticked else self._ticked | free
        self._show_points()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tick with Space, which the list would take for a search."""
        pressed = watched is self.points and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space:
            self.toggle()
            return True
        return super().eventFilter(watched, event)

    def _first_page(self) -> QWidget:
        offer, page = self.offer, QWidget(self)
        column = _column(page)
        column.addWidget(heading(tr("Accept the offer from {company}").format(company=offer.company)))
        self.first: AskingFirst | None = None
        if counter_first(self._tools.reader(), offer.id):
            self.first = AskingFirst(
                tr(
                    "You have not asked for anything yet. Asking does no harm; "
                    "a good offer can be taken as it is."
                ),
                self,
            )
            self.first.asked.connect(self.counter)
            column.addWidget(self.first)
        self.points = SheetView(self, whole_rows=True)
        self.points.setAccessibleName(tr("What to think of before a yes"))
        self.points.setAccessibleDescription(tr("Space ticks an item"))
        self.points.setMinimumHeight(self.fontMetrics().lineSpacing() * _LIST_LINES)
        self.points.installEventFilter(self)
        self.points.opened.connect(lambda *_: self.toggle())
        column.addWidget(self.points, 1)
        self.verbal = words()
        self.verbal.setText(verbal_words(self._tools.reader(), offer.id, self._tools.style))
        self.verbal.setVisible(bool(self.verbal.text()))
        column.addWidget(self.verbal)
        self.left = words()
        self.anyway = QCheckBox(tr("Accept with this &open"), self)
        self.anyway.setMinimumHeight(max(TARGET, self.anyway.sizeHint().height()))
        self.anyway.toggled.connect(lambda _on: self._show_buttons())
        column.addWidget(self.left)
        column.addWidget(self.anyway)
        return page

    def _second_page(self) -> QWidget:
        page = QWidget(self)
        column = _column(page)
        column.addWidget(heading(tr("What follows from it")))
        self.written = QCheckBox(tr("I have the offer &in writing"), self)
        self.written.setMinimumHeight(max(TARGET, self.written.sizeHint().height()))
        self.written.setChecked(bool(self.offer.written) or self.offer.written_at is not None)
        self.written.toggled.connect(lambda _on: self._show_following())
        column.addWidget(self.written)
        here = Situation(self._tools.style, self._now.date(), self._now.tzinfo)
        editor = editor_for(attribute(Offer, "start_date"), here, self)
        self.start = FormRow(editor, self._take_start, parent=self)
        self.start.reset(self._start)
        self.start.left.connect(self._show_following)
        grid = RowGrid(self)
        grid.add(self.start)
        column.addWidget(grid)
        self.follows = SheetView(self, whole_rows=True)
        self.follows.setAccessibleName(tr("What follows from it"))
        self.follows.setMinimumHeight(self.fontMetrics().lineSpacing() * _LIST_LINES)
        column.addWidget(self.follows, 1)
        column.addWidget(
            quiet(
                tr(
                    "These tasks come by themselves and can be moved or let go. Nothing is locked: "
                    "the offer can be reopened."
                )
            )
        )
        return page

    def _show_points(self) -> None:
        left = self.before.open_with(self._ticked)
        self.points.set_sheet(points_sheet(self.before, self._ticked))
        if self.before.points and not self.points.selected_rows():
            self.points.select_row(self.before.points[0].key)
        said = trn("{n} point is open.", "{n} points are open.", left).format(n=left)
        self.left.setText(said if left else tr("Nothing is open."))
        self.anyway.setVisible(bool(left))
        self._show_buttons()

    def _show_buttons(self) -> None:
        at_end = self.pages.currentIndex() == 1
        for button in (self.back, self.plain, self.write):
            button.setVisible(at_end)
        self.next.setVisible(not at_end)
        self.next.setEnabled(self.anyway.isChecked() or not self.before.open_with(self._ticked))

    def _show_following(self) -> None:
        tools = self._tools
        found = following(tools.reader(), self._yes(), self._now, tools.style)
        self.follows.set_sheet(following_sheet(found, tools.style, self._now))

    def _take_start(self, reading: Reading) -> tuple[Problem, ...]:
        self._start = reading.value
        return ()

    def _yes(self) -> AcceptOffer:
        was = self.offer.written
        written = True if self.written.isChecked() else (False if was else was)
        return AcceptOffer(self.offer.id, self._now, written, self._start)

    def _ticks(self) -> tuple[Command, ...]:
        """Return what keeps the points that were ticked here."""
        before = self.before
        if not self._ticked:
            return ()
        if before.template is None:
            return (TickItems(tuple(Id(key) for key in sorted(self._ticked)), self._now),)
        ids = tuple(self._tools.new_id() for _ in range(len(before.template.items) + 1))
        ticked = tuple(ids[1 + int(key)] for key in sorted(self._ticked, key=int))
        made = MakeChecklist(before.template, f"offer:{self.offer.id}", ids)
        return (made, TickItems(ticked, self._now))


def _column(page: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(page)
    column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, GRID)
    column.setSpacing(GRID)
    return column
