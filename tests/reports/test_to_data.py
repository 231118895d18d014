"""What the template is told: plain values, several tables for many offers, charts for the paper."""

import json
from collections.abc import Callable

import pytest

from offerdesk.app.style import Style
from offerdesk.charts.spec import ChartSpec
from offerdesk.reports.document import Align, Cell, Chart, Document, Heading, Paper, Row, RowStyle, Table
from offerdesk.reports.to_data import TEXT_WIDTH, split_columns, to_data

PATTERN = "{caption} ({part}/{parts})"
MakeDocument = Callable[..., Document]
MakeTable = Callable[[int, int], Table]


def _drawn(spec: ChartSpec, *, width: int, height: int, style: Style, titled: bool) -> str:
    return f"<svg>{spec.title} {width} {height} {style.locale} {titled}\x00</svg>"


def test_the_data_is_plain_json(make_document: MakeDocument, style: Style) -> None:
    data = to_data(make_document(), style, _drawn)
    assert json.loads(json.dumps(data)) == data
    kinds = {"paragraph", "figures", "heading", "table", "page_break", "chart", "bullets", "facts"}
    assert {block["kind"] for block in data["blocks"]} == kinds


@pytest.mark.parametrize("paper", Paper)
def test_a_chart_is_drawn_as_wide_as_the_text_and_without_a_second_title(
    make_document: MakeDocument, style: Style, paper: Paper
) -> None:
    data = to_data(make_document(paper), style, _drawn)
    chart = next(block for block in data["blocks"] if block["kind"] == "chart")
    assert (
        chart["svg"]
        == f"<svg>Value by year {TEXT_WIDTH[paper]} {round(TEXT_WIDTH[paper] / 2)} en_US False</svg>"
    )


def test_five_offers_stay_in_one_table(make_table: MakeTable) -> None:
    assert split_columns(make_table(5, 3), PATTERN) == (make_table(5, 3),)


@pytest.mark.parametrize(("columns", "parts"), [(6, [3, 3]), (7, [4, 3]), (8, [4, 4]), (11, [4, 4, 3])])
def test_more_offers_are_set_as_tables_as_equal_as_can_be(
    make_table: MakeTable, columns: int, parts: list[int]
) -> None:
    whole = make_table(columns, 12)
    tables = split_columns(whole, PATTERN)
    assert [len(t.header) - 1 for t in tables] == parts
    assert [t.caption for t in tables] == [
        f"Offers side by side ({n}/{len(parts)})" for n in range(1, len(parts) + 1)
    ]
    assert sum((t.header[1:] for t in tables), ()) == whole.header[1:]
    for number, row in enumerate(whole.rows):
        pieces = [t.rows[number] for t in tables]
        assert {piece.cells[0] for piece in pieces} == {row.cells[0]}
        assert {piece.style for piece in pieces} == {row.style}
        assert sum((piece.cells[1:] for piece in pieces), ()) == row.cells[1:]


def test_a_table_with_widths_of_its_own_is_never_taken_apart() -> None:
    table = Table("", tuple("abcdefgh"), (), widths=(1,) * 8)
    assert split_columns(table, PATTERN) == (table,)


def test_figures_stand_right_unless_the_table_says_otherwise(
    document_of: MakeDocument, make_table: MakeTable, style: Style
) -> None:
    said = Table("", ("a", "b"), (), (Align.RIGHT, Align.LEFT), (1, 3))
    first, second = to_data(document_of(make_table(2, 1), said), style, _drawn)["blocks"]
    assert first["align"] == ["left", "right", "right"]
    assert (second["align"], second["widths"]) == (["right", "left"], [1, 3])


def test_only_a_row_too_tall_for_a_page_may_break(document_of: MakeDocument, style: Style) -> None:
    rows = (Row((Cell("a"), Cell("short"))), Row((Cell("b"), Cell("word " * 200))))
    data = to_data(document_of(Table("", ("", "x"), rows)), style, _drawn)
    assert [row["long"] for row in data["blocks"][0]["rows"]] == [False, True]


def test_a_row_that_does_not_fit_its_header_is_refused(document_of: MakeDocument, style: Style) -> None:
    short = Table("", ("", "x", "y"), (Row((Cell("a"), Cell("1"))),))
    with pytest.raises(ValueError, match="2 cells below a header of 3"):
        to_data(document_of(short), style, _drawn)
    group = Table("", ("", "x", "y"), (Row((Cell("a"),), RowStyle.GROUP),))
    assert len(to_data(document_of(group), style, _drawn)["blocks"][0]["rows"][0]["cells"]) == 3


@pytest.mark.parametrize(
    "table", [Table("", (), ()), Table("", ("a", "b"), (), (Align.LEFT,)), Table("", ("a",), (), (), (1, 2))]
)
def test_a_table_that_contradicts_itself_is_refused(
    document_of: MakeDocument, style: Style, table: Table
) -> None:
    with pytest.raises(ValueError, match="as many alignments and widths"):
        to_data(document_of(table), style, _drawn)


@pytest.mark.parametrize(
    ("tag", "language", "region"),
    [
        ("en", "en", None),
        ("de_DE", "de", "de"),
        ("zh-Hant-TW", "zh", "tw"),
        ("fil-PH", "fil", "ph"),
        ("", "en", None),
        ("c.utf8", "en", None),
    ],
)
def test_the_language_is_read_from_any_tag(
    document_of: MakeDocument, style: Style, tag: str, language: str, region: str | None
) -> None:
    data = to_data(document_of(language=tag), style, _drawn)
    assert (data["language"], data["region"]) == (language, region)


def test_a_document_may_bring_its_own_words(document_of: MakeDocument, style: Style) -> None:
    data = to_data(document_of(words={"page_of": "{page}/{pages}", "best": "am besten"}), style, _drawn)
    assert data["words"] == {"page_of": "{page}/{pages}", "best": "am besten"}


def test_a_chart_is_never_without_words_for_who_cannot_see_it(
    document_of: MakeDocument, make_document: MakeDocument, style: Style
) -> None:
    spec = next(b.spec for b in make_document().blocks if isinstance(b, Chart))
    data = to_data(document_of(Heading("H"), Chart(spec, "")), style, _drawn)
    assert data["blocks"][1]["alt"] == "Chart"
