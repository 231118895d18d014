"""Tags over all kinds of records: which are in use, and renaming, merging or removing one everywhere."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

from offerdesk.app.findable import SHOWN
from offerdesk.app.folding import fold
from offerdesk.app.rows import Cell, Column, Row, Sheet
from offerdesk.app.store import Reader, Store
from offerdesk.domain.fields import attributes
from offerdesk.domain.frozen import frozen
from offerdesk.domain.model import KINDS, name_of
from offerdesk.domain.tasks import SavedSearch
from offerdesk.domain.words import tr


@frozen
class TagUse:
    """A tag, and in how many records of each kind it stands."""

    tag: str
    kinds: tuple[tuple[str, int], ...]

    @property
    def count(self) -> int:
        """How many records have it."""
        return sum(n for _, n in self.kinds)


def tags_in_use(reader: Reader) -> tuple[TagUse, ...]:
    """Return every tag once, by its name without regard to case and accents."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for kind in _tagged():
        for (tags,) in reader.rows(kind, ("tags",)):
            for tag in dict.fromkeys(tags):
                found[tag][name_of(kind)] += 1
    ordered = sorted(found, key=lambda tag: (fold(tag), tag))
    return tuple(TagUse(tag, tuple(found[tag].items())) for tag in ordered)


def tag_names(reader: Reader) -> tuple[str, ...]:
    """Return the tags that are in use, those in most records first: what typing is completed from."""
    return tuple(use.tag for use in sorted(tags_in_use(reader), key=lambda use: -use.count))


def tag_list(reader: Reader) -> Sheet:
    """List the tags with where they are used."""
    rows = tuple(
        Row(
            use.tag,
            use.tag,
            (
                Cell(str(use.count), sort=Decimal(use.count)),
                Cell(", ".join(f"{tr(SHOWN[kind].label)} {n}" for kind, n in use.kinds)),
            ),
        )
        for use in tags_in_use(reader)
    )
    columns = (Column("count", tr("Used")), Column("where", tr("Where"), figures=False))
    empty = tr("No tags yet. Applications, people, notes, questions and stories can have some.")
    return Sheet(columns, rows, tr("Tag"), empty)


@frozen
class RenameTag:
    """Call a tag something else wherever it stands; ``merges`` says that the other name is in use already.

    Kept searches that ask for the tag ask for its new name.
    """

    before: str
    after: str
    merges: bool = False
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        words = (
            tr("Merge tag “{before}” into “{after}”")
            if self.merges
            else tr("Rename tag “{before}” to “{after}”")
        )
        return words.format(before=self.before, after=self.after)

    def run(self, store: Store) -> None:
        """Put the new name in the place of the old one; a record has each tag once."""
        if not self.after or self.after == self.before:
            return
        for entity in _having(store, self.before):
            tags = (self.after if tag == self.before else tag for tag in entity.tags)
            store.put(replace(entity, tags=tuple(dict.fromkeys(tags))))
        for kept in store.all(SavedSearch):
            words = _asking(self.before, self.after, kept.words)
            if words != kept.words:
                store.put(replace(kept, words=words))


@frozen
class RemoveTag:
    """Take a tag away wherever it stands."""

    tag: str
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Remove tag “{tag}” everywhere").format(tag=self.tag)

    def run(self, store: Store) -> None:
        """Write each record that has it without it."""
        for entity in _having(store, self.tag):
            store.put(replace(entity, tags=tuple(tag for tag in entity.tags if tag != self.tag)))


def renaming(reader: Reader, before: str, after: str) -> RenameTag:
    """Return the command that gives a tag another name, or merges it into one that is in use."""
    wanted = " ".join(after.split())
    return RenameTag(before, wanted, wanted != before and wanted in tag_names(reader))


def sought_words(tag: str) -> str:
    """Return what is typed into the search to find a tag."""
    said = f'"{tag}"' if re.search(r"\W", tag) else tag
    return f"{tr('tag')}:{said}"


def _asking(before: str, after: str, words: str) -> str:
    asked = {f"{key}:{quote}{before}{quote}" for key in ("tag", tr("tag")) for quote in ("", '"')}
    pieces = re.split(r'(\s+(?=(?:[^"]*"[^"]*")*[^"]*$))', words)
    return "".join(sought_words(after) if piece in asked else piece for piece in pieces)


def _tagged() -> Iterator[type[Any]]:
    kind: Any
    for kind in KINDS.values():
        if any(attribute.name == "tags" for attribute in attributes(kind)):
            yield kind


def _having(store: Store, tag: str) -> Iterator[Any]:
    for kind in _tagged():
        yield from (entity for entity in store.all(kind) if tag in entity.tags)
