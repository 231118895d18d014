"""Files in and out on the command line: import, export, sample, check, backup, schema."""

import json
import stat
from pathlib import Path

import pytest

from offerdesk.exchange import json_file
from tests.cli.command_line import SAMPLE, CommandLine

TOLD = json.loads(SAMPLE.read_bytes())
"""The sample as its file tells it; it grows with the program."""

ENTRIES = sum(
    len(told) if isinstance(told, list) else 1 for told in TOLD.values() if isinstance(told, list | dict)
)
COUNTED = {
    "offers": "offers",
    "processes": "applications",
    "interviews": "interviews",
    "people": "people",
    "tasks": "tasks",
}


def test_the_sample_desk_holds_the_sample_and_nothing_to_undo(
    offerdesk: CommandLine, sample_desk: Path
) -> None:
    out = offerdesk.folder / "again.offerdesk.json"
    assert offerdesk("export", sample_desk, "-o", out).code == 0
    assert out.read_bytes() == SAMPLE.read_bytes()


def test_the_sample_never_overwrites_anything(offerdesk: CommandLine, sample_desk: Path) -> None:
    before = sample_desk.read_bytes()
    answer = offerdesk("sample", sample_desk)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == "offerdesk: sample.offerdesk is there already. Open it, or choose another name.\n"
    assert sample_desk.read_bytes() == before


@pytest.mark.parametrize("name", ["all.json", "offers.csv"])
def test_what_is_exported_can_be_imported(name: str, offerdesk: CommandLine, sample_desk: Path) -> None:
    file = offerdesk.folder / name
    assert offerdesk("export", sample_desk, "-o", file).code == 0
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    again = offerdesk("import", sample_desk, file)
    assert (again.code, again.err) == (0, "")
    assert "0 new, 0 changed" in again.out


def test_an_import_makes_the_desk_where_there_is_none(offerdesk: CommandLine) -> None:
    desk = offerdesk.folder / "new.offerdesk"
    assert f"{ENTRIES} new" in offerdesk("import", desk, SAMPLE).out
    out = offerdesk.folder / "out.json"
    offerdesk("export", desk, "-o", out)
    assert json_file.read(out.read_bytes()) == json_file.read(SAMPLE.read_bytes())


def test_a_desk_made_by_an_import_compares_in_the_currency_of_its_offers(offerdesk: CommandLine) -> None:
    table = offerdesk.file("euro.csv", "Company,Base,Currency\nAltwerk,50k,EUR\nNordlicht,60k,EUR\n")
    desk = offerdesk.folder / "new.offerdesk"
    assert offerdesk("import", desk, table).code == 0
    assert offerdesk("value", desk).out.startswith("Worth over 48 months, in EUR")


def test_a_desk_can_be_taken_into_another(offerdesk: CommandLine, sample_desk: Path) -> None:
    desk = offerdesk.folder / "new.offerdesk"
    assert f"{ENTRIES} new" in offerdesk("import", desk, sample_desk).out
    assert offerdesk("value", desk, "--json").out == offerdesk("value", sample_desk, "--json").out
    assert offerdesk("import", desk, desk).out == f"new.offerdesk: 0 new, 0 changed, {ENTRIES} unchanged\n"


def test_an_import_into_a_desk_backs_it_up_first(offerdesk: CommandLine, sample_desk: Path) -> None:
    table = offerdesk.file("more.csv", "Company,Base,Mood\nHooli,90k,low\n")
    answer = offerdesk("import", sample_desk, table)
    assert answer.out == "more.csv: 1 new, 0 changed, 0 unchanged\nColumns left out: Mood\n"
    assert len(list((offerdesk.folder / "backups").glob("*.offerdesk"))) == 1
    assert "Hooli" in offerdesk("value", sample_desk).out


def test_an_id_that_means_something_else_is_told(offerdesk: CommandLine, sample_desk: Path) -> None:
    other = {"format": "offerdesk", "version": 1, "offers": [{"id": "current", "company": "Else"}]}
    answer = offerdesk("import", sample_desk, offerdesk.file("o.json", other))
    assert "1 entry has got a new id" in answer.out


