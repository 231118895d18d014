"""The comparison report for tests: built, searched and written as text."""

from datetime import UTC, datetime
from typing import Any

from offerdesk.app.comparison import Comparison
from offerdesk.app.style import Style
from offerdesk.reports.comparison import Options, build
from offerdesk.reports.document import (
    Bullets,
    Cell,
    Chart,
    Document,
    Facts,
    Figures,
    Heading,
    Paragraph,
    Table,
)

AT = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
STYLE = Style()


def report(comparison: Comparison, style: Style = STYLE, **more: Any) -> Document:
    """Build the report of a comparison."""
    return build(comparison, style, Options(AT, **more))


def of_kind(document: Document, kind: type[Any]) -> list[Any]:
    """Return the blocks of one kind."""
    return [block for block in document.blocks if isinstance(block, kind)]


def lead(comparison: Comparison) -> str:
    """Return the sentence that a report opens with."""
    return str(next(b.text for b in of_kind(report(comparison), Paragraph) if b.lead))


def bullets_under(document: Document, heading: str) -> tuple[str, ...]:
    """Return the items of the list that follows a heading."""
    blocks = document.blocks
    place = next(i for i, b in enumerate(blocks) if isinstance(b, Heading) and b.text.startswith(heading))
    return tuple(next(b.items for b in blocks[place:] if isinstance(b, Bullets)))


def written(document: Document) -> str:
    """Write a document as text for a snapshot."""
    lines = [document.title, document.subtitle, document.date, document.footer]
    for block in document.blocks:
        match block:
            case Heading():
                lines.append(f"\n{'#' * block.level} {block.text}")
            case Paragraph():
                lines.append(block.text)
            case Bullets():
                lines += [f"- {item}" for item in block.items]
            case Facts():
                lines += [f"{term}: {said}" for term, said in block.pairs]
            case Figures():
                lines += [f"{'▲ ' * i.best}{i.label}: {i.value} ({i.note})" for i in block.items]
            case Chart():
                lines.append(f"[{block.alt}]")
            case Table():
                lines.append(" | ".join(block.header))
                lines += [f"{row.style}: " + " | ".join(_cell(c) for c in row.cells) for row in block.rows]
    return "\n".join(lines) + "\n"


def _cell(cell: Cell) -> str:
    note = f" [{cell.note}]" if cell.note else ""
    return "▲ " * cell.best + cell.text.replace("\n", " // ") + note
