"""Practising: what waits for it, which comes next, and what has been done."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime

from offerdesk.app.preparing.bank import AskedGroup, asked_of_me
from offerdesk.app.preparing.records import Records
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.frozen import frozen
from offerdesk.domain.interviews import Question
from offerdesk.domain.preparing import BankQuestion, Pitch, Practice, PracticeKind, Story

TARGET_SECONDS = 120
"""How long an answer should take at most; a listener is lost after that."""

Choose = Callable[[int], int]
"""Returns a number from 0 up to the given one, that one left out: randomness is a parameter."""


@frozen
class Counts:
    """How much has been practised."""

    every: int
    this_week: int
    by_kind: tuple[tuple[PracticeKind, int], ...]


def queue(records: Records) -> tuple[AskedGroup, ...]:
    """Return what waits to be practised, the least practised first."""
    waiting = [group for group in asked_of_me(records) if group.to_practise]
    return tuple(sorted(waiting, key=lambda group: len(group.practices)))


def pick(waiting: Sequence[AskedGroup], choose: Choose, but: str = "") -> AskedGroup | None:
    """Return any of those that wait, another than ``but`` where there is one; ``None`` for none."""
    others = [group for group in waiting if group.key != but] or list(waiting)
    return others[choose(len(others))] if others else None


def counts(records: Records, now: datetime) -> Counts:
    """Count what has been practised, in all and since Monday."""
    log = records.all(Practice)
    today = now.date()
    week = today.isocalendar()[:2]
    recent = [
        p for p in log if p.at is not None and p.at.astimezone(now.tzinfo).date().isocalendar()[:2] == week
    ]
    kinds = [(kind, sum(p.kind is kind for p in log)) for kind in PracticeKind]
    return Counts(len(log), len(recent), tuple((kind, n) for kind, n in kinds if n))


def times(records: Records) -> Counter[str]:
    """Count how often each story and each pitch has been practised."""
    return Counter(ref for p in records.all(Practice) for ref in (p.story, p.pitch) if ref is not None)


def log(records: Records) -> tuple[tuple[Practice, str], ...]:
    """Return what has been practised with what it was, newest first."""
    questions = {Ref(q.id): q.text for q in records.all(BankQuestion)}
    stories = {Ref(s.id): s.title for s in records.all(Story)}
    pitches = {Ref(p.id): p.title for p in records.all(Pitch)}

    def what(p: Practice) -> str:
        named = (
            questions.get(p.question) if p.question else None,
            stories.get(p.story) if p.story else None,
            pitches.get(p.pitch) if p.pitch else None,
        )
        return next((words for words in named if words), "")

    newest = sorted(
        records.all(Practice), key=lambda p: p.at.timestamp() if p.at is not None else 0.0, reverse=True
    )
    return tuple((p, what(p)) for p in newest)


def times_asked(group: AskedGroup) -> tuple[Id, ...]:
    """Return the questions, as noted in interviews, that a group is made of."""
    every: tuple[Question, ...] = tuple(t.question for t in group.times)
    return tuple(q.id for q in every)
