"""One desk, one writer: in this process, in another one, and on another computer."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from threading import Thread

import pytest

from offerdesk.app import errors
from offerdesk.domain.fields import Id
from offerdesk.domain.offer import Offer
from offerdesk.storage.desk_file import DeskFile, open_desk
from offerdesk.storage.lock_file import holder_of, host, lock_path
from tests.storage.examples import NOW

OTHER = """
import sys, pathlib, datetime
from offerdesk.app.errors import KnownTrouble
from offerdesk.storage.desk_file import open_desk
p = pathlib.Path(sys.argv[1])
try:
    desk = open_desk(p, datetime.datetime.now(datetime.UTC), p.parent)
except KnownTrouble as trouble:
    print(type(trouble).__name__, trouble.say())
    raise SystemExit(0)
print("open", flush=True)
sys.stdin.read()
desk.close()
"""


def other_process(path: Path) -> "subprocess.Popen[str]":
    """Start another OfferDesk that opens the desk and holds it until its input ends."""
    command = [sys.executable, "-c", OTHER, str(path)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    return subprocess.Popen(command, text=True, **pipes)  # type: ignore[call-overload,no-any-return]


def test_a_second_process_is_told_who_has_the_desk(path: Path, desk_file: DeskFile) -> None:
    second = other_process(path)
    told, _ = second.communicate()
    assert told.startswith("LockedFile")
    assert f"process {os.getpid()} on {host()}" in told
    with desk_file.write() as session:
        session.put(Offer(Id("a"), "Northwind"))
    assert len(desk_file.read().all(Offer)) == 1


def test_this_process_is_told_of_the_other(path: Path, desk_file: DeskFile) -> None:
    desk_file.close()
    first = other_process(path)
    assert first.stdout is not None
    assert first.stdout.readline() == "open\n"
    before = path.read_bytes()
    with pytest.raises(errors.LockedFile, match=f"process {first.pid} on {host()}") as caught:
        open_desk(path, NOW, path.parent)
    assert errors.Action.READ_ONLY_COPY in caught.value.actions
    first.communicate()
    assert path.read_bytes() == before
    open_desk(path, NOW, path.parent).close()


def test_exactly_one_of_many_gets_the_desk(path: Path, desk_file: DeskFile) -> None:
    desk_file.close()
    racers = [other_process(path) for _ in range(4)]
    told = []
    for racer in racers:
        assert racer.stdout is not None
        told.append(racer.stdout.readline())
    for racer in racers:
        racer.communicate()
    assert told.count("open\n") == 1


def test_the_same_file_is_not_opened_twice_in_one_process(path: Path, desk_file: DeskFile) -> None:
    with pytest.raises(errors.LockedFile):
        open_desk(path, NOW, path.parent)
    with desk_file.write() as session:
        session.put(Offer(Id("a"), "Northwind"))
    told, _ = other_process(path).communicate()
    assert told.startswith("LockedFile"), "the attempt did not drop our own lock"


def test_a_note_of_a_process_that_died_is_in_nobodys_way(path: Path, desk_file: DeskFile) -> None:
    desk_file.close()
    holder = other_process(path)
    assert holder.stdout is not None
    holder.stdout.readline()
    holder.kill()
    holder.communicate()
    assert holder_of(path) is not None
    again = open_desk(path, NOW, path.parent)
    note = holder_of(path)
    assert note is not None
    assert note.pid == os.getpid()
    again.close()
    assert holder_of(path) is None


@pytest.mark.parametrize("note", ["", "[]", '{"pid": "x"}', "\x00"])
def test_a_note_that_makes_no_sense_is_in_nobodys_way(path: Path, desk_file: DeskFile, note: str) -> None:
    desk_file.close()
    lock_path(path).write_text(note)
    open_desk(path, NOW, path.parent).close()
    assert not lock_path(path).exists()


def test_a_note_of_another_computer_is_for_a_person_to_judge(path: Path, desk_file: DeskFile) -> None:
    desk_file.close()
    note = {"pid": 1, "host": "the-other-laptop", "since": "2026-11-20T08:00:00+00:00"}
    lock_path(path).write_text(json.dumps(note))
    with pytest.raises(errors.LockedElsewhere, match="the-other-laptop") as caught:
        open_desk(path, NOW, path.parent)
    assert errors.Action.OPEN_ANYWAY in caught.value.actions
    assert re.search(r"since 2026-11-(19|20|21) \d\d:\d\d\.", caught.value.say())
    open_desk(path, NOW, path.parent, ignore_note=True).close()


def test_threads_take_turns(desk_file: DeskFile) -> None:
    counts: list[int] = []

    def add(name: str) -> None:
        for number in range(10):
            with desk_file.write() as session:
                session.put(Offer(Id(f"{name}{number}"), name))
            counts.append(len(desk_file.read().all(Offer)))

    threads = [Thread(target=add, args=(name,)) for name in "abc"]
    warming = Thread(target=desk_file.warm)
    for thread in (warming, *threads):
        thread.start()
    for thread in (warming, *threads):
        thread.join()
    assert len(desk_file.read().all(Offer)) == 30
    assert len(counts) == 30
