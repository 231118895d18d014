"""Work beside the window: progress, end, failure, and stopping at once."""

import os
import threading
from threading import Event

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from offerdesk.ui.jobs import Job, JobStopped, Ticket, in_process, in_thread


def count(ticket: Ticket, n: int) -> int:
    for i in range(n):
        ticket.progress(i / n, f"row {i}")
    return n


def fail(ticket: Ticket) -> None:
    ticket.progress(0.5)
    raise ValueError("no")


def forever(ticket: Ticket) -> None:
    while True:
        ticket.progress(0.1)


def who(ticket: Ticket) -> int:
    del ticket
    return os.getpid()


def hang(ticket: Ticket) -> None:
    ticket.progress(0.0)
    Event().wait()


@pytest.fixture
def parent(qtbot: QtBot) -> QObject:
    del qtbot
    return QObject()


def test_a_job_tells_its_progress_and_its_result_in_the_main_thread(qtbot: QtBot, parent: QObject) -> None:
    job = in_thread(count, 3, parent=parent)
    told: list[tuple[float, str, bool]] = []
    main = threading.current_thread()
    job.progressed.connect(lambda s, t: told.append((s, t, threading.current_thread() is main)))
    with qtbot.waitSignal(job.finished) as done:
        job.start()
    assert done.args == [3]
    assert [(t, here) for _, t, here in told] == [("row 0", True), ("row 1", True), ("row 2", True)]


def test_a_job_that_fails_hands_over_why(qtbot: QtBot, parent: QObject) -> None:
    job = in_thread(fail, parent=parent)
    with qtbot.waitSignal(job.failed) as failed:
        job.start()
    assert failed.args is not None
    assert isinstance(failed.args[0], ValueError)


def test_a_job_stops_when_asked(qtbot: QtBot, parent: QObject) -> None:
    job = in_thread(forever, parent=parent)
    with qtbot.waitSignal(job.cancelled):
        job.start()
        job.cancel()
    assert job.wait(5)
    assert job.is_cancelled


def test_a_result_that_comes_after_cancelling_is_not_told(qtbot: QtBot, parent: QObject) -> None:
    job = in_thread(who, parent=parent)
    with qtbot.waitSignal(job.cancelled), qtbot.assertNotEmitted(job.finished):
        job.cancel()
        job.start()
    assert job.wait(5)


def test_a_job_goes_when_it_is_over(qtbot: QtBot, parent: QObject) -> None:
    job = in_thread(who, parent=parent)
    job.start()
    qtbot.waitUntil(lambda: not isValid(job))
    assert parent.children() == []


def test_a_job_outlives_its_window_quietly(qtbot: QtBot) -> None:
    parent, gate, left = QObject(), Event(), Event()

    def late(ticket: Ticket) -> None:
        gate.wait(5)
        try:
            ticket.progress(1.0)
            ticket.progress(1.0)
        except JobStopped:
            left.set()

    job: Job = in_thread(late, parent=parent).start()
    parent.deleteLater()
    qtbot.waitUntil(lambda: not isValid(job))
    gate.set()
    assert left.wait(5)


def test_a_process_of_its_own_reports_progress_and_result(qtbot: QtBot, parent: QObject) -> None:
    job = in_process(count, 2, parent=parent)
    told: list[str] = []
    job.progressed.connect(lambda _share, text: told.append(text))
    with qtbot.waitSignal(job.finished, timeout=30_000) as done:
        job.start()
    assert (done.args, told) == ([2], ["row 0", "row 1"])


def test_a_process_is_another_one_and_its_failure_comes_back(qtbot: QtBot, parent: QObject) -> None:
    job = in_process(who, parent=parent)
    with qtbot.waitSignal(job.finished, timeout=30_000) as done:
        job.start()
    assert done.args != [os.getpid()]
    job = in_process(fail, parent=parent)
    with qtbot.waitSignal(job.failed, timeout=30_000) as failed:
        job.start()
    assert failed.args is not None
    assert str(failed.args[0]) == "no"


def test_a_process_that_hangs_is_ended(qtbot: QtBot, parent: QObject) -> None:
    job = in_process(hang, parent=parent)
    with qtbot.waitSignal(job.progressed, timeout=30_000):
        job.start()
    with qtbot.waitSignal(job.cancelled):
        job.cancel()
    assert job.wait(5)
