"""A letter as PDF and as .docx: all its words, where they belong, and nothing that tells who made it."""

import subprocess
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pikepdf
import pytest

from offerdesk.app.letters.on_paper import LetterOnPaper, on_paper
from offerdesk.app.style import Style
from offerdesk.domain.assumptions import Settings
from offerdesk.domain.fields import Text
from offerdesk.exchange.letter_docx import letter_docx, letter_text
from offerdesk.exchange.letter_files import letter_catalogue
from offerdesk.reports.document import Paper
from offerdesk.reports.letter import letter_data, letter_pdf
from tests.app.letters.shelf import NOW, search, written

ME = Settings(name="Kim Novak", address=Text("12 Elm Street\nChicago, IL 60601"), email="kim@novak.example")
BRITISH = Style("en_GB", date_order="dmy")


def letter(language: str = "en", draft: str = "D-11", style: Style | None = None) -> LetterOnPaper:
    said = written(search().but(ME), language=language, draft=draft)
    return on_paper(said, letter_catalogue(), style or Style(), NOW)


def test_a_letter_knows_its_sender_recipient_and_day() -> None:
    english = letter()
    assert english.sender == ("Kim Novak", "12 Elm Street", "Chicago, IL 60601", "kim@novak.example")
    assert english.recipient == ("Contoso", "Ana Ruiz")
    assert english.date == "November 20, 2026"
    assert letter("de").date == "20. November 2026"
    assert letter(style=BRITISH).date == "20 November 2026"


def test_a_script_has_neither_address_nor_day() -> None:
    script = letter(draft="D-03")
    assert (script.sender, script.recipient, script.date) == ((), (), "")


def test_lists_and_the_place_for_a_signature_are_found() -> None:
    kinds = [part["kind"] for part in letter_data(letter(), Paper.A4)["paragraphs"]]
    assert kinds == ["text", "text", "list", "text", "closing"]
    mixed = replace(letter(), paragraphs=("One:\n- a\n- b\nTwo",))
    assert [p["kind"] for p in letter_data(mixed, Paper.A4)["paragraphs"]] == ["text", "list", "text"]


@pytest.mark.parametrize(("language", "paper"), [("de", Paper.A4), ("en", Paper.LETTER)])
def test_the_pdf_has_all_words_is_tagged_and_stays_neutral(
    language: str, paper: Paper, tmp_path: Path
) -> None:
    made = letter_pdf(letter(language), paper)
    assert made.pages == 1
    assert made.replaced == ()
    with pikepdf.open(BytesIO(made.pdf)) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang).startswith(language)
        assert {str(key) for key in pdf.docinfo} <= {"/Title", "/Creator", "/CreationDate", "/ModDate"}
        assert str(pdf.docinfo["/Title"]) == "Letter"
        width = float(pdf.pages[0].mediabox[2])
    assert round(width) == (595 if paper is Paper.A4 else 612)
    file = tmp_path / "letter.pdf"
    file.write_bytes(made.pdf)
    text = subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True).stdout
    flat = " ".join(text.split())
    for words in (*letter(language).sender, *letter(language).recipient, letter(language).subject):
        assert words in flat


def test_a_long_letter_has_numbered_pages() -> None:
    long = replace(letter(), paragraphs=("A sentence that goes on for a while. " * 30,) * 6)
    assert letter_pdf(long, Paper.A4).pages > 1


@pytest.mark.parametrize("a4", [True, False])
def test_the_docx_has_all_words_and_stays_neutral(*, a4: bool) -> None:
    made = letter_docx(letter("de"), a4=a4)
    document = docx.Document(BytesIO(made))
    text = "\n".join(p.text for p in document.paragraphs)
    for words in (*letter("de").sender, *letter("de").recipient, letter("de").subject, "20. November 2026"):
        assert words in text
    assert [p.text for p in document.paragraphs if p.style and p.style.name == "List Bullet"] == [
        "ein Grundgehalt von 95.000\u00a0$"
    ]
    about = document.core_properties
    assert (about.author, about.last_modified_by, about.comments, about.title) == ("", "", "", "Letter")
    assert about.created == datetime(2026, 11, 20, 18, tzinfo=UTC)
    width = document.sections[0].page_width
    assert width is not None
    assert round(width.mm) == (210 if a4 else 216)
    names = ZipFile(BytesIO(made)).namelist()
    assert not [name for name in names if "thumbnail" in name or "app.xml" in name]


@pytest.mark.parametrize(("a4", "window"), [(True, 50.0), (False, 55.8)])
def test_the_address_stands_where_the_window_is_and_a_signature_has_room(*, a4: bool, window: float) -> None:
    for shown in (letter("de"), replace(letter("de"), sender=())):
        paragraphs = docx.Document(BytesIO(letter_docx(shown, a4=a4))).paragraphs
        place = next(n for n, p in enumerate(paragraphs) if p.text.startswith("Contoso"))
        above = paragraphs[place].paragraph_format.space_before or 0
        for block in paragraphs[:place]:
            form = block.paragraph_format
            above += len(block.text.split("\n")) * float(form.line_spacing or 0) + (form.space_after or 0)
        assert abs(above / 36_000 + 25 - window) < 0.1
    last = docx.Document(BytesIO(letter_docx(letter("de"), a4=a4))).paragraphs[-2:]
    assert [p.text for p in last] == ["Mit freundlichen Grüßen", "Kim Novak"]
    assert last[0].paragraph_format.space_after is not None
    assert last[0].paragraph_format.space_after.pt == 40


def test_words_around_a_list_stay_around_it() -> None:
    mixed = replace(
        letter(), paragraphs=("One:\n- a\n- b\nTwo",), date="", subject="", sender=(), recipient=()
    )
    document = docx.Document(BytesIO(letter_docx(mixed, a4=True)))
    assert [p.text for p in document.paragraphs] == ["One:", "a", "b", "Two"]


def test_plain_text_begins_with_the_subject() -> None:
    text = letter_text(letter()).decode()
    assert text.startswith("What we agreed\n\nDear Ana Ruiz,")
    assert text.endswith("Kind regards\nKim Novak\n")
