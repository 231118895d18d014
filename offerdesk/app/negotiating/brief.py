"""The negotiation brief: what to have at hand in a talk about an offer, on one to three pages.

The variant for the other side leaves out what they must not see: aims and limits, conditions, the plan, what
a wish is worth to oneself, other offers, one's own costs. What it shows is what one would say anyway.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime

from offerdesk.app.figures import span
from offerdesk.app.labels import label_of
from offerdesk.app.negotiating.asking import AGREED, asks_of, replies_of, rounds_of
from offerdesk.app.negotiating.round_list import name_of_round, said_ask, said_reply, said_value
from offerdesk.app.negotiating.terms import term
from offerdesk.app.position.asks import gain, now_of, time_off_words
from offerdesk.app.position.conditions import MET_LABELS, condition_words, met
from offerdesk.app.position.market import fairness
from offerdesk.app.position.reading import Position, position
from offerdesk.app.preparing.page import Page, Point, Section
from offerdesk.app.store import Reader
from offerdesk.app.style import UNKNOWN, Style
from offerdesk.domain.agreeing import AgreedPoint
from offerdesk.domain.aims import AIM_LABELS, Aim, aims
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.journal import Who
from offerdesk.domain.lines import to_money
from offerdesk.domain.negotiating import Ask, MarketFigure, Round
from offerdesk.domain.offer import Offer
from offerdesk.domain.planning import Strength, StrengthKind
from offerdesk.domain.words import tr

_PRIVATE = frozenset({StrengthKind.COMPETING, StrengthKind.COST})
"""Strengths that are none of the other side's business: who else has made an offer, what life costs."""


def offer_to_brief(reader: Reader) -> Id | None:
    """Return the offer whose talks have gone furthest; without any talks the first that is no job of mine."""
    offers = [offer for offer in reader.all(Offer) if not offer.current_job]
    rounds = [each.offer for each in reader.all(Round)]
    return max(offers, key=lambda offer: rounds.count(Ref(offer.id))).id if offers else None


def brief(
    reader: Reader,
    offer: Id,
    style: Style,
    now: datetime,
    new_id: Callable[[], Id],
    *,
    for_them: bool = False,
) -> Page | None:
    """Gather the brief for an offer; ``None`` where the offer is gone."""
    found = position(reader, offer, now, new_id)
    if found is None:
        return None
    told = _Told(reader, found, style, for_them)
    mine = () if for_them else (told.aims(), told.conditions(), told.talk())
    return Page(
        title=found.full.offer.company,
        subtitle=" · ".join(part for part in (found.full.offer.title, tr("Negotiation")) if part),
        sections=(told.table(), told.market(), told.asks(), *mine, told.rounds(), told.agreed()),
    )


