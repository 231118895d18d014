"""Below the letter: read it aloud, take it out of the program, say that it went."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QMenu, QPushButton, QWidget

from offerdesk.app.letters.writing import Written
from offerdesk.domain.letters import Channel
from offerdesk.domain.words import N_, tr
from offerdesk.ui.letters.ways_out import DOCX, PDF, TEXT
from offerdesk.ui.letters.wrapped import Wrapped
from offerdesk.ui.shell.theme import GRID

_MARK = {
    Channel.HAND: N_("Mar&k as handed over"),
    Channel.PHONE: N_("Mar&k as said on the phone"),
}
_MARK_SENT = N_("Mar&k as sent")


class LetterFoot(Wrapped):
    """Buttons and two menus; each wish is a signal."""

    proofread = Signal(bool)
    read_asked = Signal()
    mail_asked = Signal()
    copy_asked = Signal()
    save_asked = Signal(str)  # the ending
    sent_asked = Signal()
    template_asked = Signal()
    not_sent_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tick = QCheckBox(tr("&Proofread"), self)
        self.tick.setMinimumHeight(4 * GRID)
        self.tick.clicked.connect(self.proofread)
        self.add(self.tick)
        self.read = self._button(tr("&Read aloud"), self.read_asked.emit)
        self.mail = self._button(tr("Open in m&ail program"), self.mail_asked.emit)
        self.save = self._button(tr("&Save as"))
        menu = QMenu(self.save)
        for title, ending in (
            (tr("PDF …"), PDF),
            (tr("Word processor (.docx) …"), DOCX),
            (tr("Plain text …"), TEXT),
        ):
            menu.addAction(title).setData(ending)
        menu.triggered.connect(lambda action: self.save_asked.emit(action.data()))
        self.save.setMenu(menu)
        self.more = self._button(tr("&More"))
        menu = QMenu(self.more)
        self.copy: QAction = menu.addAction(tr("Copy as text"), self.copy_asked.emit)
        self.template: QAction = menu.addAction(tr("Back to the template"), self.template_asked.emit)
        self.not_sent: QAction = menu.addAction(tr("Not sent after all"), self.not_sent_asked.emit)
        self.more.setMenu(menu)
        self.sent = self._button(tr(_MARK_SENT), self.sent_asked.emit)

    def show_letter(self, written: Written) -> None:
        """Offer what fits a letter. What blocks sending is said where the pointer or a screen reader asks."""
        letter = written.about.letter
        self.tick.setChecked(letter.proofread)
        self.mail.setVisible(not written.script)
        self.template.setEnabled(written.own and letter.sent_at is None)
        self.not_sent.setEnabled(letter.sent_at is not None)
        self.sent.setVisible(letter.sent_at is None)
        self.sent.setEnabled(written.ready)
        self.sent.setText(tr(_MARK.get(letter.channel, _MARK_SENT)))
        why = "" if written.ready else tr("A blank is left to fill: press Tab in the letter to go there.")
        self.sent.setToolTip(why)
        self.sent.setAccessibleDescription(why)

    def _button(self, words: str, do: Callable[[], object] | None = None) -> QPushButton:
        button = QPushButton(words, self)
        button.setMinimumHeight(4 * GRID)
        if do is not None:
            button.clicked.connect(lambda _=False: do())
        self.add(button)
        return button
