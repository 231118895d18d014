"""Bad input gets one line on stderr and exit code 2, a desk in trouble 3, and nothing is written."""

import errno
import io
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from offerdesk.cli import run
from offerdesk.cli.files import Refusal, read_bytes
from offerdesk.storage.desk_file import open_desk
from tests.cli.command_line import NOW, ROOT, SAMPLE, CommandLine


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        ([], "the following arguments are required: COMMAND; see offerdesk --help"),
        (["valu", "x"], "argument COMMAND: invalid choice: 'valu'"),
        (["value"], "the following arguments are required: FILE; see offerdesk value --help"),
        (
            ["value", str(SAMPLE), "--horizon", "0"],
            "argument --horizon: must be a number of months from 1 to 120",
        ),
        (
            ["value", str(SAMPLE), "--horizon", "x"],
            "argument --horizon: must be a number of months from 1 to 120",
        ),
        (["value", str(SAMPLE), "--horizon", "1e3"], "argument --horizon: must be a number of months"),
        (["value", str(SAMPLE), "--bad"], "unrecognized arguments: --bad"),
        (
            ["value", str(SAMPLE), "--locale", "xx_yy_zz"],
            '--locale: "xx_yy_zz" is no locale: write it like en_US',
        ),
        (["report", str(SAMPLE), "-o", "x.pdf", "--kind", "poem"], "argument --kind: invalid choice: 'poem'"),
        (
            ["report", str(SAMPLE), "-o", "x.pdf", "--date", "today"],
            "argument --date: must be a date such as",
        ),
        (["value", "missing.json"], "missing.json: there is no such file: check the path"),
        (["value", "/"], "is not a file but a folder or a device: name a file"),
        (["value", "bad\0name"], "cannot be read"),
        (["check", "/dev/null"], "null: is not a file but a folder or a device: name a file"),
        (["backup", str(SAMPLE)], "is not an OfferDesk file. It has not been changed."),
    ],
    ids=lambda v: " ".join(v)[-40:] if isinstance(v, list) else "",
)
def test_bad_input_gets_one_line_and_exit_2(argv: list[str], words: str, offerdesk: CommandLine) -> None:
    answer = offerdesk(*argv)
    assert answer.code == 2
    assert words in answer.err
    assert answer.err.startswith("offerdesk: ")
    assert answer.err.count("\n") == 1
    assert answer.out == ""
    assert list(offerdesk.folder.iterdir()) == []


def test_how_many_more_problems_there_are_is_said(offerdesk: CommandLine) -> None:
    file = offerdesk.file("x.json", {"format": "offerdesk", "version": 1, "a": 1, "b": 2, "c": 3})
    assert (
        offerdesk("value", file).err == "offerdesk: x.json: a: unknown key: remove it (and 2 more problems)\n"
    )


def test_a_damaged_desk_is_exit_3(offerdesk: CommandLine, sample_desk: Path) -> None:
    with sample_desk.open("r+b") as stream:
        stream.truncate(4096)
    answer = offerdesk("check", sample_desk)
    assert answer.code == 3
    assert "sample.offerdesk" in answer.err
    assert answer.err.count("\n") == 1


def test_a_newer_desk_is_exit_3(offerdesk: CommandLine, sample_desk: Path) -> None:
    with closing(sqlite3.connect(sample_desk)) as connection:
        connection.execute("PRAGMA user_version = 9999")
    answer = offerdesk("value", sample_desk)
    assert (answer.code, answer.out) == (3, "")
    assert "newer" in answer.err


def test_a_locked_desk_is_exit_3(offerdesk: CommandLine, sample_desk: Path) -> None:
    with closing(open_desk(sample_desk, NOW, offerdesk.folder / "backups")):
        answer = offerdesk("value", sample_desk)
    assert (answer.code, answer.out) == (3, "")
    assert "already open" in answer.err


def test_contradictions_inside_a_desk_are_exit_2(offerdesk: CommandLine, sample_desk: Path) -> None:
    with (
        closing(open_desk(sample_desk, NOW, offerdesk.folder / "backups")) as vault,
        vault.write() as session,
    ):
        from dataclasses import replace  # noqa: PLC0415 - only here

        from offerdesk.domain.fields import Id  # noqa: PLC0415 - same
        from offerdesk.domain.offer import Offer  # noqa: PLC0415 - same

        found = session.find(Offer, Id("current"))
        assert found is not None
        session.put(replace(found, company=""))
    answer = offerdesk("check", sample_desk)
    assert (answer.code, answer.out) == (2, "offer current.company: must be filled in\n")


def test_a_file_that_may_not_be_read_says_why(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 300)
    with pytest.raises(Refusal, match=os.strerror(errno.ENAMETOOLONG).lower()):
        read_bytes(path)


def test_help_and_version_are_no_errors(offerdesk: CommandLine, capsys: pytest.CaptureFixture[str]) -> None:
    assert offerdesk("--version").code == 0
    assert offerdesk("value", "--help").code == 0
    shown = capsys.readouterr().out
    assert shown.startswith("OfferDesk ")
    assert "--explain" in shown


class _Interrupted(io.StringIO):
    """A person who presses Ctrl+C."""

    def write(self, _text: str) -> int:
        raise KeyboardInterrupt


def test_ctrl_c_ends_quietly(offerdesk: CommandLine) -> None:
    err = io.StringIO()
    assert run(["schema"], offerdesk.services(_Interrupted(), err, {})) == 130
    assert err.getvalue() == ""


SCRIPT = """
import sys
from datetime import UTC, datetime
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from tests.cli.command_line import CommandLine
from offerdesk.cli import run
services = CommandLine(Path(sys.argv[2])).services(sys.stdout, sys.stderr, {})
raise SystemExit(run(sys.argv[3:], services))
"""


def process(folder: Path, *argv: str) -> list[str]:
    """Return the command that runs the command line in a process of its own."""
    return [sys.executable, "-W", "error", "-c", SCRIPT, str(ROOT), str(folder), *argv]


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    command = process(tmp_path, "schema")
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        said = running.stderr.read()
    assert (running.returncode, said) == (0, b"")


def test_a_process_answers_with_its_exit_code(tmp_path: Path) -> None:
    done = subprocess.run(
        process(tmp_path, "value", str(SAMPLE), "--json"), capture_output=True, cwd=ROOT, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b'{\n  "format": "offerdesk-valuation"')
    done = subprocess.run(process(tmp_path, "value", "nothing"), capture_output=True, cwd=ROOT, check=False)
    assert (done.returncode, done.stdout) == (2, b"")
