"""The annex of the report: every total in its parts, and every other figure of the sheet with its reason."""

from dataclasses import replace

import pytest

from offerdesk.app.rows import RowKind
from offerdesk.app.side_by_side import side_by_side, worth_rows
from offerdesk.app.style import NOT_OFFERED, UNKNOWN
from offerdesk.domain.assumptions import TaxMethod
from offerdesk.domain.lines import to_money
from offerdesk.reports.document import RowStyle, Table
from tests.app.views import compare, plain, sample
from tests.domain.making import assumed, share
from tests.reports.reporting import STYLE, of_kind, report


def test_the_annex_adds_up_to_the_totals() -> None:
    tables = of_kind(report(sample()), Table)[3:]
    assert len(tables) == 4
    for table, v in zip(tables, sample().valuations, strict=True):
        last = next(row for row in table.rows if row.style is RowStyle.TOTAL)
        shown = [STYLE.amount(to_money(y.total), "USD") for y in v.years]
        assert [cell.text.rstrip("+") for cell in last.cells[1:-1]] == shown
        assert last.cells[-1].text.rstrip("+") == STYLE.amount(to_money(v.total), "USD")
        assert all(cell.text.endswith("+") != v.complete for cell in last.cells[1:])
    assert tables[1].rows[0].cells[0].note == "$168,000 a year, paid monthly"
    unknown = next(row for row in tables[3].rows if row.cells[0].text == "Retirement match")
    assert [cell.text for cell in unknown.cells[1:]] == ["?"] * 5


def test_every_figure_of_the_sheet_that_is_no_part_has_its_reason_in_the_annex() -> None:
    sheet = side_by_side(sample(), STYLE)
    tables = of_kind(report(sample()), Table)[3:]
    for place, table in enumerate(tables):
        found = {row.cells[0].text: row for row in table.rows}
        for row in worth_rows(sample(), STYLE):
            if row.kind is RowKind.PLAIN and row.group == sheet.rows[0].header:
                text = row.cells[place].text
                told = found.get(row.header)
                assert (told is None) == (text in {NOT_OFFERED, UNKNOWN}), row.header
                assert told is None or (told.cells[0].note and told.cells[-1].text == text), row.header


def test_what_is_taken_off_is_told_beside_what_it_is_taken_from() -> None:
    taxed = replace(assumed(12), tax_method=TaxMethod.FLAT, tax_rate=share("0.3"))
    table = of_kind(report(compare(plain(1000), under=taxed)), Table)[-1]
    row = next(row for row in table.rows if row.cells[0].text == "Take-home pay, year 1")
    assert row.cells[0].note == "Year 1; Tax: 30% of $1,000 taxed income"
    assert row.cells[-1].text == "700"


@pytest.mark.parametrize(
    ("months", "years"),
    [
        (18, ["Year 1", "Year 2"]),
        (60, ["Year 1", "Year 2", "Year 3", "Year 4", "Year 5"]),
        (120, ["Year 1", "Year 2", "Year 3", "Year 4", "Years 5–10"]),
    ],
)
def test_late_years_stand_as_one_sum(months: int, years: list[str]) -> None:
    table = of_kind(report(compare(plain(1000), under=assumed(months))), Table)[-1]
    assert list(table.header[1:-1]) == years
    if months == 120:
        assert [cell.text for cell in table.rows[0].cells[1:]] == [*["1,000"] * 4, "6,000", "10,000"]
