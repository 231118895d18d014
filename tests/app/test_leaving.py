"""What leaving means, as a sheet: every figure is the engine's and can be opened."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from offerdesk.app.comparison import Comparison
from offerdesk.app.leaving import explain_leave, leave_month, leave_table, matters
from offerdesk.app.rows import Mark, RowKind
from offerdesk.app.style import Style
from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.fields import Id
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import FullOffer, GrantKind
from tests.app.told import figures, leaves
from tests.app.views import best, compare, keys, plain, row, sample, texts
from tests.app.views import written as as_text
from tests.domain.making import amount, assumptions, bare, full_offers, rsu
from tests.snapshots.compare import snapshot

STYLE = Style()


def test_the_sheets_of_the_sample_read_as_they_did() -> None:
    shown = as_text(leave_month(sample(), 18, STYLE)) + "\n" + as_text(leave_table(sample(), STYLE))
    assert shown == snapshot("app/sample-leaving.txt", shown)


@given(st.lists(full_offers(), min_size=1, max_size=2), assumptions(), st.integers(0, 60))
@settings(max_examples=40, deadline=None)
def test_every_cell_explains_itself(found: list[FullOffer], under: Assumptions, month: int) -> None:
    comparison = compare(*found, under=under)
    for each in (*leave_month(comparison, month, STYLE).rows, *leave_table(comparison, STYLE).rows):
        for full, cell in zip(comparison.offers, each.cells, strict=True):
            if not cell.opens:
                assert not each.key.count(".") > 1
                continue
            tree = explain_leave(comparison, each.key, full.offer.id, STYLE)
            assert tree.label.startswith(comparison.names[comparison.place(full.offer.id)])
            if cell.text == "–":
                assert figures(tree.amount) == 0
                continue
            assert tree.amount.endswith("+") == cell.text.endswith("+")
            if tree.amount == "?":
                assert cell.mark is Mark.UNKNOWN
                continue
            parts = [part for part in leaves(tree) if part.amount != "unknown"]
            if parts != [tree]:
                total = sum(figures(part.amount) for part in parts)
                assert abs(total - figures(tree.amount)) <= Decimal("0.01") * len(parts)


def test_what_is_paid_back_stands_under_what_is_left() -> None:
    table = leave_table(sample(), STYLE)
    six = row(table, "leave.6.net")
    assert [cell.note for cell in six.cells] == ["", "21,500 paid back", "8,250 paid back", ""]
    assert "paid back" not in six.cells[1].speech, "the note is read after it anyway"
    assert best(table, "leave.48.net") == [1]


def test_rows_that_say_nothing_are_left_out() -> None:
    sheet = leave_month(compare(plain(12_000), plain(24_000, company="Globex")), 6, STYLE)
    assert keys(sheet) == {"leave.6.received", "leave.6.net"}
    assert texts(sheet, "leave.6.net") == ["6,000", "12,000"]
    assert row(sheet, "leave.6.net").kind is RowKind.TOTAL
    assert not matters(compare(plain(12_000)))
    assert matters(compare(FullOffer(bare(), grants=(rsu(),))))


def test_keeping_options_has_a_row_of_its_own() -> None:
    options = rsu(kind=GrantKind.NSO, strike=amount(4))
    sheet = leave_month(compare(FullOffer(bare(), grants=(options,))), 24, STYLE)
    assert texts(sheet, "leave.24.exercise_cost") == ["9,600"]
    assert texts(sheet, "leave.24.net") == ["14,400"]


def test_the_day_is_named_where_the_start_is_known() -> None:
    job = plain(1, current_job=True, start_date=date(2020, 1, 1))
    new = plain(1, company="Globex", start_date=date(2027, 1, 31))
    sheet = leave_month(compare(job, new, plain(1, company="Initech")), 1, STYLE)
    assert texts(sheet, "leave.1") == ["", "Sun, Feb 28, 2027", ""]
    assert [cell.speech for cell in row(sheet, "leave.1").cells[::2]] == ["Current job", "no start date"]
    assert "leave.1" not in keys(leave_month(compare(job), 1, STYLE))


def test_nothing_known_is_a_question_mark_and_its_explanation_asks() -> None:
    comparison = compare(Offer(Id("x"), "New"))
    sheet = leave_month(comparison, 12, STYLE)
    assert texts(sheet, "leave.12.net") == ["?"]
    tree = explain_leave(comparison, "leave.12.net", Id("o1"), STYLE)
    assert tree.amount == "?"
    assert tree.children


def test_what_cannot_be_converted_is_shown_in_its_own_money_and_never_best() -> None:
    comparison = compare(plain(12_000), plain(99_000, company="Globex", pay_currency="EUR"), plain(24_000))
    sheet = leave_month(comparison, 12, STYLE)
    assert texts(sheet, "leave.12.net") == ["12,000", "€99,000", "24,000"]
    assert row(sheet, "leave.12.net").cells[1].mark is Mark.NOT_COMPARABLE
    assert best(sheet, "leave.12.net") == [2]


def test_a_grant_is_called_by_its_kind_and_a_clause_by_its_payment() -> None:
    tree = explain_leave(sample(), "leave.9.repay", sample().offers[1].offer.id, STYLE)
    assert (tree.label, tree.amount) == (
        "Larkspur Systems, To pay back, leaving after 9 months",
        "$15,250",
    )
    assert [(c.label, c.why) for c in tree.children] == [
        ("Sign-on bonus", "25% of $25,000: 9 of 12 months have passed"),
        ("Moving allowance", "All of $9,000: 9 of 12 months have passed"),
    ]
    lost = explain_leave(sample(), "leave.18.unvested_equity", sample().offers[3].offer.id, STYLE)
    assert [c.label for c in lost.children] == ["Stock options (ISO)"]


def test_without_offers_there_is_nothing_to_leave() -> None:
    nothing = Comparison((), Assumptions())
    assert leave_month(nothing, 12, STYLE).rows == leave_table(nothing, STYLE).rows == ()
    assert not matters(nothing)


def test_a_draft_is_followed() -> None:
    comparison = compare(plain(12_000))
    draft = replace(
        comparison.offers[0], offer=replace(comparison.offers[0].offer, pay_amount=amount(24_000))
    )
    assert texts(leave_month(comparison.with_draft(draft), 12, STYLE), "leave.12.net") == ["24,000"]
