"""What offers give to do, as tables: the deadline, its reminders, the thanks, the counter, the yes."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from offerdesk.app.due import DueState, conflicts
from offerdesk.domain.assumptions import Settings
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.journal import Event, EventKind, Process, Who
from offerdesk.domain.letters import Letter
from offerdesk.domain.negotiating import Reply, Round
from offerdesk.domain.offer import Offer
from offerdesk.domain.values import NoticeEnd, OfferState
from tests.app.searching import ACME, NEW_YORK, PLAIN_NEW_YORK, at, dues, none, offer, one, search, written

PLAIN, US = PLAIN_NEW_YORK, NEW_YORK
GULF = Settings(time_zone="Asia/Dubai", weekend=("fri", "sat"))
CALIFORNIA = Settings(time_zone="America/Los_Angeles", country="US", subdivision="CA")
BAVARIA = Settings(time_zone="Europe/Berlin", country="DE", subdivision="BY")
PRUSSIA = Settings(time_zone="Europe/Berlin", country="DE", subdivision="BE")
SHORT = Settings(time_zone="America/New_York", work_day_ends="15:30")


@pytest.mark.parametrize(
    ("received", "settings", "due"),
    [
        ("2026-11-24T10:00", PLAIN, "2026-11-26T17:00-05:00"),
        ("2026-11-24T10:00", US, "2026-11-27T17:00-05:00"),
        ("2026-11-25T10:00", US, "2026-11-30T17:00-05:00"),
        ("2026-11-20T16:59", PLAIN, "2026-11-24T17:00-05:00"),
        ("2026-11-20T17:00", PLAIN, "2026-11-24T17:00-05:00"),
        ("2026-11-20T17:01", PLAIN, "2026-11-25T17:00-05:00"),
        ("2026-11-21T11:00", PLAIN, "2026-11-25T17:00-05:00"),
        ("2026-11-22T23:59", PLAIN, "2026-11-25T17:00-05:00"),
        ("2026-11-26T09:00", US, "2026-12-01T17:00-05:00"),
        ("2026-12-31T10:00", PLAIN, "2027-01-04T17:00-05:00"),
        ("2026-12-31T10:00", US, "2027-01-05T17:00-05:00"),
        ("2026-12-31T17:01", US, "2027-01-06T17:00-05:00"),
        ("2028-02-25T10:00", PLAIN, "2028-02-29T17:00-05:00"),
        ("2028-02-28T10:00", PLAIN, "2028-03-01T17:00-05:00"),
        ("2026-03-06T10:00", PLAIN, "2026-03-10T17:00-04:00"),  # clocks change on the 8th
        ("2026-10-30T10:00-04:00", PLAIN, "2026-11-03T17:00-05:00"),  # and on 1 November
        ("2026-11-24T15:31", SHORT, "2026-11-27T15:30-05:00"),
        ("2026-11-25T10:00+04:00", GULF, "2026-11-29T17:00+04:00"),
        ("2026-11-26T16:59+04:00", GULF, "2026-11-30T17:00+04:00"),
        ("2026-11-26T17:01+04:00", GULF, "2026-12-01T17:00+04:00"),
        ("2026-11-27T10:00+04:00", GULF, "2026-12-01T17:00+04:00"),
        ("2026-11-24T20:30-05:00", CALIFORNIA, "2026-12-01T17:00-08:00"),  # 17:30 there; 27 is a holiday
        ("2026-11-24T19:30-05:00", CALIFORNIA, "2026-11-30T17:00-08:00"),
        ("2026-11-23T19:30-05:00", CALIFORNIA, "2026-11-25T17:00-08:00"),
        ("2026-01-05T10:00+01:00", BAVARIA, "2026-01-08T17:00+01:00"),  # Epiphany is one in Bavaria alone
        ("2026-01-05T10:00+01:00", PRUSSIA, "2026-01-07T17:00+01:00"),
        ("2026-11-24T10:00-05:00", Settings(), "2026-11-26T17:00+00:00"),
        ("2026-11-24T17:30+00:00", Settings(), "2026-11-27T17:00+00:00"),
        (
            "2026-11-24T10:00-05:00",
            Settings(time_zone="Nowhere/Land", country="XX"),
            "2026-11-26T17:00+00:00",
        ),
    ],
)
def test_an_offer_is_decided_within_two_business_days(received: str, settings: Settings, due: str) -> None:
    found = one("R-05", offer(received_at=at(received)), settings=settings)
    assert written(found) == due


@pytest.mark.parametrize(
    ("received", "settings", "reason"),
    [
        ("2026-11-24T10:00", US, "2 business days after Tue 24 Nov 2026; Thu 26 is Thanksgiving Day"),
        ("2026-11-24T10:00", PLAIN, "2 business days after Tue 24 Nov 2026"),
        (
            "2026-11-20T17:01",
            PLAIN,
            "2 business days after Mon 23 Nov 2026 (it came Fri 20 Nov 2026, 17:01)",
        ),
    ],
)
def test_a_date_says_what_it_was_counted_from(received: str, settings: Settings, reason: str) -> None:
    assert one("R-05", offer(received_at=at(received)), settings=settings).reason == reason


@pytest.mark.parametrize(
    ("decide_by", "agreed", "due", "reason"),
    [
        (date(2026, 12, 4), True, "2026-12-04T17:00-05:00", "Agreed with Acme"),
        (date(2026, 12, 4), None, "2026-12-04T17:00-05:00", "Agreed with Acme"),
        (date(2026, 12, 5), False, "2026-12-05T17:00-05:00", "The day that Acme named"),
        (at("2026-12-04T12:00-08:00"), True, "2026-12-04T15:00-05:00", "Agreed with Acme"),
        (date(2026, 11, 25), True, "2026-11-25T17:00-05:00", "Agreed with Acme"),
    ],
)
def test_an_agreed_deadline_wins_over_the_suggested_one(
    decide_by: Any, agreed: Any, due: str, reason: str
) -> None:
    given = offer(received_at=at("2026-11-24T10:00"), decide_by=decide_by, decide_by_agreed=agreed)
    found = one("R-05", given)
    assert (written(found), found.reason) == (due, reason)


def test_a_deadline_alone_is_enough() -> None:
    found = one("R-05", offer(decide_by=date(2026, 12, 4)))
    assert (written(found), found.state) == ("2026-12-04T17:00-05:00", DueState.OPEN)
    assert none("R-05", offer())


@pytest.mark.parametrize(
    ("now", "state"),
    [
        ("2026-11-24T10:00", DueState.OPEN),
        ("2026-11-27T17:00", DueState.OPEN),
        ("2026-11-27T17:01", DueState.OVERDUE),
        ("2026-11-24T09:59", DueState.UPCOMING),
    ],
)
def test_a_deadline_is_open_until_it_has_passed(now: str, state: DueState) -> None:
    assert one("R-05", offer(received_at=at("2026-11-24T10:00")), now=at(now)).state is state


@pytest.mark.parametrize(
    "given",
    [
        {"accepted_at": at("2026-11-25T10:00")},
        {"declined_at": at("2026-11-25T10:00")},
        {"state": OfferState.EXPIRED},
        {"state": OfferState.WITHDRAWN},
        {"state": OfferState.DECLINED},
    ],
)
def test_an_answered_offer_needs_no_decision(given: dict[str, Any]) -> None:
    found = dues(offer(received_at=at("2026-11-24T10:00"), **given))
    for key, due in found.items():
        if key[0] in {"R-05", "R-06", "R-07"}:
            assert due.state is DueState.DONE
            assert due.settled == "The offer is answered"


def test_the_current_job_is_not_decided_on() -> None:
    job = offer(current_job=True, received_at=at("2022-05-02T10:00"), decide_by=date(2022, 5, 4))
    assert dues(job) == {}


def test_reminders_come_a_business_day_hours_and_no_time_before_the_deadline() -> None:
    given = offer(received_at=at("2026-11-20T10:00"), decide_by=at("2026-11-30T12:00"))
    assert written(one("R-06", given, step="before")) == "2026-11-27T09:00-05:00"
    assert written(one("R-06", given, step="hours")) == "2026-11-30T08:00-05:00"
    last = one("R-06", given, step="at")
    assert (written(last), last.drafts) == ("2026-11-30T12:00-05:00", ("D-06",))


def test_no_reminder_comes_before_the_offer_did() -> None:
    found = dues(offer(received_at=at("2026-11-24T10:00"), decide_by=at("2026-11-24T17:00")))
    assert [key[1] for key in found if key[0] == "R-06"] == ["hours", "at"]


@pytest.mark.parametrize(
    ("received", "due"),
    [
        ("2026-11-24T10:00", "2026-11-24T14:00-05:00"),
        ("2026-11-24T15:00", "2026-11-24T17:00-05:00"),
        ("2026-11-24T19:00", "2026-11-25T13:00-05:00"),
        ("2026-11-21T19:00", "2026-11-23T13:00-05:00"),
    ],
)
def test_an_offer_is_acknowledged_the_same_working_day(received: str, due: str) -> None:
    found = one("R-07", offer(received_at=at(received)), settings=PLAIN)
    assert (written(found), found.drafts) == (due, ("D-04",))


def test_talking_about_an_offer_or_sending_the_letter_acknowledges_it() -> None:
    given = offer(received_at=at("2026-11-24T10:00"))
    assert (
        one("R-07", offer(received_at=at("2026-11-24T10:00"), state=OfferState.QUESTIONS)).state
        is DueState.DONE
    )
    sent = Letter(Id("l"), "D-04", offer=Ref("a"), sent_at=at("2026-11-24T11:00"))
    assert one("R-07", given, sent).settled == "The letter was sent"
    unsent = Letter(Id("l"), "D-04", offer=Ref("a"))
    assert one("R-07", given, unsent).state is DueState.OVERDUE


def test_a_counter_offer_is_asked_about_after_two_business_days() -> None:
    mine = Round(Id("r"), Ref("a"), 1, at("2026-11-24T10:00"), Who.ME)
    assert one("R-08", offer(), mine).due is not None
    given = offer(received_at=at("2026-11-20T10:00"))
    found = one("R-08", given, mine)
    assert (written(found), found.state) == ("2026-11-27T17:00-05:00", DueState.UPCOMING)


def test_a_counter_offer_that_was_answered_is_not_asked_about() -> None:
    given = offer(received_at=at("2026-11-20T10:00"))
    mine = Round(Id("r"), Ref("a"), 1, at("2026-11-24T10:00"), Who.ME)
    theirs = Round(Id("s"), Ref("a"), 2, at("2026-11-25T10:00"), Who.THEM)
    assert none("R-08", given, mine, theirs)
    assert one("R-08", given, mine, Reply(Id("y"), Ref("r"), field="pay.amount")).state is DueState.DONE


@pytest.mark.parametrize(
    ("deadline", "hear_by", "clash"),
    [
        (date(2026, 12, 1), date(2026, 12, 2), True),
        (date(2026, 12, 1), date(2026, 12, 1), False),
        (date(2026, 12, 2), date(2026, 12, 1), False),
        (at("2026-12-01T12:00"), date(2026, 12, 2), True),
    ],
)
def test_an_offer_conflicts_with_a_process_that_is_heard_of_later(
    deadline: Any, hear_by: date, clash: int
) -> None:
    other = Process(Id("b"), "Globex", hear_by=hear_by)
    data = search(NEW_YORK, ACME, other, offer(process=Ref("p"), decide_by=deadline))
    found = conflicts(data, datetime(2026, 11, 24, tzinfo=UTC))
    assert [each.subjects for each in found] == ([("offer:a", "process:b")] if clash else [])
    for each in found:
        assert each.drafts == ("D-06", "D-07")
        assert each.reason.startswith("Acme wants an answer by Tue 1 Dec 2026; Globex")


def test_no_conflict_is_made_of_what_has_ended_or_of_the_offers_own_process() -> None:
    closed = Process(Id("b"), "Globex", hear_by=date(2026, 12, 9), rejected_at=date(2026, 11, 20))
    own = Process(Id("p"), "Acme", hear_by=date(2026, 12, 9))
    data = search(closed, own, offer(process=Ref("p"), decide_by=date(2026, 12, 1)))
    assert conflicts(data, datetime(2026, 11, 24, tzinfo=UTC)) == ()
    answered = offer(decide_by=date(2026, 12, 1), accepted_at=at("2026-11-23T10:00"))
    assert conflicts(search(own, answered), datetime(2026, 11, 24, tzinfo=UTC)) == ()


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
    given = {
        "state": OfferState.REOPENED,
        "declined_at": at("2026-11-10T10:00"),
        "received_at": at("2026-11-03T10:00"),
    }
    assert none("R-05", offer(**given))
    again = one("R-05", offer(**given, decide_by=date(2026, 12, 4)))
    assert (written(again), again.state) == ("2026-12-04T17:00-05:00", DueState.OPEN)
