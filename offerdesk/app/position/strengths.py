"""What speaks for me, with its proof, for every application; what a way to work or a move costs."""

from collections import Counter
from dataclasses import replace
from fractions import Fraction

from offerdesk.app.comparison import read_offer
from offerdesk.app.labels import label_of
from offerdesk.app.rows import Cell, Column, Row, Sheet
from offerdesk.app.store import Reader, Store
from offerdesk.app.style import Style
from offerdesk.domain.assumptions import ASSUMPTIONS_ID, Assumptions
from offerdesk.domain.fields import Amount, Id, Ref, Text
from offerdesk.domain.frozen import frozen
from offerdesk.domain.lines import to_money
from offerdesk.domain.negotiating import Ask
from offerdesk.domain.offer import Offer
from offerdesk.domain.planning import Strength, StrengthKind
from offerdesk.domain.preparing import Requirement
from offerdesk.domain.valuation import worth
from offerdesk.domain.values import Per
from offerdesk.domain.way_and_move import Way
from offerdesk.domain.words import tr


@frozen
class AddStrength:
    """Add a strength behind the others."""

    id: Id
    title: str
    kind: StrengthKind = StrengthKind.RESULT
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Add a strength")

    def run(self, store: Store) -> None:
        """Add it."""
        place = max((s.position for s in store.all(Strength)), default=-1) + 1
        store.put(Strength(self.id, self.title, self.kind, position=place))


@frozen
class TakeCost:
    """Write what was worked out into a strength: the amount, how often, and how it comes about."""

    strength: Id
    cost: Amount
    currency: str
    per: Per
    text: str
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Take over a cost")

    def run(self, store: Store) -> None:
        """Write it; what was noted as proof stays above."""
        found = store.find(Strength, self.strength)
        if found is None:
            return
        proof = found.text if self.text in found.text else f"{found.text}\n{self.text}".strip()
        made = replace(found, kind=StrengthKind.COST, cost=self.cost, currency=self.currency, per=self.per)
        store.put(replace(made, text=Text(proof)))


def strength_list(reader: Reader, style: Style) -> Sheet:
    """List the strengths with their figure, their cost, and how often they are used."""
    used = _uses(reader)
    rows = tuple(
        Row(
            each.id,
            each.title,
            (
                Cell(label_of(each.kind)),
                Cell(each.figure or _cost(each, style) or _offer(reader, each, style)),
                Cell(str(used[each.id]) if used[each.id] else ""),
            ),
            note=" · ".join(part for part in (each.source, style.day(each.day) if each.day else "") if part),
        )
        for each in reader.all(Strength)
    )
    columns = (
        Column("kind", tr("Kind"), figures=False),
        Column("figure", tr("In figures"), figures=False),
        Column("used", tr("Used")),
    )
    empty = tr("No strengths yet. A result with a figure, a certificate, another offer: each is a reason.")
    return Sheet(columns, rows, tr("Strength"), empty)


def uses_words(reader: Reader, strength: Id) -> str:
    """Say what a strength is used for; empty for nothing."""
    needs = [r.text for r in reader.all(Requirement) if r.strength == Ref(strength)]
    asks = [
        a.reason.strip().partition("\n")[0] or a.field
        for a in reader.all(Ask)
        if Ref(strength) in a.strengths
    ]
    lines = [tr("Proves: {text}").format(text=text) for text in needs]
    lines += [tr("Wish: {text}").format(text=text) for text in asks]
    return "\n".join(lines)


def way_of(offer: Offer, hour: Fraction | None) -> Way | None:
    """Return the way to work of an offer; ``None`` where days or minutes are not known.

    The commuting days are those in the office already, so that no remote days are taken from them.
    """
    if offer.commute_days is None or offer.commute_minutes is None:
        return None
    ways = Fraction(offer.commute_fare or 0) + Fraction(offer.commute_parking or 0)
    one_way = ways / 2 + Fraction(offer.commute_distance or 0) * Fraction(offer.commute_rate or 0)
    zero = Amount(to_money(Fraction(0)))
    return Way(
        offer.commute_days,
        zero,
        offer.weeks_per_year or Amount(to_money(Fraction(52))),
        to_money(one_way),
        offer.commute_minutes,
        to_money(hour or Fraction(0)),
    )


def way_words(way: Way, currency: str, style: Style) -> str:
    """Say how the yearly cost of a way comes about."""
    money, time, trips = to_money(way.money), to_money(way.time), to_money(way.trips)
    words = tr("{trips} ways a year: {money} in money and {time} in time.")
    return words.format(
        trips=style.number(trips, 0), money=style.money(money, currency), time=style.money(time, currency)
    )


def competing_until(
    reader: Reader, strengths: tuple[Strength, ...], offer: Id, style: Style
) -> tuple[str, ...]:
    """Name the competing offers with the day until which each stands."""
    found = []
    for each in strengths:
        other = reader.find(Offer, Id(each.offer)) if each.offer and each.offer != Ref(offer) else None
        if other is None:
            continue
        until = other.decide_by
        words = (
            tr("Competing offer of {company} until {day}") if until else tr("Competing offer of {company}")
        )
        found.append(words.format(company=other.company, day=style.day(until) if until else ""))
    return tuple(found)


def _uses(reader: Reader) -> Counter[str]:
    used: Counter[str] = Counter()
    for need in reader.all(Requirement):
        if need.strength:
            used[need.strength] += 1
    for ask in reader.all(Ask):
        used.update(ask.strengths)
    return used


def _cost(strength: Strength, style: Style) -> str:
    if strength.cost is None:
        return ""
    money = style.money(strength.cost, strength.currency)
    return f"{money} {label_of(strength.per)}" if strength.per else money


def _offer(reader: Reader, strength: Strength, style: Style) -> str:
    """Say what a competing offer is worth in an average year."""
    full = read_offer(reader, Id(strength.offer)) if strength.offer else None
    if full is None:
        return ""
    assumed = reader.find(Assumptions, ASSUMPTIONS_ID) or Assumptions()
    found = worth(full, assumed)
    if found.total is None:
        return full.offer.company
    yearly = found.total * 12 / assumed.horizon_months
    money = style.money(to_money(yearly), found.currency)
    return tr("{company}, {amount} a year").format(company=full.offer.company, amount=money)
