"""What stands below a value that is only supposed: the changes so far, and the order of the offers."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from offerdesk.app.whatif import Change, Rank, Said
from offerdesk.domain.words import tr
from offerdesk.ui.shell.fonts import small, strong
from offerdesk.ui.shell.theme import GRID, HALF, TARGET


def words(text: str = "") -> QLabel:
    """Return a label of plain text that wraps."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def quiet(text: str = "") -> QLabel:
    """Return a label for what only explains."""
    label = words(text)
    label.setFont(small(label.font()))
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label


def title(text: str) -> QLabel:
    """Return a label that names what follows."""
    label = words(text)
    label.setFont(strong(label.font()))
    return label


class ChangeBlock(QWidget):
    """One change in words, to keep or to put back."""

    kept = Signal(object)  # Change
    put_back = Signal(object)  # Change

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._change: Change | None = None
        self.text = words()
        self.keep = QPushButton(tr("Keep this change"), self)
        self.back = QPushButton(tr("Put back"), self)
        self.keep.clicked.connect(lambda: self.kept.emit(self._change))
        self.back.clicked.connect(lambda: self.put_back.emit(self._change))
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        for button in (self.keep, self.back):
            button.setMinimumHeight(TARGET)
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(HALF)
        layout.addWidget(self.text)
        layout.addLayout(buttons)

    def show_said(self, said: Said) -> None:
        """Show a change."""
        self._change = said.change
        self.text.setText(said.text)
        self.keep.setAccessibleName(tr("Keep this change: {change}").format(change=said.text))
        self.back.setAccessibleName(tr("Put back: {change}").format(change=said.text))


class ChangeList(QWidget):
    """All changes; their blocks stay while only a value is typed."""

    kept = Signal(object)  # Change
    put_back = Signal(object)  # Change
    arranged = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.blocks: list[ChangeBlock] = []
        self._none = quiet(tr("No other value yet. The sheet shows what is recorded."))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(GRID)
        self._layout.addWidget(self._none)

    def show_changes(self, said: tuple[Said, ...]) -> None:
        """Show the changes in the order in which they were made."""
        before = len(self.blocks)
        while len(self.blocks) > len(said):
            gone = self.blocks.pop()
            gone.hide()
            gone.deleteLater()
        while len(self.blocks) < len(said):
            block = ChangeBlock(self)
            block.kept.connect(self.kept)
            block.put_back.connect(self.put_back)
            self.blocks.append(block)
            self._layout.addWidget(block)
        for block, each in zip(self.blocks, said, strict=True):
            block.show_said(each)
        self._none.setVisible(not said)
        if len(self.blocks) != before:
            self.arranged.emit()


class RankList(QWidget):
    """The offers by their totals: place, name, total, and below it what has moved."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ranks: tuple[Rank, ...] = ()
        self._labels: list[QLabel] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GRID)
        self._grid.setVerticalSpacing(HALF // 2)
        self._grid.setColumnStretch(1, 1)

    def texts(self) -> list[str]:
        """Return what stands there, label by label."""
        return [label.text() for label in self._labels]

    def show_ranks(self, ranks: tuple[Rank, ...]) -> None:
        """Show another order."""
        if ranks == self._ranks:
            return
        self._ranks = ranks
        for label in self._labels:
            label.hide()
            label.deleteLater()
        self._labels = []
        for place, rank in enumerate(ranks):
            number = "" if rank.place is None else str(rank.place)
            self._put(words(number), 2 * place, 0)
            name = title(rank.name) if rank.place == 1 else words(rank.name)
            self._put(name, 2 * place, 1)
            self._put(_figure(rank.total), 2 * place, 2)
            note = " · ".join(_notes(rank))
            if note:
                self._put(quiet(note), 2 * place + 1, 1)
            if rank.change:
                changed = quiet(rank.change)
                changed.setWordWrap(False)
                changed.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignTop)
                self._put(changed, 2 * place + 1, 2)

    def _put(self, label: QLabel, row: int, column: int) -> None:
        self._labels.append(label)
        self._grid.addWidget(label, row, column)


def _figure(text: str) -> QLabel:
    label = words(text)
    label.setWordWrap(False)
    label.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignTop)
    return label


def _notes(rank: Rank) -> list[str]:
    notes = []
    if rank.moved and rank.before is not None:
        notes.append(tr("was {place}").format(place=rank.before))
    if rank.behind:
        notes.append(tr("{amount} behind the first").format(amount=rank.behind))
    return notes
