"""Interviews from a table: real exports, applications and people that come along, what is known already."""

from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from offerdesk.app.importing import ImportPlan, Verdict
from offerdesk.app.mapping import (
    AS_GUESSED,
    About,
    DayOrder,
    Handling,
    HowToRead,
    NotUnderstood,
    TableMapping,
)
from offerdesk.domain.assumptions import Settings
from offerdesk.domain.fields import Id, Ref, Text
from offerdesk.domain.interviews import Interview, InterviewFormat
from offerdesk.domain.journal import Person, Process
from offerdesk.domain.stages import Stage, stage_of
from offerdesk.domain.values import Rejected
from offerdesk.exchange.data import DeskData, gather
from offerdesk.exchange.reading import plan_content

BERLIN = ZoneInfo("Europe/Berlin")
TABLES = Path(__file__).parent / "tables"
HOW = HowToRead(zone=BERLIN)
FIRST = datetime(2026, 11, 3, 14, 30, tzinfo=BERLIN)
NORTHWIND = Process(Id("nw"), "Northwind GmbH", "Analystin", stage="interviewing")
HEADER = "Company,Date,Time,People,Notes\r\n"


def taken(content: str | bytes, desk: DeskData | None = None, how: HowToRead = HOW) -> ImportPlan:
    """Plan what a table would change."""
    numbers = count(1)
    data = content.encode() if isinstance(content, str) else content
    return plan_content("talks.csv", data, desk or gather([]), lambda: Id(f"new{next(numbers)}"), how)


def all_of(plan: ImportPlan, kind: type[Any]) -> list[Any]:
    return [entity for entity in plan.puts if isinstance(entity, kind)]


@pytest.mark.parametrize("encoding", ["semi", "cp", "u16"])
def test_exports_of_a_spreadsheet_are_read_whatever_their_separator_and_encoding(encoding: str) -> None:
    plan = taken((TABLES / f"talks-{encoding}.csv").read_bytes())
    first, second, third = all_of(plan, Interview)
    assert (first.start, first.end) == (FIRST, FIRST.replace(hour=15))
    assert (first.round, first.format) == (1, InterviewFormat.PHONE)
    assert first.notes == "Gutes Gespräch\nüber das Team"
    assert second.format is InterviewFormat.ON_SITE
    assert third.start == datetime(2026, 10, 5, 12, tzinfo=BERLIN)
    people = all_of(plan, Person)
    assert [(p.name, p.companies) for p in people[:2]] == [
        ("Jörg Müller", ("Northwind GmbH",)),
        ("Bo Li", ("Northwind GmbH",)),
    ]
    assert people[2].email == "ada@initech.example"
    assert second.people == (Ref(people[0].id), Ref(people[1].id))
    assert [p.title for p in all_of(plan, Process)] == ["Analystin", ""]
    assert [stage_of(p) for p in all_of(plan, Process)] == [Stage.INTERVIEWING] * 2
    assert plan.left_out == ("Wetter",)
    assert [r.say() for r in plan.remarks] == ["Where no time of day stands, noon is put in."]
    assert plan.seen is not None
    assert (plan.seen.days, plan.seen.sure, plan.seen.mapping.order) == (True, False, DayOrder.MDY)


def test_the_order_of_days_can_be_said() -> None:
    plan = taken((TABLES / "talks-semi.csv").read_bytes(), how=replace(HOW, days=DayOrder.DMY))
    first = all_of(plan, Interview)[0]
    assert first.start == datetime(2026, 3, 11, 14, 30, tzinfo=BERLIN)


