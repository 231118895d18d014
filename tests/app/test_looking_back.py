"""Looking back: the week in plain figures, and a year on what was promised beside what came."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from offerdesk.app.desk import Desk
from offerdesk.app.looking_back import BeginLookBack, begun, jobs, week_sheet
from offerdesk.app.rows import RowKind
from offerdesk.app.style import Style
from offerdesk.app.year_review import NoteReceived, as_value, promises, year_sheet
from offerdesk.domain.fields import Amount, Id, Number, Ref, Share, Text
from offerdesk.domain.hindsight import Achievement, LookBack, LookBackKind, Received
from offerdesk.domain.interviews import Interview
from offerdesk.domain.journal import Process
from offerdesk.domain.negotiating import MarketFigure
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import OneOff, PromisedRaise
from offerdesk.domain.tasks import Task
from offerdesk.domain.values import Period
from tests.app.desks import desk_of
from tests.app.memory import Memory
from tests.storage.examples import Put

CHICAGO = ZoneInfo("America/Chicago")
NOW = datetime(2026, 11, 27, 16, tzinfo=CHICAGO)  # a Friday
TODAY = NOW.date()
WEEK, YEAR = LookBackKind.WEEK, LookBackKind.YEAR


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Give an empty desk."""
    made = desk_of(tmp_path)
    yield made
    made.close()


def test_the_week_counts_what_was_done_in_seven_days() -> None:
    reader = Memory(
        Process(Id("a"), "Acme", applied_at=date(2026, 11, 25), rejected_at=NOW),
        Process(Id("b"), "Globex", applied_at=date(2026, 11, 20)),
        Interview(Id("i"), Ref("a"), NOW - timedelta(days=2)),
        Interview(Id("j"), Ref("a"), NOW + timedelta(days=2)),
        Task(Id("t"), "Call", done_at=NOW),
    )
    found = {row.key: row.cells[0].text for row in week_sheet(reader, NOW, Style()).rows}
    assert found == {
        "Applications sent": "1",
        "Interviews held": "1",
        "Letters sent": "0",
        "Tasks done": "1",
        "Answers that came": "1",
    }


def test_a_week_is_begun_once(desk: Desk) -> None:
    step = desk.execute(BeginLookBack(Id("w"), WEEK, TODAY))
    assert step is not None
    assert step.label == "Look back on a week"
    assert desk.execute(BeginLookBack(Id("x"), WEEK, date(2026, 11, 29))) is None, "the same week"
    assert desk.execute(BeginLookBack(Id("y"), WEEK, date(2026, 11, 30))) is not None, "a new one"
    found = begun(desk.reader, WEEK, TODAY)
    assert found is not None
    assert found.id == Id("w")
    assert begun(desk.reader, WEEK, date(2026, 12, 9)) is None


def test_a_year_belongs_to_its_job(desk: Desk) -> None:
    desk.execute(BeginLookBack(Id("w"), WEEK, TODAY))
    assert begun(desk.reader, YEAR, TODAY, Ref("o")) is None
    year = LookBack(Id("y"), YEAR, date(2026, 1, 1), Ref("o"))
    assert begun(Memory(year), YEAR, TODAY, Ref("o")) == year
    assert begun(Memory(year), YEAR, TODAY, Ref("other")) is None
    assert BeginLookBack(Id("z"), YEAR, TODAY, Ref("o")).label == "Look back on a year"


