"""Writing a desk in the format that a file's suffix names."""

from datetime import datetime
from pathlib import Path

from offerdesk.app.store import Reader
from offerdesk.domain.values import Problem, Rejected
from offerdesk.domain.words import N_
from offerdesk.exchange import calendar_file, csv_file, json_file
from offerdesk.exchange.calendar_file import Wanted
from offerdesk.exchange.data import DeskData, from_desk

WRITERS = {".json": json_file.write, ".csv": csv_file.write}
CALENDAR = ".ics"
NO_FORMAT = N_("the suffix says the format: end the name in .json, .csv or .ics")


def content(reader: Reader, path: Path, now: datetime, *, discreet: bool = False) -> bytes:
    """Return a whole desk as ``path`` will hold it; ``Rejected`` for a suffix that names no format.

    ``discreet`` leaves names out of a calendar.
    """
    return data_content(from_desk(reader), path, Wanted(now, now, discreet=discreet))


def data_content(data: DeskData, path: Path, calendar: Wanted) -> bytes:
    """Return ``data`` as ``path`` will hold it; ``Rejected`` as for ``content``.

    ``calendar`` says what goes into one.
    """
    require_format(path)
    if path.suffix.lower() == CALENDAR:
        return calendar_file.write(data, calendar)
    return WRITERS[path.suffix.lower()](data)


def require_format(path: Path) -> None:
    """Raise ``Rejected`` for a suffix that names no format."""
    if path.suffix.lower() not in {*WRITERS, CALENDAR}:
        raise Rejected(Problem("", NO_FORMAT))
