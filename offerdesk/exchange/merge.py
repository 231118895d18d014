"""How a file joins a desk: what is new, what changes, what is the same.

Ids are the writer's. The same id with the same company (a person's name, a task's title) is the same thing
and is updated; the same id with another company is something else and gets a new id, and all that refers to
it follows. An update changes only what the file states; ``null`` and ``[]`` state something too. Parts of an
owner are matched by their place. The same file and the same desk always give the same plan.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Any, Protocol, TypeVar

from offerdesk.app.importing import ImportPlan, PlannedRow, Verdict
from offerdesk.domain.assumptions import Assumptions, ExchangeRate
from offerdesk.domain.checks import NONE_SECTIONS, sorted_none_of
from offerdesk.domain.fields import Id, Ref, attributes
from offerdesk.domain.model import KINDS, Entity, Part, changed_attributes, name_of
from offerdesk.domain.negotiating import Criterion, MarketFigure
from offerdesk.domain.offer import Offer
from offerdesk.domain.tasks import Checklist, Task
from offerdesk.domain.values import Clause, Rating
from offerdesk.exchange.data import PARTLY, DeskData
from offerdesk.exchange.json_file import OBJECTS
from offerdesk.exchange.shapes import LISTS, parts_of, remark_kind
from offerdesk.exchange.signs import NAMES, SIGNS

E = TypeVar("E", bound=Entity)


class Known(Protocol):
    """What a desk holds already, as far as merging looks at it; a ``Reader`` and a ``DeskData`` both fit."""

    def find(self, kind: type[E], id: Id) -> E | None:
        """Return the entity, or ``None``."""
        ...

    def all(self, kind: type[E]) -> tuple[E, ...]:
        """Return every entity of a kind."""
        ...

    def of(self, kind: type[E], via: str, owner: Id) -> tuple[E, ...]:
        """Return what belongs to ``owner``."""
        ...


NewId = Callable[[], Id]
"""Makes an id that nothing has yet."""

_WITH_SUBJECT = (Task, Checklist)
"""Kinds whose ``subject`` names what they belong to."""


def plan_import(source: str, data: DeskData, desk: Known, new_id: NewId) -> ImportPlan:
    """Plan what taking ``data`` into ``desk`` would change; nothing is written."""
    merging = _Merging(data, desk, new_id, _places(data, desk))
    for _, kind in OBJECTS:
        for entity in data.all(kind):
            merging.single(entity)
    for key, kind in LISTS:
        for place, entity in enumerate(data.all(kind)):
            merging.entity(entity, f"{key}[{place}]")
    order = {kind: place for place, kind in enumerate(KINDS.values())}
    puts = sorted(merging.puts, key=lambda entity: order[type(entity)])
    return ImportPlan(source, tuple(merging.rows), tuple(puts), tuple(merging.removes))


def _places(data: DeskData, desk: Known) -> dict[Id, int]:
    """Return where each offer goes if it is new: behind the desk's; in an empty desk as the file says."""
    known = [o.position for o in desk.all(Offer)]
    offers = sorted(data.all(Offer), key=lambda o: o.position)
    if not known and any(o.position for o in offers):
        return {offer.id: offer.position for offer in offers}
    first = max(known, default=-1) + 1
    return {offer.id: place for place, offer in enumerate(offers, first)}


