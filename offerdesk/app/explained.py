"""A figure or a rating with its reasons, as a tree to open."""

from offerdesk.domain.frozen import frozen
from offerdesk.domain.lines import Source


@frozen
class Explained:
    """One figure: what it is, how much, why, where it comes from, and what it is made of."""

    label: str
    amount: str
    why: str = ""
    source: Source | None = None
    children: tuple["Explained", ...] = ()
