"""The schema's own judgement, by the reference implementation."""

from typing import Any

from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from offerdesk.exchange.schema import exchange_schema

_VALIDATOR = Draft202012Validator(exchange_schema())


def complaints(value: Any) -> list[str]:
    """Return what the schema finds wrong with a file."""
    return [f"{'/'.join(map(str, e.absolute_path))}: {e.message}" for e in _VALIDATOR.iter_errors(value)]


def schema_complaints() -> list[str]:
    """Return what is wrong with the schema itself."""
    meta = Draft202012Validator(Draft202012Validator.META_SCHEMA)
    return [e.message for e in meta.iter_errors(exchange_schema())]
