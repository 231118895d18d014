"""What the window remembers of itself, in a small JSON file: recent files, geometry, theme.

It is no place for anything about offers. A damaged file is set aside and forgotten: nobody must be kept from
their desk by the memory of a window.
"""

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from offerdesk.storage.atomic import private_folder, write_private

Setting = str | int | bool | tuple[str, ...]

MOST_BYTES = 1024 * 1024


class SettingsFile:
    """Settings by name. Each reader names its fallback, whose type the answer then has."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._values = _read(path)

    def text(self, name: str, fallback: str = "") -> str:
        """Return a text, or the fallback where there is none."""
        value = self._values.get(name)
        return value if isinstance(value, str) else fallback

    def number(self, name: str, fallback: int = 0) -> int:
        """Return a whole number, or the fallback where there is none."""
        value = self._values.get(name)
        return value if isinstance(value, int) and not isinstance(value, bool) else fallback

    def flag(self, name: str, *, fallback: bool = False) -> bool:
        """Return yes or no, or the fallback where there is none."""
        value = self._values.get(name)
        return value if isinstance(value, bool) else fallback

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a list of texts; empty where there is none."""
        value = self._values.get(name)
        return tuple(v for v in value if isinstance(v, str)) if isinstance(value, list | tuple) else ()

    def put(self, values: Mapping[str, Setting]) -> None:
        """Set some values and write the file; what cannot be written is remembered until the end alone."""
        if all(self._values.get(name) == value for name, value in values.items()):
            return
        self._values |= values
        content = json.dumps(self._values, ensure_ascii=False, indent=1, sort_keys=True)
        with suppress(OSError):
            private_folder(self._path.parent)
            write_private(self._path, content.encode("utf-8", "surrogatepass"))


def _read(path: Path) -> dict[str, object]:
    try:
        with path.open("rb") as stream:
            found = json.loads(stream.read(MOST_BYTES).decode("utf-8", "surrogatepass"))
    except OSError:
        return {}
    except (ValueError, RecursionError):
        found = None
    if isinstance(found, dict):
        return {k: tuple(v) if isinstance(v, list) else v for k, v in found.items()}
    with suppress(OSError):
        path.replace(path.with_name(f"{path.name}.damaged"))
    return {}
