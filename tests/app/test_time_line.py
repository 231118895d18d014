"""The time line of an application, and all that one shares with a person."""

from collections.abc import Iterator

import pytest

from offerdesk.app.desk import Desk
from offerdesk.app.persons import person_list, shared_with
from offerdesk.app.rows import Mark, RowKind
from offerdesk.app.style import Style
from offerdesk.app.text import Situation
from offerdesk.app.time_line import time_line
from offerdesk.domain.fields import Id
from tests.app.desks import desk_of
from tests.app.journals import NOW, search

STYLE = Style()
HERE = Situation(STYLE, NOW.date(), NOW.tzinfo)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """Give the small search; no test here changes it."""
    made = desk_of(tmp_path_factory.mktemp("journal"), search())
    yield made
    made.close()


def test_everything_that_happened_stands_in_its_order(desk: Desk) -> None:
    rows = time_line(desk.reader, Id("acme"), STYLE, NOW).rows
    assert [(r.key, r.cells[0].text if r.cells else r.header) for r in rows] == [
        ("ahead", "Ahead"),
        ("offer:offer:answer", "Answer by"),
        ("interview:second", "Interview, round 2, Panel"),
        ("promise:p1", "I promised"),
        ("so_far", "So far"),
        ("offer:offer", "Offer received"),
        ("letter:d", "Letter drafted"),
        ("promise:p2", "They promised"),
        ("event:e", "Call"),
        ("letter:l", "Letter sent"),
        ("interview:first", "Interview, round 1, On site"),
        ("stage:1", "Stage"),
        ("stage:0", "Stage"),
    ]
    told = {r.key: (r.header, r.cells[1].text) for r in rows if r.kind is not RowKind.GROUP}
    assert told["event:e"] == ("Thu, Nov 12, 2026, 09:00", "Next round · Ana Ruiz · Them · phone")
    assert told["interview:first"][1] == "Ana Ruiz, Tom Lee · passed"
    assert told["letter:l"][1] == "Thank you · Ana Ruiz · Email"
    assert told["offer:offer"][0] == "Fri, Nov 20, 2026, 12:00"
    late = {r.key for r in rows if r.cells and r.cells[0].mark is Mark.OVERDUE}
    assert late == {"promise:p2"}


def test_the_oldest_can_come_first(desk: Desk) -> None:
    rows = time_line(desk.reader, Id("acme"), STYLE, NOW, newest_first=False).rows
    keys = [r.key for r in rows]
    assert keys[:3] == ["so_far", "stage:0", "stage:1"]
    assert keys[-1] == "offer:offer:answer"


def test_a_rejected_application_tells_how_it_ended(desk: Desk) -> None:
    rows = {r.key: r.cells for r in time_line(desk.reader, Id("globex"), STYLE, NOW).rows}
    assert rows["stage:1"][1].text == "Rejected · They took someone else."
    assert rows["feedback:f"][1].text == "Tom Lee · They may not say"


def test_an_application_without_history_still_tells_when_it_was_sent(desk: Desk) -> None:
    rows = time_line(desk.reader, Id("initech"), STYLE, NOW).rows
    assert [(r.key, r.header) for r in rows] == [("so_far", "So far"), ("applied:", "Tue, Oct 20, 2026")]


def test_an_empty_time_line_says_what_belongs_there(desk: Desk) -> None:
    assert time_line(desk.reader, None, STYLE, NOW).empty.startswith("Choose an application")
    assert time_line(desk.reader, Id("gone"), STYLE, NOW).empty.startswith("Nothing has happened")


def test_people_are_listed_with_where_they_work_now(desk: Desk) -> None:
    rows = [(r.header, r.note, *(c.text for c in r.cells)) for r in person_list(desk.reader).rows]
    assert rows == [
        ("Ana Ruiz", "Recruiter", "Acme", "Warm", "yes", "1"),
        ("Tom Lee", "", "Acme", "", "", "2"),
    ]


def test_what_one_shares_goes_as_it_happened_if_wished(desk: Desk) -> None:
    rows = shared_with(desk.reader, Id("ana"), HERE, newest_first=False).rows
    assert [r.key for r in rows if r.key in {"letter:l", "event:e"}] == ["letter:l", "event:e"]


def test_a_person_shows_all_that_one_shares(desk: Desk) -> None:
    rows = shared_with(desk.reader, Id("ana"), HERE).rows
    assert [(r.key, r.header, r.note, *(c.text for c in r.cells)) for r in rows] == [
        ("Companies", "Companies", ""),
        ("company:0", "Globex", "", "Assistant · Wed, Jan 1, 2020 – Wed, May 1, 2024"),
        ("company:1", "Acme", "", "Recruiter · Sat, Jun 1, 2024 –"),
        ("Applications", "Applications", ""),
        ("process:acme", "Acmé", "", "Engineer"),
        ("process:globex", "Globex", "", "referred me"),
        ("Interviews", "Interviews", ""),
        ("interview:first", "Acmé", "Tue, Nov 10, 2026, 09:00", "Rows before work. · The team doubles."),
        ("Letters and calls", "Letters and calls", ""),
        ("event:e", "Acmé", "Thu, Nov 12, 2026, 09:00", "Call · Next round"),
        ("letter:l", "Acmé", "Wed, Nov 11, 2026, 09:00", "Thank you"),
        ("Also knows", "Also knows", ""),
        ("person:tom", "Tom Lee", "", "Acme"),
    ]
    tom = [r.key for r in shared_with(desk.reader, Id("tom"), HERE).rows]
    assert "person:ana" in tom, "knowing goes both ways"
    assert "company:Acme" in tom
    assert shared_with(desk.reader, Id("gone"), HERE).rows == ()
