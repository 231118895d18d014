"""Deadlines: every day that counts on one line, what clashes first, the plan after a yes."""

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from offerdesk.app.deadlines import Stands, board, clashes_shown, deadlines_sheet
from offerdesk.app.due import Conflict, due_and_conflicts
from offerdesk.app.rows import Row, RowKind
from offerdesk.app.style import Style
from offerdesk.app.today import Wanted
from offerdesk.domain.assumptions import Settings
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.interviews import Interview
from offerdesk.domain.journal import Process
from offerdesk.domain.offer import Offer
from offerdesk.domain.values import OfferState
from tests.app.memory import Memory

CHICAGO = ZoneInfo("America/Chicago")
NOW = datetime(2026, 11, 24, 12, tzinfo=CHICAGO)
HERE = Settings(time_zone="America/Chicago")
ACME, GLOBEX = Process(Id("a"), "Acme"), Process(Id("g"), "Globex")
OFFER = Offer(
    Id("o"),
    "Acme",
    Ref("a"),
    received_at=datetime(2026, 11, 20, 10, tzinfo=CHICAGO),
    decide_by=date(2026, 11, 27),
)
HELD = Interview(
    Id("i"), Ref("g"), datetime(2026, 11, 18, 10, tzinfo=CHICAGO), datetime(2026, 11, 18, 11, tzinfo=CHICAGO),
    hear_by=date(2026, 12, 2),
)  # fmt: skip


def lines(*entities: Any) -> dict[str, list[Row]]:
    """Return the rows by their group."""
    reader = Memory(HERE, *entities)
    dues, found = due_and_conflicts(reader, NOW, Style())
    said: dict[str, list[Row]] = {}
    for row in deadlines_sheet(reader, dues, found, Style(), NOW).rows:
        if row.kind is RowKind.GROUP:
            said[row.key] = []
        else:
            said[row.group].append(row)
    return said


def test_deadlines_and_promised_answers_stand_on_one_line() -> None:
    reader = Memory(HERE, ACME, GLOBEX, OFFER, HELD)
    dues, found = due_and_conflicts(reader, NOW, Style())
    line = board(reader, dues, found, NOW)
    assert [(m.company, m.day, m.stands) for m in line.miles] == [
        ("Acme", date(2026, 11, 27), Stands.ANSWER),
        ("Globex", date(2026, 12, 2), Stands.HEAR),
    ]
    assert (line.first, line.last, line.today) == (date(2026, 11, 24), date(2026, 12, 9), date(2026, 11, 24))
    assert [mile.clashes for mile in line.miles] == [True, True]
    assert line.clashes == ((0, 1),)


def test_what_clashes_comes_first_and_names_the_ways_out() -> None:
    said = lines(ACME, GLOBEX, OFFER, HELD)
    assert list(said)[:2] == ["clashes", "days"]
    (clash,) = said["clashes"]
    assert "Acme" in clash.header
    assert "Globex" in clash.header
    assert clash.note == "Letters for it: Asking for more time; Telling them of a date on my side"
    assert [row.cells[1].text for row in said["days"]] == ["in 3 days", "in 8 days"]
    assert {row.note for row in said["days"]} == {"clashes with another day"}


def test_without_a_clash_only_the_days_are_there() -> None:
    said = lines(ACME, OFFER)
    assert list(said) == ["days"]
    assert said["days"][0].header == "Acme: my answer is due"
    assert said["days"][0].note == ""


@pytest.mark.parametrize(
    "process", [Process(Id("g"), "Globex", closed_at=NOW), Process(Id("g"), "Globex", rejected_at=NOW)]
)
def test_nobody_is_waited_for_once_it_is_over(process: Process) -> None:
    reader = Memory(HERE, process, HELD)
    assert board(reader, (), (), NOW).miles == ()
    assert lines(process, HELD).get("days") is None


def test_an_empty_line_says_what_belongs_there() -> None:
    reader = Memory(HERE)
    assert deadlines_sheet(reader, (), (), Style(), NOW).empty.startswith("No deadlines")


def test_a_conflict_with_something_that_is_gone_is_still_said() -> None:
    gone = Conflict("R-09", ("offer:x", "process:y"), "Two days clash", NOW, date(2026, 12, 1))
    reader = Memory(HERE)
    assert board(reader, (), (gone,), NOW).clashes == ()
    assert deadlines_sheet(reader, (), (gone,), Style(), NOW).rows[1].header == "Two days clash"


def test_saying_yes_makes_a_plan() -> None:
    job = Offer(Id("now"), "Old Co", current_job=True, notice_days=28)
    yes = Offer(
        Id("o"), "Acme", Ref("a"), state=OfferState.ACCEPTED, accepted_at=NOW, written=True,
        start_date=date(2027, 1, 11),
    )  # fmt: skip
    said = lines(ACME, GLOBEX, HELD, job, yes)
    plan = [row.header for row in said["plan"]]
    assert any("Globex" in title for title in plan), "the others are told"
    assert any("Old Co" in title for title in plan), "and notice is given"
    assert any("Talk about pay" in title for title in plan)
    days = [row.cells[1].text for row in said["plan"]]
    assert all(days)
    assert {"today"} & set(days) or any(day.startswith("in ") for day in days)


def test_a_day_that_has_passed_says_how_long_ago() -> None:
    late = Offer(
        Id("o"),
        "Acme",
        Ref("a"),
        received_at=datetime(2026, 11, 2, 10, tzinfo=CHICAGO),
        decide_by=date(2026, 11, 20),
    )
    assert lines(ACME, late)["days"][0].cells[1].text == "4 days ago"
    today = Offer(
        Id("o"),
        "Acme",
        Ref("a"),
        received_at=datetime(2026, 11, 2, 10, tzinfo=CHICAGO),
        decide_by=date(2026, 11, 24),
    )
    assert lines(ACME, today)["days"][0].cells[1].text == "today"


def test_a_clash_has_two_ways_out_and_can_be_narrowed() -> None:
    reader = Memory(HERE, ACME, GLOBEX, OFFER, HELD)
    dues, found = due_and_conflicts(reader, NOW, Style())
    (clash,) = clashes_shown(reader, found)
    assert [(way.subject, way.draft, way.words) for way in clash.ways] == [
        ("offer:o", "D-06", "Ask Acme for more time"),
        ("process:g", "D-07", "Tell Globex of the day"),
    ]
    assert clashes_shown(reader, found, Wanted("g")) == (clash,)
    assert clashes_shown(reader, found, Wanted("none")) == ()
    only = board(reader, dues, found, NOW, Wanted("g"))
    assert [mile.company for mile in only.miles] == ["Globex"]
    assert deadlines_sheet(reader, dues, found, Style(), NOW, Wanted("none")).rows == ()
