"""A bad file is refused in words that name the place and the remedy, and nothing of it is used."""

import json
from typing import Any

import pytest

from offerdesk.domain.values import Rejected
from offerdesk.exchange import json_file
from tests.exchange.validating import complaints


def file(**keys: Any) -> dict[str, Any]:
    """Make a file of the present format."""
    return {"format": "offerdesk", "version": 1, **keys}


def offer(**keys: Any) -> dict[str, Any]:
    """Make a file with one offer."""
    return file(offers=[{"id": "a", "company": "A", **keys}])


def grant(**keys: Any) -> dict[str, Any]:
    """Make a file with one offer that has one grant."""
    return offer(equity=[keys])


def refusal(content: bytes | dict[str, Any]) -> str:
    """Return the words in which a file is refused."""
    data = content if isinstance(content, bytes) else json.dumps(content).encode()
    with pytest.raises(Rejected) as refused:
        json_file.read(data)
    return "; ".join(f"{p.where}: {p.say()}" if p.where else p.say() for p in refused.value.problems)


NUMBER_LIMIT = "is no number that can be kept: at most 15 digits before and 30 after the decimal point"
DAY_OR_INSTANT = 'must be a date ("2026-11-24") or an instant with its offset ("2026-11-24T10:00-05:00")'
SHAPES: list[tuple[dict[str, Any], str]] = [
    (
        file(
            offers=[
                {"id": "a", "company": "A"},
                {"id": "b", "company": "B"},
                {"id": "c", "company": "C", "equity": [{"vestng": {}}]},
            ]
        ),
        'offers[2].equity[0].vestng: unknown key, did you mean "vesting"?',
    ),
    (file(ofers=[]), 'ofers: unknown key, did you mean "offers"?'),
    (offer(zzz=1), "offers[0].zzz: unknown key: remove it"),
    (offer(pay={"amout": "1"}), 'offers[0].pay.amout: unknown key, did you mean "amount"?'),
    (
        grant(vesting={"months": 48, "clif": 12}),
        'offers[0].equity[0].vesting.clif: unknown key, did you mean "cliff"?',
    ),
    (offer(none_of=["bonuss"]), 'offers[0].none_of.bonuss: unknown key, did you mean "bonus"?'),
    (
        file(assumptions={"tax": {"methd": "none"}}),
        'assumptions.tax.methd: unknown key, did you mean "method"?',
    ),
    (file(offers=[{"company": "A"}]), "offers[0].id: must be filled in"),
    (file(offers=[{"id": "a"}]), "offers[0].company: must be filled in"),
    (file(offers=[{"id": "", "company": "A"}]), "offers[0].id: must be filled in"),
    (file(offers=[{"id": "a", "company": "  "}]), "offers[0].company: must be filled in"),
    (file(offers=[{"id": None, "company": "A"}]), "offers[0].id: must be filled in"),
    (file(interviews=[{"id": "i"}]), "interviews[0].process: must be filled in"),
    (file(offers={}), "offers: must be a list, such as [ … ]"),
    (file(offers=[3]), 'offers[0]: must be an object, such as {"key": "value"}'),
    (offer(pay=3), 'offers[0].pay: must be an object, such as {"key": "value"}'),
    (offer(equity={}), "offers[0].equity: must be a list, such as [ … ]"),
    (
        offer(ratings={str(n): 1 for n in range(1001)}),
        "offers[0].ratings: has too many entries: at most 1000",
    ),
    (offer(decline_reasons=["x"] * 1001), "offers[0].decline_reasons: has too many entries: at most 1000"),
    (offer(title=3), "offers[0].title: must be text"),
    (offer(title="x" * 1001), "offers[0].title: is too long: at most 1000 characters"),
    (offer(current_job="yes"), "offers[0].current_job: must be true or false"),
    (offer(pay={"amount": "75k"}), 'offers[0].pay.amount: must be a number, such as "1234.50"'),
    (offer(pay={"amount": "1,000"}), 'offers[0].pay.amount: must be a number, such as "1234.50"'),
    (offer(pay={"amount": True}), 'offers[0].pay.amount: must be a number, such as "1234.50"'),
    (offer(pay={"amount": "-1"}), "offers[0].pay.amount: must be at least 0"),
    (
        offer(pay={"amount": 10**15}),
        "offers[0].pay.amount: is too large: at most 15 digits before the decimal point",
    ),
    (
        offer(pay={"amount": "1", "currency": "usd"}),
        'offers[0].pay.currency: must be three capital letters, such as "USD"',
    ),
    (
        offer(location={"country": "USA"}),
        'offers[0].location.country: must be two capital letters, such as "US"',
    ),
    (offer(pay={"period": "mnth"}), 'offers[0].pay.period: "mnth" is unknown, did you mean "month"?'),
    (offer(notice_days="1.5"), "offers[0].notice_days: must be a whole number"),
    (offer(raise_=1), 'offers[0].raise_: unknown key, did you mean "raise"?'),
    (offer(start_date="24.11.2026"), 'offers[0].start_date: must be a date, such as "2026-11-24"'),
    (
        offer(received_at="2026-11-24T10:00"),
        'offers[0].received_at: must be an instant with its offset, such as "2026-11-24T10:00-05:00"',
    ),
    (
        offer(decide_by="soon"),
        f"offers[0].decide_by: {DAY_OR_INSTANT}",
    ),
    (
        grant(kind="shares"),
        'offers[0].equity[0].kind: "shares" must be one of rsu, nso, iso, espp, phantom, cash',
    ),
    (grant(probability="1.5"), "offers[0].equity[0].probability: must be at most 1"),
    (offer(ratings=[1]), 'offers[0].ratings: must be an object, such as {"key": "value"}'),
    (
        offer(terms={"severance": "maybe"}),
        'offers[0].terms.severance: "maybe" must be one of stated, not_offered, unclear, not_applicable',
    ),
    (file(assumptions={"horizon_months": 0}), "assumptions.horizon_months: must be at least 1"),
    (file(assumptions={"own_contribution": "6"}), "assumptions.own_contribution: must be at most 1"),
    (
        file(assumptions={"exchange_rates": {"EUR": "x"}}),
        'assumptions.exchange_rates.EUR: must be a number, such as "1234.50"',
    ),
    (
        file(assumptions={"exchange_rates": {"euro": "1.1"}}),
        'assumptions.exchange_rates: must be three capital letters, such as "USD"',
    ),
    (file(offers=[{"id": "x" * 201, "company": "A"}]), "offers[0].id: must have at most 200 characters"),
    ({"version": 1}, 'is no OfferDesk exchange file: "format" must be "offerdesk"'),
    ({"format": "offerdesk"}, "version: must be 1"),
    (file() | {"version": 0}, "version: must be 1"),
    (file() | {"version": True}, "version: must be 1"),
    (
        file() | {"version": 2},
        "version: was made by a newer OfferDesk (format version 2): update OfferDesk to read it",
    ),
]
"""Refused by the program and by the schema alike."""

