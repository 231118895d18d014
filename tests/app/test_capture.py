"""Writing an interview down: the company alone begins it, rounds count themselves, the end says more."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from offerdesk.app.capture import (
    MoveToApplication,
    NewInterview,
    WriteDown,
    companies,
    follows,
    just_ended,
    next_place,
    noted,
    people_known,
    remarks_of,
    summaries,
)
from offerdesk.app.desk import Desk
from offerdesk.app.records import Save
from offerdesk.domain.fields import Amount, Id, Number, Ref, Text
from offerdesk.domain.interviews import Interview, Promise, Question, Remark, RemarkKind
from offerdesk.domain.journal import Process, Who
from offerdesk.domain.values import Rejected
from tests.app.desks import desk_of
from tests.app.journals import NOW, at, search


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Give the small search."""
    made = desk_of(tmp_path, search())
    yield made
    made.close()


def test_the_company_alone_begins_a_note(desk: Desk) -> None:
    step = desk.execute(WriteDown("  Umbrella ", NOW, Id("new"), Id("i")))
    assert step is not None
    assert step.label == "Add interview"
    process, interview = desk.reader.find(Process, Id("new")), desk.reader.find(Interview, Id("i"))
    assert process is not None
    assert process.company == "Umbrella"
    assert interview is not None
    assert (interview.process, interview.round, interview.start) == ("new", 1, NOW)
    with pytest.raises(Rejected, match="Which company"):
        desk.execute(WriteDown("  ", NOW, Id("x"), Id("y")))


def test_a_known_company_gets_its_next_round(desk: Desk) -> None:
    desk.execute(WriteDown("acmé", NOW, Id("new"), Id("i")))
    interview = desk.reader.find(Interview, Id("i"))
    assert interview is not None
    assert (interview.process, interview.round) == ("acme", 3)
    assert desk.reader.find(Process, Id("new")) is None
    desk.execute(Save(Process(Id("again"), "Globex", stage="applied")))
    desk.execute(WriteDown("Globex", NOW, Id("new"), Id("j")))
    second = desk.reader.find(Interview, Id("j"))
    assert second is not None
    assert second.process == "again", "the application that is going comes first"


def test_an_interview_moves_and_is_counted_anew(desk: Desk) -> None:
    desk.execute(MoveToApplication(Id("second"), Id("globex")))
    moved = desk.reader.find(Interview, Id("second"))
    assert moved is not None
    assert (moved.process, moved.round) == ("globex", 2)
    assert desk.execute(MoveToApplication(Id("second"), Id("globex"))) is None
    assert desk.execute(MoveToApplication(Id("gone"), Id("globex"))) is None
    desk.execute(NewInterview(Id("initech"), Id("n"), None))
    new = desk.reader.find(Interview, Id("n"))
    assert new is not None
    assert (new.round, new.start) == (1, None)


def test_the_interview_one_comes_from_is_found_by_the_clock(desk: Desk) -> None:
    assert just_ended(desk.reader, NOW) is None
    running = just_ended(desk.reader, at(11, 10, 10))
    assert running is not None
    assert running.id == "first"
    assert just_ended(desk.reader, at(11, 10, 22)) == running
    assert just_ended(desk.reader, at(11, 10, 11) + timedelta(hours=13)) is None
    second = just_ended(desk.reader, at(11, 25, 11))
    assert second is not None
    assert second.id == "second"


def test_lines_come_one_after_the_other(desk: Desk) -> None:
    assert next_place(desk.reader, Remark, Id("first")) == 3
    assert next_place(desk.reader, Question, Id("second")) == 0
    assert companies(desk.reader) == ("Acmé", "Globex", "Initech")
    assert people_known(desk.reader) == ("Ana Ruiz", "Tom Lee")


def test_each_section_says_what_stands_in_it(desk: Desk) -> None:
    note = noted(desk.reader, Id("first"))
    assert note is not None
    assert note.begun
    assert dict(summaries(note)) == {
        "people": "Ana Ruiz, Tom Lee",
        "told": "3 notes",
        "place": "",
        "observations": "1 remark",
        "questions": "1 question",
        "missed": "",
        "asked": "1 question",
        "promises": "2 promises",
        "hear": "phone",
        "money": "",
        "after": "",
        "then": "",
        "lessons": "Eat before.",
    }
    empty = noted(desk.reader, Id("second"))
    assert empty is not None
    assert not empty.begun
    assert noted(desk.reader, Id("gone")) is None


def test_marks_and_talk_of_money_are_told_without_figures(desk: Desk) -> None:
    note = noted(desk.reader, Id("second"))
    assert note is not None
    talked = replace(note.interview, named_first=Who.ME, atmosphere_rating=Number(Decimal(8)))
    said = dict(summaries(replace(note, interview=talked)))
    assert (said["money"], said["place"]) == ("I named a figure", "rated")
    for change, words in (
        ({"named_first": Who.THEM}, "they named a figure"),
        ({"salary_asked": False}, "noted"),
        ({"salary_high": Amount(Decimal(100))}, "noted"),
    ):
        changed = replace(note.interview, **change)
        assert dict(summaries(replace(note, interview=changed)))["money"] == words
    dated = replace(note.interview, hear_by=date(2026, 11, 30), if_no=Text("Ask\nwhy"))
    said = dict(summaries(replace(note, interview=dated)))
    assert (said["hear"], said["then"]) == ("day noted", "Ask why")


def test_remarks_belong_to_their_person_or_to_nobody(desk: Desk) -> None:
    note = noted(desk.reader, Id("first"))
    assert note is not None
    assert [r.id for r in remarks_of(note, Id("ana"), RemarkKind.DETAIL)] == ["r2"]
    assert [r.id for r in remarks_of(note, None, RemarkKind.TOLD)] == ["r3"]
    gone = replace(note, people=())
    assert [r.id for r in remarks_of(gone, None, RemarkKind.TOLD)] == ["r1", "r3"]


def test_the_end_says_what_follows(desk: Desk) -> None:
    note = noted(desk.reader, Id("first"))
    assert note is not None
    assert follows(note) == ("2 thank-you notes to write", "1 promise of yours to keep")
    bare = replace(note, people=(), promises=(Promise(Id("x"), Ref("first"), who=Who.ME),))
    assert follows(replace(bare, interview=replace(note.interview, hear_by=None))) == (
        "no day to hear by was noted",
    )
