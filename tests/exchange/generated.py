"""Whole desks for property tests, generated from the declarations and brought within their limits."""

import os
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any, get_args, get_origin

from hypothesis import strategies as st

from offerdesk.domain.agreeing import Attachment
from offerdesk.domain.assumptions import Assumptions, ExchangeRate, Settings
from offerdesk.domain.checks import NONE_OF, check, sorted_none_of
from offerdesk.domain.fields import Amount, Attribute, Id, Number, Ref, Share, Text, attributes
from offerdesk.domain.interviews import Interview
from offerdesk.domain.model import name_of
from offerdesk.domain.negotiating import Ask, Reply
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.planning import Condition
from offerdesk.domain.ranges import RANGES, ranged
from offerdesk.domain.tasks import Checklist, RuleSetting, Task
from offerdesk.domain.values import (
    Clause,
    ClauseState,
    Employment,
    Exit,
    MatchTier,
    Range,
    Rating,
    StageChange,
    Step,
    TaxStep,
    Tranche,
    Vesting,
)
from offerdesk.exchange.data import DeskData, gather
from offerdesk.exchange.shapes import LISTS, UNNAMED, parts_of, remark_kind

EXAMPLES = 2000 if os.environ.get("OD_STRESS") == "1" else 60

LINE = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=12)
LINES = st.lists(LINE, max_size=3).map("\n".join)
ZONES = st.sampled_from(["", "America/New_York", "Europe/Berlin", "Asia/Kolkata", "UTC"])
CURRENCIES = st.sampled_from(["USD", "EUR", "JPY"])
DAYS = st.dates(date(1990, 1, 1), date(2150, 1, 1))
OFFSETS = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
INSTANTS = st.datetimes(datetime(1990, 1, 1), datetime(2150, 1, 1), timezones=OFFSETS | st.just(UTC))  # noqa: DTZ001
SHARES = st.integers(0, 1000).map(lambda n: Decimal(n).scaleb(-3))
MONTHS = st.integers(0, 120)
_FAR = Decimal(10) ** 12


@cache
def decimals(least: Decimal | None, most: Decimal | None) -> st.SearchStrategy[Decimal]:
    """Exact numbers of up to six decimals between two bounds."""
    low = int(least) if least is not None else -1_000_000
    high = int(most) if most is not None else 10_000_000
    scaled = st.integers(low * 10**6, high * 10**6).map(lambda n: Decimal(n).scaleb(-6))
    return scaled | st.integers(low, high).map(Decimal)


def _even(years: int) -> tuple[Decimal, ...]:
    return tuple([Decimal(1) / years] * years) if years in {1, 2, 4, 5} else (Decimal("0.6"), Decimal("0.4"))


