"""“I would say yes if …”: the truth table, and each time's terms."""

from datetime import date
from typing import Any

import pytest

from offerdesk.app.position.conditions import Met, condition_list, condition_words, met, terms_over_time
from offerdesk.app.style import Style
from offerdesk.domain.fields import Id, Ref, Text
from offerdesk.domain.journal import Who
from offerdesk.domain.negotiating import OfferVersion, Reply, Round
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.planning import Compare, Condition
from tests.app.memory import Memory
from tests.app.position.talks import NOW, OFFER, at, plan
from tests.domain.making import amount, number, salaried

LEAST, MOST, IS = Compare
YES, NO, UNKNOWN = Met
TERMS = FullOffer(
    salaried(
        id=OFFER,
        pto_days=number(25),
        city="Kiel",
        flexible_hours=True,
        start_date=date(2027, 1, 11),
        none_of=("allowances", "bonus"),
    )
)


def on(field: str, how: Compare | None, value: str, **more: Any) -> Condition:
    return Condition(Id("c"), Ref("plan"), field=field, compare=how, value=value, **more)


@pytest.mark.parametrize(
    ("field", "how", "value", "state"),
    [
        ("pay.amount", LEAST, "120000", YES),
        ("pay.amount", LEAST, "120000.01", NO),
        ("pay.amount", MOST, "120000", YES),
        ("pay.amount", MOST, "119999", NO),
        ("pay.amount", IS, "120000.00", YES),
        ("pay.amount", None, "1", NO),
        ("pay.amount", LEAST, "much", UNKNOWN),
        ("time_off.pto_days", LEAST, "26", NO),
        ("time_off.sick_days", LEAST, "5", UNKNOWN),  # not stated
        ("allowances[0].amount", LEAST, "100", NO),  # not offered counts as nothing
        ("allowances[0].amount", MOST, "100", YES),
        ("bonus.target", LEAST, "0.1", NO),
        ("one_offs[0].amount", LEAST, "100", UNKNOWN),
        ("location.city", IS, "kiel", YES),
        ("location.city", LEAST, "Kiel", UNKNOWN),
        ("hours.flexible", IS, "true", YES),
        ("hours.flexible", IS, "false", NO),
        ("hours.flexible", LEAST, "true", UNKNOWN),
        ("start_date", LEAST, "2027-01-01", YES),
        ("start_date", MOST, "2027-01-01", NO),
        ("start_date", IS, "2027-01-11", YES),
    ],
)
def test_a_condition_is_met_or_not_or_not_known(
    field: str, how: Compare | None, value: str, state: Met
) -> None:
    assert met(on(field, how, value), TERMS) is state


@pytest.mark.parametrize(("said", "state"), [(None, UNKNOWN), (True, YES), (False, NO)])
def test_where_no_term_tells_the_users_own_answer_counts(said: bool | None, state: Met) -> None:  # noqa: FBT001
    assert met(Condition(Id("c"), Ref("plan"), text=Text("The team is kind"), met=said), TERMS) is state
    assert met(on("pay.amount", LEAST, "", met=said), TERMS) is state


def test_each_time_has_its_own_answer() -> None:
    first = FullOffer(salaried(110_000, id=OFFER))
    kept = OfferVersion(Id("v0"), Ref(OFFER), 0, first)
    rounds = (
        Round(Id("r1"), Ref(OFFER), 1, NOW, Who.ME),
        Round(Id("r2"), Ref(OFFER), 2, NOW, Who.THEM),
        Round(Id("r3"), Ref(OFFER), 3, NOW, Who.THEM),
    )
    replies = (
        Reply(Id("a"), Ref("r2"), 0, "pay.amount", "115000", "partly"),
        Reply(Id("b"), Ref("r2"), 1, "pay.amount", "180000", "refused"),
        Reply(Id("c"), Ref("r2"), 2, "pay.amount", "plenty", "agreed"),
        Reply(Id("d"), Ref("r2"), 3, "nowhere", "1", "agreed"),
        Reply(Id("e"), Ref("r3"), 0, "time_off.pto_days", "30", "agreed"),
    )
    records = (plan(), on("pay.amount", LEAST, "115000"), kept, *rounds, *replies)
    found = at(*records)
    reader = Memory(salaried(id=OFFER), *records)
    over_time = terms_over_time(reader, found)
    assert [terms.name for terms in over_time] == ["Version 0", "Round 2", "Round 3", "Today"]
    sheet = condition_list(found, over_time, Style())
    assert [cell.text for cell in sheet.rows[0].cells] == ["not met", "met", "met", "met"]
    assert sheet.rows[0].header == "Base pay at least $115,000"
    assert over_time[2].full.offer.pto_days == 30


def test_a_condition_in_words_says_itself() -> None:
    def words(each: Condition) -> str:
        return condition_words(each, TERMS, Style())

    assert words(Condition(Id("c"), Ref("p"), text=Text("The team is kind\nand calm"))) == "The team is kind"
    assert words(on("childcare", IS, "a place")) == "Childcare is a place"
    assert words(Condition(Id("c"), Ref("p"))) == "New condition"
    assert words(on("pay.amount", None, "x")) == "Base pay is x"
    assert amount(1) == 1
