"""The overview of a position: all figures on one scale, the plan, what speaks for a yes, what is missing."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from offerdesk.app.position.decision import decision
from offerdesk.app.position.hints import NAMING_WORDS, NOTE, hints
from offerdesk.app.position.market import gauge
from offerdesk.app.position.readiness import readiness
from offerdesk.app.position.reading import Position
from offerdesk.app.position.strengths import competing_until
from offerdesk.charts.rows import natural_height
from offerdesk.charts.standing import standing
from offerdesk.domain.aims import anchor
from offerdesk.domain.planning import Plan
from offerdesk.domain.words import tr
from offerdesk.ui.forms.editor import LineEditor
from offerdesk.ui.forms.grid import RowGrid
from offerdesk.ui.offers.pair import Pair
from offerdesk.ui.offers.talks.lead_list import LeadList
from offerdesk.ui.plots.view import ChartView
from offerdesk.ui.record_rows import RecordRows
from offerdesk.ui.shell.fonts import strong
from offerdesk.ui.shell.theme import GRID, TARGET
from offerdesk.ui.tools import Tools

_CHART = 360
_AROUND = 5  # ems for the title above the drawing and the note below it
_AIMS = ("target", "acceptable", "walk_away", "anchor_above", "anchor")
_THEIRS = ("named_first", "their_low", "their_high", "their_source")
_MORE = ("factor", "factor_reason", "trades")


class FiguresPart(QScrollArea):
    """Arranges the overview. ``led`` carries where a line leads: an ``Item`` or a ``Hint``."""

    led = Signal(object)

    def __init__(self, tools: Tools, found: Callable[[], Position | None], parent: QWidget) -> None:
        super().__init__(parent)
        self._tools = tools
        self._found = found
        self._inner = inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        column.setSpacing(2 * GRID)
        self.note, self.naming = _label(inner), _label(inner)
        pair = Pair(inner)
        self.rows = self._plan(pair)
        seen = QWidget(pair)
        beside = QVBoxLayout(seen)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(2 * GRID)
        self.chart = ChartView(seen)
        self.chart.setFixedHeight(_CHART)
        for part in (self.chart, self._weighing(seen), self._readiness(seen)):
            beside.addWidget(part)
        beside.addStretch(1)
        self.remarks = QCheckBox(tr("Show &remarks"), inner)
        self.remarks.setChecked(True)
        self.remarks.setMinimumHeight(TARGET)
        self.hints = LeadList(tr("Remarks"), tr("Nothing to remark."), inner)
        for widget in (self.note, self.naming, pair, self.remarks, self.hints):
            column.addWidget(widget)
        column.addStretch(1)
        self.remarks.toggled.connect(lambda _on: self.refresh())
        self.hints.followed.connect(self.led)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def refresh(self) -> None:
        """Show the position as it is now; what is being typed stays."""
        found = self._found()
        self._inner.setVisible(found is not None)
        if found is None:
            self.rows.show_record(None)
            return
        style = self._tools.style
        self.rows.show_record(found.plan)
        spec = standing(found)
        size = self.fontInfo().pixelSize()
        self.chart.setFixedHeight(max(_CHART, round(natural_height(len(spec.bars), size) + _AROUND * size)))
        self.chart.set_spec(spec, style)
        self.naming.setText(" ".join((tr(NAMING_WORDS[found.naming]), self._opening(found))).strip())
        said = decision(found, style)
        competing = competing_until(self._tools.reader(), found.strengths, found.full.offer.id, style)
        self.title.setText(said.title)
        self.reasons.setText("\n".join((gauge(found, style), *said.reasons, *competing)))
        ready = readiness(found)
        self.share.setText(ready.said)
        self.missing.show_leads([(item.text, item) for item in ready.missing])
        self.lead.setEnabled(bool(ready.missing))
        shown = self.remarks.isChecked()
        self.note.setText(tr(NOTE))
        self.note.setVisible(shown)
        self.hints.setVisible(shown)
        self.hints.show_leads([(hint.text, hint) for hint in hints(found, style)])

    def take_focus(self) -> None:
        """Begin with the target."""
        self.focus_row("target")

    def focus_row(self, name: str) -> None:
        """Begin typing in a row of the plan."""
        self.rows.focus_row(name)
        self.ensureWidgetVisible(self.rows.rows[name].editor)

    def flush(self) -> None:
        """Save what is still being typed."""
        self.rows.flush()

    def _opening(self, found: Position) -> str:
        opening = anchor(found.plan)
        if opening is None or opening.step is None:
            return ""
        style, currency = self._tools.style, found.currency
        words = tr("The anchor comes to {amount}, rounded to whole {step}.")
        return words.format(
            amount=style.money(opening.amount, currency), step=style.money(opening.step, currency)
        )

    def _plan(self, parent: QWidget) -> RecordRows:
        place = QWidget(parent)
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 2 * GRID, 0)
        rows = RecordRows(Plan, self._tools, place)
        for title, names in (
            (tr("A year's base pay"), _AIMS),
            (tr("Their range"), _THEIRS),
            (tr("More"), _MORE),
        ):
            heading = _label(place)
            heading.setText(title)
            heading.setFont(strong(heading.font()))
            grid = RowGrid(place)
            rows.add(names, grid)
            column.addWidget(heading)
            column.addWidget(grid)
        column.addStretch(1)
        for name in _AIMS + _THEIRS + _MORE:
            editor = rows.rows[name].editor
            if isinstance(editor, LineEditor):
                editor.line.setPlaceholderText(tr("From the target") if name == "anchor" else tr("Not set"))
        rows.save_requested.connect(self._tools.execute)
        return rows

    def _weighing(self, parent: QWidget) -> QWidget:
        place = QWidget(parent)
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        self.title, self.reasons = _label(place), _label(place)
        self.title.setFont(strong(self.title.font()))
        self.reasons.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        column.addWidget(self.title)
        column.addWidget(self.reasons)
        return place

    def _readiness(self, parent: QWidget) -> QWidget:
        place = QWidget(parent)
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        self.share = _label(place)
        self.share.setFont(strong(self.share.font()))
        self.missing = LeadList(tr("Still to be prepared"), tr("Everything is prepared."), place)
        self.missing.followed.connect(self.led)
        self.lead = QPushButton(tr("&Go there"), place)
        self.lead.setMinimumHeight(TARGET)
        self.lead.clicked.connect(lambda _checked=False: self.missing.follow())
        for widget in (self.share, self.missing, self.lead):
            column.addWidget(widget)
        return place


def _label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
