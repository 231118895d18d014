"""The page of the versions: what any two of them differ in, and the path from the first to today's."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from offerdesk.app.negotiating.column_keys import origin_of, version_key
from offerdesk.app.negotiating.columns import VersionChoice, version_choices
from offerdesk.app.negotiating.differing import Side, difference_sheet
from offerdesk.app.negotiating.progress import progress
from offerdesk.app.negotiating.versions import versions
from offerdesk.app.rows import Sheet
from offerdesk.charts.path import base_path, worth_path
from offerdesk.domain.assumptions import ASSUMPTIONS_ID, Assumptions
from offerdesk.domain.fields import Id
from offerdesk.domain.negotiating import OfferVersion
from offerdesk.domain.planning import Plan
from offerdesk.domain.words import tr
from offerdesk.ui.forms.choices import Combo
from offerdesk.ui.offers.pair import Pair
from offerdesk.ui.offers.talks.pages import Around
from offerdesk.ui.offers.talks.words import column, say, scrolling, words
from offerdesk.ui.plots.view import ChartView
from offerdesk.ui.shell.theme import GRID, TARGET
from offerdesk.ui.tables.view import SheetView

_CHART, _ROWS = 300, 280
_A_PATH = 2
_BESIDE_CHARS = 105
"""How many letters wide the page must be for the two charts to stand side by side."""


class VersionsPage(QWidget):
    """Chooses two versions, of one offer or of two; shows the difference and, below it, the path."""

    def __init__(self, around: Around, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = around
        self._tools = around.tools
        self._offer: Id | None = None
        self._choices: dict[str, VersionChoice] = {}
        inner = QWidget(self)
        self.steps = words(inner)
        self.before, self.after = Combo(inner), Combo(inner)
        self.beside = QCheckBox(tr("&Show the first of them side by side with the offers"), inner)
        self.beside.setMinimumHeight(TARGET)
        self.sheet = SheetView(inner)
        self.sheet.setAccessibleName(tr("What differs"))
        self.sheet.setMinimumHeight(_ROWS)
        self.pair = Pair(inner, self.fontMetrics().averageCharWidth() * _BESIDE_CHARS)
        self.base, self.worth = ChartView(self.pair), ChartView(self.pair)
        place = column(inner)
        place.addWidget(self.steps)
        place.addLayout(self._choosers(inner))
        place.addWidget(self.beside)
        place.addWidget(self.sheet, 1)
        place.addWidget(self.pair)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(inner, self))
        self._connect()

    def show_offer(self, offer: Id | None) -> None:
        """Show the versions of an offer; what is chosen stays while it is there."""
        other, self._offer = offer != self._offer, offer
        reader, style = self._tools.reader(), self._tools.style
        found = version_choices(reader, offer)
        before, after = self.before.value(), self.after.value()
        self._choices = {choice.key: choice for choice in found}
        for combo in (self.before, self.after):
            combo.clear()
            combo.values = []
            for choice in found:
                combo.offer(choice.key, choice.said)
        known = versions(reader, offer) if offer else ()
        first, last = (version_key(offer, known[i].number) if offer and known else "" for i in (0, -1))
        self._pick(self.before, first if other or before not in self._choices else before)
        self._pick(self.after, last if other or after not in self._choices else after)
        said = progress(reader, offer, style) if offer else None
        say(self.steps, "\n".join((said.gain, *said.steps)) if said else "")
        self._show_path()
        self._show_difference()

    def take_focus(self) -> None:
        """Begin with which versions it is about."""
        self.before.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_record(self, kind: str, id_: Id) -> None:
        """Choose a version as the one that the difference begins with."""
        found = self._tools.reader().find(OfferVersion, id_) if kind == "offer_version" else None
        if found is not None:
            self._pick(self.before, version_key(Id(found.offer), found.number))
            self._show_difference()

    def _connect(self) -> None:
        for combo in (self.before, self.after):
            combo.activated.connect(lambda _place: self._show_difference())
        self.beside.clicked.connect(self._put_beside)
        for chart in (self.base, self.worth):
            chart.setMinimumHeight(_CHART)
            chart.saved.connect(self._say_saved)
            chart.save_failed.connect(self._around.say)

    def _say_saved(self, path: str) -> None:
        self._around.say(tr("Saved as {file}").format(file=Path(path).name))

    def _choosers(self, parent: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GRID)
        for text, combo in ((tr("F&rom"), self.before), (tr("&to"), self.after)):
            label = QLabel(text, parent)
            label.setBuddy(combo)
            combo.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            row.addWidget(label)
            row.addWidget(combo, 1)
        return row

    def _assumed(self) -> Assumptions:
        return self._tools.reader().find(Assumptions, ASSUMPTIONS_ID) or Assumptions()

    def _show_difference(self) -> None:
        one, other = (self._choices.get(combo.value() or "") for combo in (self.before, self.after))
        if one is None or other is None:
            self.sheet.set_sheet(Sheet((), ()))
            return
        same = origin_of(one.key) == origin_of(other.key)
        names = (choice.version.name if same else choice.said for choice in (one, other))
        first, second = (Side(n, c.version.terms) for n, c in zip(names, (one, other), strict=True))
        self.sheet.set_sheet(difference_sheet(first, second, self._assumed(), self._tools.style))
        self.beside.setEnabled(not one.version.now)
        self.beside.setChecked(one.key in self._around.compared())

    def _show_path(self) -> None:
        reader, style = self._tools.reader(), self._tools.style
        known = versions(reader, self._offer) if self._offer else ()
        self.pair.setVisible(len(known) >= _A_PATH)
        if len(known) < _A_PATH or self._offer is None:
            return
        plan = next(iter(reader.of(Plan, "offer", self._offer)), None)
        assumed = self._assumed()
        self.base.set_spec(base_path(known, assumed, plan), style)
        self.worth.set_spec(worth_path(known, assumed), style)

    def _put_beside(self, on: bool) -> None:  # noqa: FBT001 - the slot of a check box
        self._around.compare(str(self.before.value()), on)

    def _pick(self, combo: Combo, key: str) -> None:
        combo.setCurrentIndex(combo.values.index(key) if key in combo.values else -1)
