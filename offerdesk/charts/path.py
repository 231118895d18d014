"""The path of a negotiation from the first offer to the terms of today: in base pay, and in total."""

from collections.abc import Sequence
from decimal import Decimal

from offerdesk.app.figures import silent, span
from offerdesk.app.negotiating.base_pay import base_a_year
from offerdesk.app.negotiating.versions import Version
from offerdesk.charts.leaving_out import sentence
from offerdesk.charts.spec import Across, Line, LineChart
from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.lines import to_money
from offerdesk.domain.planning import Plan
from offerdesk.domain.valuation import value
from offerdesk.domain.words import tr

OFFERED, TARGET, ACCEPTABLE = "offered", "target", "acceptable"


def base_path(versions: Sequence[Version], assumed: Assumptions, plan: Plan | None = None) -> LineChart:
    """Return base pay by version, with what one aims at and what would do as level lines."""
    found = [(v.number, base_a_year(v.terms, assumed)) for v in versions]
    known = [(number, amount) for number, amount in found if amount is not None]
    target, acceptable = (plan.target, plan.acceptable) if plan else (None, None)
    aims = ((TARGET, tr("Target"), target), (ACCEPTABLE, tr("Acceptable"), acceptable))
    levels = [(key, label, Decimal(aim)) for key, label, aim in aims if aim is not None]
    unit = versions[-1].terms.offer.pay_currency if versions else ""
    return _chart(
        tr("Base pay from version to version"), unit, tr("Base pay a year"), known, levels, len(found)
    )


def worth_path(versions: Sequence[Version], assumed: Assumptions) -> LineChart:
    """Return the total over the horizon by version."""
    found = [(v.number, value(v.terms, assumed)) for v in versions]
    known = [(number, to_money(v.total)) for number, v in found if v.comparable and not silent(v)]
    title = tr("Worth from version to version")
    axis = tr("Total over {time}").format(time=span(assumed.horizon_months))
    lacking = any(not v.complete for _, v in found)
    return _chart(title, assumed.currency, axis, known, (), len(found), incomplete=lacking)


def _chart(
    title: str,
    unit: str,
    axis: str,
    known: Sequence[tuple[int, Decimal]],
    levels: Sequence[tuple[str, str, Decimal]],
    n: int,
    *,
    incomplete: bool = False,
) -> LineChart:
    """Draw what is known; a version of which nothing is known is left out and said to be."""
    xs = tuple(number for number, _ in known)
    lines = [Line(OFFERED, tr("Offered"), tuple(amount for _, amount in known), incomplete)] if known else []
    lines += [Line(key, label, (amount,) * len(xs)) for key, label, amount in levels if xs]
    missing = tr("Versions of which this is not known are left out.") if len(known) < n else ""
    return LineChart(
        title, unit, tr("Version"), axis, xs, tuple(lines), (), Across.VERSIONS, xs, note=sentence(missing)
    )
