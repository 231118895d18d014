"""What one offer says, term by term, as text: the cells behind the lower half of the side-by-side sheet."""

from collections.abc import Callable
from functools import lru_cache
from gettext import NullTranslations

from offerdesk.app.estimates import say_range, shown
from offerdesk.app.labels import label_of
from offerdesk.app.part_text import part_text
from offerdesk.app.range_text import Estimated
from offerdesk.app.same import Same
from offerdesk.app.style import NOT_OFFERED, UNKNOWN, Style
from offerdesk.app.text import write
from offerdesk.app.vesting_words import say_tiers, say_vesting
from offerdesk.domain.fields import Amount, Attribute, attribute, attributes
from offerdesk.domain.kinds import Part, offer_parts
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.values import Vesting
from offerdesk.domain.words import installed, tr

FIELD, PARTS = "field", "parts"
"""First words of the keys; the rest names the attribute or the list."""

_NOT_ASKED_OF_OWN_JOB = frozenset({"received_at", "decide_by", "state", "written"})


def term_texts(full: FullOffer, style: Style) -> dict[str, str]:
    """Write every term of one offer by key; remembered, so that editing one offer leaves the others alone."""
    return _texts(Same(full), style, installed())


@lru_cache(maxsize=64)
def _texts(same: Same[FullOffer], style: Style, _words: NullTranslations) -> dict[str, str]:
    full = same.value
    written = {f"{FIELD}.{a.name}": _field(full.offer, a, style) for a in attributes(Offer)}
    written |= {f"{PARTS}.{p.attr or p.key}": _list(full, p, style) for p in offer_parts()}
    return written


def _field(offer: Offer, said: Attribute, style: Style) -> str:
    if offer.current_job and said.name in _NOT_ASKED_OF_OWN_JOB:
        return ""
    if said.json.partition(".")[0] in offer.none_of and shown(offer, said.name) in {None, said.default}:
        return NOT_OFFERED
    composed = _COMPOSED.get(said.name)
    return composed(offer, style) if composed else _plain(offer, said, style)


def _plain(offer: Offer, said: Attribute, style: Style) -> str:
    found = shown(offer, said.name)
    if isinstance(found, Estimated):
        return say_range(said, found, offer.pay_currency, style)
    if found is None or found in ("", ()):
        return UNKNOWN if said.optional else ""
    if said.type is Vesting:
        return say_vesting(found, style)
    if said.type is Amount and offer.pay_currency:
        text = style.money(found, offer.pay_currency, cents=found % 1 != 0)
        return f"{text} {tr(said.field.unit)}" if said.field.unit else text
    text = write(said, found, style)
    return f"{text} {tr(said.field.unit)}" if said.field.unit else text


def _pay(offer: Offer, style: Style) -> str:
    if shown(offer, "pay_amount") is None:
        return UNKNOWN
    period = label_of(offer.pay_period) if offer.pay_period else UNKNOWN
    return f"{_plain(offer, attribute(Offer, 'pay_amount'), style)} {period}"


def _bonus(offer: Offer, style: Style) -> str:
    if shown(offer, "bonus_amount") is not None:
        return tr("{amount} a year").format(amount=_plain(offer, attribute(Offer, "bonus_amount"), style))
    if shown(offer, "bonus_target") is None:
        return UNKNOWN
    return tr("{share} of base pay").format(share=_plain(offer, attribute(Offer, "bonus_target"), style))


def _place(offer: Offer, style: Style) -> str:
    del style
    return ", ".join(word for word in (offer.city, offer.region, offer.country) if word)


def _received(offer: Offer, style: Style) -> str:
    """Write the day alone: to the minute it matters to nobody."""
    return style.day(offer.received_at.date()) if offer.received_at else UNKNOWN


def _match(offer: Offer, style: Style) -> str:
    return UNKNOWN if offer.match_tiers is None else say_tiers(offer.match_tiers, style)


def _own_contribution(offer: Offer, style: Style) -> str:
    """Write the own contribution; where an offer states none, that of the assumptions holds for it."""
    if shown(offer, "own_contribution") is None:
        return ""
    return _plain(offer, attribute(Offer, "own_contribution"), style)


_COMPOSED: dict[str, Callable[[Offer, Style], str]] = {
    "pay_amount": _pay,
    "bonus_target": _bonus,
    "city": _place,
    "received_at": _received,
    "match_tiers": _match,
    "own_contribution": _own_contribution,
}
"""Terms that take more than one attribute to say; the attributes they swallow have no row of their own."""

SWALLOWED = frozenset({"pay_currency", "pay_period", "bonus_amount", "region", "country"})


def _list(full: FullOffer, part: Part, style: Style) -> str:
    entities = getattr(full, part.attr or part.key)
    if not entities:
        return NOT_OFFERED if part.key in full.offer.none_of else UNKNOWN
    return "\n".join(part_text(entity, full.offer, style) for entity in entities)
