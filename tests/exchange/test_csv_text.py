"""No cell of ours runs as a formula, and every text comes back as it was."""

import csv
import io
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from offerdesk.domain.values import Rejected
from offerdesk.exchange.csv_text import from_bytes, guard, to_bytes, unguard
from tests.exchange.generated import EXAMPLES

TRIGGERS = "=+-@\t\r\n'\uff1d\uff0b\uff0d\uff20 \u00a0\ufeff\u200b"
TEXTS = st.text(st.sampled_from(TRIGGERS) | st.characters(exclude_categories=["Cs"]), max_size=14)
DANGEROUS = "=+-@\uff1d\uff0b\uff0d\uff20\t\r"


def _runs(cell: str) -> bool:
    """Whether a spreadsheet could take a line of the cell for a formula."""
    lines = cell.replace("\r", "\n").split("\n")
    return any(line.lstrip(" \u00a0\ufeff\u200b\u3000")[:1] in set(DANGEROUS) for line in lines)


@given(st.lists(TEXTS, min_size=1, max_size=20))
@settings(max_examples=EXAMPLES * 4, deadline=None)
def test_no_text_runs_and_every_text_comes_back(texts: list[str]) -> None:
    cells = [guard(text) for text in texts]
    assert not any(_runs(cell) for cell in cells)
    assert [unguard(cell) for cell in cells] == texts


@given(st.lists(st.lists(TEXTS.map(lambda t: t.replace("\x00", "")), min_size=2, max_size=2), max_size=5))
@settings(max_examples=EXAMPLES, deadline=None)
def test_a_table_written_is_read_back_cell_by_cell(rows: list[list[str]]) -> None:
    kept = [[guard(text) for text in row] for row in rows]
    table = from_bytes(to_bytes(["company", "notes"], kept))
    found = [[unguard(cell) for cell in row] for row in table.rows]
    assert found == [row for row, cells in zip(rows, kept, strict=True) if any(c.strip() for c in cells)]


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        (" =1+1", "' =1+1"),
        ("-5 for effort", "'-5 for effort"),
        ("one\n=two", "one\n'=two"),
        ("\uff1dSUM(A1)", "'\uff1dSUM(A1)"),
        ("'quoted", "''quoted"),
        ("?", "'?"),
        ("", "'"),
        ('plain, with "quotes"', 'plain, with "quotes"'),
        ("a = b", "a = b"),
    ],
)
def test_only_what_could_run_is_marked(text: str, cell: str) -> None:
    assert guard(text) == cell
    assert unguard(cell) == text


def test_an_apostrophe_of_another_program_stays() -> None:
    assert unguard("'tis the season") == "'tis the season"


@pytest.mark.parametrize(
    ("content", "comma", "encoding"),
    [
        (b"company,base\nA,1.50\n", False, ""),
        (b"company;base\nA;1,50\n", True, ""),
        (b"company;base\nA;1000\n", True, ""),
        (b"company;base\nA;1.50\n", False, ""),
        (b"company\tbase\nA\t1,5\n", True, ""),
        (b"sep=;\r\ncompany;base\r\nA;1,5\r\n", True, ""),
        ("company,base\nMüller,1\n".encode("cp1252"), False, "Windows-1252"),
        ("\ufeffcompany,base\nA,1\n".encode("utf-16-le"), False, "UTF-16"),
        ("\ufeffcompany,base\nA,1\n".encode(), False, ""),
        (b'pay.amount,company\n"2,5",A\n', False, ""),
    ],
)
def test_separators_decimal_signs_and_encodings_are_found_out(
    content: bytes, *, comma: bool, encoding: str
) -> None:
    table = from_bytes(content)
    assert {"company"} <= {header.lstrip("\ufeff") for header in table.header}
    assert len(table.rows) == 1
    assert (table.comma, table.encoding) == (comma, encoding)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "no table"),
        (b"\n\n", "no table"),
        (b"company\n" * 50_002, "more than 50000 rows"),
        (b"," * 1001 + b"x", "more than 1000 columns"),
        (b'company\n"' + b"x" * 200_000 + b'"', "field larger than field limit"),
        (b"x" * (20 * 1024 * 1024 + 1), "larger than 20 MiB"),
    ],
    ids=lambda v: str(v)[:30],
)
def test_what_is_no_table_or_too_large_is_refused(content: bytes, words: str) -> None:
    with pytest.raises(Rejected, match=words):
        from_bytes(content)


@pytest.mark.deep
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_finds_no_formula(tmp_path: Path) -> None:
    texts = [
        f"{space}{sign}cmd|' /C calc'!A0"
        for sign in "=+-@\uff1d\uff0b\uff0d\uff20"
        for space in ("", " ", "\n", "x\n")
    ]
    (tmp_path / "t.csv").write_bytes(to_bytes(["notes"], [[guard(text)] for text in texts]))
    command = [
        "soffice",
        "--headless",
        "--convert-to",
        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,true",
    ]
    subprocess.run(
        [*command, "--outdir", str(tmp_path / "out"), str(tmp_path / "t.csv")], check=True, timeout=120
    )
    rows = list(csv.reader(io.StringIO((tmp_path / "out" / "t.csv").read_text("utf-8"))))
    assert not any(cell.startswith("=") for row in rows for cell in row)
