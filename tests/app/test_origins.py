"""An explanation says where its data come from: rate, index and schedule, with their dates."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from offerdesk.app.explained import Explained
from offerdesk.app.explanation import explain_cell
from offerdesk.app.style import Style
from offerdesk.domain.assumptions import Assumptions, ExchangeRate
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.values import MatchTier
from tests.app.views import compare
from tests.domain.making import assumed, number, rsu, salaried, share

DAY = date(2026, 10, 30)


def reasons(full: FullOffer, key: str, under: Assumptions) -> list[str]:
    """Return every reason in the explanation of a cell."""
    comparison = compare(full, under=under)
    found = explain_cell(comparison, key, comparison.offers[0].offer.id, Style())
    assert found is not None
    return [node.why for node in walk(found)]


def walk(tree: Explained) -> Iterator[Explained]:
    """Yield a tree's nodes."""
    yield tree
    for child in tree.children:
        yield from walk(child)


def test_an_exchange_rate_has_its_date_and_source() -> None:
    rate = ExchangeRate("EUR", Decimal("1.1"), DAY, "ECB")
    offer = replace(salaried(), pay_currency="EUR")
    said = reasons(FullOffer(offer), "year.1.base", assumed(exchange_rates=(rate,)))
    assert said[-1].endswith("; the rate is as of Fri, Oct 30, 2026, according to ECB")
    bare_rate = (replace(rate, as_of=None, source=""),)
    said = reasons(FullOffer(offer), "year.1.base", assumed(exchange_rates=bare_rate))
    assert said[-1].endswith("; the rate is your own, without a date or a source")


def test_an_index_of_the_cost_of_living_has_its_date_and_source() -> None:
    offer = salaried(cost_of_living=number(80), cost_of_living_date=DAY)
    under = assumed(cost_of_living_base=number(100), cost_of_living_source="Numbeo")
    (said,) = [why for why in reasons(FullOffer(offer), "cost_of_living", under) if "the index" in why]
    assert "the index there is as of Fri, Oct 30, 2026; the index at home is according to Numbeo" in said


def test_a_schedule_and_a_match_that_are_usual_say_where_they_are_described_once() -> None:
    offer = salaried(
        match_tiers=(MatchTier(Decimal("0.5"), Decimal("0.06")),), own_contribution=share("0.06")
    )
    said = reasons(FullOffer(offer, grants=(rsu(),)), "total", assumed())
    schedule, match = "“4 years, 1-year cliff, monthly”: Usual in", "“50% to 6% of pay”: Common"
    for usual in (schedule, match):
        (why,) = [why for why in said if usual in why]
        assert why.endswith("as of Sun, Nov 1, 2026")
