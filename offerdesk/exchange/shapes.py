"""How an entity's attributes nest in the file: a tree of keys made from the declarations.

``pay.amount`` and ``pay.period`` become the object ``pay`` with two keys. A key can hold a value and
an object at once: ``bonus.target`` is a share of base pay, or an object with ``amount``.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import islice
from typing import Any

from offerdesk.domain.agreeing import AgreedPoint, Attachment, Enquiry, Resource
from offerdesk.domain.assumptions import AssumptionSet
from offerdesk.domain.fields import Attribute, attributes
from offerdesk.domain.hindsight import Achievement, Feedback, Finding, LookBack
from offerdesk.domain.interviews import Interview, Remark
from offerdesk.domain.journal import Event, Person, Process
from offerdesk.domain.letters import Letter
from offerdesk.domain.model import PARTS, Part
from offerdesk.domain.negotiating import Criterion, MarketFigure, OfferVersion, Round
from offerdesk.domain.offer import Offer
from offerdesk.domain.planning import Budget, Plan, Strength
from offerdesk.domain.preparing import BankQuestion, Pitch, Practice, Story
from offerdesk.domain.tasks import Checklist, RuleSetting, SavedSearch, Task
from offerdesk.domain.values import Problem, Rejected
from offerdesk.exchange import faults
from offerdesk.exchange.faults import join, unknown_key
from offerdesk.exchange.json_records import codec_for

LISTS: tuple[tuple[str, type[Any]], ...] = (
    ("assumption_sets", AssumptionSet),
    ("criteria", Criterion),
    ("people", Person),
    ("stories", Story),
    ("strengths", Strength),
    ("bank", BankQuestion),
    ("pitches", Pitch),
    ("processes", Process),
    ("interviews", Interview),
    ("events", Event),
    ("feedback", Feedback),
    ("findings", Finding),
    ("offers", Offer),
    ("rounds", Round),
    ("versions", OfferVersion),
    ("market", MarketFigure),
    ("plans", Plan),
    ("budgets", Budget),
    ("attachments", Attachment),
    ("enquiries", Enquiry),
    ("agreed", AgreedPoint),
    ("letters", Letter),
    ("practice", Practice),
    ("achievements", Achievement),
    ("look_backs", LookBack),
    ("checklists", Checklist),
    ("tasks", Task),
    ("rules", RuleSetting),
    ("saved_searches", SavedSearch),
    ("resources", Resource),
)
"""The lists at the top of the file, what is referred to before what refers to it."""

UNNAMED = "-"
"""The key of an attribute that the file expresses by nesting."""

NONE_OF = "none_of"
"""The key of an offer that names the lists and sections known to be empty."""


@dataclass(slots=True)
class Node:
    """A key of an object: the attribute that it holds, the keys below it, or both."""

    leaf: Attribute | None = None
    keys: dict[str, "Node"] = field(default_factory=dict)


@cache
def shape(kind: type) -> Node:
    """Return the tree of keys of a kind."""
    root = Node()
    for declared in attributes(kind):
        if declared.json == UNNAMED:
            continue
        node = root
        for key in declared.json.split("."):
            node = node.keys.setdefault(key, Node())
        node.leaf = declared
    return root


@cache
def parts_of(kind: type) -> tuple[Part, ...]:
    """Return the lists that the file nests within a kind."""
    return tuple(part for part in PARTS if part.owner is kind)


def extra_keys(kind: type) -> tuple[str, ...]:
    """Return the keys of a kind that no single attribute stands for."""
    nested = tuple(part.key for part in parts_of(kind))
    return (*nested, NONE_OF) if kind is Offer else nested


def read_values(kind: type, value: dict[str, Any], where: str) -> tuple[dict[str, Any], list[Problem]]:
    """Return the attributes that ``value`` states, with the problems of those that cannot be read.

    An attribute stated as ``null`` is ``None`` where it may be unknown, else its default.
    """
    given: dict[str, Any] = {}
    problems = _read_node(kind, shape(kind), value, where, given, extra_keys(kind))
    return given, list(islice(problems, faults.MOST_PROBLEMS))


def write_values(kind: type, entity: Any, *, defaults: bool = False) -> dict[str, Any]:
    """Return the object of an entity without its lists; ``defaults`` to write known defaults as well."""
    written: dict[str, Any] = {}
    for declared in attributes(kind):
        value = getattr(entity, declared.name)
        wanted = declared.field.required or (defaults and value not in (None, "", ()))
        if declared.json == UNNAMED or (value == declared.default and not wanted):
            continue
        *above, key = declared.json.split(".")
        inside = written
        for step in above:
            inside = inside.setdefault(step, {})
        inside[key] = None if value is None else codec_for(kind, declared).write(value)
    return written


def path_of(kind: type, name: str) -> str:
    """Return the key in the file of the attribute ``name``."""
    for declared in attributes(kind):
        if declared.name == name:
            return declared.name if declared.json == UNNAMED else declared.json
    return name


def _read_node(
    kind: type, node: Node, value: Any, where: str, given: dict[str, Any], extra: tuple[str, ...] = ()
) -> Iterator[Problem]:
    if node.keys and isinstance(value, dict):
        for key, inner in value.items():
            if key in node.keys:
                yield from _read_node(kind, node.keys[key], inner, join(where, key), given)
            elif key not in extra:
                yield unknown_key(where, key, (*node.keys, *extra))
    elif node.leaf is not None:
        yield from _read_leaf(kind, node.leaf, value, where, given)
    elif value is not None:
        yield Problem(where, faults.OBJECT)


def _read_leaf(
    kind: type, leaf: Attribute, value: Any, where: str, given: dict[str, Any]
) -> Iterator[Problem]:
    if value is None:
        if leaf.optional:
            given[leaf.name] = None
        return
    try:
        given[leaf.name] = codec_for(kind, leaf).read(value, where)
    except Rejected as refused:
        yield from refused.problems


def remark_kind(part: Part) -> dict[str, Any]:
    """Return what the key of a list of remarks says about each of them."""
    if part.kind is not Remark:
        return {}
    kind_type = next(a.type for a in attributes(Remark) if a.name == "kind")
    return {"kind": kind_type(part.key)}
