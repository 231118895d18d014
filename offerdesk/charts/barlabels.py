"""Words on stacked bars: which offer a bar is and which group it stands in."""

import math
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from offerdesk.charts.figure import Anchor, Box, Entry, Ink, Item, Sheet, Sign, Text, flow
from offerdesk.charts.frame import ROW, heading_beside, row_name
from offerdesk.charts.slots import Columns, Slot
from offerdesk.charts.textsize import ELLIPSIS
from offerdesk.domain.frozen import frozen

_LEAST_LETTERS = 8  # an elided name shorter than this says too little
_WHOLE = 10_000  # longer than any shortened name
_STEEP = -90
_TALLEST = 0.2  # the part of the height that upright names may take


@frozen
class Names:
    """The words under each bar; ``entries`` explain letters or numbers in a row of their own."""

    texts: tuple[tuple[str, ...], ...]
    size: float
    turn: int
    height: float
    entries: tuple[Entry, ...] = ()
    foot: float = 0.0  # the height with the row of entries


def choose_names(columns: Columns, slots: Sequence[Slot], sheet: Sheet, width: float) -> Names:
    """Name bars on a plot of a width as their room allows: in full, on two lines, upright, by a letter."""
    names = _choose(columns, slots, sheet)
    return replace(names, foot=names.height + flow(names.entries, sheet, 0, 0, width).height)


def _choose(columns: Columns, slots: Sequence[Slot], sheet: Sheet) -> Names:
    labels = columns.labels
    offers = list(dict.fromkeys(labels))
    rows = sheet.size * (2.0 if any(columns.groups) else 0.4) + _heading_row(columns, sheet)
    line = sheet.size * 1.5
    if len(offers) == 1 and len(labels) > 1:
        return Names(((),) * len(labels), sheet.small, 0, rows, (Entry(Sign.LETTER, offers[0]),))
    room = slots[0].room * 0.96
    for most, least in ((1, _WHOLE), (2, _WHOLE), (2, _LEAST_LETTERS)):
        short = {offer: _lines(offer, room, most, sheet) for offer in offers}
        if _telling(short, least):
            texts = tuple(short[label] for label in labels)
            extra = line * 0.85 * (max(len(text) for text in texts) - 1)
            return Names(texts, sheet.small, 0, rows + line + extra)
    longest = max(sheet.wide(offer) for offer in offers)
    if len(columns.each_group) == 1 and room >= sheet.size * 1.2 and longest < sheet.height * _TALLEST:
        upright = tuple((label,) for label in labels)
        return Names(upright, sheet.small, _STEEP, rows + longest + sheet.size * 0.8)
    return _by_letter(labels, offers, room, rows + line, sheet)


def _lines(text: str, room: float, most: int, sheet: Sheet) -> tuple[str, ...]:
    """``text`` on at most ``most`` lines: cut at the space that makes it narrowest, then elided."""
    words = text.split()
    if most == 1 or len(words) < 2 or sheet.wide(text) <= room:  # noqa: PLR2004 a cut needs two words
        return (sheet.fit(text, room),)
    cuts = ((" ".join(words[:i]), " ".join(words[i:])) for i in range(1, len(words)))
    best = min(cuts, key=lambda cut: max(sheet.wide(part) for part in cut))
    return tuple(sheet.fit(part, room) for part in best)


def _telling(short: dict[str, tuple[str, ...]], least: int) -> bool:
    """Tell whether names still say which offer is meant: more than ``least`` letters where shortened."""
    kept = all(not part.endswith(ELLIPSIS) or len(part) > least for s in short.values() for part in s)
    return kept and len(set(short.values())) == len(short)


def _by_letter(labels: Sequence[str], offers: list[str], room: float, height: float, sheet: Sheet) -> Names:
    letters = letters_for(offers)
    widest = max(sheet.wide(letter) for letter in letters.values())
    size = min(sheet.small, sheet.small * room / widest)
    entries = tuple(Entry(Sign.LETTER, offer, letters[offer]) for offer in offers)
    return Names(tuple((letters[label],) for label in labels), size, 0, height, entries)


def letters_for(offers: Sequence[str]) -> dict[str, str]:
    """Return a short sign for each offer: its initial where all differ, else its number."""
    initials = {offer: offer.strip()[:1].upper() for offer in offers}
    if "" not in initials.values() and len(set(initials.values())) == len(offers):
        return initials
    return {offer: str(i) for i, offer in enumerate(offers, 1)}


def name_items(columns: Columns, slots: Sequence[Slot], names: Names, sheet: Sheet, plot: Box) -> list[Item]:
    """Return the names of bars and groups under the plot, with the row that explains letters."""
    items: list[Item] = []
    for slot, lines in zip(slots, names.texts, strict=True):
        if names.turn:
            x, y = slot.centre + names.size * 0.36, plot.bottom + sheet.size * 0.5
            items.append(Text(x, y, lines[0], names.size, anchor=Anchor.END, turn=names.turn))
            continue
        for row, text in enumerate(lines):
            y = plot.bottom + sheet.size * (1.35 + 1.275 * row)
            items.append(Text(slot.centre, y, text, names.size, anchor=Anchor.MIDDLE))
    under = _heading_row(columns, sheet)
    items += _group_names(columns, slots, sheet, plot, plot.bottom + names.height - sheet.size * 0.55 - under)
    items += flow(names.entries, sheet, plot.x, plot.bottom + names.height, plot.width).items
    return items


def _heading_row(columns: Columns, sheet: Sheet) -> float:
    return 0.0 if heading_beside(sheet, columns.heading) or not any(columns.groups) else sheet.size * ROW


def _group_names(columns: Columns, slots: Sequence[Slot], sheet: Sheet, plot: Box, y: float) -> list[Item]:
    groups = columns.each_group
    if not any(groups):
        return []
    spans = [[slot for slot in slots if slot.group == i] for i in range(len(groups))]
    centres = [(span[0].x + span[-1].x + span[-1].width) / 2 for span in spans]
    band = min((b - a for a, b in pairwise(centres)), default=sheet.width)
    step = max(1, math.ceil(max(sheet.wide(group) for group in groups) / max(band * 0.92, 1)))
    items: list[Item] = [
        Text(centres[i], y, groups[i], sheet.small, Ink.MUTED, Anchor.MIDDLE)
        for i in range(0, len(groups), step)
    ]
    return items + row_name(sheet, columns.heading, plot.x, y, plot.right)
