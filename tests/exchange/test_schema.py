"""The schema is a valid one, and takes the worked cases and the sample."""

import json
from pathlib import Path

import pytest

from offerdesk.exchange import json_file
from tests.cli.command_line import ROOT, SAMPLE
from tests.exchange.validating import complaints, schema_complaints

CASES = sorted((ROOT / "tests" / "cases" / "value").glob("*.json"))


def test_the_schema_follows_the_draft() -> None:
    assert schema_complaints() == []


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_schema_and_reader_take_every_worked_case(path: Path) -> None:
    file = json.loads(path.read_bytes())["file"]
    assert complaints(file) == []
    data = json_file.read(json.dumps(file).encode())
    assert json_file.read(json_file.write(data)) == data


def test_schema_and_reader_take_the_sample() -> None:
    assert complaints(json.loads(SAMPLE.read_bytes())) == []
    assert json_file.write(json_file.read(SAMPLE.read_bytes())) == SAMPLE.read_bytes()


@pytest.mark.parametrize(
    "offer",
    [
        {"bonus": {"target": "0.1"}},
        {"bonus": {"target": 0.1}},
        {"bonus": {"target": {"amount": "5000"}, "payout": None}},
        {"bonus": {"target": None}},
        {"bonus": None, "pay": None, "equity": None, "ratings": None},
        {"equity": [], "health": [], "none_of": ["commute", "refreshers"]},
        {"equity": [{"kind": None, "units": 4800, "prices": ["1", 2.5]}]},
        {"equity": [{"vesting": {"months": 48, "cliff": None}}]},
        {"retirement": {"tiers": []}},
        {"pay": {"payments_per_year": "13"}, "raise": {"every_months": "6"}},
        {"decide_by": "2026-11-24", "received_at": "2026-11-24T10:00Z"},
        {"decide_by": "2026-11-24T10:00:00.5+05:30"},
        {"ratings": {"people": 7, "learning": None}, "terms": {"severance": "stated"}},
        {"title": "Entwicklerin – 開発者 – مهندسة", "notes": "one\ntwo\tthree"},
    ],
    ids=str,
)
def test_schema_and_reader_take_the_same_ways_of_saying_it(offer: dict[str, object]) -> None:
    file = {"format": "offerdesk", "version": 1, "offers": [{"id": "a", "company": "A", **offer}]}
    assert complaints(file) == []
    assert json_file.read(json.dumps(file).encode()).full_offers()
