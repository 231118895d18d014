"""What can be chosen about a report: paper, what is left out, which terms."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QLabel, QRadioButton, QVBoxLayout, QWidget

from offerdesk.app.style import Style
from offerdesk.domain.words import tr
from offerdesk.reports.comparison import Options
from offerdesk.reports.document import Paper
from offerdesk.ui.services import Settings
from offerdesk.ui.shell.fonts import small, strong
from offerdesk.ui.shell.theme import GRID, HALF, TARGET

PAPER, DIFFERENCES = "report_paper", "report_differences"
_LETTER_COUNTRIES = frozenset({"US", "CA", "MX", "PH", "CL", "CO", "VE"})


def usual_paper(style: Style) -> Paper:
    """Return the paper that printers hold where this locale is at home."""
    country = style.locale.replace("-", "_").rpartition("_")[2]
    return Paper.LETTER if country in _LETTER_COUNTRIES else Paper.A4


class OptionsPanel(QWidget):
    """Paper and terms are remembered; leaving names and amounts out is chosen each time anew."""

    changed = Signal()

    def __init__(self, at: datetime, style: Style, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at = at
        self._language = style.locale.replace("-", "_").partition("_")[0]
        self._settings = settings
        self.letter, self.a4 = QRadioButton(tr("US &Letter")), QRadioButton(tr("A&4"))
        self.every = QRadioButton(tr("&All terms"))
        self.differing = QRadioButton(tr("Only &where offers differ"))
        self.redacted = QCheckBox(tr("Leave out &names and amounts"))
        chosen = settings.text(PAPER, usual_paper(style))
        (self.letter if chosen == Paper.LETTER else self.a4).setChecked(True)
        (self.differing if settings.flag(DIFFERENCES) else self.every).setChecked(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(HALF)
        self._group(layout, tr("Paper"), (self.a4, self.letter))
        self._group(layout, tr("Side-by-side table"), (self.every, self.differing))
        layout.addWidget(heading(tr("Who will read it")))
        layout.addWidget(self.redacted)
        explanation = tr(
            "Companies become letters and money becomes points: a mentor can help without knowing either."
        )
        layout.addWidget(note(explanation))
        self.redacted.setAccessibleDescription(explanation)
        self.redacted.setMinimumHeight(TARGET)
        self.redacted.clicked.connect(self._tell)
        layout.addStretch(1)
        self.setFocusProxy(self.letter if self.letter.isChecked() else self.a4)

    def options(self) -> Options:
        """Return what is chosen."""
        return Options(
            at=self._at,
            paper=Paper.LETTER if self.letter.isChecked() else Paper.A4,
            redacted=self.redacted.isChecked(),
            language=self._language,
            differences_only=self.differing.isChecked(),
        )

    def _group(self, layout: QVBoxLayout, title: str, buttons: Sequence[QRadioButton]) -> None:
        layout.addWidget(heading(title))
        group = QButtonGroup(self)
        for button in buttons:
            button.setMinimumHeight(TARGET)
            button.setAccessibleDescription(title)
            group.addButton(button)
            layout.addWidget(button)
        group.buttonClicked.connect(self._tell)
        layout.addSpacing(2 * GRID)

    def _tell(self) -> None:
        chosen = self.options()
        self._settings.put({PAPER: str(chosen.paper), DIFFERENCES: chosen.differences_only})
        self.changed.emit()


def heading(text: str) -> QLabel:
    """Return the name of a group of choices."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(strong(label.font()))
    label.setWordWrap(True)
    return label


def note(text: str) -> QLabel:
    """Return a small line of explanation."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setFont(small(label.font()))
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label
