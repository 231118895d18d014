"""Reopening an offer that was answered: they came back, or a yes has to be taken back."""

from datetime import date, datetime

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from offerdesk.app.deciding_commands import SAY_WHAT_CHANGED, ReopenOffer
from offerdesk.app.due_facts import accepted
from offerdesk.app.text import Reading, Situation
from offerdesk.domain.fields import attribute
from offerdesk.domain.offer import Offer
from offerdesk.domain.values import Problem
from offerdesk.domain.words import tr
from offerdesk.ui.forms.grid import RowGrid
from offerdesk.ui.forms.making import editor_for
from offerdesk.ui.forms.row import FormRow
from offerdesk.ui.offers.deciding.sheet import DecisionSheet, heading, words
from offerdesk.ui.tools import Tools

CALL, NO = "D-17", "D-14"
_LINES = 4


class ReopenSheet(DecisionSheet):
    """What is different now, and by when they want to hear."""

    def __init__(self, tools: Tools, offer: Offer, parent: QWidget | None = None) -> None:
        super().__init__(tr("Reopen"), offer, parent)
        self._tools = tools
        self.after_yes = accepted(offer)
        self.body.addWidget(heading(tr("Reopen the offer from {company}").format(company=offer.company)))
        self.body.addWidget(words(_advice(after_yes=self.after_yes)))
        asked = tr("Why do you take your word back?") if self.after_yes else tr("What changed?")
        self.body.addWidget(heading(asked))
        self.text = QPlainTextEdit(self)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(asked)
        self.text.setMinimumHeight(self.text.fontMetrics().lineSpacing() * _LINES)
        self.body.addWidget(self.text)
        self.problem = words()
        self.problem.hide()
        self.body.addWidget(self.problem)
        now = tools.now()
        editor = editor_for(
            attribute(Offer, "decide_by"), Situation(tools.style, now.date(), now.tzinfo), self
        )
        self.answer_by = FormRow(editor, self._take_day, tr("They want to hear by"), self)
        self.answer_by.reset(None)
        self._answer_by: date | datetime | None = None
        if not self.after_yes:
            grid = RowGrid(self)
            grid.add(self.answer_by)
            self.body.addWidget(grid)
        self.body.addStretch(1)
        letter = NO if self.after_yes else CALL
        verb = tr("Reopen and &write to them") if self.after_yes else tr("Reopen and prepare the &call")
        self.plain = self.button(tr("&Reopen"), self.reopen)
        self.write = self.letter_button(verb, letter, lambda: self.reopen(letter))
        self.add_buttons(self.cancel, self.plain, self.write)
        self.text.setFocus()
        self.fit()

    def reopen(self, letter: str = "") -> None:
        """Reopen the offer, once it is said what changed."""
        said = self.text.toPlainText().strip()
        if not said:
            self.problem.setText(tr(SAY_WHAT_CHANGED))
            self.problem.show()
            self.fit()
            self.text.setFocus()
            return
        tools = self._tools
        self.decide(ReopenOffer(self.offer.id, tools.now(), said, tools.new_id(), self._answer_by), letter)

    def _take_day(self, reading: Reading) -> tuple[Problem, ...]:
        self._answer_by = reading.value
        return ()


def _advice(*, after_yes: bool) -> str:
    if after_yes:
        return tr(
            "You have given your word. If you must take it back: call first, say it plainly, thank them, put "
            "it in writing the same day, and offer nothing that you do not mean."
        )
    return tr(
        "They came back because they want you. Hear them out, even if the answer stays no: call within three "
        "business days."
    )
