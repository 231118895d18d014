"""A document as plain data for the template: strings, numbers and lists, nothing that is markup.

Two decisions of layout are taken here because they change what is said: a table with many columns
becomes several tables, and a chart is drawn for the width of the paper.
"""

from collections.abc import Callable
from dataclasses import replace
from math import ceil
from typing import Any, Protocol

from offerdesk.app.style import Style
from offerdesk.charts.rows import natural_height
from offerdesk.charts.spec import ChartSpec, LineChart, RangeChart, Waterfall
from offerdesk.domain.frozen import frozen
from offerdesk.domain.words import tr
from offerdesk.reports import fonts
from offerdesk.reports.chart_names import with_keys
from offerdesk.reports.document import (
    Align,
    Block,
    Bullets,
    Cell,
    Chart,
    Document,
    Facts,
    Figures,
    Heading,
    PageBreak,
    Paper,
    Paragraph,
    Row,
    RowStyle,
    Table,
)
from offerdesk.reports.plain_text import breakable, clean, isolated

MOST_VALUE_COLUMNS = 5
"""More columns than this beside the row's header are set as several tables."""

TEXT_WIDTH = {Paper.A4: 623, Paper.LETTER: 645}
"""Width of the text in CSS pixels (1/96 inch), for which charts are drawn."""

_BODY = 11.0
"""Size of the words in a drawing, in the same pixels."""
_LONG_CELL = 400  # characters; a row with more may break over pages rather than run off one
_WHOLE_ROWS, _WHOLE_TEXT = 18, 2400
"""A table of no more rows and characters is never parted over pages; it fits on one for certain."""

_RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"})
_PAPERS = {Paper.A4: "a4", Paper.LETTER: "us-letter"}


class Draw(Protocol):
    """Draws a chart as SVG text, ``width`` × ``height`` pixels; ``offerdesk.charts.svg.draw`` is one."""

    def __call__(self, spec: ChartSpec, *, width: int, height: int, style: Style, titled: bool) -> str:
        """Return one ``<svg>`` element; the caption or the heading above says what ``titled`` would."""
        ...


@frozen
class _Setter:
    """What the blocks need to know of their document."""

    document: Document
    style: Style
    draw: Draw

    def block(self, block: Block) -> list[dict[str, Any]]:
        """Return the template's blocks for one block of the document."""
        if isinstance(block, Table):
            return [_table(part) for part in split_columns(block, self._word("part"))]
        if isinstance(block, Chart):
            return self._chart(block)
        return [_simple(block)]

    def words(self) -> dict[str, str]:
        """Return the template's own words, the document's where it brings them."""
        return {"page_of": clean(self._word("page_of")), "best": clean(self._word("best"))}

    def _word(self, key: str) -> str:
        defaults: dict[str, Callable[[], str]] = {
            "page_of": lambda: tr("Page {page} of {pages}"),
            "best": lambda: tr("best value of its row"),
            "part": lambda: tr("{caption} ({part} of {parts})"),
        }
        return self.document.words.get(key) or defaults[key]()

    def _chart(self, chart: Chart) -> list[dict[str, Any]]:
        """Return the drawing and, as running text that can be set in every script, its note."""
        width = TEXT_WIDTH[self.document.paper]
        height = round(_height(chart.spec, width))
        spec, key = with_keys(replace(chart.spec, note=""))
        svg = self.draw(spec, width=width, height=height, style=self.style, titled=False)
        drawn = {
            "kind": "chart",
            "svg": clean(svg),
            "alt": clean(chart.alt) or clean(chart.caption) or tr("Chart"),
            "caption": _text(" ".join(words for words in (chart.caption, key) if words)),
        }
        return [drawn, _simple(Paragraph(chart.spec.note, small=True))] if chart.spec.note else [drawn]


def _height(spec: ChartSpec, width: int) -> float:
    """Return the height of a drawing: charts in rows grow with their rows."""
    match spec:
        case LineChart():
            return width * 0.46
        case Waterfall():
            rows = len(spec.steps) + len(spec.levels)
        case RangeChart():
            rows = len(spec.bars)
        case _:
            return width * 0.5
    return natural_height(rows, _BODY)


def to_data(document: Document, style: Style, draw: Draw) -> dict[str, Any]:
    """Return what the template ``report.typ`` reads, ready for JSON.

    Raises ``ValueError`` for a table whose rows or columns do not fit its header.
    """
    setter = _Setter(document, style, draw)
    language, region = _language(document.language)
    data = {
        "title": _text(document.title),
        "subtitle": _text(document.subtitle),
        "date": _text(document.date),
        "pdf_title": clean(document.pdf_title) or "Report",
        "footer": _text(document.footer),
        "paper": _PAPERS[document.paper],
        "language": language,
        "region": region,
        "direction": "rtl" if language in _RIGHT_TO_LEFT else "ltr",
        "fonts": list(fonts.families(document.language)),
        "words": setter.words(),
        "blocks": [data for block in document.blocks for data in setter.block(block)],
    }
    return _isolated(data) if language in _RIGHT_TO_LEFT else data