def test_a_faulty_file_keeps_all_files_out(offerdesk: CommandLine, sample_desk: Path) -> None:
    good = offerdesk.file("good.csv", "company\nHooli\n")
    for name, content, words in (
        ("bad.csv", "company,base\nA,1\nB,x\n", 'bad.csv: row 3, base: must be a number, such as "1234.50"'),
        (
            "bad.json",
            '{"format": "offerdesk", "version": 1, "ofers": []}',
            'bad.json: ofers: unknown key, did you mean "offers"?',
        ),
    ):
        answer = offerdesk("import", sample_desk, good, offerdesk.file(name, content))
        assert (answer.code, answer.out, answer.err) == (2, "", f"offerdesk: {words}\n")
        fresh = offerdesk.folder / "fresh.offerdesk"
        assert offerdesk("import", fresh, good, offerdesk.folder / name).code == 2
        assert not fresh.exists()
    assert "Hooli" not in offerdesk("value", sample_desk).out


@pytest.mark.parametrize("name", ["out.docx", "out"])
def test_an_unknown_suffix_is_refused(name: str, offerdesk: CommandLine, sample_desk: Path) -> None:
    answer = offerdesk("export", sample_desk, "-o", offerdesk.folder / name)
    assert (answer.code, answer.err) == (
        2,
        f"offerdesk: {name}: the suffix says the format: end the name in .json, .csv or .ics\n",
    )


def test_an_export_never_overwrites_a_desk(offerdesk: CommandLine, sample_desk: Path) -> None:
    target = sample_desk.rename(sample_desk.with_suffix(".json"))
    before = target.read_bytes()
    answer = offerdesk("export", SAMPLE, "-o", target)
    assert (answer.code, target.read_bytes()) == (2, before)
    assert (
        answer.err
        == "offerdesk: sample.json: is a desk: choose another name, so that it is not overwritten\n"
    )


def test_an_export_that_cannot_be_written_leaves_what_was_there(offerdesk: CommandLine) -> None:
    answer = offerdesk("export", SAMPLE, "-o", offerdesk.folder / "nowhere" / "x.json")
    assert answer.code == 2
    assert (
        answer.err
        == "offerdesk: x.json: cannot be written (no such file or directory): choose another place\n"
    )
    bad = offerdesk.file("bad.json", "{")
    old = offerdesk.file("old.json", "old")
    assert offerdesk("export", bad, "-o", old).code == 2
    assert old.read_bytes() == b"old"
    assert sorted(p.name for p in offerdesk.folder.iterdir()) == ["bad.json", "old.json"]


def test_a_file_that_is_no_desk_takes_nothing_in(offerdesk: CommandLine) -> None:
    answer = offerdesk("import", offerdesk.file("notes.txt", "hello"), SAMPLE)
    assert answer.code == 2
    assert answer.err.startswith("offerdesk: notes.txt: is no desk: name a desk file first")


def test_a_sound_file_is_said_to_be_in_order(offerdesk: CommandLine, sample_desk: Path) -> None:
    counts = [f"{len(TOLD[key])} {word}" for key, word in COUNTED.items()]
    content = f"in order. {', '.join(counts)}\n"
    assert offerdesk("check", sample_desk).out == f"sample.offerdesk: {content}"
    assert offerdesk("check", SAMPLE).out == f"search.offerdesk.json: {content}"


def test_every_problem_of_a_file_is_listed(offerdesk: CommandLine) -> None:
    offer = {"id": "a", "compny": "A", "pay": {"amount": "x"}}
    file = offerdesk.file("x.json", {"format": "offerdesk", "version": 1, "offers": [offer]})
    answer = offerdesk("check", file)
    assert answer.code == 2
    assert answer.out.splitlines() == [
        'offers[0].compny: unknown key, did you mean "company"?',
        'offers[0].pay.amount: must be a number, such as "1234.50"',
        "offers[0].company: must be filled in",
    ]
    assert answer.err == "offerdesk: x.json: 3 problems: see above\n"


def test_a_backup_is_verified_and_can_be_opened(offerdesk: CommandLine, sample_desk: Path) -> None:
    folder = offerdesk.folder / "safe"
    answer = offerdesk("backup", sample_desk, "--to", folder)
    path = Path(answer.out.removeprefix("Verified backup: ").strip())
    assert path.parent == folder
    assert offerdesk("check", path).code == 0


