"""Lists as text: items apart by semicolons or lines; an item that holds one stands in double quotes."""

import csv
import io
import re
from collections.abc import Iterable
from datetime import date, datetime, tzinfo

from offerdesk.app.amount_words import currency_of
from offerdesk.app.amounts import read_number
from offerdesk.app.dates import read_date, read_either, write_date, write_datetime
from offerdesk.app.labels import label_of, member_of
from offerdesk.app.style import Style
from offerdesk.domain.assumptions import ExchangeRate
from offerdesk.domain.values import Clause, ClauseState, Employment, Problem, Rating, Rejected, StageChange
from offerdesk.domain.words import N_, tr

NOT_A_MARK = N_("“{text}” lacks its mark. Write it like “Growth 8; Team 7.5”.")
NOT_A_CLAUSE = N_("“{text}” is not a clause. Write it like “Severance: unclear”.")
NOT_A_RATE = N_("“{text}” is not an exchange rate. Write it like “EUR 1.10 (2026-10-30, ECB)”.")
NOT_A_STAGE = N_("“{text}” lacks its day. Write it like “Applied @ 24 Nov”.")

UNTIL = " – "
"""Stands between the first and the last day of an employment."""

_MARK = r"(?P<name>.+?)\s*[:=]?\s+(?P<mark>[\d.,]+)"
_CLAUSE = r"(?P<term>.+):\s*(?P<state>[^:()]*?)\s*(?:\((?P<said>.*)\))?"
_RATE = r"(?P<code>\S+)\s*[:=]?\s+(?P<rate>[\d.,' \u202f’]+?)\s*(?:\((?P<said>.*)\))?"


def join(items: Iterable[str]) -> str:
    """Write items on one line, so that ``split`` returns the same ones."""
    line = io.StringIO()
    csv.writer(line, delimiter=";", lineterminator="\n").writerow([*items])
    text = line.getvalue().removesuffix("\n")
    return text if '"' in text else text.replace(";", "; ")


def split(text: str) -> tuple[str, ...]:
    """Read the items of a line or of several lines; empty ones are left out."""
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=";", skipinitialspace=True)
    return tuple(item.strip() for row in rows for item in row if item.strip())


def write_ratings(ratings: tuple[Rating, ...], style: Style) -> str:
    """Write marks: "Growth 8; Team 7.5"."""
    return join(f"{r.criterion} {style.number(r.mark)}" for r in ratings)


def read_ratings(text: str, style: Style, *, where: str = "") -> tuple[Rating, ...]:
    """Read marks; raises ``Rejected``."""
    found = [(item, re.fullmatch(_MARK, item)) for item in split(text)]
    bad = [item for item, match in found if match is None]
    if bad:
        raise _refused(where, NOT_A_MARK, bad[0])
    return tuple(Rating(m["name"], read_number(m["mark"], style, where=where).amount) for _, m in found if m)


def write_clauses(clauses: tuple[Clause, ...]) -> str:
    """Write what the letter says about each term: "Severance: unclear (p. 3, by agreement)"."""
    return join(_clause(c) for c in clauses)


def _clause(clause: Clause) -> str:
    text = f"{clause.term}: {label_of(clause.state)}"
    page = "" if clause.page is None else tr("p. {page}").format(page=clause.page)
    said = ", ".join(filter(None, (page, clause.note)))
    return f"{text} ({said})" if said else text


def read_clauses(text: str, *, where: str = "") -> tuple[Clause, ...]:
    """Read the states of clauses; a term alone is stated. Raises ``Rejected``."""
    clauses = []
    for item in split(text):
        found = re.fullmatch(_CLAUSE, item, re.DOTALL)
        if found is None:
            clauses.append(Clause(item, ClauseState.STATED))
            continue
        state = member_of(ClauseState, found["state"])
        if state is None:
            raise _refused(where, NOT_A_CLAUSE, item)
        page, note = _place(found["said"] or "")
        clauses.append(Clause(found["term"].strip(), ClauseState(state), page, note))
    return tuple(clauses)


