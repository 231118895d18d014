"""What the command line says is due: the contract of ``offerdesk due``, word for word."""

from typing import Any

import pytest

from tests.cli.command_line import SAMPLE, CommandLine

SETTINGS = {"time_zone": "America/New_York", "calendar": {"country": "US"}}
OFFERS = [
    {"id": "a", "company": "Acme", "received_at": "2026-11-24T10:00-05:00"},
    {"id": "b", "company": "Globex", "process": "p", "decide_by": "2026-12-01"},
]
PROCESSES = [
    {"id": "p", "company": "Globex"},
    {"id": "b", "company": "Initech", "hear_by": {"date": "2026-12-04", "exact": True, "channel": "email"}},
]


def search(**lists: Any) -> dict[str, Any]:
    """Return an exchange file."""
    return {"format": "offerdesk", "version": 1, "settings": SETTINGS, **lists}


def test_the_contract_is_kept_key_by_key(offerdesk: CommandLine) -> None:
    path = offerdesk.file("s.json", search(offers=OFFERS, processes=PROCESSES))
    answer = offerdesk("due", path, "--now", "2026-11-24T12:00-05:00", "--json").json
    assert (answer["format"], answer["version"]) == ("offerdesk-due", 1)
    assert answer["now"] == "2026-11-24T12:00:00-05:00"
    (task,) = [t for t in answer["tasks"] if t["rule"] == "R-05" and t["subject"] == "offer:a"]
    assert list(task)[:7] == ["rule", "subject", "person", "title", "due", "reason", "state"]
    assert list(task.values())[:7] == [
        "R-05",
        "offer:a",
        None,
        "Decide on the offer from Acme",
        "2026-11-27T17:00:00-05:00",
        "2 business days after Tue 24 Nov 2026; Thu 26 is Thanksgiving Day",
        "open",
    ]
    assert [(c["rule"], c["subjects"]) for c in answer["conflicts"]] == [
        ("R-09", ["offer:a", "process:b"]),
        ("R-09", ["offer:b", "process:b"]),
    ]


def test_a_desk_and_its_file_have_the_same_due(offerdesk: CommandLine, sample_desk: Any) -> None:
    arguments = ("--now", "2026-11-24T12:00-06:00", "--json")
    assert offerdesk("due", sample_desk, *arguments).json == offerdesk("due", SAMPLE, *arguments).json


def test_without_json_a_table_can_be_read(offerdesk: CommandLine) -> None:
    path = offerdesk.file("s.json", search(offers=OFFERS, processes=PROCESSES))
    answer = offerdesk("due", path, "--now", "2026-11-24T12:00-05:00")
    assert answer.code == 0
    lines = answer.out.splitlines()
    assert lines[0] == "Due as of Tue, Nov 24, 2026, 12:00"
    assert any(line.startswith("Fri, Nov 27, 2026, 17:00  Decide on the offer from Acme") for line in lines)
    assert lines[-1].startswith("Globex wants an answer by Tue, Dec 1, 2026")


def test_an_empty_search_says_so_calmly(offerdesk: CommandLine) -> None:
    answer = offerdesk("due", offerdesk.file("s.json", {"format": "offerdesk", "version": 1}))
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == "Due as of Sat, Nov 21, 2026, 12:00\n\nNothing to do right now.\n"


def test_without_settings_days_are_counted_plainly_in_utc(offerdesk: CommandLine) -> None:
    path = offerdesk.file("s.json", {"format": "offerdesk", "version": 1, "offers": OFFERS[:1]})
    tasks = offerdesk("due", path, "--now", "2026-11-24T20:00Z", "--json").json["tasks"]
    assert {t["due"] for t in tasks if t["rule"] == "R-05"} == {"2026-11-26T17:00:00+00:00"}


def test_a_country_without_known_holidays_is_said(offerdesk: CommandLine) -> None:
    odd = {"calendar": {"country": "XX"}}
    path = offerdesk.file("s.json", search(offers=OFFERS[:1]) | {"settings": odd})
    notes = ["No holidays are known for XX, so only days of rest are left out"]
    assert offerdesk("due", path, "--json").json["notes"] == notes
    assert notes[0] in offerdesk("due", path).out


def test_a_plain_task_comes_along_with_nulls_for_what_it_lacks(offerdesk: CommandLine) -> None:
    tasks = [{"id": "t", "title": "Call", "due": "2026-11-25"}, {"id": "u", "title": "Whenever"}]
    path = offerdesk.file("s.json", search(tasks=tasks))
    found = offerdesk("due", path, "--now", "2026-11-24T12:00-05:00", "--json").json["tasks"]
    assert [(t["rule"], t["subject"], t["due"], t["state"], t["task"]) for t in found] == [
        (None, None, "2026-11-25", "open", "t"),
        (None, None, None, "open", "u"),
    ]
    assert "–" in offerdesk("due", path).out


@pytest.mark.parametrize("now", ["2026-11-24T10:00", "2026-11-24", "tomorrow", "2026-13-24T10:00Z", ""])
def test_a_moment_without_an_offset_is_refused_in_one_line(now: str, offerdesk: CommandLine) -> None:
    answer = offerdesk("due", SAMPLE, "--now", now)
    assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)
    assert "must be a moment with its offset, such as 2026-11-24T10:00-05:00" in answer.err


def test_bad_files_are_refused_as_everywhere(offerdesk: CommandLine) -> None:
    assert offerdesk("due", offerdesk.folder / "none.json").code == 2
    bad = offerdesk.file("s.json", search() | {"settings": {"time_zone": "Mars/Olympus"}})
    answer = offerdesk("due", bad, "--json")
    assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)
