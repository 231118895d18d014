"""Asks are planned, sent and answered; what was agreed becomes the next version in one step."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from offerdesk.app.desk import Desk
from offerdesk.app.negotiating.asking import (
    AGREED,
    ANSWERED,
    OPEN,
    PARTLY,
    REFUSED,
    Answered,
    AskFor,
    PlanRound,
    RecordAnswer,
    SendRound,
    TakeOver,
    answers_in,
    asks_of,
    replies_of,
    rounds_of,
    to_answer,
    would_change,
)
from offerdesk.app.negotiating.versions import versions
from offerdesk.app.records import Save
from offerdesk.app.style import Style
from offerdesk.domain.fields import Id, Ref, Text
from offerdesk.domain.journal import Who
from offerdesk.domain.negotiating import Ask, OfferVersion, Refusal
from offerdesk.domain.values import OfferState, Rejected
from tests.app.desks import everything
from tests.app.negotiating.talks import DAY, NW, answer, ask, full, ids
from tests.domain.making import amount


def test_an_ask_is_planned_then_sent_with_its_day_and_gets_its_number(desk: Desk) -> None:
    desk.execute(PlanRound(Id("r1"), NW, (Ask(Id("x"), Ref(""), field="title", after="Lead"),)))
    desk.execute(AskFor(Id("y"), Id("r1"), "pay.amount", "110000"))
    (planned,) = rounds_of(desk.reader, NW)
    assert (planned.number, planned.at, planned.status, planned.by) == (None, None, "planned", Who.ME)
    assert [(a.field, a.before, a.after) for a in asks_of(desk.reader, Id("r1"))] == [
        ("title", "", "Lead"), ("pay.amount", "100000", "110000"),
    ]  # fmt: skip
    assert to_answer(desk.reader, NW) == ()
    desk.execute(SendRound(Id("r1"), DAY, "phone"))
    (sent,) = rounds_of(desk.reader, NW)
    assert (sent.number, sent.at, sent.status, sent.channel) == (1, DAY, "open", "phone")
    assert full(desk).offer.state is OfferState.COUNTERING
    assert len(to_answer(desk.reader, NW)) == 2


def test_an_ask_for_nothing_is_not_sent(desk: Desk) -> None:
    desk.execute(PlanRound(Id("r1"), NW))
    with pytest.raises(Rejected, match="what you ask for"):
        desk.execute(SendRound(Id("r1"), DAY))
    desk.execute(AskFor(Id("a"), Id("r1"), "pay.amount"))
    with pytest.raises(Rejected, match="what you ask for"):
        desk.execute(SendRound(Id("r1"), DAY))


@pytest.mark.parametrize(
    "command",
    [
        PlanRound(Id("r"), Id("gone")),
        AskFor(Id("a"), Id("gone"), "title"),
        SendRound(Id("gone"), DAY),
        RecordAnswer(Id("r"), Id("gone"), DAY, (), ids()),
        TakeOver(Id("gone"), ids()),
    ],
)
def test_what_is_gone_is_told(desk: Desk, command: PlanRound) -> None:
    with pytest.raises(Rejected, match="not in the desk any more"):
        desk.execute(command)


def test_an_accepted_answer_makes_the_next_version_in_one_step(desk: Desk) -> None:
    ask(desk, "r1", pay__amount="110000", time_off__pto_days="25", title="Lead")
    before = everything(desk.reader)
    answers = (
        Answered("pay.amount", PARTLY, "104000"),
        Answered("time_off.pto_days", REFUSED, "", Refusal.POLICY, "All have twenty"),
        Answered("title", AGREED, "Lead"),
        Answered("equity[0].value", AGREED, "40000"),
    )
    said = [change.said for change in would_change(full(desk), answers, Style())]
    assert said == [
        "Base pay: $100,000 → $104,000",
        "Job title: Engineer → Lead",
        "RSU: ? → $40,000",
    ]
    answer(desk, "r2", *answers, take_over=True)
    now = full(desk)
    assert (now.offer.pay_amount, now.offer.title) == (amount(104_000), "Lead")
    assert now.offer.pto_days == 20
    assert [g.value for g in now.grants] == [40_000]
    assert now.offer.version == 1
    rounds = rounds_of(desk.reader, NW)
    assert [(r.number, r.by, r.status, r.version) for r in rounds] == [
        (1, Who.ME, ANSWERED, None), (2, Who.THEM, ANSWERED, 1),
    ]  # fmt: skip
    refused = replies_of(desk.reader, Id("r2"))[1]
    assert (refused.refusal, refused.reason) == (Refusal.POLICY, "All have twenty")
    assert [v.round for v in versions(desk.reader, NW)] == [None, "r2"]
    desk.undo()
    assert everything(desk.reader) == before
    desk.redo()
    assert full(desk) == now


def test_an_answer_can_be_noted_now_and_taken_over_later(desk: Desk) -> None:
    ask(desk, "r1", pay__amount="110000")
    answer(desk, "r2", Answered("pay.amount", PARTLY, "104000"))
    assert full(desk).offer.pay_amount == 100_000
    assert desk.reader.all(OfferVersion) == ()
    assert to_answer(desk.reader, NW) == ()
    desk.execute(TakeOver(Id("r2"), ids()))
    assert full(desk).offer.pay_amount == 104_000
    assert [(v.number, v.round) for v in versions(desk.reader, NW)] == [(0, None), (1, "r2")]
    with pytest.raises(Rejected, match="Nothing in this answer"):
        desk.execute(TakeOver(Id("r2"), ids()))


def test_the_version_before_names_the_round_that_led_to_it(desk: Desk) -> None:
    ask(desk, "r1", pay__amount="110000")
    answer(desk, "r2", Answered("pay.amount", PARTLY, "104000"), take_over=True)
    ask(desk, "r3", pay__amount="108000")
    answer(desk, "r4", Answered("pay.amount", AGREED, "108000"), take_over=True)
    kept = sorted(desk.reader.all(OfferVersion), key=lambda v: v.number)
    assert [(v.number, v.round, v.at) for v in kept] == [
        (0, None, full(desk).offer.received_at), (1, "r2", DAY),
    ]  # fmt: skip
    assert versions(desk.reader, NW)[-1].round == "r4"


def test_a_no_and_an_open_answer_change_nothing(desk: Desk) -> None:
    ask(desk, "r1", pay__amount="110000", title="Lead")
    answers = (
        Answered("pay.amount", REFUSED, "", Refusal.BUDGET),
        Answered("title", OPEN),
        Answered("free words", AGREED, "x"),
    )
    assert would_change(full(desk), answers, Style()) == ()
    answer(desk, "r2", *answers)
    assert answers_in(desk.reader, Id("r2"))[0].refusal is Refusal.BUDGET
    with pytest.raises(Rejected):
        desk.execute(TakeOver(Id("r2"), ids()))


def test_a_value_that_cannot_be_is_refused_and_nothing_is_written(desk: Desk) -> None:
    ask(desk, "r1", pay__amount="110000")
    before = everything(desk.reader)
    with pytest.raises(Rejected, match="cannot stand there"):
        answer(desk, "r2", Answered("pay.amount", AGREED, "more"), take_over=True)
    assert everything(desk.reader) == before


def test_an_answer_after_a_no_of_mine_reopens_the_talk(desk: Desk) -> None:
    declined = replace(
        full(desk).offer, state=OfferState.DECLINED, declined_at=datetime(2026, 11, 5, tzinfo=UTC)
    )
    desk.execute(Save(declined))
    at = datetime(2026, 11, 9, 10, tzinfo=UTC)
    back = (Answered("pay.amount", AGREED, "112000"),)
    desk.execute(RecordAnswer(Id("r1"), NW, at, back, ids(), notes="They called", take_over=True))
    offer = full(desk).offer
    assert (offer.state, offer.reopened_at) == (OfferState.REOPENED, at)
    assert offer.pay_amount == 112_000
    assert rounds_of(desk.reader, NW)[0].notes == Text("They called")
