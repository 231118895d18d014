"""What was noticed in interviews stands beside what the offers are worth."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from offerdesk.app.atmosphere import noticed, without_words
from offerdesk.app.comparison import Comparison, more_noticed, read_comparison
from offerdesk.app.desk import Desk
from offerdesk.app.explanation import explain_cell
from offerdesk.app.records import Save
from offerdesk.app.redact import redact
from offerdesk.app.rows import Mark, Row
from offerdesk.app.side_by_side import side_by_side
from offerdesk.app.style import NOT_OFFERED, Style
from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.fields import Id, Number, Ref, Text
from offerdesk.domain.interviews import Interview, InterviewFormat, Observation
from offerdesk.domain.journal import Process
from offerdesk.domain.negotiating import Criterion
from offerdesk.domain.offer import Offer
from tests.app.desks import desk_of

EARLY, LATE = datetime(2026, 9, 1, 10, tzinfo=UTC), datetime(2026, 10, 1, 10, tzinfo=UTC)
FIRST = Interview(
    Id("i1"),
    Ref("p"),
    start=LATE,
    format=InterviewFormat.ON_SITE,
    atmosphere_rating=Number(Decimal(8)),
    atmosphere=Text("Doors open"),
    place_notes=Text("Bright"),
    feeling=Number(Decimal(9)),
)
SECOND = Interview(Id("i2"), Ref("p"), start=EARLY, atmosphere_rating=Number(Decimal(7)))
OTHER = Interview(Id("i3"), Ref("q"), atmosphere_rating=Number(Decimal(5)))
ENTITIES = (
    Criterion(Id("c"), "Learning"),
    Process(Id("p"), "Northwind"),
    Process(Id("q"), "Initech"),
    FIRST,
    SECOND,
    OTHER,
    Observation(Id("o1"), Ref("i1"), about="c", rating=Number(Decimal(6)), text=Text("A book club")),
    Observation(Id("o2"), Ref("i3"), about="learning", rating=Number(Decimal(9))),
    Observation(Id("o3"), Ref("i1"), about=" Secret club ", text=Text("Handshakes")),
    Offer(Id("a"), "Northwind", process=Ref("p"), compared=True),
    Offer(Id("b"), "Initech", process=Ref("q"), compared=True),
    Offer(Id("none"), "Hooli", compared=True),
)
STYLE = Style()


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Give a desk with two offers that interviews led to and one without."""
    return desk_of(tmp_path, ENTITIES)


@pytest.fixture
def comparison(desk: Desk) -> Comparison:
    """Give its offers side by side; the desk is closed."""
    found = read_comparison(desk.reader)
    desk.close()
    return found


def noticed_rows(comparison: Comparison) -> dict[str, Row]:
    """Return the rows by their headers."""
    return {r.header: r for r in side_by_side(comparison, STYLE).rows if r.key.startswith("noticed.")}


def test_each_thing_that_was_noted_has_a_row_with_its_mean(comparison: Comparison) -> None:
    rows = noticed_rows(comparison)
    assert list(rows) == ["Atmosphere", "The place", "Gut feeling", "Learning", "Secret club"]
    assert [c.text for c in rows["Atmosphere"].cells] == ["7.5 of 10", "5 of 10", NOT_OFFERED]
    assert [c.note for c in rows["Atmosphere"].cells] == ["2 ratings", "1 rating", ""]


def test_the_best_is_marked_only_where_ratings_differ(comparison: Comparison) -> None:
    rows = noticed_rows(comparison)
    assert [c.mark for c in rows["Atmosphere"].cells] == [Mark.BEST, Mark.NONE, Mark.NONE]
    assert [c.mark for c in rows["Learning"].cells] == [Mark.NONE, Mark.BEST, Mark.NONE]
    assert {c.mark for c in rows["Gut feeling"].cells} == {Mark.NONE}
    assert rows["Atmosphere"].cells[0].speech == "7.5 of 10, 2 ratings, best"


def test_words_without_a_rating_say_so_and_can_be_read_on_demand(comparison: Comparison) -> None:
    cell = noticed_rows(comparison)["The place"].cells[0]
    assert (cell.text, cell.note, cell.tip, cell.opens) == ("in words", "", "Bright", True)
    assert cell.speech == "in words, 1 note"


def test_the_explanation_lists_the_notes_it_comes_from_oldest_first(comparison: Comparison) -> None:
    found = explain_cell(comparison, "noticed.atmosphere", Id("a"), STYLE)
    assert found is not None
    assert (found.label, found.amount, found.why) == ("Northwind, Atmosphere", "7.5 of 10", "2 ratings")
    assert [(c.amount, c.why) for c in found.children] == [("7", ""), ("8", "Doors open")]
    assert found.children[1].label.endswith("On site")
    undated = explain_cell(comparison, "noticed.atmosphere", Id("b"), STYLE)
    assert undated is not None
    assert undated.children[0].label == "Interview"
    assert explain_cell(comparison, "noticed.feeling", Id("b"), STYLE) is None


def test_redaction_keeps_ratings_and_hides_words_days_and_own_names(comparison: Comparison) -> None:
    bare = redact(comparison)
    rows = noticed_rows(bare)
    assert list(rows)[:3] == ["Atmosphere", "The place", "Gut feeling"]
    assert list(rows)[3:] == ["Point of my own 1", "Point of my own 2"]
    assert [c.text for c in rows["Atmosphere"].cells][:2] == ["7.5 of 10", "5 of 10"]
    told = str(bare.noticed)
    assert not any(
        word in told for word in ("Doors", "Bright", "book", "Secret", "Handshakes", "Learning", "2026")
    )


def test_an_offer_without_interviews_is_not_among_them() -> None:
    class Nothing:
        def all(self, _kind: object) -> tuple[()]:
            return ()

        def of(self, _kind: object, _via: str, _owner: Id) -> tuple[()]:
            return ()

    assert noticed(Nothing(), [Offer(Id("x"), "X"), Offer(Id("y"), "Y", process=Ref("p"))]) == ()
    assert without_words(()) == ()
    assert noticed_rows(Comparison((), Assumptions())) == {}


def test_a_draft_keeps_what_was_noticed(comparison: Comparison) -> None:
    first = comparison.offers[0]
    draft = replace(first, offer=replace(first.offer, title="Lead"))
    assert comparison.with_draft(draft).noticed == comparison.noticed


def test_only_a_step_that_changes_what_was_noticed_asks_for_a_new_look(desk: Desk) -> None:
    before = read_comparison(desk.reader)
    told = desk.execute(Save(replace(SECOND, outcome="Fine"), "outcome"))
    assert told is not None
    assert not more_noticed(before, told, desk.reader)
    rated = desk.execute(Save(replace(SECOND, atmosphere_rating=Number(Decimal(1))), "atmosphere_rating"))
    assert rated is not None
    assert more_noticed(before, rated, desk.reader)
    other = desk.execute(Save(Process(Id("z"), "Z")))
    assert other is not None
    assert not more_noticed(before, other, desk.reader)
    desk.close()
