"""The page after a no: a page, not a grey row."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from offerdesk.app.after_no import ADVICE, REVIEW_MINUTES, THANKS, AfterNo, after_no, has_ended, open_ends
from offerdesk.app.stages import MoveStage, standing
from offerdesk.domain.fields import Id
from offerdesk.domain.journal import Process
from offerdesk.domain.stages import Stage, stage_of
from offerdesk.domain.words import tr
from offerdesk.ui.forms.grid import in_reading_order
from offerdesk.ui.forms.section import Section
from offerdesk.ui.interviews.after_no_parts import ClosingPart, FeedbackPart, ReviewPart
from offerdesk.ui.interviews.note_sheet import WIDEST
from offerdesk.ui.shell.fonts import strong
from offerdesk.ui.shell.theme import GRID, TARGET
from offerdesk.ui.tools import Tools

SECOND, MINUTE = 1000, 60


class AfterNoView(QWidget):
    """Chooses an application that has ended and shows its page. ``letter_asked`` names process and draft."""

    letter_asked = Signal(str, str)

    def __init__(self, tools: Tools, chosen: Callable[[], Id | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._chosen = chosen
        self._process: Id | None = None
        self._keys: list[str] = []
        self.which = QComboBox(self)
        self.which.setAccessibleName(tr("Application that has ended"))
        self.which.setMinimumHeight(TARGET)
        self.which.activated.connect(self._pick)
        self.heading, self.open_ends = _words(self), _words(self, muted=True)
        self.heading.setFont(strong(self.heading.font()))
        self.thanks = _button(tr("&Thank them for telling you"), lambda: self._ask_letter(THANKS), self)
        self.advice = _button(tr("Ask for fee&dback"), lambda: self._ask_letter(ADVICE), self)
        self.timer = ReviewTimer(self)
        self.feedback = FeedbackPart(tools, self._shown, self)
        self.review = ReviewPart(tools, self._shown, self)
        self.closing = ClosingPart(tools, self._shown, self)
        self.close_file = _button(tr("C&lose the file"), self._close, self)
        self._arrange()
        for part in (self.feedback, self.review, self.closing):
            part.changed.connect(self._order_tab)

    def refresh(self) -> None:
        """Read the page anew; the application chosen elsewhere comes first, if it has ended."""
        ended = [p for p in self._tools.reader().all(Process) if has_ended(p)]
        ids = [p.id for p in ended]
        if self._process not in ids:
            refused = [p.id for p in ended if stage_of(p) is Stage.REJECTED]
            chosen = self._chosen()
            self._process = chosen if chosen in ids else next(reversed(refused or ids), None)
        self._keys = [str(i) for i in ids]
        self.which.clear()
        for process in ended:
            self.which.addItem(" – ".join(s for s in (process.company, process.title) if s))
        if self._process is not None:
            self.which.setCurrentIndex(ids.index(self._process))
        page = after_no(self._tools.reader(), self._process) if self._process else None
        self._scroll.setVisible(page is not None)
        self.which.setVisible(page is not None)
        self._nothing.setVisible(page is None)
        if page is not None:
            self._show(page)

    def take_focus(self) -> None:
        """Begin with which application it is about, or what can be written."""
        self.which.setFocus()

    def show_process(self, process: Id) -> None:
        """Show the page of an application that has ended."""
        self.flush()
        self._process = process
        self.refresh()

    def here(self) -> str:
        """Return the application whose page shows."""
        return str(self._process or "")

    def return_to(self, process: str) -> bool:
        """Show a page again; false where the application has gone or goes on."""
        if process in self._keys:
            self.show_process(Id(process))
        return process in self._keys

    def flush(self) -> None:
        """Save what is still being typed."""
        for part in (self.feedback, self.review, self.closing):
            part.flush()

    def _shown(self) -> Id:
        assert self._process is not None
        return self._process

    def _show(self, page: AfterNo) -> None:
        ended = standing(page.process)
        self.heading.setText(" · ".join(s for s in (page.process.company, page.process.title, ended) if s))
        left = open_ends(page)
        said = tr("It is one seat in one room. Perhaps still: {things}.").format(things=", ".join(left))
        self.open_ends.setText(said if left else tr("Everything is done that is worth doing here."))
        self.thanks.setVisible(page.sent(THANKS) is None)
        self.advice.setVisible(page.sent(ADVICE) is None and not page.process.no_feedback)
        for part in (self.feedback, self.review, self.closing):
            part.show_page(page)
        self._order_tab()
        self.close_file.setVisible(page.stage is not Stage.CLOSED)

    def _pick(self, place: int) -> None:
        self.show_process(Id(self._keys[place]))

    def _ask_letter(self, draft: str) -> None:
        self.letter_asked.emit(str(self._shown()), draft)

    def _close(self) -> None:
        self.flush()
        self._tools.execute(MoveStage(self._shown(), Stage.CLOSED, self._tools.now().date()))

    def _order_tab(self) -> None:
        """Have Tab go through the page as one reads it, whatever was made late."""
        for here, then in pairwise(in_reading_order(self._inner)):
            QWidget.setTabOrder(here, then)

    def _arrange(self) -> None:
        self._inner = inner = QWidget(self)
        inner.setMaximumWidth(WIDEST)
        column = QVBoxLayout(inner)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, 4 * GRID)
        column.setSpacing(GRID)
        column.addWidget(self.heading)
        column.addWidget(self.open_ends)
        buttons = QHBoxLayout()
        for button in (self.thanks, self.advice):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        for title, part, extra in (
            (tr("What they said"), self.feedback, None),
            (tr("Looking back"), self.review, self.timer),
            (tr("Closing the file"), self.closing, None),
        ):
            section = Section(title, inner)
            section.set_open(is_open=True)
            if extra is not None:
                section.content.addWidget(extra)
            section.content.addWidget(part)
            column.addWidget(section)
        column.addWidget(self.close_file, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._scroll = _scrolling(inner, self)
        self._nothing = _words(self, muted=True)
        self._nothing.setText(tr("Nothing has ended. After a no, this page helps to take something along."))
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        top = QHBoxLayout()
        top.setContentsMargins(2 * GRID, GRID, 2 * GRID, 0)
        top.addWidget(self.which)
        top.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(top)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(self._nothing, 1)


class ReviewTimer(QWidget):
    """Ten quiet minutes: shows what is left, makes no sound, and ends by itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.seconds = 0
        self.button = _button(tr("Take {n} minutes").format(n=REVIEW_MINUTES), self.toggle, self)
        self.left = _words(self, muted=True)
        self._ticks = QTimer(self)
        self._ticks.setInterval(SECOND)
        self._ticks.timeout.connect(self.tick)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        row.addWidget(self.left, 1)

    def toggle(self) -> None:
        """Begin, or stop."""
        if self._ticks.isActive():
            self._end("")
        else:
            self.seconds = REVIEW_MINUTES * MINUTE
            self._ticks.start()
            self.button.setText(tr("Stop"))
            self._say()

    def tick(self) -> None:
        """Let a second pass."""
        self.seconds -= 1
        if self.seconds <= 0:
            self._end(tr("Ten minutes are enough. What is one thing to do next?"))
        else:
            self._say()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop when the page goes out of sight."""
        self._end("")
        super().hideEvent(event)

    def _say(self) -> None:
        minutes, seconds = divmod(self.seconds, MINUTE)
        self.left.setText(tr("{minutes}:{seconds} left").format(minutes=minutes, seconds=f"{seconds:02}"))

    def _end(self, words: str) -> None:
        self._ticks.stop()
        self.button.setText(tr("Take {n} minutes").format(n=REVIEW_MINUTES))
        self.left.setText(words)


def _words(parent: QWidget, *, muted: bool = False) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if muted:
        label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label


def _button(words: str, do: Callable[[], None], parent: QWidget) -> QPushButton:
    button = QPushButton(words, parent)
    button.setMinimumHeight(TARGET)
    button.clicked.connect(lambda _on=False: do())
    return button


def _scrolling(inner: QWidget, parent: QWidget) -> QScrollArea:
    scroll = QScrollArea(parent)
    middle = QWidget(scroll)
    across = QHBoxLayout(middle)
    across.setContentsMargins(0, 0, 0, 0)
    across.addStretch(1)
    across.addWidget(inner, 100)
    across.addStretch(1)
    scroll.setWidget(middle)
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return scroll
