"""The hints beside a letter; choosing one goes to the place that it is about."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from offerdesk.app.letters.hints import Hint, Weight
from offerdesk.domain.words import N_, tr
from offerdesk.ui.shell.fonts import strong
from offerdesk.ui.shell.theme import GRID

_SIGNS = {Weight.BLOCKS: "■", Weight.LOOK: "◆", Weight.MAYBE: "·"}
_SPOKEN = {
    Weight.BLOCKS: N_("Must be done before sending: {hint}"),
    Weight.LOOK: N_("Worth a look: {hint}"),
    Weight.MAYBE: N_("A hint: {hint}"),
}
_LINES = 3


class HintList(QListWidget):
    """Lists hints, what matters most first; signs tell their weight as well as type."""

    chosen = Signal(object)  # Span

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hints: tuple[Hint, ...] = ()
        self.setAccessibleName(tr("Hints"))
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setTabKeyNavigation(False)
        self.setSpacing(GRID // 4)
        self.itemActivated.connect(self._choose)
        self.itemClicked.connect(self._choose)

    def show_hints(self, hints: Sequence[Hint]) -> None:
        """Show other hints; without any, one calm line says so."""
        if tuple(hints) == self._hints and self.count():
            return
        self._hints = tuple(hints)
        self.clear()
        for hint in self._hints:
            item = QListWidgetItem(f"{_SIGNS[hint.weight]}  {hint.text}", self)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, tr(_SPOKEN[hint.weight]).format(hint=hint.text))
            if hint.weight is Weight.BLOCKS:
                item.setFont(strong(self.font()))
        if not self._hints:
            QListWidgetItem(tr("Nothing to remark. Read it aloud once before it goes."), self)

    def sizeHint(self) -> QSize:
        """Return room for a few hints."""
        metrics = self.fontMetrics()
        return QSize(32 * metrics.averageCharWidth(), _LINES * metrics.lineSpacing())

    def minimumSizeHint(self) -> QSize:
        """Return room for two."""
        metrics = self.fontMetrics()
        return QSize(20 * metrics.averageCharWidth(), 2 * metrics.lineSpacing() + GRID)

    def _choose(self, item: QListWidgetItem) -> None:
        place = self.row(item)
        span = self._hints[place].span if place < len(self._hints) else None
        if span is not None:
            self.chosen.emit(span)