MEANINGS: list[tuple[dict[str, Any], str]] = [
    (
        grant(vesting={"years": ["0.5", "0.4"]}),
        "offers[0].equity[0].vesting: The shares add up to 0.9; they must add up to 1",
    ),
    (
        grant(vesting={"tranches": [{"month": 12, "share": "0.7"}, {"month": 24, "share": "0.31"}]}),
        "offers[0].equity[0].vesting: The shares add up to 1.01; they must add up to 1",
    ),
    (
        offer(refreshers={"vesting": {"years": ["1", "1"]}}),
        "offers[0].refreshers.vesting: The shares add up to 2; they must add up to 1",
    ),
    (offer(start_date="2026-02-30"), 'offers[0].start_date: "2026-02-30" does not exist in the calendar'),
    (offer(start_date="1500-01-01"), "offers[0].start_date: the year must lie between 1900 and 2200"),
    (
        file(offers=[{"id": "a", "company": "A"}, {"id": "a", "company": "B"}]),
        'offers[1].id: the id "a" is already used by offers[0]',
    ),
    (offer(process="p"), 'offers[0].process: there is no process with the id "p" in this file'),
    (
        file(processes=[{"id": "p", "company": "A", "contacts": ["x"]}]),
        'processes[0].contacts[0]: there is no person with the id "x" in this file',
    ),
    (
        file(tasks=[{"id": "t", "title": "Call", "subject": "offer:q"}]),
        'tasks[0].subject: there is no offer with the id "q" in this file',
    ),
    (
        offer(equity=[{"kind": "rsu"}], none_of=["equity"]),
        'offers[0].equity: "equity" is said to be not offered, yet it has values',
    ),
    (
        offer(bonus={"target": "0.1"}, none_of=["bonus"]),
        'offers[0].none_of: "bonus" is said to be not offered, yet it has values',
    ),
    (
        offer(promised_raises=[{"month": 3, "rate": "0.1", "amount": "5"}]),
        "offers[0].promised_raises[0].rate: give either a share or an amount, not both",
    ),
    (offer(ratings={"people": "11"}), 'offers[0].ratings: the mark for "people" must lie between 0 and 10'),
    (
        offer(retirement={"tiers": [{"rate": "1", "up_to": "0.05"}, {"rate": "1", "up_to": "0.03"}]}),
        "offers[0].retirement.tiers: tiers must rise: each reaches further than the one before",
    ),
    (
        file(assumptions={"currency": "USD", "exchange_rates": {"EUR": "0"}}),
        "assumptions.exchange_rates: the rate of EUR must be above 0",
    ),
    (
        file(settings={"time_zone": "Mars/Base"}),
        'settings.time_zone: "Mars/Base" is no time zone, such as "America/New_York"',
    ),
    (
        file(settings={"time_zone": "../etc/passwd"}),
        'settings.time_zone: "../etc/passwd" is no time zone, such as "America/New_York"',
    ),
    (
        file(settings={"work_day_ends": "25:00"}),
        'settings.work_day_ends: must be a time of day, such as "17:00"',
    ),
    (
        file(market=[{"role": "x", "p25": "5", "p50": "4"}]),
        "market[0].p50: must not be less than p25",
    ),
]
"""Refused by the program alone: a schema cannot weigh one value against another."""

