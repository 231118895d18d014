"""What to think of before an answer is given, and what follows from it.

    counter_first(reader, offer)          whether nothing was asked for yet
    before_yes(reader, templates, offer)  the points of C-05, as they stand
    following(reader, command, now)       the tasks that a decision would bring

The decisions themselves are in ``deciding_commands``.
"""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum

from offerdesk.app.checklist_facts import told
from offerdesk.app.checklist_sheets import lines_of
from offerdesk.app.checklists import templates
from offerdesk.app.desk import Command
from offerdesk.app.due import PLAIN, Due, due_tasks
from offerdesk.app.due_facts import Entities
from offerdesk.app.facts import Facts
from offerdesk.app.rows import Cell, Column, Row, RowKind, Sheet
from offerdesk.app.store import Reader
from offerdesk.app.style import Style
from offerdesk.app.supposing import supposing
from offerdesk.app.today import day_of, key_of
from offerdesk.domain.checklists import Template
from offerdesk.domain.fields import Id
from offerdesk.domain.frozen import frozen
from offerdesk.domain.journal import Who
from offerdesk.domain.negotiating import Round
from offerdesk.domain.tasks import Checklist
from offerdesk.domain.words import N_, tr

BEFORE_YES = "C-05"
"""The checklist of what to think of before a yes."""

TICKED, UNTICKED = "✓", "○"


class DeclineReason(StrEnum):
    """Why an offer is declined, as it is kept with it; a reason in one's own words may stand there too."""

    TOO_LOW = "too low"
    LEVEL = "level"
    OTHER_ACCEPTED = "other accepted"
    VALUES = "values"
    PLACE = "place"


REASON_WORDS = {
    DeclineReason.TOO_LOW: N_("The offer is too low"),
    DeclineReason.LEVEL: N_("The level or title does not fit"),
    DeclineReason.OTHER_ACCEPTED: N_("I accepted another offer"),
    DeclineReason.VALUES: N_("Our values differ"),
    DeclineReason.PLACE: N_("The place does not fit"),
}


@frozen
class Point:
    """One thing to think of before a yes. ``source`` says where the data shows it as done."""

    key: str
    text: str
    done: bool
    source: str = ""
    item: Id | None = None


@frozen
class BeforeYes:
    """The points, from the offer's own checklist where one is begun, else from the template."""

    points: tuple[Point, ...]
    checklist: Id | None = None
    template: Template | None = None

    def open_with(self, ticked: frozenset[str]) -> int:
        """Return how many are open once those of ``ticked`` are done as well."""
        return sum(not point.done and point.key not in ticked for point in self.points)


def counter_first(entities: Entities, offer: Id) -> bool:
    """Tell whether declining an offer should suggest a counter-offer first: the user has made none yet."""
    return not any(each.offer == str(offer) and each.by is Who.ME for each in entities.all(Round))


def before_yes(reader: Reader, built_in: tuple[Template, ...], offer: Id) -> BeforeYes:
    """Return what to think of before saying yes to an offer, and what of it is done."""
    subject = f"offer:{offer}"
    own = next((c for c in reader.of(Checklist, "subject", Id(subject)) if c.template == BEFORE_YES), None)
    if own is not None:
        points = (
            Point(line.item.id, line.item.text, line.done, line.source, line.item.id)
            for line in lines_of(reader, own)
            if line.needed
        )
        return BeforeYes(tuple(points), own.id)
    template = next((t for t in templates(reader, built_in) if t.id == BEFORE_YES), None)
    if template is None:
        return BeforeYes(())
    facts = Facts(reader, subject)
    known = [(str(place), item, told(facts, item.key)) for place, item in enumerate(template.items)]
    found = tuple(Point(place, item.text, bool(source), source) for place, item, source in known)
    return BeforeYes(found, template=template)


def points_sheet(before: BeforeYes, ticked: frozenset[str]) -> Sheet:
    """List the points with how each stands."""
    rows = tuple(
        Row(
            point.key,
            f"{TICKED if point.done or point.key in ticked else UNTICKED} {point.text}",
            (Cell(""),),
            note=tr(point.source) if point.source else "",
        )
        for point in before.points
    )
    nothing = tr("Nothing to check.")
    return Sheet((Column("blank", "", figures=False),), rows, tr("Before saying yes"), nothing)


def following(reader: Reader, command: Command, now: datetime, style: Style = PLAIN) -> tuple[Due, ...]:
    """Return the tasks that a decision would bring and that are not there without it, the earliest first."""
    before = {due.key for due in due_tasks(reader, now, style) if due.live}
    after = due_tasks(supposing(reader, command), now, style)
    return tuple(due for due in after if due.live and due.key not in before)


_PARTS: tuple[tuple[str, frozenset[str]], ...] = (
    (N_("Answering"), frozenset({"R-16", "R-08"})),
    (N_("In writing"), frozenset({"R-19"})),
    (N_("Telling the others"), frozenset({"R-11"})),
    (N_("From the old job to the new"), frozenset({"R-12"})),
    (N_("Keeping in touch"), frozenset({"R-17"})),
    (N_("Talking about pay"), frozenset({"R-13"})),
    (N_("Dates to know"), frozenset({"R-20"})),
)


def following_sheet(dues: Iterable[Due], style: Style, now: datetime) -> Sheet:
    """List what follows, by what it is about, each with its day and its reason."""
    every, rows = tuple(dues), []
    known = frozenset(rule for _, rules in _PARTS for rule in rules)
    other = frozenset(due.rule for due in every) - known
    for title, rules in (*_PARTS, (N_("Also"), other)):
        found = [due for due in every if due.rule in rules]
        if found:
            rows.append(Row(title, tr(title), kind=RowKind.GROUP))
            rows += [_follows(due, title, style, now) for due in found]
    empty = tr("Nothing new follows from it.")
    return Sheet((Column("day", tr("Day"), figures=False),), tuple(rows), tr("What follows"), empty)


def _follows(due: Due, group: str, style: Style, now: datetime) -> Row:
    day = style.day(day_of(due.due, now)) if due.due is not None else tr("no day yet")
    said = " · ".join(part for part in (due.warning, due.reason) if part)
    return Row(key_of(due), due.title, (Cell(day),), group=group, note=said)
