"""The stages of an application: how free words fall among them, and how the history drives the rest.

A stage is kept as text. A known one is kept by its word here ("no_answer"); what older files and other
programs say ("phone screen", "Absage") stays as it was written and counts as the stage nearest to it.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time, tzinfo
from enum import StrEnum
from functools import lru_cache

from offerdesk.domain.journal import Process
from offerdesk.domain.values import StageChange


class Stage(StrEnum):
    """Where an application stands, in the order in which it goes on."""

    CONSIDERING = "considering"
    APPLIED = "applied"
    SCREENING = "screening"
    INTERVIEWING = "interviewing"
    OFFER = "offer"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    NO_ANSWER = "no_answer"
    CLOSED = "closed"


ACTIVE = frozenset({Stage.APPLIED, Stage.SCREENING, Stage.INTERVIEWING, Stage.OFFER})
"""Stages in which both sides are still at it."""

ENDED = frozenset(Stage) - ACTIVE - {Stage.CONSIDERING}
"""Stages after which nothing more is waited for."""

_WORDS: tuple[tuple[Stage, tuple[str, ...]], ...] = (
    (Stage.NO_ANSWER, ("no answer", "no reply", "ghost", "silence", "keine antwort", "keine rückmeldung")),
    (Stage.WITHDRAWN, ("withdr", "zurückgezogen", "pulled out")),
    (Stage.REJECTED, ("reject", "refus", "declined", "turned down", "absage", "abgelehnt")),
    (Stage.ACCEPTED, ("accept", "hired", "signed", "zusage", "angenommen")),
    (Stage.CLOSED, ("closed", "archiv", "filed", "geschlossen", "beendet")),
    (Stage.OFFER, ("offer", "negotiat", "angebot", "verhandl")),
    (Stage.SCREENING, ("screen", "phone", "recruiter", "telefon", "erstgespräch")),
    (
        Stage.INTERVIEWING,
        ("interview", "site", "panel", "round", "video", "present", "demo", "test", "task", "gespräch"),
    ),
    (Stage.CONSIDERING, ("consider", "wish", "lead", "idea", "saved", "draft", "entwurf", "interess")),
)
"""What words in a stage of one's own making mean; the first that fits counts."""


def known_stage(text: str) -> Stage | None:
    """Return the stage that a text names by its own word; ``None`` for words of one's own."""
    word = text.strip().casefold().replace(" ", "_")
    return next((stage for stage in Stage if stage.value == word), None)


@lru_cache(maxsize=1024)
def nearest(text: str) -> Stage:
    """Return the stage that a text comes nearest to; what says nothing known was at least applied for.

    The answers are remembered: a search says the same few words of all its applications.
    """
    known = known_stage(text)
    if known is not None:
        return known
    low = text.casefold()
    return next((stage for stage, words in _WORDS if any(w in low for w in words)), Stage.APPLIED)


def stage_of(process: Process) -> Stage:
    """Say where an application stands. The days on which it ended count more than words."""
    if process.closed_at is not None:
        return Stage.CLOSED
    if process.accepted_at is not None:
        return Stage.ACCEPTED
    if process.rejected_at is not None:
        return Stage.REJECTED
    if not process.stage.strip():
        return Stage.APPLIED if process.applied_at is not None else Stage.CONSIDERING
    return nearest(process.stage)


def day_of(at: date | datetime, zone: tzinfo | None) -> date:
    """Return the day of a moment where the reader lives."""
    if not isinstance(at, datetime):
        return at
    return (at.astimezone(zone) if zone is not None and at.tzinfo is not None else at).date()


def in_time(at: date | datetime) -> datetime:
    """Return what days and moments are ordered by: a day comes before all that happened on it."""
    if not isinstance(at, datetime):
        return datetime.combine(at, time())
    return at.astimezone(UTC).replace(tzinfo=None) if at.tzinfo is not None else at


def with_history(process: Process, history: Iterable[StageChange]) -> Process:
    """Return the application as its history has it: the last entry is the stage and dates the end.

    A rejection or an acceptance outlives the closing of the file, and nothing else. The order of entries of
    the same day is kept.
    """
    entries = tuple(sorted(history, key=lambda change: in_time(change.at)))
    if not entries:
        return replace(process, history=(), stage="", rejected_at=None, accepted_at=None, closed_at=None)
    last = entries[-1]
    now = nearest(last.stage)
    ends = {
        stage: last.at if now is stage else (_last_of(stage, entries, kept) if now is Stage.CLOSED else None)
        for stage, kept in (
            (Stage.REJECTED, process.rejected_at),
            (Stage.ACCEPTED, process.accepted_at),
            (Stage.CLOSED, None),
        )
    }
    applied = process.applied_at or next((e.at for e in entries if nearest(e.stage) is Stage.APPLIED), None)
    return replace(
        process,
        history=entries,
        stage=last.stage,
        applied_at=applied,
        rejected_at=ends[Stage.REJECTED],
        accepted_at=ends[Stage.ACCEPTED],
        closed_at=ends[Stage.CLOSED],
    )


def moved(process: Process, stage: str, at: date | datetime) -> Process:
    """Return the application after it has reached a stage; what its history lacks is put there first."""
    begun = process.history
    if not begun and process.applied_at is not None and nearest(stage) is not Stage.APPLIED:
        begun = (StageChange(Stage.APPLIED, process.applied_at),)
    return with_history(process, (*begun, StageChange(stage, at)))


def _last_of(
    stage: Stage, entries: tuple[StageChange, ...], otherwise: date | datetime | None
) -> date | datetime | None:
    found = [entry.at for entry in entries if nearest(entry.stage) is stage]
    return found[-1] if found else otherwise
