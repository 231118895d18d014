"""The position in a talk, worked like a person: typed, added, moved, linked, followed."""

from typing import Any

from offerdesk.app.desk import Desk
from offerdesk.app.records import Delete
from offerdesk.domain.planning import Condition, Plan
from offerdesk.ui.offers.talks.position_page import CONDITIONS, PositionPage
from offerdesk.ui.offers.talks.talk_parts import AsksPart, MarketPart
from tests.ui.accessibility import nameless
from tests.ui.offers.talks.position_page import QUILLFEATHER, Went, asks, has_focus, retype


def test_the_overview_shows_scale_decision_readiness_and_remarks(page: PositionPage) -> None:
    figures = page.figures
    assert figures.chart.spec is not None
    assert "Their figure is on the table" in figures.naming.text()
    assert "The anchor comes to $187,000, rounded to whole $1,000." in figures.naming.text()
    assert figures.title.text() == "The figures speak for a counter-offer."
    assert "1 of 2 musts are met." in figures.reasons.text()
    assert "points are prepared." in figures.share.text()
    assert figures.missing.count()
    assert figures.hints.count()
    assert not nameless(page)


def test_a_figure_of_the_plan_is_typed_and_saved(page: PositionPage, desk: Desk) -> None:
    page.take_focus()
    retype(page.figures.rows.rows["target"].editor, "181k")
    page.flush()
    assert desk.reader.all(Plan)[0].target == 181_000
    assert "$190,000" in page.figures.naming.text()
    retype(page.figures.rows.rows["acceptable"].editor, "190000")
    page.flush()
    said = [page.figures.hints.item(n).text() for n in range(page.figures.hints.count())]
    assert "Target is below Acceptable. Usually it is at least as high." in said


def test_the_first_figure_makes_the_plan_and_it_stays_the_same_one(
    page: PositionPage, desk: Desk, went: Went
) -> None:
    went.offer = QUILLFEATHER
    page.show_offer(QUILLFEATHER)
    for name in ("target", "walk_away"):
        retype(page.figures.rows.rows[name].editor, "100000")
        page.flush()
    plans = desk.reader.of(Plan, "offer", QUILLFEATHER)
    assert len(plans) == 1
    assert plans[0].target == plans[0].walk_away == 100_000


def test_remarks_and_the_kind_note_can_be_turned_off(page: PositionPage) -> None:
    figures = page.figures
    assert figures.note.isVisibleTo(page)
    assert figures.hints.isVisibleTo(page)
    figures.remarks.setChecked(False)
    assert not figures.note.isVisibleTo(page)
    assert not figures.hints.isVisibleTo(page)


def test_what_is_missing_leads_to_its_field(page: PositionPage, went: Went, desk: Desk) -> None:
    leads = {item.key: item for item in (page.figures.missing._leads or ()) for item in [item[1]]}
    assert leads["gains"].record is not None
    page._lead(leads["gains"])
    assert page.parts.current == "asks"
    part = page.parts.page("asks")
    assert isinstance(part, AsksPart)
    assert has_focus(part.form.row("gain").editor)
    page._lead(leads["opening"])
    assert page.parts.current == "asks"
    desk.execute(Delete(Plan, tuple(p.id for p in desk.reader.all(Plan))))
    page.show_part("figures")
    page.figures.missing.setCurrentRow(0)
    page.figures.lead.click()
    assert has_focus(page.figures.rows.rows["target"].editor)
    assert len(went.pages) == 1, "the plan for the talk is another page"


def test_a_remark_leads_to_what_it_is_about(page: PositionPage) -> None:
    hints = page.figures.hints
    old = next(n for n in range(hints.count()) if "older than a year" in hints.item(n).text())
    hints.setCurrentRow(old)
    hints.follow()
    part = page.parts.page("market")
    assert isinstance(part, MarketPart)
    assert page.parts.current == "market"
    assert part.form.entity.source == "Pay ranges named in postings"


def test_records_are_found_in_their_parts(page: PositionPage, desk: Desk) -> None:
    page.show_record("ask", asks(desk)[1].id)
    assert page.parts.current == "asks"
    page.show_record("condition", desk.reader.all(Condition)[0].id)
    assert page.parts.current == CONDITIONS
    page.show_record("plan", desk.reader.all(Plan)[0].id)
    assert page.parts.current == "figures"
    assert page.delete_chosen() is None


def test_without_an_offer_nothing_is_shown_and_nothing_breaks(page: PositionPage) -> None:
    for key in ("market", "asks", CONDITIONS):
        page.show_part(key)
    page.show_offer(None)
    for key in ("market", "asks", CONDITIONS, "figures"):
        page.show_part(key)
        part: Any = page.parts.page(key)
        if key != "figures":
            assert part.add() is None
            assert not part.list.sheet_model.rows


def test_a_saved_chart_is_told_once(page: PositionPage, went: Went) -> None:
    page.figures.chart.saved.emit("scale.svg")
    assert went.said == ["Saved as scale.svg"]
