"""What a list begins with: nobody comes to a list to see an empty place beside it."""

from offerdesk.app.rows import RowKind
from offerdesk.ui.tables.view import SheetView


def begin_with_first(view: SheetView) -> None:
    """Choose the first row that is no heading, where none is chosen."""
    if view.current_row():
        return
    first = next((row.key for row in view.sheet_model.rows if row.kind is not RowKind.GROUP), "")
    if first:
        view.select_row(first)
