"""What is typed into the search, taken apart: words, "phrases", ``tag:x``, ``kind:letter``, ``company:x``."""

import re
from dataclasses import replace

from offerdesk.app.findable import SHOWN
from offerdesk.app.folding import fold, words_of
from offerdesk.domain.frozen import frozen
from offerdesk.domain.words import tr

Run = tuple[str, ...]
"""Folded words that stand one after the other; the last may go on unless the run is closed."""

_PIECE = re.compile(r'(?:(?P<key>\w+):)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
_MOST = 30
"""Words that are looked at; nobody types more, and a pasted page must not hold up the window."""


@frozen
class Query:
    """What is sought: every run must occur; filters narrow it further. ``kinds`` empty means all.

    ``whole`` are the runs of a phrase in quotation marks, whose last word does not go on.
    """

    runs: tuple[Run, ...] = ()
    whole: tuple[Run, ...] = ()
    tags: tuple[Run, ...] = ()
    companies: tuple[Run, ...] = ()
    kinds: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything is sought."""
        return bool(self.runs or self.whole or self.tags or self.companies or self.kinds)

    @property
    def sought(self) -> tuple[Run, ...]:
        """The runs that a find shows marked."""
        return self.runs + self.whole

    def of_kinds(self, kinds: tuple[str, ...]) -> "Query":
        """Return the query narrowed to some kinds; one that names kinds itself stays as it is."""
        return self if self.kinds or not kinds else replace(self, kinds=kinds)


def read_query(text: str) -> Query:
    """Take apart what was typed; anything can be, and nothing is refused."""
    found: dict[str, list[Run]] = {"runs": [], "whole": [], "tags": [], "companies": []}
    kinds: list[str] = []
    for piece in list(_PIECE.finditer(text))[:_MOST]:
        key, phrase, word = piece["key"], piece["phrase"], piece["word"]
        said = (phrase if phrase is not None else word) or ""
        meant = _keys().get(fold(key)) if key else None
        run = tuple(words_of(said))[:_MOST]
        if meant == "kind":
            kinds += _kinds(said)
        elif meant is not None and run:
            found[meant].append(run)
        elif run or key:
            whole = tuple(words_of(key or "")) + run
            closed = phrase is not None and piece.group().endswith('"') and phrase
            found["whole" if closed else "runs"].append(whole)
    lists = {name: tuple(run for run in runs if run) for name, runs in found.items()}
    return Query(**lists, kinds=tuple(dict.fromkeys(kinds)))


def _keys() -> dict[str, str]:
    said = {"tag": tr("tag"), "kind": tr("kind"), "company": tr("company")}
    meant = {"tag": "tags", "kind": "kind", "company": "companies"}
    return {fold(word): meant[key] for key, spoken in said.items() for word in (key, spoken)}


def _kinds(said: str) -> list[str]:
    """Return the kinds whose name, label or one word for them begins with what was said."""
    low = fold(said)
    if low in SHOWN:
        return [low]
    named = ((kind, (kind, tr(shown.label), tr(shown.one))) for kind, shown in SHOWN.items())
    return [kind for kind, names in named if low and any(fold(n).startswith(low) for n in names)]
