"""Exchange rates as rows that can be added and removed: currency, rate, day and source."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from offerdesk.app.text import Reading, Situation
from offerdesk.domain.assumptions import ExchangeRate
from offerdesk.domain.fields import Attribute, Field, Number
from offerdesk.domain.values import Problem
from offerdesk.domain.words import N_, tr
from offerdesk.ui.forms.editor import Editor, LineEditor
from offerdesk.ui.forms.grid import RowGrid
from offerdesk.ui.forms.making import editor_for
from offerdesk.ui.forms.row import FormRow
from offerdesk.ui.forms.section import Section
from offerdesk.ui.shell.theme import TARGET

DECLARED = (
    Attribute("currency", str, False, "", Field(N_("Currency"), required=True)),
    Attribute("rate", Number, False, None, Field(N_("Rate"))),
    Attribute("as_of", date, True, None, Field(N_("Day"), help=N_("When the rate held"))),
    Attribute("source", str, False, "", Field(N_("Source"), help=N_("Where it can be looked up"))),
)
"""What a rate says; it is a value within the assumptions and so declares no fields of its own."""

Check = Callable[[tuple[ExchangeRate, ...]], tuple[Problem, ...]]


class RateEditor(LineEditor):
    """How much of the own currency one unit of the other is."""

    @property
    def unit(self) -> str:
        """The own currency."""
        return self.here.currency


class RateBlock(Section):
    """One rate: its header says it, its body edits it. Without currency and rate it counts for nothing."""

    edited = Signal()
    left = Signal()
    remove_asked = Signal()

    def __init__(
        self, rate: ExchangeRate | None, here: Situation, parent: QWidget, currency: str = ""
    ) -> None:
        super().__init__("", parent, level=2)
        self.check: Callable[[ExchangeRate], tuple[Problem, ...]] = lambda _rate: ()
        self._values: dict[str, Any] = {"currency": currency, "rate": None, "as_of": None, "source": ""}
        if rate is not None:
            self._values = {a.name: getattr(rate, a.name) for a in DECLARED}
        self._here = here
        self._rows: dict[str, FormRow] = {}
        self.remove = QPushButton(tr("Remove this rate"), self.body)
        self.remove.setMinimumHeight(TARGET)
        self.remove.setAutoDefault(False)
        self.remove.clicked.connect(self.remove_asked)
        self.opened.connect(self._make)
        self._say()

    @property
    def rate(self) -> ExchangeRate | None:
        """The rate; ``None`` while currency or rate is missing."""
        return _rate(self._values)

    @property
    def currency(self) -> str:
        """The currency that is converted, as far as it is known."""
        return str(self._values["currency"])

    def row(self, name: str) -> FormRow:
        """Return the row of "currency", "rate", "as_of" or "source"; the block must be open."""
        return self._rows[name]

    def stops(self) -> list[QWidget]:
        """Return what Tab reaches, in order."""
        inside = [stop for row in self._rows.values() for stop in (row.editor.control, row.field.ask)]
        return [self.header, *inside, *([self.remove] if self._rows else [])]

    def set_here(self, here: Situation) -> None:
        """Name another currency that the rate leads to."""
        self._here = here
        if "rate" in self._rows:
            self._rows["rate"].set_here(here)
        self._say()

    def _make(self) -> None:
        grid = RowGrid()
        for declared in DECLARED:
            row = FormRow(_editor(declared, self._here), partial(self._apply, declared.name), parent=self)
            if isinstance(row.editor, LineEditor):
                row.editor.line.setPlaceholderText("")
            row.reset(self._values[declared.name])
            row.left.connect(self.left)
            self._rows[declared.name] = row
            grid.add(row)
        self.content.addWidget(grid)
        self.content.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)

    def _apply(self, name: str, reading: Reading) -> tuple[Problem, ...]:
        values = {**self._values, name: reading.value}
        rate = _rate(values)
        problems = self.check(rate) if rate is not None else ()
        if not problems:
            self._values = values
            self._say()
            self.edited.emit()
        return problems

    def _say(self) -> None:
        style, rate = self._here.style, self.rate
        self.header.set_title(self._values["currency"] or tr("New rate"))
        if rate is None:
            self.header.set_summary(tr("not complete yet"))
            return
        day = style.day(rate.as_of) if rate.as_of else ""
        said = f"{style.number(rate.rate)} {self._here.currency}"
        self.header.set_summary(" · ".join(part for part in (said, day, rate.source) if part))


class RateList(QWidget):
    """All rates, and the way to add one. ``check`` says what is wrong with a set of them.

    ``edited`` tells of every change that can be read, ``left`` that a field was left or a rate removed,
    ``added`` carries the block that was opened for a new rate, ``arranged`` tells of new ``stops``.
    """

    edited = Signal()
    left = Signal()
    added = Signal(QWidget)
    arranged = Signal()

    def __init__(self, here: Situation, check: Check, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._here = here
        self._check = check
        self._blocks: list[RateBlock] = []
        self.add_button = QPushButton(tr("&Add an exchange rate"))
        self.add_button.setMinimumHeight(TARGET)
        self.add_button.setAutoDefault(False)
        self.add_button.clicked.connect(lambda _checked=False: self.add())
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def blocks(self) -> tuple[RateBlock, ...]:
        """The rates on show, unfinished ones too."""
        return tuple(self._blocks)

    def rates(self) -> tuple[ExchangeRate, ...]:
        """Return the rates that are complete."""
        return tuple(block.rate for block in self._blocks if block.rate is not None)

    def show_rates(self, rates: tuple[ExchangeRate, ...]) -> None:
        """Show these rates; where they are on show already, an unfinished one beside them stays."""
        if rates == self.rates():
            return
        for block in self._blocks:
            self._discard(block)
        self._blocks = []
        for rate in rates:
            self._new(rate)

    def stops(self) -> list[QWidget]:
        """Return what Tab reaches, in order."""
        return [*(stop for block in self._blocks for stop in block.stops()), self.add_button]

    def set_here(self, here: Situation) -> None:
        """Use another own currency from now on."""
        self._here = here
        for block in self._blocks:
            block.set_here(here)

    def add(self, currency: str = "") -> None:
        """Open an empty rate to be filled in; one for a ``currency`` only lacks its figure.

        A rate that was begun for that currency is taken up again.
        """
        begun = (b for b in self._blocks if currency and b.currency == currency)
        block = next(begun, None) or self._new(None, currency)
        block.set_open(is_open=True)
        block.row("rate" if currency else "currency").editor.control.setFocus()
        self.added.emit(block)

    def _new(self, rate: ExchangeRate | None, currency: str = "") -> RateBlock:
        block = RateBlock(rate, self._here, self, currency)
        block.check = partial(self._check_with, block)
        block.edited.connect(self.edited)
        block.left.connect(self.left)
        block.remove_asked.connect(partial(self._remove, block))
        self._blocks.append(block)
        self._layout.insertWidget(len(self._blocks) - 1, block)
        block.show()
        block.toggled.connect(self.arranged)
        self.arranged.emit()
        return block

    def _check_with(self, edited: RateBlock, rate: ExchangeRate) -> tuple[Problem, ...]:
        found = (rate if block is edited else block.rate for block in self._blocks)
        return self._check(tuple(r for r in found if r is not None))

    def _remove(self, block: RateBlock) -> None:
        self._blocks.remove(block)
        self._discard(block)
        self.edited.emit()
        self.left.emit()
        self.add_button.setFocus()

    def _discard(self, block: RateBlock) -> None:
        self._layout.removeWidget(block)
        block.hide()
        block.deleteLater()


def _editor(declared: Attribute, here: Situation) -> Editor:
    return RateEditor(declared, here) if declared.name == "rate" else editor_for(declared, here)


def _rate(values: Mapping[str, Any]) -> ExchangeRate | None:
    if not values["currency"] or values["rate"] is None:
        return None
    return ExchangeRate(**values)
