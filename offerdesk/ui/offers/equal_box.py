"""What would make them equal: what the chosen field must be for one offer to come to another's total."""

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from offerdesk.app.breakeven import BreakEven, Target, break_even
from offerdesk.app.comparison import Comparison
from offerdesk.app.figures import silent
from offerdesk.app.style import Style
from offerdesk.app.text import Reading, Situation
from offerdesk.app.whatif import owner
from offerdesk.domain.fields import Amount, Attribute, Field, Id
from offerdesk.domain.values import Problem
from offerdesk.domain.variables import Variable, is_figure
from offerdesk.domain.words import N_, tr
from offerdesk.ui.forms.choices import ChoiceEditor
from offerdesk.ui.forms.editor import LineEditor
from offerdesk.ui.forms.grid import RowGrid
from offerdesk.ui.forms.row import FormRow
from offerdesk.ui.offers.whatif_parts import quiet, title, words
from offerdesk.ui.shell.theme import HALF, TARGET

ANSWER_AFTER = 120
"""Milliseconds after the last change before the answer is worked out: it must not hold up a key."""

AN_AMOUNT = "amount"
_AIM = Attribute("aim", str, optional=False, default="", field=Field(N_("To equal")))
_AMOUNT = Attribute("amount", Amount, optional=True, default=None, field=Field(N_("Amount in all")))


class EqualBox(QWidget):
    """Asks for the target and tells the answer. ``tried`` carries the change that would bring it about."""

    tried = Signal(object)  # Change

    def __init__(self, here: Callable[[], Situation], style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._here = here
        self._comparison: Comparison | None = None
        self._variable: Variable | None = None
        self._amount: Decimal | None = None
        self.found: BreakEven | None = None
        self.sentence = words()
        self.why = quiet()
        self.time_off = QCheckBox(tr("Count time off in"), self)
        self.time_off.setMinimumHeight(TARGET)
        self.time_off.toggled.connect(lambda _on: self._ask())
        self.button = QPushButton(tr("Try this"), self)
        self.button.setMinimumHeight(TARGET)
        self.button.clicked.connect(self._try)
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(ANSWER_AFTER)
        self._timer.timeout.connect(self.answer)

    def show_question(self, comparison: Comparison, variable: Variable | None) -> None:
        """Ask about a field of the offers as they are shown; the answer follows in a moment."""
        self._comparison, self._variable = comparison, variable
        self._offer_targets()
        self.time_off.setVisible(any(v.time_off_value is not None for v in comparison.valuations))
        self._ask()

    def answer(self) -> None:
        """Work the answer out now."""
        self._timer.stop()
        found = None
        comparison, variable, target = self._comparison, self._variable, self._target()
        if comparison is not None and variable is not None and is_figure(variable):
            found = break_even(comparison, variable, target, self._style)
        self.found = found
        self.sentence.setText(self._instead() if found is None else found.sentence)
        self.why.setText("\n".join(found.why) if found is not None else "")
        self.why.setVisible(bool(self.why.text()))
        self.button.setVisible(found is not None and found.change is not None)
        self.button.setAccessibleDescription(self.sentence.text())

    def showEvent(self, event: QShowEvent) -> None:
        """Answer what was asked while out of sight."""
        super().showEvent(event)
        self._ask()

    def hideEvent(self, event: QHideEvent) -> None:
        """Work nothing out for nobody."""
        self._timer.stop()
        super().hideEvent(event)

    def _lay_out(self) -> None:
        here = self._here()
        self.target = FormRow(ChoiceEditor(_AIM, here, self, ()), self._take_target, parent=self)
        self.amount = FormRow(LineEditor(_AMOUNT, here, self), self._take_amount, parent=self)
        self.amount.reset(None)
        line = self.amount.editor
        assert isinstance(line, LineEditor)
        line.line.setPlaceholderText(tr("such as 600k"))
        self._grid = RowGrid(self)
        self._grid.add(self.target)
        self._grid.add(self.amount)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(HALF)
        layout.addWidget(title(tr("What would make them equal?")))
        layout.addWidget(self._grid)
        layout.addWidget(self.time_off)
        layout.addSpacing(HALF)
        layout.addWidget(self.sentence)
        layout.addWidget(self.why)
        layout.addSpacing(HALF)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def _offer_targets(self) -> None:
        comparison = self._comparison
        assert comparison is not None
        mine = owner(comparison, self._variable) if self._variable is not None else None
        choices = [
            (full.offer.id, name)
            for full, name in zip(comparison.offers, comparison.names, strict=True)
            if full is not mine
        ]
        choices.append((Id(AN_AMOUNT), tr("An amount")))
        editor = self.target.editor
        assert isinstance(editor, ChoiceEditor)
        combo = editor.combo
        if [(value, combo.itemText(n)) for n, value in enumerate(combo.values)] != choices:
            known = [value for value, _ in choices]
            wanted = self.target.value if self.target.value in known else self._first(known)
            editor.offer(tuple(choices))
            self.target.reset(wanted)
        here = self._here()
        self.target.set_here(here)
        self.amount.set_here(here)
        self._grid.show_row(self.amount, visible=self.target.value == AN_AMOUNT)

    def _first(self, known: list[Id]) -> Id:
        """Return the best of the others: it is the one to come up to."""
        comparison = self._comparison
        assert comparison is not None
        ranked = [
            (v.total, v.offer)
            for v in comparison.valuations
            if v.offer in known and v.comparable and not silent(v)
        ]
        return max(ranked, key=lambda pair: pair[0])[1] if ranked else known[0]

    def _target(self) -> Target:
        time_off = self.time_off.isChecked() and not self.time_off.isHidden()
        if self.target.value == AN_AMOUNT:
            return Target(amount=self._amount, time_off=time_off)
        return Target(self.target.value, time_off=time_off)

    def _instead(self) -> str:
        """Say what is missing for an answer."""
        if self._variable is None or not is_figure(self._variable):
            return tr("Choose a figure above, such as pay or paid leave, to ask how large it must be.")
        return tr("Write the amount that the offer is to come to.")

    def _take_target(self, reading: Reading) -> tuple[Problem, ...]:
        self._grid.show_row(self.amount, visible=reading.value == AN_AMOUNT)
        self._ask()
        return ()

    def _take_amount(self, reading: Reading) -> tuple[Problem, ...]:
        self._amount = reading.value
        self._ask()
        return ()

    def _ask(self) -> None:
        if self.isVisible():
            self._timer.start()

    def _try(self) -> None:
        if self.found is not None and self.found.change is not None:
            self.tried.emit(self.found.change)
