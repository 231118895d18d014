"""The installed program's test of itself tells what works and what does not."""

import io

from offerdesk.cli.self_test import self_test
from tests.cli.command_line import CommandLine


def test_every_step_passes_on_a_sound_program(offerdesk: CommandLine) -> None:
    out, err = io.StringIO(), io.StringIO()
    assert self_test(offerdesk.services(out, err, {})) == 0
    assert out.getvalue().splitlines() == [
        "make a desk: ok",
        "add an offer: ok",
        "value it: ok",
        "draw a chart: ok",
        "set a PDF: ok",
        "back up: ok",
        "write it and read it again: ok",
        "all well",
    ]
    assert err.getvalue() == ""
    assert list(offerdesk.folder.iterdir()) == []


def test_a_step_that_fails_is_named_and_the_others_still_run(offerdesk: CommandLine) -> None:
    out, err = io.StringIO(), io.StringIO()

    def fail() -> None:
        raise RuntimeError("no window")

    assert self_test(offerdesk.services(out, err, {}), [("show a window", fail)]) == 1
    assert out.getvalue().endswith("show a window: failed\nfailed: show a window\n")
    assert "no window" in err.getvalue()
