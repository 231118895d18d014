"""Writing a desk in the format that a file's suffix names."""

from pathlib import Path

from offerdesk.app.store import Reader
from offerdesk.domain.values import Problem, Rejected
from offerdesk.domain.words import N_
from offerdesk.exchange import csv_file, json_file
from offerdesk.exchange.data import DeskData, from_desk

WRITERS = {".json": json_file.write, ".csv": csv_file.write}
NO_FORMAT = N_("the suffix says the format: end the name in .json or .csv")


def content(reader: Reader, path: Path) -> bytes:
    """Return a whole desk as ``path`` will hold it; ``Rejected`` for a suffix that names no format."""
    return data_content(from_desk(reader), path)


def data_content(data: DeskData, path: Path) -> bytes:
    """Return ``data`` as ``path`` will hold it; ``Rejected`` as for ``content``."""
    require_format(path)
    return WRITERS[path.suffix.lower()](data)


def require_format(path: Path) -> None:
    """Raise ``Rejected`` for a suffix that names no format."""
    if path.suffix.lower() not in WRITERS:
        raise Rejected(Problem("", NO_FORMAT))
