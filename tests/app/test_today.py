"""Today: groups by when things are due, in the zone of the one who looks; what is late is said kindly."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from offerdesk.app.due import Due, DueState
from offerdesk.app.rows import Mark, Row, RowKind, Sheet
from offerdesk.app.style import Style
from offerdesk.app.today import EVERYTHING, Part, Wanted, headline, key_of, part_of, today_sheet
from offerdesk.app.today_days import calendar_of, here
from offerdesk.app.waiting import waiting
from offerdesk.domain.assumptions import Settings
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.interviews import Interview
from offerdesk.domain.journal import Process
from offerdesk.domain.offer import Offer
from tests.app.memory import Memory

CHICAGO, BERLIN = ZoneInfo("America/Chicago"), ZoneInfo("Europe/Berlin")
NOON = datetime(2026, 11, 24, 12, tzinfo=CHICAGO)  # a Tuesday
FIVE = NOON.replace(hour=17)
US = Style()


def due(title: str, at: date | datetime | None, **more: Any) -> Due:
    """Return a task of one's own; it is overdue where its time has passed."""
    late = at is not None and (at < NOON if isinstance(at, datetime) else at < NOON.date())
    made = Due("", "", "", None, title, at, "", DueState.OVERDUE if late else DueState.OPEN, task=Id(title))
    return replace(made, **more)


def rule(title: str, at: date | datetime | None, **more: Any) -> Due:
    """Return a task that a rule computed."""
    return due(
        title, at, rule="R-05", subject="offer:o", reason="2 business days after Tue", task=None, **more
    )


def sheet(*dues: Due, wanted: Wanted = EVERYTHING, desk: Memory | None = None) -> Sheet:
    """Return the list of these tasks."""
    return today_sheet(desk or Memory(), dues, US, NOON, wanted)


def groups(found: Sheet) -> dict[str, list[str]]:
    """Return the headers of the rows by the group that they stand in."""
    said: dict[str, list[str]] = {}
    for row in found.rows:
        if row.kind is RowKind.GROUP:
            said[row.key] = []
        else:
            said[list(said)[-1]].append(row.header)
    return said


def only(found: Sheet) -> Row:
    """Return the one row that is no group."""
    (row,) = [r for r in found.rows if r.kind is not RowKind.GROUP]
    return row


@pytest.mark.parametrize(
    ("at", "part"),
    [
        (FIVE, Part.TODAY),
        (NOON - timedelta(minutes=1), Part.OVERDUE),
        (date(2026, 11, 24), Part.TODAY),
        (date(2026, 11, 23), Part.OVERDUE),
        (date(2026, 11, 25), Part.WEEK),
        (date(2026, 12, 1), Part.WEEK),
        (date(2026, 12, 2), Part.LATER),
        (datetime(2026, 11, 25, 0, 30, tzinfo=BERLIN), Part.TODAY),
        (None, Part.OPEN),
    ],
)
def test_a_task_stands_where_its_day_belongs(at: Any, part: Part) -> None:
    assert part_of(due("Call", at), NOON) is part


def test_what_was_put_off_waits_until_then() -> None:
    asleep = due("Call", date(2026, 11, 20), snoozed_until=date(2026, 11, 27))
    assert part_of(asleep, NOON) is Part.WAITING
    cell = only(sheet(asleep)).cells[0]
    assert (cell.text, cell.note) == ("Fri, Nov 27, 2026", "put off until then")
    for over in (date(2026, 11, 24), NOON):
        assert part_of(replace(asleep, snoozed_until=over), NOON) is Part.OVERDUE
    assert part_of(replace(asleep, snoozed_until=NOON + timedelta(hours=1)), NOON) is Part.WAITING


def test_groups_come_in_the_order_in_which_they_matter() -> None:
    found = sheet(
        due("Whenever", None),
        due("Any time today", date(2026, 11, 24)),
        due("Six in Berlin", datetime(2026, 11, 24, 21, tzinfo=BERLIN)),
        due("Long ago", date(2026, 11, 3)),
        due("Soon", date(2026, 11, 28)),
        due("Next year", date(2027, 1, 4)),
        due("Finished", date(2026, 11, 2), state=DueState.DONE, done_at=NOON),
        due("Settled", date(2026, 11, 2), state=DueState.DONE),
        due("Let go", date(2026, 11, 2), state=DueState.DISMISSED),
    )
    assert groups(found) == {
        "overdue": ["○ Long ago"],
        "today": ["○ Six in Berlin", "○ Any time today"],
        "week": ["○ Soon"],
        "later": ["○ Next year"],
        "open": ["○ Whenever"],
        "done": ["✓ Finished"],
    }
    assert [row.header for row in found.rows if row.kind is RowKind.GROUP][1] == "Today (2)"


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (date(2026, 11, 23), "1 day ago, planned for Mon, Nov 23, 2026"),
        (date(2026, 11, 14), "10 days ago, planned for Sat, Nov 14, 2026"),
        (NOON - timedelta(hours=3), "3 hours ago, planned for Tue, Nov 24, 2026, 09:00"),
        (NOON - timedelta(minutes=5), "just now, planned for Tue, Nov 24, 2026, 11:55"),
    ],
)
def test_what_is_late_says_since_when_and_blames_nobody(at: Any, said: str) -> None:
    cell = only(sheet(due("Call", at))).cells[0]
    assert (f"{cell.text}, {cell.note}", cell.mark) == (said, Mark.OVERDUE)


