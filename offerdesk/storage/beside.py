"""A small private text beside a desk, for what belongs to its user but cannot be in the file yet."""

from contextlib import suppress
from pathlib import Path

from offerdesk.storage.atomic import write_private

MOST_BYTES = 1024 * 1024


class TextBeside:
    """A hidden file beside the desk; nothing depends on it, so no trouble with it is told."""

    def __init__(self, desk: Path, name: str) -> None:
        self.path = desk.with_name(f".{desk.name}.{name}")

    def read(self) -> str:
        """Return the text; empty where there is none that can be read."""
        with suppress(OSError, UnicodeDecodeError), self.path.open("rb") as stream:
            return stream.read(MOST_BYTES).decode("utf-8", "surrogatepass")
        return ""

    def write(self, text: str) -> None:
        """Replace the text; an empty one takes the file away."""
        with suppress(OSError):
            if text:
                write_private(self.path, text.encode("utf-8", "surrogatepass"))
            else:
                self.path.unlink(missing_ok=True)
