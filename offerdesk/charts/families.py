"""Components gathered into a few families, for a chart too small for the legend of all of them.

The table behind the chart, the sheet and the report keep every component.
"""

from decimal import Decimal
from functools import lru_cache
from gettext import NullTranslations

from offerdesk.charts.spec import Segment, Stack
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


_FAMILY_OF = {member.value: lends.value for lends, _, members in _FAMILIES for member in members}


@lru_cache(maxsize=4)
def _named(_words: NullTranslations) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """Return key, label and members of each family; remembered with their words."""
    return tuple(
        (lends.value, tr(label), tuple(m.value for m in members)) for lends, label, members in _FAMILIES
    )


def gathered(stack: Stack) -> Stack:
    """Return the same bar with its components gathered; it keeps its height to the cent."""
    sums: dict[str, Decimal] = {}
    for key, _, value, _ in stack.segments:
        if value:
            family = _FAMILY_OF[key]
            sums[family] = sums[family] + value if family in sums else value
    named = _named(installed())
    found = [Segment(key, label, sums[key], members) for key, label, members in named if key in sums]
    return Stack(
        stack.group, stack.label, tuple(found), stack.incomplete, stack.reach, stack.row, stack.offer
    )
