"""What must survive a new sheet or a new start: current cell, selection, scroll position, folding, widths."""

from dataclasses import replace

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QTableView

from offerdesk.domain.frozen import frozen
from offerdesk.ui.tables.model import SheetModel

Place = tuple[str, str]
"""A row key and a column key."""


@frozen
class Kept:
    """Where the user was, by keys."""

    columns: tuple[str, ...]
    current: Place | None
    selected: frozenset[Place]
    scroll: tuple[int, int]


def remember(view: QTableView, model: SheetModel) -> Kept:
    """Note where the user is."""
    columns = tuple(column.key for column in model.sheet.columns)
    current = view.currentIndex()
    return Kept(
        columns,
        (model.rows[current.row()].key, columns[current.column()]) if current.isValid() else None,
        frozenset((model.rows[i.row()].key, columns[i.column()]) for i in view.selectedIndexes()),
        (view.horizontalScrollBar().value(), view.verticalScrollBar().value()),
    )


def restore(view: QTableView, model: SheetModel, kept: Kept) -> None:
    """Go back there after columns came, went or moved; otherwise the model has kept it all itself."""
    columns = {column.key: place for place, column in enumerate(model.sheet.columns)}
    if tuple(columns) == kept.columns:
        return
    flag = QItemSelectionModel.SelectionFlag
    chooser = view.selectionModel()
    rows = {row.key: place for place, row in enumerate(model.rows)}
    for row, column in kept.selected:
        if row in rows and column in columns:
            chooser.select(model.index(rows[row], columns[column]), flag.Select)
    if kept.current and kept.current[0] in rows and kept.current[1] in columns:
        index = model.index(rows[kept.current[0]], columns[kept.current[1]])
        chooser.setCurrentIndex(index, flag.NoUpdate)
    view.horizontalScrollBar().setValue(kept.scroll[0])
    view.verticalScrollBar().setValue(kept.scroll[1])


def state_of(model: SheetModel, widths: dict[str, int]) -> dict[str, object]:
    """Return what the user arranged, as plain data for the settings."""
    arrangement = model.arrangement
    return {
        "folded": sorted(arrangement.folded),
        "only_differing": arrangement.only_differing,
        "sort_by": arrangement.sort_by,
        "descending": arrangement.descending,
        "widths": dict(widths),
    }


def restore_state(model: SheetModel, state: dict[str, object]) -> dict[str, int]:
    """Arrange the rows as they were and return the columns' widths; damaged parts are left out."""
    folded, sort_by, widths = state.get("folded"), state.get("sort_by"), state.get("widths")
    model.arrange(
        replace(
            model.arrangement,
            folded=frozenset(k for k in folded if isinstance(k, str))
            if isinstance(folded, list)
            else frozenset(),
            only_differing=state.get("only_differing") is True,
            sort_by=sort_by if isinstance(sort_by, str) else "",
            descending=state.get("descending") is True,
        )
    )
    if not isinstance(widths, dict):
        return {}
    return {k: w for k, w in widths.items() if isinstance(k, str) and isinstance(w, int) and 0 < w < 4000}  # noqa: PLR2004 - wider than any screen column
