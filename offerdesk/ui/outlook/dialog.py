"""How prices could move: volatility to type, the range of each total, and which offer comes out best."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from offerdesk.app.comparison import Comparison
from offerdesk.app.price_outlook import assumed, chances, duels, exposures, reaches
from offerdesk.app.style import Style
from offerdesk.charts.distribution import distribution
from offerdesk.charts.price_outlook import price_outlook
from offerdesk.domain.exposure import Exposure
from offerdesk.domain.price_paths import PATHS, Moves, Outlook, outlook
from offerdesk.domain.words import tr
from offerdesk.ui.files.progress import ProgressRow
from offerdesk.ui.jobs import Job
from offerdesk.ui.latest import Latest
from offerdesk.ui.outlook.how_often import HowOften
from offerdesk.ui.outlook.settings_panel import MovesPanel, heading, plain
from offerdesk.ui.plots.view import ChartView
from offerdesk.ui.shell.fonts import small
from offerdesk.ui.shell.theme import GRID

_SIDE_CHARS, _WIDTH_CHARS, _HEIGHT_LINES, _CHART = 40, 130, 38, 260


def draw(job: Job, parts: tuple[Exposure, ...], moves: Moves) -> Outlook:
    """Draw the courses; runs in a job's thread. Raises ``JobStopped``."""
    doing = tr("Letting prices move")
    return outlook(parts, moves, lambda share: job.progress(share, doing))


class OutlookDialog(QDialog):
    """Shows where totals lie when prices move.

    It frees itself when it is closed; ``open`` it, never ``exec`` it.
    """

    def __init__(self, comparison: Comparison, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("How prices could move"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._comparison, self._style = comparison, style
        self._parts = exposures(comparison)
        self._found: Outlook | None = None
        self.panel = MovesPanel(style)
        self.chart = ChartView()
        self.chart.setMinimumHeight(_CHART)
        self.best, self.reach, self.note, self.said = plain(), plain(), plain(), plain()
        self.often = HowOften(style)
        self.pages = QTabWidget()
        self.progress = ProgressRow()
        self.again = QPushButton(tr("&Go on"))
        self.close_button = QPushButton(tr("Close"))
        self.drawing = Latest(draw, self)
        self._lay_out()
        self._connect()
        char, line = self.fontMetrics().averageCharWidth(), self.fontMetrics().height()
        roomy = QSize(char * _WIDTH_CHARS, line * _HEIGHT_LINES)
        self.resize(roomy.boundedTo(self.screen().availableSize()))
        self.panel.setFocus()
        self._ask(at_once=True)

    @property
    def found(self) -> Outlook | None:
        """What is on show; ``None`` while there is none that fits the settings."""
        return self._found

    def done(self, result: int) -> None:
        """Stop the work before going."""
        self.drawing.blockSignals(True)  # nobody is left to tell
        self.drawing.stop()
        super().done(result)

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(2 * GRID)
        side.addWidget(self.panel)
        side.addStretch(1)
        self.note.setFont(small(self.note.font()))
        side.addWidget(self.note)
        side.addWidget(self.said)
        self.pages.setDocumentMode(True)
        self.pages.addTab(self._ranges(), tr("&Ranges"))
        self.pages.addTab(self.often, tr("&How often"))
        aside = QWidget()
        aside.setLayout(side)
        aside.setFixedWidth(self.fontMetrics().averageCharWidth() * _SIDE_CHARS)
        side.setContentsMargins(0, 0, 0, 0)
        upper = QHBoxLayout()
        upper.setSpacing(2 * GRID)
        upper.addWidget(aside)
        upper.addWidget(self.pages, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self.progress, 1)
        for button in (self.again, self.close_button):
            button.setMinimumHeight(4 * GRID)
            button.setAutoDefault(False)
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addLayout(upper, 1)
        layout.addLayout(buttons)
        self.again.hide()

    def _ranges(self) -> QWidget:
        """Lay out the bars with the words below them."""
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, GRID, 0)
        column.setSpacing(GRID)
        for widget in (
            heading(tr("Which offer brings the most")),
            self.best,
            heading(tr("Where totals lie")),
            self.reach,
        ):
            column.addWidget(widget)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(words)
        ranges = QWidget()
        right = QVBoxLayout(ranges)
        right.setContentsMargins(0, GRID, 0, 0)
        right.setSpacing(GRID)
        right.addWidget(self.chart, 1)
        right.addWidget(scroll, 1)
        return ranges

    def _connect(self) -> None:
        self.panel.changed.connect(self._ask)
        self.progress.cancelled.connect(self.drawing.stop)
        self.again.clicked.connect(lambda: self._ask(at_once=True))
        self.close_button.clicked.connect(self.reject)
        self.drawing.progressed.connect(self.progress.show_progress)
        self.drawing.made.connect(self._show)
        self.drawing.failed.connect(self._fail)
        self.drawing.stopped.connect(self._stopped)
        for chart in (self.chart, self.often.chart):
            chart.saved.connect(lambda path: self._say(tr("Saved as {file}").format(file=Path(path).name)))
            chart.save_failed.connect(self._say)

    def _ask(self, *, at_once: bool = False) -> None:
        self._found = None
        self.said.clear()
        self.again.hide()
        self.progress.show_progress(0, tr("Starting"))
        self.drawing.ask(self._parts, self.panel.moves(), at_once=at_once)

    def _show(self, found: Outlook) -> None:
        self._found = found
        self.progress.hide()
        self.chart.set_spec(price_outlook(self._comparison, found), self._style)
        self.often.show_spec(distribution(self._comparison, found))
        lines = (*chances(self._comparison, found), *duels(self._comparison, found))
        self.best.setText("\n".join(lines) or tr("It takes two offers to tell which brings more."))
        self.reach.setText("\n".join(reaches(self._comparison, found, self._style)))
        moves = self.panel.moves()
        self.note.setText(assumed(self._style, paths=PATHS, together=moves.together))
        QAccessible.updateAccessibility(QAccessibleEvent(self.best, QAccessible.Event.Alert))

    def _say(self, text: str) -> None:
        self.said.setText(text)
        QAccessible.updateAccessibility(QAccessibleEvent(self.said, QAccessible.Event.Alert))

    def _stopped(self) -> None:
        self.progress.hide()
        self.again.show()
        self.again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fail(self, trouble: object) -> None:
        self._stopped()
        assert isinstance(trouble, BaseException)
        raise trouble
