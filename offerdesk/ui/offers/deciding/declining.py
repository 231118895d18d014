"""Declining an offer: why, and whether to ask for more first."""

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from offerdesk.app.deciding import REASON_WORDS, DeclineReason, counter_first
from offerdesk.app.deciding_commands import BeginCounter, DeclineOffer
from offerdesk.app.due_offers import COUNTER
from offerdesk.domain.offer import Offer
from offerdesk.domain.words import tr
from offerdesk.ui.offers.deciding.asking_first import AskingFirst
from offerdesk.ui.offers.deciding.sheet import DecisionSheet, heading, quiet, words
from offerdesk.ui.shell.theme import TARGET
from offerdesk.ui.tools import Tools

LETTER = "D-14"


class DeclineSheet(DecisionSheet):
    """Reasons to tick, one's own in words, and the kind letter."""

    def __init__(self, tools: Tools, offer: Offer, parent: QWidget | None = None) -> None:
        super().__init__(tr("Decline"), offer, parent)
        self._tools = tools
        self.body.addWidget(heading(tr("Decline the offer from {company}").format(company=offer.company)))
        self.first: AskingFirst | None = None
        if counter_first(tools.reader(), offer.id):
            self.first = AskingFirst(
                tr(
                    "You have not asked for anything yet. Going back and forth is "
                    "expected, and a no can wait."
                ),
                self,
            )
            self.first.asked.connect(self.counter)
            self.body.addWidget(self.first)
        self.body.addWidget(words(tr("What decides it? Leave all of it empty if you like.")))
        self.reasons = {reason: QCheckBox(tr(text), self) for reason, text in REASON_WORDS.items()}
        for reason, box in self.reasons.items():
            box.setChecked(reason.value in offer.decline_reasons)
            box.setMinimumHeight(max(TARGET, box.sizeHint().height()))
            self.body.addWidget(box)
        known = {reason.value for reason in DeclineReason}
        self.other = QLineEdit("; ".join(r for r in offer.decline_reasons if r not in known), self)
        self.other.setPlaceholderText(tr("Another reason, in your own words"))
        self.other.setAccessibleName(tr("Another reason"))
        self.other.setMinimumHeight(TARGET)
        self.body.addWidget(self.other)
        self.body.addWidget(
            quiet(
                tr("Nothing is locked: if they come back with something better, the offer can be reopened.")
            )
        )
        self.body.addStretch(1)
        self.plain = self.button(tr("&Decline"), self.decline)
        self.write = self.letter_button(
            tr("Decline and &write to them"), LETTER, lambda: self.decline(LETTER)
        )
        self.add_buttons(self.cancel, self.plain, self.write)
        self.fit()

    def decline(self, letter: str = "") -> None:
        """Decline for the reasons given."""
        own = self.other.text().strip()
        reasons = (*(r.value for r, box in self.reasons.items() if box.isChecked()), *((own,) if own else ()))
        self.decide(DeclineOffer(self.offer.id, self._tools.now(), tuple(reasons)), letter)

    def counter(self) -> None:
        """Begin a counter-offer instead."""
        self.decide(BeginCounter(self.offer.id, self._tools.new_id()), COUNTER)
