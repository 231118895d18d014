"""Reference values of options: bounds and limits that every model has to keep."""

from dataclasses import replace
from math import exp, inf, nan

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from offerdesk.domain.options import Habits, Option, black_scholes, expected_term, hull_white

rates = st.floats(0, 0.15)
options = st.builds(
    Option,
    price=st.floats(1, 500),
    strike=st.floats(1, 500),
    years=st.floats(0.1, 12),
    volatility=st.floats(0.05, 1.5),
    rate=rates,
    dividend=rates,
)
AT_THE_MONEY = Option(50, 50, 10, 0.3, 0.04)


@given(options)
def test_a_call_is_worth_what_its_forward_brings_at_least_and_its_unit_at_most(option: Option) -> None:
    spot = option.price * exp(-option.dividend * option.years)
    forward = spot - option.strike * exp(-option.rate * option.years)
    assert max(0.0, forward) - 1e-9 <= black_scholes(option) <= spot + 1e-9


@given(options, st.floats(1, 2))
def test_more_volatility_never_makes_a_call_cheaper(option: Option, times: float) -> None:
    wilder = replace(option, volatility=option.volatility * times)
    assert black_scholes(wilder) >= black_scholes(option) - 1e-9


@given(options, st.floats(1, 2))
def test_more_time_never_makes_a_call_without_dividends_cheaper(option: Option, times: float) -> None:
    short = replace(option, dividend=0.0)
    assert black_scholes(replace(short, years=short.years * times)) >= black_scholes(short) - 1e-9


@pytest.mark.parametrize(
    ("option", "worth"),
    [
        (Option(50, 20, 0, 0.5), 30.0),
        (Option(20, 50, 0, 0.5), 0.0),
        (Option(50, 0, 4, 0.5, 0.04), 50.0),
        (Option(0, 5, 4, 0.5, 0.04), 0.0),
        (Option(50, 20, 2, 0, 0.05), 50 - 20 * exp(-0.1)),
    ],
)
def test_without_uncertainty_a_call_is_worth_its_forward(option: Option, worth: float) -> None:
    assert black_scholes(option) == pytest.approx(worth)


@settings(max_examples=20, deadline=None)
@given(options)
def test_without_leaving_and_without_a_multiple_the_lattice_is_the_closed_form(option: Option) -> None:
    european = replace(option, volatility=max(option.volatility, 0.1))
    found = hull_white(european, Habits(), 300)
    assert found == pytest.approx(black_scholes(european), abs=0.01 * european.price)


def test_finer_steps_come_closer_to_the_closed_form() -> None:
    exact = black_scholes(AT_THE_MONEY)
    missed = [abs(hull_white(AT_THE_MONEY, Habits(), steps) - exact) for steps in (50, 200, 800)]
    assert missed[0] > missed[1] > missed[2]
    assert missed[2] < 0.01


def test_leaving_exercising_early_and_vesting_late_each_cost_value() -> None:
    free = hull_white(AT_THE_MONEY, Habits())
    assert hull_white(AT_THE_MONEY, Habits(leaving=0.05)) < free
    assert hull_white(AT_THE_MONEY, Habits(multiple=2)) < free
    unvested = hull_white(AT_THE_MONEY, Habits(vesting=3, leaving=0.05))
    assert unvested < hull_white(AT_THE_MONEY, Habits(leaving=0.05))


def test_who_exercises_at_once_gets_what_the_unit_brings_today() -> None:
    assert hull_white(Option(80, 50, 10, 0.3, 0.04), Habits(multiple=1)) == pytest.approx(30)


@pytest.mark.parametrize("wrong", [{"price": -1}, {"strike": nan}, {"years": inf}, {"volatility": -0.1}])
def test_figures_that_mean_nothing_are_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="not negative"):
        replace(AT_THE_MONEY, **wrong)


def test_habits_terms_and_steps_that_mean_nothing_are_refused() -> None:
    with pytest.raises(ValueError, match="multiple"):
        Habits(multiple=0.5)
    with pytest.raises(ValueError, match="contract"):
        expected_term(5, 4)
    with pytest.raises(ValueError, match="too long"):
        hull_white(Option(50, 50, 10, 0.01, 0.15), Habits(), 4)
    with pytest.raises(ValueError, match="needs"):
        hull_white(Option(50, 50, 0, 0.3), Habits())
