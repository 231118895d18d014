"""A search made of a few entities, and what is due in it."""

from datetime import UTC, datetime
from typing import Any

from offerdesk.app.due import Due, due_tasks
from offerdesk.domain.assumptions import Settings
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.interviews import Interview
from offerdesk.domain.journal import Process
from offerdesk.domain.offer import Offer
from offerdesk.exchange.data import DeskData, gather

NEW_YORK = Settings(time_zone="America/New_York", country="US")
PLAIN_NEW_YORK = Settings(time_zone="America/New_York")
NOW = datetime(2026, 11, 24, 20, tzinfo=UTC)
ACME = Process(Id("p"), "Acme")


def at(text: str) -> datetime:
    """Return a moment; one without an offset is New York's in winter."""
    return datetime.fromisoformat(text if text[-6] in "+-" else f"{text}-05:00")


def search(*entities: Any) -> DeskData:
    """Gather entities."""
    return gather(entities)


def dues(*entities: Any, now: datetime = NOW, settings: Settings = NEW_YORK) -> dict[tuple[Any, ...], Due]:
    """Return what is due by rule, step, subject and person."""
    return {due.key: due for due in due_tasks(search(settings, *entities), now)}


def one(rule: str, *entities: Any, step: str = "", now: datetime = NOW, settings: Settings = NEW_YORK) -> Due:
    """Return the only task of one step of a rule."""
    everything = dues(*entities, now=now, settings=settings).values()
    found = [due for due in everything if (due.rule, due.step) == (rule, step)]
    assert len(found) == 1, [d.key for d in found]
    return found[0]


def none(rule: str, *entities: Any, now: datetime = NOW) -> bool:
    """Tell whether a rule makes no task at all."""
    return not any(due.rule == rule for due in dues(*entities, now=now).values())


def written(due: Due) -> str:
    """Return when a task is due: a day, or a moment to the minute with its offset."""
    if isinstance(due.due, datetime):
        return due.due.isoformat(timespec="minutes")
    return due.due.isoformat() if due.due else ""


def offer(id_: str = "a", company: str = "Acme", **given: Any) -> Offer:
    """Return an offer."""
    return Offer(Id(id_), company, **given)


def interview(id_: str = "i", process: str = "p", **given: Any) -> Interview:
    """Return an interview of the application ``p``."""
    return Interview(Id(id_), Ref(process), **given)


def rule(name: str, *entities: Any, now: datetime = NOW, settings: Settings = NEW_YORK) -> list[Due]:
    """Return the tasks of one rule, the earliest first."""
    return [due for due in dues(*entities, now=now, settings=settings).values() if due.rule == name]
