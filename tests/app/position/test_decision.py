"""Whether the figures speak for accepting, countering, declining: the truth table, and its words."""

from fractions import Fraction
from typing import Any

import pytest

from offerdesk.app.position.conditions import Met
from offerdesk.app.position.decision import Standing, Suggestion, decision, standing, suggest
from offerdesk.app.style import Style
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.journal import Who
from offerdesk.domain.market import Verdict
from offerdesk.domain.negotiating import Round
from offerdesk.domain.planning import Compare, Condition
from tests.app.position.talks import NOW, OFFER, PREPARED, ask, at, pays, plan
from tests.domain.making import number

ACCEPT, COUNTER, DECLINE, FIND_OUT = Suggestion


def it(pay: int | None = 120, **more: Any) -> Standing:
    """Return a standing with a walk-away of 100, 110 acceptable, a target of 130, and no musts."""
    said = {"walk_away": 100, "acceptable": 110, "target": 130, "musts": Met.YES, "market": Verdict.WITHIN}
    said |= {"asked": False} | more
    for name in ("walk_away", "acceptable", "target"):
        said[name] = None if said[name] is None else Fraction(str(said[name]))
    return Standing(None if pay is None else Fraction(pay), **said)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "suggestion"),
    [
        (it(99), COUNTER),
        (it(99, asked=True), DECLINE),
        (it(140, musts=Met.NO), COUNTER),
        (it(140, musts=Met.NO, asked=True), DECLINE),
        (it(None, musts=Met.NO), COUNTER),
        (it(None), FIND_OUT),
        (it(140, walk_away=None), FIND_OUT),
        (it(140, musts=Met.UNKNOWN), FIND_OUT),
        (it(100), COUNTER),
        (it(109, asked=True), COUNTER),
        (it(120, acceptable=None), COUNTER),
        (it(120, market=Verdict.BELOW), COUNTER),
        (it(140, market=Verdict.BELOW), COUNTER),
        (it(130, market=Verdict.UNKNOWN), ACCEPT),
        (it(130), ACCEPT),
        (it(110), ACCEPT),
        (it(120, market=Verdict.ABOVE), ACCEPT),
        (it(120, market=Verdict.UNKNOWN), COUNTER),
        (it(120, target=None), ACCEPT),
        (it(120, target=None, acceptable=None, market=Verdict.UNKNOWN), COUNTER),
    ],
)
def test_the_first_line_of_the_table_that_fits_counts(given: Standing, suggestion: Suggestion) -> None:
    assert suggest(given) is suggestion


def must(value: str, id_: str = "c", **more: Any) -> Condition:
    return Condition(Id(id_), Ref("plan"), field="pay.amount", compare=Compare.AT_LEAST, value=value, **more)


def test_a_fair_offer_may_be_taken_as_it_is_and_says_why() -> None:
    found = at(
        plan(target=130_000, acceptable=115_000, walk_away=105_000),
        must("118000"),
        pays("one", 110_000, 120_000, 130_000),
        pays("two", 112_000, 125_000, 132_000),
    )
    said = decision(found, Style())
    assert said.suggestion is ACCEPT
    assert said.title == "The figures speak for accepting."
    assert said.reasons == (
        "Walk-away: base pay is $15,000 above it.",
        "Acceptable: base pay is $5,000 above it.",
        "Target: base pay is $10,000 below it.",
        "1 of 1 must is met.",
        "Base pay: $120,000, within the usual $111,000 to $131,000.",
        "Total value a year: $120,000; 2 more sources make a market.",
    )


def test_the_whole_years_market_counts_before_that_of_base_pay() -> None:
    base = (pays("one", 110_000, 120_000, 130_000), pays("two", 110_000, 120_000, 130_000))
    whole = tuple(pays(n, 150_000, 160_000, 170_000, field="total") for n in ("three", "four"))
    assert standing(at(plan(), *base)).market is Verdict.WITHIN
    found = at(plan(factor=number("1.1")), *base, *whole)
    assert standing(found).market is Verdict.BELOW
    assert decision(found, Style()).reasons[-3:] == (
        "Base pay: $120,000, below the usual $121,000 to $143,000.",
        "Total value a year: $120,000, below the usual $165,000 to $187,000.",
        "Market figures are multiplied by 1.1, your own factor.",
    )


def test_what_is_not_known_is_named() -> None:
    said = decision(at(plan(target=120_000), pay_amount=None), Style())
    assert said.suggestion is FIND_OUT
    assert said.reasons == ("Base pay is not known yet.", "No musts are noted.", "Base pay: not known yet.")
    reached = decision(at(plan(target=120_000)), Style())
    assert reached.reasons[:2] == ("Walk-away: not set yet.", "Target: base pay reaches it.")


def test_the_worst_of_the_musts_counts_and_wishes_do_not() -> None:
    kept = plan(walk_away=1)
    assert standing(at(kept, must("1"), must("200000", "d", must=False))).musts is Met.YES
    assert standing(at(kept, must("1"), Condition(Id("d"), Ref("plan")))).musts is Met.UNKNOWN
    worst = standing(at(kept, Condition(Id("d"), Ref("plan")), must("200000")))
    assert worst.musts is Met.NO


def test_having_asked_means_that_they_answered_and_nothing_more_is_being_prepared() -> None:
    mine = Round(Id("r"), Ref(OFFER), 1, NOW, by=Who.ME)
    theirs = Round(Id("t"), Ref(OFFER), 2, NOW, by=Who.THEM)
    assert not standing(at(Round(Id("r"), Ref(OFFER), by=Who.ME))).asked
    assert not standing(at(theirs)).asked
    assert not standing(at(mine)).asked, "the answer is still to come"
    assert standing(at(mine, theirs)).asked
    assert not standing(at(mine, theirs, PREPARED, ask())).asked, "another wish is being prepared"
