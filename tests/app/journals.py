"""A small search for the tests of the journal: three companies, and what happened with each."""

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

from offerdesk.domain.fields import Id, Number, Ref, Text
from offerdesk.domain.hindsight import Feedback, FeedbackOutcome, Finding, Phase
from offerdesk.domain.interviews import (
    Asked,
    Interview,
    InterviewFormat,
    Missed,
    Observation,
    Promise,
    Question,
    Remark,
    RemarkKind,
)
from offerdesk.domain.journal import Employment, Event, EventKind, Person, Process, Relation, StageChange, Who
from offerdesk.domain.letters import Channel, Letter
from offerdesk.domain.offer import Offer
from offerdesk.domain.preparing import Extent
from offerdesk.domain.tasks import Task

CHICAGO = timezone(timedelta(hours=-6))
NOW = datetime(2026, 11, 21, 12, tzinfo=CHICAGO)
ANA, TOM = Ref("ana"), Ref("tom")


def at(month: int, day: int, hour: int = 9) -> datetime:
    """Return a moment of 2026 in Chicago."""
    return datetime(2026, month, day, hour, tzinfo=CHICAGO)


def people() -> tuple[Person, ...]:
    """Return two people, one of whom has moved on."""
    ana = Person(
        Id("ana"),
        "Ana Ruiz",
        "Recruiter",
        companies=("Acme", "Globex"),
        employments=(
            Employment("Globex", "Assistant", date(2020, 1, 1), date(2024, 5, 1)),
            Employment("Acme", "Recruiter", date(2024, 6, 1)),
        ),
        relation=Relation.WARM,
        keep_in_touch=True,
        knows=(TOM,),
    )
    return ana, Person(Id("tom"), "Tom Lee", companies=("Acme",))


def processes() -> tuple[Process, ...]:
    """Return one that is going, one that ended with a no, one that has gone quiet."""
    return (
        Process(
            Id("acme"),
            "Acmé",
            title="Engineer",
            stage="on site",
            applied_at=date(2026, 10, 1),
            interest=Number(Decimal(8)),
            tags=("remote",),
            contacts=(ANA,),
            history=(StageChange("applied", date(2026, 10, 1)), StageChange("on site", date(2026, 11, 10))),
        ),
        Process(
            Id("globex"),
            "Globex",
            stage="rejected",
            rejected_at=date(2026, 9, 18),
            outcome="They took someone else.",
            referred_by=ANA,
            history=(StageChange("applied", date(2026, 9, 1)), StageChange("rejected", date(2026, 9, 18))),
        ),
        Process(
            Id("initech"),
            "Initech",
            stage="applied",
            applied_at=date(2026, 10, 20),
            interest=Number(Decimal(2)),
        ),
    )


def happenings() -> tuple[Any, ...]:
    """Return interviews, letters, calls, promises, an offer and a review."""
    first = Interview(
        Id("first"),
        Ref("acme"),
        at(11, 10),
        at(11, 10, 11),
        1,
        InterviewFormat.ON_SITE,
        people=(ANA, TOM),
        hear_by=date(2026, 11, 20),
        hear_by_exact=True,
        hear_by_channel="phone",
        lessons=Text("Eat before."),
        outcome="passed",
    )
    return (
        first,
        Interview(Id("second"), Ref("acme"), at(11, 25), round=2, format=InterviewFormat.PANEL),
        Interview(Id("old"), Ref("globex"), at(9, 11), people=(TOM,), lessons=Text("Listen first.")),
        Remark(Id("r1"), Ref("first"), 0, RemarkKind.TOLD, ANA, Text("The team doubles.")),
        Remark(Id("r2"), Ref("first"), 1, RemarkKind.DETAIL, ANA, Text("Rows before work.")),
        Remark(Id("r3"), Ref("first"), 2, RemarkKind.TOLD, None, Text("Lunch is at twelve.")),
        Question(Id("q"), Ref("first"), 0, Text("Why now?"), Text("Growth.")),
        Asked(Id("k"), Ref("first"), 0, Text("Who decides?"), Text("A panel.")),
        Missed(Id("m"), Ref("old"), 0, Text("The migration")),
        Promise(Id("p1"), Ref("first"), 0, Who.ME, Text("Send the talk"), date(2026, 11, 24)),
        Promise(Id("p2"), Ref("first"), 1, Who.THEM, Text("Send the brochure"), date(2026, 11, 15)),
        Promise(Id("p3"), Ref("old"), 0, Who.ME, Text("Return the badge")),
        Observation(Id("o"), Ref("first"), 0, "tools", Number(Decimal(7)), Text("Old laptops")),
        Event(Id("e"), Ref("acme"), EventKind.CALL, at(11, 12), Who.THEM, ANA, "phone", Text("Next round")),
        Letter(Id("l"), "D-01", Ref("acme"), person=ANA, subject="Thank you", sent_at=at(11, 11)),
        Letter(Id("d"), "D-02", Ref("acme"), made_at=at(11, 19), channel=Channel.MESSAGE),
        Feedback(Id("f"), Ref("globex"), at(9, 20), TOM, outcome=FeedbackOutcome.NOT_ALLOWED),
        Finding(Id("keep"), Ref("globex"), Phase.INTERVIEW, Text("Calm"), strength=True),
        Finding(Id("can"), Ref("globex"), Phase.PREPARATION, Text("Rehearse"), control=Extent.PARTLY),
        Finding(Id("not"), Ref("globex"), Phase.RESEARCH, Text("Budget"), control=Extent.NO, position=1),
        Offer(
            Id("offer"),
            "Acmé",
            process=Ref("acme"),
            title="Engineer",
            received_at=datetime(2026, 11, 20, 18, tzinfo=UTC),
            decide_by=date(2026, 12, 1),
        ),
        Task(Id("t"), "Call Ana", due=date(2026, 11, 20), subject="interview:first"),
        Task(Id("done"), "Read", due=date(2026, 11, 1), subject="process:acme", done_at=at(11, 1)),
        Task(Id("plan"), "Rehearse twice", due=date(2026, 12, 1), subject="finding:can"),
    )


def search() -> tuple[Any, ...]:
    """Return the whole of it, owners first."""
    return (*people(), *processes(), *happenings())
