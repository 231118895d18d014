"""Before the next interview: the review sheet as a page to read, to add to, and to take along as PDF."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from offerdesk.app.desk import Command
from offerdesk.app.preparing.doing import AddPoint, AskHere, KeepPromise, UsePoint
from offerdesk.app.preparing.page import Deed, Page, Point
from offerdesk.app.preparing.review import interviews_to_choose, next_interview, review_sheet
from offerdesk.app.preparing.telling import TellStory
from offerdesk.domain.fields import Id
from offerdesk.domain.words import tr
from offerdesk.ui.interviews.page_view import DEED_WORDS, PageView
from offerdesk.ui.shell.fonts import figure
from offerdesk.ui.shell.theme import GRID, TARGET
from offerdesk.ui.tools import Tools

_NOTHING = Page("")


class PrepareView(QWidget):
    """Prepares for the interview that comes next, or for the one that is chosen.

    ``source_chosen`` carries the ``Source`` of a point; ``print_asked`` asks for the sheet as PDF.
    """

    source_chosen = Signal(object)
    print_asked = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._chosen: Id | None = None  # by the user; else the next one is shown
        self._asking = True
        self.choice = QComboBox(self)
        self.choice.setAccessibleName(tr("Prepare for"))
        self.choice.setMinimumHeight(TARGET)
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setMinimumContentsLength(24)
        self.pdf = _button(tr("As P&DF …"), self.print_asked.emit, self)
        self.stories = _button(tr("&Stories …"), self.choose_stories, self)
        self.title, self.subtitle = _label(self), _label(self)
        self.title.setFont(figure(self.title.font()))
        self.subtitle.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.page = PageView(tr("Review sheet"), self)
        self.nothing = _label(self)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.line = QLineEdit(self)
        self.line.setMinimumHeight(TARGET)
        self.ask = _button(tr("Add &question"), lambda: self._add(asking=True), self)
        self.point = _button(tr("Add &point"), lambda: self._add(asking=False), self)
        self.deed = _button(tr(DEED_WORDS[Deed.USE]), self.page.do, self)
        self._lay_out()
        self.line.returnPressed.connect(lambda: self._add(asking=self._asking))
        self.line.setPlaceholderText(tr("A question to ask, or a point to make"))
        self.line.setAccessibleName(tr("A question to ask, or a point to make"))
        self.choice.activated.connect(self._choose)
        self.page.followed.connect(self.source_chosen)
        self.page.done.connect(self._do)
        self.page.point_changed.connect(self._enable)
        self.refresh()

    @property
    def interview(self) -> Id | None:
        """The interview that is prepared for; ``None`` for none."""
        return self._chosen or next_interview(self._tools.reader(), self._tools.now())

    def refresh(self) -> None:
        """Read the sheet anew."""
        reader, style, now = self._tools.reader(), self._tools.style, self._tools.now()
        planned = interviews_to_choose(reader, style, now)
        if self._chosen not in {p.id for p in planned}:
            self._chosen = None
        shown = self.interview
        self.choice.clear()
        for each in planned:
            self.choice.addItem(each.words, each.id)
        self.choice.setCurrentIndex(next((i for i, p in enumerate(planned) if p.id == shown), -1))
        page = review_sheet(reader, shown, style, now) if shown is not None else None
        self.title.setText(page.title if page else tr("Prepare"))
        self.subtitle.setText(page.subtitle if page else "")
        self.nothing.setText(
            tr("No interview is planned. Plan one with Ctrl+I, or choose an earlier one above.")
            if planned
            else tr("No interview is planned. Note one with Ctrl+I, and what you need before it stands here.")
        )
        self.page.show_page(page or _NOTHING)
        self.page.setVisible(page is not None)
        self.nothing.setVisible(page is None)
        for widget in (self.stories, self.pdf, self.line, self.ask, self.point):
            widget.setEnabled(page is not None)
        self._enable()

    def show_interview(self, interview: Id | None) -> None:
        """Prepare for an interview; ``None`` for the next one."""
        self._chosen = interview
        self.refresh()

    def take_focus(self) -> None:
        """Take the keyboard to the page, or to the choice where there is none."""
        (self.page if self.page.isVisibleTo(self) else self.choice).setFocus(Qt.FocusReason.OtherFocusReason)

    def choose_stories(self) -> None:
        """Choose from the library which stories to tell, and in which order."""
        from offerdesk.ui.interviews.stories_dialog import StoriesDialog  # noqa: PLC0415 - when asked for

        if self.interview is not None:
            StoriesDialog(self._tools, self.interview, self).open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin a question with Q and a point with P, from the page; choose stories with S."""
        keys = {Qt.Key.Key_Q: True, Qt.Key.Key_P: False}
        if self.page.hasFocus() and not event.modifiers() and event.key() in keys:
            self._begin(asking=keys[Qt.Key(event.key())])
        elif self.page.hasFocus() and not event.modifiers() and event.key() == Qt.Key.Key_S:
            self.choose_stories()
        elif event.key() == Qt.Key.Key_Escape and self.line.hasFocus():
            self.line.clear()
            self.page.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def _begin(self, *, asking: bool) -> None:
        self._asking = asking
        words = tr("A question to ask") if asking else tr("A point to make")
        self.line.setPlaceholderText(words)
        self.line.setAccessibleName(words)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, *, asking: bool) -> None:
        text, interview = self.line.text().strip(), self.interview
        if not text or interview is None:
            self._begin(asking=asking)
            return
        new = self._tools.new_id()
        command: Command = AskHere(interview, text, new) if asking else AddPoint(interview, text, new)
        if self._tools.execute(command) is not None:
            self.line.clear()
            self.page.go_to("ask" if asking else "missed")
            self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _do(self, point: Point) -> None:
        interview = self.interview
        if interview is None:
            return
        if point.deed is Deed.ASK:
            self._tools.execute(AskHere(interview, point.text, self._tools.new_id(), point.term))
        elif point.source is not None and point.deed in {Deed.TELL, Deed.DROP}:
            self._tools.execute(TellStory(interview, point.source.id, point.deed is Deed.TELL))
        elif point.source is not None and point.deed is Deed.USE:
            self._tools.execute(UsePoint(point.source.id, self.choice.currentText()))
        elif point.source is not None and point.deed is Deed.KEEP:
            self._tools.execute(KeepPromise(point.source.id, self._tools.now().date()))

    def _enable(self) -> None:
        point = self.page.point if self.page.isVisibleTo(self) else None
        deed = point.deed if point is not None else Deed.NONE
        if deed is not Deed.NONE:
            self.deed.setText(tr(DEED_WORDS[deed]))
        self.deed.setEnabled(deed is not Deed.NONE)

    def _choose(self, place: int) -> None:
        self._chosen = Id(self.choice.itemData(place))
        self.refresh()

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(GRID)
        above.addWidget(self.choice, 1)
        above.addWidget(self.stories)
        above.addWidget(self.pdf)
        below = QHBoxLayout()
        below.setSpacing(GRID)
        for widget in (self.line, self.ask, self.point, self.deed):
            below.addWidget(widget, int(widget is self.line))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        layout.setSpacing(GRID)
        layout.addLayout(above)
        layout.addWidget(self.title)
        layout.addWidget(self.subtitle)
        layout.addWidget(self.page, 1)
        layout.addWidget(self.nothing, 1)
        layout.addLayout(below)


def _label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _button(words: str, do: Callable[[], object], parent: QWidget) -> QPushButton:
    button = QPushButton(words, parent)
    button.setMinimumHeight(TARGET)
    button.clicked.connect(lambda _checked=False: do())
    return button
