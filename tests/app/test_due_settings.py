"""The due rules as their settings show them."""

import pytest

from offerdesk.app.due_settings import as_declared, rules_shown
from offerdesk.domain.due_rules import Unit
from offerdesk.domain.due_table import RULES
from offerdesk.domain.fields import Id
from offerdesk.domain.tasks import OffsetUnit, RuleSetting
from tests.app.searching import search


def test_every_rule_is_shown_with_its_words_and_none_is_forgotten() -> None:
    shown = {row.key: row for row in rules_shown(search())}
    assert len(shown) == len(RULES)
    assert {row.rule for row in shown.values()} == {f"R-{n:02}" for n in range(1, 21)}
    decide = shown["R-05"]
    assert (decide.title, decide.words) == ("Decide on the offer from …", "2 business days after …")
    assert (decide.on, decide.amount, decide.unit) == (True, 2, OffsetUnit.BUSINESS_DAYS)
    assert shown["R-01.nudge"].title == "Speak of thanking, soon after"
    assert not shown["R-07"].countable
    assert all("{" not in row.title + row.words for row in shown.values())


def test_what_the_user_changed_is_shown_with_it() -> None:
    own = RuleSetting(Id("R-05"), amount=3, unit=OffsetUnit.DAYS)
    shown = {row.key: row for row in rules_shown(search(own, RuleSetting(Id("R-02"), on=False)))}
    assert (shown["R-05"].words, shown["R-05"].setting) == ("3 days after …", own)
    assert not shown["R-02.evening"].on
    assert as_declared("R-05").unit is Unit.BUSINESS_DAYS
    with pytest.raises(KeyError):
        as_declared("R-99")
