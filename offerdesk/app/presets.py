"""Common vesting schedules and employer matches, each with where it comes from and as of when.

They save typing and nothing more: what counts is the letter. Sources are named in words; nothing is looked
up at run time.
"""

from datetime import date
from decimal import Decimal

from offerdesk.domain.frozen import frozen
from offerdesk.domain.values import MatchTier, Tranche, Vesting
from offerdesk.domain.words import N_

_AS_OF = date(2026, 11, 1)
_STARTUPS = N_("Usual in venture-backed start-ups; described in most plan summaries")
_LISTED = N_("Usual in listed technology companies; described in their plan summaries")
_BACK = N_("Published practice of a large online retailer for new hires")
_FRONT = N_("Published practice of several large technology companies since 2021")
_EUROPE = N_("Usual in European listed companies; described in remuneration reports")
_CASH = N_("Usual for long-term cash and retention awards")
_MATCH = N_("Common formula in surveys of 401(k) plan sponsors")
_SAFE = N_("Safe harbor formula of the US tax code, section 401(k)(12)")
_LAW = N_("Slowest schedule that US law allows, section 411(a)(2)(B)")


@frozen
class VestingPreset:
    """A named schedule with its source; ``name`` and ``source`` are message ids."""

    name: str
    vesting: Vesting
    as_of: date
    source: str


@frozen
class MatchPreset:
    """A named match formula with its source; ``name`` and ``source`` are message ids."""

    name: str
    tiers: tuple[MatchTier, ...]
    as_of: date
    source: str


def _years(*percent: int) -> tuple[Decimal, ...]:
    return tuple(Decimal(p) / 100 for p in percent)


def _at(*parts: tuple[int, int]) -> tuple[Tranche, ...]:
    return tuple(Tranche(month, Decimal(percent) / 100) for percent, month in parts)


def _match(*tiers: tuple[int, int]) -> tuple[MatchTier, ...]:
    return tuple(MatchTier(Decimal(rate) / 100, Decimal(up_to) / 100) for rate, up_to in tiers)


VESTING_PRESETS: tuple[VestingPreset, ...] = (
    VestingPreset(N_("4 years, 1-year cliff, monthly"), Vesting(months=48, cliff=12), _AS_OF, _STARTUPS),
    VestingPreset(
        N_("4 years, 1-year cliff, quarterly"), Vesting(months=48, every=3, cliff=12), _AS_OF, _LISTED
    ),
    VestingPreset(N_("4 years, quarterly, no cliff"), Vesting(months=48, every=3), _AS_OF, _LISTED),
    VestingPreset(
        N_("4 years, 25% each year"), Vesting(years=_years(25, 25, 25, 25), every=12), _AS_OF, _LISTED
    ),
    VestingPreset(
        N_("Back-loaded 5/15/40/40"),
        Vesting(tranches=_at((5, 12), (15, 24), (20, 30), (20, 36), (20, 42), (20, 48))),
        _AS_OF,
        _BACK,
    ),
    VestingPreset(
        N_("Front-loaded 33/33/22/12"), Vesting(years=_years(33, 33, 22, 12), every=3), _AS_OF, _FRONT
    ),
    VestingPreset(N_("3 years, a third each year"), Vesting(months=36, every=12), _AS_OF, _EUROPE),
    VestingPreset(N_("All after 3 years"), Vesting(months=36, every=36), _AS_OF, _EUROPE),
    VestingPreset(N_("1 year, quarterly"), Vesting(months=12, every=3), _AS_OF, _FRONT),
    VestingPreset(N_("Half after 1 year, half after 2"), Vesting(months=24, every=12), _AS_OF, _CASH),
)
"""Schedules for grants, the most common first."""

MATCH_VESTING_PRESETS: tuple[VestingPreset, ...] = (
    VestingPreset(N_("At once"), Vesting(tranches=_at((100, 0))), _AS_OF, _SAFE),
    VestingPreset(N_("All after 3 years"), Vesting(months=36, every=36), _AS_OF, _LAW),
    VestingPreset(
        N_("20% a year from year 2 to 6"),
        Vesting(tranches=_at((20, 24), (20, 36), (20, 48), (20, 60), (20, 72))),
        _AS_OF,
        _LAW,
    ),
)
"""Schedules for an employer's match."""

MATCH_PRESETS: tuple[MatchPreset, ...] = (
    MatchPreset(N_("50% to 6% of pay"), _match((50, 6)), _AS_OF, _MATCH),
    MatchPreset(N_("100% to 3%, 50% to 5%"), _match((100, 3), (50, 5)), _AS_OF, _SAFE),
    MatchPreset(N_("100% to 4% of pay"), _match((100, 4)), _AS_OF, _SAFE),
    MatchPreset(N_("100% to 6% of pay"), _match((100, 6)), _AS_OF, _MATCH),
    MatchPreset(N_("No match"), (), _AS_OF, N_("Nothing to describe")),
)
"""Match formulas, the most common first."""
