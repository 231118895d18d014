"""The negotiation brief: all that helps oneself, and for the other side nothing that they must not see."""

from datetime import UTC, datetime

from offerdesk.app.negotiating.brief import brief, offer_to_brief
from offerdesk.app.preparing.page import Page
from offerdesk.app.style import Style
from offerdesk.domain.fields import Id
from offerdesk.domain.negotiating import Ask, Round
from offerdesk.domain.planning import Plan, Strength, StrengthKind
from tests.app.views import sample_data

NOW = datetime(2026, 11, 28, 9, tzinfo=UTC)


def _page(*, for_them: bool = False) -> Page:
    data = sample_data()
    chosen = offer_to_brief(data)
    assert chosen is not None
    page = brief(data, chosen, Style(), NOW, lambda: Id("new"), for_them=for_them)
    assert page is not None
    return page


def _words(page: Page) -> str:
    return "\n".join(
        text
        for section in page.sections
        for point in section.points
        for text in (section.title, point.text, point.term, point.note, *(f"{a} {b}" for a, b in point.lines))
    )


def test_the_offer_whose_talks_went_furthest_is_briefed() -> None:
    assert _page().title == "Larkspur Systems"


def test_my_brief_says_figures_reasons_conditions_and_the_talk_so_far() -> None:
    page = _page()
    assert [p.term for p in page.section("aims").points] == ["Anchor", "Target", "Acceptable", "Walk-away"]
    asked = {point.text: {name for name, _ in point.lines} for point in page.section("asks").points}
    assert asked["Base pay: $168,000 → $175,000"] == {"Why", "Gain for them", "Proof", "Worth to me"}
    assert next(iter(asked)) == "Paid leave: 20 days → 23 days", "the newest wish comes first"
    assert "Paid leave: 20 days → 25 days" not in asked, "what was asked later takes its place"
    leave = dict(page.section("asks").points[0].lines)
    assert leave["Worth to me"].startswith("time off worth $"), "days off are in no total"
    assert page.section("rounds").points[0].lines[0] == ("", "Base pay: $160,000 → $175,000")
    assert all(point.note for point in page.section("conditions").points)


def test_the_market_names_source_and_day() -> None:
    assert "Sample figures, Thu, Oct 1, 2026" in _words(_page())


def test_theirs_leaves_out_limits_plans_other_offers_and_what_a_wish_is_worth() -> None:
    data, theirs = sample_data(), _page(for_them=True)
    (plan,) = [p for p in data.all(Plan) if str(p.offer) == str(offer_to_brief(data))]
    said = _words(theirs)
    assert {s.key for s in theirs.sections} == {"table", "market", "asks", "rounds", "agreed"}
    for figure in (plan.target, plan.acceptable, plan.walk_away):
        assert figure is not None
        assert Style().number(figure) in _words(_page())
        assert Style().number(figure) not in said
    assert "Worth to me" not in said


def test_who_else_made_an_offer_is_proof_for_me_alone() -> None:
    data = sample_data()
    rivals = {s.id for s in data.all(Strength) if s.kind is StrengthKind.COMPETING}
    (round_,) = {ask.round for ask in data.all(Ask) if rivals & set(ask.strengths)}
    held = data.find(Round, Id(round_))
    assert held is not None
    mine, theirs = (
        brief(data, Id(held.offer), Style(), NOW, lambda: Id("new"), for_them=them) for them in (False, True)
    )
    assert mine is not None
    assert theirs is not None
    name = next(s.title for s in data.all(Strength) if s.id in rivals)
    assert name in _words(mine)
    assert name not in _words(theirs)


def test_an_offer_that_has_gone_has_no_brief() -> None:
    assert brief(sample_data(), Id("gone"), Style(), NOW, lambda: Id("new")) is None
