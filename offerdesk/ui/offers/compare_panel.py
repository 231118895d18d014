"""Sheet above charts: the offers side by side."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from offerdesk.app.comparison import Comparison
from offerdesk.app.side_by_side import side_by_side
from offerdesk.app.style import Style
from offerdesk.domain.words import tr
from offerdesk.ui.offers.left_out import LeftOut
from offerdesk.ui.plots.view import ChartView
from offerdesk.ui.shell.later import after_paint
from offerdesk.ui.tables.view import SheetView

_SHEET, _CHARTS = 420, 360


class ComparePanel(QWidget):
    """Shows a ``Comparison``; what the user does to its columns goes to the tab as signals.

    The charts begin once the filled sheet has been painted: it must not wait for what draws them.
    """

    opened = Signal(str, str)  # row key, offer id
    columns_moved = Signal(list)  # offer ids in their new order
    column_hidden = Signal(str)  # offer id
    rate_asked = Signal(str)  # currency

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._comparison: Comparison | None = None
        self._charts_begun = False
        self.sheet = SheetView(self)
        self.sheet.setAccessibleName(tr("Offers side by side"))
        self.sheet.opened.connect(self.opened)
        self.sheet.columns_moved.connect(self.columns_moved)
        self.sheet.column_hidden.connect(self.column_hidden)
        self.left_out = LeftOut(self)
        self.left_out.rate_asked.connect(self.rate_asked)
        self.yearly = ChartView(self)
        self.cumulative = ChartView(self)
        for chart in (self.yearly, self.cumulative):
            chart.answer(self.opened)
        charts = QSplitter(Qt.Orientation.Horizontal)
        charts.addWidget(self.yearly)
        charts.addWidget(self.cumulative)
        charts.setChildrenCollapsible(False)
        self.splitter = QSplitter(Qt.Orientation.Vertical, self)
        self.splitter.addWidget(self.sheet)
        self.splitter.addWidget(self._under(charts))
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([_SHEET, _CHARTS])
        self.splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)

    def _under(self, charts: QWidget) -> QWidget:
        """Put the charts under the line that says what they lack."""
        place = QWidget(self)
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.left_out)
        column.addWidget(charts, 1)
        return place

    def show_comparison(self, comparison: Comparison) -> None:
        """Show offers, or an edited draft among them; only what differs is repainted."""
        self.sheet.set_sheet(side_by_side(comparison, self._style))
        if self._comparison is None:
            after_paint(self, self.show_charts)
        self._comparison = comparison
        if self._charts_begun:
            self.show_charts()

    def show_charts(self) -> None:
        """Redraw both charts."""
        from offerdesk.charts.cumulative import cumulative  # noqa: PLC0415 - not for the first sheet
        from offerdesk.charts.families import gathered  # noqa: PLC0415 - same
        from offerdesk.charts.leaving_out import missing_rates  # noqa: PLC0415 - same
        from offerdesk.charts.yearly import yearly  # noqa: PLC0415 - same

        self._charts_begun = True
        if self._comparison is not None:
            self.yearly.set_spec(yearly(self._comparison, gathered), self._style)
            self.cumulative.set_spec(cumulative(self._comparison), self._style)
            self.left_out.tell(next(iter(missing_rates(self._comparison)), ""))

    def take_focus(self) -> None:
        """Take the keyboard in the sheet."""
        self.sheet.setFocus(Qt.FocusReason.OtherFocusReason)
