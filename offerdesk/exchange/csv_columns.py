"""Which column of a table holds what: our own columns by path, other people's by their usual headers.

Our own columns are the keys of the exchange file: ``pay.amount``, ``equity[0].vesting.months``.
"""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache
from typing import Any

from offerdesk.domain.frozen import frozen
from offerdesk.domain.offer import Offer
from offerdesk.exchange.json_objects import MapCodec, RecordCodec
from offerdesk.exchange.json_records import codec_for
from offerdesk.exchange.json_values import ListCodec
from offerdesk.exchange.json_words import Codec
from offerdesk.exchange.shapes import NONE_OF, Node, parts_of, shape

MOST_ITEMS = 200
"""Places in a list that a column can name."""

Step = str | int
"""A key, or a place in a list."""

_STEP = re.compile(r"([^.\[\]]+)((?:\[\d{1,3}\])*)")
_PATH = re.compile(r"[a-z_]+(\[\d{1,3}\])*(\.[a-z_]+(\[\d{1,3}\])*)*")
_NOISE = re.compile(r"\([^)]*\)|[^\w%€$£ ]")


@frozen
class Column:
    """What a column holds: the path below an offer, and what a header adds to its cells.

    ``adds`` are values at other paths that a filled cell brings along ("Sign-on" is a one-off of that kind).
    """

    header: str
    steps: tuple[Step, ...]
    percent: bool = False
    adds: tuple[tuple[tuple[Step, ...], str], ...] = ()

    @property
    def path(self) -> str:
        """The path as our own tables write it."""
        return "".join(f"[{s}]" if isinstance(s, int) else f".{s}" for s in self.steps).removeprefix(".")

    @property
    def list_key(self) -> str:
        """The list that the column holds an entry's value of; empty for none."""
        return str(self.steps[0]) if len(self.steps) > 1 and isinstance(self.steps[1], int) else ""


_PAY_YEAR = ((("pay", "period"), "year"),)
_HEADERS: dict[str, tuple[tuple[Step, ...], tuple[tuple[tuple[Step, ...], str], ...]]] = {
    "location": (("location", "city"), ()),
    "base": (("pay", "amount"), _PAY_YEAR),
    "hourly rate": (("pay", "amount"), ((("pay", "period"), "hour"),)),
    "monthly salary": (("pay", "amount"), ((("pay", "period"), "month"),)),
    "sign on": (("one_offs", 0, "amount"), ((("one_offs", 0, "kind"), "sign_on"),)),
    "relocation": (("one_offs", 1, "amount"), ((("one_offs", 1, "kind"), "relocation"),)),
    "rsu": (("equity", 0, "value"), ((("equity", 0, "kind"), "rsu"),)),
    "company": (("company",), ()),
    "title": (("title",), ()),
    "level": (("level",), ()),
    "country": (("location", "country"), ()),
    "currency": (("pay", "currency"), ()),
    "period": (("pay", "period"), ()),
    "bonus": (("bonus", "target"), ()),
    "pto": (("time_off", "pto_days"), ()),
    "sick days": (("time_off", "sick_days"), ()),
    "holidays": (("time_off", "holidays"), ()),
    "remote days": (("hours", "remote_days"), ()),
    "hours": (("hours", "week"), ()),
    "commute": (("commute", "minutes_one_way"), ()),
    "premium": (("health", 0, "premium_month"), ()),
    "deductible": (("health", 0, "deductible"), ()),
    "start": (("start_date",), ()),
    "deadline": (("decide_by",), ()),
    "notes": (("notes",), ()),
    "current job": (("current_job",), ()),
    "cost of living": (("cost_of_living",), ()),
}

_SYNONYMS: dict[str, str] = {
    word: name
    for name, words in {
        "company": "employer firm organization organisation company_name firma unternehmen",
        "title": "job_title role position job stelle titel",
        "level": "grade",
        "location": "city office place ort",
        "base": "base_pay base_salary salary annual_salary annual_base yearly_salary gross_salary pay "
        "annual_base_salary base_comp gehalt jahresgehalt grundgehalt",
        "hourly rate": "hourly_pay rate_per_hour hourly",
        "monthly salary": "monthly_pay salary_per_month monatsgehalt",
        "currency": "währung",
        "period": "pay_period per",
        "bonus": "target_bonus annual_bonus bonus_target yearly_bonus bonus_% bonus_percent bonus_percentage "
        "bonus_pct bonus_prozent bonus_in_prozent bonus_in_percent zielbonus",
        "sign on": "signon sign_on_bonus signing_bonus signing joining_bonus",
        "relocation": "relocation_bonus relocation_package moving_allowance",
        "rsu": "rsus rsu_value rsu_grant equity equity_value stock stock_value stock_grant",
        "pto": "pto_days vacation vacation_days leave leave_days annual_leave paid_leave paid_time_off "
        "urlaubstage urlaub",
        "holidays": "public_holidays feiertage",
        "remote days": "days_remote wfh_days home_office_days",
        "hours": "hours_per_week weekly_hours wochenstunden",
        "commute": "commute_minutes commute_min one_way_commute",
        "premium": "health_premium monthly_premium health_insurance",
        "start": "start_date starting_date",
        "deadline": "answer_by decide_by respond_by expires expiry decision_date",
        "notes": "comments comment remarks notizen bemerkungen",
        "current job": "current is_current",
        "cost of living": "cost_of_living_index col_index",
    }.items()
    for word in words.split()
}


