"""Search over everything: the port to an index, and finds as they are shown.

The index is derived: it lives in memory, is filled beside the window and follows every step.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Protocol

from offerdesk.app.findable import SHOWN, Findable
from offerdesk.app.folding import marks
from offerdesk.app.search_query import Query, Run, read_query
from offerdesk.app.store import Change
from offerdesk.domain.frozen import frozen
from offerdesk.domain.words import tr

PER_GROUP = 6
"""How many finds of a kind are shown before one asks for that kind alone."""

ALL_OF_ONE = 40
_SNIPPET = 160
_BEFORE = 48
"""How many letters of a text stand before its first mark."""

_NEAR = 3
"""How many words like a mistyped one are tried."""


class Index(Protocol):
    """Finds records by their words. Every method may be called from any thread."""

    def fill(self, goes_on: Callable[[], bool]) -> None:
        """Read the whole desk, bit by bit, as long as ``goes_on`` says so."""
        ...

    def follow(self, changes: Iterable[Change]) -> None:
        """Take in what a step changed."""
        ...

    def counts(self, query: Query) -> dict[str, int]:
        """Return how many records fit, by kind; kinds in which a name fits come first."""
        ...

    def find(self, query: Query, kind: str, limit: int) -> tuple[Findable, ...]:
        """Return at most ``limit`` records of a kind that fit, best first.

        ``company`` is that of what a record belongs to where it has none of its own.
        """
        ...

    def near(self, word: str) -> tuple[str, ...]:
        """Return words of the desk that a folded word may have been meant for, closest first."""
        ...

    def close(self) -> None:
        """Forget everything."""
        ...

    @property
    def filled(self) -> bool:
        """Whether all has been read."""
        ...


@frozen
class Piece:
    """A stretch of text, and whether it is what was sought."""

    text: str
    hit: bool = False


@frozen
class Hit:
    """One find: where it leads, its name and a piece of its text with what was sought marked."""

    kind: str
    id: str
    title: tuple[Piece, ...]
    snippet: tuple[Piece, ...]
    company: str
    day: date | datetime | None
    owner: str

    @property
    def said(self) -> str:
        """The find in words, as a screen reader says it."""
        texts = ("".join(p.text for p in pieces) for pieces in (self.title, self.snippet))
        return ", ".join(part for part in (*texts, self.company) if part)


@frozen
class HitGroup:
    """The finds of one kind; ``count`` is how many there are, shown or not."""

    kind: str
    label: str
    hits: tuple[Hit, ...]
    count: int


@frozen
class Finds:
    """What a search found. ``instead`` are the words that were taken for those that nothing fits."""

    groups: tuple[HitGroup, ...] = ()
    instead: tuple[str, ...] = ()

    @property
    def hits(self) -> tuple[Hit, ...]:
        """All finds that are shown, in order."""
        return tuple(hit for group in self.groups for hit in group.hits)

    @property
    def count(self) -> int:
        """How many there are, shown or not."""
        return sum(group.count for group in self.groups)


def search(index: Index, text: str, kinds: tuple[str, ...] = ()) -> Finds:
    """Search for what was typed, in some kinds or in all. Where nothing fits, words like those are tried."""
    query = read_query(text).of_kinds(kinds)
    if not query:
        return Finds()
    found = _groups(index, query)
    if found or not query.runs:
        return Finds(found)
    likely, instead = _mended(index, query)
    return Finds(_groups(index, likely), instead) if instead else Finds()


def _groups(index: Index, query: Query) -> tuple[HitGroup, ...]:
    counts = index.counts(query)
    if not counts:
        return ()
    limit = ALL_OF_ONE if len(counts) == 1 else PER_GROUP
    return tuple(
        HitGroup(
            kind,
            tr(SHOWN[kind].label),
            tuple(_hit(record, query.sought) for record in index.find(query, kind, limit)),
            n,
        )
        for kind, n in counts.items()
    )


def _mended(index: Index, query: Query) -> tuple[Query, tuple[str, ...]]:
    """Put the closest word of the desk in the place of each that nothing fits."""
    runs: list[Run] = []
    instead: list[str] = []
    for run in query.runs:
        if len(run) == 1 and not index.counts(Query(runs=(run,))):
            near = next((n for n in index.near(run[0])[:_NEAR] if index.counts(Query(runs=((n,),)))), "")
            if near:
                instead.append(near)
                runs.append((near,))
                continue
        runs.append(run)
    return replace(query, runs=tuple(runs)), tuple(instead)


def _hit(record: Findable, sought: Sequence[Run]) -> Hit:
    title, body = record.title, record.body
    named = (
        title or next((line for line in body.splitlines() if line.strip()), "") or tr(SHOWN[record.kind].one)
    )
    shown = _shown(record, body if title else "", sought)
    heading = _cut(name := " ".join(named.split()), marks(name, sought))
    return Hit(record.kind, record.id, heading, shown, record.company, record.day, record.owner)


def _shown(record: Findable, body: str, sought: Sequence[Run]) -> tuple[Piece, ...]:
    """Return what shows why a record was found: its text, its tags, or the names that it is linked with."""
    places = (body, ", ".join(record.tags), record.linked)
    marked = (_snippet(place, sought, only_hits=True) for place in places)
    return next((pieces for pieces in marked if pieces), ()) or _snippet(body, sought)


def _snippet(body: str, sought: Sequence[Run], *, only_hits: bool = False) -> tuple[Piece, ...]:
    """Return the line of the text in which something sought stands, or else its beginning."""
    first = ""
    for line in body.splitlines():
        if found := marks(line, sought):
            return _cut(line, found)
        first = first or line.strip()
    return () if only_hits or not first else _cut(first, ())


def _cut(line: str, found: Sequence[tuple[int, int]]) -> tuple[Piece, ...]:
    """Return a line in pieces, cut to a readable length around its first mark."""
    first = max(0, found[0][0] - _BEFORE) if found and found[0][1] > _SNIPPET else 0
    if first:
        first = line.find(" ", first, found[0][0]) + 1 or first
    last = min(len(line), first + _SNIPPET)
    pieces = [Piece("…")] if first else []
    place = first
    for start, stop in found:
        end = min(stop, last)
        if place <= start < end:
            pieces += [Piece(line[place:start]), Piece(line[start:end], hit=True)]
            place = end
    pieces.append(Piece(line[place:last]))
    if last < len(line):
        pieces.append(Piece("…"))
    return tuple(p for p in pieces if p.text)
