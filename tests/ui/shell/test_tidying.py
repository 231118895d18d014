"""Garbage is looked for while the hands rest."""

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from offerdesk.ui.shell.tidying import Tidying


class _Ring:
    """An object that only the collector can free."""

    def __init__(self) -> None:
        self.me = self


@pytest.fixture
def tidying(qtbot: QtBot) -> Iterator[Tidying]:
    del qtbot
    owner = QObject()
    found = Tidying(owner)
    yield found
    found.end()
    gc.unfreeze()


def test_garbage_goes_once_nothing_happens_for_a_moment(qtbot: QtBot, tidying: Tidying) -> None:
    rings = [_Ring() for _ in range(1000)]
    told = [weakref.ref(ring) for ring in rings]
    del rings
    assert all(ring() is not None for ring in told)
    with qtbot.waitSignal(tidying.tidied):
        QTimer.singleShot(0, tidying, lambda: None)  # something happens, and then nothing
    assert all(ring() is None for ring in told)


def test_few_new_objects_are_left_alone(qtbot: QtBot, tidying: Tidying) -> None:
    gc.collect()
    tidying._wait_for_rest()
    assert not tidying._rest.isActive()
    kept = [_Ring() for _ in range(1000)]
    tidying._wait_for_rest()
    assert tidying._rest.isActive()
    assert len(kept) == 1000
    del qtbot


def test_python_collects_again_in_the_end(qtbot: QtBot) -> None:
    del qtbot
    usual = gc.get_threshold()
    owner = QObject()
    tidying = Tidying(owner)
    assert gc.get_threshold() != usual
    tidying.end()
    assert gc.get_threshold() == usual
    assert gc.isenabled()
    gc.unfreeze()
