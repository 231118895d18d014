"""Queries of checklists: all of them with how far they are, and the items of one."""

from datetime import tzinfo

from offerdesk.app.checklist_facts import told
from offerdesk.app.facts import Facts
from offerdesk.app.rows import Cell, Column, Row, RowKind, Sheet
from offerdesk.app.store import Reader
from offerdesk.app.style import Style
from offerdesk.app.subjects import subject_names
from offerdesk.app.today import EVERYTHING, Wanted
from offerdesk.domain.fields import Id
from offerdesk.domain.frozen import frozen
from offerdesk.domain.tasks import Checklist, ChecklistItem
from offerdesk.domain.words import tr

DONE, OPEN, LET_GO = "✓", "○", "–"
TEMPLATES = "templates"
"""The group of the user's own templates."""


@frozen
class Line:
    """An item as it stands: ``source`` says where the data shows it as done, empty where the user did."""

    item: ChecklistItem
    source: str = ""

    @property
    def needed(self) -> bool:
        """Whether it counts."""
        return self.item.dismissed_at is None

    @property
    def done(self) -> bool:
        """Whether it is done, by hand or by what is noted."""
        return self.needed and (self.item.done_at is not None or bool(self.source))


def lines_of(reader: Reader, checklist: Checklist) -> tuple[Line, ...]:
    """Return the items of a checklist in order; those of a template are never done."""
    facts = Facts(reader, checklist.subject)
    items = reader.of(ChecklistItem, "checklist", checklist.id)
    if not checklist.subject:
        return tuple(Line(item) for item in items)
    return tuple(Line(item, "" if item.done_at else told(facts, item.key)) for item in items)


def progress(lines: tuple[Line, ...]) -> str:
    """Say how far a checklist is ("7 of 12"); items that are not needed do not count."""
    needed = [line for line in lines if line.needed]
    return tr("{done} of {all}").format(done=sum(line.done for line in needed), all=len(needed))


def checklist_list(reader: Reader, style: Style, zone: tzinfo | None, wanted: Wanted = EVERYTHING) -> Sheet:
    """List every checklist below what it is about, and the user's templates last."""
    named = subject_names(reader, style, zone)
    groups: dict[str, list[Checklist]] = {}
    for checklist in reader.all(Checklist):
        if not wanted.fits(reader, checklist.subject):
            continue
        groups.setdefault(checklist.subject, []).append(checklist)
    own = groups.pop("", [])
    rows: list[Row] = []
    for subject, found in groups.items():
        rows.append(Row(subject, named.get(subject, tr("Something deleted")), kind=RowKind.GROUP))
        rows += [
            Row(c.id, c.title, (Cell(progress(lines_of(reader, c))),), group=subject)
            for c in sorted(found, key=lambda c: c.position)
        ]
    if own:
        rows.append(Row(TEMPLATES, tr("My templates"), kind=RowKind.GROUP))
        rows += [Row(c.id, c.title, (Cell(""),), group=TEMPLATES) for c in own]
    empty = (
        tr("No checklists yet. Begin one for an application, an interview or an offer.")
        if wanted == EVERYTHING
        else tr("No checklist of this kind is begun.")
    )
    return Sheet((Column("progress", tr("Done")),), tuple(rows), tr("Checklist"), empty)


def item_list(reader: Reader, checklist: Id) -> Sheet:
    """List the items of one checklist; under each stands what the program or the user says of it."""
    found = reader.find(Checklist, checklist)
    lines = lines_of(reader, found) if found else ()
    rows = tuple(_row(line) for line in lines)
    empty = tr("Nothing in this list yet.") if found else tr("Choose a checklist to see its items.")
    column = Column("link", tr("Link"), figures=False)
    shown = any(line.item.link for line in lines)
    columns = (column,) if shown else (Column("blank", "", figures=False),)
    return Sheet(columns, rows, tr("Item"), empty)


def _row(line: Line) -> Row:
    item = line.item
    sign = LET_GO if not line.needed else DONE if line.done else OPEN
    said = [tr(line.source)] if line.needed and line.source else []
    said += [] if line.needed else [tr("not needed")]
    said += item.notes.splitlines()[:1]
    return Row(item.id, f"{sign} {item.text}", (Cell(item.link),), note=" · ".join(said))
