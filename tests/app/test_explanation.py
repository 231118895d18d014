"""Every computed cell explains itself: its own figure, made of its parts, with what it lacks."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from offerdesk.app.comparison import Comparison
from offerdesk.app.explanation import explain_cell, say
from offerdesk.app.figures import figure_of
from offerdesk.app.rows import RowKind
from offerdesk.app.side_by_side import side_by_side
from offerdesk.app.style import MINUS, Style
from offerdesk.domain.assumptions import Assumptions, ExchangeRate, TaxMethod
from offerdesk.domain.fields import Id
from offerdesk.domain.lines import As, Part, Reason, to_money
from offerdesk.domain.parts import FullOffer
from tests.app.told import figures, leaves
from tests.app.views import compare, sample
from tests.domain.making import NOTHING, amount, assumed, assumptions, bare, full_offers, number, share

STYLE = Style()


def cells_explained(comparison: Comparison) -> int:
    """Assert that every computed cell explains itself, and return how many there are."""
    months = comparison.assumptions.horizon_months
    sheet = side_by_side(comparison, STYLE)
    computed = [r for r in sheet.rows if r.kind is not RowKind.GROUP and figure_of(r.key, months)]
    assert computed
    for each in computed:
        for column, cell, v in zip(sheet.columns, each.cells, comparison.valuations, strict=True):
            assert cell.opens
            tree = explain_cell(comparison, each.key, Id(column.key), STYLE)
            assert tree is not None
            assert tree.label.startswith(column.title)
            figure = figure_of(each.key, months)
            assert figure is not None
            exact = figure.of(v)
            lacks = [c for c in tree.children if c.amount == "unknown"]
            assert bool(lacks) >= figure.lacks(v)
            if exact is None:
                assert (cell.text, tree.amount) == ("?", "?")
                assert lacks
                continue
            money = to_money(exact)
            said = STYLE.money(money, v.currency, cents=money % 1 != 0)
            assert tree.amount == said + "+" * figure.lacks(v)
            if cell.text != "–":
                written = STYLE.amount(money, v.currency, cents=figure.cents)
                assert written.lstrip(MINUS) in cell.text
            parts = list(leaves(tree))
            if parts != [tree]:
                assert abs(sum(figures(p.amount) for p in parts) - money) <= Decimal("0.01") * len(parts)
    return len(computed) * len(sheet.columns)


def test_every_cell_of_the_sample_explains_itself() -> None:
    assert cells_explained(sample()) >= 80
    taxed = replace(sample().assumptions, tax_method=TaxMethod.FLAT, tax_rate=share("0.31"))
    assert cells_explained(Comparison(sample().offers, taxed)) >= 84


@given(st.lists(full_offers(), min_size=1, max_size=2), assumptions())
@settings(max_examples=40, deadline=None)
def test_every_cell_of_any_offers_explains_itself(found: list[FullOffer], under: Assumptions) -> None:
    assert cells_explained(compare(*found, under=under))


def test_a_row_of_terms_has_nothing_to_explain() -> None:
    assert explain_cell(sample(), "field.pay_amount", Id("larkspur"), STYLE) is None
    assert explain_cell(sample(), "worth", Id("larkspur"), STYLE) is None


def test_a_total_leads_from_years_over_parts_to_the_line_and_its_field() -> None:
    tree = explain_cell(sample(), "total", Id("larkspur"), STYLE)
    assert tree is not None
    assert (tree.label, tree.amount) == ("Larkspur Systems, Total over 4 years", "$1,044,785.67")
    year = tree.children[0]
    assert (year.label, year.amount) == ("Year 1", "$264,974.40")
    line = year.children[0].children[0]
    assert line.why == "$168,000 a year, paid monthly"
    assert line.source is not None
    assert line.source.attribute == "pay_amount"


def test_parts_that_bring_nothing_stand_aside_for_those_that_do() -> None:
    tree = explain_cell(sample(), "year.1.commute", Id("larkspur"), STYLE)
    assert tree is not None
    assert [child.amount for child in tree.children] == ["−$795.60"]
    nothing = explain_cell(sample(), "year.1.commute", Id("meridian"), STYLE)
    assert nothing is not None
    assert len(nothing.children) == 3


def test_an_unknown_part_is_a_question_that_leads_to_its_field() -> None:
    tree = explain_cell(sample(), "year.1.health_premiums", Id("quillfeather"), STYLE)
    assert tree is not None
    assert tree.amount == "?"
    assert [child.label for child in tree.children] == ["Startup plan: what would I pay a month?"]
    assert tree.children[0].source is not None
    assert tree.children[0].source.kind == "health_plan"
    assert tree.label == "Quillfeather, Health premiums, year 1"


def test_a_missing_exchange_rate_is_named_in_every_explanation() -> None:
    found = compare(bare(pay_amount=amount(9), pay_currency="EUR"))
    tree = explain_cell(found, "total", Id("o1"), STYLE)
    assert tree is not None
    assert tree.amount == "€36"
    assert tree.children[-1].label == "What is the exchange rate from EUR?"


def test_take_home_pay_is_the_total_less_the_tax() -> None:
    under = assumed(tax_method=TaxMethod.FLAT, tax_rate=share("0.4"))
    tree = explain_cell(compare(bare(pay_amount=amount(100_000)), under=under), "take_home", Id("o1"), STYLE)
    assert tree is not None
    assert tree.amount == "$60,000"
    assert [(c.label, c.amount, c.why) for c in tree.children] == [
        ("Year 1", "$100,000", ""),
        ("Tax", "−$40,000", "40% of $100,000 taxed income"),
    ]
    free = assumed(tax_method=TaxMethod.FLAT, tax_rate=share(0))
    untaxed = explain_cell(compare(bare(pay_amount=amount(9)), under=free), "take_home", Id("o1"), STYLE)
    assert untaxed is not None
    assert untaxed.children[1].amount == "$0"


def test_an_hour_whose_overtime_is_unknown_says_so() -> None:
    offer = bare(pay_amount=amount(104_000), week_hours=number(40), none_of=NOTHING)
    tree = explain_cell(compare(offer), "hourly", Id("o1"), STYLE)
    assert tree is not None
    assert tree.amount == "$50+"
    assert [c.label for c in tree.children] == ["How much overtime is usual, and is it paid?"]


def test_a_converted_line_shows_the_rate_to_its_last_figure() -> None:
    rate = assumed(exchange_rates=(ExchangeRate("EUR", Decimal("1.0851")),))
    tree = explain_cell(
        compare(bare(pay_amount=amount(12), pay_currency="EUR"), under=rate), "year.1.base", Id("o1"), STYLE
    )
    assert tree is not None
    assert (
        tree.children[0]
        .children[0]
        .why.startswith("€12 at 1.0851\u00a0USD for one of it; the rate is your own")
    )


def test_reasons_are_written_in_the_readers_figures() -> None:
    parts = (
        Part("money", As.AMOUNT, Fraction(1, 3), "USD"),
        Part("share", As.SHARE, Fraction(1, 16)),
        Part("n", As.NUMBER, Fraction(663, 5)),
        Part("own", As.TEXT, "Bonus {as} named"),
    )
    text = "{money}, {share}, {n}, {own}"
    assert say(Reason(text, parts), STYLE) == "0.3333\u00a0USD, 6.25%, 132.6, Bonus {as} named"
