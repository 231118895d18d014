"""The activity report on the command line: a PDF, or a table for a spreadsheet."""

import pytest

from tests.cli.command_line import SAMPLE, CommandLine

DAYS = ("--from", "2026-08-01", "--to", "2026-11-28")


def test_the_command_line_writes_pdf_and_table(offerdesk: CommandLine) -> None:
    out, asked = offerdesk.folder / "x.pdf", ("report", SAMPLE, "--kind", "activity", "--date", "2026-11-28")
    answer = offerdesk(*asked, "-o", out, *DAYS)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith("x.pdf: ")
    assert out.read_bytes().startswith(b"%PDF")
    answer = offerdesk(*asked, "-o", out.with_suffix(".csv"))
    assert answer.code == 0
    assert "Larkspur" in out.with_suffix(".csv").read_text()


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--from", "2026-08-01"), "leave out --from and --to"),
        (("--kind", "activity", "--redact"), "leave out --redact"),
        (("--kind", "activity", "--from", "yesterday"), "must be a date"),
    ],
)
def test_what_does_not_go_together_is_refused(
    more: tuple[str, ...], said: str, offerdesk: CommandLine
) -> None:
    out = offerdesk.folder / "x.pdf"
    answer = offerdesk("report", SAMPLE, "-o", out, *more)
    assert answer.code == 2
    assert said in answer.err
    assert not out.exists()
