"""What every offer is measured by alike: shown in place of the form, each with its reason and its default."""

from dataclasses import replace
from functools import partial
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from offerdesk.app.assumption_sets import kept_sets, set_in_use
from offerdesk.app.desk import Command
from offerdesk.app.exchange_rates import in_currency
from offerdesk.app.labels import label_of
from offerdesk.app.offers import ChangeAssumptions
from offerdesk.app.text import MUST_NOT_BE_EMPTY, Reading, Situation
from offerdesk.domain.assumptions import Assumptions, AssumptionSet, ExchangeRate, TaxMethod
from offerdesk.domain.checks import check
from offerdesk.domain.fields import Attribute, attribute
from offerdesk.domain.values import Problem
from offerdesk.domain.words import tr
from offerdesk.ui.forms.choices import ChoiceEditor
from offerdesk.ui.forms.editor import Editor, LineEditor
from offerdesk.ui.forms.grid import in_reading_order
from offerdesk.ui.forms.making import editor_for
from offerdesk.ui.forms.row import FormRow
from offerdesk.ui.offers.assumption_layout import GROUPS, RATES
from offerdesk.ui.offers.assumption_place import AssumptionPlace, SideBySide, quiet, words
from offerdesk.ui.offers.assumption_rates import RateList
from offerdesk.ui.offers.assumption_set_list import SetList
from offerdesk.ui.offers.assumption_words import why
from offerdesk.ui.shell.fonts import strong
from offerdesk.ui.shell.theme import GRID, TARGET
from offerdesk.ui.tools import Tools

SAVE_AFTER = 300
"""Milliseconds without a key after which a change is saved."""

_OFFERED = (TaxMethod.NONE, TaxMethod.FLAT)
_ONLY_WITH = {
    "tax_rate": TaxMethod.FLAT,
    "tax_year": TaxMethod.US,
    "tax_filing": TaxMethod.US,
    "tax_state": TaxMethod.US,
}
"""Attributes that say something only with one method of tax."""


