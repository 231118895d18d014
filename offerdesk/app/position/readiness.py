"""How much of a talk is prepared, what is missing, and where that is typed."""

from collections.abc import Iterator

from offerdesk.app.position.market import missing_sources
from offerdesk.app.position.reading import Position
from offerdesk.domain.aims import Aim, anchor
from offerdesk.domain.fields import Id
from offerdesk.domain.frozen import frozen
from offerdesk.domain.negotiating import Ask
from offerdesk.domain.planning import Branch
from offerdesk.domain.words import tr, trn

FIGURES, MARKET, ASKS, TALK = "figures", "market", "asks", "talk"
"""Where something is typed: the parts of the position, and the plan for the talk."""


@frozen
class Item:
    """One thing to prepare; ``page`` and ``attribute``, perhaps of a ``record``, are where it is typed."""

    key: str
    text: str
    done: bool
    page: str
    attribute: str = ""
    record: Id | None = None


@frozen
class Readiness:
    """All that there is to prepare."""

    items: tuple[Item, ...]

    @property
    def done(self) -> int:
        """How much is prepared."""
        return sum(item.done for item in self.items)

    @property
    def missing(self) -> tuple[Item, ...]:
        """What is not."""
        return tuple(item for item in self.items if not item.done)

    @property
    def said(self) -> str:
        """The whole in a sentence."""
        n = len(self.items)
        return trn("{done} of {n} point is prepared.", "{done} of {n} points are prepared.", n).format(
            done=self.done, n=n
        )


def readiness(found: Position) -> Readiness:
    """Return what is prepared for the talk and what is not."""
    return Readiness((*_figures(found), *_wishes(found), *_talk(found)))


def _figures(found: Position) -> Iterator[Item]:
    plan = found.plan
    yield Item("target", tr("Set your target"), plan.target is not None, FIGURES, Aim.TARGET.value)
    yield Item(
        "walk_away", tr("Set your walk-away"), plan.walk_away is not None, FIGURES, Aim.WALK_AWAY.value
    )
    yield Item("anchor", tr("Know what you open with"), anchor(plan) is not None, FIGURES, Aim.ANCHOR.value)
    yield Item("sources", tr("Two market sources"), not missing_sources(found), MARKET)


def _wishes(found: Position) -> Iterator[Item]:
    asks = found.asks
    yield Item("asks", tr("At least one wish"), bool(asks), ASKS)
    lacking = next((ask for ask in asks if not _argued(ask)), None)
    text = tr("A reason and an argument for each wish")
    yield Item("arguments", text, bool(asks) and lacking is None, ASKS, "reason", _id(lacking))
    lacking = next((ask for ask in asks if not ask.gain.strip()), None)
    text = tr("What they gain by each wish")
    yield Item("gains", text, bool(asks) and lacking is None, ASKS, "gain", _id(lacking))


def _talk(found: Position) -> Iterator[Item]:
    plan = found.plan
    yield Item("trades", tr("What you can give in return"), bool(plan.trades.strip()), FIGURES, "trades")
    answered = {answer.branch for answer in found.answers if answer.reply.strip()}
    yield Item("answers", tr("A reply to each answer they may give"), answered == set(Branch), TALK)
    yield Item("rehearsed", tr("Rehearsed once"), found.rehearsed > 0, TALK)
    yield Item(
        "channel", tr("How you talk: phone, mail, in person"), plan.channel is not None, TALK, "channel"
    )
    yield Item("at", tr("When you talk"), plan.at is not None, TALK, "at")
    yield Item("opening", tr("Your opening sentence"), bool(plan.opening.strip()), TALK, "opening")
    yield Item("closing", tr("Your closing sentence"), bool(plan.closing.strip()), TALK, "closing")


def _argued(ask: Ask) -> bool:
    return bool(ask.reason.strip()) and ask.argument is not None


def _id(ask: Ask | None) -> Id | None:
    return ask.id if ask is not None else None
