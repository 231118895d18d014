"""Units, all shares and the share of the company: any two make the third, and three must agree."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from offerdesk.domain.checks import check
from offerdesk.domain.shares import ShareCount, share_count
from tests.domain.making import amount, number, rsu, share

ALL = number(10_000_000)


@pytest.mark.parametrize(
    ("more", "units", "of_all"),
    [
        ({"fully_diluted": ALL}, 4800, 10_000_000),
        ({"ownership": share("0.00048")}, 4800, 10_000_000),
        ({"units": None, "ownership": share("0.00048"), "fully_diluted": ALL}, 4800, 10_000_000),
        ({"units": None, "value": amount(9600), "price": amount(2)}, 4800, None),
        ({"ownership": share(0)}, 4800, None),
        ({"units": None, "ownership": share("0.1")}, None, None),
        ({"units": None, "price": None}, None, None),
    ],
)
def test_two_of_the_three_make_the_third(more: dict[str, Any], units: int | None, of_all: int | None) -> None:
    wanted = [None if n is None else Fraction(n) for n in (units, of_all)]
    assert share_count(rsu(**more)) == ShareCount(*wanted)


@pytest.mark.parametrize("ownership", ["0.00048", "0.0004824", "0.0004776"])
def test_three_that_agree_within_rounding_are_no_problem(ownership: str) -> None:
    assert check(rsu(ownership=share(ownership), fully_diluted=ALL)) == ()


@pytest.mark.parametrize("ownership", ["0.0005", "0.0004775", "0"])
def test_three_that_contradict_each_other_are_told(ownership: str) -> None:
    (problem,) = check(rsu(ownership=share(ownership), fully_diluted=ALL))
    assert problem.where == "ownership"
    found = f"{Decimal(ownership) * 10_000_000:f}".rstrip("0").rstrip(".") or "0"
    assert f"of 10000000 shares are {found} units, not 4800" in problem.say()
