"""What was done in the search between two days, for those who ask for it."""

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest

from offerdesk.app.activity import Trail, trail
from offerdesk.app.style import Style
from offerdesk.domain.fields import Amount, Id, Ref, Text
from offerdesk.domain.interviews import Interview, InterviewFormat
from offerdesk.domain.journal import Event, EventKind, Person, Process
from offerdesk.domain.letters import Letter
from offerdesk.domain.offer import Offer
from offerdesk.domain.values import StageChange
from offerdesk.exchange import activity_file
from offerdesk.exchange.csv_text import from_bytes
from offerdesk.exchange.data import gather
from offerdesk.reports.activity import Options, build
from offerdesk.reports.document import Heading, Table
from tests.app.views import sample_data
from tests.reports.reporting import written

AT = datetime(2026, 11, 28, 9, tzinfo=UTC)
SENT = datetime(2026, 9, 6, tzinfo=UTC)
FIRST, LAST = date(2026, 9, 1), date(2026, 9, 30)
ADA = Person(Id("ada"), "Ada Byron")
NORTHWIND = Process(
    Id("n"),
    "Northwind",
    title="Analyst",
    place="Oslo",
    stage="phone",
    applied_at=date(2026, 9, 2),
    rejected_at=date(2026, 9, 29),
    range_low=Amount(Decimal(98765)),
    notes=Text("secret"),
    history=(StageChange("applied", date(2026, 9, 2)), StageChange("phone", date(2026, 9, 5))),
)


@pytest.fixture
def found() -> Trail:
    """Give what happened in two applications, one of them in another month."""
    return trail(
        gather(
            (
                ADA,
                NORTHWIND,
                Process(Id("o"), "Oldco", applied_at=date(2026, 1, 5), closed_at=date(2026, 2, 1)),
                Interview(
                    Id("i"),
                    Ref("n"),
                    start=datetime(2026, 9, 5, 23, 30, tzinfo=UTC),
                    format=InterviewFormat.PHONE,
                    people=(Ref("ada"),),
                    notes=Text("They pay 98765"),
                ),
                Interview(Id("i2"), Ref("n")),
                Letter(
                    Id("l"),
                    "D-01",
                    interview=Ref("i"),
                    person=Ref("ada"),
                    sent_at=datetime(2026, 9, 6, tzinfo=UTC),
                ),
                Letter(Id("l2"), "D-01", process=Ref("n")),
                Letter(Id("l3"), "D-05", sent_at=datetime(2026, 9, 7, tzinfo=UTC)),
                Event(Id("e"), Ref("n"), EventKind.CALL, at=date(2026, 9, 8), text=Text("98765 was named")),
                Event(Id("e2"), Ref("n"), EventKind.CALL),
                Offer(Id("f"), "Northwind", process=Ref("n"), received_at=datetime(2026, 9, 20, tzinfo=UTC)),
            )
        ),
        timezone(timedelta(hours=2)),
    )


def test_what_happened_stands_by_day_without_amounts_and_notes(found: Trail) -> None:
    activity = found.between(FIRST, LAST)
    (application,) = activity.applications
    assert [(e.day.day, e.what, e.detail) for e in application.entries] == [
        (2, "Applied", ""),
        (5, "Stage: phone", ""),
        (6, "Interview, Phone", "Ada Byron"),
        (6, "Letter sent", "Email, Ada Byron"),
        (8, "Call", ""),
        (20, "Offer received", ""),
        (29, "Rejected", ""),
    ]
    assert (application.stage, application.applied) == ("Rejected", date(2026, 9, 2))
    assert activity.summary() == "1 application, 1 interview, 1 letter"
    assert "98765" not in str(activity)
    assert "secret" not in str(activity)


def test_only_the_days_asked_for_count_and_may_be_turned_round(found: Trail) -> None:
    assert found.between(LAST, FIRST) == found.between(FIRST, LAST)
    assert [a.company for a in found.between(date(2026, 1, 1), LAST).applications] == ["Oldco", "Northwind"]
    (only,) = found.between(date(2026, 9, 8), date(2026, 9, 8)).applications
    assert len(only.entries) == 1


def test_the_report_lists_the_applications_and_then_day_by_day(found: Trail) -> None:
    document = build(found, Style(), Options(FIRST, LAST, AT))
    assert document.subtitle == "Tue, Sep 1, 2026 to Wed, Sep 30, 2026"
    overview, days = (block for block in document.blocks if isinstance(block, Table))
    assert [cell.text for cell in overview.rows[0].cells][:3] == ["Northwind", "Analyst", "Oslo"]
    assert len(days.rows) == 7
    levels = [block.level for block in document.blocks if isinstance(block, Heading)]
    assert levels == [1, 1, 2]


def test_days_without_anything_say_so(found: Trail) -> None:
    document = build(found, Style(), Options(date(2020, 1, 1), date(2020, 2, 1), AT))
    assert "Nothing is noted for these days." in written(document)


def test_the_table_has_a_row_for_each_thing_and_runs_no_formula(found: Trail) -> None:
    table = from_bytes(activity_file.write(found.between(FIRST, LAST)))
    assert len(table.rows) == 7
    assert table.rows[2] == ("Northwind", "Analyst", "Oslo", "2026-09-06", "Interview, Phone", "Ada Byron")
    evil = trail(gather((Process(Id("x"), "=HYPERLINK(1)", applied_at=FIRST),)), None)
    assert b"'=HYPERLINK" in activity_file.write(evil.between(FIRST, LAST))


def test_the_sample_tells_of_its_whole_autumn() -> None:
    activity = trail(sample_data(), UTC).between(date(2026, 8, 1), date(2026, 11, 28))
    assert len(activity.applications) == len({(a.company, a.title) for a in activity.applications}) >= 4
    assert all(a.entries for a in activity.applications)
