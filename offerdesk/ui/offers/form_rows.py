"""Rows that edit one entity: the offer itself or one of its parts."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from offerdesk.app.amounts import write_pay, write_terms
from offerdesk.app.estimates import shown
from offerdesk.app.range_text import Estimated, write_range
from offerdesk.app.text import Reading, Situation, interpret
from offerdesk.domain.fields import Attribute, Id, Ref, attribute
from offerdesk.domain.model import KINDS
from offerdesk.domain.offer import Offer
from offerdesk.domain.ranges import ranged
from offerdesk.domain.values import Per, Period, Problem
from offerdesk.domain.words import N_, tr
from offerdesk.ui.forms.choices import ChoiceEditor, Choices
from offerdesk.ui.forms.editor import Editor, LineEditor
from offerdesk.ui.forms.grid import RowGrid
from offerdesk.ui.forms.making import editor_for
from offerdesk.ui.forms.row import FormRow
from offerdesk.ui.offers.form_hub import FormHub
from offerdesk.ui.offers.form_layout import unneeded

ONLY_MONTH_OR_YEAR = N_("Write it per month or per year.")
_RECURRING = frozenset({"allowance", "cost"})
_YEARLY_FROM = 15_000
_YEARLY_IN = frozenset({"USD", "EUR", "GBP", "CHF", "CAD", "AUD", "NZD", "SGD"})
"""In these currencies nobody is paid that much for less than a year: pay without a period is yearly."""


class RecurringEditor(LineEditor):
    """An amount that may bring its period with it: "50 a month"."""

    def reading(self) -> Reading:
        """Read amount and period."""
        return interpret(
            self.attribute, self.raw(), self.here, takes_period=True, takes_range=self.takes_range
        )


class PayEditor(LineEditor):
    """Pay on one line: "185k USD a year" is amount, currency and period. Its value is the three of them."""

    def __init__(self, attribute: Attribute, here: Situation, parent: QWidget | None = None) -> None:
        super().__init__(attribute, here, parent)
        self.line.setAlignment(Qt.AlignmentFlag.AlignLeft)
        for widget in (self, self.line):
            widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._known: tuple[Any, str, Period | None] = (None, "", None)

    @property
    def unit(self) -> str:
        """Nothing: the line itself says all."""
        return ""

    def reading(self) -> Reading:
        """Read the line; currency and period that are not typed stay what they were."""
        found = interpret(
            self.attribute,
            self.raw(),
            self.here,
            takes_currency=True,
            takes_period=True,
            takes_range=self.takes_range,
        )
        currency = found.currency or self._known[1]
        period = found.period or self._known[2]
        figure = found.value.low if isinstance(found.value, Estimated) else found.value
        if period is None and figure and figure >= _YEARLY_FROM and currency in _YEARLY_IN:
            period = Period.YEAR
        other = None if found.other is None else (found.other, currency, period)
        return Reading((found.value, currency, period), other)

    def text_of(self, value: Any) -> str:
        """Write amount, currency and period."""
        amount, currency, period = value or (None, "", None)
        if isinstance(amount, Estimated):
            ends = write_range(self.attribute, amount, self.here.style)
            return " ".join(word for word in (ends, write_terms(currency, period)) if word)
        return write_pay(amount, currency, period, self.here.style)

    def note_of(self, value: Any) -> str:
        """Say which figure of a range counts."""
        return super().note_of(value[0]) if value else ""

    def show_value(self, value: Any) -> None:
        """Show the three values and remember them."""
        self._known = value or (None, "", None)
        super().show_value(value)

    def hint_of(self, reading: Reading) -> str:
        """Say how the line was understood, and what it still lacks."""
        amount, currency, period = reading.value
        if amount is None:
            return ""
        if period is None:
            return tr("Paid per hour, month or year?")
        if not currency:
            return tr("In which currency?")
        text = self.text_of(reading.value)
        return "" if text == self.raw().strip() else f"= {text}"


class EntityRows(QObject):
    """A row for each named attribute of one entity, all in one grid."""

    def __init__(self, kind: str, names: Iterable[str], grid: RowGrid, hub: FormHub) -> None:
        super().__init__(grid)
        self._kind = kind
        self._id = Id("")
        self._entity: Any = None
        self._here: Situation | None = None
        self._hub = hub
        self._grid = grid
        self.rows: dict[str, FormRow] = {}
        for name in names:
            row = self._row(attribute(KINDS[kind], name))
            self.rows[name] = row
            grid.add(row)

    def show(self, entity: Any) -> None:
        """Show an entity; another one than before drops nothing, for unfinished text is kept in the state."""
        here = self._hub.here
        if entity is self._entity and here is self._here:
            return
        other = entity.id != self._id
        self._id, self._entity, self._here = entity.id, entity, here
        hidden = unneeded(self._kind, entity)
        for name, row in self.rows.items():
            row.set_here(here)
            value = _value(row.editor, entity, name)
            if other:
                row.reset(value)
                raw = self._hub.state.raw(self._kind, self._id, name)
                if raw is not None:
                    row.show_value(value, raw)
            else:
                row.show_value(value)
            self._grid.show_row(row, visible=name not in hidden and not _is_idle(row))

    def focus(self, name: str) -> bool:
        """Put the focus into a row; false where there is no such row."""
        row = self.rows.get(name)
        if row is None:
            return False
        row.editor.control.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def set_choices(self, name: str, choices: Choices) -> None:
        """Offer other choices in a row, where it exists."""
        row = self.rows.get(name)
        if row is not None and isinstance(row.editor, ChoiceEditor):
            row.editor.set_choices(choices)
            self._grid.show_row(row, visible=not _is_idle(row))

    def _row(self, declared: Attribute, title: str = "") -> FormRow:
        name = declared.name
        editor = self._editor(declared)
        kind: type = KINDS[self._kind]
        editor.takes_range = declared.json in ranged(kind)
        row = FormRow(editor, lambda reading: self._apply(name, reading), title, self)
        row.raw_kept.connect(lambda raw: self._hub.keep_raw(self._kind, self._id, name, raw))
        row.left.connect(self._hub.left)
        return row

    def _editor(self, declared: Attribute) -> Editor:
        here = self._hub.here
        if declared.name == "amount" and self._kind in _RECURRING:
            return RecurringEditor(declared, here)
        return editor_for(declared, here)

    def _apply(self, name: str, reading: Reading) -> tuple[Problem, ...]:
        changes: dict[str, Any] = {name: reading.value}
        if reading.period is not None:
            if reading.period not in {Period.MONTH, Period.YEAR}:
                return (Problem(name, ONLY_MONTH_OR_YEAR),)
            changes["per"] = Per(reading.period.value)
        return self._hub.change(self._kind, self._id, changes)


class HeadRows(EntityRows):
    """Company, job title and pay above the sections, with mnemonics."""

    def __init__(self, grid: RowGrid, hub: FormHub) -> None:
        super().__init__("offer", (), grid, hub)
        titles = {"company": tr("Co&mpany"), "title": tr("&Job title"), "pay_amount": tr("&Pay")}
        for name, title in titles.items():
            row = self._row(attribute(Offer, name), title)
            self.rows[name] = row
            grid.add(row)

    def _editor(self, declared: Attribute) -> Editor:
        if declared.name == "pay_amount":
            return PayEditor(declared, self._hub.here)
        return super()._editor(declared)

    def _apply(self, name: str, reading: Reading) -> tuple[Problem, ...]:
        if name != "pay_amount":
            return super()._apply(name, reading)
        amount, currency, period = reading.value
        changes = {"pay_amount": amount, "pay_currency": currency, "pay_period": period}
        return self._hub.change("offer", self._id, changes)


def _value(editor: Editor, entity: Any, name: str) -> Any:
    if isinstance(editor, PayEditor):
        return (shown(entity, name), entity.pay_currency, entity.pay_period)
    return shown(entity, name)


def _is_idle(row: FormRow) -> bool:
    """Tell whether a reference has nothing to choose from and holds nothing."""
    editor = row.editor
    only_none = isinstance(editor, ChoiceEditor) and editor.combo.count() <= 1
    return editor.attribute.type is Ref and only_none and row.value is None
