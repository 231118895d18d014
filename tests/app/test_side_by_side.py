"""The side-by-side sheet: what it shows, marks, hides and calls unknown."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from offerdesk.app.comparison import Comparison
from offerdesk.app.figures import figure_of, over, span
from offerdesk.app.rows import Mark, RowKind
from offerdesk.app.side_by_side import side_by_side
from offerdesk.app.style import Style
from offerdesk.domain.assumptions import Assumptions, ExchangeRate, TaxMethod
from offerdesk.domain.fields import Id
from offerdesk.domain.lines import to_money
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import Allowance, FullOffer, HealthPlan, OneOff
from offerdesk.domain.values import Per, Period
from tests.app.conftest import DE
from tests.app.views import best, compare, keys, plain, row, sample, sheet_of, texts, written
from tests.domain.making import (
    NOTHING,
    OWNER,
    amount,
    assumed,
    assumptions,
    full_offers,
    number,
    rsu,
    salaried,
    share,
)
from tests.snapshots.compare import snapshot


def test_the_sample_search_reads_as_it_did() -> None:
    shown = written(side_by_side(sample(), Style()))
    assert shown == snapshot("app/sample-sheet.txt", shown)


def test_the_sample_search_reads_in_german_figures() -> None:
    sheet = side_by_side(sample(), DE)
    assert texts(sheet, "total")[0] == "571.679"
    assert texts(sheet, "hourly")[0] == "61,86"
    assert "150.000 $" not in texts(sheet, "field.pay_amount")
    assert texts(sheet, "field.pay_amount")[0] == "128.000\u00a0$ a year"


def test_an_empty_desk_says_what_belongs_here() -> None:
    sheet = side_by_side(Comparison((), Assumptions()), Style())
    assert (sheet.columns, sheet.rows) == ((), ())
    assert sheet.empty.startswith("No offers yet")


def test_unknown_nothing_and_zero_are_three_things() -> None:
    unknown = plain(90_000, none_of=tuple(set(NOTHING) - {"allowances"}))
    nothing = plain(90_000)
    zero = FullOffer(
        plain(90_000, none_of=tuple(set(NOTHING) - {"allowances"})),
        allowances=(Allowance(Id("x"), OWNER, amount=amount(0), per=Per.YEAR),),
    )
    some = replace(zero, allowances=(replace(zero.allowances[0], amount=amount(600)),))
    sheet = sheet_of(unknown, nothing, zero, some)
    assert texts(sheet, "year.1.allowances") == ["?", "–", "0", "600"]
    speeches = [cell.speech for cell in row(sheet, "year.1.allowances").cells]
    assert speeches == ["unknown", "none", "$0", "$600, best"]
    assert row(sheet, "year.1.allowances").cells[0].mark is Mark.UNKNOWN


def test_an_offer_of_which_nothing_is_known_is_unknown_and_not_worth_nothing() -> None:
    sheet = sheet_of(plain(90_000), Offer(Id("x"), "New company"))
    assert texts(sheet, "total") == ["360,000", "?"]
    assert texts(sheet, "year.1") == ["90,000", "?"]
    assert best(sheet, "total") == []


def test_a_total_that_lacks_something_says_so() -> None:
    open_ = plain(90_000, none_of=tuple(set(NOTHING) - {"bonus"}))
    sheet = sheet_of(open_, plain(80_000))
    cell = row(sheet, "total").cells[0]
    assert cell.text == "360,000+"
    assert cell.mark is Mark.BEST
    assert "still unknown" in cell.speech
    assert cell.tip
    assert row(sheet_of(open_, plain(99_000)), "total").cells[0].mark is Mark.INCOMPLETE


def test_a_layer_lacks_only_what_could_be_in_it() -> None:
    no_premium = FullOffer(
        plain(90_000, none_of=tuple(set(NOTHING) - {"health"})),
        health_plans=(HealthPlan(Id("h"), OWNER, employer_hsa=amount(0)),),
        grants=(rsu(listed=False),),
    )
    no_premium = replace(
        no_premium, offer=replace(no_premium.offer, none_of=tuple(set(NOTHING) - {"health", "equity"}))
    )
    sheet = sheet_of(no_premium, plain(80_000), under=assumed(medical_use=amount(0)))
    assert texts(sheet, "layer.guaranteed")[0].endswith("+")
    assert not texts(sheet, "layer.upside")[0].endswith("+")
    assert texts(sheet, "layer.upside")[1] == "–"


def test_a_layer_without_lines_is_unknown_where_something_could_be_in_it() -> None:
    no_equity_told = plain(90_000, none_of=tuple(set(NOTHING) - {"equity"}))
    upside = FullOffer(plain(90_000, none_of=tuple(set(NOTHING) - {"equity"})), grants=(rsu(listed=False),))
    assert texts(sheet_of(no_equity_told, upside), "layer.upside") == ["?", "48,000"]


def test_an_offer_without_exchange_rate_shows_its_own_currency_and_is_never_best() -> None:
    foreign = plain(300_000, pay_currency="EUR")
    sheet = sheet_of(plain(90_000, current_job=True), plain(80_000), foreign)
    cell = row(sheet, "total").cells[2]
    assert cell.text == "€1,200,000"
    assert (cell.mark, cell.note) == (Mark.NOT_COMPARABLE, "not comparable")
    assert "EUR" in cell.tip
    assert best(sheet, "total") == [0]
    assert texts(sheet, "year.1.base")[2] == "€300,000"
    assert row(sheet, "year.1.base").cells[2].note == ""
    rate = assumed(exchange_rates=(ExchangeRate("EUR", Decimal("1.1")),))
    assert texts(sheet_of(plain(90_000), foreign, under=rate), "total")[1] == "1,320,000"


def test_a_foreign_offer_that_pays_nothing_of_a_kind_shows_the_dash() -> None:
    gift = FullOffer(
        plain(90_000, none_of=tuple(set(NOTHING) - {"one_offs"})),
        one_offs=(OneOff(Id("s"), OWNER, amount=amount(5000)),),
    )
    assert texts(sheet_of(gift, plain(80_000, pay_currency="EUR")), "year.1.sign_on") == ["5,000", "–"]


def test_rows_that_say_nothing_of_any_offer_are_left_out() -> None:
    found = keys(sheet_of(plain(90_000), plain(80_000)))
    assert "year.1.base" in found
    assert not {"year.1.retention", "year.1.commute", "layer.upside", "take_home", "hourly"} & found
    unknown = keys(sheet_of(salaried(90_000), salaried(80_000)))
    assert {"year.1.retention", "year.1.equity"} <= unknown


def test_take_home_pay_stands_where_a_flat_tax_is_assumed() -> None:
    under = assumed(tax_method=TaxMethod.FLAT, tax_rate=share("0.4"))
    assert texts(sheet_of(plain(100_000), plain(90_000), under=under), "take_home") == ["60,000", "54,000"]


def test_prices_at_home_stand_where_both_indices_are_known() -> None:
    under = assumed(cost_of_living_base=number(100))
    here, there = plain(100_000, cost_of_living=number(100)), plain(100_000, cost_of_living=number(125))
    assert texts(sheet_of(here, there, plain(1), under=under), "cost_of_living") == [
        "400,000",
        "320,000",
        "?",
    ]


def test_time_off_in_money_lacks_the_days_that_are_unknown() -> None:
    open_ = tuple(set(NOTHING) - {"time_off"})
    known = plain(104_000, none_of=open_, pto_days=number(20), sick_days=number(5), holidays=number(10))
    partly = plain(104_000, none_of=open_, pto_days=number(20))
    sheet = sheet_of(known, partly, plain(104_000), plain(104_000, none_of=open_))
    assert texts(sheet, "time_off") == ["14,000", "8,000+", "–", "?"]


@pytest.mark.parametrize(
    ("months", "said"),
    [(48, "4 years"), (12, "1 year"), (1, "1 month"), (18, "18 months"), (120, "10 years")],
)
def test_a_horizon_is_said_in_years_where_they_are_whole(months: int, said: str) -> None:
    assert span(months) == said
    assert over(months) == f"Total over {said}"
    assert row(sheet_of(plain(1), under=assumed(months)), "total").header == f"Total over {said}"


def test_eight_offers_stand_side_by_side() -> None:
    sheet = sheet_of(*(plain(90_000 + n * 1000) for n in range(8)))
    assert len(sheet.columns) == 8
    assert all(len(r.cells) == 8 for r in sheet.rows if r.kind is not RowKind.GROUP)
    assert best(sheet, "total") == [7]


def test_companies_of_one_name_are_told_apart() -> None:
    offers = [
        plain(1, company="Acme", title="Engineer"),
        plain(1, company="Acme", title="Manager"),
        plain(1, company="Globex"),
        plain(1, company="Initech", title="Clerk"),
        plain(1, company="Initech", title="Clerk"),
        plain(1, company="Initech, Clerk 1"),
    ]
    names = compare(*offers).names
    assert names == (
        "Acme, Engineer",
        "Acme, Manager",
        "Globex",
        "Initech, Clerk 2",
        "Initech, Clerk 3",
        "Initech, Clerk 1",
    )
    assert compare(plain(1), plain(2)).names == ("Acme 1", "Acme 2")


def test_the_place_of_an_offer_is_that_of_its_column() -> None:
    found = compare(plain(1), plain(2))
    assert found.place(Id("o2")) == 1
    with pytest.raises(ValueError, match="nowhere"):
        found.place(Id("nowhere"))


def test_a_draft_takes_the_place_of_what_is_saved() -> None:
    saved = compare(plain(1), plain(2))
    draft = FullOffer(plain(3, id=Id("o2")))
    assert saved.with_draft(draft).offers[1] is draft
    assert saved.with_draft(FullOffer(plain(3, id=Id("elsewhere")))) is saved


def test_no_figure_has_a_key_that_is_not_its_own() -> None:
    assert figure_of("field.pay_amount", 48) is None
    assert figure_of("year.x", 48) is None
    found = figure_of("year.9", 48)
    assert found is not None
    assert found.of(compare(plain(1)).valuations[0]) is None
    part = figure_of("year.9.base", 48)
    assert part is not None
    assert part.of(compare(plain(1)).valuations[0]) is None


@given(st.lists(full_offers(), min_size=1, max_size=4), assumptions())
@settings(max_examples=60, deadline=None)
def test_every_sheet_is_whole_and_marks_only_the_greatest(found: list[FullOffer], under: Assumptions) -> None:
    comparison = compare(*found, under=under)
    sheet = side_by_side(comparison, Style())
    for each in sheet.rows:
        if each.kind is RowKind.GROUP:
            continue
        assert len(each.cells) == len(found)
        assert all(cell.text or each.key.startswith("field.") for cell in each.cells)
        figure = figure_of(each.key, under.horizon_months)
        if figure is None:
            continue
        amounts = [figure.of(v) for v in comparison.valuations]
        for cell, value, v in zip(each.cells, amounts, comparison.valuations, strict=True):
            assert (cell.text == "?") == (value is None)
            if cell.mark is Mark.BEST:
                pairs = zip(amounts, comparison.valuations, strict=True)
                known = [to_money(a) for a, of in pairs if a is not None and of.comparable]
                assert value is not None
                assert to_money(value) == max(known)
                assert min(known) < max(known)
                assert v.comparable


def test_an_hourly_wage_needs_no_currency() -> None:
    sheet = sheet_of(plain(40, pay_currency="", pay_period=Period.HOUR))
    assert texts(sheet, "field.pay_amount") == ["40 an hour"]


def test_an_edit_writes_only_the_rows_whose_words_it_changes() -> None:
    before = sample()
    edited = before.offers[1]
    draft = replace(edited, offer=replace(edited.offer, pto_days=number(31)))
    rows = {each.key: each for each in side_by_side(before, Style()).rows}
    after = {each.key: each for each in side_by_side(before.with_draft(draft), Style()).rows}
    written = {key for key in rows if after[key] is not rows[key] and rows[key].kind is not RowKind.GROUP}
    assert rows.keys() == after.keys()
    assert "field.pto_days" in written
    assert all(after[key] != rows[key] for key in written)
    assert {"field.pay_amount", "parts.grants"} <= after.keys() - written