class _Told:
    """Puts one position into sections."""

    def __init__(self, reader: Reader, found: Position, style: Style, for_them: bool) -> None:  # noqa: FBT001
        self._reader, self._found, self._style, self._for_them = reader, found, style, for_them

    def table(self) -> Section:
        """Say what is on the table."""
        found, style = self._found, self._style
        offer, pay = found.full.offer, term("pay.amount")
        assert pay is not None
        now = (
            said_value(pay, str(offer.pay_amount), found.full, style)
            if offer.pay_amount is not None
            else UNKNOWN
        )
        pairs = [(tr("Base pay"), now)]
        if not self._for_them and found.whole is not None:
            pairs.append((tr("Total value a year"), style.money(to_money(found.whole), found.currency)))
        if offer.received_at is not None:
            pairs.append((tr("Received"), self._day(offer.received_at)))
        if offer.decide_by is not None:
            pairs.append((tr("Answer by"), self._day(offer.decide_by)))
        return Section("table", tr("On the table"), tuple(Point(text, term=name) for name, text in pairs))

    def market(self) -> Section:
        """Say what others pay, with source and date."""
        points = [Point(self._source(figure)) for figure in self._found.figures]
        if points and not self._for_them:
            points += [Point(text) for text in fairness(self._found).reasons(self._found, self._style)]
        return Section("market", tr("The market"), tuple(points))

    def asks(self) -> Section:
        """Say what is asked for and why: in the round that is prepared, else what is not agreed yet."""
        asks = self._found.asks or self._still_asked()
        return Section("asks", tr("What I ask for, and why"), tuple(map(self._asked, asks)))

    def aims(self) -> Section:
        """Say the figures from the one to open with down to the one to leave at."""
        known = aims(self._found.plan)
        points = tuple(
            Point(self._style.money(known[aim], self._found.currency), term=tr(AIM_LABELS[aim]))
            for aim in Aim
            if aim in known
        )
        return Section("aims", tr("My figures"), points)

    def conditions(self) -> Section:
        """Say what would make one say yes, and whether it holds today."""
        found = self._found
        points = tuple(
            Point(condition_words(each, found.full, self._style), note=tr(MET_LABELS[met(each, found.full)]))
            for each in found.conditions
        )
        return Section("conditions", tr("I would say yes if"), points)

    def talk(self) -> Section:
        """Say how to open, how to close, and what to answer."""
        plan = self._found.plan
        lines = [
            (tr("Opening sentence"), plan.opening),
            *((label_of(answer.branch), answer.reply) for answer in self._found.answers),
            (tr("Closing sentence"), plan.closing),
            (tr("What I can give in return"), plan.trades),
            (tr("If we do not agree"), plan.otherwise),
        ]
        points = tuple(Point(text.strip(), term=name) for name, text in lines if text.strip())
        return Section("talk", tr("How I talk"), points)

    def rounds(self) -> Section:
        """Say what was asked and answered so far."""
        points = []
        for each in rounds_of(self._reader, self._found.full.offer.id):
            if each.at is None:
                continue
            lines = tuple(self._said(each))
            points.append(Point(name_of_round(each), note=self._day(each.at), lines=lines))
        return Section("rounds", tr("The talk so far"), tuple(points))

    def agreed(self) -> Section:
        """Say what was agreed and how firmly."""
        points = []
        for each in self._reader.of(AgreedPoint, "offer", self._found.full.offer.id):
            place = term(each.field)
            value = (
                said_value(place, each.value, self._found.full, self._style) if place and each.value else ""
            )
            name = place.label(self._found.full) if place else ""
            text = ": ".join(part for part in (name, value or each.text.strip()) if part)
            when = self._day(each.at) if each.at is not None else ""
            points.append(Point(text, note=", ".join(part for part in (label_of(each.form), when) if part)))
        return Section("agreed", tr("Agreed, and where it is written"), tuple(points))

    def _said(self, each: Round) -> Iterator[tuple[str, str]]:
        full, style = self._found.full, self._style
        if each.by is Who.ME:
            yield from (("", said_ask(ask, full, style)) for ask in asks_of(self._reader, each.id))
        else:
            yield from (("", said_reply(reply, full, style)) for reply in replies_of(self._reader, each.id))

    def _asked(self, ask: Ask) -> Point:
        strengths = [s for ref in ask.strengths if (s := self._reader.find(Strength, Id(ref))) is not None]
        shown = [s for s in strengths if not (self._for_them and s.kind in _PRIVATE)]
        proofs = "; ".join(", ".join(filter(None, (s.title, s.figure))) for s in shown)
        lines = [
            (tr("Why"), ask.reason.strip()),
            (tr("What it brings you") if self._for_them else tr("Gain for them"), ask.gain.strip()),
            (tr("Proof"), "\n".join(filter(None, (proofs, ask.evidence.strip())))),
        ]
        if not self._for_them:
            lines.append((tr("Worth to me"), self._worth(ask)))
        full = self._found.full
        said = said_ask(replace(ask, before=now_of(full, ask.field)), full, self._style)
        return Point(said, lines=tuple((name, text) for name, text in lines if text))

    def _worth(self, ask: Ask) -> str:
        """Say what a wish brings over the horizon; of days off what they are worth: no total holds it."""
        worth = gain(self._found, ask)
        off = time_off_words(worth, ask, self._style)
        if off or worth is None or not worth.total:
            return off
        return tr("{amount} over {time}").format(
            amount=self._style.money(to_money(worth.total), worth.currency, signed=True),
            time=span(self._found.valuation.horizon_months),
        )

    def _still_asked(self) -> tuple[Ask, ...]:
        """Return what was asked last of each term, the newest round first, unless it was agreed since."""
        found: dict[str, Ask | None] = {}
        for each in reversed(rounds_of(self._reader, self._found.full.offer.id)):
            for reply in replies_of(self._reader, each.id):
                if reply.status == AGREED:
                    found.setdefault(reply.field, None)
            for ask in asks_of(self._reader, each.id):
                found.setdefault(ask.field, ask)
        return tuple(ask for ask in found.values() if ask is not None)

    def _source(self, figure: MarketFigure) -> str:
        style, currency = self._style, figure.currency or self._found.currency
        low, high = figure.p25 or figure.low, figure.p75 or figure.high
        spread = (low, figure.p50, high)
        amounts = " – ".join(style.money(amount, currency) for amount in spread if amount is not None)
        per = label_of(figure.period) if figure.period is not None else ""
        day = style.day(figure.as_of) if figure.as_of is not None else ""
        about = ", ".join(part for part in (figure.role, figure.level, figure.place) if part)
        source = ", ".join(part for part in (figure.source, day) if part)
        said = " ".join(part for part in (amounts, per) if part)
        return tr("{about}: {amounts} ({source})").format(about=about, amounts=said or UNKNOWN, source=source)

    def _day(self, at: date | datetime) -> str:
        return self._style.day(at.date() if isinstance(at, datetime) else at)
