"""How often which total comes when share prices move: the chart, and the chance of reaching an amount."""

from decimal import Decimal

from offerdesk.app.comparison import Comparison
from offerdesk.app.figures import span
from offerdesk.app.price_outlook import cases, estimate, name_of
from offerdesk.app.style import Style
from offerdesk.charts.leaving_out import not_converted, not_known, sentence
from offerdesk.charts.shapes import top
from offerdesk.charts.spec import Distribution, Shape
from offerdesk.charts.wording import isolate
from offerdesk.domain.price_paths import Outlook
from offerdesk.domain.words import tr


def distribution(comparison: Comparison, found: Outlook) -> Distribution:
    """Return a curve per offer; one in which nothing moves is a single mark."""
    counted = found.histogram
    shapes = tuple(
        Shape(
            name_of(comparison, spread),
            counts.within,
            Decimal(round(spread.middle)) if counts.still else estimate(spread.middle),
            counts.below,
            counts.above,
            counts.still,
            position,
            incomplete=not comparison.valuations[comparison.place(spread.offer)].complete,
        )
        for position, (spread, counts) in enumerate(zip(found.spreads, counted.counts, strict=True))
    )
    time = span(comparison.assumptions.horizon_months)
    return Distribution(
        title=tr("How often which total comes"),
        unit=comparison.assumptions.currency,
        value_axis=tr("Total over {time}").format(time=time),
        first=Decimal(counted.first),
        width=Decimal(counted.width),
        shapes=shapes,
        note=sentence(_explained(shapes), not_converted(comparison), not_known(comparison)),
    )


def _explained(shapes: tuple[Shape, ...]) -> str:
    """Say how to read the curves, and what is no curve or is not drawn in full."""
    said = [tr("A marker is an offer's middle case.")] if shapes else []
    still = ", ".join(isolate(shape.label) for shape in shapes if shape.still)
    if still:
        said.append(tr("The same in all cases, so a single line: {names}.").format(names=still))
    most = top(shapes)
    cut = ", ".join(isolate(s.label) for s in shapes if not s.still and max(s.counts) > most)
    if cut:
        said.append(tr("Cut off at the top, where many cases bring the same: {names}.").format(names=cut))
    return " ".join(said)


def at_least(spec: Distribution, edge: int, style: Style) -> tuple[str, ...]:
    """Say of each offer how often it brings at least the amount of an edge, the likeliest first."""
    amount = style.money(spec.edges[edge], spec.unit)
    text = tr("{name} brings at least {amount} in {n} of 100 cases.")
    reached = sorted(((s.reaching(edge) / s.cases, s) for s in spec.shapes), key=lambda pair: -pair[0])
    return tuple(
        text.format(name=isolate(shape.label), amount=amount, n=cases(share)) for share, shape in reached
    )
