"""What bar charts and line charts share: the head, the value axis and the calm empty place."""

from offerdesk.charts.figure import Anchor, Box, Entry, Flow, Ink, Item, Rule, Sheet, Text, flow
from offerdesk.charts.scale import Magnitude, Scale
from offerdesk.charts.spec import ChartSpec
from offerdesk.domain.frozen import frozen
from offerdesk.domain.words import tr

_BESIDE = 5.5  # ems that the name of the horizontal axis may take left of the plot
ROW = 1.5
"""The height of a row of small words under the plot, in ems."""


@frozen
class Head:
    """Title, legend and the name of the value axis, set from the top; ``bottom`` is where they end."""

    items: tuple[Item, ...]
    bottom: float


def axis_words(spec: ChartSpec, counted: Magnitude) -> str:
    """Return what the value axis shows and in which unit: "Value per year, thousand USD"."""
    unit = counted.unit(spec.unit)
    if not spec.value_axis:
        return unit
    return tr("{axis}, {unit}").format(axis=spec.value_axis, unit=unit)


def head(spec: ChartSpec, sheet: Sheet, axis: str, entries: list[Entry]) -> Head:
    """Set the head of a chart."""
    items: list[Item] = []
    top = 0.0
    if sheet.titled and spec.title:
        size = sheet.size * 1.18
        items.append(Text(0, size * 1.1, sheet.fit(spec.title, sheet.width * 0.94, size), size, bold=True))
        top = size * 2.1
    legend: Flow = flow(entries, sheet, 0, top, sheet.width)
    items += legend.items
    top += legend.height + (sheet.size * 0.5 if entries else 0)
    items.append(Text(0, top + sheet.size, sheet.fit(axis, sheet.width), sheet.small, Ink.MUTED))
    return Head(tuple(items), top + sheet.size * 1.5)


def least_plot(sheet: Sheet) -> float:
    """Return the height below which a plot no longer tells its values apart."""
    return sheet.size * 5


def tick_count(sheet: Sheet, top: float) -> int:
    """How many parts a value axis may have below ``top`` so that its figures stand apart."""
    return max(2, min(6, int((sheet.height - top - sheet.size * 5) / (sheet.size * 3.2))))


def gutter(scale: Scale, counted: Magnitude, sheet: Sheet, heading: str) -> float:
    """Return the room left of the plot for the axis figures and the heading of the row below."""
    figures = max(sheet.wide(counted.tick(tick, sheet.style)) for tick in scale.ticks)
    beside = sheet.wide(heading) if heading_beside(sheet, heading) else 0.0
    return max(figures, beside) + sheet.size * 0.7


def heading_beside(sheet: Sheet, heading: str) -> bool:
    """Tell whether the name of the horizontal axis fits beside its row; else it has a row of its own."""
    return sheet.wide(heading) <= sheet.size * _BESIDE


def row_name(sheet: Sheet, heading: str, plot_x: float, y: float, right: float) -> list[Item]:
    """Set the name of the horizontal axis beside the row at ``y``, or under it where it is long."""
    if heading_beside(sheet, heading):
        return [Text(0, y, heading, sheet.small, Ink.MUTED)] if heading else []
    under = y + sheet.size * ROW
    words = sheet.fit(heading, right - plot_x)
    return [Text((plot_x + right) / 2, under, words, sheet.small, Ink.MUTED, Anchor.MIDDLE)]


def value_axis(scale: Scale, counted: Magnitude, sheet: Sheet, plot: Box) -> list[Item]:
    """Hairlines across the plot with their figures to the left; the zero line is the firm one."""
    items: list[Item] = []
    for tick in scale.ticks:
        y = plot.bottom - scale.share(tick) * plot.height
        ink, width = (Ink.AXIS, 1.0) if tick == 0 else (Ink.GRID, 1.0)
        items.append(Rule(plot.x, y, plot.right, y, ink, width))
        figure = counted.tick(tick, sheet.style)
        right = plot.x - sheet.size * 0.6
        items.append(Text(right, y + sheet.small * 0.36, figure, sheet.small, Ink.MUTED, Anchor.END))
    return items


def empty(spec: ChartSpec, sheet: Sheet) -> tuple[Item, ...]:
    """Return the title and one calm sentence in the middle, for a chart without anything to draw."""
    items: list[Item] = []
    if sheet.titled and spec.title:
        size = sheet.size * 1.18
        items.append(Text(0, size * 1.1, sheet.fit(spec.title, sheet.width * 0.94, size), size, bold=True))
    line, lines = sheet.size * 1.5, wrapped(empty_words(spec), sheet, sheet.width * 0.9, sheet.size)
    top = (sheet.height - line * (len(lines) - 1)) / 2
    for number, words in enumerate(lines):
        y = top + number * line
        items.append(Text(sheet.width / 2, y, words, sheet.size, Ink.MUTED, Anchor.MIDDLE))
    return tuple(items)


def wrapped(words: str, sheet: Sheet, room: float, size: float) -> list[str]:
    """Break words into as many lines as ``room`` asks for."""
    lines: list[str] = []
    for word in words.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and sheet.wide(longer, size) <= room:
            lines[-1] = longer
        else:
            lines.append(sheet.fit(word, room, size))
    return lines


def empty_words(spec: ChartSpec) -> str:
    """Return the sentence that stands in for a chart without anything to draw."""
    return spec.note or tr(
        "Nothing to draw yet. An offer shows here when its pay is known and can be converted."
    )