class AssumptionsPanel(QWidget):
    """Edits the one ``Assumptions`` of a desk.

    ``draft_changed`` carries them with every key stroke that can be read, for sheet and charts;
    ``save_requested`` carries a command a moment later, or when a field is left. Escape and the button ask
    to be ``closed``.
    """

    draft_changed = Signal(object)  # Assumptions
    save_requested = Signal(object)  # a command
    closed = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._draft = Assumptions()
        self._situation = self._here()
        self._before_currency = self._draft
        self._edited = ""
        self._rows: dict[str, FormRow] = {}
        self._places: dict[str, AssumptionPlace] = {}
        self.back = QPushButton(tr("&Back to the form"))
        self.back.setMinimumHeight(TARGET)
        self.back.clicked.connect(self.closed)
        self.rates = RateList(self._situation, self._check_rates)
        self.rates.arranged.connect(self._chain)
        self.rates.edited.connect(self._take_rates)
        self.rates.left.connect(self.flush)
        self.rates.added.connect(self._reveal)
        self._kept: tuple[AssumptionSet, ...] = ()
        self.sets = SetList(tools.new_id)
        self.sets.asked.connect(self._ask)
        self.sets.arranged.connect(self._chain)
        self._scroll = QScrollArea()
        self._inner = QWidget()
        for group in GROUPS:
            for name in (*group.names, *group.beside):
                if name != RATES:
                    self._add(attribute(Assumptions, name))
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_AFTER)
        self._timer.timeout.connect(self.flush)
        self.show_assumptions(self._draft)

    @property
    def assumptions(self) -> Assumptions:
        """The assumptions as they stand in the panel."""
        return self._draft

    def row(self, name: str) -> FormRow:
        """Return the row of an attribute; ``KeyError`` for the exchange rates."""
        return self._rows[name]

    def show_assumptions(self, assumed: Assumptions) -> None:
        """Show what the desk holds; what is being typed and cannot be read yet stays."""
        if assumed != self._draft:
            self._timer.stop()
            self._edited = ""
        self.rates.show_rates(assumed.exchange_rates)
        if not self._rows["currency"].editor.control.hasFocus():
            self._before_currency = assumed
        self._draft = assumed
        self._show_draft()

    def show_kept(self, kept: tuple[AssumptionSet, ...]) -> None:
        """Show the sets that have a name."""
        self._kept = kept
        self._show_sets()

    def focus_first(self) -> None:
        """Begin with the first row, ready to be typed over."""
        self.focus_row(GROUPS[0].names[0])

    def focus_row(self, name: str) -> None:
        """Begin typing in a row, or with the rates."""
        if name in self._rows:
            self._rows[name].editor.control.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.rates.add_button.setFocus()

    def flush(self) -> None:
        """Save now what was typed."""
        self._timer.stop()
        name, self._edited = self._edited, ""
        if name:
            field = tr(attribute(Assumptions, name).field.label)
            label = tr("Change {field}").format(field=field)
            self.save_requested.emit(ChangeAssumptions(self._draft, label, f"assumptions:{name}"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.flush()
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Save before going out of sight."""
        self.flush()
        super().hideEvent(event)

    def _chain(self) -> None:
        """Have Tab walk the panel as it stands: widgets that are made later would come last."""
        for before, after in pairwise([*in_reading_order(self._inner), self.back]):
            QWidget.setTabOrder(before, after)

    def _ask(self, command: Command) -> None:
        """Save what is being typed before something is done with all of it."""
        self.flush()
        self.save_requested.emit(command)

    def _reveal(self, block: QWidget) -> None:
        """Show a new rate, once it has its place."""
        QTimer.singleShot(0, block, lambda: self._scroll.ensureWidgetVisible(block))

    def _lay_out(self) -> None:
        inner = self._inner
        column = QVBoxLayout(inner)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        column.setSpacing(GRID)
        column.addWidget(_heading(tr("Assumptions")))
        column.addWidget(quiet(tr("What every offer is measured by alike.")))
        column.addWidget(self.sets)
        for group in GROUPS:
            column.addSpacing(GRID)
            column.addWidget(_heading(tr(group.title)))
            for name in group.names:
                if name == RATES:
                    column.addWidget(quiet(why(RATES, self._tools.style)))
                column.addWidget(self.rates if name == RATES else self._places[name])
            if group.beside:
                column.addWidget(SideBySide(tuple(self._places[name] for name in group.beside)))
        column.addStretch(1)
        scroll = self._scroll
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, GRID)
        layout.addWidget(scroll, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(2 * GRID, 0, 2 * GRID, 0)
        foot.addWidget(self.back)
        layout.addLayout(foot)
        self._chain()

    def _add(self, declared: Attribute) -> None:
        row = FormRow(self._editor(declared), partial(self._apply, declared.name), parent=self)
        row.reset(getattr(self._draft, declared.name))
        row.left.connect(self.flush)
        if declared.name == "currency":
            row.left.connect(self._settle_currency)
        if declared.optional and isinstance(row.editor, LineEditor):
            row.editor.line.setPlaceholderText(tr("Not set"))
        place = AssumptionPlace(row, self._situation)
        place.put.connect(partial(self._put, declared.name))
        self._rows[declared.name] = row
        self._places[declared.name] = place

    def _put(self, name: str, value: Any) -> None:
        """Take a value that a button stands for, and go to its row."""
        changed = (
            in_currency(self._before_currency, value)
            if name == "currency"
            else replace(self._draft, **{name: value})
        )
        self._take(name, changed)
        self._rows[name].reset(value)
        self.flush()
        self.focus_row(name)

    def _editor(self, declared: Attribute) -> Editor:
        if declared.name == "tax_method":
            choices = tuple((method, label_of(method)) for method in _OFFERED)
            return ChoiceEditor(declared, self._situation, self, choices)
        return editor_for(declared, self._situation, self)

    def _here(self) -> Situation:
        now = self._tools.now()
        return Situation(self._tools.style, now.date(), now.tzinfo, self._draft.currency)

    def _apply(self, name: str, reading: Reading) -> tuple[Problem, ...]:
        if name == "currency":
            if not reading.value:
                return (Problem(name, MUST_NOT_BE_EMPTY),)
            changed = in_currency(self._before_currency, reading.value)
        else:
            changed = replace(self._draft, **{name: reading.value})
        problems = tuple(p for p in check(changed) if p.where in {name, RATES})
        if not problems:
            self._take(name, changed)
        return problems

    def _take(self, name: str, changed: Assumptions) -> None:
        if changed == self._draft:
            return
        if self._edited not in {"", name}:
            self.flush()
        self._draft, self._edited = changed, name
        self.rates.show_rates(changed.exchange_rates)
        self._show_draft(but=name)
        self._timer.start()
        self.draft_changed.emit(changed)

    def _settle_currency(self) -> None:
        self._before_currency = self._draft

    def _show_draft(self, but: str = "") -> None:
        """Show every row but the one that is being typed in."""
        here = self._here()
        if here != self._situation:
            self._situation = here
        here = self._situation
        for name, row in self._rows.items():
            row.set_here(here)
            if name != but:
                row.show_value(getattr(self._draft, name))
            wanted = _ONLY_WITH.get(name)
            self._places[name].setVisible(wanted in {None, self._draft.tax_method})
            self._places[name].show_value(getattr(self._draft, name), here)
        self.rates.set_here(here)
        self._show_sets()

    def _show_sets(self) -> None:
        sets = kept_sets(self._kept, self._draft, self._tools.style)
        self.sets.show_sets(sets, set_in_use(self._kept, self._draft))

    def _check_rates(self, rates: tuple[ExchangeRate, ...]) -> tuple[Problem, ...]:
        return tuple(p for p in check(replace(self._draft, exchange_rates=rates)) if p.where == RATES)

    def _take_rates(self) -> None:
        self._take(RATES, replace(self._draft, exchange_rates=self.rates.rates()))


def _heading(text: str) -> QLabel:
    label = words(text)
    label.setFont(strong(label.font()))
    return label
