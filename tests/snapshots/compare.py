"""Text snapshots: ``UPDATE_SNAPSHOTS=1 pytest …`` rewrites them, and the diff is read before it lands."""

import os
from pathlib import Path

FOLDER = Path(__file__).parent


def matches(name: str, text: str) -> None:
    """Assert that ``text`` is what the snapshot ``name`` (a path below this folder) holds."""
    path = FOLDER / name
    if os.environ.get("UPDATE_SNAPSHOTS") == "1":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    assert path.is_file(), f"no snapshot {name}; make it with UPDATE_SNAPSHOTS=1"
    assert text == path.read_text(encoding="utf-8"), f"{name} changed; UPDATE_SNAPSHOTS=1 accepts it"
