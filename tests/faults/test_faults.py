"""A process that is killed, hindered or cut off at any of its calls loses nothing it has acknowledged."""

import errno
import shutil
import signal
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from offerdesk.storage.backup import verify
from offerdesk.storage.manifest import read_manifest
from tests.faults.conftest import Run
from tests.faults.outside import harm, parts_of
from tests.faults.power import Disk, images, read_log
from tests.faults.writer import WAYS, Case

New = Callable[[], Path]
KILLED = -1
FAULTS = [
    (number, sticky, half)
    for number in (errno.ENOSPC, errno.EIO, errno.EDQUOT)
    for sticky, half in ((False, False), (True, False), (True, True))
]


def calls_of(run: Run, new: New, way: str, edits: int) -> int:
    """Return how many calls an undisturbed writer makes."""
    path = new()
    undisturbed = run(Case(str(path), edits, way))
    assert (undisturbed.status, undisturbed.told, undisturbed.error) == (0, edits, "")
    assert harm(path, edits, parts_of(way)) == ""
    return undisturbed.calls


def kill_at_every_call(run: Run, new: New, way: str) -> int:
    """Kill a writer at each of its calls in turn; return how many there were."""
    calls = calls_of(run, new, way, 3)
    for at in range(1, calls + 1):
        path = new()
        died = run(Case(str(path), 3, way, at, KILLED, half=at % 2 == 0))
        assert died.status == -signal.SIGKILL, f"{way} {at}: {died}"
        assert harm(path, died.told, parts_of(way)) == "", f"{way} {at}"
        assert_backups_sound(path.parent)
    return calls


def assert_backups_sound(folder: Path) -> None:
    """Check every backup that the list names."""
    for backup in read_manifest(folder / "backups"):
        verify(backup)


def kill_at_any_moment(run: Run, new: New, way: str, kills: int) -> None:
    """Kill writers of one desk again and again, each somewhere in its work."""
    path, told = new(), 0
    random = Random(way)  # noqa: S311 - delays, no secrets
    for _ in range(kills):
        died = run(Case(str(path), 1000, way, seconds=random.random() * 0.12))
        assert died.status == -signal.SIGKILL, f"{way}: {died}"
        told = max(told, died.told)
        assert harm(path, told, parts_of(way)) == ""
    assert told > 0
    assert_backups_sound(path.parent)


@pytest.mark.parametrize("way", WAYS)
def test_a_kill_at_any_moment_loses_nothing(run: Run, new: New, way: str) -> None:
    kill_at_any_moment(run, new, way, 30)


@pytest.mark.deep
@pytest.mark.parametrize("way", WAYS)
def test_many_kills_lose_nothing(run: Run, new: New, way: str) -> None:
    kill_at_any_moment(run, new, way, 2500)


def test_a_kill_at_any_call_loses_nothing(run: Run, new: New) -> None:
    assert kill_at_every_call(run, new, "edit") > 30


def test_a_command_in_two_steps_would_be_seen(run: Run, new: New) -> None:
    harms = set()
    for at in range(10, 40, 2):
        path = new()
        died = run(Case(str(path), 2, at=at, breaks_with=KILLED, split=True))
        harms.add(harm(path, died.told).split(":")[0])
    assert "half done" in harms


@pytest.mark.deep
@pytest.mark.parametrize("way", WAYS)
def test_a_kill_at_any_call_of_any_work_loses_nothing(run: Run, new: New, way: str) -> None:
    assert kill_at_every_call(run, new, way) > 30


def hinder(run: Run, new: New, case: Case) -> int:
    """Let one call of a writer fail; return how often it told of trouble."""
    path = new()
    case = replace(case, path=str(path))
    hindered = run(case)
    assert hindered.status in {0, 3}, f"{case}: {hindered}"
    assert harm(path, hindered.told, parts_of(case.way)) == "", f"{case}"
    if case.at % 4 == 0:
        again = run(Case(str(path), 1, case.way))
        assert (again.status, again.error) == (0, ""), f"{case}: {again}"
        assert again.told > hindered.told
    return hindered.troubles


@pytest.mark.parametrize("way", WAYS)
def test_a_failing_disk_is_told_and_costs_nothing(run: Run, new: New, way: str) -> None:
    random = Random(way)  # noqa: S311 - places, no secrets
    calls = calls_of(run, new, way, 1)
    told = 0
    for number, sticky, half in FAULTS * 4:
        case = Case("", 1, way, random.randint(1, calls), number, sticky, half)
        told += hinder(run, new, case) > 0
    assert told > 9


@pytest.mark.deep
@pytest.mark.parametrize("way", WAYS)
def test_every_call_may_fail_in_every_way(run: Run, new: New, way: str) -> None:
    calls = calls_of(run, new, way, 3)
    troubles = [
        hinder(run, new, Case("", 3, way, at, number, sticky, half))
        for at in range(1, calls + 1)
        for number, sticky, half in FAULTS
    ]
    assert any(troubles)


def cut_power(run: Run, new: New, folder: Path, cuts: int, *, careless: bool = False) -> list[str]:
    """Replay power cuts of a writer; return the harm that was found in them."""
    path, log = new(), folder / "log"
    disk = Disk(path.parent)
    written = run(Case(str(path), 20, "checkpoint", log=str(log), careless=careless))
    assert (written.status, written.told) == (0, 20)
    found = []
    for image, told in images(disk, read_log(log), cuts, Random(cuts)):  # noqa: S311 - places, no secrets
        shutil.rmtree(path.parent)
        path.parent.mkdir()
        for name, content in image.items():
            Path(name).write_bytes(content)
        found.append(harm(path, told))
    return [text for text in found if text]


def test_a_power_cut_loses_nothing(run: Run, new: New, tmp_path: Path) -> None:
    assert cut_power(run, new, tmp_path, 300) == []


def test_a_power_cut_would_be_seen_to_do_harm(run: Run, new: New, tmp_path: Path) -> None:
    harmed = cut_power(run, new, tmp_path, 100, careless=True)
    assert len(harmed) > 50
    assert any(text.startswith("damaged") for text in harmed)


@pytest.mark.deep
def test_many_power_cuts_lose_nothing(run: Run, new: New, tmp_path: Path) -> None:
    assert cut_power(run, new, tmp_path, 10_000) == []
