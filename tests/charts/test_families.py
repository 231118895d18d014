"""Gathering components into families changes no bar's height."""

from decimal import Decimal

from offerdesk.charts.families import gathered
from offerdesk.charts.spec import Segment, Stack
from offerdesk.domain.lines import COMPONENT_LABELS, Component


def _bar() -> Stack:
    costs = tuple(Component)[11:15]
    segments = tuple(
        Segment(part.value, COMPONENT_LABELS[part], Decimal(place + 1) * (-1 if part in costs else 100))
        for place, part in enumerate(Component)
    )
    return Stack("Year 1", "Northwind", segments)


def test_every_component_belongs_to_a_family_and_no_bar_changes_its_height() -> None:
    before, after = _bar(), gathered(_bar())
    assert after.total == before.total
    assert sum(s.value for s in after.segments if s.value < 0) == sum(
        s.value for s in before.segments if s.value < 0
    )
    assert [s.label for s in after.segments] == [
        "Base pay",
        "Bonus",
        "One-offs",
        "Equity",
        "Benefits",
        "Costs",
    ]


def test_a_family_without_value_takes_no_place_in_the_legend() -> None:
    bar = Stack("Year 1", "A", (Segment("base", "Base pay", Decimal(1)),))
    assert [s.key for s in gathered(bar).segments] == ["base"]