def test_an_interview_finds_its_application_the_one_that_is_still_going() -> None:
    over = Process(Id("old"), "Northwind GmbH", stage="rejected")
    other = Process(Id("other"), "northwind gmbh", "Leiterin", stage="applied")
    desk = gather([NORTHWIND, over, other])
    table = (
        "Company,Role,Date,Time\r\n"
        "Northwind GmbH,analystin,2026-11-03,9:00\r\n"
        "NORTHWIND GMBH,,2026-11-04,9:00\r\n"
    )
    plan = taken(table, desk)
    assert [i.process for i in all_of(plan, Interview)] == ["nw", "other"]
    plan = taken("Company,Role,Date,Time\r\nNorthwind GmbH,Chefin,2026-11-03,9:00\r\n", gather([NORTHWIND]))
    assert [p.title for p in all_of(plan, Process)] == ["Chefin"]


def known(**more: Any) -> DeskData:
    """Make a desk that has the interview of the third of November already."""
    return gather([NORTHWIND, Interview(Id("i"), Ref("nw"), start=FIRST, notes=Text("Mine"), **more)])


ROW = "Northwind GmbH,2026-11-03,14:30,Bo Li,Theirs\r\n"


def test_what_is_known_keeps_what_stands_there_and_gains_what_was_lacking() -> None:
    plan = taken(HEADER + ROW, known())
    (interview,) = all_of(plan, Interview)
    assert (interview.id, interview.notes, len(interview.people)) == ("i", "Mine", 1)
    row = plan.rows[-1]
    assert (row.verdict, row.changed, row.ways) == (Verdict.UPDATED, ("people",), tuple(Handling))
    again = taken(HEADER + ROW, gather([NORTHWIND, *plan.puts]))
    assert [r.verdict for r in again.rows] == [Verdict.UNCHANGED]


def test_a_row_that_is_known_can_be_left_out_or_taken_in_all_the_same() -> None:
    left = taken(HEADER + ROW, known(), replace(HOW, rows={"row 2": Handling.LEAVE_OUT}))
    assert (left.puts, [r.verdict for r in left.rows]) == ((), [Verdict.LEFT_OUT])
    assert left.summary().endswith("1 left out")
    added = taken(HEADER + ROW, known(), replace(HOW, rows={"row 2": Handling.ADD}))
    assert [i.id for i in all_of(added, Interview)] != ["i"]
    skipped = taken(HEADER + ROW, known(), replace(HOW, known=Handling.LEAVE_OUT))
    assert skipped.puts == ()


def test_the_same_interview_twice_in_a_file_waits_for_a_word() -> None:
    plan = taken(HEADER + ROW + ROW.replace("Bo Li", "Cy"))
    assert plan.rows[-1].verdict is Verdict.REFUSED
    assert "row 2" in plan.rows[-1].problems[0].say()
    joined = taken(HEADER + ROW + ROW.replace("Bo Li", "Cy"), how=replace(HOW, rows={"row 3": Handling.JOIN}))
    (interview,) = all_of(joined, Interview)
    assert len(interview.people) == 2
    assert joined.rows[-1].verdict is Verdict.UPDATED


def test_without_a_day_an_interview_is_known_by_its_round() -> None:
    table = "Company,Interview day,Round,Notes\r\n" + "".join(
        f"Northwind GmbH,,{row}\r\n" for row in ("2,x", "2,y", ",z")
    )
    plan = taken(table, gather([NORTHWIND]))
    assert [r.verdict for r in plan.rows] == [Verdict.NEW, Verdict.REFUSED, Verdict.NEW]
    assert [i.start for i in all_of(plan, Interview)] == [None, None]


def test_rows_that_cannot_be_read_say_why_and_bring_nothing_along() -> None:
    rows = [
        ",2026-11-03,9:00,,",
        "Globex,soon,,,",
        "Globex,2026-11-03,late,Cy,",
        "Globex,1066-10-14,9:00,Cy,",
    ]
    plan = taken(HEADER + "\r\n".join(rows))
    assert plan.puts == ()
    said = [" ".join(p.say() for p in r.problems) for r in plan.rows]
    assert "no company" in said[0]
    assert "“soon” is no day" in said[1]
    assert "“late” is no time of day" in said[2]
    assert "“1066-10-14” is no day" in said[3]