def test_the_reason_stands_under_the_title_and_a_warning_before_it() -> None:
    assert only(sheet(rule("Decide", FIVE))).note == "2 business days after Tue"
    warned = rule("Resign", FIVE, warning="not before it is in writing")
    assert only(sheet(warned)).note == "not before it is in writing · 2 business days after Tue"
    assert only(sheet(due("Call", FIVE, notes="Her desk\nis free"))).note == "Her desk"


def test_a_row_has_a_name_for_good() -> None:
    assert key_of(due("Call", FIVE)) == "Call"
    moved = rule("Decide", FIVE)
    assert key_of(moved) == key_of(replace(moved, due=NOON, task=Id("stored"))) == "R-05||offer:o|"


def test_the_list_is_narrowed_by_application_and_kind() -> None:
    desk = Memory(
        Process(Id("p"), "Acme"), Process(Id("q"), "Globex"),
        Offer(Id("o"), "Acme", Ref("p")), Offer(Id("x"), "Globex", Ref("q")),
    )  # fmt: skip
    dues = (rule("Decide", FIVE), due("Thank", FIVE, subject="process:q"), due("Shop", FIVE))
    assert groups(sheet(*dues, desk=desk)) == {"today": ["○ Decide", "○ Shop", "○ Thank"]}
    assert groups(sheet(*dues, desk=desk, wanted=Wanted("p"))) == {"today": ["○ Decide"]}
    assert groups(sheet(*dues, desk=desk, wanted=Wanted("", "process"))) == {"today": ["○ Thank"]}
    nothing = sheet(*dues, desk=desk, wanted=Wanted("p", "person"))
    assert nothing.rows == ()
    assert nothing.empty == "Nothing of this kind is to be done."


@pytest.mark.parametrize(
    ("dues", "said"),
    [
        ((), "Nothing is due. The day is yours."),
        ((due("Whenever", None),), "Nothing is due. The day is yours."),
        ((due("Call", date(2026, 11, 27)),), "Nothing is due today. Next: Call, Fri, Nov 27, 2026."),
        ((due("Call", FIVE),), "1 thing for today."),
        ((due("Call", FIVE), due("Go", FIVE), due("Old", date(2026, 11, 1))),
         "2 things for today, 1 has waited since before."),
        ((due("Old", date(2026, 11, 1)), due("Older", date(2026, 10, 1))), "2 have waited since before."),
    ],
)  # fmt: skip
def test_one_sentence_says_what_now(dues: tuple[Due, ...], said: str) -> None:
    assert headline(dues, US, NOON) == said


def test_an_empty_day_says_so_calmly() -> None:
    assert sheet().empty.startswith("Nothing is due. The day is yours.")


HELD = Interview(Id("i"), Ref("p"), datetime(2026, 11, 19, 10, tzinfo=CHICAGO))


def test_whoever_has_the_next_word_is_waited_for() -> None:
    heard = replace(HELD, hear_by=date(2026, 11, 27), hear_by_channel="phone")
    desk = Memory(Process(Id("p"), "Acme"), heard)
    row = only(sheet(desk=desk))
    assert (row.header, row.group) == ("… Acme has the next word", "waiting")
    assert row.cells[0].text == "hear by Fri, Nov 27, 2026"
    assert row.note == "since Thu, Nov 19, 2026 · by phone · nothing to do until then"
    assert groups(sheet(desk=desk, wanted=Wanted("q"))) == {}
    assert groups(sheet(desk=desk, wanted=Wanted("p", "process"))) == {"waiting": [row.header]}


@pytest.mark.parametrize(
    "entities",
    [
        (Process(Id("p"), "Acme"),),
        (Process(Id("p"), "Acme", rejected_at=NOON), HELD),
        (Process(Id("p"), "Acme"), replace(HELD, start=NOON + timedelta(days=1))),
        (Process(Id("p"), "Acme"), replace(HELD, hear_by=date(2026, 11, 20))),
        (Process(Id("p"), "Acme"), HELD, Offer(Id("o"), "Acme", Ref("p"))),
    ],
    ids=["nothing sent", "over", "one lies ahead", "let the day pass", "an offer is there"],
)
def test_nobody_is_waited_for_when_the_next_word_is_mine(entities: tuple[Any, ...]) -> None:
    assert waiting(Memory(*entities), NOON) == ()


def test_an_application_that_was_sent_waits_too() -> None:
    (one,) = waiting(Memory(Process(Id("p"), "Acme", applied_at=date(2026, 11, 20))), NOON)
    assert (one.since, one.hear_by) == (date(2026, 11, 20), None)
    assert only(sheet(desk=Memory(Process(Id("p"), "Acme", applied_at=NOON)))).cells[0].text == "no day named"
    assert one.say(US) == "since Fri, Nov 20, 2026 · nothing to do until then"


def test_the_zone_of_the_settings_counts() -> None:
    assert here(Memory(), NOON) is NOON
    assert here(Memory(Settings()), NOON) is NOON
    abroad = here(Memory(Settings(time_zone="Europe/Berlin")), NOON)
    assert (abroad, abroad.hour) == (NOON, 19)


def test_the_calendar_of_the_settings_counts() -> None:
    calendar = calendar_of(Memory(Settings(country="US", weekend=("fri", "sat"))), NOON)
    assert calendar.next_working(date(2026, 11, 26)) == date(2026, 11, 29)
    assert calendar_of(Memory(), NOON).zone == CHICAGO
