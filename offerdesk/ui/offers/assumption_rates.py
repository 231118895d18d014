"""Exchange rates as rows that can be added and removed: currency, rate, day and source."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

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

    def __init__(self, rate: ExchangeRate | None, here: Situation, parent: QWidget) -> None:
        super().__init__("", parent, level=2)
        self._values: dict[str, Any] = {"currency": "", "rate": None, "as_of": None, "source": ""}
        if rate is not None:
            self._values = {a.name: getattr(rate, a.name) for a in DECLARED}
        self.check: Callable[[ExchangeRate], tuple[Problem, ...]] = lambda _rate: ()
        self._here = here
        self._rows: dict[str, FormRow] = {}
        self.remove = QPushButton(tr("Remove this rate"))
        self.remove.setMinimumHeight(TARGET)
        self.remove.setAutoDefault(False)
        self.remove.clicked.connect(self.remove_asked)
        self.opened.connect(self._make)
        self._say()

    @property
    def rate(self) -> ExchangeRate | None:
        """The rate; ``None`` while currency or rate is missing."""
        return _rate(self._values)

    def row(self, name: str) -> FormRow:
        """Return the row of "currency", "rate", "as_of" or "source"; the block must be open."""
        return self._rows[name]

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


def _editor(declared: Attribute, here: Situation) -> Editor:
    return RateEditor(declared, here) if declared.name == "rate" else editor_for(declared, here)


def _rate(values: Mapping[str, Any]) -> ExchangeRate | None:
    if not values["currency"] or values["rate"] is None:
        return None
    return ExchangeRate(**values)
