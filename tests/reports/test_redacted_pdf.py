"""What a redacted PDF of the sample betrays: nothing. What the plain one says: all that the document says."""

import io
import re
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from typing import Any, cast

import pikepdf
import pytest

from offerdesk.app.comparison import Comparison
from offerdesk.app.style import Style
from offerdesk.domain.fields import Amount, attributes
from offerdesk.domain.parts import FullOffer
from offerdesk.reports.document import Paper
from offerdesk.reports.typst_runner import render
from tests.app.views import sample, sample_data
from tests.reports.reporting import report

STYLE = Style()
PROGRAMS_OWN = {"Sign-on bonus", "relocation", "BE"}
"""Texts of the sample that the program says by itself, whatever the user wrote: "cannot be" holds "BE"."""

WORDS = {"company", "title", "level", "city", "region", "country", "notes", "label", "name", "kind"}
ReadText = Callable[[bytes], list[str]]


def texts_of(value: Any) -> Iterator[str]:
    """Yield every text that the user wrote into an entity."""
    if type(value) is str:
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from texts_of(item)
    elif is_dataclass(value):
        for slot in fields(value):
            if slot.name not in {"id", "offer", "process", "none_of", "term", "criterion"}:
                yield from texts_of(getattr(value, slot.name))


def amounts_of(entity: Any) -> Iterator[Decimal]:
    """Yield every amount of an entity."""
    kind: Any = type(entity)
    for attribute in attributes(kind):
        found = getattr(entity, attribute.name)
        if attribute.type is Amount and found:
            yield found


def entities() -> Iterator[Any]:
    """Yield the offers of the sample with their parts, and the assumptions."""
    yield sample_data().assumptions
    for full in sample().offers:
        for slot in fields(full):
            held = getattr(full, slot.name)
            yield from held if isinstance(held, tuple) else (held,)


@pytest.fixture(scope="module")
def redacted_pdf() -> bytes:
    """Render the redacted report of the sample."""
    return render(report(sample(), redacted=True), STYLE).pdf


def flat(pages: list[str]) -> str:
    """Join the text of all pages, as one finds it by searching."""
    return re.sub(r"\s+", " ", " ".join(pages))


def test_no_word_of_the_user_is_in_the_redacted_pdf(redacted_pdf: bytes, read_text: ReadText) -> None:
    shown = flat(read_text(redacted_pdf)).casefold()
    own = {text for entity in entities() for text in texts_of(entity) if text}
    assert {"Larkspur Systems", "Seattle", "PPO", "Two flights home", "L5"} <= own
    found = {text for text in own if re.search(rf"\b{re.escape(text.casefold())}\b", shown)}
    assert found <= PROGRAMS_OWN


def test_no_amount_of_the_user_is_in_the_redacted_pdf(redacted_pdf: bytes, read_text: ReadText) -> None:
    shown = flat(read_text(redacted_pdf))
    assert not set("$€£") & set(shown)
    own = {round(amount) for entity in entities() for amount in amounts_of(entity)}
    own |= {round(amount) for v in sample().valuations for amount in (v.total, v.average_year)}
    large = {STYLE.number(Decimal(amount)) for amount in own if amount >= 2000}
    assert "168,000" in large
    found = [text for text in large if re.search(rf"(?<![\d.,]){text}(?![\d,])", shown)]
    assert found in ([], ["4,000"])  # four years of 1,000 points


def test_other_names_and_twice_the_money_give_the_same_redacted_report() -> None:
    other = Comparison(
        tuple(FullOffer(*(_other(getattr(full, s.name)) for s in fields(full))) for full in sample().offers),
        _other(sample().assumptions),
    )
    assert other.names != sample().names
    assert other.valuations[0].total == 2 * sample().valuations[0].total
    assert report(other, redacted=True) == report(sample(), redacted=True)


def _other(held: Any) -> Any:
    """Return an entity, or several, with every word changed and every amount doubled."""
    if isinstance(held, tuple):
        return tuple(_other(entity) for entity in held)
    changed: dict[str, Any] = {}
    for attribute in attributes(cast("Any", type(held))):
        found = getattr(held, attribute.name)
        if attribute.type is Amount and found:
            changed[attribute.name] = found * 2
        elif attribute.name in WORDS and found:
            changed[attribute.name] = f"Other {found}" if type(found) is str else found
    return replace(held, **changed)


def test_the_redacted_pdf_has_no_trace_in_its_metadata(redacted_pdf: bytes) -> None:
    with pikepdf.open(io.BytesIO(redacted_pdf)) as opened:
        said = f"{dict(opened.docinfo)} {opened.open_metadata()}"
        raw = b"".join(o.read_bytes() for o in opened.objects if isinstance(o, pikepdf.Stream))
    for name in ("Larkspur", "Meridian", "Quillfeather", "Harbor Freight"):
        assert name not in said
        assert name.encode() not in raw
        assert name.encode("utf-16-be") not in redacted_pdf


def test_the_redacted_pdf_says_what_it_is(redacted_pdf: bytes, read_text: ReadText) -> None:
    pages = read_text(redacted_pdf)
    shown = flat(pages)
    assert "Names, places and amounts are left out. Amounts are points." in shown
    assert "Current job brings 1,000 of them in an average year." in shown
    assert all("Names and amounts left out" in flat([page]) for page in pages)


@pytest.mark.parametrize("paper", list(Paper))
def test_the_pdf_of_the_sample_says_all_on_either_paper(paper: Paper, read_text: ReadText) -> None:
    done = render(report(sample(), paper=paper), STYLE)
    shown = flat(read_text(done.pdf))
    assert done.replaced == ()
    for said in ("Larkspur Systems", "1,044,786", "637,499", "Startup plan: what would I pay a month?"):
        assert said in shown
    assert shown.count("Amounts in USD") >= 6  # the header of the side-by-side table on each of its pages


def test_the_same_report_is_the_same_file() -> None:
    assert render(report(sample()), STYLE).pdf == render(report(sample()), STYLE).pdf
