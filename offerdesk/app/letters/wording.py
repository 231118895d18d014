"""Templates: text with slots and with sentences that stand only where their slots are known.

    Thank you for {met}.[ You said: {detail1}.| It was good to meet you.]

``{slot}`` is a value, or a blank that stays visible. ``[first|second]`` is the first of its branches whose
own slots are all known, or nothing; branches nest. What fills a slot is never read as a template.
"""

import re
from collections.abc import Iterator, Mapping

from offerdesk.domain.frozen import frozen

_TOKEN = re.compile(r"\{(\w+)\}|([\[\]|])")
_BLANK = re.compile(r"\{[^{}\n]+\}")


@frozen
class Slot:
    """A place for one value."""

    name: str


@frozen
class Choice:
    """Branches of which the first that is known stands."""

    branches: tuple["Nodes", ...]


Nodes = tuple[str | Slot | Choice, ...]


@frozen
class Span:
    """A piece of a text, from ``start`` up to ``end``."""

    start: int
    end: int


def parse(template: str) -> Nodes:
    """Read a template; ``ValueError`` where a bracket has no partner."""
    branches, closed = _branches(_tokens(template))
    if closed or len(branches) != 1:
        raise ValueError(f"a bracket or stroke has no partner in {template[:60]!r}")
    return branches[0]


def fill(nodes: Nodes, values: Mapping[str, str], blanks: Mapping[str, str] | None = None) -> str:
    """Return the text. A slot without a value stays as a blank with its words from ``blanks``."""
    words = blanks or {}

    def said(nodes: Nodes) -> Iterator[str]:
        for node in nodes:
            if isinstance(node, str):
                yield node
            elif isinstance(node, Slot):
                yield values.get(node.name) or "{" + words.get(node.name, node.name) + "}"
            else:
                known = (b for b in node.branches if all(values.get(name) for name in _own(b)))
                yield from said(next(known, ()))

    return tidy("".join(said(nodes)))


def slots(nodes: Nodes) -> frozenset[str]:
    """Return the names of all slots, those of optional sentences too."""
    nested = (slots(branch) for node in nodes if isinstance(node, Choice) for branch in node.branches)
    return _own(nodes).union(*nested)


def blanks_in(text: str) -> tuple[Span, ...]:
    """Return where a text has blanks: words in braces."""
    return tuple(Span(*found.span()) for found in _BLANK.finditer(text))


def tidy(text: str) -> str:
    """Return text without the gaps that sentences leave which do not stand."""
    lines = (re.sub(r" {2,}", " ", line).rstrip() for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def phrase(note: str) -> str:
    """Return a note as it can stand within a sentence: on one line, without its full stop."""
    return re.sub(r"\s+", " ", note).strip().rstrip(".;,").rstrip()


def _own(nodes: Nodes) -> frozenset[str]:
    return frozenset(node.name for node in nodes if isinstance(node, Slot))


def _tokens(template: str) -> Iterator[str | Slot]:
    """Yield words, slots, and the signs of choices, which are one character each."""
    place = 0
    for found in _TOKEN.finditer(template):
        if found.start() > place:
            yield template[place : found.start()]
        yield Slot(found[1]) if found[1] else found[2]
        place = found.end()
    if place < len(template):
        yield template[place:]


def _branches(tokens: Iterator[str | Slot]) -> tuple[tuple[Nodes, ...], bool]:
    """Return the branches up to a closing bracket or the end, and whether it was a bracket."""
    branches: list[Nodes] = []
    here: list[str | Slot | Choice] = []
    for piece in tokens:
        if piece == "[":
            inner, closed = _branches(tokens)
            if not closed:
                raise ValueError("a bracket is never closed")
            here.append(Choice(inner))
        elif piece == "|":
            branches.append(tuple(here))
            here = []
        elif piece == "]":
            return (*branches, tuple(here)), True
        else:
            here.append(piece)
    return (*branches, tuple(here)), False
