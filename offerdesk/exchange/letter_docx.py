"""A letter as a document for a word processor, and as plain text. Neither tells who or what made it."""

from datetime import UTC
from io import BytesIO
from typing import TYPE_CHECKING

from offerdesk.app.letters.on_paper import LetterOnPaper

if TYPE_CHECKING:
    from docx.document import Document

_A4, _LETTER = (210.0, 297.0), (215.9, 279.4)
_MARGIN, _SIZE, _GAP = 25.0, 11.0, 11.0
_SMALL, _LEAD, _SIGNATURE = 9.0, 2.5, 40.0
_WINDOW_A4, _WINDOW_LETTER = (50.0, 98.0), (55.8, 91.4)
"""Millimetres from the top of the paper to the recipient and to the text, after DIN 5008."""

_DATE_ABOVE = 13.0
_BULLET = "- "
_TITLE = "Letter"
_TOLD = ("/thumbnail", "/extended-properties")


def letter_docx(letter: LetterOnPaper, *, a4: bool) -> bytes:
    """Return the letter as .docx, on A4 or on US Letter."""
    import docx  # noqa: PLC0415 - heavy; when first asked for
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415 - same

    document = docx.Document()
    _dress(document, letter, a4=a4)
    _address(document, letter, a4=a4)
    if letter.date:
        document.add_paragraph(letter.date).alignment = WD_ALIGN_PARAGRAPH.RIGHT
    if letter.subject:
        document.add_paragraph(letter.subject).runs[0].bold = True
    *body, last = letter.paragraphs or ("",)
    for paragraph in body:
        _add_lines(document, paragraph)
    _close(document, last, letter.sender)
    _make_neutral(document, letter)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def letter_text(letter: LetterOnPaper) -> bytes:
    """Return the letter as plain text, with the subject above it."""
    parts = (letter.subject, *letter.paragraphs)
    return ("\n\n".join(part for part in parts if part) + "\n").encode()


def _dress(document: "Document", letter: LetterOnPaper, *, a4: bool) -> None:
    """Choose paper, margins and type."""
    from docx.oxml.ns import qn  # noqa: PLC0415 - as above
    from docx.shared import Mm, Pt  # noqa: PLC0415 - same

    section = document.sections[0]
    width, height = _A4 if a4 else _LETTER
    section.page_width, section.page_height = Mm(width), Mm(height)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(_MARGIN)
    normal = document.styles["Normal"]
    normal.font.size = Pt(_SIZE)
    normal.paragraph_format.space_after = Pt(_GAP)
    language = {"en": "en-US", "de": "de-DE"}.get(letter.language, letter.language)
    for style in document.styles.element.iter(qn("w:lang")):
        style.set(qn("w:val"), language)


def _address(document: "Document", letter: LetterOnPaper, *, a4: bool) -> None:
    """Put the sender above at the right, and the recipient where the window of an envelope is."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415 - as above
    from docx.shared import Mm, Pt  # noqa: PLC0415 - same

    window, text = _WINDOW_A4 if a4 else _WINDOW_LETTER
    tops = (_MARGIN, window, text - _DATE_ABOVE)
    blocks = ((letter.sender, _SMALL), (letter.recipient, _SIZE))
    for (lines, size), top, next_top in zip(blocks, tops, tops[1:], strict=False):
        if not lines:
            continue
        block = document.add_paragraph("\n".join(lines))
        block.runs[0].font.size = Pt(size)
        block.paragraph_format.line_spacing = Pt(size + _LEAD)
        left = Mm(next_top - top) - len(lines) * Pt(size + _LEAD)
        block.paragraph_format.space_after = max(left, Pt(_GAP)) if letter.recipient else Pt(_GAP)
        if lines is letter.sender:
            block.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        elif not letter.sender:
            block.paragraph_format.space_before = Mm(top - _MARGIN)


def _close(document: "Document", paragraph: str, sender: tuple[str, ...]) -> None:
    """Leave room for a signature between the closing words and the name, where there are just these two."""
    from docx.shared import Pt  # noqa: PLC0415 - as above

    words, _, name = paragraph.partition("\n")
    if not sender or name.strip() != sender[0]:
        _add_lines(document, paragraph)
        return
    closing = document.add_paragraph(words)
    closing.paragraph_format.space_after = Pt(_SIGNATURE)
    closing.paragraph_format.keep_with_next = True
    document.add_paragraph(name)


def _add_lines(document: "Document", paragraph: str) -> None:
    """Add running text and items of a list."""
    running: list[str] = []
    for line in paragraph.split("\n"):
        if line.startswith(_BULLET):
            if running:
                document.add_paragraph("\n".join(running))
                running = []
            document.add_paragraph(line.removeprefix(_BULLET), style="List Bullet")
        else:
            running.append(line)
    if running:
        document.add_paragraph("\n".join(running))


def _make_neutral(document: "Document", letter: LetterOnPaper) -> None:
    """Say nothing in the file's properties that does not stand on the paper.

    The library's own template brings a picture of itself and the name of a word processor; both go.
    """
    parts = document.part.package.rels
    for key in [key for key, part in parts.items() if part.reltype.endswith(_TOLD)]:
        del parts[key]
    about = document.core_properties
    about.author = about.last_modified_by = about.comments = about.keywords = about.subject = ""
    about.title = _TITLE
    about.language = letter.language
    about.created = about.modified = letter.at.astimezone(UTC).replace(tzinfo=None, microsecond=0)
