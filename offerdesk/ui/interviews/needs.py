"""The requirements of a role: matched one by one, and taken from a posting by the line."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QVBoxLayout, QWidget

from offerdesk.app.preparing.lists import requirement_list
from offerdesk.app.preparing.requirements import AddRequirements, gaps, lines_of
from offerdesk.app.rows import Sheet
from offerdesk.app.store import Reader, Step
from offerdesk.domain.fields import Id
from offerdesk.domain.journal import Process
from offerdesk.domain.planning import Strength
from offerdesk.domain.preparing import Requirement
from offerdesk.domain.words import tr, trn
from offerdesk.ui.forms.long_text import Paper
from offerdesk.ui.library_part import LibraryPart, PartKind
from offerdesk.ui.shell.theme import GRID, HALF, TARGET
from offerdesk.ui.tools import Tools


class NeedsPart(QWidget):
    """Shows the requirements of one application; several pasted lines become several requirements."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._process: Id | None = None
        self.choice = QComboBox(self)
        self.choice.setMinimumHeight(TARGET)
        self.choice.setAccessibleName(tr("Application"))
        self.gaps = QLabel(self)
        self.gaps.setTextFormat(Qt.TextFormat.PlainText)
        self.gaps.setWordWrap(True)
        what = PartKind(
            Requirement,
            ("text", "need", "met", "proof", "story", "strength"),
            self._sheet,
            tr("Requirements"),
            tr("Requirement"),
            tr("Choose a requirement to see it here."),
            tr("&New requirement"),
            stories=True,
            chosen=frozenset({"strength"}),
        )
        self.part = LibraryPart(what, tools, self._new, self)
        self.paper = Paper(self)
        self.paper.setAccessibleName(tr("Requirements to add, one a line"))
        self.paper.setPlaceholderText(tr("Paste the requirements of the posting here, one a line"))
        line = self.paper.fontMetrics().lineSpacing()
        self.paper.setFixedHeight(3 * line)
        self.take = QPushButton(self)
        self.take.setMinimumHeight(TARGET)
        self.part.below.addWidget(self.paper)
        self.part.below.addWidget(self.take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        above = QVBoxLayout()
        above.setContentsMargins(GRID + HALF, 0, 2 * GRID, 0)
        above.setSpacing(GRID)
        above.addWidget(self.choice)
        above.addWidget(self.gaps)
        layout.addLayout(above)
        layout.addWidget(self.part, 1)
        self.choice.activated.connect(self._choose)
        self.paper.textChanged.connect(self._count)
        self.take.clicked.connect(lambda _checked=False: self._take())
        self.refresh()
        self._count()

    def refresh(self) -> None:
        """Read the applications and the requirements anew."""
        processes = self._tools.reader().all(Process)
        if self._process not in {p.id for p in processes}:
            self._process = processes[0].id if processes else None
        self.choice.clear()
        for process in processes:
            name = f"{process.company} · {process.title}" if process.title else process.company
            self.choice.addItem(name, process.id)
        self.choice.setCurrentIndex(self.choice.findData(self._process))
        self.choice.setEnabled(bool(processes))
        self.part.new.setEnabled(bool(processes))
        titles = tuple((each.id, each.title) for each in self._tools.reader().all(Strength))
        self.part.form.set_choices("strength", ((None, tr("None")), *titles))
        self.part.refresh()
        self._count()
        n = len(gaps(self._tools.reader(), self._process)) if self._process is not None else 0
        words = trn("{n} requirement needs a thought.", "{n} requirements need a thought.", n).format(n=n)
        self.gaps.setText(words if n else tr("Each requirement is met and has its proof."))
        self.gaps.setVisible(bool(self.part.list.sheet_model.rows))

    def show_record(self, requirement: Id) -> None:
        """Show a requirement within its application."""
        found = self._tools.reader().find(Requirement, requirement)
        if found is not None:
            self._process = Id(found.process)
            self.refresh()
            self.part.choose(requirement)

    def show_process(self, process: Id) -> None:
        """Show the requirements of an application."""
        self._process = process
        self.refresh()

    def take_focus(self) -> None:
        """Take the keyboard to the list."""
        self.part.take_focus()

    def delete_chosen(self) -> Step | None:
        """Delete what is selected; the caller offers undo."""
        return self.part.delete_chosen()

    def flush(self) -> None:
        """Save what is still in the form."""
        self.part.flush()

    def _sheet(self, reader: Reader) -> Sheet:
        return requirement_list(reader, self._process)

    def _choose(self, place: int) -> None:
        self.part.flush()
        self._process = Id(self.choice.itemData(place))
        self.refresh()

    def _new(self) -> Id | None:
        if self._process is None:
            return None
        new = self._tools.new_id()
        self._tools.execute(AddRequirements(self._process, tr("New requirement"), lambda: new))
        return new

    def _count(self) -> None:
        n = len(lines_of(self.paper.toPlainText()))
        self.take.setText(trn("Add &requirement", "Add {n} &requirements", n or 1).format(n=n))
        self.take.setEnabled(n > 0 and self._process is not None)

    def _take(self) -> None:
        if self._process is None:
            return
        command = AddRequirements(self._process, self.paper.toPlainText(), self._tools.new_id)
        self._tools.execute(command)
        self.paper.clear()
        self.part.take_focus()
