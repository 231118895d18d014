"""What the words of all charts share: the shape of a table, and names that keep their direction."""

import unicodedata

from offerdesk.domain.frozen import frozen


@frozen
class ChartTable:
    """Rows of text under a header; the first ``heading_columns`` columns name the row.

    ``note`` says what the chart, and so the table, does not show.
    """

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    heading_columns: int
    note: str = ""


def isolate(text: str) -> str:
    """``text`` with a right-to-left name fenced off, so that the words around it keep their order."""
    if any(unicodedata.bidirectional(char) in {"R", "AL"} for char in text):
        return f"\u2068{text}\u2069"
    return text
