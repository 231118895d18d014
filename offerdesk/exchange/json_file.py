"""The exchange file: read and written by plain loops over the declarations.

What is special: an offer's lists that are stated empty are entered in ``none_of``; parts have no ids in the
file, they get one from their owner, key and place; a key that is absent keeps the attribute's default, and
``null`` means unknown.
"""

from collections.abc import Iterable
from typing import Any

from offerdesk.domain.assumptions import Assumptions, Settings
from offerdesk.domain.checks import NONE_OF, check, sorted_none_of
from offerdesk.domain.fields import Id, attributes
from offerdesk.domain.model import PARTS, Entity, Part
from offerdesk.domain.offer import Offer
from offerdesk.domain.values import Problem, Rejected
from offerdesk.domain.words import N_
from offerdesk.exchange import faults, shapes
from offerdesk.exchange.data import DeskData, gather
from offerdesk.exchange.faults import MOST_PROBLEMS, join, unknown_keys
from offerdesk.exchange.json_records import codec_for
from offerdesk.exchange.json_text import parse, to_text
from offerdesk.exchange.references import Places, reference_problems
from offerdesk.exchange.shapes import (
    LISTS,
    UNNAMED,
    parts_of,
    path_of,
    read_values,
    remark_kind,
    write_values,
)

FORMAT, VERSION = "offerdesk", 1
SUFFIX = ".offerdesk.json"
OBJECTS: tuple[tuple[str, type[Any]], ...] = (("settings", Settings), ("assumptions", Assumptions))

FORMAT_FAULT = N_('is no OfferDesk exchange file: "format" must be "offerdesk"')
VERSION_FAULT = N_("must be {version}")
NEWER = N_("was made by a newer OfferDesk (format version {version}): update OfferDesk to read it")
TOP = N_("must be an object with the keys format, version and offers")

_HEAD = ("$schema", "format", "version")


def read(data: bytes) -> DeskData:
    """Return what an exchange file holds.

    Raises ``Rejected`` with the path of each problem; nothing of a file with a problem is used.
    """
    return read_value(parse(data))


def read_value(value: Any) -> DeskData:
    """Return what a parsed exchange file holds; ``Rejected`` as for ``read``."""
    if not isinstance(value, dict):
        raise Rejected(Problem("", TOP))
    _check_head(value)
    reader = _Reader()
    known = [*_HEAD, *(key for key, _ in (*OBJECTS, *LISTS))]
    reader.problems += unknown_keys("", value, known)
    for key, kind in OBJECTS:
        if value.get(key) is not None:
            reader.entity(kind, value[key], key, {})
    for key, kind in LISTS:
        reader.top_list(kind, key, value.get(key))
    return reader.result()


def read_entity(kind: type, value: dict[str, Any]) -> DeskData:
    """Return one entity with its lists, read by itself: what it refers to is not looked for.

    Raises ``Rejected`` with the path of each problem below the entity.
    """
    reader = _Reader()
    reader.entity(kind, value, "", {})
    return reader.result(references=False)


def write(data: DeskData) -> bytes:
    """Return ``data`` as an exchange file; the same data gives the same bytes."""
    return to_text(write_value(data)).encode()


def write_value(data: DeskData) -> dict[str, Any]:
    """Return ``data`` as the value that the file holds."""
    written: dict[str, Any] = {"format": FORMAT, "version": VERSION}
    for key, kind in OBJECTS:
        for entity in data.all(kind):
            written[key] = write_values(kind, entity, defaults=True)
    owned = _Owned(data)
    for key, kind in LISTS:
        if data.all(kind):
            written[key] = [write_entity(entity, owned) for entity in data.all(kind)]
    return written


def write_entity(entity: Entity, owned: "_Owned") -> dict[str, Any]:
    """Return one entity with its lists."""
    kind: type = type(entity)
    written = write_values(kind, entity)
    empty = entity.none_of if isinstance(entity, Offer) else ()
    for part in parts_of(kind):
        items = owned.parts(part, entity.id)
        if items or part.key in empty:
            written[part.key] = [write_values(part.kind, item) for item in items]
    sections = [name for name in empty if name not in {part.key for part in parts_of(kind)}]
    if sections:
        written[shapes.NONE_OF] = sections
    return written


class _Owned:
    """The parts of every owner, in order."""

    def __init__(self, data: DeskData) -> None:
        self._lists: dict[tuple[str, str], list[Any]] = {}
        for part in PARTS:
            only = remark_kind(part).get("kind")
            for item in data.all(part.kind):
                if only is None or item.kind == only:
                    self._lists.setdefault((part.key, getattr(item, part.via)), []).append(item)

    def parts(self, part: Part, owner: Id) -> list[Any]:
        """Return the items of one list of one owner."""
        return sorted(self._lists.get((part.key, owner), ()), key=lambda item: item.position)


def owned_parts(data: DeskData) -> _Owned:
    """Return the parts of ``data`` by owner, for ``write_entity``."""
    return _Owned(data)


