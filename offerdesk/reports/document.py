"""What a report says, as frozen values.

A document is a list of blocks in reading order. It knows no page and no markup: user text is plain
text everywhere, and the template in ``resources/reports`` decides how a block looks.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from offerdesk.charts.spec import ChartSpec
from offerdesk.domain.frozen import frozen


class Paper(StrEnum):
    """Paper sizes that a report can be set on."""

    A4 = "a4"
    LETTER = "letter"


class Align(StrEnum):
    """How a table column is set; figures stand right so that their decimals meet."""

    LEFT = "left"
    RIGHT = "right"


class RowStyle(StrEnum):
    """What a table row is to its reader."""

    PLAIN = "plain"
    GROUP = "group"  # a heading row over the rows that follow
    TOTAL = "total"  # a sum, set heavier with a rule above


@frozen
class Heading:
    """A section heading; levels never skip (an accessible PDF refuses that)."""

    text: str
    level: int = 1


@frozen
class Paragraph:
    """Running text; ``lead`` sets it larger, ``small`` as a footnote."""

    text: str
    lead: bool = False
    small: bool = False


@frozen
class Bullets:
    """Short items of equal rank."""

    items: tuple[str, ...]


@frozen
class Facts:
    """Pairs of a term and its value, such as a name and a date."""

    pairs: tuple[tuple[str, str], ...]


@frozen
class Figure:
    """One number that matters, set large: what it is, the number, one line that puts it in place."""

    label: str
    value: str
    note: str = ""
    best: bool = False


@frozen
class Figures:
    """Figures side by side, one per offer."""

    items: tuple[Figure, ...]


@frozen
class Cell:
    """A table cell; ``best`` adds the mark and weight of the best value, never colour alone."""

    text: str
    best: bool = False
    note: str = ""  # a second, smaller line, such as a difference from the current job


@frozen
class Row:
    """A table row; ``cells[0]`` is the row's header."""

    cells: tuple[Cell, ...]
    style: RowStyle = RowStyle.PLAIN


@frozen
class Table:
    """A table whose header repeats on each page and whose rows are never split.

    The first line of a header cell is its name, further lines stand small below it. Without ``align``
    all columns but the first stand right. ``widths`` are shares of the text's width; without them the
    first column is wider, and more than five others are set as several tables. ``captioned`` is false
    where the heading above says what the caption would, ``legend`` where the text above explains ▲.
    """

    caption: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]
    align: tuple[Align, ...] = ()
    widths: tuple[int, ...] = ()
    captioned: bool = True
    legend: bool = True


@frozen
class Chart:
    """A chart drawn as vectors without its title, which the heading above or ``caption`` says.

    ``alt`` says in words what the chart shows.
    """

    spec: ChartSpec
    alt: str
    caption: str = ""


@frozen
class PageBreak:
    """What follows starts on a new page."""


Block = Heading | Paragraph | Bullets | Facts | Figures | Table | Chart | PageBreak


@dataclass(frozen=True, slots=True)
class Document:
    """A whole report.

    ``title`` is what the reader sees on the page; ``pdf_title`` goes into the file's metadata and
    stays neutral, so that a file list betrays nothing. ``date`` is printed, ``timestamp`` stamps the
    file: the same document gives the same bytes. ``words`` may replace the engine's own words: "page_of"
    ("Page {page} of {pages}"), "best" (the legend of ▲) and "part" ("{caption} ({part} of {parts})").
    """

    title: str
    subtitle: str
    date: str  # as printed, in the reader's locale
    timestamp: int  # seconds since 1970-01-01 UTC, for the PDF's dates
    blocks: tuple[Block, ...]
    language: str = "en"
    paper: Paper = Paper.A4
    pdf_title: str = "Report"
    footer: str = ""
    words: dict[str, str] = field(default_factory=dict)  # instead of the engine's own, see below
