"""A document with every block in it, and a reader of PDF text that needs pikepdf alone."""

import io
import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import pikepdf
import pytest

from offerdesk.app.style import Style
from offerdesk.charts.spec import Line, LineChart, Mark, Segment, Stack, StackedBars
from offerdesk.reports.document import (
    Block,
    Bullets,
    Cell,
    Chart,
    Document,
    Facts,
    Figure,
    Figures,
    Heading,
    PageBreak,
    Paper,
    Paragraph,
    Row,
    RowStyle,
    Table,
)

STAMP = 1_795_219_200  # 21 November 2026, 00:00 UTC

BARS = StackedBars(
    "Value by year",
    "USD",
    "Year",
    "Value",
    tuple(
        Stack(f"Year {year}", offer, (Segment("pay", "Pay", Decimal(90_000 + year * 1_000)),))
        for year in (1, 2)
        for offer in ("Northwind", "Initech")
    ),
)
LINES = LineChart(
    "Value so far",
    "USD",
    "Month",
    "Value",
    tuple(range(25)),
    (
        Line("a", "Northwind", tuple(Decimal(8_000 * month) for month in range(25))),
        Line("b", "Initech", tuple(Decimal(8_200 * month) for month in range(25))),
    ),
    (Mark(12, Decimal(98_400), "Initech leads from month 12"),),
)


def side_by_side(columns: int, rows: int) -> Table:
    """Build a table of offers in groups of ten rows, with notes, best values and totals."""
    header = ("", *(f"Offer {c}\nRole {c}" for c in range(1, columns + 1)))
    lines: list[Row] = []
    for r in range(1, rows + 1):
        if r % 10 == 1:
            lines.append(Row((Cell(f"Group {r // 10 + 1}"),), RowStyle.GROUP))
        cells = (Cell(f"{r * 1000 + c:,}", best=c == r % columns, note=f"note {r}") for c in range(columns))
        style = RowStyle.TOTAL if r % 10 == 0 else RowStyle.PLAIN
        lines.append(Row((Cell(f"Line {r}."), *cells), style))
    return Table("Offers side by side", header, tuple(lines))


def every_block(paper: Paper = Paper.A4, language: str = "en") -> Document:
    """Build a document that uses each block and each of its options."""
    return Document(
        "Offers compared",
        "Three roles",
        "21 November 2026",
        STAMP,
        (
            Paragraph("Initech is worth most.", lead=True),
            Figures(
                (Figure("Northwind", "118,000+", "lacks a bonus"), Figure("Initech", "151,490", best=True))
            ),
            Paragraph("Before tax, in USD.", small=True),
            Heading("Side by side"),
            side_by_side(3, 12),
            PageBreak(),
            Heading("Over time"),
            Chart(BARS, "Bars: Northwind and Initech rise alike.", "By year, in USD"),
            Chart(LINES, "Lines: Initech leads from month 12."),
            Heading("Questions"),
            Heading("Northwind", 2),
            Bullets(("Is the bonus promised?", "Who pays the move?")),
            Heading("Assumptions"),
            Paragraph("First part.\nSecond line.\n\nSecond part."),
            Facts((("Horizon", "Four years"), ("Exchange rate", "1 EUR = 1.0850 USD"))),
        ),
        language,
        paper,
        footer="Private",
    )


@pytest.fixture
def style() -> Style:
    """Return the plain English way of writing."""
    return Style()


def text_of(pdf: bytes) -> list[str]:
    """Return the text of each page in the order in which it is drawn, runs joined by a line end."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return ["\n".join(_runs(page)) for page in opened.pages]


def _runs(page: pikepdf.Page) -> Iterator[str]:
    fonts: dict[str, dict[int, str]] = {}
    yield from _content(page, page.obj.Resources, fonts)


def _content(content: Any, resources: Any, fonts: dict[str, dict[int, str]]) -> Iterator[str]:
    known = {str(name): _to_unicode(font) for name, font in resources.get("/Font", {}).items()}
    current: dict[int, str] = {}
    actual: list[str | None] = []
    for instruction in pikepdf.parse_content_stream(content):
        operands: Any = instruction.operands
        name = str(instruction.operator)
        if name == "Tf":
            current = known[str(operands[0])]
        elif name in {"BDC", "BMC"}:
            actual.append(_actual_text(operands))
            if actual[-1] is not None:
                yield str(actual[-1])
        elif name == "EMC":
            actual.pop()
        elif name == "Do":
            form = resources.XObject[operands[0]]
            if form.get("/Subtype") == "/Form":
                yield from _content(form, form.get("/Resources", resources), fonts)
        elif name in {"Tj", "TJ"} and not any(text is not None for text in actual):
            parts = operands[0] if name == "TJ" else [operands[0]]
            codes = b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))
            yield "".join(current[int.from_bytes(codes[i : i + 2], "big")] for i in range(0, len(codes), 2))


def _actual_text(operands: Any) -> str | None:
    if len(operands) > 1 and isinstance(operands[1], pikepdf.Dictionary) and "/ActualText" in operands[1]:
        return str(operands[1].ActualText)
    return None


def _to_unicode(font: Any) -> dict[int, str]:
    table = font.ToUnicode.read_bytes().decode()
    pairs = re.findall(r"^<([0-9A-F]+)> <([0-9A-F]+)>$", table, re.MULTILINE)
    return {int(code, 16): bytes.fromhex(text).decode("utf-16-be") for code, text in pairs}


@pytest.fixture
def read_text() -> Callable[[bytes], list[str]]:
    """Return the reader of a PDF's text, page by page."""
    return text_of


@pytest.fixture
def make_document() -> Callable[..., Document]:
    """Return the builder of a document with every block."""
    return every_block


@pytest.fixture
def make_table() -> Callable[[int, int], Table]:
    """Return the builder of a table of so many offers and so many rows."""
    return side_by_side


def containing(*blocks: Block, **others: Any) -> Document:
    """Build a document of just these blocks."""
    usual = {"title": "Title", "subtitle": "", "date": "21 November 2026", "timestamp": STAMP}
    values: dict[str, Any] = usual | others
    return Document(blocks=blocks, **values)


@pytest.fixture
def document_of() -> Callable[..., Document]:
    """Return the builder of a document of given blocks."""
    return containing


@pytest.fixture(scope="session")
def make_document_once() -> Callable[..., Document]:
    """Return the same builder to fixtures that live for a whole module."""
    return every_block
