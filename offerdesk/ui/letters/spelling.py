"""Spell checking with the dictionaries of the system, where a library for them is there; silent where not."""

import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from typing import Protocol

from offerdesk.app.letters.wording import Span

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_DICTIONARIES = {"en": ("en_US", "en_GB", "en"), "de": ("de_DE", "de_AT", "de_CH", "de")}


class Speller(Protocol):
    """A dictionary of one language."""

    def check(self, word: str) -> bool:
        """Tell whether the dictionary has a word."""
        ...

    def suggest(self, word: str) -> list[str]:
        """Return words that may have been meant, the likeliest first."""
        ...


@cache
def speller_for(language: str) -> Speller | None:
    """Return the system's dictionary of a language; ``None`` where there is none or no way to it."""
    try:
        enchant = import_module("enchant")
        for tag in _DICTIONARIES.get(language, (language,)):
            if enchant.dict_exists(tag):
                found: Speller = enchant.Dict(tag)
                return found
    except Exception:  # noqa: BLE001 - a library of the system that is missing or broken only takes a comfort away
        return None
    return None


def misspelled(text: str, speller: Speller, known: frozenset[str]) -> Iterator[Span]:
    """Yield the words that neither dictionary nor desk knows. ``known`` are names, in small letters."""
    for found in _WORD.finditer(text):
        word = found[0].replace("’", "'")
        if len(word) > 1 and word.casefold() not in known and not speller.check(word):
            yield Span(*found.span())


def misspelled_at(text: str, place: int, speller: Speller | None, known: frozenset[str]) -> Span | None:
    """Return the misspelled word at a place, if there is one."""
    if speller is None:
        return None
    found = (m for m in _WORD.finditer(text) if m.start() <= place <= m.end())
    word = next(found, None)
    if word is None or not any(misspelled(word[0], speller, known)):
        return None
    return Span(*word.span())


def names_in(*texts: str) -> frozenset[str]:
    """Return the words of names, which no dictionary has."""
    return frozenset(word.casefold() for text in texts for word in _WORD.findall(text))
