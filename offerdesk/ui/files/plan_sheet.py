"""What an import would do, as a table: what happens to each entry and why."""

from dataclasses import replace
from datetime import date, datetime

from offerdesk.app.importing import VERDICT_LABELS, ImportPlan, PlannedRow, Verdict
from offerdesk.app.mapping import SeenTable
from offerdesk.app.rows import Cell, Column, Row, Sheet
from offerdesk.app.style import Style
from offerdesk.domain.fields import attributes
from offerdesk.domain.journal import Process
from offerdesk.domain.model import KINDS, PARTS
from offerdesk.domain.offer import Offer
from offerdesk.domain.values import Problem, Rejected
from offerdesk.domain.words import N_, tr, trn

MOST_NAMED = 4
"""How many changes of an entry are named; the others are counted."""

MOST_SHOWN = 1000
"""How many entries are listed; nobody reads more, and the window must not be held up by them."""

KIND_WORDS = {
    "assumptions": N_("Assumptions"),
    "settings": N_("Settings"),
    "assumption_set": N_("Assumptions with a name"),
    "criterion": N_("Criterion"),
    "process": N_("Application"),
    "person": N_("Person"),
    "interview": N_("Interview"),
    "offer": N_("Offer"),
    "round": N_("Negotiation round"),
    "task": N_("Task"),
    "strength": N_("Strength"),
    "plan": N_("Plan for the talk"),
    "offer_version": N_("Version of an offer"),
    "budget": N_("Budget"),
    "attachment": N_("File"),
    "enquiry": N_("Open question"),
    "agreed_point": N_("Agreed point"),
    "resource": N_("Guide or link"),
    "story": N_("Story"),
    "bank_question": N_("Question of the bank"),
    "pitch": N_("Pitch"),
    "event": N_("Event"),
    "feedback": N_("Feedback"),
    "finding": N_("Finding"),
    "letter": N_("Letter"),
    "practice": N_("Practice"),
    "achievement": N_("Achievement"),
    "look_back": N_("Look back"),
    "checklist": N_("Checklist"),
    "rule": N_("Due rule"),
    "saved_search": N_("Kept search"),
    "market_figure": N_("Market figure"),
}
"""The kinds that a file names one by one; all others belong to one of these."""

LIST_WORDS = {
    "promised_raises": N_("Promised raises"),
    "one_offs": N_("One-offs"),
    "equity": N_("Equity"),
    "health": N_("Health"),
    "allowances": N_("Allowances"),
    "costs": N_("Costs"),
    "told": N_("What they told"),
    "details": N_("Details"),
    "questions": N_("Questions"),
    "asked": N_("What I asked"),
    "missed": N_("Missed points"),
    "promises": N_("Promises"),
    "observations": N_("Observations"),
    "requirements": N_("Requirements"),
    "items": N_("Items"),
    "asks": N_("What was asked for"),
    "replies": N_("Replies"),
    "conditions": N_("Conditions"),
    "answers": N_("Answers prepared"),
    "alternatives": N_("Plan B"),
    "expenses": N_("Expenses"),
    "received": N_("Promised and received"),
}
"""The lists of an offer, an application, an interview …, by their key in the file."""

_SINGLE = frozenset({"assumptions", "settings"})
_NAMED_BY_OWNER = frozenset(
    {"interview", "round", "event", "feedback", "finding", "offer_version", "plan", "enquiry", "agreed_point"}
)
_FIRST = {Verdict.REFUSED: 0}


def plan_sheet(plan: ImportPlan, style: Style) -> Sheet:
    """Return the entries of a file, those that cannot be taken in first, at most ``MOST_SHOWN``."""
    dated = any(row.at is not None for row in plan.rows)
    columns: tuple[Column, ...] = (
        Column("verdict", tr("Result"), figures=False),
        Column("kind", tr("Kind"), figures=False),
        *([Column("at", tr("On"), figures=False)] if dated else []),
        Column("where", tr("Place"), figures=False),
        Column("why", tr("Note"), figures=False),
    )
    rows = sorted(enumerate(plan.rows), key=lambda found: _FIRST.get(found[1].verdict, 1))
    companies = {str(e.id): e.company for e in plan.puts if isinstance(e, Offer | Process)}
    made = [_row(place, row, companies, style if dated else None) for place, row in rows[:MOST_SHOWN]]
    if not any(row.cells[-1].text for row in made):
        columns, made = columns[:-1], [replace(row, cells=row.cells[:-1]) for row in made]
    return Sheet(
        columns,
        tuple(made),
        corner=tr("Entry"),
        empty=tr("The file holds nothing to take in."),
    )


def refusal_sheet(refused: Rejected) -> Sheet:
    """Return what is wrong with a file of which nothing can be taken in."""
    rows = tuple(
        Row(str(place), problem.where or tr("The whole file"), (Cell(problem.say(tr)),))
        for place, problem in enumerate(refused.problems)
    )
    return Sheet((Column("why", tr("What is wrong"), figures=False),), rows, corner=tr("Place"))


