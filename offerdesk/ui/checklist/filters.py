"""To which application and kind the lists are narrowed; one line for all views that show tasks or lists."""

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from offerdesk.app.subjects import choices
from offerdesk.app.today import EVERYTHING, Wanted
from offerdesk.domain.words import N_, tr
from offerdesk.ui.forms.choices import Combo
from offerdesk.ui.shell.fonts import strong
from offerdesk.ui.shell.theme import GRID, TARGET
from offerdesk.ui.tools import Tools

KINDS = (
    ("", N_("Everything")),
    ("process", N_("About applications")),
    ("interview", N_("About interviews")),
    ("offer", N_("About offers")),
    ("person", N_("About people")),
)


class Filters(QWidget):
    """Two choices beside a sentence; ``changed`` tells that the lists have to be narrowed anew."""

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
        self.headline = QLabel(self)
        self.headline.setTextFormat(Qt.TextFormat.PlainText)
        self.headline.setWordWrap(True)
        self.headline.setFont(strong(self.headline.font()))
        self.all = QPushButton(tr("Show all"), self)
        self.all.setMinimumHeight(TARGET)
        self.all.hide()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        for combo in (self.process, self.kind):
            combo.setMinimumHeight(max(TARGET, combo.sizeHint().height()))
            combo.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        line = QHBoxLayout(self)
        line.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        line.setSpacing(GRID)
        line.addWidget(self.headline, 1)
        line.addWidget(self.all)
        line.addWidget(self.process)
        line.addWidget(self.kind)
        self.refresh()
        self.all.clicked.connect(self.clear)
        self.process.currentIndexChanged.connect(self._tell)
        self.kind.currentIndexChanged.connect(self._tell)

    @property
    def wanted(self) -> Wanted:
        """What is to be shown."""
        return Wanted(self.process.value() or "", self.kind.value() or "")

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab goes."""
        return (self.all, self.process, self.kind)

    def clear(self) -> None:
        """Show everything again."""
        if self.wanted != EVERYTHING:
            with QSignalBlocker(self.kind), QSignalBlocker(self.process):
                self.process.setCurrentIndex(0)
                self.kind.setCurrentIndex(0)
            if self.all.hasFocus():
                self.process.setFocus(Qt.FocusReason.OtherFocusReason)
            self._tell()

    def take_focus(self) -> None:
        """Begin with the application."""
        self.process.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def choices_made(self) -> dict[str, str]:
        """Return what is chosen, for the next session."""
        return {"process": self.wanted.process, "kind": self.wanted.kind}

    def choose_again(self, said: Mapping[str, str]) -> None:
        """Choose what was chosen, as far as it is still offered."""
        for combo, value in ((self.process, said.get("process")), (self.kind, said.get("kind"))):
            if value in combo.values:
                combo.setCurrentIndex(combo.values.index(value))

    def _tell(self) -> None:
        self.all.setVisible(self.wanted != EVERYTHING)
        self.changed.emit()

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
