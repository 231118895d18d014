"""The rounds of a negotiation, as a list: their first offer, what was asked, what was answered."""

from datetime import date, datetime

from offerdesk.app.rows import Cell, Column, Row, Sheet
from offerdesk.app.store import Reader
from offerdesk.app.style import Style
from offerdesk.domain.fields import Id
from offerdesk.domain.journal import Who
from offerdesk.domain.negotiating import Round
from offerdesk.domain.offer import Offer
from offerdesk.domain.words import tr

FIRST = "first"


def in_order(rounds: tuple[Round, ...]) -> tuple[Round, ...]:
    """Return rounds by their number; one without a number is still ahead."""
    return tuple(sorted(rounds, key=lambda r: (r.number is None, r.number or 0)))


def round_list(reader: Reader, offer: Id, style: Style) -> Sheet:
    """List the rounds of an offer, their first offer first."""
    found = reader.find(Offer, offer)
    if found is None:
        return Sheet((), ())
    first = Row(FIRST, tr("Their first offer"), (Cell(_day(found.received_at, style)),))
    rounds = in_order(reader.of(Round, "offer", offer))
    rows = [Row(each.id, _said(each), (Cell(_day(each.at, style)),)) for each in rounds]
    return Sheet((Column("at", tr("On"), figures=False),), (first, *rows), tr("Round"))


def _said(each: Round) -> str:
    words = {Who.ME: tr("I asked"), Who.THEM: tr("They answered")}
    number = tr("Round {n}").format(n=each.number) if each.number is not None else tr("Round")
    return ": ".join(s for s in (number, words[each.by] if each.by else "") if s)


def _day(at: date | datetime | None, style: Style) -> str:
    if at is None:
        return ""
    return style.day(at.date() if isinstance(at, datetime) else at)
