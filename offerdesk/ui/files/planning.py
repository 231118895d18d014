"""Planning an import beside the window, so that a long file does not hold it up."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from offerdesk.app.importing import ImportPlan
from offerdesk.app.store import Reader
from offerdesk.domain.fields import Id
from offerdesk.domain.model import Entity
from offerdesk.domain.words import tr
from offerdesk.ui.jobs import Job, JobStopped

E = TypeVar("E", bound=Entity)

Planner = Callable[[Path, Reader], ImportPlan]
"""Says what taking in a file would change; raises ``KnownTrouble`` and ``Rejected``."""


def make_plan(job: Job, planner: Planner, path: Path, reader: Reader) -> ImportPlan:
    """Plan an import in a job's thread; raises ``JobStopped`` once the job has been cancelled."""
    job.progress(0, tr("Reading {file}").format(file=path.name))
    return planner(path, Watched(reader, job))


class Watched:
    """A ``Reader`` that ends the work at the next look into the desk after the job has been cancelled."""

    def __init__(self, reader: Reader, job: Job) -> None:
        self._reader = reader
        self._job = job

    def find(self, kind: type[E], id: Id) -> E | None:
        """Return the entity, or ``None``."""
        self._stop_if_asked()
        return self._reader.find(kind, id)

    def all(self, kind: type[E]) -> tuple[E, ...]:
        """Return every entity of a kind."""
        self._stop_if_asked()
        return self._reader.all(kind)

    def of(self, kind: type[E], via: str, owner: Id) -> tuple[E, ...]:
        """Return what belongs to ``owner``."""
        self._stop_if_asked()
        return self._reader.of(kind, via, owner)

    def rows(self, kind: type[Any], names: Sequence[str]) -> tuple[tuple[Any, ...], ...]:
        """Return only some attributes of every entity of a kind."""
        self._stop_if_asked()
        return self._reader.rows(kind, names)

    def _stop_if_asked(self) -> None:
        if self._job.is_cancelled:
            raise JobStopped
