"""If I leave after m months: one month for all offers, in a chart and beside it in figures."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QSpinBox, QVBoxLayout, QWidget

from offerdesk.app.comparison import Comparison
from offerdesk.app.leaving import LONGEST, leave_month, leave_table
from offerdesk.app.style import Style
from offerdesk.charts.leaving import leaving
from offerdesk.domain.words import tr
from offerdesk.ui.offers.pair import Pair, fit_height
from offerdesk.ui.plots.view import ChartView
from offerdesk.ui.shell.theme import GRID, TARGET
from offerdesk.ui.tables.view import SheetView

_BEGIN = 18
_PAGE = 6
_CHART = 300
"""Pixels; lower, a chart says little."""
_WIDE = 1100
"""Pixels from which figures of four offers fit beside the chart."""


class LeavePanel(QWidget):
    """A month, chosen by slider or typed, and what leaving then means for each offer."""

    opened = Signal(str, str)  # row key, offer id

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._comparison: Comparison | None = None
        choice = self._make_choice()
        pair = Pair(self, _WIDE)
        self.chart = ChartView(pair)
        self.chart.setMinimumHeight(_CHART)
        self.month = SheetView(pair)
        self.month.setAccessibleName(tr("Leaving after the chosen month"))
        self.table = SheetView(self)
        self.table.setAccessibleName(tr("What is left after 6 to 48 months"))
        for sheet in (self.month, self.table):
            sheet.opened.connect(self.opened)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(choice)
        layout.addWidget(pair)
        layout.addWidget(self.table)

    @property
    def chosen(self) -> int:
        """The month that is singled out."""
        return self.slider.value()

    def choose(self, month: int) -> None:
        """Single another month out."""
        self.slider.setValue(month)

    def show_comparison(self, comparison: Comparison) -> None:
        """Show offers, or an edited draft among them."""
        self._comparison = comparison
        self.table.set_sheet(leave_table(comparison, self._style))
        self._show_month()

    def _make_choice(self) -> QHBoxLayout:
        label = QLabel(tr("&Leaving after"), self)
        self.number = QSpinBox(self)
        self.number.setRange(0, LONGEST)
        self.number.setSuffix(" " + tr("months"))
        self.number.setMinimumHeight(TARGET)
        label.setBuddy(self.number)
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as the chart below it
        self.slider.setRange(0, LONGEST)
        self.slider.setPageStep(_PAGE)
        self.slider.setMinimumHeight(TARGET)
        self.slider.setAccessibleName(tr("Month in which I leave"))
        self.slider.setValue(_BEGIN)
        self.number.setValue(_BEGIN)
        self.slider.valueChanged.connect(self._follow)
        self.number.valueChanged.connect(self.choose)
        row = QHBoxLayout()
        row.setContentsMargins(GRID, GRID, GRID, 0)
        row.setSpacing(GRID)
        row.addWidget(label)
        row.addWidget(self.number)
        row.addWidget(self.slider, 1)
        return row

    def _follow(self, month: int) -> None:
        self.number.setValue(month)
        self._show_month()

    def _show_month(self) -> None:
        if self._comparison is not None:
            self.chart.set_spec(leaving(self._comparison, self.chosen), self._style)
            self.month.set_sheet(leave_month(self._comparison, self.chosen, self._style))
            for sheet in (self.month, self.table):
                fit_height(sheet)
