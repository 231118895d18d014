"""Reading the tree of a figure as a reader does: by what stands in it."""

import re
from collections.abc import Iterator
from decimal import Decimal

from offerdesk.app.explained import Explained
from offerdesk.app.style import MINUS


def figures(explained: str) -> Decimal:
    """Read the amount that an explanation shows."""
    digits = re.sub(r"[^\d.−-]", "", explained).replace(MINUS, "-")
    return Decimal(digits)


def leaves(tree: Explained) -> Iterator[Explained]:
    """Yield the last parts of a tree that have an amount; an exchange rate belongs to its line."""
    inner = [c for c in tree.children if c.amount != "unknown" and c.label != "Exchange rate"]
    if not inner:
        yield tree
    for child in inner:
        yield from leaves(child)
