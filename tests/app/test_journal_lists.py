"""The lists of the Interview notes and Offers tabs, read by rows from a real file."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from offerdesk.app.atmosphere import noticed
from offerdesk.app.comparison import MOST_COMPARED, Comparison, read_comparison, read_offer
from offerdesk.app.desk import Desk
from offerdesk.app.journal import interview_list, process_list
from offerdesk.app.offer_list import offer_list
from offerdesk.app.rows import Mark
from offerdesk.app.style import Style
from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.interviews import Interview, InterviewFormat
from offerdesk.domain.journal import Process
from offerdesk.domain.offer import Offer
from offerdesk.domain.values import OfferState
from tests.app.desks import desk_of, sample_entities
from tests.app.views import sample, sample_data
from tests.storage.examples import Put

STYLE = Style()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Give an empty desk."""
    made = desk_of(tmp_path)
    yield made
    made.close()


def test_applications_show_role_stage_and_interviews(desk: Desk) -> None:
    desk.execute(
        Put(
            (
                Process(Id("a"), "Acme", title="Engineer", stage="phone screen"),
                Process(Id("b"), "Globex", stage="offer", accepted_at=date(2026, 11, 1)),
                Process(Id("c"), "Initech", stage="panel", rejected_at=date(2026, 11, 1)),
                Interview(Id("i"), Ref("a")),
                Interview(Id("j"), Ref("a")),
            )
        )
    )
    rows = [(r.header, *(c.text for c in r.cells)) for r in process_list(desk.reader).rows]
    assert rows == [
        ("Acme", "Engineer", "phone screen", "2"),
        ("Globex", "", "Accepted", ""),
        ("Initech", "", "Rejected", ""),
    ]


def test_interviews_stand_newest_first_with_those_to_be_fixed_on_top(desk: Desk) -> None:
    berlin = timezone(timedelta(hours=1))
    desk.execute(
        Put(
            (
                Process(Id("a"), "Acme"),
                Process(Id("b"), "Globex"),
                Interview(
                    Id("i"),
                    Ref("a"),
                    start=datetime(2026, 11, 3, 9, tzinfo=UTC),
                    round=2,
                    format=InterviewFormat.VIDEO,
                    people=(Ref("x"), Ref("y")),
                ),
                Interview(
                    Id("j"),
                    Ref("b"),
                    start=datetime(2026, 11, 3, 9, 30, tzinfo=berlin),
                    format=InterviewFormat.PHONE,
                    people=(Ref("x"),),
                ),
                Interview(Id("k"), Ref("a"), round=3),
            )
        )
    )
    rows = [(r.header, *(c.text for c in r.cells)) for r in interview_list(desk.reader, STYLE).rows]
    assert rows == [
        ("Acme", "Day not set", "", ""),
        ("Acme", "Tue, Nov 3, 2026, 09:00", "Round 2, Video", "2 people"),
        ("Globex", "Tue, Nov 3, 2026, 09:30", "Phone", "1 person"),
    ]
    assert [r.key for r in interview_list(desk.reader, STYLE, Id("b")).rows] == ["j"]


def test_empty_lists_say_what_belongs_here(desk: Desk) -> None:
    assert process_list(desk.reader).empty.startswith("No applications yet")
    assert interview_list(desk.reader, STYLE).empty.startswith("No interviews yet")
    assert offer_list(desk.reader, Comparison((), Assumptions())).empty.startswith("No offers yet")


def test_the_list_of_offers_shows_state_and_what_is_unknown(tmp_path: Path) -> None:
    desk = desk_of(tmp_path, sample_entities())
    desk.execute(
        Put((Offer(Id("old"), "Acme", state=OfferState.DECLINED, compared=False, title="Clerk", position=9),))
    )
    sheet = offer_list(desk.reader, read_comparison(desk.reader))
    rows = [(r.header, r.note, r.cells[0].text) for r in sheet.rows]
    assert rows == [
        ("● Harbor Freight Lines", "Current job · Senior software engineer", ""),
        ("● Larkspur Systems", "Negotiating · Senior platform engineer", ""),
        ("● Meridian Karten", "Questions asked · Staff engineer, routing", ""),
        ("● Quillfeather", "Questions asked · Senior engineer", "?2"),
        ("○ Acme", "Declined · Clerk", ""),
    ]
    unknown = sheet.rows[3].cells[0]
    assert (unknown.mark, unknown.speech) == (Mark.UNKNOWN, "2 values unknown")
    assert sheet.rows[0].cells[0].speech == "nothing unknown"
    assert (sheet.rows[4].cells[0].tip, sheet.rows[4].cells[0].speech) == ("Clerk", "not compared")
    desk.close()


def test_a_desk_compares_what_its_file_says(tmp_path: Path) -> None:
    desk = desk_of(tmp_path, sample_entities())
    seen = noticed(sample_data(), [full.offer for full in sample().offers])
    assert any(seen)
    assert read_comparison(desk.reader) == replace(sample(), noticed=seen)
    desk.close()


def test_at_most_eight_are_compared_the_current_job_first(desk: Desk) -> None:
    offers = [Offer(Id(f"o{n}"), f"Company {n}", position=n) for n in range(10)]
    offers[7] = replace(offers[7], current_job=True)
    offers[2] = replace(offers[2], compared=False)
    desk.execute(Put(tuple(offers)))
    found = read_comparison(desk.reader)
    assert [full.offer.id for full in found.offers] == ["o7", "o0", "o1", "o3", "o4", "o5", "o6", "o8"]
    assert len(found.offers) == MOST_COMPARED
    assert found.baseline == 0
    assert found.assumptions == Assumptions()
    assert read_offer(desk.reader, Id("gone")) is None
