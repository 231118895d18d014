"""What an extra column of the side-by-side sheet is called by: "nw@0" is version 0 of the offer "nw".

Such a key is the id of no offer; ``origin_of`` leads back to the offer.
"""

from dataclasses import replace

from offerdesk.app.comparison import Comparison
from offerdesk.domain.fields import Id

_AT = "@"


def version_key(offer: Id, number: int) -> str:
    """Return the key of a version."""
    return f"{offer}{_AT}{number}"


def origin_of(key: str) -> Id:
    """Return the offer that a column is of."""
    offer, at, number = key.rpartition(_AT)
    return Id(offer if at and number.isdigit() else key)


def is_version(key: str) -> bool:
    """Tell whether a column is a version that is kept."""
    return origin_of(key) != key


def without_versions(comparison: Comparison) -> Comparison:
    """Return the comparison of the offers alone."""
    offers = tuple(full for full in comparison.offers if not is_version(full.offer.id))
    return comparison if len(offers) == len(comparison.offers) else replace(comparison, offers=offers)
