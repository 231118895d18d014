"""Sheets for the tests of the tables: three offers, two groups, a total, something unknown."""

from dataclasses import replace

from offerdesk.app.rows import Cell, Column, Mark, Row, RowKind, Sheet

COLUMNS = (
    Column("a", "Meridian", "Current job", baseline=True),
    Column("b", "Northwind", "Engineer"),
    Column("c", "Globex", "Developer"),
)


def row(key: str, *texts: str, group: str = "Pay", differs: bool = True) -> Row:
    """Return a row of computed cells; "?" is unknown."""
    cells = tuple(Cell(t, mark=Mark.UNKNOWN if t == "?" else Mark.NONE, opens=True) for t in texts)
    return Row(key, key.title(), cells, group=group, differs=differs)


SHEET = Sheet(
    COLUMNS,
    (
        Row("pay", "Pay", kind=RowKind.GROUP),
        Row(
            "total",
            "Total",
            (
                Cell("96,100", opens=True),
                Cell(
                    "148,000",
                    "+51,900 · +54%",
                    Mark.BEST,
                    "Sum of all years",
                    "148,000 dollars, best",
                    opens=True,
                ),
                Cell("107,800+", "+11,700", Mark.INCOMPLETE, opens=True),
            ),
            RowKind.TOTAL,
            "Pay",
        ),
        row("base", "91,000", "118,000", "98,500"),
        row("bonus", "–", "11,800", "?"),
        Row("time", "Time", kind=RowKind.GROUP),
        row("hours", "40", "40", "40", group="Time", differs=False),
        row("leave", "20", "25", "30", group="Time"),
    ),
    "Amounts in USD",
    "No offers yet.",
)


def with_cell(sheet: Sheet, row_key: str, column: int, cell: Cell) -> Sheet:
    """Return the sheet with another cell in one place."""
    rows = tuple(
        replace(r, cells=(*r.cells[:column], cell, *r.cells[column + 1 :])) if r.key == row_key else r
        for r in sheet.rows
    )
    return replace(sheet, rows=rows)


def tasks(n: int) -> Sheet:
    """Return a plain list of ``n`` tasks, shuffled."""
    rows = tuple(
        Row(
            f"t{i}",
            f"Task {(i * 7919) % n:05}",
            (Cell(f"{(i * 31) % 13}"), Cell("open" if i % 3 else "done")),
        )
        for i in range(n)
    )
    return Sheet((Column("n", "Number"), Column("state", "State", figures=False)), rows, "Task", "No tasks.")
