"""Lists of figures as text: ways in which a company may be sold, and ranges around figures."""

import re

from offerdesk.app.amounts import read_amount, read_number, read_share, write_sum
from offerdesk.app.list_text import join, split
from offerdesk.app.style import Style
from offerdesk.domain.values import Exit, Problem, Range, Rejected
from offerdesk.domain.words import N_

NOT_AN_EXIT = N_("“{text}” is not a sale. Write price, year and chance like “500M @ 5: 20%”.")
NOT_A_RANGE = N_("“{text}” is not a range. Write it like “pay.amount: 100000 – 120000”.")

_EXIT = r"(?P<value>.+?)\s*@\s*(?P<year>[^:]+?)\s*:\s*(?P<chance>.+)"
_RANGE = r"(?P<key>[a-z_.]+)\s*:\s*(?P<low>.+?)\s*[–…]\s*(?P<high>.+)"


def write_exits(exits: tuple[Exit, ...], style: Style) -> str:
    """Write sales: "500000000 @ 5: 20 %" is that price after five years with that chance."""
    return join(
        f"{write_sum(e.value, style)} @ {style.number(e.year)}: {style.percent(e.probability)}" for e in exits
    )


def read_exits(text: str, style: Style, *, where: str = "") -> tuple[Exit, ...]:
    """Read sales; raises ``Rejected``."""
    found = []
    for item in split(text):
        match = re.fullmatch(_EXIT, item)
        if match is None:
            raise Rejected(Problem(where, NOT_AN_EXIT, (("text", item),)))
        value = read_amount(match["value"], style, where=where).amount
        year = read_number(match["year"], style, where=where).amount
        found.append(Exit(value, read_share(match["chance"], style, where=where).amount, year))
    return tuple(found)


def write_ranges(ranges: tuple[Range, ...], style: Style) -> str:
    """Write ranges by the keys of their figures: "pay.amount: 100000 – 120000"."""
    return join(f"{r.field}: {write_sum(r.low, style)} – {write_sum(r.high, style)}" for r in ranges)


def read_ranges(text: str, style: Style, *, where: str = "") -> tuple[Range, ...]:
    """Read ranges; raises ``Rejected``."""
    found = []
    for item in split(text):
        match = re.fullmatch(_RANGE, item)
        if match is None:
            raise Rejected(Problem(where, NOT_A_RANGE, (("text", item),)))
        low, high = (read_number(match[side], style, where=where).amount for side in ("low", "high"))
        found.append(Range(match["key"], low, high))
    return tuple(found)
