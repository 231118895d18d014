"""What the window has said is saved is there after the process was killed."""

import os
import subprocess
import sys
from pathlib import Path
from threading import Timer

import pytest

from offerdesk.app.offers import AddOffer
from offerdesk.app.records import Save
from offerdesk.domain.fields import Id
from offerdesk.domain.offer import Offer
from offerdesk.domain.tasks import Task
from tests.journeys.person import Person

WRITER = Path(__file__).with_name("typing_until_killed.py")
ROOT = Path(__file__).parents[2]
LONGEST = 90.0
"""Seconds after which a writer is given up."""


def type_and_die(desk: Path, state: Path, edits: int) -> int:
    """Start the window in a process, kill it after some saved edits; return the last that it told."""
    command = [sys.executable, str(WRITER), str(desk), str(state)]
    told = 0
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": str(ROOT)}
    ) as process:
        assert process.stdout is not None
        limit = Timer(LONGEST, process.kill)  # a writer that never tells must not hold up the suite
        limit.start()
        for line in process.stdout:
            told = int(line)
            if told >= edits:
                break
        limit.cancel()
        process.kill()
        for line in process.stdout:
            told = int(line)
    return told


def survives(person: Person, rounds: int) -> None:
    """Kill the window again and again, and look for what was typed."""
    desk = person.folder / "data" / "my-search.offerdesk"
    opened = person.services().create(desk)
    opened.desk.execute(AddOffer(Id("a"), "USD", "Contoso"))
    opened.desk.close()
    for n in range(1, rounds + 1):
        told = type_and_die(desk, person.folder, n)
        assert told >= n
        again = person.services().open(desk)
        assert again.check() == ()
        (offer,) = again.desk.reader.all(Offer)
        again.desk.close()
        assert f" {told}" in f" {offer.title}", "what was said to be saved is lost"


def test_what_was_saved_survives_a_kill(person: Person) -> None:
    survives(person, 2)
    person.start()
    assert person.messages() == [], "after a kill the desk opens as if nothing had been"


@pytest.mark.deep
def test_what_was_saved_survives_many_kills(person: Person) -> None:
    survives(person, 20)


def test_a_text_that_cannot_be_used_yet_is_kept_without_waiting_for_the_end(person: Person) -> None:
    """So it survives a kill like any other text: what is read here lies beside the desk already."""
    desk = person.folder / "data" / "my-search.offerdesk"
    opened = person.services().create(desk)
    opened.desk.execute(AddOffer(Id("a"), "USD", "Contoso"))
    opened.desk.execute(Save(Task(Id("t"), "Ask")))
    opened.desk.close()
    person.start()
    kept = person.view.opened.unfinished
    form = person.offers.form
    form.focus_attribute("offer", Id("a"), "pay_amount")
    person.retype("12k x")
    person.wait(lambda: "12k x" in kept())
    person.choose("go_checklist")
    person.view.tasks().tasks.select_row("t")
    person.view.tasks().form.focus_row("due")
    person.retype("someday")
    person.wait(lambda: "someday" in kept())
    person.retype("tomorrow")
    person.wait(lambda: "someday" not in kept())
    assert "12k x" in kept()
