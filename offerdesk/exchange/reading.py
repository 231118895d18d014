"""Planning what a file would change in a desk, whatever its format."""

import stat
from dataclasses import replace
from datetime import UTC, tzinfo
from pathlib import Path

from offerdesk.app.errors import Action, KnownTrouble, MissingFile, NotAFile
from offerdesk.app.importing import ImportPlan
from offerdesk.app.mapping import AS_GUESSED, About, HowToRead, NotUnderstood
from offerdesk.app.work_calendar import zone_named
from offerdesk.domain.assumptions import Settings
from offerdesk.domain.values import Rejected
from offerdesk.domain.words import N_
from offerdesk.exchange import contacts, csv_file, json_file, table_mapping
from offerdesk.exchange.calendar_reading import read_events
from offerdesk.exchange.csv_text import from_bytes, require_small
from offerdesk.exchange.interview_table import plan_interviews
from offerdesk.exchange.json_text import LARGEST_FILE
from offerdesk.exchange.meetings import plan_meetings
from offerdesk.exchange.merge import Known, NewId, plan_import

TABLES = frozenset({".csv", ".tsv"})
"""Suffixes of tables; every other file is read as an exchange file."""

CARDS = frozenset({".vcf"})
"""Suffixes of address books."""

CALENDARS = frozenset({".ics"})
"""Suffixes of calendars."""

READABLE = frozenset({".json", *CALENDARS, *CARDS, *TABLES})
"""Suffixes of the files that a person can choose to take in."""

DESK = ".offerdesk"


class CannotRead(KnownTrouble):
    """The system does not let us read a file."""

    message = N_("{file} cannot be read ({reason}). Check its permissions.")
    actions = (Action.CHOOSE_FILE,)


class OtherFormat(KnownTrouble):
    """The file's suffix names a format that nothing is taken in from."""

    message = N_(
        "{file} is none of .json, .csv, .vcf and .ics. Save it as one of these first, for example as CSV."
    )
    actions = (Action.CHOOSE_FILE,)


class IsADesk(KnownTrouble):
    """The file is a desk of its own."""

    message = N_("{file} is a desk: open it instead. To take its content in, export it as JSON there first.")
    actions = (Action.CHOOSE_FILE,)


def plan(path: Path, desk: Known, new_id: NewId, how: HowToRead = AS_GUESSED) -> ImportPlan:
    """Plan what taking a file into ``desk`` would change; nothing is written.

    Raises ``Rejected`` for content that cannot be understood, ``KnownTrouble`` where there is no such file.
    """
    return plan_content(path.name, read_file(path), desk, new_id, how)


def read_file(path: Path) -> bytes:
    """Return the content of a file to take in; raises ``KnownTrouble``.

    By its name alone a desk is refused: to open and close the file of the open desk in this process would
    drop the locks that SQLite holds on it.
    """
    suffix = path.suffix.lower()
    if suffix == DESK:
        raise IsADesk(file=path.name)
    if suffix not in READABLE:
        raise OtherFormat(file=path.name)
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise NotAFile(file=path.name)  # a pipe would keep us waiting
        with path.open("rb") as stream:
            return stream.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        raise MissingFile(file=path.name) from None
    except (OSError, ValueError) as error:
        reason = str(getattr(error, "strerror", None) or error)
        raise CannotRead(file=path.name, reason=reason.lower()) from error


def plan_content(
    name: str, content: bytes, desk: Known, new_id: NewId, how: HowToRead = AS_GUESSED
) -> ImportPlan:
    """Plan what the content of a file of this name would change; ``Rejected`` as for ``plan``.

    A table that can be read otherwise raises ``NotUnderstood``, which carries what was seen of it.
    """
    suffix = Path(name).suffix.lower()
    how = replace(how, zone=_zone_of(desk) or how.zone)
    if suffix in CALENDARS:
        require_small(content)
        events = read_events(content.decode("utf-8", errors="replace"), how.zone or UTC)
        return plan_meetings(name, events, desk, new_id, how)
    if suffix in CARDS:
        require_small(content)
        return contacts.plan_contacts(name, contacts.from_cards(content), desk, new_id, how)
    if is_table(name):
        return plan_table(name, content, desk, new_id, how)
    return plan_import(name, json_file.read(content), desk, new_id)


def plan_table(name: str, content: bytes, desk: Known, new_id: NewId, how: HowToRead) -> ImportPlan:
    """Plan what a table of offers, people or interviews would change; the plan carries how it was read."""
    table = from_bytes(content)
    seen = table_mapping.seen(table, how)
    try:
        if seen.mapping.about is About.PEOPLE:
            found = contacts.from_table(table, seen.mapping)
            plan = contacts.plan_contacts(name, found, desk, new_id, how)
            plan = replace(plan, left_out=table_mapping.left_out(seen))
        elif seen.mapping.about is About.INTERVIEWS:
            plan = plan_interviews(name, table, seen, desk, new_id, how)
        else:
            plan = csv_file.plan_table(name, content, desk, new_id)
    except Rejected as refused:
        raise NotUnderstood(seen, *refused.problems) from refused
    return replace(plan, seen=seen)


def _zone_of(desk: Known) -> tzinfo | None:
    """Return the zone that the user has said to live in."""
    return next((zone_named(settings.time_zone) for settings in desk.all(Settings)), None)


def is_table(name: str) -> bool:
    """Whether a file of this name is read as a table."""
    return Path(name).suffix.lower() in TABLES
