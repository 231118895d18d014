"""What can be chosen about a negotiation brief: for oneself or for the other side, and the paper."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from offerdesk.app.style import Style
from offerdesk.domain.frozen import frozen
from offerdesk.domain.words import tr
from offerdesk.reports.page_report import PageOptions
from offerdesk.ui.printing.paper_panel import PaperPanel
from offerdesk.ui.services import Settings
from offerdesk.ui.shell.theme import HALF, TARGET


@frozen
class BriefOptions:
    """The paper, and whether the other side may see it."""

    paper: PageOptions
    for_them: bool = False


class BriefPanel(QWidget):
    """The switch is never remembered: what is private is left out only where that was asked for now."""

    changed = Signal()

    def __init__(self, at: datetime, style: Style, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paper = PaperPanel(at, style, settings)
        self.paper.changed.connect(self.changed)
        self.for_them = QCheckBox(tr("&For the other side"))
        self.for_them.setMinimumHeight(TARGET)
        about = tr("Leaves out my figures, my conditions, how I talk, other offers and what a wish is worth")
        self.for_them.setToolTip(about)
        self.for_them.setAccessibleDescription(about)
        self.for_them.toggled.connect(self.changed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(HALF)
        layout.addWidget(self.for_them)
        layout.addWidget(self.paper, 1)
        self.setFocusProxy(self.for_them)

    def options(self) -> BriefOptions:
        """Return what is chosen."""
        return BriefOptions(self.paper.options(), self.for_them.isChecked())
