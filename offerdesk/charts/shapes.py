"""The curves of a distribution: their corners, their table and their words."""

from decimal import Decimal

from offerdesk.app.style import Style
from offerdesk.charts.frame import empty_words
from offerdesk.charts.spec import Distribution, Shape
from offerdesk.charts.wording import ChartTable, isolate
from offerdesk.domain.words import tr, trn

_SPIKE = 4
"""A bin with more than so many times the cases of both its neighbours is a single amount, not a slope."""


def top(shapes: tuple[Shape, ...]) -> int:
    """Return the count up to which bins are drawn: one amount that comes often would flatten all else."""
    moving = [shape.counts for shape in shapes if not shape.still]
    slopes = [n for counts in moving for i, n in enumerate(counts) if n <= _SPIKE * _beside(counts, i)]
    return max(slopes, default=0) or max((max(counts) for counts in moving), default=0) or 1


def _beside(counts: tuple[int, ...], place: int) -> int:
    return max((counts[i] for i in (place - 1, place + 1) if 0 <= i < len(counts)), default=0)


def outline(spec: Distribution, shape: Shape) -> tuple[tuple[Decimal, int], ...]:
    """Return the corners of a shape's curve, up to ``top``; of a still one the ends of its line.

    It begins and ends where its cases do: along the axis, curves would hide one another.
    """
    most, edges = top(spec.shapes), spec.edges
    if shape.still:
        return (shape.middle, 0), (shape.middle, most)
    bins = [i for i, count in enumerate(shape.counts) if count] or [0]
    corners = [(edges[bins[0]], 0)]
    for i in range(bins[0], bins[-1] + 1):
        height = min(shape.counts[i], most)
        corners += [(edges[i], height), (edges[i + 1], height)]
    return (*corners, (edges[bins[-1] + 1], 0))


def height_at_middle(spec: Distribution, shape: Shape) -> int:
    """Return the count at which the marker of a shape's middle case stands."""
    most = top(spec.shapes)
    if shape.still:
        return most
    place = int((shape.middle - spec.first) // spec.width)
    return min(shape.counts[min(max(place, 0), len(shape.counts) - 1)], most)


def share_axis(spec: Distribution, style: Style) -> str:
    """Return what the height of a curve says."""
    return tr("Cases of 100, by {width}").format(width=style.money(spec.width, spec.unit))


def nearest_edge(spec: Distribution, value: Decimal) -> int:
    """Return the number of the edge that lies nearest to a value."""
    last = len(spec.edges) - 1
    return min(max(int(((value - spec.first) / spec.width).to_integral_value()), 0), last)


def shape_words(spec: Distribution, index: int, style: Style) -> str:
    """One curve in words: "Northwind: 148,000 USD in the middle case"."""
    shape = spec.shapes[index]
    text = (
        tr("{name}: {amount} {unit} in all cases")
        if shape.still
        else tr("{name}: {amount} {unit} in the middle case")
    )
    amount = style.amount(shape.middle, spec.unit) + "+" * shape.incomplete
    return text.format(name=isolate(shape.label), amount=amount, unit=spec.unit)


def describe_shapes(spec: Distribution, style: Style) -> str:
    """One sentence for someone who does not see the drawing."""
    if not spec.shapes:
        return empty_words(spec)
    count = trn("{n} offer", "{n} offers", len(spec.shapes)).format(n=len(spec.shapes))
    text = tr("Step curves: {title}, in {unit}, for {offers}. {middles}.")
    middles = "; ".join(shape_words(spec, i, style) for i in range(len(spec.shapes)))
    return text.format(title=spec.title, unit=spec.unit, offers=count, middles=middles)


def shapes_table(spec: Distribution, style: Style) -> ChartTable:
    """Every bin with its exact edges, and how many cases of each offer lie in it."""
    edges = [style.amount(edge, spec.unit) for edge in spec.edges]
    named = (tr("{name} (cases)").format(name=shape.label) for shape in spec.shapes)
    header = (tr("From ({unit})").format(unit=spec.unit), tr("Below ({unit})").format(unit=spec.unit), *named)
    if not spec.shapes:
        return ChartTable(spec.title, header, (), 2)
    counts = [(shape.below, *shape.counts, shape.above) for shape in spec.shapes]
    rows = tuple(
        (low, high, *(style.number(Decimal(n)) for n in found))
        for low, high, found in zip(["", *edges], [*edges, ""], zip(*counts, strict=True), strict=True)
    )
    return ChartTable(spec.title, header, rows, 2)
