"""Left of the letter: for which application, who was thanked, what can be written and what was written."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from offerdesk.app.letters.drafts import DRAFTS
from offerdesk.app.letters.thanks import Coverage, Enough, Thanks
from offerdesk.app.rows import Sheet
from offerdesk.domain.fields import Id
from offerdesk.domain.words import tr, trn
from offerdesk.ui.forms.choices import Combo
from offerdesk.ui.letters.ring import Ring
from offerdesk.ui.shell.fonts import small, strong
from offerdesk.ui.shell.theme import GRID, HALF
from offerdesk.ui.tables.view import SheetView


class LettersSide(QWidget):
    """``process_chosen`` and ``row_chosen`` carry keys, ``begin_asked`` the row of an occasion to begin."""

    process_chosen = Signal(str)
    row_chosen = Signal(str)
    begin_asked = Signal(str)
    thank_all_asked = Signal()
    draft_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.process = Combo(self)
        self.process.setAccessibleName(tr("Letters of which application"))
        self.process.activated.connect(lambda _place: self.process_chosen.emit(self.process.value() or ""))
        self.thanks = ThanksLine(self)
        self.thanks.button.clicked.connect(self.thank_all_asked)
        self.list = SheetView(self, whole_rows=True)
        self.list.setAccessibleName(tr("Letters"))
        self.list.current_row_changed.connect(self.row_chosen)
        self.list.opened.connect(lambda row, _column: self.begin_asked.emit(row))
        self.new = QPushButton(tr("Another &letter"), self)
        menu = QMenu(self.new)
        for draft in DRAFTS.values():
            menu.addAction(tr(draft.title)).setData(draft.id)
        menu.triggered.connect(lambda action: self.draft_asked.emit(action.data()))
        self.new.setMenu(menu)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, GRID)
        layout.setSpacing(GRID)
        top = QVBoxLayout()
        top.setContentsMargins(GRID, 0, GRID, 0)
        top.setSpacing(GRID)
        top.addWidget(self.process)
        top.addWidget(self.thanks)
        layout.addLayout(top)
        layout.addWidget(self.list, 1)
        below = QVBoxLayout()
        below.setContentsMargins(GRID, 0, GRID, 0)
        below.addWidget(self.new)
        layout.addLayout(below)

    def show_processes(self, processes: Sequence[tuple[Id, str]], chosen: Id | None) -> None:
        """Offer the applications by name."""
        choices = (("", tr("All applications")), *processes)
        with QSignalBlocker(self.process):
            self.process.clear()
            self.process.values.clear()
            for id_, label in choices:
                self.process.offer(id_, label)
            self.process.setCurrentIndex(self.process.values.index(chosen or ""))

    def show_letters(self, sheet: Sheet, coverage: Coverage | None, title: str) -> None:
        """Show what there is to write and what was written."""
        self.list.set_sheet(sheet)
        self.thanks.show_coverage(coverage, title)


class ThanksLine(QWidget):
    """A ring, who was thanked in words, and the way to write to all others at once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ring = Ring(self)
        self.title = _label(self)
        self.title.setFont(strong(self.font()))
        self.names = _label(self)
        self.names.setFont(small(self.font()))
        self.names.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.button = QPushButton(self)
        words = QVBoxLayout()
        words.setSpacing(HALF // 2)
        words.addWidget(self.title)
        words.addWidget(self.names)
        upper = QHBoxLayout()
        upper.setSpacing(GRID)
        upper.addWidget(self.ring, 0, Qt.AlignmentFlag.AlignTop)
        upper.addLayout(words, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(HALF)
        layout.addLayout(upper)
        layout.addWidget(self.button)

    def show_coverage(self, coverage: Coverage | None, title: str) -> None:
        """Show who was thanked after an interview; nothing where there was none."""
        self.setVisible(coverage is not None)
        if coverage is None:
            return
        self.ring.show_share(coverage.thanked, len(coverage.people))
        self.title.setText(f"{coverage.say()} · {title}")
        self.names.setText("\n".join(map(_said, coverage.people)))
        n = sum(1 for thanks in coverage.people if thanks.letter is None)
        self.button.setVisible(n > 0)
        self.button.setText(trn("&Write {n} thank-you", "&Write {n} thank-yous", n).format(n=n))


def _said(thanks: Thanks) -> str:
    """Say of one person whether they were thanked, and whether there is enough to write about."""
    name = thanks.person.name
    if thanks.sent:
        return tr("✓ {name}").format(name=name)
    if thanks.letter is not None:
        return tr("✎ {name}: begun").format(name=name)
    if thanks.enough is Enough.NOTHING:
        return tr("? {name}: no detail noted yet").format(name=name)
    text = trn("○ {name}: {n} detail", "○ {name}: {n} details", thanks.details)
    return text.format(name=name, n=thanks.details)


def _label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
