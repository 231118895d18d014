"""What is open in an offer is asked; an answer fills its field and keeps where it came from."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from offerdesk.app.desk import Desk
from offerdesk.app.negotiating.answering import AddQuestion, MarkAsked, NoteAnswer
from offerdesk.app.negotiating.enquiries import Asked, OpenQuestion, addressee, fills, open_list, to_ask
from offerdesk.app.negotiating.enquiry_list import enquiry_sheet, how_many
from offerdesk.app.negotiating.versions import versions
from offerdesk.app.questions import OpenPoint
from offerdesk.app.records import Save
from offerdesk.app.style import Style
from offerdesk.domain.agreeing import Addressee, Enquiry
from offerdesk.domain.fields import Id, Ref, Text
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.values import Clause, ClauseState, Rejected
from tests.app.negotiating.talks import NORTHWIND, NW, edit, full, ids

STYLE = Style()
DAY = date(2026, 11, 12)


def found(desk: Desk) -> dict[str, OpenQuestion]:
    return {q.key: q for q in open_list(desk.reader, NW, STYLE)}


def answer(desk: Desk, path: str, attribute: str = "value", **noted: str) -> None:
    question = found(desk)[path]
    id_ = question.enquiry.id if question.kept else Id(f"q-{path}")
    texts: dict[str, Any] = {k: Text(v) if k == "answer" else v for k, v in noted.items()}
    desk.execute(NoteAnswer(replace(question.enquiry, id=id_, **texts), attribute, DAY, ids()))


def test_what_is_unknown_or_unclear_is_a_question_for_who_usually_knows(desk: Desk) -> None:
    edit(desk, terms=(Clause("notice", ClauseState.UNCLEAR),))
    open_ = found(desk)
    assert {"start_date", "decide_by", "written", "terms.notice"} <= set(open_)
    assert not any(question.kept for question in open_.values())
    assert open_["decide_by"].to is Addressee.RECRUITER
    assert open_["terms.notice"].to is Addressee.HR
    assert addressee("hours.week") is Addressee.MANAGER
    assert open_list(desk.reader, Id("gone"), STYLE) == ()


def test_an_answer_fills_the_field_in_one_step_and_keeps_day_and_source(desk: Desk) -> None:
    edit(desk, title="Engineer II")
    answer(desk, "start_date", value="2027-02-01", source="Call with Ana")
    assert full(desk).offer.start_date == date(2027, 2, 1)
    question = found(desk)["start_date"]
    assert question.asked is Asked.ANSWERED
    assert (question.enquiry.answered_at, question.enquiry.source) == (DAY, "Call with Ana")
    assert question.text == "When would I start?"
    assert [v.terms.offer.start_date for v in versions(desk.reader, NW)] == [date(2027, 2, 1)] * 2
    assert full(desk).offer.version == 1, "it was so all along: no new version"
    desk.undo()
    assert full(desk).offer.start_date is None
    assert found(desk)["start_date"].asked is Asked.OPEN
    assert desk.reader.all(Enquiry) == ()


def test_an_answer_about_a_part_and_about_the_day_to_answer_by_fills_them_too(desk: Desk) -> None:
    asked = Enquiry(Id("q"), Ref(NW), "one_offs[0].amount", value="7000")
    desk.execute(NoteAnswer(asked, "value", DAY, ids()))
    assert str(full(desk).one_offs[0].amount) == "7000"
    answer(desk, "decide_by", value="2026-11-30")
    assert full(desk).offer.decide_by == date(2026, 11, 30)


def test_words_about_a_clause_make_it_stated(desk: Desk) -> None:
    others = Clause("probation", ClauseState.NOT_OFFERED)
    edit(desk, terms=(Clause("notice", ClauseState.UNCLEAR), others))
    answer(desk, "terms.notice", "answer", answer="Three months")
    stated = Clause("notice", ClauseState.STATED, note="Three months")
    assert full(desk).offer.terms == (stated, others)


def test_words_alone_leave_the_field_as_it_is(desk: Desk) -> None:
    answer(desk, "written", "answer", answer="By Friday")
    assert found(desk)["written"].asked is Asked.ANSWERED
    answer(desk, "start_date", value="2027-02-01")
    edit(desk, start_date=date(2027, 3, 1))
    answer(desk, "start_date", "answer", answer="Or a month later", value="2027-02-01")
    assert full(desk).offer.start_date == date(2027, 3, 1), "what was put right since is not overwritten"
    assert fills("time_off.unlimited") is None
    assert fills("equity[0].vesting") is None
    assert fills("written") is None


def test_an_answer_that_cannot_stand_there_is_refused_as_a_whole(desk: Desk) -> None:
    with pytest.raises(Rejected):
        answer(desk, "start_date", value="soon")
    with pytest.raises(Rejected):
        desk.execute(NoteAnswer(Enquiry(Id("q"), Ref("")), "answer", DAY, ids()))
    assert desk.reader.all(Enquiry) == ()
    assert full(desk).offer.start_date is None


def test_questions_are_marked_as_asked_at_once_and_ones_own_are_added(desk: Desk) -> None:
    desk.execute(AddQuestion(Id("own"), NW))
    own = replace(found(desk)["own"].enquiry, text=Text("Who would be my mentor?"))
    desk.execute(Save(own, "text"))
    open_ = tuple(q for q in found(desk).values() if q.asked is Asked.OPEN)
    desk.execute(MarkAsked(open_, DAY, ids("e")))
    after = found(desk)
    assert {q.asked for q in after.values()} == {Asked.ASKED}
    assert len(after) == len(open_)
    assert after["own"].enquiry.id == "own"
    assert after["decide_by"].enquiry.to is Addressee.RECRUITER
    desk.undo()
    assert {q.asked for q in found(desk).values()} == {Asked.OPEN}


def test_only_what_waits_is_still_to_ask() -> None:
    offer = FullOffer(NORTHWIND)
    points = [OpenPoint("a", "A?"), OpenPoint("b", "B?"), OpenPoint("b", "B again?"), OpenPoint("c", "C?")]
    kept = [
        Enquiry(Id("1"), Ref(NW), "a", dropped=True),
        Enquiry(Id("2"), Ref(NW), "b", asked_at=DAY),
        Enquiry(Id("3"), Ref(NW)),
        Enquiry(Id("4"), Ref(NW), text=Text("Mine?")),
    ]
    assert [q.text for q in to_ask(points, kept, offer)] == ["B?", "C?", "Mine?"]


def test_the_list_is_by_whom_to_ask_with_the_answered_ones_last(desk: Desk) -> None:
    answer(desk, "start_date", value="2027-02-01", source="Call")
    desk.execute(MarkAsked((found(desk)["decide_by"],), DAY, ids("e")))
    desk.execute(Save(replace(found(desk)["written"].enquiry, id=Id("w"), dropped=True)))
    every = open_list(desk.reader, NW, STYLE)
    sheet = enquiry_sheet(every, full(desk), STYLE)
    groups = [row.header for row in sheet.rows if not row.cells]
    assert groups[-2:] == ["Answered", "Not needed"]
    rows = {row.key: row for row in sheet.rows}
    assert rows["start_date"].cells[0].text.startswith("Answered, ")
    assert rows["start_date"].note.endswith(" · Call")
    assert rows["decide_by"].cells[0].text.startswith("Asked, ")
    assert rows["written"].cells[0].text == "Not needed"
    assert how_many(every).endswith(" · 1 waits for an answer · 1 answered")
