"""The review sheet: what comes back before an interview, why, and in which order."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from offerdesk.app.desk import Desk
from offerdesk.app.preparing import doing, review
from offerdesk.app.preparing.page import Deed, Sign
from offerdesk.domain.fields import Id, Ref, Text
from offerdesk.domain.interviews import Asked, Interview, InterviewFormat, Promise, Question
from offerdesk.domain.journal import Process, Who
from offerdesk.domain.preparing import BankQuestion, Extent, Requirement
from tests.app.preparing.sheets import CHICAGO, NOW, STYLE, sheet, texts
from tests.storage.examples import Put


def test_the_next_planned_interview_is_found_by_itself(desk: Desk) -> None:
    assert review.next_interview(desk.reader, NOW) == "meridian-team"
    during = datetime(2026, 12, 2, 9, 30, tzinfo=CHICAGO)
    assert review.next_interview(desk.reader, during) == "meridian-team"
    assert review.next_interview(desk.reader, during + timedelta(hours=1)) is None


def test_interviews_to_choose_begin_with_the_planned_ones(desk: Desk) -> None:
    desk.execute(
        Put(
            (
                Interview(Id("later"), Ref("larkspur"), start=datetime(2026, 12, 9, 9, tzinfo=UTC)),
                Interview(Id("some"), Ref("larkspur")),
            )
        )
    )
    found = review.interviews_to_choose(desk.reader, STYLE, NOW)
    assert [(p.id, p.ahead) for p in found][:4] == [
        ("meridian-team", True),
        ("later", True),
        ("some", True),
        ("quill-senior-video", False),
    ]
    assert found[0].words == "Meridian Karten · round 2, Video · Wed, Dec 2, 2026, 09:00"
    assert found[2].words == "Larkspur Systems · Day not set"


def test_what_convinces_comes_before_money(desk: Desk) -> None:
    keys = [section.key for section in sheet(desk).sections]
    assert keys[0] == "when"
    assert keys[-1] == "pay"
    assert keys.index("requirements") < keys.index("stories") < keys.index("pay")


def test_the_sheet_of_no_interview_is_none(desk: Desk) -> None:
    assert review.review_sheet(desk.reader, Id("gone"), STYLE, NOW) is None


def test_time_is_told_here_and_there_with_when_to_leave(desk: Desk) -> None:
    planned = desk.reader.find(Interview, Id("meridian-team"))
    assert planned is not None
    desk.execute(Put((replace(planned, travel_minutes=50),)))
    facts = {p.term: p.text for p in sheet(desk).section("when").points}
    assert facts["When"] == "Wed, Dec 2, 2026, 09:00 to 09:45"
    assert facts["There"] == "Wed, Dec 2, 2026, 16:00 (Europe/Berlin)"
    assert facts["Leave home"] == "07:55 (50 minutes of way, 15 to spare)"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"start": None, "zone": "Asia/Tokyo"}, {"There": "Asia/Tokyo"}),
        ({"zone": "America/Chicago"}, {"When": "Mon, Nov 30, 2026, 09:00"}),
        (
            {
                "start": datetime(2026, 11, 30, 10, tzinfo=CHICAGO),
                "travel_minutes": 1,
                "format": InterviewFormat.DEMO,
            },
            {
                "When": "Mon, Nov 30, 2026, 10:00",
                "Format": "Demo",
                "Leave home": "09:44 (1 minute of way, 15 to spare)",
            },
        ),
        (
            {"start": datetime(2026, 11, 30, 10, tzinfo=UTC)},
            {"When": "Mon, Nov 30, 2026, 04:00", "There": "Mon, Nov 30, 2026, 10:00 (+0000)"},
        ),
        ({"start": None}, {}),
    ],
)
def test_only_what_is_known_of_day_and_place_is_told(
    bare: Desk, changes: dict[str, object], expected: dict[str, str]
) -> None:
    planned = bare.reader.find(Interview, Id("i"))
    assert planned is not None
    bare.execute(Put((replace(planned, **changes),)))  # type: ignore[arg-type]
    assert {p.term: p.text for p in sheet(bare, "i").section("when").points} == expected


def test_requirements_show_proof_story_and_gaps(desk: Desk) -> None:
    found = sheet(desk).section("requirements")
    assert found.title == "What the role asks for – 3 gaps"
    first = found.points[0]
    assert (first.sign, first.note) == (Sign.DONE, "Required · met")
    assert first.lines == (
        ("Proof", "The shipment ledger, without a minute of downtime"),
        ("Story", "Moving the ledger while it was in use"),
    )
    assert [p.note for p in found.points if p.sign is Sign.GAP] == [
        "Required · partly met",
        "Preferred · not met",
        "Preferred · not judged yet",
    ]


def test_a_requirement_met_without_a_proof_says_so(bare: Desk) -> None:
    bare.execute(Put((Requirement(Id("r"), Ref("a"), text=Text("Go"), met=Extent.YES),)))
    assert sheet(bare, "i").section("requirements").points[0].note == "met, no proof noted"
    assert sheet(bare, "i").section("requirements").title.endswith("1 gap")


def test_stories_are_those_chosen_or_else_those_that_prove_a_requirement(desk: Desk) -> None:
    assert texts(sheet(desk), "stories") == [
        "Moving the ledger while it was in use",
        "Making on call bearable",
    ]
    proving = sheet(desk, "larkspur-onsite").section("stories").points
    assert {p.note.partition(" · ")[0] for p in proving} == {"proves a requirement"}


def test_the_newest_pitch_tells_its_length(desk: Desk) -> None:
    (point,) = sheet(desk).section("pitch").points
    assert (point.text, point.note) == ("In a minute", "122 words, about 0:56")


def test_answers_come_with_why_they_are_shown_the_likeliest_first(desk: Desk) -> None:
    points = sheet(desk).section("answers").points
    assert points[0].text == "How would you find the slowest query of yesterday?"
    assert points[0].note == "asked here before"
    back = next(p for p in points if p.text.startswith("Tell us about a decision"))
    assert back.note == "asked for a role like this: Larkspur Systems · to be said better"
    assert back.lines[1] == ("Next time", "End with what I changed afterwards, not with the failure.")
    assert all(p.source is not None for p in points)


def test_questions_to_ask_carry_over_what_was_left_open_and_never_stand_twice(desk: Desk) -> None:
    points = sheet(desk).section("ask").points
    assert [p.text for p in points][:3] == [
        "Which part of the time-table engine would you rewrite first?",
        "How often do you release, and who decides?",
        "What range is planned for this role?",
    ]
    assert points[1].note == "still without an answer from Meridian Karten, Tue, Oct 6, 2026"
    assert [p.text for p in points].count("When may I expect to hear, and how should I ask if I do not?") == 1
    open_, deeds = {p.sign for p in points}, {p.deed for p in points[1:]}
    assert (open_, deeds) == ({Sign.OPEN}, {Deed.ASK})
    desk.execute(doing.AskHere(Id("meridian-team"), " How often do you release? ", Id("n"), "Team"))
    after = sheet(desk).section("ask").points
    assert [p.text for p in after][1] == "How often do you release?"
    assert "How often do you release, and who decides?" not in [p.text for p in after]


def test_an_answered_question_is_done_and_is_not_asked_again(bare: Desk) -> None:
    bare.execute(
        Put(
            (
                Interview(Id("e"), Ref("a"), start=NOW - timedelta(days=9)),
                Asked(Id("x"), Ref("e"), text=Text("Who left the team last?"), answer=Text("Nobody.")),
                Asked(Id("y"), Ref("i"), text=Text("What is urgent?"), answer=Text("Tests.")),
                BankQuestion(Id("b"), "Who left the team last?", Who.ME),
            )
        )
    )
    points = sheet(bare, "i").section("ask").points
    assert (points[0].sign, points[0].lines) == (Sign.DONE, (("Their answer", "Tests."),))
    assert "Who left the team last?" not in [p.text for p in points]


def test_questions_of_several_companies_and_alike_ones_say_so(bare: Desk) -> None:
    talks = [Interview(Id(f"t{n}"), Ref(f"c{n}"), start=NOW - timedelta(days=9 + n)) for n in range(2)]
    companies = [Process(Id(f"c{n}"), name, "Baker") for n, name in enumerate(("Bread", "Cake"))]
    asked = [
        Question(Id("q0"), Ref("t0"), text=Text("How do you handle conflict?"), answer=Text("Calmly.")),
        Question(Id("q1"), Ref("t1"), text=Text("How did you handle a conflict?"), answer=Text("Badly.")),
    ]
    bare.execute(Put((*companies, *talks, *asked)))
    (point,) = sheet(bare, "i").section("answers").points
    assert point.note == "asked by Cake, Bread · alike in: handle, conflict"
    assert sheet(bare, "i").section("stories").points == ()


def test_a_kept_promise_of_a_day_alone_is_written_as_that_day(bare: Desk) -> None:
    bare.execute(
        Put(
            (
                Interview(Id("e"), Ref("a")),
                Promise(Id("p"), Ref("e"), who=Who.THEM, what=Text("Call"), due=NOW + timedelta(days=1)),
            )
        )
    )
    (point,) = sheet(bare, "i").section("promises").points
    assert point.note == "open · by Sun, Nov 29, 2026 · Acme, day not set"
