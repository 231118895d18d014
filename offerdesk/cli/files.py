"""Files named on the command line: what they hold, and how an answer is written without half of it."""

import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from offerdesk.cli.services import Services
from offerdesk.domain.values import Rejected
from offerdesk.domain.words import N_, tr, trn
from offerdesk.exchange import json_file
from offerdesk.exchange.data import DeskData, from_desk
from offerdesk.exchange.json_text import LARGEST_FILE

BAD_INPUT, BAD_DESK = 2, 3
DESK_MAGIC = b"SQLite format 3\x00"

NO_FILE = N_("there is no such file: check the path")
NOT_A_FILE = N_("is not a file but a folder or a device: name a file")
NOT_READABLE = N_("cannot be read ({reason}): check its permissions")
NOT_WRITABLE = N_("cannot be written ({reason}): choose another place")
IS_A_DESK = N_("is a desk: choose another name, so that it is not overwritten")
IS_NOT_A_DESK = N_("is no desk: name a desk file first, then the files to take in")


class Refusal(Exception):  # noqa: N818 - an answer to the user
    """A command could not do what was asked: one line that names file, place and remedy."""

    def __init__(self, file: str, text: str, code: int = BAD_INPUT) -> None:
        super().__init__(f"{file}: {text}" if file else text)
        self.code = code


@contextmanager
def about(path: Path) -> Iterator[None]:
    """Say which file it was when its content is refused."""
    try:
        yield
    except Rejected as refused:
        raise Refusal(path.name, refusal_text(refused)) from None


def refusal_text(refused: Rejected) -> str:
    """Return the first problem on one line, and how many more there are."""
    first, more = refused.problems[0], len(refused.problems) - 1
    said = first.say(tr)
    text = f"{first.where}: {said}" if first.where else said
    if more:
        text += " " + trn("(and {n} more problem)", "(and {n} more problems)", more).format(n=more)
    return " ".join(text.split())


def load(path: Path, services: Services) -> DeskData:
    """Return what a desk or an exchange file holds; which of them it is, its content says.

    Raises ``Refusal`` or ``KnownTrouble``.
    """
    if is_desk(path):
        with closing(services.open_desk(path)) as vault:
            return from_desk(vault.read())
    content = read_bytes(path)
    with about(path):
        return json_file.read(content)


def is_desk(path: Path) -> bool:
    """Whether a file starts as desks do; ``Refusal`` where it cannot be read at all."""
    return read_bytes(path, len(DESK_MAGIC)) == DESK_MAGIC


def read_bytes(path: Path, most: int = LARGEST_FILE + 1) -> bytes:
    """Return the first ``most`` bytes of a regular file; ``Refusal`` where there is none."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise Refusal(path.name, tr(NOT_A_FILE))
        with path.open("rb") as stream:
            return stream.read(most)
    except FileNotFoundError:
        raise Refusal(path.name, tr(NO_FILE)) from None
    except (OSError, ValueError) as error:
        raise Refusal(path.name, tr(NOT_READABLE).format(reason=reason_of(error))) from None


def write_bytes(path: Path, content: bytes) -> None:
    """Write a whole file, readable by its owner alone, or leave what was there as it was.

    Raises ``Refusal`` for a place that cannot be written, and for a desk.
    """
    if path.is_dir():
        raise Refusal(path.name, tr(NOT_A_FILE))
    if path.exists() and is_desk(path):
        raise Refusal(path.name, tr(IS_A_DESK))
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", suffix=".part", dir=path.parent)
    except (OSError, ValueError) as error:
        raise Refusal(path.name, tr(NOT_WRITABLE).format(reason=reason_of(error))) from None
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(path)
    except OSError as error:
        raise Refusal(path.name, tr(NOT_WRITABLE).format(reason=reason_of(error))) from None
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def reason_of(error: OSError | ValueError) -> str:
    """Return the system's own words for an error."""
    return str(getattr(error, "strerror", None) or error).lower()
