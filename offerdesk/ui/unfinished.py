"""Texts that could not be used yet ("12k€x"), as they outlive the window: one JSON text beside the desk."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from offerdesk.app.store import Reader
from offerdesk.domain.fields import Id

RawKey = tuple[Id, str, Id, str]
"""Record on show, kind, entity and attribute that a text belongs to."""

_PARTS = 5


class Unread:
    """The texts that forms could not use yet, for all forms of a desk that edit plain records.

    One place for all: a text outlives the row it was typed in, shows wherever its record is shown next, and
    is forgotten once any form could use another one. ``changed`` is called when there are others.
    """

    def __init__(self, texts: Mapping[RawKey, str] | None = None) -> None:
        self._texts = dict(texts or {})
        self.changed: Callable[[], object] | None = None

    @property
    def texts(self) -> dict[RawKey, str]:
        """All of them."""
        return dict(self._texts)

    def get(self, key: RawKey) -> str | None:
        """Return the text of an attribute; ``None`` for none."""
        return self._texts.get(key)

    def put(self, key: RawKey, text: str | None) -> bool:
        """Keep a text, or forget it; false where nothing changes."""
        if text == self._texts.get(key):
            return False
        if text is None:
            del self._texts[key]
        else:
            self._texts[key] = text
        if self.changed is not None:
            self.changed()
        return True


def of_what_is_there(texts: Mapping[RawKey, str], reader: Reader) -> dict[RawKey, str]:
    """Return the texts of records that have not gone."""
    from offerdesk.domain.model import KINDS  # noqa: PLC0415 - it imports every kind: not for the first sheet

    return {k: text for k, text in texts.items() if k[1] in KINDS and reader.find(KINDS[k[1]], k[2])}


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
