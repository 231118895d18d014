"""After every answer something kind and useful is offered, and a no is no failure."""

from dataclasses import replace

import pytest

from offerdesk.app.desk import Desk
from offerdesk.app.negotiating.asking import AGREED, OPEN, PARTLY, REFUSED, Answered, RecordAnswer, rounds_of
from offerdesk.app.negotiating.next_steps import Outcome, last_answer, outcome_of
from offerdesk.app.negotiating.round_list import first_offer, round_list, said_ask, said_reply
from offerdesk.app.style import Style
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.journal import Process
from offerdesk.domain.letters import Letter
from offerdesk.domain.negotiating import Ask, Refusal, Reply, Round
from tests.app.negotiating.talks import DAY, NORTHWIND, NW, answer, ask, full, ids
from tests.storage.examples import Put

YES = Answered("pay.amount", AGREED, "110000")
PART = Answered("pay.amount", PARTLY, "104000")


def no(why: Refusal | None = None, path: str = "pay.amount") -> Answered:
    return Answered(path, REFUSED, "", why)


def after(desk: Desk, *answers: Answered, channel: str = "phone") -> Outcome:
    ask(desk, "r1", pay__amount="110000")
    desk.execute(RecordAnswer(Id("r2"), NW, DAY, answers, ids("x"), channel))
    found = last_answer(desk.reader, NW)
    assert found is not None
    outcome = outcome_of(desk.reader, found)
    assert outcome is not None
    return outcome


def ways(outcome: Outcome) -> list[str]:
    return [step.draft or step.page for step in outcome.steps]


@pytest.mark.parametrize(
    ("answers", "channel", "expected"),
    [
        ((YES,), "phone", ["D-09", "D-11"]),
        ((YES,), "email", ["D-09"]),
        ((PART,), "Letter", ["D-10"]),
        ((no(),), "phone", ["D-10", "plan_b"]),
        ((no(Refusal.BUDGET),), "phone", ["D-10", "plan_b", "D-21"]),
        ((no(Refusal.POLICY, "time_off.pto_days"),), "phone", ["D-10"]),
        ((YES, no(Refusal.SCALE, "one_offs[0].amount")), "", ["D-10", "D-11", "plan_b"]),
    ],
)
def test_every_outcome_has_its_next_step(
    desk: Desk, answers: tuple[Answered, ...], channel: str, expected: list[str]
) -> None:
    assert ways(after(desk, *answers, channel=channel)) == expected


def test_the_words_are_calm(desk: Desk) -> None:
    assert after(desk, no()).words == "The offer stays as it was. You asked, and asking did no harm."


@pytest.mark.parametrize(
    ("answers", "words"),
    [((YES,), "agreed to all"), ((YES, no()), "part of the way"), ((PART,), "part of the way")],
)
def test_a_yes_is_told_as_far_as_it_goes(desk: Desk, answers: tuple[Answered, ...], words: str) -> None:
    assert words in after(desk, *answers).words


@pytest.mark.parametrize(
    ("why", "word"),
    [
        (Refusal.BUDGET, "budget"),
        (Refusal.SCALE, "grade"),
        (Refusal.POLICY, "rule"),
        (Refusal.OTHER, "Ask what"),
    ],
)
def test_a_reason_gives_advice(desk: Desk, why: Refusal, word: str) -> None:
    assert word in after(desk, no(why)).advice


def test_what_was_written_already_is_not_offered_again(desk: Desk) -> None:
    desk.execute(Put((Process(Id("p"), "Northwind"), Letter(Id("l"), "D-09", Ref("p")))))
    desk.execute(Put((replace(NORTHWIND, process=Ref("p")),)))
    assert ways(after(desk, YES)) == ["D-11"]


def test_an_ask_and_an_open_answer_come_to_nothing_yet(desk: Desk) -> None:
    ask(desk, "r1", pay__amount="110000")
    (mine,) = rounds_of(desk.reader, NW)
    assert outcome_of(desk.reader, mine) is None
    assert last_answer(desk.reader, NW) is None
    answer(desk, "r2", Answered("pay.amount", OPEN))
    assert outcome_of(desk.reader, rounds_of(desk.reader, NW)[1]) is None


def test_the_rounds_are_listed_with_what_they_are_about(desk: Desk) -> None:
    ask(desk, "r1", pay__amount="110000", time_off__pto_days="25")
    answer(desk, "r2", PART, no(path="time_off.pto_days"), take_over=True)
    desk.execute(Put((Round(Id("r3"), Ref(NW)),)))
    rows = round_list(desk.reader, NW, Style()).rows
    assert [(r.header, r.note, r.cells[1].text) for r in rows] == [
        ("Their first offer", "$100,000", ""),
        ("Round 1: I ask", "Base pay: $100,000 → $110,000 · Paid leave: 20 days → 25 days", "Answered"),
        ("Round 2: they answer", "Base pay: partly, $104,000 · Paid leave: refused", "Version 1"),
        ("They answer", "", ""),
    ]
    first = first_offer(desk.reader, NW, Style())
    assert next(r for r in first.rows if r.key == "field.pay_amount").cells[0].text == "$100,000 a year"
    for gone in (round_list(desk.reader, Id("gone"), Style()), first_offer(desk.reader, Id("gone"), Style())):
        assert gone.rows == ()


def test_words_from_an_older_file_stand_as_they_are(desk: Desk) -> None:
    now, style = full(desk), Style()
    assert said_ask(Ask(Id("a"), Ref("r")), now, style) == "Nothing chosen yet"
    assert said_ask(Ask(Id("a"), Ref("r"), field="a dog"), now, style) == "a dog"
    assert said_ask(Ask(Id("a"), Ref("r"), 0, "pay.amount", "", "much"), now, style) == "Base pay: ? → much"
    reply = Reply(Id("a"), Ref("r"), 0, "pay.amount", "5", "offered")
    assert said_reply(reply, now, style) == "Base pay: offered, $5"
