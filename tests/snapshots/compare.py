"""Text snapshots: ``UPDATE_SNAPSHOTS=1 pytest …`` rewrites them, and the diff is read before it lands."""

import os
from pathlib import Path

FOLDER = Path(__file__).parent


def snapshot(name: str, text: str) -> str:
    """Return what the snapshot ``name`` (a path below this folder) holds; ``text`` where it is rewritten."""
    path = FOLDER / name
    if os.environ.get("UPDATE_SNAPSHOTS") == "1":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    assert path.is_file(), f"no snapshot {name}; make it with UPDATE_SNAPSHOTS=1"
    return path.read_text(encoding="utf-8")
