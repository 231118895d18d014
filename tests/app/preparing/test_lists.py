"""The lists of the library as sheets."""

from offerdesk.app.desk import Desk
from offerdesk.app.preparing import lists
from offerdesk.app.rows import Mark, Sheet
from offerdesk.app.style import Style
from offerdesk.domain.fields import Id, Ref, Text
from offerdesk.domain.preparing import Extent, Practice, PracticeKind, Requirement
from tests.storage.examples import Put

STYLE = Style()


def rows(sheet: Sheet) -> list[tuple[str, ...]]:
    return [(row.header, *(cell.text for cell in row.cells)) for row in sheet.rows]


def test_questions_show_who_asked_how_it_went_and_whether_to_practise(desk: Desk) -> None:
    found = rows(lists.asked_list(desk.reader, STYLE))
    assert found[1] == ("Tell us about a decision that you would take back.", "1", "6", "to practise")
    assert lists.asked_list(desk.reader, STYLE).rows[-1].note == "not kept in the bank yet · product"


def test_questions_to_ask_and_pitches_show_topic_and_length(desk: Desk) -> None:
    assert rows(lists.ask_list(desk.reader, STYLE))[0] == (
        "What worries you about my application?",
        "At the end",
    )
    assert rows(lists.pitch_list(desk.reader, STYLE))[1] == ("In a minute", "122 words, about 0:56", "1")


def test_stories_show_what_they_lack_or_else_their_figure(desk: Desk) -> None:
    sheet = lists.story_list(desk.reader, STYLE)
    assert rows(sheet)[0] == ("The build cache that paid for itself", "9", "3", "")
    assert (sheet.rows[0].note, sheet.rows[-1].note) == (
        "38 → 7 minutes, 41,000 a year saved",
        "Still lacks: result, result in figures",
    )


def test_requirements_tell_gaps_from_claims_without_proof(desk: Desk) -> None:
    claim = Requirement(Id("x"), Ref("meridian"), 9, Text("Patience"), met=Extent.YES)
    desk.execute(Put((claim,)))
    found = rows(lists.requirement_list(desk.reader, Id("meridian")))
    assert found[1][1:] == ("Required", "Partly", "gap")
    assert ("Patience", "", "Yes", "proof") in found
    unjudged = lists.requirement_list(desk.reader, Id("meridian")).rows[-1].cells[1]
    assert (unjudged.text, unjudged.mark) == ("?", Mark.UNKNOWN)
    assert lists.requirement_list(desk.reader, None).rows == ()


def test_practice_shows_what_was_practised_newest_first(desk: Desk) -> None:
    desk.execute(Put((Practice(Id("bare"), PracticeKind.REHEARSAL),)))
    found = rows(lists.practice_list(desk.reader, STYLE))
    assert found[0] == ("Moving the ledger while it was in use", "Sat, Nov 21, 2026", "110 seconds", "8")
    assert found[-1] == ("Rehearsal", "", "", "")


def test_empty_lists_say_what_belongs_there(bare: Desk) -> None:
    reader = bare.reader
    sheets = [make(reader, STYLE) for make in (lists.asked_list, lists.ask_list, lists.story_list)]
    sheets += [lists.pitch_list(reader, STYLE), lists.practice_list(reader, STYLE)]
    sheets.append(lists.requirement_list(reader, Id("a")))
    assert [sheet.rows for sheet in sheets] == [()] * 6
    assert all(sheet.empty.endswith(".") for sheet in sheets)
