"""What offers give to do, as tables: the deadline, its reminders, the thanks, the counter, the yes."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from offerdesk.app.due import DueState, conflicts
from offerdesk.domain.assumptions import Settings
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.journal import Process, Who
from offerdesk.domain.letters import Letter
from offerdesk.domain.negotiating import Reply, Round
from offerdesk.domain.values import OfferState
from tests.app.searching import ACME, NEW_YORK, PLAIN_NEW_YORK, at, dues, none, offer, one, search, written

PLAIN, US = PLAIN_NEW_YORK, NEW_YORK
GULF = Settings(time_zone="Asia/Dubai", weekend=("fri", "sat"))
CALIFORNIA = Settings(time_zone="America/Los_Angeles", country="US", subdivision="CA")
BAVARIA = Settings(time_zone="Europe/Berlin", country="DE", subdivision="BY")
PRUSSIA = Settings(time_zone="Europe/Berlin", country="DE", subdivision="BE")
JAPAN = Settings(time_zone="Asia/Tokyo", country="jp")
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
        ("2026-01-05T10:00+01:00", replace(BAVARIA, subdivision="ZZ"), "2026-01-07T17:00+01:00"),
        ("2026-01-05T10:00+09:00", JAPAN, "2026-01-07T17:00+09:00"),
        ("2026-11-24T10:00-05:00", Settings(work_day_ends=""), "2026-11-26T17:00+00:00"),
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
    assert one("R-08", given, replace(mine, status="Refused")).settled == "They have answered"


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
