"""Components gathered into a few families, for a chart too small for the legend of all of them.

The table behind the chart, the sheet and the report keep every component.
"""

from dataclasses import replace
from functools import lru_cache
from gettext import NullTranslations

from offerdesk.app.same import Same
from offerdesk.charts.spec import Segment, Stack, StackedBars
from offerdesk.domain.lines import ONE_OFF_COMPONENTS, Component
from offerdesk.domain.words import N_, installed, tr

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


def by_family(spec: StackedBars) -> StackedBars:
    """Return the same bars with their components gathered; every bar keeps its height to the cent."""
    words = installed()
    return replace(spec, stacks=tuple(_gathered(Same(stack), words) for stack in spec.stacks))


@lru_cache(maxsize=512)
def _gathered(same: Same[Stack], _words: NullTranslations) -> Stack:
    """Gather one bar; remembered, so that editing one offer leaves the bars of the others alone."""
    stack = same.value
    found = []
    for lends, label, members in _FAMILIES:
        values = [s.value for s in stack.segments if s.key in members]
        if any(values):
            found.append(Segment(lends.value, tr(label), sum(values, start=values[0] * 0)))
    return replace(stack, segments=tuple(found))