VESTINGS = st.one_of(
    st.builds(Vesting, months=st.sampled_from([36, 48]), every=st.sampled_from([1, 3, 12]), cliff=MONTHS),
    st.builds(Vesting, years=st.integers(1, 5).map(_even), every=st.sampled_from([1, 3, 6, 12])),
    st.builds(
        Vesting,
        tranches=st.tuples(MONTHS, st.integers(121, 240)).map(
            lambda m: (Tranche(m[0], Decimal("0.3")), Tranche(m[1], Decimal("0.7")))
        ),
        start_month=MONTHS,
    ),
)
ITEMS: dict[Any, st.SearchStrategy[Any]] = {
    str: LINE,
    Decimal: decimals(Decimal(0), None),
    MatchTier: st.just(MatchTier(Decimal("0.5"), Decimal("0.06"))),
    Step: st.builds(Step, month=st.integers(1, 60), share=SHARES),
    Exit: st.builds(
        Exit,
        value=decimals(Decimal(0), None),
        probability=st.integers(0, 300).map(lambda n: Decimal(n).scaleb(-3)),
        year=decimals(Decimal(1), Decimal(10)),
    ),
    TaxStep: st.builds(TaxStep, rate=SHARES, up_to=st.none() | decimals(Decimal(0), None)),
    Employment: st.builds(
        Employment, company=LINE, role=LINE, since=st.none() | DAYS, until=st.none() | DAYS
    ),
    StageChange: st.builds(StageChange, stage=LINE, at=DAYS | INSTANTS),
    Rating: st.builds(Rating, criterion=LINE, mark=decimals(Decimal(0), Decimal(10))),
    Clause: st.builds(
        Clause,
        term=LINE,
        state=st.sampled_from(ClauseState),
        page=st.none() | st.integers(1, 99),
        note=LINE,
    ),
    ExchangeRate: st.builds(
        ExchangeRate,
        currency=st.sampled_from(["GBP", "CHF"]),
        rate=decimals(Decimal(1), Decimal(200)),
        as_of=st.none() | DAYS,
        source=LINE,
    ),
}
SINGLE: dict[Any, st.SearchStrategy[Any]] = {
    str: LINE,
    Text: LINES,
    bool: st.booleans(),
    date: DAYS,
    datetime: INSTANTS,
    Vesting: VESTINGS,
}
SPECIAL: dict[tuple[type, str], st.SearchStrategy[Any]] = {
    (Settings, "time_zone"): ZONES,
    (Settings, "work_day_ends"): st.sampled_from(["", "17:00", "09:30"]),
    (Settings, "weekend"): st.sampled_from([(), ("sat", "sun"), ("Friday",)]),
    (Settings, "quiet_from"): st.sampled_from(["", "21:00"]),
    (Settings, "quiet_to"): st.sampled_from(["", "08:00"]),
    (RuleSetting, "time"): st.sampled_from(["", "16:00"]),
    (Interview, "zone"): ZONES,
    (Ask, "before"): LINES | st.sampled_from(['{"amount":"5"}', "[1,2]", "true", "{", '{"a": 1}', "5"]),
    (Condition, "value"): LINES | st.sampled_from(["100000", "true"]),
    (Reply, "value"): LINES | st.sampled_from(['{"a":{"b":[null,true]}}', "false", "truely", "[]"]),
}
CODES = {
    **dict.fromkeys(("currency", "pay_currency", "salary_currency", "range_currency"), CURRENCIES),
    "country": st.sampled_from(["", "US", "DE"]),
}


def values(kind: type, declared: Attribute, ids: dict[str, list[str]]) -> st.SearchStrategy[Any]:
    """Return a strategy for one attribute, ``None`` included where it may be unknown."""
    if declared.field.refers:
        several = get_origin(declared.type) is tuple
        return _references(tuple(ids.get(declared.field.refers) or ()), several, declared.optional)
    return _values(kind, declared.name)


@cache  # Hypothesis looks each new strategy through, which takes longer than to draw from it
def _values(kind: type, name: str) -> st.SearchStrategy[Any]:
    declared = next(a for a in attributes(kind) if a.name == name)
    if declared.field.required and declared.type in {str, Text}:
        return LINE.map(lambda t: "x" + t)
    one = _known(kind, declared)
    return st.none() | one if declared.optional else one


def _known(kind: type, declared: Attribute) -> st.SearchStrategy[Any]:
    field, wanted = declared.field, declared.type
    if (kind, declared.name) in SPECIAL:
        return SPECIAL[kind, declared.name]
    if declared.name in CODES:
        return CODES[declared.name]
    if get_origin(wanted) is tuple:
        items = st.lists(ITEMS.get(get_args(wanted)[0], st.nothing()), max_size=3).map(tuple)
        return _ranges(kind) if declared.name == RANGES else items
    if wanted in {Amount, Share, Number}:
        return decimals(field.least, field.most)
    if wanted is int:
        most = int(field.most) if field.most is not None else 10**6
        return st.integers(int(field.least) if field.least is not None else -(10**6), most)
    if isinstance(wanted, type) and issubclass(wanted, StrEnum):
        return st.sampled_from(wanted)
    if wanted is FullOffer:
        return st.deferred(terms)
    return SINGLE[wanted] if wanted in SINGLE else DAYS | INSTANTS


def _ranges(kind: type) -> st.SearchStrategy[tuple[Range, ...]]:
    """Ranges wide enough for any likely figure, around up to two of a kind's figures."""

    def wide(key: str) -> Range:
        field = ranged(kind)[key].field
        return Range(key, field.least if field.least is not None else -_FAR, field.most or _FAR)

    return st.lists(st.sampled_from(sorted(ranged(kind))), max_size=2, unique=True).map(
        lambda keys: tuple(wide(key) for key in keys)
    )


