"""The question bank: alike questions together, the best answer so far, what is to be practised."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from offerdesk.app.desk import Desk
from offerdesk.app.preparing import practice
from offerdesk.app.preparing.bank import (
    AddBankQuestion,
    AdoptAnswer,
    AskedGroup,
    KeepInBank,
    Settle,
    Time,
    asked_of_me,
    to_ask,
)
from offerdesk.domain.fields import Id, Number, Ref, Text
from offerdesk.domain.interviews import Interview, Question
from offerdesk.domain.journal import Process, Who
from offerdesk.domain.preparing import BankQuestion, Pitch, Practice, PracticeKind
from tests.app.desks import desk_of

MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)


def mark(n: int) -> Number:
    return Number(Decimal(n))


def question(id_: str, interview: str, text: str, **more: object) -> Question:
    return Question(Id(id_), Ref(interview), text=Text(text), **more)  # type: ignore[arg-type]


ENTITIES = (
    Process(Id("a"), "Acme"),
    Process(Id("g"), "Globex"),
    BankQuestion(Id("b1"), "What do you expect to earn?", answer=Text("Ask first."), tags=("pay",)),
    BankQuestion(Id("b2"), "Who left last?", Who.ME, topic="Team", position=1),
    BankQuestion(Id("b3"), "What is urgent?", Who.ME, position=2),
    BankQuestion(Id("b4"), "Why us?", practise=True, position=3),
    Interview(Id("i1"), Ref("a"), start=MONDAY - timedelta(days=30)),
    Interview(Id("i2"), Ref("g"), start=MONDAY - timedelta(days=10)),
    question("q1", "i1", "What would you expect to earn with us?", rating=mark(4), tags=("early",)),
    question(
        "q2",
        "i2",
        "Tell us how you disagree with a manager",
        answer=Text("Loudly."),
        next_time=Text("Calmly."),
    ),
    question("q3", "i1", "How do you disagree with your manager?", answer=Text("Never."), rating=mark(3)),
    question("q4", "i2", "Quite another thing", bank=Ref("b1"), next_time=Text("Range first."), settled=True),
    question("q5", "i1", " "),
    Practice(Id("p1"), at=MONDAY, question=Ref("b1"), rating=mark(8), seconds=50),
    Practice(Id("p2"), at=MONDAY - timedelta(days=20), question=Ref("b1"), rating=mark(2)),
    Pitch(Id("short"), "In short"),
    Practice(Id("p3"), PracticeKind.PITCH, pitch=Ref("short")),
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Give a desk with questions of two companies."""
    made = desk_of(tmp_path, ENTITIES)
    yield made
    made.close()


def group(desk: Desk, key: str) -> AskedGroup:
    return next(g for g in asked_of_me(desk.reader) if g.key == key)


def test_questions_are_grouped_by_their_entry_or_by_likeness_over_companies(desk: Desk) -> None:
    groups = asked_of_me(desk.reader)
    assert [(g.key, g.companies) for g in groups] == [
        ("bank_question:b1", ("Acme", "Globex")),
        ("bank_question:b4", ()),
        ("question:q3", ("Acme", "Globex")),
    ]
    earn, _, disagree = groups
    assert [t.shared for t in earn.times] == [("expect", "earn"), ()]
    assert [t.shared for t in disagree.times] == [(), ("disagree", "manager")]
    assert earn.tags == ("pay", "early")


def test_the_best_answer_is_the_kept_one_then_the_newest_wish_then_the_best_given(desk: Desk) -> None:
    assert group(desk, "bank_question:b1").answer == "Ask first."
    assert group(desk, "bank_question:b1").improved == "Range first."
    assert group(desk, "question:q3").answer == "Calmly."
    assert group(desk, "bank_question:b4").answer == ""
    given = (
        question("x", "i", "?", answer=Text("A")),
        question("y", "i", "?", answer=Text("B"), rating=mark(1)),
    )
    assert AskedGroup("k", "?", None, tuple(_time(q) for q in given)).answer == "B"


def _time(asked: Question) -> Time:
    return Time(asked, "", None)


