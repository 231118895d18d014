"""Process start to the first painted window, to the filled table and to drawn charts; peak memory."""

import os
import subprocess
import sys
import tempfile
import time
from math import isnan
from pathlib import Path

from tests.bench.desks import write_desk
from tests.bench.measure import Result, median

ROUNDS = 10
LARGE_ROUNDS = 5
LIMIT = 25
"""Seconds after which one start is given up."""
HERE = Path(__file__).parent
TABLE = 3
"""Where the clock of the filled table stands in what a start prints."""
SHOWN = (("first painted window", "≤ 1.5"), ("filled table", "≤ 2"), ("drawn charts", "≤ 5"))


def starts() -> list[Result]:
    """Start the program on a desk of eight offers and ten years, and a bare window, in turn."""
    with tempfile.TemporaryDirectory() as home:
        desk = Path(home) / "bench.offerdesk"
        write_desk(desk, offers=8)
        pairs = []
        for _ in range(ROUNDS + 1):
            floor = _run(str(HERE / "bare_window.py"), home=home)
            found = _run(str(HERE / "window_probe.py"), str(desk), home=home)
            pairs.append((floor, found))
    kept = [(floor, found) for floor, found in pairs[1:] if floor and found]
    # the first pair only warms the disk and writes the byte code
    if not kept:
        return [Result("start", note="not measured: no start came to its end")]
    note = "" if len(kept) == ROUNDS else f"{len(kept)} of {ROUNDS} starts"
    memory = Result("peak memory / bare window", *_medians(kept, 0, 0), "MiB", "≤ 4", note)
    return [*(_result(kept, place, note) for place in range(len(SHOWN))), memory]


def large_start() -> list[Result]:
    """Start the window on a desk with a thousand of everything, and on a small one, in turn."""
    with tempfile.TemporaryDirectory() as home:
        small, large = Path(home) / "small.offerdesk", Path(home) / "large.offerdesk"
        write_desk(small, offers=8, processes=8, notes=80)
        write_desk(large, offers=1000, processes=1000, notes=10000)
        pairs = []
        for _ in range(LARGE_ROUNDS + 1):
            few = _run(str(HERE / "window_probe.py"), str(small), home=home)
            many = _run(str(HERE / "window_probe.py"), str(large), home=home)
            pairs.append((few, many))
    kept = [(few, many) for few, many in pairs[1:] if few and many]
    if not kept:
        return [Result("start on a large desk", note="not measured: no start came to its end")]
    ours, floor = _medians(kept, TABLE, TABLE)
    busy, least = _medians(kept, TABLE + 1, TABLE + 1)
    what = "start to filled table, large desk / small desk"
    note = "1,000 offers, 1,000 applications, 10,000 notes"
    return [Result(what, ours * 1000, floor * 1000, "ms", "≈ 1", note, busy / least)]


def _result(kept: list[tuple[list[float], list[float]]], place: int, note: str) -> Result:
    what, aim = SHOWN[place]
    clock, processor = 1 + 2 * place, 2 + 2 * place
    ours, floor = _medians(kept, clock, 1)
    busy, least = _medians(kept, processor, 2)
    return Result(f"start to {what} / bare window", ours * 1000, floor * 1000, "ms", aim, note, busy / least)


def _medians(kept: list[tuple[list[float], list[float]]], ours: int, floor: int) -> tuple[float, float]:
    return median([found[ours] for _, found in kept]), median([bare[floor] for bare, _ in kept])


def _run(*arguments: str, home: str) -> list[float]:
    """Run one process to its end; empty where it did not show all in time."""
    environment = {
        **os.environ,
        "OD_BENCH_START": repr(time.monotonic()),
        "XDG_STATE_HOME": f"{home}/state",
        "XDG_DATA_HOME": f"{home}/data",
        "PYTHONPATH": str(HERE.parents[1]),
    }
    command = [sys.executable, *arguments]
    try:
        done = subprocess.run(
            command, env=environment, capture_output=True, text=True, timeout=LIMIT, check=True
        )
        answer = next(line for line in done.stdout.splitlines() if line.startswith("RESULT "))
    except (subprocess.SubprocessError, StopIteration):
        return []
    found = [float(word) for word in answer.split()[1:]]
    return [] if any(map(isnan, found)) else found
