"""Choosing the stories of an interview: looked for, in order, and what each proves."""

from offerdesk.app.desk import Desk
from offerdesk.app.preparing.page import Deed
from offerdesk.app.preparing.review import review_sheet
from offerdesk.app.preparing.telling import MoveStory, TellStory, tellable
from offerdesk.app.style import Style
from offerdesk.domain.fields import Id
from offerdesk.domain.interviews import Interview
from tests.app.preparing.sheets import NOW

TEAM = Id("meridian-team")


def order(desk: Desk, query: str = "") -> list[tuple[str, int | None]]:
    return [(each.story.id, each.place) for each in tellable(desk.reader, TEAM, query)]


def told(desk: Desk) -> tuple[str, ...]:
    found = desk.reader.find(Interview, TEAM)
    assert found is not None
    return found.stories


def test_chosen_stories_come_first_in_their_order_and_say_what_they_prove(desk: Desk) -> None:
    first = told(desk)
    found = tellable(desk.reader, TEAM)
    assert [each.story.id for each in found][: len(first)] == list(first)
    assert [each.place for each in found] == [*range(1, len(first) + 1), *[None] * (len(found) - len(first))]
    assert any(each.note.startswith("proves: ") for each in found)
    assert tellable(desk.reader, Id("gone")) == ()


def test_a_story_is_found_by_any_of_its_words_without_case_and_accents(desk: Desk) -> None:
    assert [id_ for id_, _ in order(desk, "BUILD cáche")] == ["cache"]
    assert order(desk, "no such words anywhere") == []


def test_a_story_is_chosen_moved_and_taken_away_each_as_a_step_of_its_own(desk: Desk) -> None:
    before = told(desk)
    desk.execute(TellStory(TEAM, Id("cache"), chosen=True))
    assert told(desk) == (*before, "cache")
    assert desk.execute(TellStory(TEAM, Id("cache"), chosen=True)) is None
    desk.execute(MoveStory(TEAM, Id("cache"), -1))
    assert told(desk) == (*before[:-1], "cache", before[-1])
    assert desk.undo_label == "Put the stories of an interview in order"
    assert desk.execute(MoveStory(TEAM, Id("gone"), 1)) is None
    assert desk.execute(MoveStory(TEAM, told(desk)[0], -1)) is None  # type: ignore[arg-type]
    desk.execute(TellStory(TEAM, Id("cache"), chosen=False))
    assert told(desk) == before
    assert desk.undo_label == "Take a story from an interview"
    desk.undo()
    desk.undo()
    desk.undo()
    assert told(desk) == before


def test_the_review_sheet_offers_to_tell_what_proves_and_to_drop_what_was_chosen(desk: Desk) -> None:
    sheet = review_sheet(desk.reader, TEAM, Style(), NOW)
    assert sheet is not None
    assert {p.deed for p in sheet.section("stories").points} == {Deed.DROP}
    for story in told(desk):
        desk.execute(TellStory(TEAM, Id(story), chosen=False))
    sheet = review_sheet(desk.reader, TEAM, Style(), NOW)
    assert sheet is not None
    assert {p.deed for p in sheet.section("stories").points} <= {Deed.TELL}
