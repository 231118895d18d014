"""To which application and kind the list is narrowed."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from offerdesk.app.subjects import choices
from offerdesk.app.today import EVERYTHING, Wanted
from offerdesk.domain.words import N_, tr
from offerdesk.ui.forms.choices import Combo
from offerdesk.ui.shell.theme import GRID
from offerdesk.ui.tools import Tools

KINDS = (
    ("", N_("Everything")),
    ("process", N_("About applications")),
    ("interview", N_("About interviews")),
    ("offer", N_("About offers")),
    ("person", N_("About people")),
)


class Filters(QWidget):
    """Two choices; ``changed`` tells that the list has to be narrowed anew."""

    changed = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self.process = Combo(self)
        self.process.setAccessibleName(tr("Tasks of which application"))
        self.kind = Combo(self)
        self.kind.setAccessibleName(tr("Tasks about what"))
        for value, words in KINDS:
            self.kind.offer(value, tr(words))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GRID)
        line.addWidget(self.process)
        line.addWidget(self.kind)
        self.refresh()
        self.process.currentIndexChanged.connect(self.changed)
        self.kind.currentIndexChanged.connect(self.changed)

    @property
    def wanted(self) -> Wanted:
        """What is to be shown."""
        return Wanted(self.process.value() or "", self.kind.value() or "")

    def clear(self) -> None:
        """Show everything again."""
        if self.wanted != EVERYTHING:
            self.process.setCurrentIndex(0)
            self.kind.setCurrentIndex(0)

    def refresh(self) -> None:
        """Offer the applications that are there; the one chosen stays chosen."""
        tools = self._tools
        found = choices(tools.reader(), tools.style, tools.now().tzinfo, ("process",))
        offered = [("", tr("All applications")), *((s.partition(":")[2], name) for s, name in found)]
        kept = self.process.value()
        if [value for value, _ in offered] == self.process.values:
            for place, (_, name) in enumerate(offered):
                self.process.setItemText(place, name)
            return
        with QSignalBlocker(self.process):
            self.process.clear()
            self.process.values.clear()
            for value, name in offered:
                self.process.offer(value, name)
            values = self.process.values
            self.process.setCurrentIndex(values.index(kept) if kept in values else 0)
        self.process.slant()