def test_the_rating_is_the_newest_one_of_interviews_and_practice(desk: Desk) -> None:
    assert group(desk, "bank_question:b1").rating == 8
    assert group(desk, "question:q3").rating == 3
    assert group(desk, "bank_question:b4").rating is None


def test_what_is_flagged_waits_to_be_practised_until_it_is_settled(desk: Desk) -> None:
    assert [g.key for g in practice.queue(desk.reader)] == ["bank_question:b4", "question:q3"]
    disagree = group(desk, "question:q3")
    desk.execute(Settle(practice.times_asked(disagree), settled=True))
    desk.execute(Settle((), settled=True, entry=Id("b4")))
    assert practice.queue(desk.reader) == ()
    desk.execute(Settle((), settled=False, entry=Id("b4")))
    assert [g.key for g in practice.queue(desk.reader)] == ["bank_question:b4"]
    assert desk.undo_label == "Practise a question again"


def test_the_next_question_is_any_but_the_one_just_practised(desk: Desk) -> None:
    waiting = practice.queue(desk.reader)
    asked_for: list[int] = []

    def last(n: int) -> int:
        asked_for.append(n)
        return n - 1

    first = practice.pick(waiting, last)
    assert first is waiting[1]
    assert practice.pick(waiting, last, but=first.key) is waiting[0]
    assert practice.pick(waiting[:1], last, but=waiting[0].key) is waiting[0]
    assert practice.pick((), last) is None
    assert asked_for == [2, 1, 1]


def test_practice_is_counted_in_all_and_since_monday(desk: Desk) -> None:
    counts = practice.counts(desk.reader, MONDAY + timedelta(days=6))
    assert (counts.every, counts.this_week) == (3, 1)
    assert counts.by_kind == ((PracticeKind.QUESTION, 2), (PracticeKind.PITCH, 1))
    assert practice.counts(desk.reader, MONDAY + timedelta(days=7)).this_week == 0
    assert [(p.id, words) for p, words in practice.log(desk.reader)] == [
        ("p1", "What do you expect to earn?"),
        ("p2", "What do you expect to earn?"),
        ("p3", "In short"),
    ]


def test_a_question_from_an_interview_is_kept_in_the_bank_with_all_its_times(desk: Desk) -> None:
    found = group(desk, "question:q3")
    step = desk.execute(KeepInBank(found.text, practice.times_asked(found), found.answer, Id("new")))
    assert step is not None
    kept = group(desk, "bank_question:new")
    assert (kept.companies, kept.answer, len(kept.times)) == (("Acme", "Globex"), "Calmly.", 2)
    assert {q.bank for q in desk.reader.all(Question) if q.id in {"q2", "q3"}} == {"new"}
    desk.undo()
    assert desk.reader.find(BankQuestion, Id("new")) is None


def test_an_improved_answer_is_taken_over_and_is_no_wish_any_more(desk: Desk) -> None:
    found = group(desk, "bank_question:b1")
    desk.execute(AdoptAnswer(Id("b1"), found.improved))
    after = group(desk, "bank_question:b1")
    assert (after.answer, after.improved) == ("Range first.", "")
    assert desk.execute(AdoptAnswer(Id("gone"), "x")) is None


def test_questions_to_ask_stand_by_topic_with_those_without_one_last(desk: Desk) -> None:
    desk.execute(AddBankQuestion(Id("n"), "How is it decided?", Who.ME, "Role"))
    assert [(q.topic, q.text) for q in to_ask(desk.reader)] == [
        ("Role", "How is it decided?"),
        ("Team", "Who left last?"),
        ("", "What is urgent?"),
    ]


def test_a_thousand_questions_are_grouped_by_their_words_alone(tmp_path: Path) -> None:
    asked = [question(f"q{n}", "i", f"What about subject{n % 50} matter{n % 50}?") for n in range(1000)]
    desk = desk_of(tmp_path, (Process(Id("a"), "Acme"), Interview(Id("i"), Ref("a")), *asked))
    assert [len(g.times) for g in asked_of_me(desk.reader)] == [20] * 50
    desk.close()
