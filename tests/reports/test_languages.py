"""Reports in many scripts: right text, right direction, nothing replaced."""

import io
from collections import Counter
from collections.abc import Callable

import pikepdf
import pytest

from offerdesk.app.style import Style
from offerdesk.reports.document import Cell, Document, Facts, Heading, Paragraph, Row, Table
from offerdesk.reports.plain_text import isolated
from offerdesk.reports.typst_runner import render

MakeDocument = Callable[..., Document]
ReadText = Callable[[bytes], list[str]]

TEXTS = {
    "de-DE": "Zürich, Größe, „Anführung“ – 12.345,67 €",
    "fr": "Où ça ? L’été à Orléans, cœur, 1 234 €",
    "pl": "Zażółć gęślą jaźń",
    "vi": "Tiếng Việt có dấu",
    "el": "Ευρώ και μισθός",
    "ru": "Сравнение предложений",
    "he": "השוואת הצעות עבודה",
    "ar": "قيمة العرض السنوي",
    "fa": "مقایسه پیشنهادها",
    "ur": "پیشکشوں کا موازنہ",
    "hi": "प्रस्तावों की तुलना",
    "ta": "சலுகைகளின் ஒப்பீடு",
    "th": "เปรียบเทียบข้อเสนองาน",
    "zh-Hans": "工作机会比较",
    "zh-Hant": "工作機會比較",
    "ja": "内定の比較とカタカナ",
    "ko": "일자리 제안 비교",
    "ka": "შეთავაზებების შედარება",
    "hy": "Առաջարկների համեմատություն",
    "en": "₹ 12,34,568 · ₩ ¥ £ ₪ € – − × ▲ 🦄 ½ ² → ✓",
}

OTHERS = "তুলনা સરખામણી పోలిక ಹೋಲಿಕೆ താരതമ്യം සැසඳීම ປຽບທຽບ ការប្រៀបធៀប နှိုင်းယှဉ်ချက် ንጽጽር ਤੁਲਨਾ ତୁଳନା"


def _letters(text: str) -> Counter[str]:
    return Counter(c for c in text if not c.isspace())


@pytest.mark.parametrize("language", TEXTS)
def test_text_of_any_script_is_set_whole_and_can_be_read_back(
    language: str, document_of: MakeDocument, style: Style, read_text: ReadText
) -> None:
    text = TEXTS[language]
    document = document_of(Paragraph(text), title="", date="", language=language, words={"page_of": "{page}"})
    report = render(document, style)
    assert report.replaced == ()
    drawn = _letters(read_text(report.pdf)[0].removesuffix("1"))
    assert drawn == _letters(text)


@pytest.mark.parametrize("language", ["ar", "he", "fa", "ur"])
def test_a_report_in_a_right_to_left_language_runs_that_way(
    language: str, document_of: MakeDocument, style: Style
) -> None:
    words = TEXTS[language]
    table = Table(words, (words, "Northwind"), (Row((Cell(words), Cell("148,000+"))),))
    document = document_of(Heading(words), table, Facts(((words, words),)), language=language)
    with pikepdf.open(io.BytesIO(render(document, style).pdf)) as pdf:
        assert str(pdf.Root.Lang) == language
        assert pdf.Root.ViewerPreferences.Direction == "/R2L"


@pytest.mark.parametrize("text", OTHERS.split())
def test_scripts_beyond_those_have_their_glyphs(text: str, document_of: MakeDocument, style: Style) -> None:
    assert render(document_of(Paragraph(text)), style).replaced == ()


@pytest.mark.parametrize("figure", ["+13,000", "148,000+", "−4%", "+$1,000"])
def test_a_sign_stays_on_its_side_in_right_to_left_text(
    figure: str, document_of: MakeDocument, style: Style, read_text: ReadText
) -> None:
    assert isolated(f"القيمة {figure} في السنة") == f"القيمة \u2066{figure}\u2069 في السنة"
    report = render(document_of(Paragraph(f"{figure}"), language="ar"), style)
    assert report.replaced == ()
    assert figure in read_text(report.pdf)[0].replace("\u2066", "").replace("\u2069", "")


@pytest.mark.parametrize("text", ["2027-01-15", "12,000", "C++", "a-1", "1+1", "3–4"])
def test_what_bears_no_sign_is_left_alone(text: str) -> None:
    assert isolated(text) == text


def test_several_scripts_share_one_line(document_of: MakeDocument, style: Style, read_text: ReadText) -> None:
    text = "Zoë 中文 العربية עברית हिन्दी 日本 한국 🦄"
    report = render(document_of(Paragraph(text)), style)
    assert report.replaced == ()
    assert not _letters(text) - _letters(read_text(report.pdf)[0])
