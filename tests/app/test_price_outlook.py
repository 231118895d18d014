"""How prices could move, in words: estimates are rounded, rare is not never, and what is sure is said so."""

from decimal import Decimal

import pytest

from offerdesk.app.comparison import Comparison
from offerdesk.app.price_outlook import assumed, chances, duels, estimate, exposures, reaches
from offerdesk.app.style import Style
from offerdesk.charts.price_outlook import price_outlook
from offerdesk.charts.table import describe, tabulate
from offerdesk.domain.fields import Id
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.price_paths import Moves, Outlook, Spread, outlook
from tests.domain.making import assumed as assuming
from tests.domain.making import bare, rsu, salaried

NAMES = {"a": "Northwind", "b": "Initech", "c": "Globex"}


def comparing(*ids: str, **more: object) -> Comparison:
    fulls = (FullOffer(bare(id=Id(i), company=NAMES[i], **more)) for i in ids)
    return Comparison(tuple(fulls), assuming())


def spread(offer: str, best: float, *, low: float = 100_000, high: float = 300_000) -> Spread:
    return Spread(Id(offer), low, 151_511, 200_000, 249_499, high, 203_321.7, best)


THREE = Outlook(
    (spread("a", 0.001), spread("b", 0.9985), spread("c", 0, low=203_321.7, high=203_321.7)),
    ((0, 0.2, 1), (0.8, 0, 0.999), (0, 0.001, 0)),
)


def test_the_likeliest_comes_first_and_what_is_rare_is_not_called_never() -> None:
    assert chances(comparing("a", "b", "c"), THREE) == (
        "Initech brings the most in more than 99 of 100 cases.",
        "Northwind brings the most in fewer than 1 of 100 cases.",
        "Globex brings the most in 0 of 100 cases.",
    )


def test_the_likeliest_is_set_against_each_of_the_others() -> None:
    assert duels(comparing("a", "b", "c"), THREE) == (
        "Initech brings more than Northwind in 80 of 100 cases.",
        "Initech brings more than Globex in more than 99 of 100 cases.",
    )


def test_one_offer_has_no_chance_and_two_need_no_duel() -> None:
    one = Outlook(THREE.spreads[:1], ((0.0,),))
    two = Outlook(THREE.spreads[:2], ((0.0, 0.2), (0.8, 0.0)))
    assert chances(comparing("a"), one) == duels(comparing("a"), one) == ()
    assert duels(comparing("a", "b"), two) == ()


def test_a_reach_is_an_estimate_and_what_is_sure_is_exact() -> None:
    said = reaches(comparing("a", "b", "c"), THREE, Style())
    assert said[0] == (
        "Northwind: $100,000 to $300,000 in 8 of 10 cases, $152,000 to $249,000 in every second one; "
        "$203,000 on average."
    )
    assert said[2] == "Globex: $203,322 in all cases; nothing in it hangs on a share price."


def test_what_most_cases_agree_on_is_no_reach() -> None:
    seldom = Spread(Id("a"), 100_000, 100_000, 100_000, 100_000.4, 300_000, 140_000, 1)
    (said,) = reaches(comparing("a"), Outlook((seldom,), ((0.0,),)), Style())
    assert "8 of 10 cases, $100,000 in more than half of all; $140,000 on average" in said


@pytest.mark.parametrize(
    ("value", "shown"), [(0.4, 0), (12.6, 13), (999.4, 999), (123_456, 123_000), (-98_765, -98_800)]
)
def test_an_estimate_has_three_digits(value: float, shown: int) -> None:
    assert estimate(value) == Decimal(shown)


def test_what_the_cases_are_made_of_is_said() -> None:
    assert "rise and fall together" in assumed(Style(), paths=100_000, together=True)
    assert assumed(Style(), paths=100_000, together=False).startswith("100,000 cases.")


def test_only_offers_that_can_be_set_against_each_other_take_part() -> None:
    fulls = (
        FullOffer(salaried(100_000, id=Id("a"), company="Northwind"), grants=(rsu(),)),
        FullOffer(salaried(100_000, id=Id("b"), company="Initech", pay_currency="JPY")),
        FullOffer(salaried(0, id=Id("c"), company="Globex", pay_amount=None)),
    )
    comparison = Comparison(fulls, assuming())
    parts = exposures(comparison)
    assert [part.offer for part in parts] == ["a"]
    chart = price_outlook(comparison, outlook(parts, Moves(0.35, 0.6, paths=100)))
    assert "Initech" in chart.note
    assert [bar.label for bar in chart.bars] == ["Northwind"]


def test_the_chart_is_told_in_words_and_as_a_table() -> None:
    chart = price_outlook(comparing("a", "b", "c"), THREE)
    assert str(chart.bars[0].likely) == "200000"
    assert "Northwind" in describe(chart, Style())
    table = tabulate(chart, Style())
    assert [row[0] for row in table.rows] == ["Northwind", "Initech", "Globex"]
    assert not price_outlook(Comparison((), assuming()), Outlook((), ())).bars
