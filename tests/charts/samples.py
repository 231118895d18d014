"""Chart specs for tests: offers, years and months as many as asked for."""

from decimal import Decimal

from offerdesk.charts.spec import (
    Distribution,
    Level,
    Line,
    LineChart,
    Mark,
    RangeBar,
    RangeChart,
    Segment,
    Shape,
    Stack,
    StackedBars,
    Waterfall,
)

LABELS = {
    "base": "Base pay",
    "bonus": "Bonus",
    "sign_on": "Sign-on",
    "equity": "Equity",
    "retirement_match": "Retirement match",
    "health_premiums": "Health premiums",
    "commute": "Commute",
}
NAMES = (
    "Current job",
    "Northwind",
    "Initech",
    "Globex",
    "Umbrella Logistics",
    "Hooli",
    "Stark Fabrication",
    "Wayne Research",
)


def stack(group: str, label: str, *, incomplete: bool = False, **parts: int) -> Stack:
    """Return a stack of whole amounts by component."""
    segments = (Segment(key, LABELS.get(key, key), Decimal(value)) for key, value in parts.items())
    return Stack(group, label, tuple(segments), incomplete)


def bars(offers: int = 3, years: int = 4, *, costs: bool = False, incomplete: int = -1) -> StackedBars:
    """Offers side by side over some years; the one at ``incomplete`` lacks something."""
    stacks = []
    for year in range(1, years + 1):
        for i in range(offers):
            parts = {"base": 90_000 + 9_000 * i + 3_000 * year}
            if i:
                parts |= {"bonus": 8_000 + 2_500 * i, "retirement_match": 4_000}
            if i % 2:
                parts |= {"equity": 12_000 + 6_000 * i, "sign_on": 10_000 if year == 1 else 0}
            if costs:
                parts |= {"health_premiums": -3_600 - 400 * i, "commute": -1_800}
            stacks.append(stack(str(year), NAMES[i], incomplete=i == incomplete, **parts))
    return StackedBars("Value by year", "USD", "Year", "Value a year", tuple(stacks))


def lines(offers: int = 3, months: int = 48, marks: tuple[Mark, ...] = ()) -> LineChart:
    """Cumulative value by month, from month 0."""
    xs = tuple(range(months + 1))
    starts = (22_000, 0, 14_000, 5_000, 9_000, 3_000, 17_000, 26_000)
    rates = (7_200, 8_700, 7_700, 8_300, 8_000, 9_100, 7_500, 7_400)
    courses = tuple(
        Line(f"o{i}", NAMES[i], tuple(Decimal(starts[i] + rates[i] * x) for x in xs), incomplete=i == 1)
        for i in range(offers)
    )
    return LineChart("Received in total", "USD", "Month", "Received so far", xs, courses, marks)


def mark(x: int, y: int, label: str) -> Mark:
    """Return a point worth naming."""
    return Mark(x, Decimal(y), label)


CROSSING = mark(15, 130_000, "Northwind ahead from month 15")
NEAR_CROSSINGS = (
    CROSSING,
    mark(16, 137_200, "Northwind ahead from month 16"),
    mark(17, 144_400, "Northwind ahead from month 17"),
)


def way(*steps: tuple[str, int], start: int = 90_000, note: str = "", incomplete: bool = False) -> Waterfall:
    """Return a waterfall from the current job through steps (component, amount)."""
    end = start + sum(amount for _, amount in steps)
    levels = (Level(NAMES[0], Decimal(start)), Level(NAMES[1], Decimal(end), 1, incomplete))
    segments = tuple(Segment(key, LABELS.get(key, key), Decimal(amount)) for key, amount in steps)
    return Waterfall("What makes the difference", "USD", "Total over 4 years", levels, segments, note)


def reaches(offers: int = 3, *, incomplete: int = -1, note: str = "") -> RangeChart:
    """Return ranges of some offers; the one at ``incomplete`` lacks something."""
    bars = tuple(
        RangeBar(
            NAMES[i],
            Decimal(300_000 + 20_000 * i),
            Decimal(300_000 + 45_000 * i),
            Decimal(300_000 + 60_000 * i),
            i,
            incomplete=i == incomplete,
        )
        for i in range(offers)
    )
    ends = ("Guaranteed", "With what is expected", "With the upside, too")
    return RangeChart("How far it may reach", "USD", "Total over 4 years", ends, bars, note)


def shapes(
    offers: int = 3, *, still: int = 0, incomplete: int = -1, note: str = "", bins: int = 40
) -> Distribution:
    """Slopes that lean right, each further on than the one before; the one at ``still`` is one amount."""
    found = []
    for i in range(offers):
        peak, wide = 8 + 3 * i, 3 + i
        slope = [
            max(0, 1000 - 1000 * (n - peak) ** 2 // (wide * (wide if n < peak else 4 * wide)))
            for n in range(bins)
        ]
        counts = [10_000 * (n == peak) for n in range(bins)] if i == still else slope
        rest = 10_000 - sum(counts)
        middle = Decimal(400_000 + 10_000 * peak + 4000)
        more = {"below": rest // 3, "above": rest - rest // 3}
        found.append(
            Shape(
                NAMES[i],
                tuple(counts),
                middle,
                still=i == still,
                position=i,
                incomplete=i == incomplete,
                **more,
            )
        )
    return Distribution(
        "How often which total comes",
        "USD",
        "Total over 4 years",
        Decimal(400_000),
        Decimal(10_000),
        tuple(found),
        note,
    )