@dataclass(slots=True)
class _Merging:
    """The plan as it grows."""

    data: DeskData
    desk: Known
    new_id: NewId
    places: dict[Id, int]
    rows: list[PlannedRow] = field(default_factory=list)
    puts: list[Any] = field(default_factory=list)
    removes: list[tuple[type[Any], Id]] = field(default_factory=list)
    ids: dict[tuple[str, str], Id] = field(default_factory=dict)

    def single(self, entity: Any) -> None:
        """Merge assumptions or settings, of which a desk has one."""
        found = self.desk.find(type(entity), entity.id)
        merged = _joined(entity, found or type(entity)(), self.data)
        if found is None:
            self._note(entity, Verdict.NEW, "", ())
        elif merged != found:
            self._note(entity, Verdict.UPDATED, "", changed_attributes(found, merged))
        else:
            self._note(entity, Verdict.UNCHANGED, "", ())
            return
        self.puts.append(merged)

    def entity(self, entity: Any, where: str) -> None:
        """Merge one entity of a list with its parts."""
        kind = type(entity)
        incoming = self._pointed(entity)
        found = self._same(incoming)
        if kind is MarketFigure and found is None:
            found = self._equal_market(incoming)
        if found is None:
            self._new(entity, incoming, where)
        else:
            self._update(entity, incoming, found, where)

    def _same(self, incoming: Any) -> Any:
        """Return the entity of the desk that is the same thing, or ``None``."""
        kind = type(incoming)
        found = self.desk.find(kind, incoming.id)
        sign = SIGNS.get(kind)
        if found is None or sign is None:
            return None
        return found if _like(getattr(found, sign), getattr(incoming, sign)) else None

    def _equal_market(self, incoming: MarketFigure) -> MarketFigure | None:
        for known in self.desk.all(MarketFigure):
            if replace(incoming, id=known.id, position=known.position) == known:
                return known
        return None

    def _new(self, entity: Any, incoming: Any, where: str) -> None:
        kind: type = type(entity)
        taken = self.desk.find(kind, incoming.id) is not None
        unnamed = kind is MarketFigure
        id_ = self.new_id() if taken or unnamed else incoming.id
        self.ids[name_of(kind), entity.id] = id_
        placed = replace(incoming, id=id_)
        if unnamed or kind is Criterion:
            placed = replace(placed, position=len(self.desk.all(kind)) + placed.position)
        if kind is Offer:
            placed = replace(placed, position=self.places[entity.id])
        self.puts.append(placed)
        for part in parts_of(kind):
            for place, item in enumerate(self._items(part, entity.id)):
                self.puts.append(self._part(part, item, id_, place))
        self._note(entity, Verdict.NEW, where, (), renamed=taken and not unnamed)

    def _update(self, entity: Any, incoming: Any, found: Any, where: str) -> None:
        kind: type = type(entity)
        self.ids[name_of(kind), entity.id] = found.id
        stated = self.data.stated.get((kind, entity.id))
        merged = _joined(incoming, found, self.data, entity)
        changed: list[str] = []
        for part in parts_of(kind):
            partly = stated is not None and part.key + PARTLY in stated
            if stated is None or part.key in stated or partly:
                differs = self._list(part, entity.id, found.id, whole=not partly)
                changed += [part.key] if differs else []
        if isinstance(merged, Offer):
            merged = replace(merged, none_of=self._none_of(entity, merged, found))
        if merged != found:
            self.puts.append(merged)
            changed = [*changed_attributes(found, merged), *changed]
        verdict = Verdict.UPDATED if changed else Verdict.UNCHANGED
        self._note(entity, verdict, where, tuple(changed))

    def _list(self, part: Part, writer: Id, owner: Id, *, whole: bool) -> bool:
        """Bring one list of an owner to what the file says; whether anything changes.

        Of a list that is not stated as a whole, entries are matched by their kind and the others stay.
        """
        known = [
            item
            for item in self.desk.of(part.kind, part.via, owner)
            if all(getattr(item, name) == value for name, value in remark_kind(part).items())
        ]
        known.sort(key=lambda item: item.position)
        incoming = self._items(part, writer)
        last = max((item.position for item in known), default=-1)
        differs = False
        for place, item in enumerate(incoming):
            old = _match(item, place, known, whole=whole)
            merged = self._part(part, item, owner, place if whole else last + 1 + place, old)
            if merged != old:
                differs = True
                self.puts.append(merged)
        for old in known[len(incoming) :] if whole else ():
            differs = True
            self.removes.append((part.kind, old.id))
        return differs

    def _part(self, part: Part, item: Any, owner: Id, place: int, old: Any = None) -> Any:
        pointed = self._pointed(item)
        given = {part.via: Ref(owner), "position": old.position if old else place}
        if old is not None:
            return replace(_joined(pointed, old, self.data, item), **given)
        taken = owner != getattr(item, part.via) or self.desk.find(part.kind, item.id) is not None
        return replace(pointed, id=self.new_id() if taken else item.id, **given)

    def _items(self, part: Part, writer: Id) -> list[Any]:
        wanted = remark_kind(part)
        found = self.data.of(part.kind, part.via, writer)
        same = [item for item in found if all(getattr(item, n) == v for n, v in wanted.items())]
        return sorted(same, key=lambda item: item.position)

    def _none_of(self, entity: Offer, merged: Offer, found: Offer) -> tuple[str, ...]:
        """Keep what was known to be empty unless the file states otherwise."""
        names = {*found.none_of, *entity.none_of}
        for part in parts_of(Offer):
            if self._items(part, entity.id):
                names.discard(part.key)
        for name, values in NONE_SECTIONS.items():
            if name in names and any(getattr(merged, value) for value in values):
                names.discard(name)
        return sorted_none_of(tuple(names))

    def _pointed(self, entity: Any) -> Any:
        """Return ``entity`` with its references led to the ids that their targets have in the desk."""
        moved: dict[str, Any] = {}
        source: type = type(entity)
        for declared in attributes(source):
            value, kind = getattr(entity, declared.name), declared.field.refers
            if kind and value:
                several = isinstance(value, tuple)
                moved[declared.name] = (
                    tuple(self._led(kind, id_) for id_ in value) if several else self._led(kind, value)
                )
        if isinstance(entity, _WITH_SUBJECT):
            about, _, id_ = entity.subject.partition(":")
            moved["subject"] = f"{about}:{self._led(about, id_)}" if id_ else entity.subject
        return replace(entity, **moved) if moved else entity

    def _led(self, kind: str, id_: str) -> str:
        return self.ids.get((kind, id_), Id(id_))

    def _note(
        self, entity: Any, verdict: Verdict, where: str, changed: Iterable[str], *, renamed: bool = False
    ) -> None:
        kind: type = type(entity)
        name = str(getattr(entity, NAMES.get(kind, "id")))
        self.rows.append(PlannedRow(name_of(kind), name, verdict, where, tuple(changed), (), renamed))


