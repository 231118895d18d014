"""Comparisons for tests of the views: the sample search, and small ones made of plain offers."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path

from offerdesk.app.comparison import Comparison
from offerdesk.app.rows import Cell, Mark, Row, RowKind, Sheet
from offerdesk.app.side_by_side import side_by_side
from offerdesk.app.style import Style
from offerdesk.domain.assumptions import Assumptions, AssumptionSet
from offerdesk.domain.fields import Id
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import FullOffer
from offerdesk.exchange import json_file
from offerdesk.exchange.data import DeskData
from tests.domain.making import amount, assumed, bare

SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "search.offerdesk.json"


@cache
def sample_data() -> DeskData:
    """Read the sample search."""
    return json_file.read(SAMPLE.read_bytes())


@cache
def sample() -> Comparison:
    """Return the offers of the sample search side by side."""
    data = sample_data()
    return Comparison(data.full_offers(), data.assumptions, data.all(AssumptionSet))


def compare(*offers: Offer | FullOffer, under: Assumptions | None = None) -> Comparison:
    """Put offers side by side under ids of their own, "o1", "o2" and so on."""
    fulls = [offer if isinstance(offer, FullOffer) else FullOffer(offer) for offer in offers]
    return Comparison(
        tuple(
            replace(full, offer=replace(full.offer, id=Id(f"o{n}"))) for n, full in enumerate(fulls, start=1)
        ),
        under or assumed(),
    )


def sheet_of(*offers: Offer | FullOffer, under: Assumptions | None = None) -> Sheet:
    """Return the sheet of some offers."""
    return side_by_side(compare(*offers, under=under), Style())


def row(sheet: Sheet, key: str) -> Row:
    """Return the row of a key."""
    return next(r for r in sheet.rows if r.key == key)


def keys(sheet: Sheet) -> set[str]:
    """Return the keys of all rows."""
    return {r.key for r in sheet.rows}


def texts(sheet: Sheet, key: str) -> list[str]:
    """Return the texts of one row."""
    return [cell.text for cell in row(sheet, key).cells]


def best(sheet: Sheet, key: str) -> list[int]:
    """Return the places of the cells with the mark of the best."""
    return [place for place, cell in enumerate(row(sheet, key).cells) if cell.mark is Mark.BEST]


def written(sheet: Sheet) -> str:
    """Write a sheet as text for a snapshot: one row a line, its cells apart by bars."""
    titles = (f"{c.title} ({c.subtitle}){' = baseline' if c.baseline else ''}" for c in sheet.columns)
    return "\n".join([" | ".join([sheet.corner, *titles]), *_lines(sheet.rows)]) + "\n"


def _lines(rows: Iterable[Row]) -> Iterable[str]:
    for each in rows:
        if each.kind is RowKind.GROUP:
            yield f"\n# {each.header}"
        else:
            total = "= " if each.kind is RowKind.TOTAL else ""
            same = "" if each.differs else " (same)"
            yield f"{total}{each.header}{same} | " + " | ".join(_cell(c) for c in each.cells)


def _cell(cell: Cell) -> str:
    marked = {Mark.BEST: "▲ ", Mark.NOT_COMPARABLE: "≠ "}.get(cell.mark, "")
    note = f" [{cell.note}]" if cell.note else ""
    return marked + cell.text.replace("\n", " // ") + note


def plain(pay: object, **more: object) -> Offer:
    """Return an offer that brings its pay and nothing else."""
    return bare(pay_amount=amount(pay), **more)
