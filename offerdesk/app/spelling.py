"""Words that a mistyped one may have been meant for."""

from collections.abc import Iterable

SHORTEST = 4
"""Letters from which on a word may be mistyped; shorter ones are near to too much."""

_LONG = 8


def closest(word: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return the known words within a slip or two, the closest and then the shortest first.

    The beginning of a longer word counts as a word: what is typed may not be finished.
    """
    if len(word) < SHORTEST or not word.isalpha():
        return ()
    allowed = 2 if len(word) >= _LONG else 1
    letters = set(word)
    found = []
    for other in known:
        if len(other) < len(word) - allowed or len(letters.difference(other)) > allowed:
            continue
        apart = slips(word, other, allowed)
        if apart:
            found.append((apart, len(other), other))
    return tuple(other for _, _, other in sorted(found))


def slips(word: str, other: str, allowed: int) -> int | None:
    """Return how many letters are too much, missing, wrong or swapped; ``None`` for more than ``allowed``.

    What follows in ``other`` after a word of that length does not count.
    """
    width = len(word) + allowed
    other = other[:width]
    before_last: list[int] = []
    last = list(range(len(other) + 1))
    for i, letter in enumerate(word, 1):
        row = [i]
        for j, there in enumerate(other, 1):
            best = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (letter != there))
            if i > 1 and j > 1 and letter == other[j - 2] and word[i - 2] == there:
                best = min(best, before_last[j - 2] + 1)
            row.append(best)
        if min(row) > allowed:
            return None
        before_last, last = last, row
    fewest = min(last)
    return fewest if fewest <= allowed else None
