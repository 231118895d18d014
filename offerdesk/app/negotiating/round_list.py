"""The rounds of a negotiation as rows: their first offer, what was asked, what was answered."""

from datetime import date, datetime

from offerdesk.app.comparison import Comparison, read_offer
from offerdesk.app.negotiating.asking import (
    AGREED,
    ANSWERED,
    OPEN,
    PARTLY,
    REFUSED,
    SENT,
    asks_of,
    replies_of,
    rounds_of,
)
from offerdesk.app.negotiating.terms import Term, from_file, term
from offerdesk.app.negotiating.versions import versions
from offerdesk.app.rows import Cell, Column, Row, Sheet
from offerdesk.app.store import Reader
from offerdesk.app.style import Style
from offerdesk.app.term_rows import term_rows
from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.fields import Id
from offerdesk.domain.journal import Who
from offerdesk.domain.negotiating import Ask, Reply, Round
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.values import Rejected
from offerdesk.domain.words import N_, tr

FIRST = "first"
STATUS_WORDS = {
    OPEN: N_("Open"),
    AGREED: N_("Agreed"),
    PARTLY: N_("Partly"),
    REFUSED: N_("Refused"),
}
"""What they may say to an ask."""


def round_list(reader: Reader, offer: Id, style: Style) -> Sheet:
    """List the rounds of an offer, their first offer first."""
    full = read_offer(reader, offer)
    if full is None:
        return Sheet((), ())
    known = versions(reader, offer)
    pay = term("pay.amount")
    assert pay is not None
    opening = known[0].terms
    note = pay.said(pay.value(opening), opening, style)
    first = Row(FIRST, tr("Their first offer"), (_day(opening.offer.received_at, style), Cell("")), note=note)
    rows = [_row(reader, each, full, style) for each in rounds_of(reader, offer)]
    columns = (Column("at", tr("On"), figures=False), Column("state", tr("State"), figures=False))
    return Sheet(columns, (first, *rows), tr("Round"))


def first_offer(reader: Reader, offer: Id, style: Style) -> Sheet:
    """List what they offered first, term by term."""
    known = versions(reader, offer)
    if not known:
        return Sheet((), ())
    alone = Comparison((known[0].terms,), Assumptions())
    return Sheet(
        (Column(FIRST, tr("Their first offer"), figures=False),), term_rows(alone, style), tr("Term")
    )


def name_of_round(each: Round) -> str:
    """Say which round it is and whose."""
    if each.by is Who.ME:
        return tr("Round {n}: I ask").format(n=each.number) if each.number else tr("Next: what I ask for")
    return tr("Round {n}: they answer").format(n=each.number) if each.number else tr("They answer")


def said_ask(ask: Ask, full: FullOffer, style: Style) -> str:
    """Say what is asked for: "Base pay: $160,000 → $175,000"."""
    place = term(ask.field)
    if place is None:
        return ask.field or tr("Nothing chosen yet")
    before, after = (said_value(place, text, full, style) for text in (ask.before, ask.after))
    return tr("{term}: {before} → {after}").format(term=place.label(full), before=before, after=after)


def said_reply(reply: Reply, full: FullOffer, style: Style) -> str:
    """Say what was answered: "Base pay: partly, $168,000"."""
    place = term(reply.field)
    name = place.label(full) if place else reply.field
    word = STATUS_WORDS.get(reply.status.strip().casefold())
    said = [tr(word).lower() if word else reply.status]
    if place is not None and reply.value:
        said.append(said_value(place, reply.value, full, style))
    return tr("{term}: {answer}").format(term=name, answer=", ".join(s for s in said if s))


def said_value(place: Term, text: str, full: FullOffer, style: Style) -> str:
    """Write a value of the file for a reader; a text that is none as it stands."""
    try:
        return place.said(from_file(place.attribute, text), full, style)
    except Rejected:
        return text


def _row(reader: Reader, each: Round, full: FullOffer, style: Style) -> Row:
    if each.by is Who.ME:
        said = [said_ask(ask, full, style) for ask in asks_of(reader, each.id)]
    else:
        said = [said_reply(reply, full, style) for reply in replies_of(reader, each.id)]
    state = Cell(_state(each))
    return Row(each.id, name_of_round(each), (_day(each.at, style), state), note=" · ".join(said))


def _state(each: Round) -> str:
    if each.version is not None:
        return tr("Version {n}").format(n=each.version)
    if each.by is Who.ME:
        if each.number is None:
            return tr("Not sent yet")
        return {SENT: tr("Waiting"), ANSWERED: tr("Answered")}.get(each.status, "")
    return ""


def _day(at: date | datetime | None, style: Style) -> Cell:
    if at is None:
        return Cell("")
    day = at.date() if isinstance(at, datetime) else at
    return Cell(style.day(day), sort=day)