def test_a_year_on_promises_stand_beside_the_market_and_what_was_achieved() -> None:
    offer = Offer(
        Id("o"), "Acme", accepted_at=NOW, pay_amount=Amount(Decimal(118000)), pay_currency="USD",
        pay_period=Period.YEAR, raise_rate=Share(Decimal("0.03")), bonus_target=Share(Decimal("0.1")),
    )  # fmt: skip
    reader = Memory(
        offer,
        PromisedRaise(Id("r"), Ref("o"), month=13, rate=Share(Decimal("0.05"))),
        OneOff(Id("s"), Ref("o"), label="Sign-on", amount=Amount(Decimal(10000))),
        OneOff(Id("u"), Ref("o"), 1),
        MarketFigure(Id("m"), role="Engineer", source="Survey", currency="USD", p50=Amount(Decimal(125000))),
        MarketFigure(Id("n"), role="Engineer"),
        Achievement(Id("z"), Text("Halved the build\nwith Ruth"), date(2026, 6, 1), "−50 %", Ref("o")),
        Achievement(Id("q"), Text("Elsewhere"), offer=Ref("other")),
    )
    sheet = year_sheet(reader, Id("o"), None, Style())
    assert [row.header for row in sheet.rows if row.kind is RowKind.GROUP] == [
        "Promised and received",
        "What the market pays",
        "Achieved",
    ]
    assert {row.header: row.cells[0].text for row in sheet.rows if row.cells} == {
        "Pay, a year": "118,000",
        "Expected raise": "3%",
        "Target bonus": "10%",
        "Promised raise in month 13": "5%",
        "Sign-on": "10,000",
        "Sign-on bonus": "?",
        "Engineer, Survey": "125,000",
        "Halved the build": "−50 %",
    }
    assert jobs(reader) == (("o", "Acme"),)


def test_a_job_of_which_nothing_is_known_says_what_belongs_there() -> None:
    assert year_sheet(Memory(), Id("o"), None, Style()).empty.startswith("What the offer promised")
    assert year_sheet(Memory(Offer(Id("o"), "Acme")), Id("o"), None, Style()).rows == ()
    assert jobs(Memory(Offer(Id("o"), "Acme"), Offer(Id("p"), "Old", current_job=True))) == (("p", "Old"),)


def test_what_came_stands_beside_what_was_promised(desk: Desk) -> None:
    terms = Offer(
        Id("o"), "Acme", accepted_at=NOW, pay_amount=Amount(Decimal(100000)), pay_currency="USD",
        pay_period=Period.YEAR, bonus_target=Share(Decimal("0.1")), pto_days=Number(Decimal(25)),
    )  # fmt: skip
    back = LookBack(Id("b"), YEAR, TODAY, Ref("o"))
    desk.execute(Put((terms, back)))
    pay, bonus, leave = promises(desk.reader, Id("o"))
    for new, promise, came in (("1", pay, "101500.50"), ("2", bonus, "0.08"), ("3", leave, "25")):
        desk.execute(NoteReceived(back.id, promise, Id(new), came))
    desk.execute(NoteReceived(back.id, bonus, Id("x"), notes="Half of it in May\nand half later"))
    desk.execute(Put((replace(terms, pay_amount=Amount(Decimal(110000))),)))
    rows = {row.header: row for row in year_sheet(desk.reader, Id("o"), back, Style()).rows if row.cells}
    assert [[c.text for c in rows[name].cells] for name in ("Pay, a year", "Target bonus", "Paid leave")] == [
        ["100,000", "101,501", "+1,501"],
        ["10%", "8%", "−2%"],
        ["25 days", "25 days", "as promised"],
    ]
    assert rows["Target bonus"].note == "Half of it in May"
    assert [each.position for each in desk.reader.all(Received)] == [0, 1, 2]
    desk.execute(NoteReceived(back.id, pay, Id("y"), ""))
    assert len(desk.reader.all(Received)) == 2
    assert desk.execute(NoteReceived(back.id, pay, Id("y"), "")) is None
    assert NoteReceived(back.id, pay, Id("y"), notes="n").merge_key == "received:b:pay_amount:notes"


@pytest.mark.parametrize(
    ("text", "value"), [("1.5", Decimal("1.5")), ("soon", None), ("NaN", None), ("", None)]
)
def test_only_a_figure_is_reckoned_with(text: str, value: Decimal | None) -> None:
    assert as_value(text) == value
