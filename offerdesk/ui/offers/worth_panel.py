"""Worth over time: leaving early, what makes the difference, how far it may reach, and equity over price."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from offerdesk.app.comparison import Comparison
from offerdesk.app.style import Style
from offerdesk.charts.prices import prices
from offerdesk.charts.ranges import ranges
from offerdesk.ui.offers.gap_panel import GapPanel
from offerdesk.ui.offers.leave_panel import LeavePanel
from offerdesk.ui.offers.pair import Pair
from offerdesk.ui.offers.views import MiddleViews
from offerdesk.ui.plots.view import ChartView
from offerdesk.ui.shell.later import after_paint, never_mind
from offerdesk.ui.shell.theme import GRID

_CHART = 300


class WorthPanel(QScrollArea):
    """Arranges the charts below each other, and in pairs where there is room; all follow each edit."""

    opened = Signal(str, str)  # row key, offer id

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, GRID)
        column.setSpacing(2 * GRID)
        self.leave = LeavePanel(style, inner)
        pair = Pair(inner)
        self.gap, self.ranges = GapPanel(style, pair), ChartView(pair)
        self.prices = ChartView(inner)
        self.leave.opened.connect(self.opened)
        for chart in self.charts:
            chart.answer(self.opened)
        for chart in (self.ranges, self.prices):
            chart.setMinimumHeight(_CHART)
        for widget in (self.leave, pair, self.prices):
            column.addWidget(widget)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def charts(self) -> tuple[ChartView, ...]:
        """All charts, in reading order."""
        return (self.leave.chart, self.gap.chart, self.ranges, self.prices)

    def show_comparison(self, comparison: Comparison) -> None:
        """Show offers, or an edited draft among them; equity over price comes after the rest is painted."""
        self.leave.show_comparison(comparison)
        self.gap.show_comparison(comparison)
        self.ranges.set_spec(ranges(comparison), self._style)
        never_mind(self)
        after_paint(self, lambda: self.prices.set_spec(prices(comparison), self._style))

    def take_focus(self) -> None:
        """Take the keyboard in the figures of the chosen month."""
        self.leave.month.setFocus(Qt.FocusReason.OtherFocusReason)


def worth_view(views: MiddleViews, style: Style, parent: QWidget) -> WorthPanel:
    """Make the panel as one of the views: what is opened and saved in it goes where theirs goes."""
    panel = WorthPanel(style, parent)
    panel.opened.connect(views.opened)
    for chart in panel.charts:
        chart.saved.connect(views.chart_saved)
        chart.save_failed.connect(views.chart_failed)
    return panel
