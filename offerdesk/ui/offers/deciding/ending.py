"""An offer that ends without a yes or a no: withdrawn by one side, or its day goes by."""

from PySide6.QtWidgets import QRadioButton, QWidget

from offerdesk.app.deciding_commands import LetExpire, WithdrawOffer
from offerdesk.domain.journal import Who
from offerdesk.domain.offer import Offer
from offerdesk.domain.words import tr
from offerdesk.ui.offers.deciding.sheet import DecisionSheet, heading, quiet, words
from offerdesk.ui.shell.theme import TARGET
from offerdesk.ui.tools import Tools

MINE, THEIRS = "D-19", "D-15"
MORE_TIME, NO = "D-06", "D-14"


class WithdrawSheet(DecisionSheet):
    """Who withdraws, and a word to them."""

    def __init__(self, tools: Tools, offer: Offer, parent: QWidget | None = None) -> None:
        super().__init__(tr("Withdraw"), offer, parent)
        self._tools = tools
        self.body.addWidget(heading(tr("The offer from {company} is off").format(company=offer.company)))
        self.mine = QRadioButton(tr("&I withdraw"), self)
        self.theirs = QRadioButton(tr("&They have withdrawn it"), self)
        self.mine.setChecked(True)
        for button, text in (
            (self.mine, tr("You end the talks. A short, thankful word keeps the door open.")),
            (self.theirs, tr("This is noted as their decision. You can still thank them and stay in touch.")),
        ):
            button.setMinimumHeight(max(TARGET, button.sizeHint().height()))
            button.setAccessibleDescription(text)
            self.body.addWidget(button)
            self.body.addWidget(quiet(text))
        self.body.addStretch(1)
        self.plain = self.button(tr("&Note it"), self.withdraw)
        self.write = self.button(tr("Note it and &write to them"), lambda: self.withdraw(write=True))
        self.add_buttons(self.cancel, self.plain, self.write)
        self.fit()

    def withdraw(self, *, write: bool = False) -> None:
        """Note who withdrew; the letter follows from it."""
        mine = self.mine.isChecked()
        letter = (MINE if mine else THEIRS) if write else ""
        by = Who.ME if mine else Who.THEM
        self.decide(WithdrawOffer(self.offer.id, self._tools.now(), by), letter)


class ExpireSheet(DecisionSheet):
    """Letting a day go by is an answer, too; asking for more time may be a better one."""

    def __init__(self, tools: Tools, offer: Offer, parent: QWidget | None = None) -> None:
        super().__init__(tr("Let expire"), offer, parent)
        self._tools = tools
        self.body.addWidget(heading(tr("Let the offer from {company} expire").format(company=offer.company)))
        self.body.addWidget(
            words(
                tr(
                    "They will not hear from you, and people remember that. A line of thanks takes two "
                    "minutes, and most grant a few more days when asked."
                )
            )
        )
        self.body.addStretch(1)
        now = tools.now
        self.more = self.letter_button(tr("Ask for more &time instead"), MORE_TIME, self.ask)
        self.plain = self.button(tr("Let it &expire"), lambda: self.decide(LetExpire(offer.id, now())))
        self.write = self.letter_button(
            tr("Let it expire and &write to them"), NO, lambda: self.decide(LetExpire(offer.id, now()), NO)
        )
        self.add_buttons(self.more)
        self.add_buttons(self.cancel, self.plain, self.write)
        self.fit()

    def ask(self) -> None:
        """Change nothing; the letter asks for more time."""
        self.decide(None, MORE_TIME)
