"""Queries of the Interview notes tab: applications and the interviews that belong to them."""

from collections import Counter
from datetime import date, datetime, tzinfo
from typing import Any

from offerdesk.app.labels import label_of
from offerdesk.app.rows import Cell, Column, Row, Sheet
from offerdesk.app.store import Reader
from offerdesk.app.style import Style
from offerdesk.domain.fields import Id
from offerdesk.domain.interviews import Interview, InterviewFormat
from offerdesk.domain.journal import Process
from offerdesk.domain.words import tr, trn


def process_list(reader: Reader) -> Sheet:
    """List every application with its stage and how many interviews it has had."""
    counted = Counter(row[0] for row in reader.rows(Interview, ("process",)))
    rows = tuple(
        Row(
            str(id_),
            company,
            (Cell(title), Cell(_stage(stage, rejected, accepted)), Cell(_count(counted[id_]))),
        )
        for id_, company, title, stage, rejected, accepted in reader.rows(
            Process, ("id", "company", "title", "stage", "rejected_at", "accepted_at")
        )
    )
    columns = (
        Column("title", tr("Role"), figures=False),
        Column("stage", tr("Stage"), figures=False),
        Column("interviews", tr("Interviews")),
    )
    empty = tr("No applications yet. Each company you talk to gets one, with its interviews below it.")
    return Sheet(columns, rows, tr("Company"), empty)


def interview_list(
    reader: Reader, style: Style, process: Id | None = None, zone: tzinfo | None = None
) -> Sheet:
    """List the interviews of one application, or of all, newest first; their times are those of ``zone``."""
    companies = dict(reader.rows(Process, ("id", "company")))
    found = reader.rows(Interview, ("id", "process", "start", "round", "format", "people"))
    chosen = sorted((r for r in found if process in (None, r[1])), key=_newest_first)
    rows = tuple(
        Row(
            str(r[0]),
            companies.get(r[1], ""),
            (Cell(_when(r[2], style, zone)), Cell(_format(r[3], r[4])), Cell(_met(r[5]))),
        )
        for r in chosen
    )
    columns = (
        Column("start", tr("When"), figures=False),
        Column("format", tr("Format"), figures=False),
        Column("people", tr("People"), figures=False),
    )
    empty = tr("No interviews yet. Note one while it is fresh: who was there, what was asked, how it felt.")
    return Sheet(columns, rows, tr("Company"), empty)


def _newest_first(row: tuple[Any, ...]) -> tuple[bool, float]:
    start: datetime | None = row[2]
    return (start is not None, -start.timestamp() if start else 0.0)


def _stage(stage: str, rejected: date | datetime | None, accepted: date | datetime | None) -> str:
    if accepted is not None:
        return tr("Accepted")
    return tr("Rejected") if rejected is not None else stage


def _count(n: int) -> str:
    return str(n) if n else ""


def _when(start: datetime | None, style: Style, zone: tzinfo | None) -> str:
    if start is None:
        return tr("Day not set")
    aware = start.tzinfo is not None and zone is not None
    return style.instant(start.astimezone(zone) if aware else start)


def _format(round_: int | None, held: InterviewFormat | None) -> str:
    name = label_of(held) if held else ""
    return tr("Round {n}, {format}").format(n=round_, format=name) if round_ and name else name


def _met(people: tuple[str, ...]) -> str:
    n = len(people)
    return trn("{n} person", "{n} people", n).format(n=n) if n else ""
