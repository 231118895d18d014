"""What was agreed, and how firmly: in words only, by mail, or in the signed letter.

A point is a record (``AgreedPoint``) once its form, day, quote or page is noted; what they agreed to in a
round is one by itself until then, and counts as written where the offer as a whole is in writing.
"""

from offerdesk.app.comparison import read_offer
from offerdesk.app.negotiating.asking import AGREED, PARTLY, replies_of, rounds_of
from offerdesk.app.negotiating.round_list import said_value
from offerdesk.app.negotiating.terms import from_file, term
from offerdesk.app.store import Reader
from offerdesk.app.style import Style
from offerdesk.domain.agreeing import AgreedPoint, Form
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.journal import Who
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.values import Rejected
from offerdesk.domain.words import tr

_BY_MAIL = frozenset({"mail", "email", "e-mail", "letter"})


def register(reader: Reader, offer: Id) -> tuple[AgreedPoint, ...]:
    """Return every agreed point of an offer: the records in order, then what the rounds agreed besides.

    A point that is no record yet has an empty id.
    """
    full = read_offer(reader, offer)
    if full is None:
        return ()
    kept = sorted(reader.of(AgreedPoint, "offer", offer), key=lambda p: (p.position, p.id))
    known = {point.field for point in kept if point.field}
    found: dict[str, AgreedPoint] = {}
    for each in rounds_of(reader, offer):
        if each.by is Who.ME:
            continue
        form = Form.MAIL if each.channel.strip().casefold() in _BY_MAIL else Form.VERBAL
        form = Form.LETTER if full.offer.written else form
        for reply in replies_of(reader, each.id):
            agreed = reply.status.strip().casefold() in {AGREED, PARTLY}
            if agreed and reply.field and reply.value and reply.field not in known:
                found[reply.field] = AgreedPoint(
                    Id(""),
                    Ref(offer),
                    reply.field,
                    value=reply.value,
                    form=form,
                    at=each.at,
                    round=Ref(each.id),
                )
    return (*kept, *found.values())


def only_verbal(reader: Reader, offer: Id) -> tuple[AgreedPoint, ...]:
    """Return the points that nobody has written down yet, but for those that need not be."""
    return tuple(p for p in register(reader, offer) if p.form is Form.VERBAL and not p.waived)


def differs(point: AgreedPoint) -> bool:
    """Tell whether the letter says something else than what was agreed; ``False`` where one is not known."""
    if not point.value.strip() or not point.letter_value.strip():
        return False
    place = term(point.field)
    agreed, written = point.value.strip(), point.letter_value.strip()
    if place is None:
        return agreed.casefold() != written.casefold()
    try:
        return bool(from_file(place.attribute, agreed) != from_file(place.attribute, written))
    except Rejected:
        return agreed != written


def said_point(point: AgreedPoint, full: FullOffer, style: Style) -> str:
    """Say what was agreed: "Base pay: $168,000"."""
    place = term(point.field)
    if place is None or not point.value:
        return str(point.text) or point.field
    value = said_value(place, point.value, full, style)
    return tr("{term}: {answer}").format(term=place.label(full), answer=value)


def verbal_words(reader: Reader, offer: Id, style: Style) -> str:
    """Warn of what is agreed in words only; empty where all of it is written down."""
    full, points = read_offer(reader, offer), only_verbal(reader, offer)
    if full is None or not points:
        return ""
    said = " · ".join(said_point(point, full, style) for point in points)
    text = tr("Agreed in words only: {points}. The letter “What was agreed, in writing” asks to confirm it.")
    return text.format(points=said)
