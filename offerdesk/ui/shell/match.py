"""Finding by typing: case and accents do not matter, and letters may be left out."""

import re
from collections.abc import Iterable
from typing import TypeVar

from offerdesk.app.folding import fold

T = TypeVar("T")


def rank(query: str, text: str) -> int | None:
    """Return how well a folded query fits a folded text, smaller is better; ``None`` when it does not.

    Every word of the query must occur; at the start of the text is best, at the start of a word next,
    inside a word after that. A query whose letters merely occur in order comes last.
    """
    words = query.split()
    worst = 0
    for word in words:
        place = text.find(word)
        if place < 0:
            return 3000 + len(text) if _in_order(query, text) else None
        inside = not re.search(rf"\b{re.escape(word)}", text)
        worst += place if place == 0 else 1000 * (1 + inside)
    return worst + len(text)


def best(query: str, candidates: Iterable[tuple[str, T]], limit: int) -> list[T]:
    """Return the values of the ``limit`` best of (folded text, value); in their order for equal fit."""
    folded = fold(query)
    ranked = ((rank(folded, text), place, value) for place, (text, value) in enumerate(candidates))
    fitting = [(score, place, value) for score, place, value in ranked if score is not None]
    fitting.sort(key=lambda found: found[:2])
    return [value for _, _, value in fitting[:limit]]


def _in_order(query: str, text: str) -> bool:
    place = -1
    for letter in query:
        if letter.isspace():
            continue
        place = text.find(letter, place + 1)
        if place < 0:
            return False
    return True
