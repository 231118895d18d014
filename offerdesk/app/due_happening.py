"""What a rule counts from: something that happened or will happen to an offer or an application."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from offerdesk.domain.calendars import WorkCalendar
from offerdesk.domain.due_rules import Trigger
from offerdesk.domain.fields import Id
from offerdesk.domain.values import NoticeEnd


@dataclass(frozen=True, slots=True)
class Happening:
    """One occasion for the rules of one trigger.

    ``at`` is ``None`` where it is not known when it happened. ``people`` holds whom each task is about,
    ``None`` for nobody in particular. ``occasion`` tells apart what comes several times for one subject: it
    becomes part of the task's step. ``only`` names the steps that apply, all of them where it is empty.
    ``amounts`` are figures that the data give a rule's key, ``given`` dates that they give instead, with why.
    ``place`` names the time zone of its moments where that is not the one where one lives.
    ``names`` fill the titles. What would be due before ``not_before`` is left out.
    """

    trigger: Trigger
    subject: str
    at: date | datetime | None
    calendar: WorkCalendar
    company: str = ""
    people: tuple[Id | None, ...] = (None,)
    process: str = ""
    offer: str = ""
    interview: str = ""
    occasion: str = ""
    only: frozenset[str] = frozenset()
    amounts: Mapping[str, int] = field(default_factory=dict)
    given: Mapping[str, tuple[date | datetime, str]] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    notice_ends: NoticeEnd | None = None
    warning: str = ""
    not_before: date | datetime | None = None
    place: str = ""