def split_columns(table: Table, pattern: str) -> tuple[Table, ...]:
    """Return ``table``, or several with at most ``MOST_VALUE_COLUMNS`` beside each row's header.

    The parts are as equal as can be; ``pattern`` makes their captions from ``{caption}``, ``{part}`` and
    ``{parts}``. A table that brings its own widths is left as it is.
    """
    columns = len(table.header) - 1
    if columns <= MOST_VALUE_COLUMNS or table.widths:
        return (table,)
    parts = ceil(columns / MOST_VALUE_COLUMNS)
    base, larger = divmod(columns, parts)
    tables: list[Table] = []
    start = 1
    for part in range(parts):
        end = start + base + (1 if part < larger else 0)
        caption = pattern.replace("{part}", str(part + 1)).replace("{parts}", str(parts))
        tables.append(_columns(table, start, end, caption.replace("{caption}", table.caption)))
        start = end
    return tuple(tables)


def _columns(table: Table, start: int, end: int, caption: str) -> Table:
    align = _aligned(table)
    return replace(
        table,
        caption=caption,
        header=(table.header[0], *table.header[start:end]),
        rows=tuple(Row((*r.cells[:1], *r.cells[start:end]), r.style) for r in table.rows),
        align=(align[0], *align[start:end]),
        captioned=True,
    )


def _aligned(table: Table) -> tuple[Align, ...]:
    return table.align or (Align.LEFT, *(Align.RIGHT for _ in table.header[1:]))


def _table(table: Table) -> dict[str, Any]:
    columns = len(table.header)
    align = _aligned(table)
    widths = table.widths or (max(20 - 2 * max(columns - 4, 0), 14), *(10 for _ in table.header[1:]))
    if not columns or len(align) != columns or len(widths) != columns:
        raise ValueError("a table needs a header, and as many alignments and widths as header cells")
    return {
        "kind": "table",
        "caption": _text(table.caption) if table.captioned else "",
        "header": [_text(words) for words in table.header],
        "align": [side.value for side in align],
        "widths": list(widths),
        "rows": [_row(row, columns) for row in table.rows],
        "whole": len(table.rows) <= _WHOLE_ROWS and _length(table) <= _WHOLE_TEXT,
        "marked": table.legend and any(cell.best for row in table.rows for cell in row.cells),
    }


def _length(table: Table) -> int:
    return sum(len(cell.text) + len(cell.note) for row in table.rows for cell in row.cells)


def _row(row: Row, columns: int) -> dict[str, Any]:
    cells = row.cells
    if row.style is RowStyle.GROUP:
        cells += (Cell(""),) * (columns - len(cells))
    if len(cells) != columns:
        raise ValueError(f"a row has {len(cells)} cells below a header of {columns}")
    return {
        "style": row.style.value,
        "long": any(len(cell.text) + len(cell.note) > _LONG_CELL for cell in cells),
        "cells": [{"text": _text(c.text), "note": _text(c.note), "best": c.best} for c in cells],
    }


def _simple(block: Heading | Paragraph | Bullets | Facts | Figures | PageBreak) -> dict[str, Any]:
    match block:
        case Heading():
            return {"kind": "heading", "text": _text(block.text), "level": block.level}
        case Paragraph():
            return {"kind": "paragraph", "text": _text(block.text), "lead": block.lead, "small": block.small}
        case Bullets():
            return {"kind": "bullets", "items": [_text(item) for item in block.items]}
        case Facts():
            return {"kind": "facts", "pairs": [[_text(term), _text(value)] for term, value in block.pairs]}
        case Figures():
            items = [
                {"label": _text(i.label), "value": _text(i.value), "note": _text(i.note), "best": i.best}
                for i in block.items
            ]
            return {"kind": "figures", "items": items}
        case PageBreak():
            return {"kind": "page_break"}


def _isolated(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: value if key == "svg" else _isolated(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_isolated(item) for item in data]
    return isolated(data) if isinstance(data, str) else data


def _text(text: str) -> str:
    return breakable(clean(text))


def _language(tag: str) -> tuple[str, str | None]:
    first, *others = tag.replace("_", "-").split("-")
    language = first.lower() if first.isascii() and first.isalpha() and len(first) in {2, 3} else "en"
    regions = [o.lower() for o in others if len(o) == 2 and o.isascii() and o.isalpha()]  # noqa: PLR2004
    return language, regions[0] if regions else None
