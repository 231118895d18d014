"""What makes the difference between two offers that the user chooses."""

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from offerdesk.app.comparison import Comparison
from offerdesk.app.gap import usual_pair, weighable
from offerdesk.app.style import Style
from offerdesk.charts.waterfall import waterfall
from offerdesk.domain.words import tr
from offerdesk.ui.plots.view import ChartView
from offerdesk.ui.shell.theme import GRID, TARGET

_CHART = 320


class GapPanel(QWidget):
    """Two choices above a waterfall: the current job and the best offer until the user chooses others."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._comparison: Comparison | None = None
        self._wanted: tuple[str, str] | None = None
        self.first, self.second = QComboBox(self), QComboBox(self)
        self.chart = ChartView(self)
        self.chart.setMinimumHeight(_CHART)
        row = QHBoxLayout()
        row.setContentsMargins(GRID, GRID, GRID, 0)
        row.setSpacing(GRID)
        for words, combo in ((tr("F&rom"), self.first), (tr("&to"), self.second)):
            label = QLabel(words, self)
            label.setBuddy(combo)
            combo.setMinimumHeight(TARGET)
            combo.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            combo.activated.connect(self._choose)
            row.addWidget(label)
            row.addWidget(combo, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(row)
        layout.addWidget(self.chart, 1)

    def show_comparison(self, comparison: Comparison) -> None:
        """Show offers, or an edited draft among them; the choice stays while both can be weighed."""
        self._comparison = comparison
        usable = weighable(comparison)
        offers = [(comparison.names[i], comparison.offers[i].offer.id) for i in usable]
        pair = self._pair(comparison)
        for combo, place in ((self.first, 0), (self.second, 1)):
            if offers != [(combo.itemText(i), combo.itemData(i)) for i in range(combo.count())]:
                combo.clear()
                for name, id_ in offers:
                    combo.addItem(name, id_)
            combo.setEnabled(pair is not None)
            combo.setCurrentIndex(-1 if pair is None else usable.index(pair[place]))
        self.chart.set_spec(waterfall(comparison, pair), self._style)

    def _choose(self) -> None:
        self._wanted = (str(self.first.currentData()), str(self.second.currentData()))
        if self._comparison is not None:
            self.show_comparison(self._comparison)

    def _pair(self, comparison: Comparison) -> tuple[int, int] | None:
        """Return the pair that the user chose as long as both are there, else the usual one."""
        places = {str(comparison.offers[i].offer.id): i for i in weighable(comparison)}
        if self._wanted is not None and set(self._wanted) <= places.keys():
            return places[self._wanted[0]], places[self._wanted[1]]
        return usual_pair(comparison)
