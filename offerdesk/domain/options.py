"""Reference values of options: Black–Scholes with dividends, and a lattice for options of employees.

A candidate cannot sell an option, so neither value enters a total; they stand beside the scenarios as what
the market, or an auditor, would say. Prices are those of one unit in any one currency, times are years, rates
and volatility are shares a year (0.04 is 4 %), continuously compounded. Models are approximations by nature,
so this module counts in binary floats: good to about 12 digits for Black–Scholes, to about half a percent for
the lattice at its usual number of steps. Nothing exact is computed from them.
"""

from dataclasses import dataclass
from itertools import pairwise
from math import erf, exp, inf, isfinite, log, sqrt

STEPS = 500
"""Steps of the lattice; twice as many change an option of ten years by less than half a percent."""


@dataclass(frozen=True, slots=True)
class Option:
    """A call: what its unit costs now, what it may be bought for, and for how long.

    ``rate`` is the riskless rate, ``dividend`` the yield of the unit. Raises ``ValueError`` for a negative
    price, strike, volatility or time, or for a figure that is not finite.
    """

    price: float
    strike: float
    years: float
    volatility: float
    rate: float = 0.0
    dividend: float = 0.0

    def __post_init__(self) -> None:
        given = (self.price, self.strike, self.years, self.volatility)
        if min(given) < 0 or not all(map(isfinite, (*given, self.rate, self.dividend))):
            raise ValueError("Price, strike, years and volatility are finite and not negative")


def expected_term(weighted_vesting: float, contract: float) -> float:
    """Return the years until exercise that the "simplified" method expects: the middle of the two.

    ``weighted_vesting`` is the mean time to vesting, weighted by the units that vest. Source: SEC Staff
    Accounting Bulletins 107 and 110 (Topic 14.D.2), for plain grants at the money. Raises ``ValueError``
    where vesting ends after the contract.
    """
    if not 0 <= weighted_vesting <= contract:
        raise ValueError("Vesting ends within the contract")
    return (weighted_vesting + contract) / 2


def black_scholes(option: Option) -> float:
    """Return ``S e^(−qT) N(d1) − K e^(−rT) N(d2)``, where ``d2 = d1 − v √T`` and ``v`` is the volatility.

    Source: Black and Scholes, "The Pricing of Options and Corporate Liabilities" (1973); with dividend yield,
    Merton, "Theory of Rational Option Pricing" (1973). Without volatility, time or strike it is what the
    forward is worth beyond the strike.
    """
    spot = option.price * exp(-option.dividend * option.years)
    due = option.strike * exp(-option.rate * option.years)
    spread = option.volatility * sqrt(option.years)
    if not spread or not spot or not due:
        return max(0.0, spot - due)
    first = log(spot / due) / spread + spread / 2
    return spot * _normal(first) - due * _normal(first - spread)


def _normal(z: float) -> float:
    """Return the share of a normal distribution below ``z``."""
    return (1 + erf(z / sqrt(2))) / 2


@dataclass(frozen=True, slots=True)
class Habits:
    """How employees treat their options.

    No exercise before ``vesting`` years; then as soon as the price is ``multiple`` times the strike. A share
    ``leaving`` of them leaves a year: unvested options lapse, vested ones are exercised where they bring
    anything.
    """

    vesting: float = 0.0
    leaving: float = 0.0
    multiple: float = inf

    def __post_init__(self) -> None:
        if self.vesting < 0 or self.leaving < 0 or self.multiple < 1:
            raise ValueError("Vesting and leaving are not negative, and the multiple is at least 1")


def hull_white(option: Option, habits: Habits, steps: int = STEPS) -> float:
    """Return the value of an employee's option at its grant, in a lattice of ``steps`` steps.

    Source: Hull and White, "How to Value Employee Stock Options", Financial Analysts Journal 60 (2004), in
    the lattice of Cox, Ross and Rubinstein (1979). Without leaving and without a multiple it converges to
    ``black_scholes``. Where ``multiple`` falls between two nodes, the value swings by about half a percent
    from one number of steps to the next. Raises ``ValueError`` where the steps are too long for the rates:
    more of them, or a higher volatility, help.
    """
    if not option.years or not option.volatility or not option.price:
        raise ValueError("A lattice needs a price, time and volatility")
    dt = option.years / steps
    up = exp(option.volatility * sqrt(dt))
    chance = (exp((option.rate - option.dividend) * dt) - 1 / up) / (up - 1 / up)
    leaves = habits.leaving * dt
    if not 0 <= chance <= 1 or leaves > 1:
        raise ValueError("The steps of the lattice are too long for these rates")
    paid = exp(-option.rate * dt)
    rises, falls = paid * chance, paid * (1 - chance)
    barrier = habits.multiple * option.strike
    prices = [option.price * up ** (2 * place - steps) for place in range(steps + 1)]
    values = [max(0.0, price - option.strike) for price in prices]
    for step in reversed(range(steps)):
        kept = [falls * low + rises * high for low, high in pairwise(values)]
        if step * dt < habits.vesting:
            values = [(1 - leaves) * value for value in kept]
            continue
        prices = [price * up for price in prices[:-1]]
        gains = (price - option.strike for price in prices)
        values = [
            gain if price >= barrier else (1 - leaves) * value + leaves * max(gain, 0.0)
            for price, gain, value in zip(prices, gains, kept, strict=True)
        ]
    return values[0]
