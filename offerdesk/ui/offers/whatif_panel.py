"""What if: other figures for any compared offer, in place of the form, with the order that comes of them."""

from dataclasses import replace
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from offerdesk.app.comparison import Comparison
from offerdesk.app.text import Reading, Situation
from offerdesk.app.varied import label_text, value_text, varied
from offerdesk.app.whatif import Change, WhatIf, owner, ranking
from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.checks import check
from offerdesk.domain.fields import Attribute, Field, Id
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.values import Problem
from offerdesk.domain.variables import Variable, attribute_of, entity_of, get, put
from offerdesk.domain.words import N_, tr
from offerdesk.ui.forms.choices import ChoiceEditor
from offerdesk.ui.forms.grid import RowGrid, in_reading_order
from offerdesk.ui.forms.making import editor_for
from offerdesk.ui.forms.row import FormRow
from offerdesk.ui.offers.equal_box import EqualBox
from offerdesk.ui.offers.field_list import FieldList
from offerdesk.ui.offers.whatif_parts import ChangeList, RankList, quiet, title
from offerdesk.ui.shell.theme import GRID, HALF, TARGET
from offerdesk.ui.tools import Tools

_OFFER = Attribute("offer", str, optional=False, default="", field=Field(N_("Offer")))


class WhatIfPanel(QWidget):
    """Edits a ``WhatIf`` and writes nothing.

    ``supposed`` carries the new one with every key stroke that can be read, ``kept`` the ``Change`` to be
    written into the record. Escape and the button ask to be ``closed``.
    """

    supposed = Signal(object)  # WhatIf
    kept = Signal(object)  # Change
    closed = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._whatif = WhatIf(Comparison((), Assumptions()))
        self._variable: Variable | None = None
        self.row: FormRow | None = None
        self.offer = FormRow(ChoiceEditor(_OFFER, self._here(), self, ()), self._take_offer, parent=self)
        self.fields = FieldList(self)
        self.fields.chosen.connect(self._take_field)
        self.fields.taken.connect(self.focus_value)
        self.recorded = quiet()
        self.changes = ChangeList(self)
        self.changes.kept.connect(self.kept)
        self.changes.put_back.connect(self._put_back)
        self.changes.arranged.connect(self._chain)
        self.ranks = RankList(self)
        self.equal = EqualBox(self._in_all, tools.style, self)
        self.equal.tried.connect(lambda change: self._suppose(change.variable, change.value))
        self.back = QPushButton(tr("&Back to the form"), self)
        self.back.setMinimumHeight(TARGET)
        self.back.clicked.connect(self.closed)
        self._scroll = QScrollArea(self)
        self._grid: RowGrid | None = None
        self._lay_out()

    @property
    def chosen(self) -> Variable | None:
        """The field whose value stands to be changed."""
        return self._variable

    def show_whatif(self, whatif: WhatIf, offer: Id | None = None) -> None:
        """Show what is supposed; ``offer`` is the one to begin with."""
        self._whatif = whatif
        ids = [full.offer.id for full in whatif.saved.offers]
        wanted = offer if offer in ids else self.offer.value
        self._offer_offers(wanted if wanted in ids else (ids[0] if ids else None))
        self._show()

    def choose(self, variable: Variable) -> None:
        """Choose a field, and the offer that it belongs to."""
        full = owner(self._whatif.saved, variable)
        if full is not None:
            self.offer.reset(full.offer.id)
            self._variable = variable
            self._show()

    def focus_first(self) -> None:
        """Begin with the search for a field."""
        self.fields.line.setFocus(Qt.FocusReason.TabFocusReason)
        self.fields.line.selectAll()

    def focus_value(self) -> None:
        """Go on to the value of the chosen field."""
        if self.row is not None:
            self.row.editor.control.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        column.setSpacing(GRID)
        head = RowGrid()
        head.add(self.offer)
        self._place = QVBoxLayout()
        self._place.setSpacing(HALF)
        self._place.addWidget(self.recorded)
        column.addWidget(title(tr("What if …")))
        column.addWidget(quiet(tr("Try other figures. The record stays as it is until you keep a change.")))
        column.addWidget(head)
        column.addWidget(self.fields)
        column.addLayout(self._place)
        column.addSpacing(GRID)
        column.addWidget(title(tr("Changed")))
        column.addWidget(self.changes)
        column.addSpacing(GRID)
        self._total = title("")
        column.addWidget(self._total)
        column.addWidget(self.ranks)
        column.addSpacing(GRID)
        column.addWidget(self.equal)
        column.addStretch(1)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, GRID)
        layout.addWidget(self._scroll, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(2 * GRID, 0, 2 * GRID, 0)
        foot.addWidget(self.back)
        layout.addLayout(foot)

    def _chain(self) -> None:
        """Have Tab walk what was made later where it stands."""
        inner = self._scroll.widget()
        stops = [*in_reading_order(inner), self.back] if inner is not None else [self.back]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _offer_offers(self, wanted: Id | None) -> None:
        editor = self.offer.editor
        assert isinstance(editor, ChoiceEditor)
        saved = self._whatif.saved
        choices = [(f.offer.id, name) for f, name in zip(saved.offers, saved.names, strict=True)]
        combo = editor.combo
        if [(value, combo.itemText(n)) for n, value in enumerate(combo.values)] != choices:
            editor.offer(tuple(choices))
            self.offer.reset(wanted)
        elif wanted != self.offer.value:
            self.offer.reset(wanted)

    def _show(self) -> None:
        """Show everything anew, but what is being typed."""
        whatif, style = self._whatif, self._tools.style
        full = self._full(whatif.comparison)
        fields = varied(full, style) if full is not None else ()
        known = [field.variable for field in fields]
        if self._variable not in known:
            self._variable = known[0] if known else None
        self.fields.show_fields(fields, self._variable)
        self._show_value()
        self.changes.show_changes(whatif.said(style))
        ranks = ranking(whatif, style)
        self.ranks.show_ranks(ranks)
        self._total.setText(tr("Order by total"))
        self.equal.show_question(whatif.comparison, self._variable)

    def _show_value(self) -> None:
        """Show the chosen field's value in its own editor."""
        full, variable = self._full(self._whatif.comparison), self._variable
        saved = self._full(self._whatif.saved)
        if full is None or saved is None or variable is None:
            self._drop_row()
            self.recorded.setText("")
            return
        value = get(full, variable)
        if self.row is None or self.row.property("of") != _key(variable):
            self._make_row(full, variable)
        assert self.row is not None
        self.row.set_here(self._here(full))
        self.row.show_value(value)
        text = value_text(saved, variable, get(saved, variable), self._tools.style)
        self.recorded.setText(tr("Recorded: {value}").format(value=text))

    def _make_row(self, full: FullOffer, variable: Variable) -> None:
        self._drop_row()
        editor = editor_for(attribute_of(variable), self._here(full))
        grid = RowGrid()
        label = label_text(full, variable).replace("&", "&&")
        row = FormRow(editor, lambda reading: self._apply(variable, reading), label, grid)
        row.setProperty("of", _key(variable))
        row.reset(get(full, variable))
        grid.add(row)
        self.row, self._grid = row, grid
        self._place.insertWidget(0, grid)
        self._chain()

    def _drop_row(self) -> None:
        if self._grid is not None:
            self._grid.hide()
            self._grid.deleteLater()
        self.row = self._grid = None

    def _apply(self, variable: Variable, reading: Reading) -> tuple[Problem, ...]:
        """Suppose a value that was typed, unless the field cannot hold it."""
        full = self._full(self._whatif.saved)
        entity = entity_of(full, variable.source) if full is not None else None
        if full is None or entity is None:
            return ()
        known = check(entity)
        tried = entity_of(put(full, variable, reading.value), variable.source) or entity
        problems = tuple(p for p in check(tried) if p not in known)
        if not problems:
            self._suppose(variable, reading.value)
        return problems

    def _suppose(self, variable: Variable, value: Any) -> None:
        self.supposed.emit(self._whatif.supposing(variable, value))

    def _put_back(self, change: Change) -> None:
        self.supposed.emit(self._whatif.without(change.variable))
        self.focus_first()

    def _take_offer(self, reading: Reading) -> tuple[Problem, ...]:
        self.offer.show_value(reading.value)
        self._show()
        return ()

    def _take_field(self, variable: Variable) -> None:
        if variable != self._variable:
            self._variable = variable
            self._show_value()
            self.equal.show_question(self._whatif.comparison, variable)

    def _full(self, comparison: Comparison) -> FullOffer | None:
        return next((f for f in comparison.offers if f.offer.id == self.offer.value), None)

    def _here(self, full: FullOffer | None = None) -> Situation:
        now = self._tools.now()
        currency = full.offer.pay_currency if full is not None else ""
        return Situation(self._tools.style, now.date(), now.tzinfo, currency)

    def _in_all(self) -> Situation:
        """Return how an amount is read that is compared with totals."""
        return replace(self._here(), currency=self._whatif.saved.assumptions.currency)


def _key(variable: Variable) -> str:
    source = variable.source
    return f"{source.kind}:{source.id}:{source.attribute}:{variable.place}:{variable.part}"
