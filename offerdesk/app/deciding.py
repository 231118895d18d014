"""What to think of before an answer is given."""

from offerdesk.app.due_facts import Entities
from offerdesk.domain.fields import Id
from offerdesk.domain.journal import Who
from offerdesk.domain.negotiating import Round

COUNTER = "D-08"
"""The letter that asks for more."""


def counter_first(entities: Entities, offer: Id) -> bool:
    """Tell whether declining an offer should suggest a counter-offer first: the user has made none yet."""
    return not any(each.offer == str(offer) and each.by is Who.ME for each in entities.all(Round))
