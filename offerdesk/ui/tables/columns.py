"""Widths and order of a table's columns: sensible at first, then as the user left them."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHeaderView

from offerdesk.ui.shell.theme import GRID
from offerdesk.ui.tables.look import INDENT, SIDE, Look
from offerdesk.ui.tables.model import SheetModel

_SAMPLE = 200
"""Rows that are measured; the rest is not worth the time."""
_LEAST, _LEAST_HEADER, _LEAST_LIST = 11 * GRID, 12 * GRID, 8 * GRID


class ColumnKeeper(QObject):
    """Gives columns their widths by key, and turns a dragged title into an order of keys."""

    def __init__(self, header: QHeaderView, model: SheetModel, moved: Callable[[list[str]], None]) -> None:
        super().__init__(header)
        self._header = header
        self._model = model
        self._moved = moved
        self._busy = False
        self._widths: dict[str, int] = {}
        header.sectionMoved.connect(self._section_moved)
        header.sectionResized.connect(self._section_resized)

    @property
    def widths(self) -> dict[str, int]:
        """Widths in pixels that the user set, by column key."""
        return self._widths

    def set_widths(self, widths: dict[str, int]) -> None:
        """Use widths from an earlier session."""
        self._widths = dict(widths)

    def fit(self, look: Look, available: int | None) -> None:
        """Set each column to what its sampled cells need.

        In a sheet figures get one width, to be compared. A list is given the width that is ``available``
        for it in pixels: words then give way, so that no column is out of sight.
        """
        columns = self._model.sheet.columns
        needed = self.needed(look, least=_LEAST if available is None else 0)
        figures = [i for i, column in enumerate(columns) if column.figures]
        words = [i for i, column in enumerate(columns) if not column.figures]
        if available is None and figures:
            same = max(needed[i] for i in figures)
            needed = [same if column.figures else needed[i] for i, column in enumerate(columns)]
        elif available is not None:
            _give_way(needed, words, sum(needed) - available)
            _give_way(needed, figures, sum(needed) - available)
        self._busy = True
        for place, column in enumerate(columns):
            asked = None if self._fills(place) else self._widths.get(column.key)
            self._header.resizeSection(place, needed[place] if asked is None else asked)
        self._busy = False

    def needed(self, look: Look, least: int = 0) -> list[int]:
        """Return what each column's title and sampled cells need, in pixels."""
        rows = self._model.sheet.rows[:_SAMPLE]
        needed = []
        for place, column in enumerate(self._model.sheet.columns):
            title = look.strong_metrics.horizontalAdvance(column.title) + 1  # advances are rounded down, too
            subtitle = look.small_metrics.horizontalAdvance(column.subtitle)
            cells = (look.width_of(row.cells[place]) for row in rows if place < len(row.cells))
            widest = max((max(title, subtitle) + 2 * SIDE, least, *cells))
            needed.append(min(widest, look.most_of(figures=column.figures)))
        return needed

    def header_width(self, look: Look, most: int) -> int:
        """Width in pixels of the row headers: what the sampled ones need, at most ``most`` of the view."""
        rows = self._model.sheet.rows[:_SAMPLE]
        words = max((look.strong_metrics.horizontalAdvance(row.header) for row in rows), default=0)
        words = max(words, *(look.small_metrics.horizontalAdvance(row.note) for row in rows), 0)
        words = max(words, look.small_metrics.horizontalAdvance(self._model.sheet.corner))
        return min(max(words + 2 * SIDE + INDENT, _LEAST_HEADER), max(_LEAST_HEADER, most))

    def _section_moved(self, _logical: int, old: int, new: int) -> None:
        """Tell the new order of keys, and let the header forget it: the next sheet brings that order."""
        if self._busy:
            return
        columns = self._model.sheet.columns
        keys = [columns[self._header.logicalIndex(i)].key for i in range(len(columns))]
        self._busy = True
        self._header.moveSection(new, old)
        self._busy = False
        self._moved(keys)

    def _section_resized(self, place: int, _old: int, new: int) -> None:
        if not self._busy and new and place < len(self._model.sheet.columns) and not self._fills(place):
            self._widths[self._model.sheet.columns[place].key] = new

    def _fills(self, place: int) -> bool:
        """Whether Qt gives a column all that others leave: its width is no wish of the user."""
        return (
            self._header.stretchLastSection() and self._header.visualIndex(place) == self._header.count() - 1
        )


def _give_way(widths: list[int], places: list[int], excess: int) -> None:
    """Take ``excess`` pixels from the columns at ``places``, the widest first, as far as they can give."""
    for place in sorted(places, key=lambda i: -widths[i]):
        given = min(max(0, excess), max(0, widths[place] - _LEAST_LIST))
        widths[place] -= given
        excess -= given
