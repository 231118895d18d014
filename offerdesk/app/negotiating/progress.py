"""How far a negotiation has come: the gain so far, what still lies between, and the middle of the two."""

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from offerdesk.app.figures import span
from offerdesk.app.negotiating.asking import asks_of, last_asked
from offerdesk.app.negotiating.differing import money_between, say_difference, signed
from offerdesk.app.negotiating.terms import Term, from_file, term
from offerdesk.app.negotiating.versions import Version, versions
from offerdesk.app.store import Reader
from offerdesk.app.style import Style
from offerdesk.domain.assumptions import ASSUMPTIONS_ID, Assumptions
from offerdesk.domain.fields import Amount, Id, Number, Share
from offerdesk.domain.frozen import frozen
from offerdesk.domain.negotiating import Ask
from offerdesk.domain.standing import Standing
from offerdesk.domain.values import Rejected
from offerdesk.domain.words import tr, trn

_FIGURES = (Amount, Number, Share, int)


@frozen
class Item:
    """One term that was asked for last, and where it stands."""

    term: Term
    standing: Standing
    known: tuple[Version, ...]

    def say(self, style: Style) -> str:
        """Say it in one line: what they say, what was asked, the middle, what is left."""
        now = self.known[-1].terms

        def words(figure: Fraction) -> str:
            return self.term.said(Decimal(figure.numerator) / figure.denominator, now, style)

        found, said = self.standing, [self.term.label(now)]
        if found.last is not None and found.asked is not None:
            said.append(
                tr("they say {last}, I asked {asked}").format(
                    last=words(found.last), asked=words(found.asked)
                )
            )
        if found.midpoint is not None and found.gap is not None:
            said.append(
                tr("the middle is {middle}, {gap} left").format(
                    middle=words(found.midpoint), gap=words(found.gap)
                )
            )
        elif found.gap == 0:
            said.append(tr("agreed"))
        if found.closed is not None:
            said.append(
                tr("{share} of the way").format(
                    share=style.percent(Decimal(round(found.closed * 100)) / 100, 0)
                )
            )
        return " · ".join(said)


@frozen
class Progress:
    """What the rounds have brought so far, as sentences, each version's step among them."""

    versions: tuple[Version, ...]
    gain: str
    steps: tuple[str, ...]
    items: tuple[Item, ...]


def progress(reader: Reader, offer: Id, style: Style) -> Progress | None:
    """Return how far the negotiation of an offer has come; ``None`` where the offer is gone."""
    known = versions(reader, offer)
    if not known:
        return None
    assumed = reader.find(Assumptions, ASSUMPTIONS_ID) or Assumptions()
    steps = tuple(
        say_difference(after.name, money_between(before.terms, after.terms, assumed), style)
        for before, after in pairwise(known)
    )
    return Progress(known, _gain(known, assumed, style), steps, _items(reader, offer, known))


def _gain(known: tuple[Version, ...], assumed: Assumptions, style: Style) -> str:
    if len(known) == 1:
        return tr("The terms are those of their first offer.")
    found = money_between(known[0].terms, known[-1].terms, assumed)
    if found.total is None:
        return tr("The gain so far cannot be said in money, for an exchange rate is missing.")
    if found.total == 0:
        return tr("Nothing has changed in money since their first offer.")
    n = len(known) - 1
    said = trn(
        "Gained so far, in {n} step: {amount} {currency} over {time}.",
        "Gained so far, in {n} steps: {amount} {currency} over {time}.",
        n,
    )
    amount = signed(found.total, found.currency, style)
    return said.format(n=n, amount=amount, currency=found.currency, time=span(found.months))


def _items(reader: Reader, offer: Id, known: tuple[Version, ...]) -> tuple[Item, ...]:
    asked = last_asked(reader, offer)
    if asked is None:
        return ()
    found = (_item(ask, known) for ask in asks_of(reader, asked.id))
    return tuple(item for item in found if item is not None)


def _item(ask: Ask, known: tuple[Version, ...]) -> Item | None:
    place = term(ask.field)
    if place is None or place.attribute.type not in _FIGURES:
        return None
    try:
        wanted = from_file(place.attribute, ask.after)
    except Rejected:
        return None
    figures = [place.value(v.terms) for v in (known[0], known[-1])]
    first, last, wish = (None if f is None else Fraction(f) for f in (*figures, wanted))
    return Item(place, Standing(first, last, wish), known)