def _joined(incoming: Any, found: Any, data: DeskData, writer: Any = None) -> Any:
    """Return ``found`` with the attributes that the file states; its own id, place and owner stay."""
    kind: type = type(found)
    named = writer if writer is not None else incoming
    kept = {"id", "position"} if kind is not Offer else {"id"}
    given = {
        declared.name: _in_known_order(getattr(incoming, declared.name), getattr(found, declared.name))
        for declared in attributes(kind)
        if declared.name not in kept and data.states(named, declared.name)
    }
    if isinstance(found, Assumptions):
        given |= _rates(incoming, found, given.get("currency", found.currency))
    return replace(found, **given)


def _match(item: Any, place: int, known: list[Any], *, whole: bool) -> Any:
    """Return the entry of the desk that ``item`` of a file stands for, or ``None``."""
    if whole or not hasattr(item, "kind"):
        return known[place] if place < len(known) else None
    return next((old for old in known if old.kind == item.kind), None)


def _in_known_order(incoming: Any, found: Any) -> Any:
    """Keep the desk's order of marks and clauses: in a file they are keys, which have none."""
    unordered = isinstance(incoming, tuple) and all(isinstance(i, Rating | Clause) for i in incoming)
    return found if unordered and found and set(incoming) == set(found) else incoming


def _rates(incoming: Assumptions, found: Assumptions, currency: str) -> dict[str, tuple[ExchangeRate, ...]]:
    """Join the rates by currency; rates into another currency are of no use any more."""
    if currency != found.currency:
        return {"exchange_rates": incoming.exchange_rates}
    rates = {rate.currency: rate for rate in (*found.exchange_rates, *incoming.exchange_rates)}
    return {"exchange_rates": tuple(rates.values())}


def _like(one: Any, other: Any) -> bool:
    return str(one).strip().casefold() == str(other).strip().casefold()
