"""Backups in words: when they were made, what is in them, how many entries."""

from datetime import UTC, datetime

from offerdesk.app.kept import KeptDesk, counted, kept_sheet
from offerdesk.app.style import Style

AT = datetime(2026, 11, 24, 13, 30, 45, tzinfo=UTC)
FULL = {"offer": 4, "process": 1, "task": 0, "remark": 11, "grant": 1, "step": 90, "assumptions": 1}


def test_a_backup_tells_its_newest_change_and_its_counts() -> None:
    kept = KeptDesk("a", AT, FULL, AT, "Change Pay of Contoso", "Before a restore")
    (row,) = kept_sheet((kept,), Style(), UTC).rows
    assert (row.header, row.note) == ("Tue, Nov 24, 2026, 13:30", "Before a restore")
    assert [cell.text for cell in row.cells] == ["Change Pay of Contoso", "4", "1", "–", "–", "–"]
    assert row.cells[0].note == "Tue, Nov 24, 2026, 13:30"


def test_a_backup_of_a_new_desk_has_no_newest_change() -> None:
    (row,) = kept_sheet((KeptDesk("a", AT, {}),), Style(), UTC).rows
    assert (row.cells[0].text, row.cells[0].note) == ("–", "")


def test_no_backups_leave_a_word_in_their_place() -> None:
    assert kept_sheet((), Style(), UTC).empty == "There is no backup of this desk yet."


def test_entries_are_counted_as_one_would_say_it() -> None:
    assert counted(FULL) == "4 offers, 1 application, 12 other entries"
    assert counted({"person": 1, "interview": 2, "grant": 1}) == "2 interviews, 1 person, 1 other entry"
    assert counted({"step": 3}) == "nothing"
