"""Offers as a table: one row an offer, one column a key of the exchange file.

Lists and nested objects have a column for each value (``equity[0].vesting.months``). An empty cell states
nothing; ``?`` states that a value is unknown, ``[]`` that there is none. What other people call their columns
("Base", "Sign-on", "Bonus %") is understood as well, with their decimal signs and separators.
"""

from collections.abc import Callable, Iterator
from typing import Any

from offerdesk.app.importing import ImportPlan, PlannedRow, Verdict
from offerdesk.domain.fields import Id
from offerdesk.domain.frozen import frozen
from offerdesk.domain.journal import Process
from offerdesk.domain.offer import Offer
from offerdesk.domain.values import Problem, Rejected
from offerdesk.domain.words import N_
from offerdesk.exchange import cells
from offerdesk.exchange.csv_columns import Column, Step, column_of, in_map, nearest, order
from offerdesk.exchange.csv_text import (
    EMPTY_LIST,
    EMPTY_OBJECT,
    UNKNOWN,
    Table,
    from_bytes,
    guard,
    to_bytes,
    unguard,
)
from offerdesk.exchange.data import PARTLY, DeskData, Stated, gather
from offerdesk.exchange.faults import DID_YOU_MEAN, UNKNOWN_KEY
from offerdesk.exchange.json_file import owned_parts, read_entity, write_entity
from offerdesk.exchange.json_text import Figure, compact
from offerdesk.exchange.merge import Known, NewId, plan_import
from offerdesk.exchange.references import NO_SUCH, SAME_ID

ALWAYS = ("id", "company", "title", "pay.amount", "pay.currency", "pay.period")

_PERCENTS = 100
"""A bonus of 12.5 is a share of pay, one of 15,000 an amount; nobody is offered a bonus of 100 a year."""

NO_COMPANY = N_("no column names the company: call one of them company")
SAME_COLUMN = N_("two columns hold the same: {first} and {second}")

Identify = Callable[[str, str], Id]
"""Returns the id of the offer of a company and a title: a known one, or a new one."""


@frozen
class ReadTable:
    """What a table holds: the offers that could be read, the rows that could not, unknown columns."""

    data: DeskData
    places: tuple[str, ...]
    refused: tuple[PlannedRow, ...]
    left_out: tuple[str, ...]
    encoding: str


def write(data: DeskData) -> bytes:
    """Return the offers of ``data`` as a table; the same data gives the same bytes."""
    owned = owned_parts(data)
    rows = [dict(_flat(write_entity(offer, owned), "")) for offer in data.all(Offer)]
    paths = sorted(dict.fromkeys((*ALWAYS, *(path for row in rows for path in row))), key=order)
    return to_bytes([guard(path) for path in paths], [[row.get(path, "") for path in paths] for row in rows])


def read(data: bytes, identify: Identify, each: Callable[[], object] = lambda: None) -> ReadTable:
    """Read a table of offers, row by row.

    ``identify`` names the offers of rows without an id; ``each`` is called before every row. Raises
    ``Rejected`` where the table as a whole cannot be understood; a row that cannot is reported beside the
    others.
    """
    table = from_bytes(data)
    columns = _columns(table)
    partial = _partial_lists(columns)
    entities: list[Any] = []
    stated: dict[tuple[type, Id], frozenset[str]] = {}
    places: list[str] = []
    refused: list[PlannedRow] = []
    seen: dict[str, str] = {}
    for number, row in enumerate(table.rows, 2):
        each()
        where = f"row {number}"
        value = _offer(columns, row, comma=table.comma)
        name = str(value.get("company", ""))
        try:
            has_id = bool(value.get("id"))
            value["id"] = value["id"] if has_id else identify(name, str(value.get("title", "")))
            found = read_entity(Offer, value)
            _refuse_twice(found.all(Offer)[0].id, seen, where)
        except Rejected as error:
            problems = tuple(_at(problem, columns) for problem in error.problems)
            refused.append(PlannedRow("offer", name, Verdict.REFUSED, where, (), problems))
        else:
            places.append(where)
            entities += [entity for kind in found.entities for entity in found.entities[kind]]
            known = found.stated if has_id else _without_name(found.stated)
            stated |= {key: _partly(names, partial) for key, names in known.items()}
    left_out = tuple(header for header, column in zip(table.header, columns, strict=True) if column is None)
    named = tuple(header for header in left_out if header.strip())
    return ReadTable(gather(entities, stated), tuple(places), tuple(refused), named, table.encoding)


def plan_table(source: str, data: bytes, desk: Known, new_id: NewId) -> ImportPlan:
    """Plan what a table would change in a desk; rows that cannot be taken in say why."""
    known = desk.all(Offer)

    def identify(company: str, title: str) -> Id:
        same = [o for o in known if o.company.strip().casefold() == company.strip().casefold()]
        titled = [o for o in same if not title or o.title.strip().casefold() == title.strip().casefold()]
        return titled[0].id if len(titled) == 1 else new_id()

    # A look into the desk at every row: whoever watches over the desk can end a long file there.
    table = read(data, identify, lambda: desk.find(Offer, Id("")))
    astray = [o for o in table.data.all(Offer) if o.process and desk.find(Process, Id(o.process)) is None]
    if astray:
        offer = astray[0]
        values = (("kind", "process"), ("id", str(offer.process)))
        raise Rejected(Problem(table.places[table.data.all(Offer).index(offer)], NO_SUCH, values))
    plan = plan_import(source, table.data, desk, new_id)
    rows = tuple(
        PlannedRow(row.kind, row.name, row.verdict, place, row.changed, row.problems, row.renamed)
        for row, place in zip(plan.rows, table.places, strict=True)
    )
    every = sorted((*rows, *table.refused), key=lambda row: int(row.where.removeprefix("row ")))
    return ImportPlan(source, tuple(every), plan.puts, plan.removes, table.left_out)


