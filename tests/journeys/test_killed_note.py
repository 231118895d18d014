"""Every word of the note "It just ended" is safe: what the window says is saved is there after a kill.

The promise is precise. What is typed is saved 0.3 seconds after a pause, and at the latest a second after the
first letter that is not saved yet, however fast one types; leaving a line saves it at once. When the window
says "Saved", every word that was typed before, in whatever line, is in the file. So a kill, a crash or an
empty battery takes at most the last second.
"""

import os
import select
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from offerdesk.app.store import Reader
from offerdesk.domain.interviews import Asked, Interview, Missed, Promise, Question, Remark
from offerdesk.domain.journal import Process
from offerdesk.ui.interviews.note import NoteView
from tests.journeys.person import PATIENCE, Key, Person

WRITER = Path(__file__).with_name("noting_until_killed.py")
ROOT = Path(__file__).parents[2]
LONGEST = 90.0
"""Seconds after which a writer that tells nothing is given up."""


def note_and_die(desk: Path, state: Path, words: int, seconds: float, *faithless: str) -> int:
    """Have a process note until ``seconds`` after it promised some words; return the last one promised."""
    command = [sys.executable, str(WRITER), str(desk), str(state), *faithless]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    told, end, given_up = b"", None, time.monotonic() + LONGEST
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) as process:
        assert process.stdout is not None
        reading = process.stdout.fileno()
        while (left := (end or given_up) - time.monotonic()) > 0:
            if not select.select([reading], [], [], left)[0]:
                break
            told += os.read(reading, 4096)
            if end is None and last_of(told) >= words:
                end = time.monotonic() + seconds
        process.kill()
        while part := os.read(reading, 4096):
            told += part
    return last_of(told)


def last_of(told: bytes) -> int:
    """Return the last number that was told in full; 0 for none."""
    whole = told[: told.rfind(b"\n") + 1].split()
    return int(whole[-1]) if whole else 0


def written(reader: Reader) -> str:
    """Return all that was noted."""
    interviews = (f"{i.if_yes} {i.if_no}" for i in reader.all(Interview))
    remarks = (r.text for r in reader.all(Remark))
    questions = (f"{q.text} {q.answer}" for q in reader.all(Question))
    others = (
        *(m.text for m in reader.all(Missed)),
        *(a.text for a in reader.all(Asked)),
        *(p.what for p in reader.all(Promise)),
    )
    return " ".join((*interviews, *remarks, *questions, *others))


def lost(person: Person, desk: Path, promised: int) -> list[int]:
    """Open a desk that a kill has left and return the promised words that are missing."""
    opened = person.services().open(desk)
    assert opened.check() == ()
    there = set(written(opened.desk.reader).split())
    companies = [p.company for p in opened.desk.reader.all(Process)]
    opened.desk.close()
    assert "Contoso" in companies
    return [n for n in range(1, promised + 1) if f"w{n}x" not in there]


def survives(person: Person, kills: int, random: Random) -> int:
    """Kill one desk's note after note; nothing promised may be lost. Return how many words were promised."""
    promised = 0
    for n in range(kills):
        desk = person.folder / "data" / f"search{n}.offerdesk"
        person.services().create(desk).desk.close()
        told = note_and_die(desk, person.folder / "state", random.randint(1, 60), random.random())
        assert told > 0, "nothing was promised, so nothing was tried"
        assert lost(person, desk, told) == []
        promised += told
    return promised


def test_no_word_that_was_said_to_be_saved_is_lost(person: Person) -> None:
    assert survives(person, 2, Random(3)) > 10  # noqa: S311 - moments, no secrets


@pytest.mark.deep
def test_no_word_is_lost_in_many_kills(person: Person) -> None:
    assert survives(person, 30, Random(4)) > 300  # noqa: S311 - moments, no secrets


def test_a_window_that_promises_without_saving_is_found_out(person: Person) -> None:
    desk = person.folder / "data" / "search.offerdesk"
    person.services().create(desk).desk.close()
    told = note_and_die(desk, person.folder / "state", 12, 0.0, "faithless")
    assert told > 0
    assert lost(person, desk, told), "the check above would not see a loss"


def test_whoever_types_without_a_pause_is_saved_all_the_same(person: Person) -> None:
    desk = person.folder / "data" / "search.offerdesk"
    person.services().create(desk).desk.close()
    person.start(desk)
    person.choose("just_ended")
    person.write("Contoso")
    person.press(Key.Key_Return)
    note = person.view.journal().views.page("note")
    assert isinstance(note, NoteView)
    note.sheet.go_to("missed")
    person.write("a")
    saved: list[object] = []
    stop = person.desk.listen(saved.append)
    end = time.monotonic() + PATIENCE / 1000
    while not saved and time.monotonic() < end:
        person.write("b")
    stop()
    (missed,) = person.all(Missed)
    assert missed.text.startswith("ab")
