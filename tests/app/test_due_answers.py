"""What a yes and a no give to do: withdrawing, resigning, the new job, and when they come back."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from offerdesk.app.deciding import counter_first
from offerdesk.app.due import DueState
from offerdesk.domain.fields import Id, Ref, Share, Text
from offerdesk.domain.hindsight import Achievement, LookBack, LookBackKind
from offerdesk.domain.journal import Event, EventKind, Process, Who
from offerdesk.domain.letters import Letter
from offerdesk.domain.negotiating import Round
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import Grant, OneOff, RepayRule
from offerdesk.domain.values import NoticeEnd, OfferState, Vesting
from tests.app.searching import ACME, at, dues, none, offer, one, rule, search, written

YES: dict[str, Any] = {"accepted_at": at("2026-11-24T10:00"), "written": True, "process": Ref("p")}


def test_accepting_makes_a_withdrawal_for_each_other_open_application() -> None:
    others = (
        Process(Id("b"), "Globex"),
        Process(Id("c"), "Initech"),
        Process(Id("d"), "Hooli", rejected_at=date(2026, 11, 1)),
    )
    found = [d for d in dues(ACME, *others, offer(**YES)).values() if d.rule == "R-11"]
    assert [(d.subject, written(d)) for d in found] == [
        ("process:b", "2026-11-25T17:00-05:00"),
        ("process:c", "2026-11-25T17:00-05:00"),
    ]
    assert found[0].title == "Tell Globex that you withdraw"
    assert found[0].reason == "1 business day after accepting Acme on Tue 24 Nov 2026"
    assert found[0].warning == ""


def test_an_offer_without_an_application_is_told_too() -> None:
    other = offer("b", "Globex", received_at=at("2026-11-20T10:00"))
    found = one("R-11", ACME, other, offer(**YES))
    assert (found.subject, found.title) == ("offer:b", "Tell Globex that you withdraw")


def test_nothing_is_withdrawn_lightly_before_the_offer_is_in_writing() -> None:
    given = offer(accepted_at=at("2026-11-24T10:00"), process=Ref("p"))
    found = one("R-11", ACME, Process(Id("b"), "Globex"), given)
    assert found.warning == "Wait until the offer from Acme is in writing"
    written_later = offer(**(YES | {"written_at": date(2026, 11, 30)}))
    assert written(one("R-11", ACME, Process(Id("b"), "Globex"), written_later)) == "2026-12-01T17:00-05:00"


def test_a_withdrawal_that_was_sent_is_done() -> None:
    sent = Letter(Id("l"), "D-12", process=Ref("b"), sent_at=at("2026-11-24T12:00"))
    found = one("R-11", ACME, Process(Id("b"), "Globex"), offer(**YES), sent)
    assert found.state is DueState.DONE


@pytest.mark.parametrize(
    ("notice", "ends", "last_day", "reason"),
    [
        (None, None, "2026-12-08", "14 days after giving notice on Tue 24 Nov 2026"),
        (30, None, "2026-12-24", "30 days after giving notice on Tue 24 Nov 2026"),
        (30, NoticeEnd.MONTH_END, "2026-12-31", "30 days after giving notice on Tue 24 Nov 2026"),
        (
            14,
            NoticeEnd.FIFTEENTH_OR_MONTH_END,
            "2026-12-15",
            "14 days after giving notice on Tue 24 Nov 2026",
        ),
        (0, None, "2026-11-24", "Giving notice on Tue 24 Nov 2026"),
    ],
)
def test_the_last_day_follows_from_the_contract_or_two_weeks(
    notice: int | None, ends: NoticeEnd | None, last_day: str, reason: str | None
) -> None:
    job = Offer(Id("job"), "Harbor", current_job=True, notice_days=notice, notice_ends=ends)
    found = one("R-12", job, offer(**YES), ACME, step="last_day")
    assert (written(found), found.title) == (last_day, "Last day at Harbor")
    assert found.reason == (reason or "14 days after giving notice on Tue 24 Nov 2026")


def test_resigning_comes_first_and_rest_and_the_first_day_follow() -> None:
    given = (ACME, offer(**YES))
    assert written(one("R-12", *given, step="notice")) == "2026-11-24T17:00-05:00"
    assert one("R-12", *given, step="notice").title == "Resign from your current job"
    assert written(one("R-12", *given, step="rest")) == "2026-12-09"
    assert written(one("R-12", *given, step="first_day")) == "2026-12-16"


def test_the_start_date_of_the_offer_is_the_first_day_and_a_short_rest_is_said() -> None:
    fine = one("R-12", ACME, offer(**YES, start_date=date(2027, 1, 4)), step="first_day")
    assert (written(fine), fine.reason, fine.warning) == ("2027-01-04", "The start date of the offer", "")
    short = one("R-12", ACME, offer(**YES, start_date=date(2026, 12, 10)), step="first_day")
    assert short.warning == "Only 1 free day lies between the last day and the first"


def test_resigning_moves_to_the_next_business_day_and_follows_the_letter() -> None:
    late = offer(accepted_at=at("2026-11-27T18:00"), written=True)
    assert written(one("R-12", late, step="notice")) == "2026-11-30T17:00-05:00"
    sent = Letter(Id("l"), "D-13", sent_at=at("2026-12-01T09:00"))
    assert one("R-12", late, sent, step="notice").state is DueState.DONE
    assert written(one("R-12", late, sent, step="last_day")) == "2026-12-15"


def test_nobody_resigns_before_the_offer_is_in_writing() -> None:
    found = one("R-12", offer(accepted_at=at("2026-11-24T10:00"), written=False), step="notice")
    assert found.warning == "Wait until the offer from Acme is in writing"


def test_an_acceptance_without_a_date_says_so_instead_of_guessing() -> None:
    found = one("R-12", offer(state=OfferState.ACCEPTED), step="notice")
    assert (found.due, found.reason) == (None, "It is not noted when this happened")


@pytest.mark.parametrize(
    ("start", "review", "prep"),
    [
        ("2027-01-11", "2028-01-11", "2027-12-14"),
        ("2028-02-29", "2029-02-28", "2029-01-31"),
        ("2026-12-31", "2027-12-31", "2027-12-03"),
    ],
)
def test_pay_is_talked_about_after_a_year(start: str, review: str, prep: str) -> None:
    given = offer(**YES, start_date=date.fromisoformat(start))
    assert written(one("R-13", ACME, given)) == review
    assert written(one("R-13", ACME, given, step="prep")) == prep


def milestone(of: str | None = "job", **given: Any) -> Achievement:
    """Return an achievement on Tue 24 Nov 2026 that deserves a talk about pay."""
    known: dict[str, Any] = {"day": date(2026, 11, 24), "milestone": True}
    return Achievement(Id("m"), Text("Led the\nrelease"), offer=Ref(of) if of else None, **(known | given))


JOB = offer("job", "Old Works", current_job=True)
YEAR = LookBackKind.YEAR


@pytest.mark.parametrize("of", ["job", None])
def test_a_milestone_brings_the_talk_about_pay_early(of: str | None) -> None:
    found = one("R-13", JOB, milestone(of), step="milestone:m")
    assert (found.title, written(found)) == ("Talk about pay at Old Works: Led the release", "2026-12-22")
    assert found.reason == "4 weeks after the milestone of Tue 24 Nov 2026"
    assert (found.state, found.drafts) == (DueState.OPEN, ("D-21",))


@pytest.mark.parametrize(
    "entities",
    [
        (JOB, milestone(milestone=False)),
        (JOB, milestone(day=None)),
        (milestone(None),),
        (offer("a", received_at=at("2026-11-24T10:00")), milestone("a")),
        (JOB, milestone("gone")),
    ],
)
def test_no_milestone_no_early_talk(entities: tuple[Any, ...]) -> None:
    assert none("R-13", *entities)


@pytest.mark.parametrize(("day", "over"), [("2026-11-20", False), ("2026-11-24", True)])
def test_a_look_back_since_the_milestone_settles_it(day: str, over: bool) -> None:  # noqa: FBT001
    back = LookBack(Id("b"), YEAR, date.fromisoformat(day), Ref("job"))
    found = one("R-13", JOB, milestone(), back, step="milestone:m")
    assert (found.state is DueState.DONE) is over


@pytest.mark.parametrize(("written_down", "asked"), [(None, True), (False, True), (True, False)])
def test_a_yes_without_a_letter_is_to_be_confirmed(written_down: Any, asked: Any) -> None:
    given = offer(accepted_at=at("2026-11-24T10:00"), written=written_down)
    assert none("R-19", given) is not asked
    if asked:
        found = one("R-19", given)
        assert (written(found), found.drafts) == ("2026-11-27T17:00-05:00", ("D-11",))


def test_their_spoken_yes_counts_from_the_day_that_it_was_said() -> None:
    said = Event(Id("e"), Ref("p"), EventKind.VERBAL_YES, at("2026-11-20T10:00"), Who.THEM)
    found = one("R-19", ACME, said)
    assert (written(found), found.subject) == ("2026-11-24T17:00-05:00", "process:p")
    with_offer = offer(process=Ref("p"), received_at=at("2026-11-20T10:00"), written=True)
    assert one("R-19", ACME, said, with_offer).settled == "The offer is in writing"


def test_a_decline_that_they_come_back_on_is_answered_and_talked_about() -> None:
    no = offer(process=Ref("p"), state=OfferState.DECLINED, declined_at=at("2026-11-10T10:00"))
    back = Event(Id("e"), Ref("p"), EventKind.CAME_BACK, at("2026-11-24T10:00"), Who.THEM)
    assert written(one("R-16", ACME, no, back, step="answer")) == "2026-11-25T17:00-05:00"
    call = one("R-16", ACME, no, back, step="call")
    assert (written(call), call.state) == ("2026-11-30T17:00-05:00", DueState.OPEN)
    talked = Event(Id("f"), Ref("p"), EventKind.CALL, at("2026-11-24T15:00"), Who.ME)
    assert one("R-16", ACME, no, back, talked, step="call").state is DueState.DONE


def test_a_better_round_after_a_decline_counts_as_coming_back() -> None:
    no = offer(state=OfferState.DECLINED, declined_at=at("2026-11-10T10:00"))
    better = Round(Id("r"), Ref("a"), 2, at("2026-11-24T10:00"), Who.THEM)
    assert written(one("R-16", no, better, step="answer")) == "2026-11-25T17:00-05:00"


def test_a_reopened_offer_waits_for_a_deadline_of_its_own() -> None:
    no, came = at("2026-11-10T10:00"), at("2026-11-03T10:00")
    back = offer(state=OfferState.REOPENED, declined_at=no, received_at=came)
    assert none("R-05", back)
    again = one("R-05", replace(back, decide_by=date(2026, 12, 4)))
    assert (written(again), again.state) == ("2026-12-04T17:00-05:00", DueState.OPEN)
    undated = offer(state=OfferState.REOPENED, received_at=at("2026-11-24T10:00"))
    assert one("R-05", undated).state is DueState.OPEN


START = date(2027, 1, 11)
PAID: dict[str, Any] = {"repay_rule": RepayRule.MONTHLY, "repay_months": 24}


@pytest.mark.parametrize(
    ("part", "step", "due", "title"),
    [
        (OneOff(Id("x"), Ref("a"), **PAID), "repay:x", "2029-01-11", "Sign-on bonus at Acme"),
        (
            OneOff(Id("x"), Ref("a"), month=7, label="Moving", **PAID),
            "repay:x",
            "2029-07-11",
            "Moving at Acme",
        ),
        (
            Grant(Id("g"), Ref("a"), vesting=Vesting(months=48, cliff=12)),
            "vesting:g@12",
            "2028-01-11",
            "Equity vests at Acme",
        ),
    ],
)
def test_dates_to_know_are_told_and_never_overdue(part: Any, step: str, due: str, title: str) -> None:
    found = one("R-20", ACME, offer(**YES, start_date=START), part, step=step)
    assert (written(found), found.informs, found.state) == (due, True, DueState.UPCOMING)
    assert found.title.startswith(title)
    later = dues(ACME, offer(**YES, start_date=START), part, now=at("2030-01-12T10:00"))
    assert {d.state for k, d in later.items() if k[0] == "R-20"} <= {DueState.DONE, DueState.UPCOMING}


def test_of_what_recurs_the_next_date_is_told() -> None:
    yes = offer(**YES, start_date=START, bonus_target=Share(Decimal("0.1")))
    grant = Grant(Id("g"), Ref("a"), vesting=Vesting(months=48, cliff=12))
    now = at("2029-03-01T10:00")
    assert {d.step: written(d) for d in rule("R-20", ACME, yes, grant, now=now)} == {
        "bonus:36": "2030-01-11",
        "vesting:g@26": "2029-03-11",
    }
    assert none("R-20", ACME, yes, grant, now=at("2200-01-01T10:00"))


def test_a_job_without_schedule_or_start_has_no_dates_to_know() -> None:
    assert none("R-20", ACME, offer(**YES), Grant(Id("g"), Ref("a"), vesting=Vesting(months=48)))
    assert none(
        "R-20", ACME, offer(**YES, start_date=START), Grant(Id("g"), Ref("a")), OneOff(Id("x"), Ref("a"))
    )
    assert none("R-20", ACME, offer(received_at=at("2026-11-24T10:00"), start_date=START))


def test_an_accepted_application_without_an_offer_is_a_yes_too() -> None:
    won = Process(Id("p"), "Acme", accepted_at=date(2026, 11, 24))
    found = one("R-11", won, Process(Id("b"), "Globex"))
    assert (found.subject, written(found)) == ("process:b", "2026-11-25T17:00-05:00")
    assert written(one("R-12", won, step="last_day")) == "2026-12-08"
    waiting = offer(process=Ref("p"), received_at=at("2026-11-20T10:00"))
    assert one("R-05", won, waiting).settled == "The offer is answered"
    assert one("R-12", won, waiting, step="notice").subject == "offer:a"


def test_declining_suggests_a_counter_first_where_none_was_made() -> None:
    theirs = Round(Id("r"), Ref("a"), 0, by=Who.THEM)
    mine = Round(Id("s"), Ref("a"), 1, by=Who.ME)
    assert counter_first(search(offer(), theirs), Id("a"))
    assert not counter_first(search(offer(), theirs, mine), Id("a"))
    assert counter_first(search(offer(), offer("b"), mine), Id("b"))
