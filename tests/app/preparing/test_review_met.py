"""The review sheet: people, points not made, promises, earlier notes, lessons, and pay."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest

from offerdesk.app.desk import Desk
from offerdesk.app.preparing import doing
from offerdesk.app.preparing.page import Deed, Sign
from offerdesk.domain.fields import Amount, Id, Ref, Text
from offerdesk.domain.interviews import Interview, Missed, Promise
from offerdesk.domain.journal import Employment, Person, Process, Who
from tests.app.preparing.sheets import CHICAGO, NOW, sheet, texts
from tests.storage.examples import Put


def test_people_come_with_their_details_and_where_else_they_were_met(bare: Desk) -> None:
    bare.execute(
        Put(
            (
                Person(Id("p"), "Ana", employments=(Employment("Globex"),), companies=("Acme",)),
                replace(bare.reader.all(Process)[0], contacts=(Ref("p"), Ref("gone"))),
                Interview(Id("later"), Ref("a"), start=NOW + timedelta(days=9), people=(Ref("p"),)),
                Interview(Id("someday"), Ref("a"), people=(Ref("p"),)),
            )
        )
    )
    (point,) = sheet(bare, "i").section("people").points
    assert (point.text, point.note, point.lines) == ("Ana", "not met yet", (("Also at", "Globex"),))
    before = Interview(Id("e"), Ref("a"), start=datetime(2026, 11, 1, 9, tzinfo=CHICAGO), people=(Ref("p"),))
    bare.execute(Put((before,)))
    assert ("Met before", "Acme, Sun, Nov 1, 2026") in sheet(bare, "i").section("people").points[0].lines


def test_a_missed_point_comes_back_until_it_is_made(desk: Desk) -> None:
    (point,) = sheet(desk).section("missed").points
    assert point.note == "forgotten at Meridian Karten, Tue, Oct 6, 2026"
    assert point.source is not None
    assert point.deed is Deed.USE
    desk.execute(doing.AddPoint(Id("meridian-team"), " Say hello ", Id("n")))
    assert texts(sheet(desk), "missed") == ["Say hello", "That we moved the ledger without a pause"]
    assert sheet(desk).section("missed").points[0].note == "noted for this interview"
    desk.execute(doing.UsePoint(point.source.id, "the second talk"))
    assert texts(sheet(desk), "missed") == ["Say hello"]
    assert desk.reader.all(Missed)


def test_promises_of_both_sides_stand_with_open_ones_first(desk: Desk) -> None:
    points = sheet(desk).section("promises").points
    assert [(p.term, p.sign, p.note.partition(" · ")[0]) for p in points] == [
        ("They promised", Sign.OPEN, "open"),
        ("I promised", Sign.DONE, "kept"),
    ]
    assert points[0].source is not None
    desk.execute(doing.KeepPromise(points[0].source.id, date(2026, 11, 28)))
    assert {p.sign for p in sheet(desk).section("promises").points} == {Sign.DONE}
    desk.execute(Put((Promise(Id("n"), Ref("meridian-video"), what=Text("Write")),)))
    assert sheet(desk).section("promises").points[0].text == "Write"
    assert desk.execute(doing.KeepPromise(Id("gone"), date(2026, 1, 1))) is None
    assert desk.execute(doing.UsePoint(Id("gone"), "x")) is None
    assert desk.execute(doing.AskHere(Id("gone"), "x", Id("y"))) is None
    assert desk.execute(doing.AddPoint(Id("gone"), "x", Id("y"))) is None


def test_notes_of_other_applications_at_the_same_company_come_back(desk: Desk) -> None:
    notes = sheet(desk, "quill-senior-video").section("notes").points
    assert notes[-1].note == "Staff engineer"
    assert ("Tom Abara", "Nine people, eighteen months of money.") in notes[-1].lines


def test_lessons_say_what_is_alike_their_own_first(desk: Desk) -> None:
    found = [p.note for p in sheet(desk).section("lessons").points]
    assert found[0].endswith("this application")
    assert any(note.endswith("role: staff, engineer · tags: migration") for note in found)
    other = [p.note for p in sheet(desk, "quill-senior-video").section("lessons").points]
    assert any("same company" in note for note in other)


def test_an_unlike_application_teaches_nothing_here(bare: Desk) -> None:
    bare.execute(
        Put((Process(Id("z"), "Bakery", "Baker"), Interview(Id("k"), Ref("z"), lessons=Text("Rise early."))))
    )
    assert sheet(bare, "i").section("lessons").points == ()


def test_an_unknown_range_brings_a_reply_with_what_the_market_pays(desk: Desk) -> None:
    (card,) = sheet(desk).section("pay").points
    assert card.term == "If they ask for a figure early"
    assert "86,000 – 108,000 EUR" in card.text
    assert card.note == "Staff engineer, Berlin, Sample figures, Thu, Oct 1, 2026"


def test_without_any_source_the_reply_asks_to_find_two(bare: Desk) -> None:
    (card,) = sheet(bare, "i").section("pay").points
    assert "(find two sources first)" in card.text


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        ("90000", None, "from 90,000 USD"),
        (None, "95000", "up to 95,000 USD"),
        ("90000", "95000", "90,000 – 95,000 USD"),
    ],
)
def test_a_known_range_is_told_and_not_asked(
    bare: Desk, low: str | None, high: str | None, said: str
) -> None:
    talk = Interview(
        Id("e"),
        Ref("a"),
        start=NOW - timedelta(days=9),
        salary_currency="USD",
        salary_low=Amount(Decimal(low)) if low else None,
        salary_high=Amount(Decimal(high)) if high else None,
    )
    bare.execute(Put((replace(talk, named_first=Who.ME),)))
    assert "What range is planned for this role?" in texts(sheet(bare, "i"), "ask")  # mine is not theirs
    bare.execute(Put((replace(talk, named_first=Who.THEM),)))
    assert texts(sheet(bare, "i"), "pay") == [said]
    assert "What range is planned for this role?" not in texts(sheet(bare, "i"), "ask")


def test_the_range_of_the_posting_is_told_with_its_source(desk: Desk) -> None:
    (known,) = sheet(desk, "larkspur-onsite").section("pay").points
    assert (known.text, known.note) == ("155,000 – 180,000 USD", "Dana, on the phone")


def test_an_empty_desk_says_what_would_stand_in_each_part(bare: Desk) -> None:
    page = sheet(bare, "i")
    assert [s.key for s in page.sections if not s.points and not s.empty] == []
    assert page.subtitle == "Platform engineer"
