"""Taking times and writing the table."""

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import isnan, nan


@dataclass(frozen=True, slots=True)
class Result:
    """One measured ratio. ``ours`` and ``floor`` are in ``unit``; ``aim`` is the ratio or figure aimed at.

    ``processor`` is the ratio of processor time, which a busy machine does not stretch as it does the clock.
    """

    what: str
    ours: float = nan
    floor: float = nan
    unit: str = ""
    aim: str = ""
    note: str = ""
    processor: float = nan

    @property
    def ratio(self) -> float:
        """How many times the floor it is."""
        return self.ours / self.floor if self.floor else nan


def once(work: Callable[[], object]) -> float:
    """Return the milliseconds that ``work`` takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def interleaved(works: Sequence[Callable[[], object]], rounds: int) -> list[list[float]]:
    """Run every work in turn, ``rounds`` times, so that a busy moment hits all alike."""
    times: list[list[float]] = [[] for _ in works]
    for _ in range(rounds):
        for place, work in enumerate(works):
            times[place].append(once(work))
    return times


def busy(work: Callable[[], object]) -> float:
    """Return the milliseconds of processor time that ``work`` takes."""
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


def ratio_of_processor(works: Sequence[Callable[[], object]], rounds: int) -> list[float]:
    """Return the processor time of every work over that of the last, run in turn."""
    times: list[list[float]] = [[] for _ in works]
    for _ in range(rounds):
        for place, work in enumerate(works):
            times[place].append(busy(work))
    floor = median(times[-1])
    return [median(each) / floor for each in times]


def median(times: Sequence[float]) -> float:
    """Return the median."""
    return statistics.median(times)


def percentile(times: Sequence[float], share: float) -> float:
    """Return the smallest time that ``share`` of all times do not exceed."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def table(results: Sequence[Result]) -> str:
    """Write the results as aligned text."""
    rows = [("what", "ours", "floor", "ratio", "by CPU", "aim", "note")]
    rows += [
        (
            r.what,
            _figure(r.ours, r.unit),
            _figure(r.floor, r.unit),
            _figure(r.ratio),
            _figure(r.processor),
            r.aim,
            r.note,
        )
        for r in results
    ]
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )


def _figure(value: float, unit: str = "") -> str:
    return "–" if isnan(value) else f"{value:.2f} {unit}".rstrip()
