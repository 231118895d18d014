"""How alike two texts are, by the words that carry their meaning.

Words are compared without letter case, accents and usual endings; little words ("the", "wie") do not
count. Which language a text is in is told by its little words. What two texts share is part of the answer,
so that a screen can say why it calls them alike.

The measure is Dice's: twice the shared words over all words of both, from 0 to 1.
"""

import re
import unicodedata
from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache

from offerdesk.domain.frozen import frozen

ALIKE = Fraction(1, 2)
"""From here on two questions count as one, if they share more than one word or are the same."""
_A_CHANCE = 1
"""One shared word may be chance: "expect to earn" is not "expect of a manager"."""

_LITTLE_ENGLISH = """
a about after again all also am an and any are as at be because been before being but by can could d
did do does doing done for from had has have having he her here his how i if in into is it its just
last let ll m me more most much my no not now of off on one or our out over own re s she should so
some such t tell than that the their them then there these they this those through to too under up us ve
very was we were what when where which while who whom why will with without would you your
"""
_LITTLE_GERMAN = """
aber alle als also am an auch auf aus bei beim bin bis bist da damit dann das dass dein dem den der
des dich die dir doch du durch ein eine einem einen einer eines einmal er es etwas euch euer fur
ganz hat hatte hatten habe haben hier ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in ist ja jede
jeden kann kein keine konnen konnten man mehr mein meine mich mir mit nach nicht noch nun nur ob
oder ohne schon sehr sein seine sich sie sind so uber um und uns unser unter vom von vor war waren
warum was weil welche welchen welcher wenn wer werden wie wieso wir wird wo wozu wurde wurden zu zum
zur
"""
_STOP = {"en": frozenset(_LITTLE_ENGLISH.split()), "de": frozenset(_LITTLE_GERMAN.split())}
_ENDINGS: dict[str, tuple[str, ...]] = {
    "en": ("ations", "ation", "ings", "ing", "ed", "es", "s", "e"),
    "de": ("ungen", "ung", "ern", "en", "em", "er", "es", "e", "n", "s"),
}
_SHORTEST_STEM = 4
_WORD = re.compile(r"[^\W_]+")


@frozen
class Likeness:
    """How alike two texts are, and the words that they share, as the first of them writes them."""

    score: Fraction
    shared: tuple[str, ...]

    @property
    def alike(self) -> bool:
        """Whether the two count as one."""
        return self.score == 1 or (self.score >= ALIKE and len(self.shared) > _A_CHANCE)


def plain(text: str) -> str:
    """Return a text without accents and letter case."""
    parts = unicodedata.normalize("NFKD", text.replace("ß", "ss"))
    return "".join(c for c in parts if not unicodedata.combining(c)).casefold()


@lru_cache(maxsize=4096)
def meaningful(text: str) -> tuple[tuple[str, str], ...]:
    """Return the words that carry the meaning of a text: stem and word as written, each stem once.

    A text of little words alone ("Why us?") keeps them all: they are all that it says.
    """
    written = _WORD.findall(text)
    words = [(plain(word), word) for word in written]
    language = language_of(word for word, _ in words)
    kept = [pair for pair in words if pair[0] not in _STOP[language]] or words
    found: dict[str, str] = {}
    for word, as_written in kept:
        found.setdefault(_stem(word, language), as_written)
    return tuple(found.items())


def language_of(words: Iterable[str]) -> str:
    """Return the language whose little words are the most among ``words``; English where none is ahead."""
    known = list(words)
    return max(_STOP, key=lambda language: sum(word in _STOP[language] for word in known))


def likeness(one: str, other: str) -> Likeness:
    """Compare two texts."""
    first, second = dict(meaningful(one)), dict(meaningful(other))
    shared = tuple(word for stem, word in first.items() if stem in second)
    every = len(first) + len(second)
    return Likeness(Fraction(2 * len(shared), every) if every else Fraction(0), shared)


def shared_words(one: str, other: str) -> tuple[str, ...]:
    """Return the words that carry meaning in both texts, as the first writes them."""
    return likeness(one, other).shared


class Groups:
    """Sorts texts into groups of alike ones, each to the group whose first text it is most like.

    Words lead to the groups that hold them, the rarest first, so that ten thousand texts need no
    fifty million comparisons.
    """

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._holding: dict[str, list[int]] = {}

    def start(self, text: str) -> int:
        """Begin a group with a text and return its place."""
        place = len(self._texts)
        self._texts.append(text)
        for stem, _ in meaningful(text):
            self._holding.setdefault(stem, []).append(place)
        return place

    def find(self, text: str) -> tuple[int, Likeness] | None:
        """Return the group that a text belongs to, and why; ``None`` where it is like no other."""
        near = {place for stem in self._telling(text) for place in self._holding.get(stem, ())}
        best: tuple[int, Likeness] | None = None
        for place in sorted(near):
            found = likeness(text, self._texts[place])
            if found.alike and (best is None or found.score > best[1].score):
                best = (place, found)
        return best

    def _telling(self, text: str) -> list[str]:
        """Return the rarest words, of which whatever is like the text holds at least one.

        Half of all words of both are shared by what is alike, so a third of this text's at least, and two if
        it has as many: whoever lacks all but fewer than these is out.
        """
        stems = [stem for stem, _ in meaningful(text)]
        least = max(-(-len(stems) // 3), min(_A_CHANCE + 1, len(stems)))
        stems.sort(key=lambda stem: len(self._holding.get(stem, ())))
        return stems[: len(stems) - least + 1]


def _stem(word: str, language: str) -> str:
    """Return a word without its usual ending, where enough is left of it."""
    for ending in _ENDINGS[language]:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM - (len(ending) == 1):
            return word.removesuffix(ending)
    return word
