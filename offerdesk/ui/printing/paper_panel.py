"""What can be chosen about a report that is a page to read: the paper."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QLabel, QRadioButton, QVBoxLayout, QWidget

from offerdesk.app.style import Style
from offerdesk.domain.words import tr
from offerdesk.reports.document import Paper
from offerdesk.reports.page_report import PageOptions
from offerdesk.ui.printing.options_panel import PAPER, usual_paper
from offerdesk.ui.services import Settings
from offerdesk.ui.shell.fonts import strong
from offerdesk.ui.shell.theme import HALF, TARGET


class PaperPanel(QWidget):
    """Paper alone; it is remembered for all reports together."""

    changed = Signal()

    def __init__(self, at: datetime, style: Style, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at = at
        self._language = style.locale.replace("-", "_").partition("_")[0]
        self._settings = settings
        self.letter, self.a4 = QRadioButton(tr("US &Letter")), QRadioButton(tr("A&4"))
        chosen = settings.text(PAPER, usual_paper(style))
        (self.letter if chosen == Paper.LETTER else self.a4).setChecked(True)
        heading = QLabel(tr("Paper"))
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setFont(strong(heading.font()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(HALF)
        layout.addWidget(heading)
        group = QButtonGroup(self)
        for button in (self.a4, self.letter):
            button.setMinimumHeight(TARGET)
            button.setAccessibleDescription(tr("Paper"))
            group.addButton(button)
            layout.addWidget(button)
        group.buttonClicked.connect(self._tell)
        layout.addStretch(1)
        self.setFocusProxy(self.letter if self.letter.isChecked() else self.a4)

    def options(self) -> PageOptions:
        """Return what is chosen."""
        return PageOptions(self._at, Paper.LETTER if self.letter.isChecked() else Paper.A4, self._language)

    def _tell(self) -> None:
        self._settings.put({PAPER: str(self.options().paper)})
        self.changed.emit()
