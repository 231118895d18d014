"""What every tab is given to work with."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, tzinfo

from offerdesk.app.desk import Command
from offerdesk.app.store import Reader, Step
from offerdesk.app.style import Style
from offerdesk.domain.fields import Id
from offerdesk.domain.frozen import frozen
from offerdesk.ui.unfinished import Unread


@frozen
class Reading:
    """How figures and moments are written for this reader."""

    style: Style
    zone: tzinfo | None


@dataclass(frozen=True, slots=True)
class Tools:
    """Reading, changing, identities, the clock and the locale; ``execute`` itself tells of a refusal.

    ``unread`` are the texts that forms could not use yet.
    """

    reader: Callable[[], Reader]
    execute: Callable[[Command], Step | None]
    new_id: Callable[[], Id]
    now: Callable[[], datetime]
    style: Style
    unread: Unread = field(default_factory=Unread)
