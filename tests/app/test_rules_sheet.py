"""The due rules in words: every one has its place, its moment and its way back."""

import pytest

from offerdesk.app.holiday_choices import countries, subdivisions
from offerdesk.app.rows import RowKind
from offerdesk.app.rules_sheet import (
    TRIGGERS,
    differing,
    in_full,
    name_of_rule,
    rule_named,
    rules_sheet,
    when_of,
)
from offerdesk.app.time_zones import zone_names
from offerdesk.domain.due_rules import Rule, Trigger
from offerdesk.domain.due_table import RULES
from offerdesk.domain.fields import Id
from offerdesk.domain.tasks import OffsetUnit, RuleSetting
from tests.app.memory import Memory


def rule(key: str) -> Rule:
    """Return a rule of the table."""
    found = rule_named(key)
    assert found is not None
    return found


def test_every_rule_is_listed_once_and_every_trigger_has_words() -> None:
    rows = [row for row in rules_sheet(Memory()).rows if row.kind is not RowKind.GROUP]
    assert sorted(row.key for row in rows) == sorted(rule.key for rule in RULES)
    assert set(TRIGGERS) == set(Trigger)
    assert all(row.header and row.cells[0].text for row in rows)
    assert [row.header for row in rows if "{" in row.header + row.cells[0].text] == []
    assert rule_named("R-99") is None


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("R-01", "24 hours after the end of the interview"),
        ("R-02.evening", "The end of the interview, 20:00"),
        ("R-05", "2 business days after an offer has come, end of the working day"),
        ("R-06.before", "1 business day before the answer is due, 09:00"),
    ],
)
def test_a_rule_says_when_it_speaks(key: str, said: str) -> None:
    assert when_of(rule(key)) == said


def test_a_rule_is_named_for_everyone_at_once() -> None:
    assert name_of_rule(rule("R-01")) == "Thank each person"
    assert name_of_rule(rule("R-01.nudge")) == "A reminder of it"


def test_what_the_user_changed_is_marked() -> None:
    reader = Memory(RuleSetting(Id("R-01"), on=False), RuleSetting(Id("R-05"), amount=3))
    cells = {row.key: row.cells for row in rules_sheet(reader).rows if row.cells}
    assert cells["R-01"][1].text == "off"
    assert cells["R-05"][0].text.startswith("3 business days")
    assert cells["R-05"][1].text == "changed"
    assert cells["R-07"][1].text == ""


def test_a_setting_is_shown_in_full_and_kept_by_its_difference() -> None:
    plain = in_full(rule("R-05"), None)
    assert (plain.on, plain.amount, plain.unit, plain.time) == (True, 2, OffsetUnit.BUSINESS_DAYS, "")
    assert differing(plain) == RuleSetting(Id("R-05"))
    changed = RuleSetting(Id("R-06.before"), amount=-2, time="10:00")
    shown = in_full(rule("R-06.before"), changed)
    assert (shown.amount, shown.unit, shown.time) == (-2, OffsetUnit.BUSINESS_DAYS, "10:00")
    assert differing(shown) == changed
    assert in_full(rule("R-07"), None).unit is None, "working hours belong to the rule"
    unknown = RuleSetting(Id("R-99"), amount=1)
    assert differing(unknown) == unknown


def test_countries_and_their_parts_have_names() -> None:
    assert {"US", "DE", "GB"} <= set(countries())
    assert ("BY", "Bayern") in subdivisions("DE")
    assert ("IL", "Illinois") in subdivisions("US")
    assert subdivisions("XX") == ()


def test_zones_go_by_area_and_city() -> None:
    assert {"America/Chicago", "Europe/Berlin"} <= set(zone_names())
    assert not [zone for zone in zone_names() if "/" not in zone or zone.startswith("Etc/")]