TEXTS: list[tuple[bytes, str]] = [
    (b"", "the file is empty"),
    (b" \n", "the file is empty"),
    (b"\xff\xfe{}", "the file is not UTF-8 text (byte 0): save it as UTF-8"),
    (b"{", "line 1, column 2: is no JSON here: Expecting property name enclosed in double quotes"),
    (b'{"a": 1,}', "line 1, column 9: is no JSON here: Expecting property name enclosed in double quotes"),
    (b"[]", "must be an object with the keys format, version and offers"),
    (b'"offerdesk"', "must be an object with the keys format, version and offers"),
    (b"[" * 100_000, "nests more than 64 levels deep"),
    (b"[" * 70 + b"]" * 70, "nests more than 64 levels deep"),
    (b"x" * (20 * 1024 * 1024 + 1), "the file is larger than 20 MiB: split it"),
    (b"[" + b"0," * 2_000_000 + b"0]", "the file holds more than 2000000 values: split it"),
    (b'{"format": "offerdesk", "format": "offerdesk"}', 'the key "format" is given twice: keep one'),
    (
        b'{"format":"offerdesk","version":1,"offers":[{"id":"a","company":"A","pay":{"amount":1,"amount":2}}]}',
        'offers[0].pay: the key "amount" is given twice: keep one',
    ),
    *(
        (
            b'{"format":"offerdesk","version":1,"offers":[{"id":"a","company":"A","pay":{"amount":%s}}]}' % n,
            f"offers[0].pay.amount: {NUMBER_LIMIT}",
        )
        for n in (
            b"NaN",
            b"Infinity",
            b"-Infinity",
            b"1e999",
            b"1e-999",
            b"9" * 5000,
            b"1e9999999999",
            b"0." + b"1" * 99,
        )
    ),
]


@pytest.mark.parametrize(("content", "words"), [*SHAPES, *MEANINGS, *TEXTS], ids=lambda v: str(v)[:60])
def test_a_bad_file_is_refused_by_place_and_remedy(content: bytes | dict[str, Any], words: str) -> None:
    assert refusal(content) == words


@pytest.mark.parametrize("content", [content for content, _ in SHAPES], ids=lambda v: str(v)[:60])
def test_the_schema_refuses_the_same_shapes(content: dict[str, Any]) -> None:
    assert complaints(content)


@pytest.mark.parametrize("content", [content for content, _ in MEANINGS], ids=lambda v: str(v)[:60])
def test_every_problem_of_a_file_is_told_at_once(content: dict[str, Any]) -> None:
    assert refusal(content | {"ofers": []}).startswith("ofers: unknown key")


def test_of_very_many_problems_the_first_hundred_are_told() -> None:
    faulty = file(offers=[{"id": str(n), "company": "A", "zzz": 1} for n in range(150)])
    assert len(refusal(faulty).split("; ")) == 100
    assert len(refusal(file(**{f"k{n}": 1 for n in range(150)})).split("; ")) == 100


def test_several_problems_come_in_the_order_of_the_file() -> None:
    said = refusal(
        file(offers=[{"id": "a", "company": "A", "pay": {"amount": "x", "perod": "y"}, "titel": "z"}])
    )
    assert said.split("; ") == [
        'offers[0].pay.amount: must be a number, such as "1234.50"',
        'offers[0].pay.perod: unknown key, did you mean "period"?',
        'offers[0].titel: unknown key, did you mean "title"?',
    ]
