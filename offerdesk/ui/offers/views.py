"""The views in the middle of the Offers tab, one at a time, all of the same comparison."""

from typing import Protocol, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from offerdesk.app.comparison import Comparison
from offerdesk.app.style import Style
from offerdesk.domain.words import tr
from offerdesk.ui.offers.compare_panel import ComparePanel
from offerdesk.ui.views import Views

COMPARE, WORTH, TALKS = "compare", "worth", "talks"


class ComparisonView(Protocol):
    """What every view of the offers can do."""

    def show_comparison(self, comparison: Comparison) -> None:
        """Show offers, or an edited draft among them."""
        ...

    def take_focus(self) -> None:
        """Take the keyboard where work goes on."""
        ...


class MiddleViews(Views):
    """The views of the offers. ``opened`` names the figure to explain, whichever view it stands in."""

    opened = Signal(str, str)  # row key, offer id
    chart_saved = Signal(str)
    chart_failed = Signal(str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(tr("View of the offers"), parent)
        self._comparison: Comparison | None = None
        self.compare = ComparePanel(style, self)
        self.add_page(COMPARE, tr("Compare"), self.compare)
        self.compare.opened.connect(self.opened)
        for chart in (self.compare.yearly, self.compare.cumulative):
            chart.saved.connect(self.chart_saved)
            chart.save_failed.connect(self.chart_failed)

    def show_comparison(self, comparison: Comparison) -> None:
        """Show offers in the view at hand; the others take them when they are chosen."""
        self._comparison = comparison
        self.renew()

    def bring_up(self, page: QWidget) -> None:
        """Have a view show the comparison, once there is one."""
        if self._comparison is not None:
            cast("ComparisonView", page).show_comparison(self._comparison)
