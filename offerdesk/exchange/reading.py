"""Planning what a file would change in a desk, whatever its format."""

from pathlib import Path

from offerdesk.app.errors import Action, KnownTrouble, MissingFile
from offerdesk.app.importing import ImportPlan
from offerdesk.domain.words import N_
from offerdesk.exchange import csv_file, json_file
from offerdesk.exchange.json_text import LARGEST_FILE
from offerdesk.exchange.merge import Known, NewId, plan_import

TABLES = frozenset({".csv", ".tsv"})
"""Suffixes of tables; every other file is read as an exchange file."""


class CannotRead(KnownTrouble):
    """The system does not let us read a file."""

    message = N_("{file} cannot be read ({reason}). Check its permissions.")
    actions = (Action.CHOOSE_FILE,)


def plan(path: Path, desk: Known, new_id: NewId) -> ImportPlan:
    """Plan what taking a file into ``desk`` would change; nothing is written.

    Raises ``Rejected`` for content that cannot be understood, ``KnownTrouble`` where there is no file.
    """
    try:
        with path.open("rb") as stream:
            content = stream.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        raise MissingFile(file=path.name) from None
    except OSError as error:
        raise CannotRead(file=path.name, reason=(error.strerror or "").lower()) from error
    return plan_content(path.name, content, desk, new_id)


def plan_content(name: str, content: bytes, desk: Known, new_id: NewId) -> ImportPlan:
    """Plan what the content of a file of this name would change; ``Rejected`` as for ``plan``."""
    if is_table(name):
        return csv_file.plan_table(name, content, desk, new_id)
    return plan_import(name, json_file.read(content), desk, new_id)


def is_table(name: str) -> bool:
    """Whether a file of this name is read as a table."""
    return Path(name).suffix.lower() in TABLES
