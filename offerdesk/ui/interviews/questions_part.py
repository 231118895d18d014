"""The bank of questions that are asked of me: who asked, how it went, and the best answer so far."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QWidget

from offerdesk.app.preparing import bank, practice
from offerdesk.app.preparing.lists import asked_list
from offerdesk.app.preparing.page import Page
from offerdesk.domain.fields import Id
from offerdesk.domain.preparing import BankQuestion
from offerdesk.domain.words import tr
from offerdesk.ui.interviews.library_pages import times_page
from offerdesk.ui.interviews.page_view import PageView
from offerdesk.ui.library_part import LibraryPart, PartKind
from offerdesk.ui.shell.theme import GRID, TARGET
from offerdesk.ui.tools import Tools


class QuestionsPart(LibraryPart):
    """Shows each question once; one that was only noted in interviews can be kept in the bank."""

    def __init__(self, tools: Tools, parent: QWidget, follow: Callable[[object], None]) -> None:
        what = PartKind(
            BankQuestion,
            ("text", "answer", "topic", "tags", "story", "practise"),
            lambda reader: asked_list(reader, tools.style),
            tr("Questions asked of me"),
            tr("Question"),
            tr("Choose a question to see it here. One from an interview can be kept in the bank."),
            tr("&New question"),
            stories=True,
            below=2,
        )
        super().__init__(what, tools, self._new, parent)
        self.times = PageView(tr("When it was asked"), self)
        self.times.setMinimumHeight(8 * GRID)
        self.keep = QPushButton(tr("&Keep in the bank"), self)
        self.adopt = QPushButton(tr("&Take the improved answer"), self)
        self.below.addWidget(self.times, 1)
        for button, do in ((self.keep, self._keep), (self.adopt, self._adopt)):
            button.setMinimumHeight(TARGET)
            button.clicked.connect(do)
            self.below.addWidget(button)
        self.times.followed.connect(follow)
        self.chosen_changed.connect(self._show)
        self._show(self.list.current_row())

    def _new(self) -> Id:
        new = self._tools.new_id()
        self._tools.execute(bank.AddBankQuestion(new, tr("New question")))
        return Id(f"bank_question:{new}")

    def _group(self, key: str) -> bank.AskedGroup | None:
        return next((g for g in bank.asked_of_me(self._tools.reader()) if g.key == key), None)

    def _show(self, key: str) -> None:
        found = self._group(key) if key else None
        self.times.show_page(times_page(found, self._tools.style) if found is not None else Page(""))
        self.times.setVisible(found is not None)
        self.keep.setVisible(found is not None and found.bank is None)
        self.adopt.setVisible(found is not None and found.bank is not None and bool(found.improved))

    def _keep(self) -> None:
        found = self._group(self.list.current_row())
        if found is not None:
            new = self._tools.new_id()
            questions = practice.times_asked(found)
            self._tools.execute(bank.KeepInBank(found.text, questions, found.answer, new))
            self.choose(f"bank_question:{new}")

    def _adopt(self) -> None:
        self.flush()
        found = self._group(self.list.current_row())
        if found is not None and found.bank is not None:
            self._tools.execute(bank.AdoptAnswer(found.bank.id, found.improved))
