"""Moving an application from stage to stage, and putting its history right."""

from datetime import date, datetime

from offerdesk.app.labels import label_of
from offerdesk.app.store import Store
from offerdesk.domain.fields import Id
from offerdesk.domain.frozen import frozen
from offerdesk.domain.journal import Process
from offerdesk.domain.stages import Stage, known_stage, moved, stage_of, with_history
from offerdesk.domain.values import StageChange
from offerdesk.domain.words import tr, trn


def stage_words(text: str) -> str:
    """Return the words for a stage: a known one's label, else the words as they were written."""
    known = known_stage(text)
    return label_of(known) if known is not None else text


def stage_choices(current: str = "") -> tuple[tuple[str, str], ...]:
    """Return the known stages with their labels, and first what stands there now if it is none of them."""
    known = tuple((str(stage), label_of(stage)) for stage in Stage)
    return known if known_stage(current) or not current else ((current, current), *known)


def standing(process: Process) -> str:
    """Say in words where an application stands: how it ended, or else its stage as it was written."""
    stage = stage_of(process)
    if stage is Stage.CLOSED and (process.rejected_at or process.accepted_at):
        end = Stage.ACCEPTED if process.accepted_at else Stage.REJECTED
        return tr("{end}, closed").format(end=label_of(end))
    if stage in {Stage.CLOSED, Stage.ACCEPTED, Stage.REJECTED}:
        return label_of(stage)
    return stage_words(process.stage) or label_of(stage)


@frozen
class MoveStage:
    """Say that an application has reached a stage; its history and the days of its end follow."""

    process: Id
    stage: str
    at: date | datetime
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Move to “{stage}”").format(stage=stage_words(self.stage))

    def run(self, store: Store) -> None:
        """Put the stage at its place in the history, unless the application stands there already."""
        _move(store, self.process, self.stage, self.at)


@frozen
class MoveTogether:
    """Say that several applications have reached a stage, in one step; one that is there stays."""

    processes: tuple[Id, ...]
    stage: str
    at: date | datetime
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        n = len(self.processes)
        words = trn("Move {n} application to “{stage}”", "Move {n} applications to “{stage}”", n)
        return words.format(n=n, stage=stage_words(self.stage))

    def run(self, store: Store) -> None:
        """Move each."""
        for process in self.processes:
            _move(store, process, self.stage, self.at)


def _move(store: Store, id_: Id, stage: str, at: date | datetime) -> None:
    process = store.find(Process, id_)
    if process is None:
        return
    known = known_stage(stage)
    there = known is stage_of(process) if known else stage == process.stage
    if not there:
        store.put(moved(process, str(known or stage), at))


@frozen
class CorrectHistory:
    """Replace the history of an application; its stage is then that of the last entry."""

    process: Id
    history: tuple[StageChange, ...]
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Correct the history")

    def run(self, store: Store) -> None:
        """Write the history and what follows from it."""
        process = store.find(Process, self.process)
        if process is not None:
            store.put(with_history(process, self.history))


def without_entry(process: Process, place: int) -> CorrectHistory:
    """Return the command that takes one entry out of a history."""
    left = tuple(change for at, change in enumerate(process.history) if at != place)
    return CorrectHistory(process.id, left)