_PERCENT = re.compile(r"%|\b(?:percent|percentage|pct|prozent)\b")
"""What says in a header that 15 below it is 0.15."""

_OBJECTS = frozenset({"location", "pay", "equity", "health", "commute", "hours"})
"""Keys of objects and lists that other people use as headers of something simpler."""


def column_of(header: str, *, literal: bool = False) -> Column | None:
    """Return what a column of this header holds, or ``None`` where nothing is known about it.

    ``literal``: its cells say at most that there is none, so that "equity" means our own list.
    """
    text = header.strip()
    steps = None if text in _OBJECTS and not literal else steps_of(header) or steps_of(text)
    if steps is not None:
        return Column(text, steps)
    words = " ".join(_NOISE.sub(" ", text.casefold().replace("-", " ").replace("_", " ")).split())
    bare = words.replace("%", "").strip()
    name = _SYNONYMS.get(words.replace(" ", "_"), _SYNONYMS.get(bare.replace(" ", "_"), bare))
    if name not in _HEADERS:
        return None
    path, adds = _HEADERS[name]
    percent = _PERCENT.search(text.casefold().replace("_", " ")) is not None
    return Column(text, path, percent=percent, adds=adds)


def nearest(header: str) -> str | None:
    """Return the path that a misspelt one most likely means; ``None`` where a header is no path at all."""
    text = header.strip()
    if not re.search(r"[.\[]", text) or not _PATH.fullmatch(text):
        return None
    if text.partition(".")[0].partition("[")[0] not in {*shape(Offer).keys, *_lists()}:
        return None
    close = get_close_matches(re.sub(r"\[\d+\]", "[]", text), sorted(templates()), 1)
    return close[0] if close else ""


def steps_of(text: str) -> tuple[Step, ...] | None:
    """Read a path that leads to a value, an empty list or an empty entry of an offer."""
    for name in _maps():
        if text.startswith(f"{name}."):
            return (name, text.removeprefix(f"{name}."))
    steps: list[Step] = []
    for part in text.split("."):
        found = _STEP.fullmatch(part)
        if found is None:
            return None
        places = [int(place) for place in re.findall(r"\d+", found.group(2))]
        if any(place >= MOST_ITEMS for place in places):
            return None
        steps += [found.group(1), *places]
    template = re.sub(r"\[\d+\]", "[]", text)
    return tuple(steps) if template in templates() else None


def in_map(path: str) -> bool:
    """Tell whether a path leads to an entry of a map: a clause, a mark."""
    return any(path.startswith(f"{name}.") for name in _maps())


@cache
def templates() -> dict[str, None]:
    """Return every path below an offer in order, with ``[]`` for any place in a list."""
    return dict.fromkeys((*_entity(Offer, ""), NONE_OF, f"{NONE_OF}[]"))


def order(path: str) -> tuple[tuple[int, int], ...]:
    """Return the key by which columns are sorted: as declared, items of a list in turn."""
    key: list[tuple[int, int]] = []
    above = ""
    for step in steps_of(path) or (path,):
        if isinstance(step, int):
            above += "[]"
            key.append((1, step))
        else:
            above = f"{above}.{step}".removeprefix(".")
            key.append((0, _ranks().get(above, len(_ranks()))))
    return tuple(key)


@cache
def _ranks() -> dict[str, int]:
    ranks: dict[str, int] = {}
    for template in templates():
        above = ""
        for step in template.split("."):
            above = f"{above}.{step}".removeprefix(".")
            ranks.setdefault(above.removesuffix("[]"), len(ranks))
            ranks.setdefault(above, len(ranks))
    return ranks


def _entity(kind: type, prefix: str) -> Iterator[str]:
    yield from _node(kind, shape(kind), prefix)
    for part in parts_of(kind):
        yield prefix + part.key
        yield f"{prefix}{part.key}[]"
        yield from _entity(part.kind, f"{prefix}{part.key}[].")


def _node(kind: type, node: Node, prefix: str) -> Iterator[str]:
    for key, inner in node.keys.items():
        if inner.leaf is not None:
            yield from _value(codec_for(kind, inner.leaf), prefix + key)
        yield from _node(kind, inner, f"{prefix}{key}.")


def _value(codec: Codec, path: str) -> Iterator[str]:
    yield path
    if isinstance(codec, RecordCodec):
        for key, inner in codec.codecs:
            yield from _value(inner, f"{path}.{key}")
    elif isinstance(codec, ListCodec):
        yield from _value(codec.item, f"{path}[]")


@cache
def _maps() -> tuple[str, ...]:
    nodes: Any = shape(Offer).keys.items()
    return tuple(
        key for key, node in nodes if node.leaf and isinstance(codec_for(Offer, node.leaf), MapCodec)
    )


@cache
def _lists() -> tuple[str, ...]:
    return (*(part.key for part in parts_of(Offer)), NONE_OF)
