"""How often which total comes: curves to look at closely, and the chance of reaching an amount."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QShowEvent
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from offerdesk.app.style import Style
from offerdesk.charts.distribution import at_least
from offerdesk.charts.shapes import nearest_edge
from offerdesk.charts.spec import Distribution
from offerdesk.domain.words import tr
from offerdesk.ui.outlook.settings_panel import heading, plain
from offerdesk.ui.plots.view import ChartView
from offerdesk.ui.shell.theme import GRID, TARGET

if TYPE_CHECKING:
    from offerdesk.ui.plots.density import DensityStage


class HowOften(QWidget):
    """The curves, an amount that is typed or dragged, and what each offer's chance is to bring at least that.

    The plot, and the library behind it, is made when this is first seen.
    """

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._spec: Distribution | None = None
        self._stale = False
        self.stage: DensityStage | None = None
        self.chart = ChartView(self, self._make_stage)
        self.amount = QDoubleSpinBox()
        self.amount.setDecimals(0)
        self.amount.setGroupSeparatorShown(True)
        self.amount.setKeyboardTracking(False)
        self.amount.setMinimumHeight(TARGET)
        self.whole = QPushButton(tr("&Whole range"))
        self.whole.setAutoDefault(False)
        self.whole.setMinimumHeight(TARGET)
        self.words = plain()
        self._lay_out()
        self.amount.valueChanged.connect(self._typed)
        self.whole.clicked.connect(self._show_whole_range)

    def show_spec(self, spec: Distribution) -> None:
        """Show other curves, with the line at the amount where it was, or at the first offer's middle."""
        first = self._spec is None
        self._spec, self._stale = spec, True
        self.setEnabled(bool(spec.shapes))
        if not spec.shapes:
            self.words.clear()
            return
        wanted = spec.shapes[0].middle if first else Decimal(round(self.amount.value()))
        self.amount.blockSignals(True)
        self.amount.setRange(float(spec.edges[0]), float(spec.edges[-1]))
        self.amount.setSingleStep(float(spec.width))
        self.amount.setSuffix(f" {spec.unit}")
        self.amount.blockSignals(False)
        self._put(nearest_edge(spec, wanted))
        if self.isVisible():
            self._draw()

    def showEvent(self, event: QShowEvent) -> None:
        """Qt's hook: draw what came while nobody looked."""
        super().showEvent(event)
        self._draw()

    def _make_stage(self, parent: QWidget) -> DensityStage:
        from offerdesk.ui.plots.density import DensityStage  # noqa: PLC0415 - half a second, when first seen

        self.stage = DensityStage(parent)
        self.stage.edge_moved.connect(self._put)
        return self.stage

    def _lay_out(self) -> None:
        name = QLabel(tr("&At least"))
        name.setBuddy(self.amount)
        self.amount.setAccessibleName(tr("At least"))
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(name)
        row.addWidget(self.amount)
        row.addStretch(1)
        row.addWidget(self.whole)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, GRID, 0)
        column.addWidget(heading(tr("How often an offer brings at least that")))
        column.addWidget(self.words)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.chart, 3)
        layout.addLayout(row)
        layout.addWidget(scroll, 1)

    def _draw(self) -> None:
        if self._stale and self._spec is not None and self._spec.shapes:
            self._stale = False
            self.chart.set_spec(self._spec, self._style)
            self._put(nearest_edge(self._spec, Decimal(round(self.amount.value()))))

    def _typed(self, value: float) -> None:
        if self._spec is not None and self._spec.shapes:
            self._put(nearest_edge(self._spec, Decimal(round(value))))

    def _put(self, edge: int) -> None:
        """Put line, amount and words at an edge."""
        assert self._spec is not None
        self.amount.blockSignals(True)
        self.amount.setValue(float(self._spec.edges[edge]))
        self.amount.blockSignals(False)
        if self.stage is not None:
            self.stage.place(edge)
        self.words.setText("\n".join(at_least(self._spec, edge, self._style)))
        QAccessible.updateAccessibility(QAccessibleEvent(self.words, QAccessible.Event.Alert))

    def _show_whole_range(self) -> None:
        if self.stage is not None:
            self.stage.show_whole_range()
