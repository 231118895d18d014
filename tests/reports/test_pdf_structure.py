"""The PDF as a machine reads it: tags, languages, headers, bookmarks, fonts and no private data."""

import io
import platform
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from offerdesk.app.style import Style
from offerdesk.reports.document import Document, Paper, Table
from offerdesk.reports.typst_runner import render, template

MakeDocument = Callable[..., Document]
ReadText = Callable[[bytes], list[str]]
SIZES = {Paper.A4: (595.276, 841.89), Paper.LETTER: (612, 792)}


@pytest.fixture(scope="module", params=list(Paper))
def opened(request: pytest.FixtureRequest) -> Iterator[tuple[Paper, pikepdf.Pdf]]:
    make = request.getfixturevalue("make_document_once")
    with pikepdf.open(io.BytesIO(render(make(request.param), Style()).pdf)) as pdf:
        yield request.param, pdf


Opened = tuple[Paper, pikepdf.Pdf]


def _tags(pdf: pikepdf.Pdf) -> Iterator[Any]:
    waiting = [pdf.Root.StructTreeRoot.K]
    while waiting:
        node = waiting.pop()
        if isinstance(node, pikepdf.Array):
            waiting.extend(reversed(list(node)))
        elif isinstance(node, pikepdf.Dictionary):
            if "/S" in node:
                yield node
            if "/K" in node:
                waiting.append(node.K)


def _tagged(pdf: pikepdf.Pdf, name: str) -> list[Any]:
    return [node for node in _tags(pdf) if name == node.S]


def _attribute(node: Any, key: str) -> Any:
    attributes = node.get("/A", pikepdf.Array())
    for one in attributes if isinstance(attributes, pikepdf.Array) else [attributes]:
        if isinstance(one, pikepdf.Dictionary) and key in one:
            return one[key]
    return None


def test_the_paper_is_as_asked(opened: Opened) -> None:
    paper, pdf = opened
    for page in pdf.pages:
        assert [float(side) for side in page.mediabox[2:]] == pytest.approx(SIZES[paper], abs=0.01)


def test_the_file_claims_both_standards_for_archives_and_for_readers(opened: Opened) -> None:
    _, pdf = opened
    with pdf.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "A")


def test_it_is_tagged_has_a_language_and_shows_its_title(opened: Opened) -> None:
    _, pdf = opened
    assert pdf.Root.MarkInfo.Marked
    assert str(pdf.Root.Lang) == "en"
    assert pdf.Root.ViewerPreferences.DisplayDocTitle


def test_metadata_tell_nothing_of_the_search_or_its_owner(opened: Opened) -> None:
    _, pdf = opened
    assert str(pdf.docinfo["/Title"]) == "Report"
    assert "/Author" not in pdf.docinfo
    assert str(pdf.docinfo["/Creator"]).startswith("Typst ")
    assert str(pdf.docinfo["/CreationDate"]) == "D:20261121000000+00'00"
    with pdf.open_metadata() as metadata:
        assert "dc:creator" not in metadata


def test_no_path_and_no_computer_is_named_anywhere_in_the_file(opened: Opened) -> None:
    _, pdf = opened
    parts = [stream.read_bytes() for stream in pdf.objects if isinstance(stream, pikepdf.Stream)]
    parts += [repr(thing).encode() for thing in pdf.objects if not isinstance(thing, pikepdf.Stream)]
    everything = b"\n".join(parts)
    # The title on the page is drawn in glyphs; as plain bytes it would stand in the metadata.
    telling = [str(Path.home()), str(template().parent), "Offers compared"]
    telling += [platform.node()] * (len(platform.node()) > 3)
    assert not [words for words in telling if words.encode() in everything]


def test_each_column_header_is_tagged_with_its_scope(opened: Opened) -> None:
    _, pdf = opened
    headers = _tagged(pdf, "/TH")
    assert len(headers) == 6  # four columns and two groups
    assert {str(_attribute(node, "/Scope")) for node in headers} == {"/Column"}
    assert all(_attribute(node, "/Headers") for node in _tagged(pdf, "/TD"))


def test_each_chart_has_words_for_who_cannot_see_it(opened: Opened) -> None:
    _, pdf = opened
    alts = [str(node.Alt) for node in _tagged(pdf, "/Figure") if "/Alt" in node]
    assert alts == ["Bars: Northwind and Initech rise alike.", "Lines: Initech leads from month 12."]


def test_lists_and_captions_are_tagged(opened: Opened) -> None:
    _, pdf = opened
    assert len(_tagged(pdf, "/L")) == 2  # the bullets and the facts
    assert len(_tagged(pdf, "/LI")) == 4
    assert len(_tagged(pdf, "/Caption")) == 2


def test_the_headings_are_bookmarks(opened: Opened) -> None:
    _, pdf = opened
    with pdf.open_outline() as outline:
        names = [(item.title, [child.title for child in item.children]) for item in outline.root]
    assert names == [
        ("Side by side", []),
        ("Over time", []),
        ("Questions", ["Northwind"]),
        ("Assumptions", []),
    ]


def test_every_font_is_embedded_and_maps_back_to_text(opened: Opened) -> None:
    _, pdf = opened
    fonts = [
        thing
        for thing in pdf.objects
        if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/Font"
    ]
    assert fonts
    for font in fonts:
        if font.Subtype == "/Type0":
            assert "/ToUnicode" in font
        else:
            assert {"/FontFile2", "/FontFile3"} & set(font.FontDescriptor.keys())


def test_charts_stay_vectors(opened: Opened) -> None:
    _, pdf = opened
    assert not [s for s in pdf.objects if isinstance(s, pikepdf.Stream) and s.get("/Subtype") == "/Image"]


def test_a_table_over_many_pages_repeats_its_header_and_splits_no_row(
    document_of: MakeDocument, make_table: Callable[[int, int], Table], style: Style, read_text: ReadText
) -> None:
    report = render(document_of(make_table(8, 60)), style)
    pages = read_text(report.pdf)
    assert len(pages) >= 4
    for number, page in enumerate(pages):
        lines = page.split("\n")
        first_half, second_half = "Offer 1" in lines, "Offer 8" in lines
        assert first_half or second_half, number
        assert ("Role 1" in lines, "Role 8" in lines) == (first_half, second_half)
    for row in range(1, 61):
        holders = [page.split("\n") for page in pages if f"Line {row}." in page.split("\n")]
        assert sum(page.count(f"Line {row}.") for page in holders) == 2
        assert sum(page.count(f"note {row}") for page in holders) == 8


def test_a_group_goes_on_under_its_name_on_the_next_page(
    document_of: MakeDocument, make_table: Callable[[int, int], Table], style: Style, read_text: ReadText
) -> None:
    pages = read_text(render(document_of(make_table(4, 60)), style).pdf)
    for page in pages:
        lines = page.split("\n")
        first_row = next(line for line in lines if line.startswith("Line "))
        group = (int(first_row[5:-1]) - 1) // 10 + 1
        assert f"Group {group}" in lines


def test_pages_are_counted_and_the_first_bears_no_running_head(
    make_document: MakeDocument, style: Style, read_text: ReadText
) -> None:
    pages = read_text(render(make_document(), style).pdf)
    assert [page.split("\n").count("Offers compared") for page in pages] == [1, 1, 1]
    for number, page in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in page
        assert "Private" in page.split("\n")
