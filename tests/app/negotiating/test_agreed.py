"""What was agreed is known with how firmly: in words only, by mail, in the letter."""

from dataclasses import replace

import pytest

from offerdesk.app.desk import Desk
from offerdesk.app.facts import Facts
from offerdesk.app.negotiating.agreed import differs, only_verbal, register, said_point, verbal_words
from offerdesk.app.negotiating.asking import Answered
from offerdesk.app.offer_facts import agreed_in_writing, in_writing
from offerdesk.app.records import Save
from offerdesk.app.style import Style
from offerdesk.domain.agreeing import AgreedPoint, Form
from offerdesk.domain.fields import Id, Ref, Text
from tests.app.negotiating.talks import NW, answer, ask, edit, full

POINT = AgreedPoint(Id("p"), Ref(NW), "pay.amount", value="110000")


def test_what_a_round_agreed_is_only_verbal_until_it_is_noted_otherwise(desk: Desk) -> None:
    ask(desk, "r1", pay__amount="110000", time_off__pto_days="25")
    answer(desk, "r2", Answered("pay.amount", "agreed", "110000"), Answered("time_off.pto_days", "refused"))
    (point,) = only_verbal(desk.reader, NW)
    assert "Agreed in words only: Base pay: $110,000." in verbal_words(desk.reader, NW, Style())
    assert (point.field, point.value, point.round) == ("pay.amount", "110000", "r2")
    desk.execute(Save(replace(POINT, form=Form.MAIL)))
    assert only_verbal(desk.reader, NW) == ()
    assert verbal_words(desk.reader, NW, Style()) == ""
    assert register(desk.reader, NW) == (replace(POINT, form=Form.MAIL),)


def test_a_letter_makes_what_the_rounds_agreed_written_and_not_what_is_noted_as_verbal(desk: Desk) -> None:
    ask(desk, "r1", pay__amount="110000", time_off__pto_days="25")
    answer(desk, "r2", Answered("pay.amount", "agreed", "110000"))
    edit(desk, written=True)
    assert [p.form for p in register(desk.reader, NW)] == [Form.LETTER]
    desk.execute(Save(POINT))
    assert only_verbal(desk.reader, NW) == (POINT,)
    facts = Facts(desk.reader, f"offer:{NW}")
    assert in_writing(facts)
    assert not agreed_in_writing(facts), "one point is not in the letter"
    desk.execute(Save(replace(POINT, waived=True)))
    assert only_verbal(desk.reader, NW) == ()
    assert agreed_in_writing(Facts(desk.reader, f"offer:{NW}"))
    assert register(desk.reader, Id("gone")) == ()


@pytest.mark.parametrize(
    ("field", "agreed", "written", "different"),
    [
        ("pay.amount", "110000", "110000.00", False),
        ("pay.amount", "110000", "108000", True),
        ("pay.amount", "110000", "", False),
        ("pay.amount", "a lot", "more", True),
        ("", "A parking place", "a parking place", False),
    ],
)
def test_the_letter_is_compared_with_what_was_agreed(
    field: str, agreed: str, written: str, *, different: bool
) -> None:
    assert differs(replace(POINT, field=field, value=agreed, letter_value=written)) is different


def test_a_point_is_said_in_words(desk: Desk) -> None:
    assert said_point(POINT, full(desk), Style()) == "Base pay: $110,000"
    assert said_point(replace(POINT, field="", text=Text("A parking place")), full(desk), Style()) == (
        "A parking place"
    )
