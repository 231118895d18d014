"""Figures in a letter that no round and no market figure brings."""

import re
from collections.abc import Iterator
from decimal import Decimal

from offerdesk.app.letters.figures import known_amounts
from offerdesk.app.letters.wording import Span
from offerdesk.app.letters.writing import Written

_GROUPED = re.compile(r"(?<![\d.,])(\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3})+|\d{4,})(?:[.,]\d{1,2})?(?![\d])")
_YEARS = range(1900, 2201)


def unknown_amounts(written: Written) -> Iterator[tuple[str, Span]]:
    """Yield amounts from a thousand on that are none of the known ones; a year is no amount."""
    known = known_amounts(written.about)
    for found in _GROUPED.finditer(written.text):
        amount = Decimal(re.sub(r"\D", "", found[1]))
        if amount in known or (found[1].isdigit() and int(amount) in _YEARS):
            continue
        yield found[1], Span(*found.span(1))
