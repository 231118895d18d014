"""Whether an offer can be taken as it is: pay against the plan, musts, the market; a suggestion with reasons.

The table, from above; the first line that fits counts. "Asked" means that they answered
what was asked for, and nothing more is being prepared.

1. pay below the walk-away, or a must not met: counter, and once asked decline
2. pay, the walk-away or a must not known: find out
3. pay below what is acceptable (the target where none is set): counter
4. below the market: counter
5. pay at the target or above: accept
6. within the market or above: accept, since a fair offer may be taken as it is
7. else (the market is not known): counter
"""

from collections.abc import Iterator
from enum import StrEnum
from fractions import Fraction

from offerdesk.app.position.conditions import Met, met
from offerdesk.app.position.market import fairness
from offerdesk.app.position.reading import Position
from offerdesk.app.style import Style
from offerdesk.domain.aims import AIM_LABELS, Aim
from offerdesk.domain.exact import exact
from offerdesk.domain.frozen import frozen
from offerdesk.domain.lines import to_money
from offerdesk.domain.market import Verdict
from offerdesk.domain.words import N_, tr, trn


class Suggestion(StrEnum):
    """What the figures speak for; the decision is the user's."""

    ACCEPT = "accept"
    COUNTER = "counter"
    DECLINE = "decline"
    FIND_OUT = "find_out"


SUGGESTION_LABELS = {
    Suggestion.ACCEPT: N_("The figures speak for accepting."),
    Suggestion.COUNTER: N_("The figures speak for a counter-offer."),
    Suggestion.DECLINE: N_("The figures speak for declining, unless they move."),
    Suggestion.FIND_OUT: N_("Too little is known yet to weigh it."),
}


@frozen
class Standing:
    """What the suggestion follows from. Of the musts the worst state counts; no musts are met."""

    pay: Fraction | None
    walk_away: Fraction | None
    acceptable: Fraction | None
    target: Fraction | None
    musts: Met
    market: Verdict
    asked: bool


@frozen
class Decision:
    """A suggestion with its reasons, in words."""

    suggestion: Suggestion
    title: str
    reasons: tuple[str, ...]


def suggest(it: Standing) -> Suggestion:
    """Return what the figures speak for, by the table above."""
    if it.musts is Met.NO or _less(it.pay, it.walk_away):
        return Suggestion.DECLINE if it.asked else Suggestion.COUNTER
    if it.pay is None or it.walk_away is None or it.musts is Met.UNKNOWN:
        return Suggestion.FIND_OUT
    enough = it.target if it.acceptable is None else it.acceptable
    if _less(it.pay, enough) or it.market is Verdict.BELOW:
        return Suggestion.COUNTER
    reached = it.target is not None and it.pay >= it.target
    fair = it.market in {Verdict.WITHIN, Verdict.ABOVE}
    return Suggestion.ACCEPT if reached or fair else Suggestion.COUNTER


def standing(found: Position) -> Standing:
    """Return what the suggestion about an offer follows from."""
    plan = found.plan
    states = {met(each, found.full) for each in found.conditions if each.must}
    worst = next((state for state in (Met.NO, Met.UNKNOWN) if state in states), Met.YES)
    walk, enough, target = (
        None if figure is None else exact(figure) for figure in (plan.walk_away, plan.acceptable, plan.target)
    )
    return Standing(found.base, walk, enough, target, worst, fairness(found).verdict, found.countered)


def decision(found: Position, style: Style) -> Decision:
    """Weigh an offer as it is."""
    it = standing(found)
    suggestion = suggest(it)
    return Decision(suggestion, tr(SUGGESTION_LABELS[suggestion]), tuple(_reasons(found, it, style)))


def _less(one: Fraction | None, other: Fraction | None) -> bool:
    return one is not None and other is not None and one < other


def _reasons(found: Position, it: Standing, style: Style) -> Iterator[str]:
    if it.pay is None:
        yield tr("Base pay is not known yet.")
    else:
        yield from _against_plan(found, it, it.pay, style)
    yield _musts(found)
    yield from fairness(found).reasons(found, style)


def _against_plan(found: Position, it: Standing, pay: Fraction, style: Style) -> Iterator[str]:
    known = ((Aim.WALK_AWAY, it.walk_away), (Aim.ACCEPTABLE, it.acceptable), (Aim.TARGET, it.target))
    for aim, figure in known:
        if figure is None:
            if aim is not Aim.ACCEPTABLE:
                yield tr("{aim}: not set yet.").format(aim=tr(AIM_LABELS[aim]))
            continue
        gap = pay - figure
        words = (
            tr("{aim}: base pay is {gap} below it.") if gap < 0 else tr("{aim}: base pay is {gap} above it.")
        )
        if not gap:
            words = tr("{aim}: base pay reaches it.")
        yield words.format(aim=tr(AIM_LABELS[aim]), gap=style.money(to_money(abs(gap)), found.currency))


def _musts(found: Position) -> str:
    musts = [met(each, found.full) for each in found.conditions if each.must]
    if not musts:
        return tr("No musts are noted.")
    kept, n = sum(state is Met.YES for state in musts), len(musts)
    return trn("{kept} of {n} must is met.", "{kept} of {n} musts are met.", n).format(kept=kept, n=n)
