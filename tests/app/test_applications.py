"""Where each application stands: waiting, what is next, board, health, and what a search finds."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from offerdesk.app.application_lists import (
    application_list,
    board,
    health,
    matching,
    waiting_list,
    waiting_words,
)
from offerdesk.app.applications import Application, applications, find_application
from offerdesk.app.desk import Desk
from offerdesk.app.rows import Mark, RowKind
from offerdesk.app.style import Style
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.interviews import Interview
from offerdesk.domain.journal import Process
from offerdesk.domain.stages import Stage
from tests.app.desks import desk_of
from tests.app.journals import NOW, at, search

STYLE = Style()


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """Give the small search; no test here changes it."""
    made = desk_of(tmp_path_factory.mktemp("journal"), search())
    yield made
    made.close()


@pytest.fixture(scope="module")
def found(desk: Desk) -> tuple[Application, ...]:
    """Give its applications."""
    return applications(desk.reader, NOW)


def one(found: tuple[Application, ...], process: str) -> Application:
    """Return one application."""
    application = find_application(found, Id(process))
    assert application is not None
    return application


def test_waiting_begins_with_the_last_contact(found: tuple[Application, ...]) -> None:
    acme = one(found, "acme")
    assert acme.since == date(2026, 11, 12)
    assert (acme.until, acme.exact, acme.channel) == (date(2026, 11, 20), True, "phone")
    assert acme.days_quiet(NOW.date()) == 9
    assert find_application(found, Id("gone")) is None


def test_the_next_thing_is_the_earliest_that_is_due(found: tuple[Application, ...]) -> None:
    due = one(found, "acme").next
    assert due is not None
    assert (due.what, due.at, due.opens) == ("Call Ana", date(2026, 11, 20), "task:t")
    assert one(found, "initech").next is None


def test_a_day_to_hear_by_is_over_once_something_was_heard(tmp_path: Path) -> None:
    process = Process(Id("a"), "Acme", stage="applied", hear_by=date(2026, 11, 3), hear_by_exact=False)
    desk = desk_of(
        tmp_path, [process, Interview(Id("i"), Ref("a"), at(11, 10)), Interview(Id("j"), Ref("a"))]
    )
    (application,) = applications(desk.reader, NOW)
    assert (application.until, application.since) == (None, date(2026, 11, 10))
    assert application.interviews == 2
    assert waiting_words(application, STYLE, NOW) == "waiting since Tue, Nov 10, 2026, nothing due"
    desk.close()


def test_waiting_says_since_when_until_when_and_what_is_next(found: tuple[Application, ...]) -> None:
    assert waiting_words(one(found, "acme"), STYLE, NOW) == (
        "waiting since Thu, Nov 12, 2026, expected by Fri, Nov 20, 2026, next: Call Ana, Fri, Nov 20, 2026"
    )
    later = replace(one(found, "acme"), until=date(2026, 11, 30))
    assert "until Mon, Nov 30, 2026" in waiting_words(later, STYLE, NOW)
    assert "until about Mon" in waiting_words(replace(later, exact=False), STYLE, NOW)
    assert waiting_words(one(found, "globex"), STYLE, NOW) == ""


def test_the_waiting_list_has_the_late_ones_first(found: tuple[Application, ...]) -> None:
    sheet = waiting_list(found, STYLE, NOW)
    rows = [(r.header, *((c.text, c.note) for c in r.cells)) for r in sheet.rows]
    assert rows == [
        (
            "Acmé",
            ("Thu, Nov 12, 2026", "9 days"),
            ("Fri, Nov 20, 2026", "1 day ago"),
            ("Call Ana, Fri, Nov 20, 2026", ""),
        ),
        (
            "Initech",
            ("Tue, Oct 20, 2026", "32 days"),
            ("not said", ""),
            ("quiet for long: withdraw kindly?", ""),
        ),
    ]
    assert sheet.rows[0].cells[1].mark is Mark.OVERDUE
    ahead = replace(found[0], until=date(2026, 11, 30), exact=False, since=NOW.date())
    new = replace(found[2], since=None)
    cells = [[(c.text, c.note) for c in r.cells[:2]] for r in waiting_list([new, ahead], STYLE, NOW).rows]
    assert cells == [
        [("Sat, Nov 21, 2026", "today"), ("Mon, Nov 30, 2026", "about · phone")],
        [("no contact yet", ""), ("not said", "")],
    ]


def test_a_kind_withdrawal_is_suggested_only_where_little_is_lost(found: tuple[Application, ...]) -> None:
    quiet, today = one(found, "initech"), NOW.date()
    assert quiet.lets_go(today)
    assert not quiet.lets_go(date(2026, 11, 3))
    assert not replace(quiet, stage=Stage.WITHDRAWN).lets_go(today)
    assert not replace(quiet, process=replace(quiet.process, interest=None)).lets_go(today)
    assert not replace(quiet, since=None).lets_go(today)
    assert replace(quiet, since=None).days_quiet(today) == 0


def test_the_list_parts_what_goes_on_from_what_has_ended(found: tuple[Application, ...]) -> None:
    sheet = application_list(found, STYLE, NOW, goal=4)
    rows = [(r.header, r.note, *(c.text for c in r.cells)) for r in sheet.rows]
    assert rows == [
        ("2 of 4 wanted are going", ""),
        ("Acmé", "Engineer · 2 interviews", "on site", "Call Ana, Fri, Nov 20, 2026"),
        ("Initech", "", "Applied", "nothing due"),
        ("Ended", ""),
        ("Globex", "1 interview", "Rejected", ""),
    ]
    assert [r.kind for r in sheet.rows].count(RowKind.GROUP) == 2
    assert application_list((), STYLE, NOW, None).empty.startswith("No applications yet")
    assert health(found[:1], None) == "1 is going"


def test_the_board_has_a_lane_for_each_stage(found: tuple[Application, ...]) -> None:
    lanes = {lane.stage: lane for lane in board(found, STYLE, NOW)}
    assert list(lanes) == list(Stage)
    (card,) = lanes[Stage.INTERVIEWING].cards
    assert card.lines == (
        "Acmé",
        "Engineer",
        "on site",
        "waiting 9 days",
        "next: Call Ana, Fri, Nov 20, 2026",
    )
    assert card.late
    assert lanes[Stage.APPLIED].cards[0].lines == ("Initech", "waiting 32 days", "nothing due")
    assert lanes[Stage.REJECTED].cards[0].lines == ("Globex",)
    assert lanes[Stage.NO_ANSWER].cards == ()


@pytest.mark.parametrize(
    ("words", "companies"),
    [
        ("", ["Acmé", "Globex", "Initech"]),
        ("acme engin", ["Acmé"]),
        ("#rem", ["Acmé"]),
        ("#engineer", []),
        ("REJECTED", ["Globex"]),
        ("remote", ["Acmé"]),
    ],
)
def test_words_and_tags_filter_without_case_and_accents(
    found: tuple[Application, ...], words: str, companies: list[str]
) -> None:
    assert [a.process.company for a in matching(found, words)] == companies