def test_ends_are_read_as_time_moment_or_length_and_never_before_the_start() -> None:
    table = (
        "Company,Date,Time,End,Minutes\r\nA,2026-11-03,9:00,10:30,\r\nB,2026-11-03,9:00,2026-11-03 11:00,\r\n"
        "C,2026-11-03,9:00,8:00,\r\nD,2026-11-03,9:00,,45 min\r\nE,2026-11-03,,,45\r\nF,,,10:00,45\r\n"
    )
    ends = [i.end.strftime("%H:%M") if i.end else "" for i in all_of(taken(table), Interview)]
    assert ends == ["10:30", "11:00", "", "09:45", "", ""]


def test_tags_hear_by_and_long_texts_come_along_and_several_columns_stand_below_one_another() -> None:
    table = "Company;Date;Time;Hear by;Tags;Notes;More\r\nA;24.11.2026;9:00;27.11.2026 12:00;a, b;one;two\r\n"
    headers = ("company", "day", "clock", "hear_by", "tags", "notes", "notes")
    how = replace(HOW, mapping=TableMapping(About.INTERVIEWS, headers))
    (interview,) = all_of(taken(table, how=how), Interview)
    assert (interview.tags, interview.notes) == (("a", "b"), "one\ntwo")
    assert str(interview.hear_by) == "2026-11-27"


def test_a_zone_of_the_settings_counts_before_the_machines() -> None:
    desk = gather([Settings(time_zone="America/New_York")])
    (interview,) = all_of(taken("Company,Date,Time\r\nA,2026-07-01,9:00\r\n", desk), Interview)
    assert interview.start.isoformat() == "2026-07-01T09:00:00-04:00"


def test_a_table_of_which_nothing_is_understood_tells_its_columns_and_can_be_read_by_hand() -> None:
    table = "Wer,Kanal\r\nAda Byron,ada@x.example\r\n"
    with pytest.raises(NotUnderstood) as refused:
        taken(table)
    assert refused.value.seen.headers == ("Wer", "Kanal")
    assert refused.value.seen.examples == (("Ada Byron",), ("ada@x.example",))
    with pytest.raises(NotUnderstood, match="names the company"):
        taken(table, how=replace(HOW, about=About.INTERVIEWS))
    mapping = TableMapping(About.PEOPLE, ("name", "email"))
    assert [(p.name, p.email) for p in taken(table, how=replace(HOW, mapping=mapping)).puts] == [
        ("Ada Byron", "ada@x.example")
    ]
    wide = TableMapping(About.PEOPLE, ("name", "email", "role"))
    with pytest.raises(NotUnderstood):
        taken(table, how=replace(HOW, mapping=wide))
    by_header = replace(HOW, about=About.PEOPLE, columns={"wer": "name", "Kanal": "email"})
    assert [p.name for p in taken(table, how=by_header).puts] == ["Ada Byron"]


def test_a_long_table_makes_each_application_and_person_once() -> None:
    rows = "".join(
        f"Company {n % 50},{n % 28 + 1}.11.2026,{n % 24}:{n % 60:02},P{n % 90},n{n}\r\n" for n in range(1000)
    )
    plan = taken(HEADER + rows)
    places = {row.where for row in plan.rows if row.kind == "interview"}
    assert len(places) == 1000
    assert len(all_of(plan, Process)) == 50
    assert len(all_of(plan, Person)) == 90


@settings(max_examples=40)
@given(st.binary(max_size=300))
def test_no_content_upsets_the_reader(content: bytes) -> None:
    how = replace(AS_GUESSED, about=About.INTERVIEWS, columns={"": "company"})
    with suppress(Rejected):  # what is no table at all, or names no company
        plan = taken(content, how=how)
        assert all(row.where.startswith("row ") for row in plan.rows)
