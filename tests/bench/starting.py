"""Process start to the first painted window, to the filled table and to drawn charts; peak memory."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.desks import write_desk
from tests.bench.measure import Result, median

ROUNDS = 10
HERE = Path(__file__).parent


def _run(*arguments: str, home: str) -> list[float]:
    environment = {
        **os.environ,
        "OD_BENCH_START": repr(time.monotonic()),
        "XDG_STATE_HOME": f"{home}/state",
        "XDG_DATA_HOME": f"{home}/data",
        "PYTHONPATH": str(HERE.parents[1]),
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its byte code
    environment.setdefault("QT_QPA_PLATFORM", "xcb" if os.environ.get("DISPLAY") else "offscreen")
    done = subprocess.run(
        [sys.executable, *arguments], env=environment, capture_output=True, text=True, timeout=120, check=True
    )
    answer = next(line for line in done.stdout.splitlines() if line.startswith("RESULT "))
    return [float(word) for word in answer.split()[1:]]


def starts() -> list[Result]:
    """Start the program on a desk of eight offers and ten years, and a bare window, in turn."""
    with tempfile.TemporaryDirectory() as home:
        desk = Path(home) / "bench.offerdesk"
        write_desk(desk, offers=8)
        bare, ours = [], []
        for _ in range(ROUNDS + 1):
            bare.append(_run(str(HERE / "bare_window.py"), home=home))
            ours.append(_run(str(HERE / "window_probe.py"), str(desk), home=home))
    bare, ours = bare[1:], ours[1:]  # the first pair only warms the disk and writes the byte code
    floor = median([run[0] for run in bare]) * 1000
    aims = (("first painted window", "≤ 1.5"), ("filled table", "≤ 2"), ("drawn charts", "≤ 5"))
    results = [
        Result(
            f"start to {what} / bare window", median([run[place] for run in ours]) * 1000, floor, "ms", aim
        )
        for place, (what, aim) in enumerate(aims)
    ]
    memory = Result(
        "peak memory / bare window", median([r[3] for r in ours]), median([r[1] for r in bare]), "MiB", "≤ 4"
    )
    return [*results, memory]
