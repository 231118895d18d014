"""A readable page (the review sheet, stories and pitches) as a document for paper."""

from datetime import datetime

from offerdesk.app.preparing.page import Page, Point, Section, Sign
from offerdesk.app.style import Style
from offerdesk.domain.frozen import frozen
from offerdesk.domain.words import tr
from offerdesk.reports.document import (
    Align,
    Block,
    Bullets,
    Cell,
    Document,
    Facts,
    Heading,
    Paper,
    Paragraph,
    Row,
    Table,
)

_REQUIREMENTS, _ASK = "requirements", "ask"


@frozen
class PageOptions:
    """What was chosen about the paper; ``at`` dates the report."""

    at: datetime
    paper: Paper = Paper.A4
    language: str = "en"


def build(page: Page, style: Style, options: PageOptions) -> Document:
    """Write a page as a document; sections without a point are left out."""
    filled = [section for section in page.sections if section.points]
    blocks = tuple(block for section in filled for block in _section(section))
    return Document(
        title=page.title,
        subtitle=page.subtitle,
        date=style.day(options.at.date()),
        timestamp=int(options.at.timestamp()),
        blocks=blocks or (Paragraph(tr("Nothing is written down yet."), lead=True),),
        language=options.language,
        paper=options.paper,
        pdf_title=tr("Report"),
        footer=tr("Private"),
    )


def _section(section: Section) -> tuple[Block, ...]:
    heading = Heading(section.title)
    if section.key == _REQUIREMENTS:
        return (heading, _requirements(section))
    if section.key == _ASK:
        return (heading, _questions(section))
    if any(point.lines for point in section.points):
        return (heading, *(block for point in section.points for block in _told(point)))
    if all(point.term for point in section.points):
        return (heading, Facts(tuple((point.term, _with_note(point)) for point in section.points)))
    return (heading, Bullets(tuple(_with_note(point) for point in section.points)))


def _told(point: Point) -> tuple[Block, ...]:
    """Set a point with what stands below it: words without a term as text, the others beside their term."""
    title = f"{point.text} – {point.term}" if point.term else point.text
    blocks: list[Block] = [Heading(title, 2)]
    if point.note:
        blocks.append(Paragraph(point.note, small=True))
    blocks += [Paragraph(words) for term, words in point.lines if not term]
    if named := tuple((term, words) for term, words in point.lines if term):
        blocks.append(Facts(named))
    return tuple(blocks)


def _with_note(point: Point) -> str:
    return f"{point.text}\n({point.note})" if point.note else point.text


def _requirements(section: Section) -> Table:
    rows = tuple(
        Row((Cell(p.text), Cell("\n".join(words for _, words in p.lines)), Cell(p.note)))
        for p in section.points
    )
    header = (tr("Requirement"), tr("My proof"), tr("Met"))
    left = (Align.LEFT, Align.LEFT, Align.LEFT)
    return Table(section.title, header, rows, left, (5, 6, 3), captioned=False, legend=False)


def _questions(section: Section) -> Table:
    """Set the questions with room for the answers: this is the part that is taken along."""
    rows = tuple(
        Row((Cell(p.text, note=_why(p)), Cell("\n".join(words for _, words in p.lines))))
        for p in section.points
    )
    header = (tr("Question"), tr("Their answer"))
    return Table(section.title, header, rows, (Align.LEFT, Align.LEFT), (6, 5), captioned=False, legend=False)


def _why(point: Point) -> str:
    said = [point.term, point.note, tr("answered") if point.sign is Sign.DONE else ""]
    return " · ".join(words for words in said if words)
