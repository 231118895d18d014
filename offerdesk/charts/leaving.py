"""What is left in the end when leaving after m months: received so far, less what is to be paid back."""

from decimal import Decimal
from functools import lru_cache

from offerdesk.app.comparison import Comparison
from offerdesk.app.gap import weighable
from offerdesk.app.leaving import LEAVE, LONGEST, leave_course
from offerdesk.app.same import Same
from offerdesk.charts.leaving_out import not_converted, not_known, sentence
from offerdesk.charts.spec import Line, LineChart
from offerdesk.domain.explain_leaving import Leaving, lacking
from offerdesk.domain.lines import LeaveAfter, to_money
from offerdesk.domain.words import tr


def leaving(comparison: Comparison, month: int | None = None) -> LineChart:
    """Return a line per comparable offer over 0 to 60 months, with ``month`` singled out."""
    lines = tuple(
        Line(
            comparison.offers[place].offer.id,
            comparison.names[place],
            _net(Same(leave_course(comparison.offers[place], comparison.assumptions))),
            incomplete=bool(lacking(comparison.valuations[place], Leaving.NET)),
        )
        for place in weighable(comparison)
    )
    return LineChart(
        title=tr("If I leave"),
        unit=comparison.assumptions.currency,
        x_axis=tr("Month"),
        value_axis=tr("Received, less what is to be paid back"),
        xs=tuple(range(LONGEST + 1)),
        lines=lines,
        cursor=month,
        note=sentence(not_converted(comparison), not_known(comparison)),
        row=f"{LEAVE}.{{x}}.{Leaving.NET.value}",
    )


@lru_cache(maxsize=64)
def _net(course: Same[tuple[LeaveAfter, ...]]) -> tuple[Decimal, ...]:
    return tuple(to_money(leave.net) for leave in course.value)
