"""Whether the entities of a file fit together: ids given once, references that lead somewhere."""

from collections.abc import Iterable, Iterator
from typing import Any
from zoneinfo import ZoneInfo

from offerdesk.domain.agreeing import Attachment
from offerdesk.domain.assumptions import Settings
from offerdesk.domain.fields import attributes
from offerdesk.domain.interviews import Interview
from offerdesk.domain.model import KINDS, name_of
from offerdesk.domain.tasks import Checklist, Task
from offerdesk.domain.values import Problem
from offerdesk.domain.words import N_
from offerdesk.exchange.faults import join
from offerdesk.exchange.shapes import UNNAMED, path_of

SAME_ID = N_('the id "{id}" is already used by {other}')
NO_SUCH = N_('there is no {kind} with the id "{id}" in this file')
NO_ZONE = N_('"{value}" is no time zone, such as "America/New_York"')


class Places:
    """Where in the file each entity stands."""

    def __init__(self) -> None:
        self._places: dict[tuple[type, str], str] = {}

    def enter(self, entity: Any, where: str) -> list[Problem]:
        """Note where ``entity`` stands; a problem where its id is taken."""
        key = (type(entity), entity.id)
        if key in self._places:
            values = (("id", entity.id), ("other", self._places[key]))
            return [Problem(join(where, "id"), SAME_ID, values)]
        self._places[key] = where
        return []

    def of(self, entity: Any) -> str:
        """Return where ``entity`` stands."""
        return self._places.get((type(entity), entity.id), "")

    def has(self, kind: type, id_: str) -> bool:
        """Whether the file holds an entity of this kind and id."""
        return (kind, id_) in self._places


def reference_problems(entities: Iterable[Any], places: Places) -> list[Problem]:
    """Return every reference to something that the file does not hold, and every unknown time zone."""
    return [problem for entity in entities for problem in _of(entity, places)]


def _of(entity: Any, places: Places) -> Iterator[Problem]:
    where = places.of(entity)
    kind: type = type(entity)
    for declared in attributes(kind):
        value = getattr(entity, declared.name)
        if declared.field.refers and declared.json != UNNAMED and value:
            several = isinstance(value, tuple)
            for place, id_ in enumerate(value if several else (value,)):
                path = join(where, declared.json) + (f"[{place}]" if several else "")
                yield from _leads(places, declared.field.refers, id_, path)
    if isinstance(entity, Attachment | Checklist | Task):
        about, _, id_ = entity.subject.partition(":")
        if about in KINDS and id_:
            yield from _leads(places, about, id_, join(where, "subject"))
    yield from _zone(entity, where)


def _leads(places: Places, kind: str, id_: str, where: str) -> Iterator[Problem]:
    if not places.has(KINDS[kind], id_):
        yield Problem(where, NO_SUCH, (("kind", name_of(KINDS[kind])), ("id", id_)))


def _zone(entity: Any, where: str) -> Iterator[Problem]:
    name = {Settings: "time_zone", Interview: "zone"}.get(type(entity), "")
    value = getattr(entity, name) if name else ""
    if value and not _is_zone(value):
        yield Problem(join(where, path_of(type(entity), name)), NO_ZONE, (("value", value),))


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (KeyError, OSError, ValueError):  # not found, a folder, or a path that leads elsewhere
        return False
    return True
