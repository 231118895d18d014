"""What is no range, no sale and no dilution is said, with the figure that it is about."""

from dataclasses import replace
from decimal import Decimal

import pytest

from offerdesk.domain.checks import CHANCES, DILUTION, EXIT, check
from offerdesk.domain.ranges import BESIDE, NO_FIGURE, OUTSIDE, REVERSED, TWICE, range_of
from offerdesk.domain.values import Exit, Range
from tests.domain.making import rsu, salaried


def span(field: str, low: object, high: object) -> Range:
    return Range(field, Decimal(str(low)), Decimal(str(high)))


@pytest.mark.parametrize(
    ("ranges", "text"),
    [
        ((span("pay.amount", 90_000, 110_000),), BESIDE),
        ((span("pay.amount", 130_000, 120_000),), REVERSED),
        ((span("pay.amount", -1, 130_000),), OUTSIDE),
        ((span("pay.period", 1, 2),), NO_FIGURE),
        ((span("pay.amount", 100_000, 130_000),) * 2, TWICE),
    ],
)
def test_a_range_that_cannot_be_is_said(ranges: tuple[Range, ...], text: str) -> None:
    problems = check(salaried(120_000, ranges=ranges))
    assert [(problem.where, problem.text) for problem in problems] == [("ranges", text)]


def test_a_range_that_holds_its_figure_is_found_by_the_name_of_the_attribute() -> None:
    wide = span("pay.amount", 100_000, 130_000)
    offer = salaried(120_000, ranges=(wide,))
    assert check(offer) == ()
    assert range_of(offer, "pay_amount") == wide
    assert range_of(offer, "raise_rate") is None
    assert range_of(salaried(), "pay_amount") is None


def sale(value: int, chance: str, year: str) -> Exit:
    return Exit(Decimal(value), Decimal(chance), Decimal(year))


@pytest.mark.parametrize(
    ("exits", "text"),
    [
        ((sale(-1, "0.2", "5"),), EXIT),
        ((sale(10**8, "1.2", "5"),), EXIT),
        ((sale(10**8, "0.2", "0"),), EXIT),
        ((sale(10**8, "0.2", "11"),), EXIT),
        ((sale(10**8, "0.6", "3"), sale(10**9, "0.5", "5")), CHANCES),
    ],
)
def test_a_sale_that_cannot_be_is_said(exits: tuple[Exit, ...], text: str) -> None:
    problems = check(replace(rsu(), exits=exits))
    assert [(problem.where, problem.text) for problem in problems] == [("exits", text)]


@pytest.mark.parametrize("dilution", ["1", "-0.1"])
def test_a_round_dilutes_by_less_than_everything(dilution: str) -> None:
    problems = check(replace(rsu(), dilution=(Decimal("0.2"), Decimal(dilution))))
    assert [(problem.where, problem.text) for problem in problems] == [("dilution", DILUTION)]
