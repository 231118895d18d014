"""The worker's side of the talk: one request in, one answer out, refusals without private words."""

import io
import json
import sys
from collections.abc import Callable
from typing import Any

import pytest

from offerdesk.app.style import Style
from offerdesk.charts import svg
from offerdesk.reports import fonts, worker
from offerdesk.reports.document import Document, Paragraph
from offerdesk.reports.plain_text import REPLACEMENT
from offerdesk.reports.to_data import to_data
from offerdesk.reports.typst_runner import template
from offerdesk.reports.worker import Refused, set_report, worker_main

MakeDocument = Callable[..., Document]


def _request(document: Document, ppi: float | None = None) -> dict[str, Any]:
    return {
        "template": str(template()),
        "fonts": [str(folder) for folder in fonts.folders()],
        "timestamp": document.timestamp,
        "data": to_data(document, Style(), svg.draw),
        "ppi": ppi,
    }


class _Pipe:
    """A standard stream that a test can fill or read."""

    def __init__(self, content: bytes = b"") -> None:
        self.buffer = io.BytesIO(content)


def _talk(request: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> tuple[dict[str, Any], bytes]:
    out = _Pipe()
    monkeypatch.setattr(sys, "stdin", _Pipe(json.dumps(request).encode()))
    monkeypatch.setattr(sys, "stdout", out)
    assert worker_main() == 0
    head, _, rest = out.buffer.getvalue().partition(b"\n")
    return json.loads(head), rest


def test_typst_has_nothing_to_warn_of(make_document: MakeDocument) -> None:
    answer = set_report(_request(make_document()))
    assert (answer.warnings, answer.pages, answer.replaced) == ((), 3, ())


def test_the_answer_says_how_long_each_of_its_parts_is(
    make_document: MakeDocument, monkeypatch: pytest.MonkeyPatch
) -> None:
    head, rest = _talk(_request(make_document(), ppi=20), monkeypatch)
    assert head["pages"] == 3
    assert len(head["sizes"]) == 4
    assert sum(head["sizes"]) == len(rest)
    assert rest.startswith(b"%PDF")
    assert rest[head["sizes"][0] :].startswith(b"\x89PNG")


def test_a_single_page_is_a_single_picture(document_of: MakeDocument) -> None:
    assert len(set_report(_request(document_of(Paragraph("x")), ppi=20)).previews) == 1


def test_all_characters_without_a_glyph_are_found_at_once(document_of: MakeDocument) -> None:
    text = "\U00012000 \U00013000 \ue000 \ufdd0 \ua000"
    answer = set_report(_request(document_of(Paragraph(text))))
    assert set(answer.replaced) == {"\U00012000", "\U00013000", "\ue000", "\ua000"}


def test_what_typst_refuses_is_told_by_place_alone(
    document_of: MakeDocument, monkeypatch: pytest.MonkeyPatch
) -> None:
    request = _request(document_of(Paragraph("secret")))
    request["data"]["blocks"].append({"kind": "chart", "svg": "secret", "alt": "secret", "caption": ""})
    head, rest = _talk(request, monkeypatch)
    assert head["refused"].startswith("blocks.typ:")
    assert "secret" not in str(head)
    assert rest == b""


def test_a_template_that_cannot_be_satisfied_is_refused_in_the_end(
    document_of: MakeDocument, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker, "_ROUNDS", 1)
    with pytest.raises(Refused):
        set_report(_request(document_of(Paragraph("\U00012000"))))


def test_a_skipped_heading_level_is_refused_rather_than_badly_tagged(make_document: MakeDocument) -> None:
    request = _request(make_document())
    request["data"]["blocks"] = [
        {"kind": "heading", "text": "a", "level": 1},
        {"kind": "heading", "text": "b", "level": 3},
    ]
    with pytest.raises(Refused):
        set_report(request)


def test_the_replacement_itself_can_always_be_set(document_of: MakeDocument) -> None:
    assert set_report(_request(document_of(Paragraph(REPLACEMENT)))).replaced == ()
