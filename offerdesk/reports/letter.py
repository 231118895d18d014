"""A letter as PDF: the sheet that one would print, tagged, and silent about where it comes from."""

from collections.abc import Callable, Iterator
from typing import Any

from offerdesk.app.letters.on_paper import LetterOnPaper
from offerdesk.domain.words import N_
from offerdesk.reports import fonts
from offerdesk.reports.document import Paper
from offerdesk.reports.plain_text import breakable, clean
from offerdesk.reports.typst_runner import RenderedReport, render_data

TEMPLATE = "letter.typ"
BULLET = "- "
PDF_TITLE = N_("Letter")
"""What the file is called within: neutral, and not translated, so that two files tell nothing apart."""

_PAPERS = {Paper.A4: "a4", Paper.LETTER: "us-letter"}


def letter_pdf(
    letter: LetterOnPaper, paper: Paper, *, cancelled: Callable[[], bool] | None = None
) -> RenderedReport:
    """Set a letter; raises ``ReportTrouble`` and ``ReportCancelled``."""
    return render_data(
        letter_data(letter, paper), int(letter.at.timestamp()), name=TEMPLATE, cancelled=cancelled
    )


def letter_data(letter: LetterOnPaper, paper: Paper) -> dict[str, Any]:
    """Return what the template reads."""
    return {
        "pdf_title": PDF_TITLE,
        "paper": _PAPERS[paper],
        "language": letter.language,
        "direction": "ltr",
        "fonts": list(fonts.families(letter.language)),
        "sender": list(map(_text, letter.sender)),
        "recipient": list(map(_text, letter.recipient)),
        "date": _text(letter.date),
        "subject": _text(letter.subject),
        "paragraphs": _with_closing(
            [part for paragraph in letter.paragraphs for part in _parts(paragraph)], letter
        ),
    }


def _with_closing(parts: list[dict[str, Any]], letter: LetterOnPaper) -> list[dict[str, Any]]:
    """Leave room for a signature between the closing words and the name, where there are just these two."""
    last = letter.paragraphs[-1].split("\n") if letter.paragraphs and letter.sender else []
    if len(last) != len(("closing", "name")) or last[1].strip() != letter.sender[0]:
        return parts
    return [*parts[:-1], {"kind": "closing", "words": _text(last[0]), "name": _text(last[1])}]


def _parts(paragraph: str) -> Iterator[dict[str, Any]]:
    """Yield running text and lists; a line that begins with a dash is an item."""
    lines: list[str] = []
    items: list[str] = []
    for line in paragraph.split("\n"):
        if line.startswith(BULLET):
            if lines:
                yield {"kind": "text", "text": _text("\n".join(lines))}
                lines = []
            items.append(_text(line.removeprefix(BULLET)))
        else:
            if items:
                yield {"kind": "list", "items": items}
                items = []
            lines.append(line)
    if items:
        yield {"kind": "list", "items": items}
    if lines:
        yield {"kind": "text", "text": _text("\n".join(lines))}


def _text(words: str) -> str:
    return breakable(clean(words))