def test_the_schema_is_printed(offerdesk: CommandLine) -> None:
    schema = offerdesk("schema").json
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert json.dumps(schema).count('"additionalProperties": false') > 20


def test_a_calendar_is_written_whole_or_in_part_and_names_nobody_if_asked(offerdesk: CommandLine) -> None:
    search = {
        "format": "offerdesk",
        "version": 1,
        "processes": [{"id": "p", "company": "Acme"}],
        "interviews": [{"id": i, "process": "p", "start": "2026-12-01T10:00Z"} for i in ("i", "j")],
    }
    source = offerdesk.file("s.json", search)
    desk = offerdesk.folder / "s.offerdesk"
    assert offerdesk("import", desk, source).code == 0
    written = {}
    for name, more in (
        ("all.ics", ()),
        ("again.ics", ()),
        ("one.ics", ("--only", "interview:i")),
        ("quiet.ics", ("--discreet",)),
    ):
        answer = offerdesk("export", desk, "-o", offerdesk.folder / name, *more)
        assert (answer.code, answer.out) == (0, f"{name}: written\n")
        written[name] = (offerdesk.folder / name).read_text(encoding="utf-8")
    assert written["all.ics"] == written["again.ics"]
    assert "SEQUENCE:0" not in written["all.ics"]
    assert [text.count("BEGIN:VEVENT") for text in written.values()] == [2, 2, 1, 2]
    assert "Acme" in written["all.ics"]
    assert "Acme" not in written["quiet.ics"]
    assert offerdesk("export", source, "-o", offerdesk.folder / "plain.ics").code == 0
    assert "SEQUENCE:0" in (offerdesk.folder / "plain.ics").read_text(encoding="utf-8")


def test_an_invitation_becomes_an_interview_of_its_company(offerdesk: CommandLine) -> None:
    desk = offerdesk.folder / "s.offerdesk"
    search = {"format": "offerdesk", "version": 1, "processes": [{"id": "p", "company": "Acme"}]}
    settings = {"settings": {"time_zone": "Europe/Berlin"}}
    assert offerdesk("import", desk, offerdesk.file("s.json", search | settings)).code == 0
    event = "BEGIN:VEVENT\nUID:u\nSUMMARY:Talk with Acme\nDTSTART:20261201T100000\nEND:VEVENT"
    invitation = offerdesk.file("talk.ics", f"BEGIN:VCALENDAR\n{event}\nEND:VCALENDAR\n")
    assert offerdesk("import", desk, invitation).out.startswith("talk.ics: 1 new")
    assert offerdesk("import", desk, invitation).out.startswith("talk.ics: 0 new, 0 changed, 1 unchanged")
    tasks = offerdesk("due", desk, "--json").json["tasks"]
    assert "2026-12-02T10:00:00+01:00" in {task["due"] for task in tasks if task["rule"] == "R-01"}


TALKS = Path(__file__).parents[1] / "exchange" / "tables" / "talks-semi.csv"


def test_interviews_come_from_a_table_and_say_how_their_days_were_read(offerdesk: CommandLine) -> None:
    desk = offerdesk.folder / "new.offerdesk"
    answer = offerdesk("import", desk, TALKS)
    assert answer.out.splitlines() == [
        "talks-semi.csv: 8 new, 0 changed, 0 unchanged",
        "Where no time of day stands, noon is put in.",
        "Days were read as month, day, year; --days says otherwise",
        "Columns left out: Wetter",
    ]
    again = offerdesk("import", desk, TALKS, "--known", "leave")
    assert "0 new, 0 changed, 0 unchanged, 3 left out" in again.out


def test_columns_rows_and_days_of_a_table_can_be_said(offerdesk: CommandLine) -> None:
    table = offerdesk.file("who.csv", "Wer;Kanal;Egal\nAda;ada@x.example;x\n")
    desk = offerdesk.folder / "new.offerdesk"
    said = ("--rows", "people", "--column", "Wer=name", "--column", "Kanal=email", "--days", "dmy")
    assert "1 new" in offerdesk("import", desk, table, *said).out
    assert "Columns left out: Egal" in offerdesk("import", desk, table, *said).out
    answer = offerdesk("import", desk, table, "--column", "Wer=nam")
    assert (answer.code, answer.out) == (2, "")
    assert "“Wer=nam” must be HEADER=FIELD with one of name, first, last" in answer.err
