"""What is marked in a letter: blanks, notes word for word, and words that the dictionary does not have."""

from collections.abc import Iterator

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QPalette, QSyntaxHighlighter, QTextCharFormat, QTextDocument
from PySide6.QtWidgets import QApplication

from offerdesk.app.letters.wording import Span, blanks_in
from offerdesk.ui.letters.spelling import Speller, misspelled
from offerdesk.ui.shell.colours import colours_of

_Line = QTextCharFormat.UnderlineStyle


class Marks(QSyntaxHighlighter):
    """Marks a document by form as well as colour: a ground and a line, dots, a wave."""

    def __init__(self, document: QTextDocument, parent: QObject) -> None:
        super().__init__(parent)  # not the document: that one goes before Python lets go of us
        self._notes: tuple[str, ...] = ()
        self.speller: Speller | None = None
        self.known: frozenset[str] = frozenset()
        self.setDocument(document)

    def follow(self, notes: tuple[str, ...], speller: Speller | None, known: frozenset[str]) -> None:
        """Mark other things from now on."""
        if (notes, speller, known) != (self._notes, self.speller, self.known):
            self._notes, self.speller, self.known = notes, speller, known
            self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Mark one paragraph; a blank is marked last, so that it stands out whatever else is there."""
        colours = colours_of(QApplication.palette())
        if self.speller is not None:
            self._mark(
                misspelled(text, self.speller, self.known),
                _underlined(_Line.SpellCheckUnderline, colours.alarm),
            )
        self._mark(self._noted(text), _underlined(_Line.DotLine, colours.accent))
        blank = _underlined(_Line.SingleUnderline, colours.accent)
        blank.setBackground(QColor(colours.selected))
        blank.setForeground(QApplication.palette().color(QPalette.ColorRole.Text))
        self._mark(blanks_in(text), blank)

    def _mark(self, spans: "Iterator[Span] | tuple[Span, ...]", look: QTextCharFormat) -> None:
        for span in spans:
            self.setFormat(span.start, span.end - span.start, look)

    def _noted(self, text: str) -> Iterator[Span]:
        for note in self._notes:
            place = text.find(note)
            if place >= 0:
                yield Span(place, place + len(note))


def _underlined(line: QTextCharFormat.UnderlineStyle, colour: str) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setUnderlineStyle(line)
    look.setUnderlineColor(QColor(colour))
    return look