def way_out(seen: SeenTable | None) -> str:
    """Say what to do about a file of which nothing can be taken in."""
    if seen is None:
        return tr("Correct it and read it again. Nothing was changed.")
    return tr("Say under “Columns” what its rows are, or correct it. Nothing was changed.")


def said(plan: ImportPlan) -> str:
    """Say in one line what a file brings."""
    return tr("{file}: {summary}").format(file=plan.source, summary=plan.summary())


def taken_in(plan: ImportPlan) -> int:
    """Count the entries that an import would write."""
    return plan.count(Verdict.NEW) + plan.count(Verdict.UPDATED)


def verb(plan: ImportPlan) -> str:
    """Name what the button does: "Take in 5 offers"."""
    n = taken_in(plan)
    kinds = {row.kind for row in plan.rows if row.verdict in {Verdict.NEW, Verdict.UPDATED}}
    if kinds == {"offer"}:
        return trn("Take in {n} offer", "Take in {n} offers", n).format(n=n)
    return trn("Take in {n} entry", "Take in {n} entries", n).format(n=n)


def remarks(plan: ImportPlan) -> tuple[str, ...]:
    """Say what else a person should know before taking a file in."""
    found = []
    if plan.refused:
        n = len(plan.refused)
        text = trn(
            "{n} entry stays out. Correct it in the file and read it again, or take in the others now.",
            "{n} entries stay out. Correct them in the file and read it again, or take in the others now.",
            n,
        )
        found.append(text.format(n=n))
    if plan.left_out:
        found.append(tr("Columns left out: {columns}").format(columns=", ".join(plan.left_out)))
    renamed = sum(row.renamed for row in plan.rows)
    if renamed:
        text = trn(
            "{n} entry gets a new id, since its own belongs to something else here.",
            "{n} entries get new ids, since theirs belong to something else here.",
            renamed,
        )
        found.append(text.format(n=renamed))
    found += [problem.say(tr) for problem in plan.remarks]
    if plan.seen is not None and plan.seen.encoding:
        text = tr("The file was read as {encoding}: look whether its letters are right.")
        found.append(text.format(encoding=plan.seen.encoding))
    if len(plan.rows) > MOST_SHOWN:
        text = tr("The first {n} of {of} entries are listed.")
        found.append(text.format(n=MOST_SHOWN, of=len(plan.rows)))
    if not (taken_in(plan) or plan.refused):
        found.append(tr("Everything in this file is here already."))
    return tuple(found)


def _row(place: int, row: PlannedRow, companies: dict[str, str], dating: Style | None) -> Row:
    kind = tr(KIND_WORDS[row.kind]) if row.kind in KIND_WORDS else row.kind
    name = companies.get(row.name, row.name) if row.kind in _NAMED_BY_OWNER else row.name
    if row.kind in _SINGLE:
        name = kind
    why = _said(row.problems) if row.problems else _joining(row, _changes(row))
    order = str(list(VERDICT_LABELS).index(row.verdict))
    cells = (
        Cell(tr(VERDICT_LABELS[row.verdict]), sort=order),
        Cell(kind),
        *([_on(row.at, dating)] if dating is not None else []),
        Cell(row.where, sort=f"{place:09}"),
        Cell(why, tip=why),
    )
    return Row(row.where if row.ways else str(place), name or tr("Without a name"), cells)


def _on(at: date | datetime | None, style: Style) -> Cell:
    if at is None:
        return Cell("")
    if isinstance(at, datetime):
        return Cell(style.instant(at), sort=at.isoformat())
    return Cell(style.day(at), sort=at.isoformat())


def _said(problems: tuple[Problem, ...]) -> str:
    return " ".join(f"{p.where}: {p.say(tr)}" if p.where else p.say(tr) for p in problems)


def _joining(row: PlannedRow, changes: str) -> str:
    """Say what an entry is known as, where that is more than its own name."""
    if not row.twin or row.twin == row.name:
        return changes
    known = tr("known as {name}").format(name=row.twin)
    return f"{known}: {changes}" if changes else known


def _changes(row: PlannedRow) -> str:
    names = list(dict.fromkeys(_label(row.kind, name) for name in row.changed))
    rest = len(names) - MOST_NAMED
    said = ", ".join(names[:MOST_NAMED])
    if rest > 0:
        said = trn("{names} and {n} more", "{names} and {n} more", rest).format(names=said, n=rest)
    return said


def _label(kind: str, name: str) -> str:
    if name in {part.key for part in PARTS}:
        return tr(LIST_WORDS[name])
    declared: type = KINDS[kind]
    found = [a.field.label for a in attributes(declared) if a.name == name]
    return tr(found[0]) if found else name
