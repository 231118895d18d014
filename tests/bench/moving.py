"""100,000 courses of share prices for eight offers: time, stopping, and the largest gap of the event loop."""

import time
from itertools import pairwise
from threading import Event

import numpy as np
from PySide6.QtCore import QCoreApplication, QObject, QTimer

from offerdesk.domain.exposure import Exposure, exposure
from offerdesk.domain.price_paths import PATHS, Moves, outlook
from offerdesk.ui.jobs import in_thread
from offerdesk.ui.outlook.dialog import draw
from tests.bench.desks import full_offer, ten_years
from tests.bench.measure import Result, interleaved, median, ratio_of_processor

ROUNDS = 5
MOVES = Moves(0.35, 0.6)
STEPS = 61
"""Months in which something of one of the offers vests."""


def courses() -> list[Result]:
    """Draw all courses, each company alone and all together; the floor is numpy's bare numbers and powers."""
    parts = tuple(exposure(full_offer(n), ten_years()) for n in range(8))

    def floor() -> None:
        draws = np.random.default_rng(1)
        for _ in range(8 * PATHS // 2 // 2000):
            up = np.exp(draws.standard_normal((STEPS, 2000), dtype=np.float32))
            np.reciprocal(up)

    def alone() -> None:
        outlook(parts, MOVES)

    def together() -> None:
        outlook(parts, Moves(0.35, 0.6, together=True))

    outlook(parts, MOVES)
    works = [alone, together, floor]
    times = interleaved(works, ROUNDS)
    busy = ratio_of_processor(works, ROUNDS)
    what = "100,000 courses × 8 offers, {} / bare numbers"
    rows = [
        Result(what.format(how), median(times[i]), median(times[2]), "ms", "< 2000 ms", processor=busy[i])
        for i, how in enumerate(("alone", "together"))
    ]
    return [*rows, *_beside_the_window(parts)]


def _beside_the_window(parts: tuple[Exposure, ...]) -> list[Result]:
    """Draw them in a job's thread while a timer ticks; then stop one that has just begun."""
    app = QCoreApplication.instance() or QCoreApplication([])
    owner, ended = QObject(), Event()
    ticks: list[float] = []
    timer = QTimer(owner)
    timer.setInterval(0)
    timer.timeout.connect(lambda: ticks.append(time.perf_counter()))

    def run(*, stop: bool) -> float:
        ended.clear()
        job = in_thread(draw, parts, MOVES, parent=owner)
        job.finished.connect(lambda _found: ended.set())
        job.cancelled.connect(ended.set)
        if stop:
            job.progressed.connect(lambda _share, _doing: job.cancel())
        begun = time.perf_counter()
        job.start()
        while not ended.is_set():
            app.processEvents()
        return (time.perf_counter() - begun) * 1000

    timer.start()
    whole = run(stop=False)
    gaps = sorted((b - a) * 1000 for a, b in pairwise(ticks))
    timer.stop()
    stopped = run(stop=True)
    note = (
        f"of {len(gaps)} ticks; 99 of 100 within {gaps[int(len(gaps) * 0.99)]:.1f} ms; {whole:.0f} ms in all"
    )
    return [
        Result("largest gap of the event loop meanwhile", gaps[-1], unit="ms", aim="< 50 ms", note=note),
        Result("courses stopped at the first word", stopped, unit="ms", aim="< 100 ms"),
    ]
