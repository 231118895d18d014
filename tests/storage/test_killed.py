"""A process that is killed while it saves loses no edit that was acknowledged, and leaves none half done."""

import os
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from offerdesk.domain.fields import Id
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import OneOff
from offerdesk.storage.desk_file import DeskFile, open_desk
from tests.storage.examples import NOW

WRITER = Path(__file__).with_name("killed_writer.py")
ROOT = Path(__file__).parents[2]


def assert_whole(path: Path, acknowledged: int) -> int:
    """Check a desk that was left by a killed process; return the number of its last edit."""
    desk = open_desk(path, NOW, path.parent)
    assert desk.check(full=True) == ()
    offer = desk.read().find(Offer, Id("a"))
    last = int(offer.title) if offer else 0
    parts = desk.read().all(OneOff)
    assert last >= acknowledged, "an acknowledged edit is lost"
    assert len(parts) in {3 * last, 3 * last - (last % 7 == 0)}, "an edit is half done"
    step = desk.history().undoable()
    assert (step.label if step else "0") in {str(last), "Remove"}
    assert desk.opened.unclean or last == acknowledged == 0
    desk.close()
    return last


def survive_kills(path: Path, kills: int, random: Random) -> int:
    """Kill writers of one desk again and again, look after each; return how many edits there were."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, str(WRITER)]
    pipe = subprocess.PIPE
    last = 0
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, env=environment) as server:
        assert server.stdin is not None
        assert server.stdout is not None
        for _ in range(kills):
            server.stdin.write(f"{path} {random.randint(0, 6)} {random.random() * 0.06}\n")
            server.stdin.flush()
            last = assert_whole(path, max(int(server.stdout.readline()), last))
        server.stdin.close()
    return last


def test_no_acknowledged_edit_is_lost(path: Path, desk_file: DeskFile) -> None:
    desk_file.close()
    assert survive_kills(path, 20, Random(1)) > 40  # noqa: S311 - delays, no secrets


@pytest.mark.deep
def test_no_acknowledged_edit_is_lost_in_many_kills(path: Path, desk_file: DeskFile) -> None:
    desk_file.close()
    assert survive_kills(path, 300, Random(2)) > 600  # noqa: S311 - delays, no secrets