def _check_head(value: dict[str, Any]) -> None:
    if value.get("format") != FORMAT:
        raise Rejected(Problem("", FORMAT_FAULT))
    version = value.get("version")
    if isinstance(version, int) and not isinstance(version, bool) and version > VERSION:
        raise Rejected(Problem("version", NEWER, (("version", str(version)),)))
    if version != VERSION or isinstance(version, bool):
        raise Rejected(Problem("version", VERSION_FAULT, (("version", str(VERSION)),)))


class _Reader:
    """Collects entities and problems while walking a file."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self._entities: list[Any] = []
        self._stated: dict[tuple[type, Id], frozenset[str]] = {}
        self._places = Places()

    def top_list(self, kind: type, key: str, value: Any) -> None:
        """Read one of the lists at the top of the file."""
        for place, item in enumerate(self._items(value, key)):
            if len(self.problems) >= MOST_PROBLEMS:
                return
            given: dict[str, Any] = {}
            names = {declared.name: declared for declared in attributes(kind)}
            if names["id"].json == UNNAMED:
                given["id"] = Id(f"{key}.{place}")
            if "position" in names and names["position"].json == UNNAMED:
                given["position"] = place
            self.entity(kind, item, f"{key}[{place}]", given)

    def entity(self, kind: type, value: Any, where: str, given: dict[str, Any]) -> None:
        """Read one entity with its lists; its problems are noted."""
        if not isinstance(value, dict):
            self.problems.append(Problem(where, faults.OBJECT))
            return
        values, problems = read_values(kind, value, where)
        stated = frozenset(
            {*values, *(part.key for part in parts_of(kind) if value.get(part.key) is not None)}
        )
        values = {**values, **given}
        problems += self._missing(kind, values, where)
        if kind is Offer:
            none_of, faulty = _none_of(value, where)
            values["none_of"] = none_of
            problems += faulty
            stated |= {"none_of"} if none_of else set()
        self.problems += problems
        if not problems:
            self._keep(kind(**values), where, stated)
        self._parts(kind, value, where, values.get("id", Id("?")))

    def result(self, *, references: bool = True) -> DeskData:
        """Return what was read, or raise ``Rejected`` with what is wrong."""
        if references and not self.problems:
            self.problems += reference_problems(self._entities, self._places)
        if self.problems:
            raise Rejected(*self.problems[:MOST_PROBLEMS])
        return gather(self._entities, self._stated)

    def _keep(self, entity: Any, where: str, stated: frozenset[str]) -> None:
        found = check(entity)
        self.problems += [
            Problem(join(where, path_of(type(entity), p.where)), p.text, p.values) for p in found
        ]
        self.problems += self._places.enter(entity, where)
        self._entities.append(entity)
        self._stated[type(entity), entity.id] = stated

    def _parts(self, kind: type, value: dict[str, Any], where: str, owner: Id) -> None:
        for part in parts_of(kind):
            for place, item in enumerate(self._items(value.get(part.key), join(where, part.key))):
                if len(self.problems) >= MOST_PROBLEMS:
                    return
                given = {"id": Id(f"{owner}.{part.key}.{place}"), part.via: owner, "position": place}
                self.entity(part.kind, item, f"{join(where, part.key)}[{place}]", given | remark_kind(part))

    def _items(self, value: Any, where: str) -> Iterable[Any]:
        if value is None:
            return ()
        if not isinstance(value, list):
            self.problems.append(Problem(where, faults.LIST))
            return ()
        return value

    def _missing(self, kind: type, values: dict[str, Any], where: str) -> list[Problem]:
        needed = [a for a in attributes(kind) if a.field.required or a.name == "id"]
        absent = [a for a in needed if a.name not in values and a.json != UNNAMED]
        return [Problem(join(where, a.json), faults.MISSING) for a in absent]


def _none_of(value: dict[str, Any], where: str) -> tuple[tuple[str, ...], list[Problem]]:
    """Read which lists and sections an offer states to be empty: ``none_of``, and lists given as ``[]``."""
    declared = next(a for a in attributes(Offer) if a.name == "none_of")
    given = value.get(shapes.NONE_OF)
    try:
        named = (
            codec_for(Offer, declared).read(given, join(where, shapes.NONE_OF)) if given is not None else ()
        )
    except Rejected as refused:
        return (), list(refused.problems)
    lists = [part.key for part in parts_of(Offer)]
    filled = [key for key in lists if key in named and value.get(key)]
    problems = [
        Problem(
            f"{where}.{key}", N_('"{name}" is said to be not offered, yet it has values'), (("name", key),)
        )
        for key in filled
    ]
    problems += unknown_keys(join(where, shapes.NONE_OF), named, NONE_OF)
    empty = [key for key in lists if value.get(key) == []]
    return sorted_none_of((*(n for n in named if n in NONE_OF), *empty)), problems
