"""What two versions differ in: by term, in money to the cent, in one sentence; and how far one has come."""

from dataclasses import replace
from fractions import Fraction

from offerdesk.app.desk import Desk
from offerdesk.app.negotiating.asking import AGREED, PARTLY, Answered
from offerdesk.app.negotiating.differing import Side, difference_sheet, money_between, say_difference
from offerdesk.app.negotiating.progress import progress
from offerdesk.app.offers import ChangeAssumptions
from offerdesk.app.style import Style
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.lines import Component
from offerdesk.domain.parts import FullOffer, Grant, OneOff
from offerdesk.domain.valuation import value
from offerdesk.domain.values import Vesting
from tests.app.negotiating.talks import NORTHWIND, NW, SIGN_ON, answer, ask, edit
from tests.domain.making import amount, assumed, number, share

STYLE = Style()
YEARS = assumed(horizon_months=48)
ONE = FullOffer(NORTHWIND, one_offs=(SIGN_ON,))


def raised(**changes: object) -> FullOffer:
    return replace(ONE, offer=replace(NORTHWIND, **changes))  # type: ignore[arg-type]


def test_money_is_told_part_by_part_and_adds_up_exactly() -> None:
    grant = Grant(Id("g"), Ref("nw"), value=amount(40_000), vesting=Vesting(months=48))
    other = replace(raised(pay_amount=amount(106_000)), grants=(grant,))
    found = money_between(ONE, other, YEARS)
    assert found.total == value(other, YEARS).total - value(ONE, YEARS).total
    assert found.total == sum(gain.amount for gain in found.gains)
    assert [(gain.component, gain.amount) for gain in found.gains] == [
        (Component.BASE, Fraction(24_000)), (Component.EQUITY, Fraction(40_000)),
    ]  # fmt: skip


def test_a_round_is_said_in_one_sentence() -> None:
    found = money_between(ONE, raised(pay_amount=amount(106_000)), YEARS)
    assert say_difference("Round 2", found, STYLE).startswith(
        "Round 2: +6,000 base pay a year; +24,000 over 4 years"
    )
    same = money_between(ONE, raised(title="Lead"), YEARS)
    assert say_difference("Version 1", same, STYLE) == "Version 1: the same in money."
    foreign = money_between(ONE, raised(pay_currency="XAU"), YEARS)
    assert foreign.total is None
    assert foreign.gains == ()
    assert "exchange rate" in say_difference("Version 1", foreign, STYLE)


def test_less_is_said_as_less() -> None:
    found = money_between(raised(pay_amount=amount(106_000)), ONE, YEARS)
    assert found.total == Fraction(-24_000)
    assert "\N{MINUS SIGN}24,000" in say_difference("Version 1", found, STYLE)


def test_every_term_that_differs_has_a_row_with_its_difference() -> None:
    more = OneOff(Id("m"), Ref("nw"), position=1, label="Moving", amount=amount(3000))
    other = raised(
        pay_amount=amount(106_000), pto_days=number("22.5"), bonus_target=share("0.1"), title="Lead"
    )
    other = replace(other, one_offs=(*ONE.one_offs, more))
    sheet = difference_sheet(Side("First", ONE), Side("Now", other), YEARS, STYLE)
    assert [c.title for c in sheet.columns] == ["First", "Now", "Difference"]
    rows = {row.key: tuple(cell.text for cell in row.cells) for row in sheet.rows if row.cells}
    assert rows["field.pay_amount"] == ("$100,000 a year", "$106,000 a year", "+6,000")
    assert rows["field.pto_days"] == ("20 days", "22.5 days", "+2.5")
    assert rows["field.title"] == ("Engineer", "Lead", "")
    assert rows["field.bonus_target"][2] == ""
    assert "Moving" in rows["parts.one_offs"][1]
    assert rows["money.base"] == ("400,000", "424,000", "+24,000")
    assert rows["total"][2].startswith("+")
    assert not {"field.sick_days", "field.notes", "money.equity"} & set(rows)


def test_what_is_equal_says_so_and_what_cannot_be_converted_shows_no_money() -> None:
    sheet = difference_sheet(Side("First", ONE), Side("Now", ONE), YEARS, STYLE)
    assert (sheet.rows, sheet.empty) == ((), "These two say the same.")
    foreign = difference_sheet(Side("A", ONE), Side("B", raised(pay_currency="XAU")), YEARS, STYLE)
    assert not [row for row in foreign.rows if row.key.startswith("money")]
    assert [row for row in foreign.rows if row.key == "field.pay_amount"]


def test_progress_tells_gain_middle_and_what_is_left(desk: Desk) -> None:
    desk.execute(ChangeAssumptions(YEARS, "x"))
    start = progress(desk.reader, NW, STYLE)
    assert start is not None
    assert start.gain == "The terms are those of their first offer."
    assert start.items == ()
    ask(
        desk,
        "r1",
        pay__amount="110000",
        time_off__pto_days="25",
        title="Lead",
        allowances="x",
        bonus__target="much",
    )
    answers = (Answered("pay.amount", PARTLY, "104000"), Answered("time_off.pto_days", AGREED, "25"))
    answer(desk, "r2", *answers, take_over=True)
    found = progress(desk.reader, NW, STYLE)
    assert found is not None
    assert found.gain.startswith("Gained so far, in 1 step: +16,000 USD over 4 years.")
    assert [item.say(STYLE) for item in found.items] == [
        (
            "Base pay · they say $104,000, I asked $110,000 · the middle is $107,000, $6,000 left"
            " · 40% of the way"
        ),
        "Paid leave · they say 25 days, I asked 25 days · agreed · 100% of the way",
    ]
    assert len(found.steps) == 1
    assert progress(desk.reader, Id("gone"), STYLE) is None


def test_a_gain_in_days_alone_is_no_gain_in_money(desk: Desk) -> None:
    edit(desk, pto_days=number(25))
    found = progress(desk.reader, NW, STYLE)
    assert found is not None
    assert found.gain == "Nothing has changed in money since their first offer."
    edit(desk, pay_currency="XAU")
    found = progress(desk.reader, NW, STYLE)
    assert found is not None
    assert "exchange rate" in found.gain


def test_a_wish_for_what_is_not_there_yet_has_no_middle(desk: Desk) -> None:
    ask(desk, "r1", one_offs_1__amount="3000")
    found = progress(desk.reader, NW, STYLE)
    assert found is not None
    assert found.items == (), "such a path is no term"
    ask(desk, "r2", **{"one_offs[1].amount": "3000"})
    found = progress(desk.reader, NW, STYLE)
    assert found is not None
    (item,) = found.items
    assert item.say(STYLE) == "Sign-on bonus"
