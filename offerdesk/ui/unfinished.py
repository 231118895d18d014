"""Texts that could not be used yet ("12k€x"), as they outlive the window: one JSON text beside the desk."""

import json
from collections.abc import Mapping
from typing import Any

from offerdesk.domain.fields import Id

RawKey = tuple[Id, str, Id, str]
"""Record on show, kind, entity and attribute that a text belongs to."""

_PARTS = 5


def as_text(texts: Mapping[RawKey, str]) -> str:
    """Return the texts as JSON; empty for none."""
    return json.dumps(sorted([*key, text] for key, text in texts.items())) if texts else ""


def from_text(written: str) -> dict[RawKey, str]:
    """Return the texts; what is damaged is left out, since all of it can be typed again."""
    try:
        found: Any = json.loads(written) if written else []
    except ValueError:
        return {}
    return {
        (Id(row[0]), row[1], Id(row[2]), row[3]): row[4]
        for row in (found if isinstance(found, list) else [])
        if isinstance(row, list) and len(row) == _PARTS and all(isinstance(part, str) for part in row)
    }