def _place(said: str) -> tuple[int | None, str]:
    """Part what stands in brackets into the page and the words; "p. 3" and "S. 3" are pages."""
    first, _, rest = said.partition(",")
    page = re.fullmatch(r"\D{0,6}?(\d{1,6})", first.strip())
    return (int(page[1]), rest.strip()) if page else (None, said.strip())


def write_rates(rates: tuple[ExchangeRate, ...], style: Style) -> str:
    """Write exchange rates: "EUR 1.10 (2026-10-30, ECB)"."""
    return join(_rate(rate, style) for rate in rates)


def _rate(rate: ExchangeRate, style: Style) -> str:
    text = f"{rate.currency} {style.number(rate.rate)}"
    said = ", ".join(s for s in (rate.as_of.isoformat() if rate.as_of else "", rate.source) if s)
    return f"{text} ({said})" if said else text


def read_rates(text: str, style: Style, *, where: str = "") -> tuple[ExchangeRate, ...]:
    """Read exchange rates; raises ``Rejected``."""
    rates = []
    for item in split(text):
        found = re.fullmatch(_RATE, item)
        code = currency_of(found["code"], style) if found else ""
        if found is None or not code:
            raise _refused(where, NOT_A_RATE, item)
        day, source = _said(found["said"] or "")
        rates.append(ExchangeRate(code, read_number(found["rate"], style, where=where).amount, day, source))
    return tuple(rates)


def _said(text: str) -> tuple[date | None, str]:
    first, _, rest = text.partition(",")
    try:
        return date.fromisoformat(first.strip()), rest.strip()
    except ValueError:
        return None, text.strip()


def write_stages(stages: tuple[StageChange, ...], style: Style, zone: tzinfo | None = None) -> str:
    """Write the stages of an application with their days: "Applied @ Tue, Nov 24, 2026"."""
    return join(f"{s.stage} @ {_when(s.at, style, zone)}" for s in stages)


def _when(at: date | datetime, style: Style, zone: tzinfo | None) -> str:
    return write_datetime(at, style, zone) if isinstance(at, datetime) else write_date(at, style)


def read_stages(
    text: str, style: Style, today: date, *, where: str = "", zone: tzinfo | None = None
) -> tuple[StageChange, ...]:
    """Read stages with their days; raises ``Rejected``."""
    stages = []
    for item in split(text):
        stage, sign, day = item.rpartition("@")
        if not sign or not stage.strip():
            raise _refused(where, NOT_A_STAGE, item)
        stages.append(StageChange(stage.strip(), read_either(day, style, today, where=where, zone=zone)))
    return tuple(stages)


def write_employments(employments: tuple[Employment, ...], style: Style) -> str:
    """Write where a person works and worked: "Northwind | Engineer @ Mon, Mar 2, 2020 –"."""
    return join(_employment(e, style) for e in employments)


def _employment(employment: Employment, style: Style) -> str:
    text = f"{employment.company} | {employment.role}" if employment.role else employment.company
    since, until = (write_date(d, style) if d else "" for d in (employment.since, employment.until))
    return f"{text} @ {since}{UNTIL}{until}" if since or until else text


def read_employments(text: str, style: Style, today: date, *, where: str = "") -> tuple[Employment, ...]:
    """Read where a person works and worked; raises ``Rejected``."""
    employments = []
    for item in split(text):
        work, sign, days = item.rpartition(" @ ")
        company, _, role = (work if sign else item).partition("|")
        since, _, until = days.partition(UNTIL.strip()) if sign else ("", "", "")
        first, last = (read_date(d, style, today, where=where) if d.strip() else None for d in (since, until))
        employments.append(Employment(company.strip(), role.strip(), first, last))
    return tuple(employments)


def _refused(where: str, message: str, text: str) -> Rejected:
    return Rejected(Problem(where, message, (("text", text),)))
