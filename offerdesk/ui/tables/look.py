"""Fonts, inks and measures of one table, worked out once per change of font or palette, not per cell."""

from PySide6.QtGui import QColor, QFont, QFontMetrics
from PySide6.QtWidgets import QWidget

from offerdesk.app.rows import Cell, Mark, Row, RowKind
from offerdesk.app.style import NOT_OFFERED
from offerdesk.ui.shell.colours import colours_of
from offerdesk.ui.shell.fonts import italic, small, strong
from offerdesk.ui.shell.theme import GRID, HALF, TARGET

SIDE = 12
"""Space left and right of a cell's text; the "+" of an incomplete total hangs in it."""
INDENT = 2 * GRID


def has_note(row: Row) -> bool:
    """Whether a row needs a second line."""
    return bool(row.note) or any(cell.note for cell in row.cells)


class Look:
    """What a table paints with."""

    def __init__(self, widget: QWidget) -> None:
        colours = colours_of(widget.palette())
        self.colours = colours
        self.ink, self.muted = QColor(colours.ink), QColor(colours.muted)
        self.base, self.band = QColor(colours.base), QColor(colours.band)
        self.hover, self.selected = QColor(colours.hover), QColor(colours.selected)
        self.hairline, self.edge = QColor(colours.hairline), QColor(colours.edge)
        self.accent, self.alarm = QColor(colours.accent), QColor(colours.alarm)
        self.plain = widget.font()
        self.strong = strong(self.plain)
        self.italic = italic(self.plain)
        self.small = small(self.plain)
        self.plain_metrics = QFontMetrics(self.plain)
        self.strong_metrics = QFontMetrics(self.strong)
        self.small_metrics = QFontMetrics(self.small)
        self.line = max(TARGET, self.plain_metrics.height() + HALF)
        self.note_line = self.small_metrics.height()
        self.unit = max(1.0, self.plain_metrics.height() / 18)
        """By how much marks are larger than at the usual size of text."""
        self.mark_width = round(14 * self.unit)
        """Room before a value for its mark, in pixels."""

    def height_of(self, row: Row) -> int:
        """Height of a row in pixels: one line, and one more where some cell has a note."""
        if row.kind is RowKind.GROUP:
            return self.line + GRID
        return self.line + (self.note_line if has_note(row) else 0)

    def header_height(self, *, subtitles: bool) -> int:
        """Height of the column titles in pixels."""
        title = self.strong_metrics.height() + self.note_line if subtitles else self.line
        return title + GRID

    def most_of(self, *, figures: bool) -> int:
        """Greatest width in pixels of a column that nobody has widened: 22 figures, or 40 letters."""
        return (22 if figures else 40) * self.plain_metrics.horizontalAdvance("0") + 2 * SIDE

    def font_of(self, row: Row, cell: Cell) -> QFont:
        """Heavier for totals and best values, slanted for what is not known."""
        if cell.mark is Mark.UNKNOWN:
            return self.italic
        heavy = row.kind is not RowKind.PLAIN or cell.mark in {Mark.BEST, Mark.OVERDUE}
        return self.strong if heavy else self.plain

    def ink_of(self, cell: Cell) -> QColor:
        """Muted for what is no value, the alarm ink for what is overdue."""
        if cell.mark in {Mark.UNKNOWN, Mark.NOT_COMPARABLE} or cell.text == NOT_OFFERED:
            return self.muted
        return self.alarm if cell.mark is Mark.OVERDUE else self.ink

    def width_of(self, cell: Cell) -> int:
        """Width in pixels that a cell needs."""
        text = self.strong_metrics.horizontalAdvance(cell.text)
        note = self.small_metrics.horizontalAdvance(cell.note) if cell.note else 0
        mark = self.mark_width if cell.mark in {Mark.BEST, Mark.OVERDUE} else 0
        return max(text + mark, note) + 2 * SIDE
