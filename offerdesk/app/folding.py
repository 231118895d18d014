"""Text as it is searched for: without case and accents, and where its words stand."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

_UNDECOMPOSED = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "\u0131": "i", "æ": "ae", "œ": "oe"})

_WORD = (
    r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff]"
    r"|(?:(?![\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff])\w)+"
)
"""A word; in scripts that put no space between words, each sign is one. Compiled with the first search."""


def fold(text: str) -> str:
    """Return ``text`` without case and accents: "Müller" becomes "muller"."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold())
    # what was put together otherwise than it came apart ("가") is put together again
    bare = "".join(c for c in apart if not unicodedata.combining(c))
    return unicodedata.normalize("NFKC", bare).translate(_UNDECOMPOSED)


def words_of(text: str) -> list[str]:
    """Return the words of a text, folded."""
    return re.findall(_WORD, fold(text).replace("_", " "))


def spaced(text: str) -> str:
    """Return the words of a text, folded, with one space between two."""
    return " ".join(words_of(text))


def marks(text: str, sought: Iterable[tuple[str, ...]]) -> tuple[tuple[int, int], ...]:
    """Return where in ``text`` one of the runs of folded words stands, as (start, end); none overlap.

    The last word of a run may go on: "mul" marks the beginning of "Müller".
    """
    runs = tuple(run for run in sought if run)
    folded = fold(text)
    if not runs or len(folded) == len(text):
        return joined(match.span() for run in runs for match in _pattern(run).finditer(folded))
    return joined(_marks_word_by_word(text, runs))


def joined(spans: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Return stretches in order; those that touch or overlap become one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)


@lru_cache(100)
def _pattern(run: tuple[str, ...]) -> re.Pattern[str]:
    alone = "" if len(run[0]) == 1 and not run[0].isascii() else r"(?<![^\W_])"
    return re.compile(alone + r"[\W_]*".join(map(re.escape, run)))


def _marks_word_by_word(text: str, runs: Iterable[tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    """Yield the places in a text that folding makes longer or shorter ("Straße")."""
    places = [(m.start(), m.end(), fold(m.group())) for m in re.finditer(_WORD, text.replace("_", " "))]
    for run in runs:
        for first in range(len(places) - len(run) + 1):
            there = places[first : first + len(run)]
            whole = all(word == place[2] for word, place in zip(run[:-1], there, strict=False))
            if whole and there[-1][2].startswith(run[-1]):
                yield there[0][0], _end_of(text, there[-1], run[-1])


def _end_of(text: str, place: tuple[int, int, str], beginning: str) -> int:
    """Return where in the text the beginning of a word ends; letters may fold to two or to none."""
    start, end, _ = place
    for stop in range(start + 1, end):
        if len(fold(text[start:stop])) >= len(beginning) and not unicodedata.combining(text[stop]):
            return stop
    return end
