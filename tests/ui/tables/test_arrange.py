"""Folding, hiding and sorting rows, without Qt."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from offerdesk.app.rows import Cell, Column, Mark, Row, RowKind, Sheet
from offerdesk.ui.tables.arrange import BY_HEADER, Arrangement, arranged, groups_of
from tests.ui.tables.sheets import SHEET


def keys(sheet: Sheet, arrangement: Arrangement) -> list[str]:
    return [row.key for row in arranged(sheet, arrangement)]


def test_a_row_folds_under_the_group_that_it_names_by_header_or_key() -> None:
    assert groups_of(SHEET) == {
        "total": "pay",
        "base": "pay",
        "bonus": "pay",
        "hours": "time",
        "leave": "time",
    }
    by_key = replace(SHEET, rows=tuple(replace(r, group=r.group.lower()) for r in SHEET.rows))
    assert groups_of(by_key) == groups_of(SHEET)


def test_a_folded_group_shows_its_own_row_alone() -> None:
    assert keys(SHEET, Arrangement(folded=frozenset({"pay"}))) == ["pay", "time", "hours", "leave"]


def test_rows_without_difference_can_be_hidden() -> None:
    assert "hours" not in keys(SHEET, Arrangement(only_differing=True))


def test_a_group_in_which_nothing_differs_is_hidden_with_its_rows() -> None:
    same = replace(SHEET, rows=tuple(replace(r, differs=r.group != "Time") for r in SHEET.rows))
    assert keys(same, Arrangement(only_differing=True)) == ["pay", "total", "base", "bonus"]


def test_a_folded_group_stays_when_only_differences_show() -> None:
    both = Arrangement(folded=frozenset({"time"}), only_differing=True)
    assert keys(SHEET, both) == ["pay", "total", "base", "bonus", "time"]


def test_sorting_stays_within_groups_and_totals() -> None:
    assert keys(SHEET, Arrangement(sort_by=BY_HEADER, descending=True)) == [
        "pay",
        "total",
        "bonus",
        "base",
        "time",
        "leave",
        "hours",
    ]


def one_column(*cells: Cell) -> Sheet:
    rows = tuple(Row(str(place), f"Row {place}", (cell,)) for place, cell in enumerate(cells))
    return Sheet((Column("x", "X"),), rows)


def test_figures_sort_by_value_and_not_by_text() -> None:
    sheet = one_column(Cell("10", sort=Decimal(10)), Cell("9", sort=Decimal(9)), Cell("−1", sort=Decimal(-1)))
    assert keys(sheet, Arrangement(sort_by="x")) == ["2", "1", "0"]


def test_dates_sort_by_day() -> None:
    sheet = one_column(Cell("Dec 1", sort=date(2026, 12, 1)), Cell("Nov 2", sort=date(2026, 11, 2)))
    assert keys(sheet, Arrangement(sort_by="x")) == ["1", "0"]


def test_words_sort_without_case_and_accents() -> None:
    assert keys(one_column(Cell("zoo"), Cell("Éclair"), Cell("apple")), Arrangement(sort_by="x")) == [
        "2",
        "1",
        "0",
    ]


def test_what_is_unknown_or_empty_comes_last_both_ways() -> None:
    sheet = one_column(Cell("?", mark=Mark.UNKNOWN), Cell("b"), Cell(""), Cell("a"))
    assert keys(sheet, Arrangement(sort_by="x")) == ["3", "1", "0", "2"]
    assert keys(sheet, Arrangement(sort_by="x", descending=True)) == ["1", "3", "0", "2"]


def test_an_unknown_column_keeps_the_order() -> None:
    assert keys(SHEET, Arrangement(sort_by="gone")) == [row.key for row in SHEET.rows]


def test_a_row_that_is_too_short_sorts_as_empty() -> None:
    sheet = Sheet((Column("x", "X"),), (Row("short", "Short"), Row("full", "Full", (Cell("1"),))))
    assert keys(sheet, Arrangement(sort_by="x")) == ["full", "short"]
    assert sheet.rows[0].kind is RowKind.PLAIN
