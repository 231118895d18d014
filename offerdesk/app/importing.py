"""Taking entities in from a file: what would change, as data, and the one step that does it."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any, ClassVar

from offerdesk.app.mapping import Handling, SeenTable
from offerdesk.app.store import Store
from offerdesk.domain.checks import require
from offerdesk.domain.fields import Id
from offerdesk.domain.frozen import frozen
from offerdesk.domain.model import Entity
from offerdesk.domain.values import Problem
from offerdesk.domain.words import N_, tr, trn


class Verdict(StrEnum):
    """What becomes of one entry of a file."""

    NEW = "new"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    REFUSED = "refused"
    LEFT_OUT = "left_out"


VERDICT_LABELS = {
    Verdict.NEW: N_("New"),
    Verdict.UPDATED: N_("Changed"),
    Verdict.UNCHANGED: N_("Unchanged"),
    Verdict.REFUSED: N_("Not taken in"),
    Verdict.LEFT_OUT: N_("Left out"),
}


@frozen
class PlannedRow:
    """One entry of a file: its kind, its name, where it stands, what becomes of it.

    ``changed`` are the attributes and lists that differ, ``problems`` why it was refused. ``renamed`` says
    that its id belongs to something else in the desk, so that it gets a new one. ``twin`` names what it is
    known as already, and ``ways`` are what could become of it instead. ``at`` is when it was or will be.
    """

    kind: str
    name: str
    verdict: Verdict
    where: str = ""
    changed: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    renamed: bool = False
    twin: str = ""
    ways: tuple[Handling, ...] = ()
    at: date | datetime | None = None


@frozen
class ImportPlan:
    """What an import would do: ``removes`` first, then ``puts``, owners before what belongs to them.

    ``left_out`` are columns of a table that nothing is known about; ``seen`` is the table as it was read.
    ``remarks`` are what else a person should know.
    """

    source: str
    rows: tuple[PlannedRow, ...] = ()
    puts: tuple[Any, ...] = ()
    removes: tuple[tuple[type[Any], Id], ...] = ()
    left_out: tuple[str, ...] = ()
    seen: SeenTable | None = None
    remarks: tuple[Problem, ...] = ()

    def count(self, verdict: Verdict) -> int:
        """Count the entries with this verdict."""
        return sum(row.verdict is verdict for row in self.rows)

    @property
    def refused(self) -> tuple[PlannedRow, ...]:
        """The entries that cannot be taken in."""
        return tuple(row for row in self.rows if row.verdict is Verdict.REFUSED)

    def summary(self) -> str:
        """Say in one line what the import would do."""
        new, updated = self.count(Verdict.NEW), self.count(Verdict.UPDATED)
        unchanged, refused = self.count(Verdict.UNCHANGED), self.count(Verdict.REFUSED)
        parts = [
            trn("{n} new", "{n} new", new).format(n=new),
            trn("{n} changed", "{n} changed", updated).format(n=updated),
            trn("{n} unchanged", "{n} unchanged", unchanged).format(n=unchanged),
        ]
        if refused:
            parts.append(trn("{n} not taken in", "{n} not taken in", refused).format(n=refused))
        if (left := self.count(Verdict.LEFT_OUT)) > 0:
            parts.append(trn("{n} left out", "{n} left out", left).format(n=left))
        return ", ".join(parts)


@frozen
class Import:
    """Take in what a plan says, as one step that can be undone."""

    plan: ImportPlan
    merge_key: str = ""
    may_touch_versions: ClassVar[bool] = True  # a file may bring earlier terms as it has them

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Import {file}").format(file=self.plan.source)

    def run(self, store: Store) -> None:
        """Check everything, then write; ``Rejected`` with the problems of what cannot be."""
        entities: tuple[Entity, ...] = self.plan.puts
        require(*entities)
        for kind, id_ in self.plan.removes:
            store.remove(kind, id_)
        for entity in entities:
            store.put(entity)
