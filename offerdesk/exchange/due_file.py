"""What is due as JSON for other programs: ``offerdesk due FILE --json``."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from offerdesk.app.due_values import Conflict, Due

VERSION = 1


def due_value(
    dues: Iterable[Due], conflicts: Iterable[Conflict], now: datetime, notes: Iterable[str] = ()
) -> dict[str, Any]:
    """Return the answer as plain values; what is not known or does not apply is ``null``."""
    return {
        "format": "offerdesk-due",
        "version": VERSION,
        "now": _when(now),
        "tasks": [_task(due) for due in dues],
        "conflicts": [_conflict(found) for found in conflicts],
        "notes": list(notes),
    }


def _task(due: Due) -> dict[str, Any]:
    return {
        "rule": due.rule or None,
        "subject": due.subject or None,
        "person": due.person,
        "title": due.title,
        "due": _when(due.due),
        "reason": due.reason,
        "state": due.state.value,
        "step": due.step or None,
        "task": due.task,
        "settled": due.settled or None,
        "warning": due.warning or None,
        "snoozed_until": _when(due.snoozed_until),
        "reminders": [_when(at) for at in due.reminders],
        "drafts": list(due.drafts),
    }


def _conflict(found: Conflict) -> dict[str, Any]:
    return {
        "rule": found.rule,
        "subjects": list(found.subjects),
        "reason": found.reason,
        "deadline": _when(found.deadline),
        "hear_by": _when(found.hear_by),
        "drafts": list(found.drafts),
    }


def _when(at: date | datetime | None) -> str | None:
    return None if at is None else at.isoformat()
