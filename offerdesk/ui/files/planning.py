"""Planning an import and taking it in beside the window, so that a long file does not hold it up."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Signal

from offerdesk.app.desk import Command
from offerdesk.app.importing import Import, ImportPlan
from offerdesk.app.mapping import HowToRead
from offerdesk.app.rows import Sheet
from offerdesk.app.store import Reader, Step, Store
from offerdesk.app.style import Style
from offerdesk.domain.fields import Id
from offerdesk.domain.frozen import frozen
from offerdesk.domain.model import Entity
from offerdesk.domain.words import tr
from offerdesk.ui.files.plan_sheet import plan_sheet
from offerdesk.ui.jobs import Job, JobStopped, in_thread

E = TypeVar("E", bound=Entity)

Planner = Callable[[Path, Reader, HowToRead], ImportPlan]
"""Says what taking in a file would change; raises ``KnownTrouble`` and ``Rejected``."""

Execute = Callable[[Command], Step | None]
"""Executes a command; raises ``KnownTrouble`` and ``Rejected``."""

_EVERY = 20
"""Entities between two words of progress."""


@frozen
class Planned:
    """What a file would change, and the table that shows it."""

    plan: ImportPlan
    sheet: Sheet


def make_plan(
    job: Job, planner: Planner, path: Path, reader: Reader, how: HowToRead, style: Style
) -> Planned:
    """Plan an import in a job's thread; raises ``JobStopped`` once the job has been cancelled."""
    job.progress(0, tr("Reading {file}").format(file=path.name))
    plan = planner(path, Watched(reader, job), how)
    return Planned(plan, plan_sheet(plan, style))


class FileReading(QObject):
    """Reads one file at a time in a thread; of one that is dropped nothing comes any more."""

    planned = Signal(object)  # Planned
    failed = Signal(object)  # the exception

    def __init__(self, planner: Planner, reader: Callable[[], Reader], style: Style, parent: QObject) -> None:
        super().__init__(parent)
        self._planner = planner
        self._reader = reader
        self._style = style
        self._job: Job | None = None

    @property
    def busy(self) -> bool:
        """Whether a file is being read."""
        return self._job is not None

    def begin(self, path: Path, how: HowToRead) -> None:
        """Read a file; another that is still being read is dropped."""
        self.drop()
        arguments = (self._planner, path, self._reader(), how, self._style)
        job = self._job = in_thread(make_plan, *arguments, parent=keeper())
        job.finished.connect(self._finish)
        job.failed.connect(self._fail)
        job.start()

    def drop(self) -> bool:
        """Stop reading; whether there was anything to stop."""
        job, self._job = self._job, None
        if job is None:
            return False
        job.finished.disconnect(self._finish)
        job.failed.disconnect(self._fail)
        job.cancel()
        return True

    def _finish(self, planned: Planned) -> None:
        self._job = None
        self.planned.emit(planned)

    def _fail(self, trouble: object) -> None:
        self._job = None
        self.failed.emit(trouble)


def keeper() -> QCoreApplication:
    """Return what owns a job: it outlives the dialog until its thread has seen that it should stop."""
    found = QCoreApplication.instance()
    assert found is not None
    return found


def take_in(job: Job, execute: Execute, plan: ImportPlan, done: Callable[[Step], object]) -> Step | None:
    """Take in what was planned, in a job's thread; cancelling rolls all of it back.

    ``done`` is told as soon as the step stands: a wish to cancel that comes later is too late.
    """
    step = execute(TakeIn(plan, job))
    if step is not None:
        done(step)
    return step


@frozen
class TakeIn:
    """An import that tells how far it is."""

    plan: ImportPlan
    job: Job
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return Import(self.plan).label

    def run(self, store: Store) -> None:
        """Write; raises ``JobStopped`` once the job has been cancelled, and then nothing was written."""
        total = len(self.plan.puts) + len(self.plan.removes)
        Import(self.plan).run(Counted(store, self.job, total))


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


class Counted(Watched):
    """A ``Store`` that counts what is written and ends the work when the job has been cancelled."""

    def __init__(self, store: Store, job: Job, total: int) -> None:
        super().__init__(store, job)
        self._store = store
        self._total = total
        self._written = 0

    def put(self, entity: Entity) -> None:
        """Insert or replace an entity."""
        self._count()
        self._store.put(entity)

    def remove(self, kind: type[Any], id: Id) -> None:
        """Delete an entity."""
        self._count()
        self._store.remove(kind, id)

    def _count(self) -> None:
        if self._written % _EVERY == 0:
            self._job.progress(self._written / self._total, tr("Taking in the entries"))
        self._written += 1