@cache
def _references(known: tuple[str, ...], several: bool, optional: bool) -> st.SearchStrategy[Any]:  # noqa: FBT001
    found: st.SearchStrategy[Any]
    if several:
        found = st.lists(st.sampled_from(known), max_size=2).map(tuple) if known else st.just(())
    else:
        found = st.sampled_from(known) if known else st.none()
    return st.none() | found if optional else found


@st.composite
def entity(draw: st.DrawFn, kind: Any, given: dict[str, Any], ids: dict[str, list[str]]) -> Any:
    """Draw one entity that passes its check; what ``given`` holds is fixed."""
    drawn = {
        declared.name: given[declared.name] if declared.name in given else draw(values(kind, declared, ids))
        for declared in attributes(kind)
    }
    made = kind(**drawn)
    for _ in range(4):
        faulty = {problem.where for problem in check(made)}
        if not faulty:
            return made
        defaults = {a.name: a.default for a in attributes(kind)}
        made = replace(made, **{name: defaults[name] for name in faulty})
    assert not check(made)
    return made


def terms() -> st.SearchStrategy[FullOffer]:
    """Return a strategy for an offer as a version keeps it, its parts named by their places."""
    return _with_parts(Offer, {"id": Id("offers-0")}, {}).map(lambda found: gather(found).full_offers()[0])


@st.composite
def desks(draw: st.DrawFn, kinds: tuple[type, ...] | None = None) -> DeskData:
    """Draw a whole desk as a file can hold it; only lists of ``kinds`` where they are given."""
    found: list[Any] = []
    ids: dict[str, list[str]] = {}
    for kind, id_ in ((Settings, "settings"), (Assumptions, "assumptions")):
        if (kinds is None or kind in kinds) and draw(st.booleans()):
            found.append(draw(entity(kind, {"id": Id(id_)}, ids)))
    for key, kind in LISTS:
        several = draw(st.integers(0, 2)) if kinds is None or kind in kinds else 0
        for place in range(several):
            given = _given(kind, key, place, ids)
            if given is not None:
                found += draw(_with_parts(kind, given, ids))
        ids[name_of(kind)] = [e.id for e in found if type(e) is kind]
    return gather(found)


def _given(kind: type, key: str, place: int, ids: dict[str, list[str]]) -> dict[str, Any] | None:
    """Return what is fixed for an entity of a list; ``None`` where what it needs is missing."""
    declared = {a.name: a for a in attributes(kind)}
    given: dict[str, Any] = {
        "id": Id(f"{key}.{place}" if declared["id"].json == UNNAMED else f"{key}-{place}")
    }
    if "position" in declared and declared["position"].json == UNNAMED:
        given["position"] = place
    for attribute in declared.values():
        if attribute.field.refers and attribute.field.required:
            if not ids.get(attribute.field.refers):
                return None
            given[attribute.name] = Ref(ids[attribute.field.refers][0])
    if kind in {Task, Checklist, Attachment}:
        offers = ids.get("offer") or []
        given["subject"] = f"offer:{offers[0]}" if offers else ""
    return given


@st.composite
def _with_parts(draw: st.DrawFn, kind: type, given: dict[str, Any], ids: dict[str, list[str]]) -> list[Any]:
    parts: list[Any] = []
    empty: list[str] = []
    for part in parts_of(kind):
        several = draw(st.integers(0, 2))
        empty += [part.key] if not several and draw(st.booleans()) else []
        for place in range(several):
            id_ = Id(f"{given['id']}.{part.key}.{place}")
            fixed = {"id": id_, part.via: given["id"], "position": place, **remark_kind(part)}
            parts.append(draw(entity(part.kind, fixed, ids)))
    if kind is Offer:
        lists = {part.key for part in parts_of(kind)}
        sections = draw(st.lists(st.sampled_from([n for n in NONE_OF if n not in lists]), max_size=2))
        given = {**given, "none_of": ()}
        owner = draw(entity(kind, given, ids))
        marked = replace(owner, none_of=sorted_none_of((*empty, *sections)))
        if check(marked):
            marked = replace(owner, none_of=sorted_none_of(tuple(empty)))
        return [marked, *parts]
    return [draw(entity(kind, given, ids)), *parts]
