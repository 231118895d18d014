"""The offers whose terms can be talked about, in words that tell them apart."""

from offerdesk.app.labels import label_of
from offerdesk.app.store import Reader
from offerdesk.domain.fields import Id
from offerdesk.domain.frozen import frozen
from offerdesk.domain.offer import Offer
from offerdesk.domain.values import OfferState
from offerdesk.domain.words import tr

_NAMES = ("id", "company", "title", "state", "current_job", "position")


@frozen
class Talk:
    """An offer by the words that it is chosen by."""

    offer: Id
    said: str


def talks(reader: Reader) -> tuple[Talk, ...]:
    """Return every offer in the order of the list, the current job last: its pay can be talked about too."""
    found = sorted(reader.rows(Offer, _NAMES), key=lambda r: (bool(r[4]), r[5], r[1]))
    return tuple(
        Talk(Id(id_), " · ".join(s for s in (company, title, _standing(state, current=current)) if s))
        for id_, company, title, state, current, _position in found
    )


def _standing(state: OfferState, *, current: bool) -> str:
    return tr("Current job") if current else label_of(state)
