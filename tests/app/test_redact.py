"""A redacted comparison keeps every proportion and no name, place or amount."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from offerdesk.app.comparison import Comparison
from offerdesk.app.redact import OTHER_POINTS, POINTS, redact, reference
from offerdesk.domain.assumptions import Assumptions, ExchangeRate
from offerdesk.domain.fields import Id
from offerdesk.domain.parts import Cost, FullOffer, Grant, GrantKind
from offerdesk.domain.values import Clause, ClauseState, Per, Rating
from tests.app.views import compare, plain, sample
from tests.domain.making import FOUR_YEARS, NOTHING, OWNER, amount, assumed, bare, number, rsu


def words_in(value: Any) -> Iterator[str]:
    """Yield every text of the user's own in a value, enumerations and ids aside."""
    if type(value) is str:
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from words_in(item)
    elif is_dataclass(value):
        for slot in fields(value):
            if slot.name not in {"id", "offer", "process", "none_of"} or is_dataclass(
                getattr(value, slot.name)
            ):
                yield from words_in(getattr(value, slot.name))


def test_no_word_of_the_user_survives() -> None:
    before = {w for full in sample().offers for w in words_in(full) if w}
    after = {w for full in redact(sample()).offers for w in words_in(full) if w}
    assert {"Larkspur Systems", "Berlin", "Two flights home", "tuition", "EUR"} <= before
    assert after == {"Current job", "Offer A", "Offer B", "Offer C", POINTS}


def test_proportions_stay_true() -> None:
    redacted = redact(sample())
    assert redacted.assumptions.currency == POINTS
    base = redacted.valuations[0]
    assert round(base.average_year, 6) == 1000
    for old, new in zip(sample().valuations, redacted.valuations, strict=True):
        share = old.total / sample().valuations[0].total
        assert abs(new.total / base.total - share) < Fraction(1, 10**12)
        assert new.complete == old.complete
        assert [c.month for c in redacted.crossovers] == [c.month for c in sample().crossovers]


def test_the_index_at_home_becomes_100() -> None:
    redacted = redact(sample())
    assert redacted.assumptions.cost_of_living_base == 100
    assert [full.offer.cost_of_living for full in redacted.offers] == [
        Decimal(100),
        Decimal("134.58"),
        Decimal("76.64"),
        Decimal(100),
    ]
    assert redact(compare(plain(9, cost_of_living=number(80)))).offers[0].offer.cost_of_living is None


def test_an_offer_without_exchange_rate_stays_incomparable() -> None:
    found = redact(compare(plain(100), plain(200, pay_currency="EUR")))
    assert [v.comparable for v in found.valuations] == [True, False]
    assert found.offers[1].offer.pay_currency == OTHER_POINTS
    assert found.valuations[1].average_year == 1000
    broke = redact(compare(plain(100), plain(0, pay_currency="EUR")))
    assert not broke.valuations[1].comparable


def test_an_exchange_rate_is_in_the_points_already() -> None:
    rate = assumed(exchange_rates=(ExchangeRate("EUR", Decimal("1.1")),))
    found = redact(compare(plain(100), plain(100, pay_currency="EUR"), under=rate))
    assert found.assumptions.exchange_rates == ()
    assert round(found.valuations[1].average_year, 6) == 1100


def test_points_count_from_the_current_job_else_from_the_first_that_is_worth_something() -> None:
    assert reference(compare(plain(1), plain(2, current_job=True))) == 1
    assert reference(compare(plain(0, current_job=True), plain(2))) == 1
    assert reference(compare(bare())) is None
    assert redact(compare(bare())).valuations[0].total == 0
    assert redact(Comparison((), Assumptions())).offers == ()


def test_a_grant_says_its_worth_instead_of_its_units() -> None:
    def redacted(grant: Grant) -> Grant:
        offer = plain(1000, none_of=tuple(set(NOTHING) - {"equity"}))
        return redact(compare(FullOffer(offer, grants=(grant,)))).offers[0].grants[0]

    assert redacted(rsu()).value == redacted(rsu(price=None, prices=(Decimal(10),))).value
    assert redacted(rsu(value=amount(100))).units == 4800
    option = redacted(rsu(kind=GrantKind.NSO, strike=amount(4)))
    plain_rsu = redacted(rsu())
    assert option.value is not None
    assert plain_rsu.value is not None
    assert option.value > 0
    assert redacted(rsu(kind=GrantKind.NSO, strike=amount(40))).value == 0
    assert redacted(Grant(Id("g"), OWNER, units=number(5), vesting=FOUR_YEARS)).value is None


def test_days_stay_and_hours_with_their_offset_go() -> None:
    late = datetime(2026, 12, 4, 17, tzinfo=UTC)
    found = redact(
        compare(
            plain(1, decide_by=late, received_at=late),
            plain(1, decide_by=date(2026, 12, 1)),
            plain(
                1, terms=(Clause("Acme's own", ClauseState.STATED),), ratings=(Rating("Ruth", Decimal(8)),)
            ),
        )
    )
    assert [full.offer.decide_by for full in found.offers] == [date(2026, 12, 4), date(2026, 12, 1), None]
    assert found.offers[0].offer.received_at is None
    assert (found.offers[2].offer.terms, found.offers[2].offer.ratings) == ((), ())


@pytest.mark.parametrize(("place", "name"), [(0, "Offer A"), (25, "Offer Z"), (26, "Offer A2")])
def test_offers_are_named_by_letters(place: int, name: str) -> None:
    assert redact(compare(*(plain(n + 1) for n in range(27)))).names[place] == name


def test_a_cost_loses_its_label_and_its_kind() -> None:
    cost = Cost(Id("c"), OWNER, label="Rent in Seattle", kind="second flat", amount=amount(9), per=Per.MONTH)
    found = redact(compare(FullOffer(plain(1), costs=(cost,)))).offers[0].costs[0]
    assert (found.label, found.kind) == ("", "")
