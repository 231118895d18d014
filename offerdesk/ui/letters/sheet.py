"""The letter that is being written: its head, the paper with hints beside it, what can be done with it."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from offerdesk.app.letters.changing import BackToTemplate, ChangeLetter, MarkSent, NewLetters, NotSent
from offerdesk.app.letters.finding import word_count
from offerdesk.app.letters.hints import hints
from offerdesk.app.letters.lists import people_around
from offerdesk.app.letters.writing import Written
from offerdesk.app.records import Save
from offerdesk.app.text import Situation
from offerdesk.domain.fields import Id, Text
from offerdesk.domain.words import tr, trn
from offerdesk.ui.letters.editor import LetterEditor
from offerdesk.ui.letters.foot import LetterFoot
from offerdesk.ui.letters.head import LetterHead
from offerdesk.ui.letters.hint_list import HintList
from offerdesk.ui.letters.lines import LabelledLine
from offerdesk.ui.letters.read_aloud import ReadAloud
from offerdesk.ui.letters.sent_row import SentRow
from offerdesk.ui.letters.spelling import names_in, speller_for
from offerdesk.ui.letters.ways_out import WaysOut
from offerdesk.ui.shell.fonts import strong
from offerdesk.ui.shell.theme import GRID
from offerdesk.ui.tools import Tools

_WIDE_CHARS = 92
"""Characters of width from which on hints stand beside the paper instead of below it."""
_ANY_HEIGHT = 16_777_215  # Qt's own name for it is not to be had from Python


class LetterSheet(QWidget):
    """Edits one letter. What is only offered yet is begun by its first change; ``begun`` tells its id."""

    begun = Signal(str)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._written: Written | None = None
        self._stored = False
        now = tools.now()
        self.title = _label(self)
        self.title.setFont(strong(self.font()))
        self.state = _label(self, quiet=True)
        self.head = LetterHead(self)
        self.me = LabelledLine(tr("My name, &below letters"), self)
        self.sent_row = SentRow(Situation(tools.style, now.date(), now.tzinfo), self)
        self.subject = LabelledLine(tr("S&ubject"), self)
        self.editor = LetterEditor(self)
        self.hints = HintList(self)
        self.foot = LetterFoot(self)
        self.note = _label(self, quiet=True)
        self.aloud = ReadAloud(self)
        self.out = WaysOut(self, tools.style, tools.now)
        self._pages = QStackedWidget(self)
        self._lay_out()
        self._connect()

    @property
    def written(self) -> Written | None:
        """The letter on show; ``None`` for none."""
        return self._written

    def show_letter(self, written: Written | None, *, stored: bool) -> None:
        """Show a letter, or that there is none; ``stored`` is false for what is only offered yet."""
        before = self._written
        if before is not None and (written is None or written.about.letter.id != before.about.letter.id):
            self.flush()
            self._say("")
            self._pages.setCurrentIndex(1)
        self._written, self._stored = written, stored
        if written is None:
            self._pages.setCurrentIndex(0)
            return
        self._pages.setCurrentIndex(max(1, self._pages.currentIndex()))
        self._fill(written)

    def flush(self) -> None:
        """Keep what is still being typed."""
        self.editor.flush()
        self.subject.tell()

    def mark_sent(self) -> None:
        """Say that the letter went out now, through the channel of its head."""
        self.flush()
        written = self._written
        if written is None or not written.ready:
            return
        self._begin()
        letter = written.about.letter
        at = self._tools.now().replace(microsecond=0)
        self._tools.execute(MarkSent(letter.id, written.subject, written.text, at, letter.channel))

    def read_aloud(self) -> None:
        """Show only the words, large."""
        self.flush()
        if self._written is not None:
            self._pages.setCurrentWidget(self.aloud)
            self.aloud.paper.setFocus()

    def _fill(self, written: Written) -> None:
        letter = written.about.letter
        self.title.setText(tr(written.draft.title))
        own = tr("Your own wording") if written.own else tr("As the template says")
        words = word_count(written.text)
        counted = trn("{n} word", "{n} words", words).format(n=words)
        self.state.setText(f"{tr('Sent') if letter.sent_at else own} · {counted}")
        self.head.show_letter(written, people_around(self._tools.reader(), written.about))
        self.me.setVisible(not written.about.me.name.strip())
        self.subject.setVisible(not written.script)
        self.subject.show_text(written.subject)
        self.subject.line.setReadOnly(letter.sent_at is not None)
        self.sent_row.show_moment(letter.sent_at)
        self.editor.show_text(written.text)
        self.editor.setReadOnly(letter.sent_at is not None)
        known = names_in(*written.about.people, *written.about.companies, written.about.me.name)
        self.editor.mark(written.notes, speller_for(written.language), known)
        told = () if letter.sent_at else hints(written)
        self.hints.setVisible(letter.sent_at is None)
        self.hints.show_hints(told)
        self.foot.show_letter(written)
        self.aloud.show_text(written.text, proofread=letter.proofread)

    def _change(self, name: str, value: Any) -> None:
        if self._written is None:
            return
        letter = self._written.about.letter
        if self._stored:
            self._tools.execute(ChangeLetter(letter.id, name, value))
        elif getattr(letter, name) != value:
            self._stored = True
            self._tools.execute(NewLetters((replace(letter, **{name: value}),)))
            self.begun.emit(str(letter.id))

    def _begin(self) -> None:
        """Begin what is only offered yet."""
        if self._written is not None and not self._stored:
            self._stored = True
            self._tools.execute(NewLetters((self._written.about.letter,)))
            self.begun.emit(str(self._written.about.letter.id))

    def _on_letter(self, command: type[BackToTemplate | NotSent]) -> None:
        if self._written is not None:
            self._tools.execute(command(Id(self._written.about.letter.id)))

    def _rename_me(self, name: str) -> None:
        if self._written is not None and name.strip():
            self._tools.execute(Save(replace(self._written.about.me, name=name.strip()), "name"))

    def _out(self, do: Any, *more: Any) -> None:
        self.flush()
        if self._written is not None:
            do(self._written, *more)

    def _say(self, words: str) -> None:
        self.note.setText(words)
        self.note.setVisible(bool(words))
        if words:
            QAccessible.updateAccessibility(QAccessibleEvent(self.note, QAccessible.Event.Alert))

    def _write_again(self) -> None:
        self._pages.setCurrentIndex(1)
        self.editor.setFocus()

    def _connect(self) -> None:
        self.head.changed.connect(self._change)
        self.me.changed.connect(self._rename_me)
        self.subject.changed.connect(lambda text: self._change("subject", text))
        self.sent_row.changed.connect(lambda at: self._change("sent_at", at))
        self.editor.written.connect(lambda text: self._change("text", Text(text)))
        self.hints.chosen.connect(self.editor.select)
        for tick in (self.foot.proofread, self.aloud.ticked):
            tick.connect(lambda on: self._change("proofread", on))
        self.foot.read_asked.connect(self.read_aloud)
        self.aloud.left.connect(self._write_again)
        self.foot.mail_asked.connect(lambda: self._out(self.out.open_mail))
        self.foot.copy_asked.connect(lambda: self._out(self.out.copy))
        self.foot.save_asked.connect(lambda ending: self._out(self.out.ask_where, ending))
        self.foot.sent_asked.connect(self.mark_sent)
        self.foot.template_asked.connect(lambda: self._on_letter(BackToTemplate))
        self.foot.not_sent_asked.connect(lambda: self._on_letter(NotSent))
        self.out.told.connect(self._say)

    def _lay_out(self) -> None:
        nothing = _label(self, quiet=True)
        nothing.setText(tr("Choose a letter to see it here."))
        nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        page = QWidget(self)
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._middle.setSpacing(GRID)
        self._middle.addWidget(self.editor, 3)
        self._middle.addWidget(self.hints, 2)
        column = QVBoxLayout(page)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        column.setSpacing(GRID)
        above = QHBoxLayout()
        above.setSpacing(GRID)
        above.addWidget(self.title, 1)
        above.addWidget(self.state, 1)
        self.state.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        column.addLayout(above)
        for widget in (self.head, self.me, self.sent_row, self.subject):
            column.addWidget(widget)
        column.addLayout(self._middle, 1)
        column.addWidget(self.foot)
        column.addWidget(self.note)
        self.note.hide()
        for shown in (nothing, page, self.aloud):
            self._pages.addWidget(shown)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put hints beside the paper where there is room."""
        super().resizeEvent(event)
        wide = self.width() >= _WIDE_CHARS * self.fontMetrics().averageCharWidth()
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._middle.setDirection(direction)
        self.hints.setMaximumHeight(_ANY_HEIGHT if wide else self.hints.sizeHint().height())


def _label(parent: QWidget, *, quiet: bool = False) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if quiet:
        label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label
