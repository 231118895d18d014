"""Comma separated text, safe to open in a spreadsheet and read back exactly.

A spreadsheet runs a cell that starts with ``=``, ``+``, ``-`` or ``@`` as a formula. Words that do get an
apostrophe in front, on every line; reading takes exactly those apostrophes away again. Numbers stay numbers.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence

from offerdesk.domain.frozen import frozen
from offerdesk.domain.values import Problem, Rejected
from offerdesk.domain.words import N_
from offerdesk.exchange.json_text import LARGEST_FILE

MOST_ROWS, MOST_COLUMNS = 50_000, 1000
DELIMITERS = ",;\t|"

TOO_LARGE = N_("the file is larger than {limit} MiB: split it")
TOO_MANY_ROWS = N_("has more than {limit} rows: split it")
TOO_MANY_COLUMNS = N_("has more than {limit} columns: leave some out")
NO_TABLE = N_("the file holds no table: the first row must name the columns, such as company and base")
BROKEN = N_("is no table that can be read: {fault}")

UNKNOWN, EMPTY_LIST, EMPTY_OBJECT = "?", "[]", "{}"
"""Cells that say: stated as unknown, stated as none, and an entry of which nothing else is stated."""

_SPACES = "[ \u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]*"
_DANGER = f"(?={_SPACES}['=+\\-@\t\uff1d\uff0b\uff0d\uff20])"
_GUARD = re.compile(f"(?:^|(?<=[\n\r])){_DANGER}|^(?={_SPACES}[\r\n])")
_GUARDED = re.compile(f"(?:^|(?<=[\n\r]))'{_DANGER}|^'(?={_SPACES}[\r\n])")
_RESERVED = frozenset({UNKNOWN, EMPTY_LIST, EMPTY_OBJECT, ""})

OWN_HEADER = "pay.amount"
"""Our own tables always have this column."""

_BEFORE, _BEHIND = r"\s*[^\d\s]{0,4}\s*-?", r"\s*[^\d,.]{0,12}"
_COMMA_FRACTION = re.compile(_BEFORE + r"[\d.' \u00a0\u202f]*\d,(\d{1,2}|\d{4,})" + _BEHIND)
_POINT_FRACTION = re.compile(_BEFORE + r"[\d,' \u00a0\u202f]*\d\.(\d{1,2}|\d{4,})" + _BEHIND)


@frozen
class Table:
    """The cells of a file as they stand. ``comma``: its numbers have a decimal comma.

    ``encoding`` is named where the file was not UTF-8, so that a person can check the guess.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    comma: bool = False
    encoding: str = ""


def guard(text: str) -> str:
    """Return words as a cell that no spreadsheet runs and that stands for nothing else."""
    return "'" + text if text.strip() in _RESERVED else _GUARD.sub("'", text)


def unguard(cell: str) -> str:
    """Return the words that ``guard`` made the cell of; a cell of another program mostly unchanged."""
    if cell[:1] == "'" and cell[1:].strip() in _RESERVED:
        return cell[1:]
    return _GUARDED.sub("", cell)


def to_bytes(header: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Return a table as UTF-8 with commas, as RFC 4180 has it."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows(rows)
    return text.getvalue().encode()


def from_bytes(data: bytes) -> Table:
    """Read a table whatever its separator, its decimal sign and, if need be, its encoding.

    Raises ``Rejected`` for what is no table, or one too large.
    """
    require_small(data)
    text, encoding = _decoded(data)
    text = text.replace("\x00", "")
    rows, delimiter = _rows(text)
    if not rows:
        raise Rejected(Problem("", NO_TABLE))
    if len(rows) > MOST_ROWS:
        raise Rejected(Problem("", TOO_MANY_ROWS, (("limit", str(MOST_ROWS)),)))
    if max(len(row) for row in rows) > MOST_COLUMNS:
        raise Rejected(Problem("", TOO_MANY_COLUMNS, (("limit", str(MOST_COLUMNS)),)))
    header, *body = rows
    return Table(
        tuple(header), tuple(tuple(row) for row in body), _has_comma(header, body, delimiter), encoding
    )


def require_small(data: bytes) -> None:
    """Raise ``Rejected`` for a file larger than anyone writes by hand."""
    if len(data) > LARGEST_FILE:
        raise Rejected(Problem("", TOO_LARGE, (("limit", str(LARGEST_FILE // 1024 // 1024)),)))


def _decoded(data: bytes) -> tuple[str, str]:
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return data.decode("utf-16", errors="replace"), "UTF-16"
    try:
        return data.decode("utf-8-sig"), ""
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace"), "Windows-1252"


def _rows(text: str) -> tuple[list[list[str]], str]:
    """Return the rows that hold anything, with the separator. Excel's own first line may name it."""
    named = re.match(r"sep=([,;\t|])\r?\n", text, re.IGNORECASE)
    body = text[named.end() :] if named else text
    delimiter = named.group(1) if named else _delimiter(body)
    try:
        found = list(csv.reader(io.StringIO(body, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise Rejected(Problem("", BROKEN, (("fault", str(error)),))) from None
    return [row for row in found if any(cell.strip() for cell in row)], delimiter


def _delimiter(text: str) -> str:
    first = re.sub(r'"[^"]*"', "", text.lstrip("\r\n").partition("\n")[0])
    return max(DELIMITERS, key=first.count)


def _has_comma(header: list[str], rows: list[list[str]], delimiter: str) -> bool:
    if delimiter == "," and OWN_HEADER in header:
        return False
    cells = [cell for row in rows for cell in row if len(cell) < 40]  # noqa: PLR2004 - a number is short
    commas = sum(1 for cell in cells if _COMMA_FRACTION.fullmatch(cell))
    points = sum(1 for cell in cells if _POINT_FRACTION.fullmatch(cell))
    return commas > points if commas or points else delimiter == ";"
