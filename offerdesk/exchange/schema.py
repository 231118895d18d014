"""The JSON Schema (draft 2020-12) of the exchange file, made from the same declarations as reader and writer.

The schema describes keys, types and single values. What needs more than one value (the sum of a vesting
schedule, references, contradictions) is checked by the program alone.
"""

from typing import Any

from offerdesk.domain.assumptions import Assumptions, Settings
from offerdesk.domain.checks import LONGEST_ID, NONE_OF
from offerdesk.domain.fields import Attribute, Id, attributes
from offerdesk.domain.model import name_of
from offerdesk.domain.negotiating import MarketFigure
from offerdesk.domain.offer import Offer
from offerdesk.exchange import shapes
from offerdesk.exchange.json_file import FORMAT, OBJECTS, VERSION
from offerdesk.exchange.json_objects import nullable
from offerdesk.exchange.json_records import codec_for
from offerdesk.exchange.json_words import Schema
from offerdesk.exchange.shapes import LISTS, Node, parts_of, shape

DRAFT = "https://json-schema.org/draft/2020-12/schema"
ABOUT = (
    "A search for a job: offers, applications, people, interviews, tasks. A key that is absent or null is "
    "unknown, never zero; an empty list means none. Amounts are exact decimal numbers, as text or as numbers."
)
ABOUT_NONE = "Lists and sections that are known to be empty; an empty list says the same of itself."
COUNTRY, CURRENCY = "^([A-Z]{2})?$", "^([A-Z]{3})?$"

_CODES = {
    (Offer, "country"): COUNTRY,
    (Offer, "pay_currency"): CURRENCY,
    (Settings, "country"): COUNTRY,
    (Assumptions, "currency"): "^[A-Z]{3}$",
    (MarketFigure, "currency"): CURRENCY,
}


def exchange_schema() -> Schema:
    """Return the schema of a whole exchange file."""
    kinds: list[type] = [kind for _, kind in (*OBJECTS, *LISTS)]
    kinds += [part.kind for kind in kinds for part in parts_of(kind)]
    top: Schema = {
        "$schema": {"type": "string"},
        "format": {"const": FORMAT},
        "version": {"const": VERSION},
    }
    for key, kind in OBJECTS:
        top[key] = nullable({"$ref": f"#/$defs/{name_of(kind)}"})
    for key, kind in LISTS:
        top[key] = _list_of(kind)
    return {
        "$schema": DRAFT,
        "title": "OfferDesk exchange file",
        "description": ABOUT,
        "type": "object",
        "properties": top,
        "required": ["format", "version"],
        "additionalProperties": False,
        "$defs": {name_of(kind): _entity(kind) for kind in dict.fromkeys(kinds)},
    }


def _entity(kind: type) -> Schema:
    schema = _node(kind, shape(kind))
    for part in parts_of(kind):
        schema["properties"][part.key] = _list_of(part.kind)
    if kind is Offer:
        names: Schema = {"type": "array", "items": {"enum": list(NONE_OF)}, "description": ABOUT_NONE}
        schema["properties"][shapes.NONE_OF] = nullable(names)
    needed = [a.json for a in attributes(kind) if _needed(a)]
    if needed:
        schema["required"] = needed
    return schema


def _node(kind: type, node: Node) -> Schema:
    keys = {key: _key(kind, inner) for key, inner in node.keys.items()}
    return {"type": "object", "properties": keys, "additionalProperties": False}


def _key(kind: type, node: Node) -> Schema:
    if node.leaf is None:
        return nullable(_node(kind, node))
    value = _value(kind, node.leaf)
    if node.keys:
        value = {**nullable(_node(kind, node)), "description": value.pop("description", "")}
        value["anyOf"] += codec_for(kind, node.leaf).schema()["anyOf"]
    return value


def _value(kind: type, declared: Attribute) -> Schema:
    schema = dict(codec_for(kind, declared).schema())
    if declared.type is Id:
        schema |= {"minLength": 1, "maxLength": LONGEST_ID}
    if (kind, declared.name) in _CODES:
        schema["pattern"] = _CODES[kind, declared.name]
    if _needed(declared):
        schema |= {} if declared.type is Id else {"pattern": r"\S"}
    else:
        schema = nullable(schema)
    return schema | {"description": _about(declared)}


def _about(declared: Attribute) -> str:
    field = declared.field
    words = [field.label, f"({field.unit})" if field.unit else "", f"– {field.help}" if field.help else ""]
    return " ".join(word for word in words if word)


def _needed(declared: Attribute) -> bool:
    named = declared.field.required or declared.name == "id"
    return named and declared.json != shapes.UNNAMED


def _list_of(kind: Any) -> Schema:
    return nullable({"type": "array", "items": {"$ref": f"#/$defs/{name_of(kind)}"}})
