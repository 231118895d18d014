"""What the command line is given by ``main``: how a desk is opened, the clock, where things are."""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Protocol, TextIO

from offerdesk.app.store import Vault
from offerdesk.domain.fields import Id
from offerdesk.domain.frozen import frozen


class Backup(Protocol):
    """A verified copy of a desk."""

    @property
    def path(self) -> Path:
        """Where the copy is."""
        ...


class DeskVault(Vault, Protocol):
    """An open desk file that can also be checked and backed up."""

    def check(self, *, full: bool = False) -> tuple[str, ...]:
        """Return what is wrong with the file itself; empty for a sound one."""
        ...

    def back_up(self, folder: Path, now: datetime, note: str = "") -> Backup:
        """Make a verified copy in ``folder``; raises ``KnownTrouble``."""
        ...


@frozen
class Services:
    """Everything from outside that a command may use.

    ``open_desk`` and ``create_desk`` raise ``KnownTrouble``. ``now`` carries a zone. ``sample`` is the
    exchange file of the sample search, ``backups`` the folder of verified copies.
    """

    open_desk: Callable[[Path], DeskVault]
    create_desk: Callable[[Path], DeskVault]
    now: Callable[[], datetime]
    new_id: Callable[[], Id]
    sample: Path
    backups: Path
    out: TextIO
    err: TextIO
    environment: Mapping[str, str]
