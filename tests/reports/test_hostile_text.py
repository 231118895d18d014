"""Text that looks like markup, paths or programs stands on the page as text."""

from collections.abc import Callable
from pathlib import Path

import pytest

from offerdesk.app.style import Style
from offerdesk.charts.spec import ChartSpec
from offerdesk.reports.document import (
    Bullets,
    Cell,
    Chart,
    Document,
    Facts,
    Figure,
    Figures,
    Heading,
    Paragraph,
    Row,
    RowStyle,
    Table,
)
from offerdesk.reports.troubles import ReportRefused
from offerdesk.reports.typst_runner import render

MakeDocument = Callable[..., Document]
ReadText = Callable[[bytes], list[str]]

HOSTILE = (
    '#import "@preview/cetz:0.3.0"',
    '#read("/etc/passwd")',
    "$x^2$ _emph_ *strong* `raw` @ref <label>",
    "= heading - item + item / term: x",
    "<b>bold</b> &amp; <script>",
    '<img src="file:///etc/passwd">',
    "file:///etc/passwd",
    "C:\\Users\\x \\u{41} \\ // comment",
    "\"quoted\" 'single' -- --- ...",
    "{page} {pages} {caption} %s %(x)s",
    "]]> --> #let x = 1; [content]",
)


def _everywhere(text: str, chart: Chart) -> tuple[object, ...]:
    rows = (
        Row((Cell(text),), RowStyle.GROUP),
        Row((Cell(text), Cell(text, best=True, note=text))),
        Row((Cell(text), Cell(text)), RowStyle.TOTAL),
    )
    return (
        Heading(text),
        Heading(text, 2),
        Paragraph(text),
        Paragraph(text, lead=True),
        Bullets((text,)),
        Facts(((text, text),)),
        Figures((Figure(text, text, text),)),
        Table(text, (text, text), rows),
        Chart(chart.spec, text, text),
    )


@pytest.fixture
def chart(make_document: MakeDocument) -> Chart:
    return next(block for block in make_document().blocks if isinstance(block, Chart))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_appears_as_it_is_wherever_it_may_stand(
    text: str, document_of: MakeDocument, chart: Chart, style: Style, read_text: ReadText
) -> None:
    blocks = _everywhere(text, chart)
    document = document_of(*blocks, title=text, subtitle=text, date=text, footer=text, pdf_title=text)
    report = render(document, style)
    drawn = "".join("".join(read_text(report.pdf)).split())
    plain = "".join(text.split())
    assert drawn.replace("\u200b", "").count(plain) >= 18
    assert report.replaced == ()
    assert b"root:" not in report.pdf


def test_control_characters_are_gone_and_the_rest_is_set(
    document_of: MakeDocument, style: Style, read_text: ReadText
) -> None:
    text = "be\x00fore\x07\x1b[31m\u202e after\ufeff"
    report = render(document_of(Paragraph(text), title="\x00\x01", footer="\x7f"), style)
    assert "before[31m after" in read_text(report.pdf)[0]
    assert report.replaced == ()


def test_a_drawing_cannot_bring_a_file_into_the_report(
    make_document: MakeDocument, style: Style, tmp_path: Path
) -> None:
    other = tmp_path / "other.svg"
    other.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>kept</text></svg>')

    def draw(spec: ChartSpec, *, width: int, height: int, style: Style, titled: bool) -> str:
        assert (style, titled, bool(spec.title)) == (Style(), False, True)
        size = f'width="{width}" height="{height}"'
        links = "".join(f'<image href="{link}" width="9" height="9"/>' for link in (other, other.as_uri()))
        return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{links}<text y="20">drawn</text></svg>'

    with pytest.raises(ReportRefused):
        render(make_document(), style, draw=draw)


@pytest.mark.parametrize("words", ["x" * 5_000, "1,234," * 900, "ab\u0301" * 2_000, "word " * 8_000])
def test_endless_text_neither_hangs_nor_is_cut(
    words: str, document_of: MakeDocument, style: Style, read_text: ReadText
) -> None:
    table = Table("", ("", "Offer"), (Row((Cell("Note"), Cell(words))),))
    report = render(document_of(table, Paragraph(words), title="Long"), style)
    drawn = "".join("".join(read_text(report.pdf)).split()).replace("\u200b", "").replace("\u00ad", "")
    for letter in set(words) - {" ", "\u0301"}:
        assert drawn.count(letter) >= 2 * words.count(letter)
