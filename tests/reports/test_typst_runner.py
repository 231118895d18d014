"""Setting a report: the same bytes twice, pictures of the same pages, an end when it is not wanted."""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

import offerdesk
from offerdesk.app.style import Style
from offerdesk.charts.spec import ChartSpec
from offerdesk.reports import typst_runner
from offerdesk.reports.document import Document, Paper, Paragraph, Table
from offerdesk.reports.plain_text import REPLACEMENT
from offerdesk.reports.troubles import (
    ReportCancelled,
    ReportEndedEarly,
    ReportNotStarted,
    ReportRefused,
    ReportTooSlow,
)
from offerdesk.reports.typst_runner import render, render_pages

MakeDocument = Callable[..., Document]
ReadText = Callable[[bytes], list[str]]


@pytest.mark.parametrize("paper", Paper)
def test_the_same_document_gives_the_same_bytes(
    make_document: MakeDocument, style: Style, paper: Paper
) -> None:
    first, second = render(make_document(paper), style), render(make_document(paper), style)
    assert first == second
    assert first.pdf.startswith(b"%PDF-1.7")
    assert first.pages == 3
    assert first.replaced == ()


def test_another_time_stamp_gives_other_bytes(document_of: MakeDocument, style: Style) -> None:
    one, other = document_of(Paragraph("x"), timestamp=0), document_of(Paragraph("x"), timestamp=86_400)
    assert render(one, style).pdf != render(other, style).pdf


def test_the_preview_shows_each_page_of_the_pdf(make_document: MakeDocument, style: Style) -> None:
    report = render(make_document(), style, ppi=40)
    assert len(report.previews) == report.pages
    assert all(page.startswith(b"\x89PNG") for page in report.previews)
    assert render_pages(make_document(), style, ppi=40) == report.previews


def test_a_preview_of_one_page_is_one_picture(document_of: MakeDocument, style: Style) -> None:
    (page,) = render_pages(document_of(Paragraph("x")), style, ppi=30)
    assert page.startswith(b"\x89PNG")


def test_progress_rises_to_the_end(document_of: MakeDocument, style: Style) -> None:
    told: list[tuple[int, str]] = []
    render(document_of(), style, progress=lambda share, doing: told.append((share, doing)))
    assert [share for share, _ in told] == sorted({share for share, _ in told})
    assert told[-1][0] == 100
    assert all(doing for _, doing in told)


def test_a_report_no_longer_wanted_ends_within_half_a_second(
    document_of: MakeDocument, make_table: Callable[[int, int], Table], style: Style
) -> None:
    stopped: list[float] = []
    asked = iter((False, False, True))

    def cancelled() -> bool:
        no_more = next(asked)
        if no_more:
            stopped.append(time.monotonic())
        return no_more

    document = document_of(*(make_table(5, 600) for _ in range(10)))
    with pytest.raises(ReportCancelled):
        render(document, style, cancelled=cancelled)
    assert time.monotonic() - stopped[0] < 0.5


def test_a_report_cancelled_before_it_starts_starts_nothing(
    document_of: MakeDocument, style: Style, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(typst_runner, "worker_command", lambda: ["/nonexistent"])
    with pytest.raises(ReportCancelled):
        render(document_of(), style, cancelled=lambda: True)


def test_a_request_larger_than_a_pipe_arrives_whole(
    document_of: MakeDocument, style: Style, read_text: ReadText
) -> None:
    words = " ".join(f"word{n}" for n in range(30_000))
    report = render(document_of(Paragraph(words)), style)
    assert report.pages > 20
    assert "word29999" in "".join(read_text(report.pdf))


def test_a_character_without_a_glyph_is_replaced_and_named(
    document_of: MakeDocument, style: Style, read_text: ReadText
) -> None:
    report = render(document_of(Paragraph("before \U00012000 between \ue000 after")), style)
    assert set(report.replaced) == {"\U00012000", "\ue000"}
    assert f"before {REPLACEMENT} between {REPLACEMENT} after" in read_text(report.pdf)[0]


def test_a_character_without_a_glyph_in_a_chart_is_replaced_too(
    make_document: MakeDocument, style: Style
) -> None:
    def cuneiform(spec: ChartSpec, *, width: int, height: int, style: Style, titled: bool) -> str:
        assert (style, titled, bool(spec.title)) == (Style(), False, True)
        size = f'width="{width}" height="{height}"'
        return f'<svg xmlns="http://www.w3.org/2000/svg" {size}><text y="20">a \U00012000</text></svg>'

    assert render(make_document(), style, draw=cuneiform).replaced == ("\U00012000",)


def test_a_drawing_that_is_none_is_told_with_its_place_and_without_its_words(
    make_document: MakeDocument, style: Style
) -> None:
    def broken(spec: ChartSpec, *, width: int, height: int, style: Style, titled: bool) -> str:
        return f"secret {spec} {width} {height} {style} {titled}"

    with pytest.raises(ReportRefused, match="could not be set") as trouble:
        render(make_document(), style, draw=broken)
    assert trouble.value.place.startswith("blocks.typ:")
    assert "secret" not in str(trouble.value)


def test_a_worker_that_cannot_start_is_told_in_one_plain_line(
    document_of: MakeDocument, style: Style, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(typst_runner, "worker_command", lambda: [str(tmp_path / "absent")])
    with pytest.raises(ReportNotStarted, match="try again"):
        render(document_of(), style)


def test_a_worker_that_dies_is_told_in_one_plain_line(
    document_of: MakeDocument, style: Style, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(typst_runner, "worker_command", lambda: [sys.executable, "-c", "raise SystemExit(3)"])
    with pytest.raises(ReportEndedEarly, match="ended before it was ready"):
        render(document_of(), style)


def test_a_worker_that_never_answers_is_ended(
    document_of: MakeDocument, style: Style, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits = [sys.executable, "-c", "import signal; signal.pause()"]
    monkeypatch.setattr(typst_runner, "worker_command", lambda: waits)
    monkeypatch.setattr(typst_runner, "_PATIENCE", 2)
    with pytest.raises(ReportTooSlow, match="took too long"):
        render(document_of(), style)


def test_a_frozen_program_starts_itself_as_the_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert typst_runner.worker_command() == [sys.executable, "--typst-worker"]


def test_the_template_is_found_in_an_installed_package(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    installed = tmp_path / "offerdesk" / "_resources" / "reports" / "report.typ"
    installed.parent.mkdir(parents=True)
    installed.touch()
    monkeypatch.setattr(offerdesk, "__file__", str(tmp_path / "offerdesk" / "__init__.py"))
    assert typst_runner.template() == installed


def test_a_worker_needs_neither_qt_nor_sql() -> None:
    code = "import sys, offerdesk.reports.worker; print({'PySide6', 'sqlalchemy'} & set(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env=typst_runner._environment(),
    )
    assert done.stdout == "set()\n"