def _flat(value: Any, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict) and value and not in_map(path):
        for key, inner in value.items():
            yield from _flat(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, list) and value:
        for place, inner in enumerate(value):
            yield from _flat(inner, f"{path}[{place}]")
    else:
        yield path, _cell(value)


def _cell(value: Any) -> str:
    if isinstance(value, Figure):
        return str(value)
    if isinstance(value, str):
        return guard(value)
    if value is None:
        return UNKNOWN
    if isinstance(value, dict) and value:
        return compact(value)  # an entry of a map: a clause with its page
    if isinstance(value, list | dict):
        return EMPTY_LIST if isinstance(value, list) else EMPTY_OBJECT
    return str(value).lower()


def _columns(table: Table) -> list[Column | None]:
    width = max([len(table.header), *(len(row) for row in table.rows)])
    headers = [unguard(header) for header in (*table.header, *[""] * (width - len(table.header)))]
    problems: list[Problem] = []
    taken: dict[tuple[Step, ...], str] = {}
    columns: list[Column | None] = []
    for place, header in enumerate(headers):
        cells_below = {row[place].strip() for row in table.rows if place < len(row)}
        literal = cells_below <= {"", UNKNOWN, EMPTY_LIST}
        column = column_of(header, literal=literal) if header.strip() else None
        meant = nearest(header) if column is None else None
        if meant is not None:
            text = DID_YOU_MEAN if meant else UNKNOWN_KEY
            problems.append(Problem(header, text, (("known", meant),)))
        if column is not None and column.steps in taken:
            values = (("first", taken[column.steps]), ("second", header))
            problems.append(Problem(header, SAME_COLUMN, values))
        if column is not None:
            taken[column.steps] = header
        columns.append(column)
    if ("company",) not in taken:
        problems.append(Problem("", NO_COMPANY))
    if problems:
        raise Rejected(*problems)
    return columns


def _offer(columns: list[Column | None], row: tuple[str, ...], *, comma: bool) -> dict[str, Any]:
    """Return the offer of a row as the value that the exchange file would hold."""
    root: dict[Step, Any] = {}
    for column, cell in zip(columns, row, strict=False):
        if column is None or not cell.strip():
            continue
        _put(root, column.steps, _value(column, cell, comma=comma))
        for steps, added in column.adds:
            _put(root, steps, added, unless_there=True)
    found = _listed(root)
    return found if isinstance(found, dict) else {}


def _value(column: Column, cell: str, *, comma: bool) -> Any:
    if cell.strip() in {UNKNOWN, EMPTY_LIST, EMPTY_OBJECT}:
        return {UNKNOWN: None, EMPTY_LIST: [], EMPTY_OBJECT: {}}[cell.strip()]
    make = cells.kind(comma=comma, percent=column.percent)
    text = make(unguard(cell))
    if column.steps == ("bonus", "target") and column.header != "bonus.target":
        found = cells.number(text)
        if found is None or found <= 1 or "%" in cell:
            return text
        return str(found / _PERCENTS) if found <= _PERCENTS else {"amount": text}
    return text


def _put(root: dict[Step, Any], steps: tuple[Step, ...], value: Any, *, unless_there: bool = False) -> None:
    inside: Any = root
    for step in steps[:-1]:
        below = inside.get(step)
        if not isinstance(below, dict):
            below = inside[step] = {}
        inside = below
    if not (unless_there and steps[-1] in inside):
        inside[steps[-1]] = value


def _listed(value: Any) -> Any:
    """Turn objects whose keys are places into lists, in order; places left empty close up."""
    if not isinstance(value, dict):
        return value
    if value and all(isinstance(key, int) for key in value):
        return [_listed(value[key]) for key in sorted(value)]
    return {str(key): _listed(inner) for key, inner in value.items()}


def _refuse_twice(id_: Id, seen: dict[str, str], where: str) -> None:
    if id_ in seen:
        raise Rejected(Problem("id", SAME_ID, (("id", id_), ("other", seen[id_]))))
    seen[id_] = where


def _without_name(stated: Stated) -> dict[tuple[type, Id], frozenset[str]]:
    """Let the company and title that a row was found by change nothing, not even their capitals."""
    return {key: names - {"company", "title"} if key[0] is Offer else names for key, names in stated.items()}


def _partial_lists(columns: list[Column | None]) -> frozenset[str]:
    """Name the lists that only other people's headers speak of: a sign-on bonus is not the whole list."""
    known = [column for column in columns if column is not None and column.list_key]
    own = {column.list_key for column in known if column.path == column.header}
    return frozenset(column.list_key for column in known if column.list_key not in own)


def _partly(names: frozenset[str], partial: frozenset[str]) -> frozenset[str]:
    return frozenset(name + PARTLY if name in partial else name for name in names)


def _at(problem: Problem, columns: list[Column | None]) -> Problem:
    """Name the column as its header does."""
    for column in columns:
        if column is not None and problem.where in {column.path, f"{column.path}.amount"}:
            return Problem(column.header, problem.text, problem.values)
    return problem
