"""The form of one offer: quick entry above, sections that fold below. It saves by itself.

Every key stroke that parses becomes part of the draft, which sheet and charts redraw from; the command that
saves follows 300 ms after the last one, or at once when a field is left or the form is hidden.
"""

from collections.abc import Callable
from datetime import datetime
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from offerdesk.app.style import Style
from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.fields import Id
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.words import tr
from offerdesk.ui.forms.choices import Choices
from offerdesk.ui.forms.grid import RowGrid, in_reading_order
from offerdesk.ui.offers.form_hub import FormHub
from offerdesk.ui.offers.form_layout import HEAD, SECTIONS
from offerdesk.ui.offers.form_rows import HeadRows
from offerdesk.ui.offers.form_sections import SectionPanel
from offerdesk.ui.offers.form_state import RawKey
from offerdesk.ui.shell.theme import GRID, HALF

SAVE_AFTER = 300
"""Milliseconds between the last key stroke and the command that saves it."""


class OfferForm(QStackedWidget):
    """Edits one offer at a time; holds frozen values only and writes nothing itself.

    ``draft_changed`` carries the draft (``FullOffer``), ``save_requested`` a command; ``texts_changed`` tells
    that ``kept_texts`` are others now. ``now`` is asked whenever a day is read, so that "tomorrow" is right
    after midnight; its zone is the one that times are written in.
    """

    draft_changed = Signal(object)
    save_requested = Signal(object)
    texts_changed = Signal()

    def __init__(
        self,
        style: Style,
        new_id: Callable[[], Id],
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._hub = FormHub(style, new_id, now, self)
        self._timer = self._later(SAVE_AFTER, self._save)
        self._reveal = self._later(0, self._show_focus)
        self._order = self._later(0, self._order_tabs)  # once for all the rows that come together
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)
        self.sections: dict[str, SectionPanel] = {}
        self._empty = _empty_place(self)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setAccessibleName(tr("Offer"))
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab goes from field to field
        self._page = QWidget(self)
        self._above = QVBoxLayout(self._page)
        self._above.setContentsMargins(0, 0, 0, 0)
        self._above.setSpacing(0)
        self._above.addWidget(self._scroll, 1)
        self.addWidget(self._empty)
        self.addWidget(self._page)
        self._head: HeadRows | None = None
        self._showing = False
        self._hub.changed.connect(self._changed)
        self._hub.left.connect(self._left)
        self._hub.kept.connect(self.texts_changed)
        self._hub.rebuilt.connect(self._order.start)

    @property
    def draft(self) -> FullOffer | None:
        """The offer as it stands in the form, saved or not."""
        return self._hub.draft

    @property
    def head(self) -> HeadRows:
        """The quick entry; made with the first offer."""
        if self._head is None:
            self._head = self._make()
        return self._head

    def show_offer(self, full: FullOffer | None, style: Style | None = None) -> None:
        """Show an offer, or the place where one will be. Text being typed and the caret stay as they are."""
        if self.draft is not None and (full is None or full.offer.id != self.draft.offer.id):
            self.flush()
        self._hub.style = style or self._hub.style
        self._hub.state.load(full)
        if full is not None:
            _ = self.head
            self._refresh()
        self.setCurrentWidget(self._empty if full is None else self._page)

    def put_above(self, bar: QWidget) -> None:
        """Put something above the rows that stays while they scroll."""
        self._above.insertWidget(0, bar)

    def set_assumptions(self, assumed: Assumptions) -> None:
        """Work out with these assumptions what stands below the rows."""
        if assumed != self._hub.assumed:
            self._hub.assumed = assumed
            self._refresh()

    def set_applications(self, applications: Choices) -> None:
        """Offer the applications that an offer may belong to, as pairs of id and name."""
        choices = ((None, tr("None")), *applications)
        _ = self.head
        for section in self.sections.values():
            section.set_applications(choices)

    def focus_attribute(self, kind: str, id_: Id, attribute: str) -> None:
        """Open what hides an attribute and put the caret there."""
        if attribute in HEAD and kind == "offer":
            self.head.focus(attribute)
            return
        section = next((s for s in self.sections.values() if s.holds(kind, attribute)), None)
        if section is not None:
            section.focus(kind, id_, attribute)

    def begin(self, kind: str, section: str = "") -> None:
        """Open a section, or add a part of ``kind`` in the one that holds its list."""
        panel = self.sections.get(section) or next(s for s in self.sections.values() if s.holds(kind, ""))
        panel.begin(kind)

    def focus_first(self) -> None:
        """Begin with the company, ready to be typed over."""
        line = self.head.rows["company"].editor.control
        line.setFocus()
        if isinstance(line, QLineEdit):
            line.selectAll()

    def flush(self) -> None:
        """Ask for what is not saved yet to be saved now."""
        self._save(again=True)

    def kept_texts(self) -> dict[RawKey, str]:
        """Return texts that could not be used yet, so that they outlive the window."""
        return dict(self._hub.state.raws)

    def keep_texts(self, texts: dict[RawKey, str]) -> None:
        """Take texts that could not be used in an earlier session."""
        self._hub.state.raws |= texts

    def hideEvent(self, event: QHideEvent) -> None:
        """Save what is left before the form goes out of sight."""
        self._save()
        super().hideEvent(event)

    def _make(self) -> HeadRows:
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(GRID, GRID, GRID, 2 * GRID)
        layout.setSpacing(0)
        grid = RowGrid(content)
        grid.setContentsMargins(GRID, 0, HALF, 0)  # in line with the rows of the sections
        head = HeadRows(grid, self._hub)
        layout.addWidget(grid)
        layout.addSpacing(2 * GRID)
        for plan in SECTIONS:
            panel = SectionPanel(plan, self._hub, content)
            self.sections[plan.group.name.lower()] = panel
            layout.addWidget(panel)
            panel.set_open(is_open=plan.starts_open)
        layout.addStretch(1)
        self._scroll.setWidget(content)
        self._order.start()
        return head

    def _later(self, milliseconds: int, do: Callable[[], object]) -> QTimer:
        """Return a timer that, each time it is started, does something once."""
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(do)
        return timer

    def _order_tabs(self) -> None:
        """Let Tab follow the order on screen, also through what was made later."""
        content = self._scroll.widget()
        if content is not None:
            for here, then in pairwise(in_reading_order(content)):
                QWidget.setTabOrder(here, then)

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isAncestorOf(now):
            self._reveal.start()

    def _show_focus(self) -> None:
        """Scroll to what has the focus, however it got there; rows made just now have their place by then."""
        focused = QApplication.focusWidget()
        content = self._scroll.widget()
        if content is not None and focused is not None and content.isAncestorOf(focused):
            self._scroll.ensureWidgetVisible(focused, 0, 6 * GRID)

    def _refresh(self) -> None:
        draft = self._hub.draft
        if draft is None or self._showing or self._head is None:
            return
        self._showing = True
        self.head.show(draft.offer)
        for section in self.sections.values():
            section.show_full(draft)
        self._showing = False

    def _changed(self) -> None:
        self._refresh()
        self.draft_changed.emit(self._hub.draft)
        self._timer.start()

    def _left(self) -> None:
        if self._timer.isActive():
            self._save()

    def _save(self, *, again: bool = False) -> None:
        self._timer.stop()
        command = self._hub.state.command(again=again)
        if command is not None:
            self.save_requested.emit(command)


def _empty_place(parent: QWidget) -> QWidget:
    place = QWidget(parent)
    label = QLabel(tr("Choose an offer to see and change it here."), place)
    label.setWordWrap(True)
    layout = QVBoxLayout(place)
    layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
    layout.addWidget(label)
    layout.addStretch(1)
    return place
