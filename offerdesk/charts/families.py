"""Components gathered into a few families, for a chart too small for the legend of all of them.

The table behind the chart, the sheet and the report keep every component.
"""

from dataclasses import replace

from offerdesk.charts.spec import Segment, Stack
from offerdesk.domain.lines import ONE_OFF_COMPONENTS, Component
from offerdesk.domain.words import N_, tr

_FAMILIES: tuple[tuple[Component, str, tuple[Component, ...]], ...] = (
    (Component.BASE, N_("Base pay"), (Component.BASE,)),
    (Component.BONUS, N_("Bonus"), (Component.BONUS,)),
    (Component.SIGN_ON, N_("One-offs"), ONE_OFF_COMPONENTS),
    (Component.EQUITY, N_("Equity"), (Component.EQUITY, Component.REFRESHERS)),
    (
        Component.RETIREMENT_MATCH,
        N_("Benefits"),
        (Component.RETIREMENT_MATCH, Component.EMPLOYER_HSA, Component.ALLOWANCES, Component.TIME_OFF),
    ),
    (
        Component.OTHER_COSTS,
        N_("Costs"),
        (Component.HEALTH_PREMIUMS, Component.HEALTH_USE, Component.COMMUTE, Component.OTHER_COSTS),
    ),
)
"""(the component that lends its colour, the family's name, its members), in the order of the stack."""


def gathered(stack: Stack) -> Stack:
    """Return the same bar with its components gathered; it keeps its height to the cent."""
    found = []
    for lends, label, members in _FAMILIES:
        values = [s.value for s in stack.segments if s.key in members]
        if any(values):
            found.append(Segment(lends.value, tr(label), sum(values, start=values[0] * 0)))
    return replace(stack, segments=tuple(found))
