"""The three parts of the page after a no: what they said, the review in five phases, closing the file."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QVBoxLayout, QWidget

from offerdesk.app.after_no import (
    ActOn,
    AfterNo,
    KeepInTouch,
    KeepPromise,
    last_message,
    next_finding,
)
from offerdesk.app.labels import label_of
from offerdesk.app.people import person_choices
from offerdesk.domain.fields import Id, Ref, Text
from offerdesk.domain.hindsight import Feedback, Finding, Phase
from offerdesk.domain.journal import Process
from offerdesk.domain.words import tr, trn
from offerdesk.ui.forms.grid import RowGrid
from offerdesk.ui.interviews.lines import LineKind, LineList
from offerdesk.ui.record_rows import RecordRows
from offerdesk.ui.shell.fonts import strong
from offerdesk.ui.shell.theme import GRID, HALF, TARGET
from offerdesk.ui.tools import Tools

FEEDBACK_ROWS = ("surprise", "take", "missed", "outcome", "person", "at", "channel")
ACT_WITHIN = timedelta(days=7)


class FeedbackPart(QWidget):
    """The log of feedback, and whether they may give any at all."""

    changed = Signal()  # Tab has another way to go

    def __init__(self, tools: Tools, process: Callable[[], Id], parent: QWidget) -> None:
        super().__init__(parent)
        self._tools = tools

        def make(id_: Id, text: Text) -> Feedback:
            return Feedback(id_, Ref(process()), tools.now().date(), said=text)

        kind = LineKind(
            Feedback,
            "said",
            FEEDBACK_ROWS,
            tr("What they said, as they said it"),
            make,
            frozenset({"person"}),
        )
        self.lines = LineList(kind, tools, self)
        self.lines.changed.connect(self.changed)
        self.may_not = RecordRows(Process, tools, self)
        self.may_not.save_requested.connect(tools.execute)
        grid = RowGrid(self)
        self.may_not.add(("no_feedback",), grid)
        _stacked(self, self.lines, grid)

    def show_page(self, page: AfterNo) -> None:
        """Show what was said."""
        self.lines.set_choices("person", person_choices(self._tools.reader(), tr("Nobody in particular")))
        self.lines.show_lines(page.feedback)
        self.may_not.show_record(page.process)

    def flush(self) -> None:
        """Save what is still being typed."""
        self.lines.flush()
        self.may_not.flush()


class ReviewPart(QWidget):
    """Five phases with what was found in each; a finding that one can change offers something to do."""

    changed = Signal()  # Tab has another way to go

    def __init__(self, tools: Tools, process: Callable[[], Id], parent: QWidget) -> None:
        super().__init__(parent)
        self._tools = tools
        self._process = process
        self.phases: dict[Phase, LineList] = {}
        self._actions: dict[Phase, QWidget] = {}
        parts: list[QWidget] = [_muted(tr("Points that were missed in the interviews show below."), self)]
        self._missed = parts[0]
        for phase in Phase:
            title = QLabel(label_of(phase), self)
            title.setFont(strong(title.font()))
            asks = tr("What I found, and whether it is in my control")
            self.phases[phase] = self._list(phase, asks, strength=False)
            self._actions[phase] = QWidget(self)
            _stacked(self._actions[phase])
            parts += [title, self.phases[phase], self._actions[phase]]
        keep = QLabel(tr("One strength to keep"), self)
        keep.setFont(strong(keep.font()))
        self.strengths = self._list(Phase.INTERVIEW, tr("What went well and stays"), strength=True)
        _stacked(self, *parts, keep, self.strengths)

    def show_page(self, page: AfterNo) -> None:
        """Show the findings and what came of them."""
        missed = [" ".join(m.text.split()) for m in page.missed]
        assert isinstance(self._missed, QLabel)
        self._missed.setText(tr("Points not made: {points}").format(points=" · ".join(missed)))
        self._missed.setVisible(bool(missed))
        for phase, looked in page.review:
            self.phases[phase].show_lines(tuple(one.finding for one in looked))
            self._offer(phase, page)
        self.strengths.show_lines(page.strengths)

    def flush(self) -> None:
        """Save what is still being typed."""
        for lines in (*self.phases.values(), self.strengths):
            lines.flush()

    def act_on(self, finding: Id) -> None:
        """Make something to do of a finding, within a week."""
        self.flush()
        due = self._tools.now().date() + ACT_WITHIN
        self._tools.execute(ActOn(finding, self._tools.new_id(), "", due))

    def _offer(self, phase: Phase, page: AfterNo) -> None:
        """Show what is to be done, and offer it where one can change something."""
        place = self._actions[phase]
        layout = place.layout()
        assert layout is not None
        while (item := layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for looked in dict(page.review)[phase]:
            for task in looked.actions:
                day = self._tools.style.day(task.due) if task.due is not None else ""
                done = "✓" if task.done_at is not None else "○"
                layout.addWidget(_muted(f"{done} " + ", ".join(s for s in (task.title, day) if s), place))
            if looked.may_act and not looked.actions:
                words = " ".join(looked.finding.text.split())
                button = QPushButton(tr("Do something about it: {finding}").format(finding=words[:40]), place)
                button.setMinimumHeight(TARGET)
                button.clicked.connect(lambda _on=False, id_=looked.finding.id: self.act_on(id_))
                layout.addWidget(button)
        place.setVisible(layout.count() > 0)

    def _list(self, phase: Phase, asks: str, *, strength: bool) -> LineList:
        def make(id_: Id, text: Text) -> Finding:
            place = next_finding(self._tools.reader(), self._process())
            return Finding(id_, Ref(self._process()), phase, text, strength=strength, position=place)

        more = ("tags",) if strength else ("control", "lesson", "tags")
        made = LineList(LineKind(Finding, "text", more, asks, make), self._tools, self)
        made.changed.connect(self.changed)
        return made


class ClosingPart(QWidget):
    """The last message, promises of mine, people to keep in touch with, and on which terms we parted."""

    changed = Signal()  # Tab has another way to go

    def __init__(self, tools: Tools, process: Callable[[], Id], parent: QWidget) -> None:
        super().__init__(parent)
        del process
        self._tools = tools
        self.last = _muted("", self)
        self.ticks = QWidget(self)
        _stacked(self.ticks)
        self.rows = RecordRows(Process, tools, self)
        self.rows.save_requested.connect(tools.execute)
        grid = RowGrid(self)
        self.rows.add(("relation", "would_return", "kept_on_file", "outcome"), grid)
        _stacked(self, self.last, self.ticks, grid)
        self._known: tuple[object, ...] = ()
        self._people: dict[Id, QCheckBox] = {}

    def show_page(self, page: AfterNo) -> None:
        """Show what is left to do before the file is closed."""
        said = last_message(page)
        self.last.setText(
            tr("Last message: {message}").format(message=said) if said else tr("No message was sent yet.")
        )
        self.rows.show_record(page.process)
        known = (page.promises, tuple((p.id, p.name) for p in page.people))
        if known != self._known:
            self._known = known
            self._show_ticks(page)
        for person in page.people:
            self._people[person.id].setChecked(person.keep_in_touch is True)

    def flush(self) -> None:
        """Save what is still being typed."""
        self.rows.flush()

    def _show_ticks(self, page: AfterNo) -> None:
        layout = self.ticks.layout()
        assert layout is not None
        while (item := layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._people = {}
        n = len(page.promises)
        if n:
            layout.addWidget(_muted(trn("A promise of mine", "Promises of mine", n), self.ticks))
        for promise in page.promises:
            words = tr("Kept: {promise}").format(promise=" ".join(promise.what.split()))
            box = self._box(words)
            box.clicked.connect(lambda on, id_=promise.id: self._keep(id_, on))
            layout.addWidget(box)
        for person in page.people:
            words = tr("Keep in touch with {person}").format(person=person.name)
            box = self._people[person.id] = self._box(words)
            box.clicked.connect(lambda on, id_=person.id: self._touch(id_, on))
            layout.addWidget(box)

    def _keep(self, promise: Id, on: bool) -> None:  # noqa: FBT001 - what a check box tells
        self._tools.execute(KeepPromise(promise, self._tools.now().date() if on else None))

    def _touch(self, person: Id, on: bool) -> None:  # noqa: FBT001 - same
        self._tools.execute(KeepInTouch(person, wanted=on))

    def _box(self, words: str) -> QCheckBox:
        box = QCheckBox(words.replace("&", "&&"), self.ticks)
        box.setMinimumHeight(TARGET)
        return box


def _stacked(place: QWidget, *parts: QWidget) -> None:
    column = QVBoxLayout(place)
    column.setContentsMargins(0, 0, 0, GRID if parts else 0)
    column.setSpacing(HALF)
    for part in parts:
        column.addWidget(part)


def _muted(words: str, parent: QWidget) -> QLabel:
    label = QLabel(words, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label
