"""Items that tick themselves: each from what is noted, none from nothing."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from offerdesk.app.checklist_facts import LETTERS, NOTES, TOLD, told
from offerdesk.app.facts import Facts
from offerdesk.domain.fields import Amount, Id, Number, Ref, Share, Text
from offerdesk.domain.hindsight import Achievement, Feedback, Finding, Phase
from offerdesk.domain.interviews import (
    Asked,
    Interview,
    InterviewFormat,
    Missed,
    Promise,
    Question,
    Remark,
    RemarkKind,
)
from offerdesk.domain.journal import Person, Process, Relation, Who
from offerdesk.domain.letters import Letter
from offerdesk.domain.negotiating import Ask, MarketFigure, Reply, Round
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import Grant, HealthPlan, OneOff
from offerdesk.domain.preparing import Need, Pitch, Practice, PracticeKind, Requirement
from offerdesk.domain.tasks import Task
from offerdesk.domain.values import Clause, ClauseState, MatchTier, Period, Vesting
from offerdesk.exchange.checklist_file import read_templates
from offerdesk.places import resources
from tests.app.memory import Memory

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
APPLIED, TALK, OFFERED = Ref("p"), Ref("i"), Ref("o")
PROCESS = Process(Id("p"), "Acme")
HELD = Interview(Id("i"), APPLIED)
OFFER = Offer(Id("o"), "Acme", APPLIED)
NOTHING = (PROCESS, HELD, OFFER)
SUBJECT = {"process": "process:p", "interview": "interview:i", "offer": "offer:o"}
TEMPLATES = read_templates(resources() / "checklists", "en")
ABOUT = {item.key: template.about for template in TEMPLATES for item in template.items}


def sent(draft: str) -> Letter:
    """Return a letter that is sent."""
    return Letter(Id(draft), draft, process=APPLIED, sent_at=NOW)


def remark(n: int, kind: RemarkKind, who: str) -> Remark:
    """Return a remark about a person."""
    return Remark(Id(f"r{n}"), TALK, n, kind, Ref(who), Text("Likes chess"))


def clauses(*terms: str) -> Offer:
    """Return the offer with some clauses that are clear."""
    return replace(OFFER, terms=tuple(Clause(term, ClauseState.STATED) for term in terms))


def met(**changes: Any) -> Interview:
    """Return the interview with something noted."""
    return replace(HELD, **changes)


ONE_ASK = (
    Round(Id("n"), OFFERED),
    Ask(Id("k"), Ref("n"), 0, "pay.amount", reason=Text("The market pays it")),
)
SHOWN: dict[str, tuple[Any, ...]] = {
    "posting_saved": (replace(PROCESS, posting=Text("We seek")),),
    "requirements_sorted": (Requirement(Id("q"), APPLIED, text=Text("Go"), need=Need.REQUIRED),),
    "proof_per_requirement": (Requirement(Id("q"), APPLIED, text=Text("Go"), proof=Text("Five years")),),
    "resume_noted": (replace(PROCESS, resume="v3"),),
    "contact_found": (replace(PROCESS, contacts=(Ref("x"),)),),
    "range_noted": (replace(PROCESS, range_high=Amount(Decimal(90))),),
    "people_and_format": (met(people=(Ref("x"),), format=InterviewFormat.PHONE),),
    "company_goals": (replace(PROCESS, goals=Text("Grow")),),
    "three_stories": (met(stories=(Ref("1"), Ref("2"), Ref("3"))),),
    "pitch_ready": (Pitch(Id("t"), "Short", Text("I build things " * 40)),),
    "five_questions": tuple(Asked(Id(f"a{n}"), TALK, n, Text("Why?")) for n in range(5)),
    "ask_hear_by": (met(hear_by=date(2026, 12, 1)),),
    "range_or_reply": (Letter(Id("l"), "D-22", process=APPLIED),),
    "practised": (Practice(Id("x"), process=APPLIED),),
    "presentation_timed": tuple(
        Practice(Id(f"x{n}"), PracticeKind.REHEARSAL, process=APPLIED, seconds=600) for n in range(2)
    ),
    "meal_place": (met(place="The Anchor", travel_minutes=20),),
    "who_was_there": (met(people=(Ref("x"),)),),
    "told_by_each": (
        met(people=(Ref("x"), Ref("y"))),
        remark(1, RemarkKind.TOLD, "x"),
        remark(2, RemarkKind.TOLD, "y"),
    ),
    "two_details_each": (
        met(people=(Ref("x"),)),
        remark(1, RemarkKind.DETAIL, "x"),
        remark(2, RemarkKind.DETAIL, "x"),
    ),
    "mood_and_place": (met(atmosphere=Text("Calm"), place="Pier 4", place_notes=Text("Bright")),),
    "questions_and_answers": (Question(Id("q"), TALK, text=Text("Why us?"), answer=Text("Because")),),
    "next_time": (Question(Id("q"), TALK, text=Text("Why us?"), next_time=Text("Shorter")),),
    "missed_points": (Missed(Id("m"), TALK, text=Text("The cache")),),
    "open_questions": (Asked(Id("a"), TALK, text=Text("Which team?")),),
    "promises_noted": (Promise(Id("w"), TALK),),
    "hear_by_noted": (met(hear_by=date(2026, 12, 1), hear_by_channel="phone"),),
    "gut_feeling": (met(feeling=Number(Decimal(7))),),
    "reflected": (met(went_well=Text("Calm"), do_differently=Text("Eat first")),),
    "if_yes_if_no": (met(if_yes=Text("Go"), if_no=Text("Ask why")),),
    "role_stated": (replace(OFFER, title="Engineer", level="L5", city="Oslo", start_date=date(2027, 1, 4)),),
    "pay_stated": (
        replace(OFFER, pay_amount=Amount(Decimal(9)), pay_currency="USD", pay_period=Period.YEAR),
    ),
    "bonus_stated": (replace(OFFER, bonus_target=Share(Decimal("0.1"))),),
    "equity_stated": (Grant(Id("g"), OFFERED),),
    "one_offs_stated": (OneOff(Id("s"), OFFERED),),
    "leave_stated": (
        replace(
            OFFER,
            unlimited_leave=True,
            sick_days=Number(Decimal(5)),
            parental_weeks=Number(Decimal(12)),
        ),
    ),
    "health_stated": (HealthPlan(Id("h"), OFFERED),),
    "retirement_stated": (
        replace(
            OFFER, match_tiers=(MatchTier(Decimal(1), Decimal("0.04")),), match_vesting=Vesting(months=36)
        ),
    ),
    "hours_stated": (replace(OFFER, week_hours=Number(Decimal(40)), unpaid_overtime=Number(Decimal(0))),),
    "remote_stated": (replace(OFFER, remote_days=Number(Decimal(2)), flexible_hours=False),),
    "notice_stated": (replace(clauses("probation"), notice_days=30),),
    "clauses_stated": (clauses("non_compete", "inventions", "side_jobs", "confidentiality"),),
    "answer_by_stated": (replace(OFFER, decide_by=date(2026, 12, 1)),),
    "unclear_asked": (clauses("severance"),),
    "asks_decided": (*ONE_ASK, Reply(Id("y"), Ref("n"), 0, "pay.amount", status="agreed")),
    "agreed_in_writing": (replace(OFFER, written=True),),
    "thanked": (sent("D-15"),),
    "feedback_asked": (Feedback(Id("f"), APPLIED),),
    "phases_reviewed": tuple(Finding(Id(phase.value), APPLIED, phase) for phase in Phase),
    "strength_kept": (Finding(Id("f"), APPLIED, strength=True),),
    "change_dated": (
        Finding(Id("f"), APPLIED),
        Task(Id("t"), "Rehearse", due=date(2026, 12, 1), subject="finding:f"),
    ),
    "people_marked": (replace(PROCESS, contacts=(Ref("x"),)), Person(Id("x"), "Ruth", keep_in_touch=False)),
    "file_closed": (replace(PROCESS, closed_at=NOW),),
    "new_in_writing": (replace(OFFER, written=True),),
    "last_day_known": (Offer(Id("now"), "Old", current_job=True, notice_days=14),),
    "resignation_sent": (sent("D-13"),),
    "references_asked": (sent("D-25"),),
    "last_message": (sent("D-12"),),
    "promises_kept": (Promise(Id("w"), TALK, who=Who.ME, kept_at=NOW),),
    "relation_noted": (replace(PROCESS, relation=Relation.WARM),),
    "would_return": (replace(PROCESS, would_return=False),),
    "kept_on_file": (replace(PROCESS, kept_on_file=False),),
    "achievements_begun": (Achievement(Id("z"), Text("Halved the build"), offer=OFFERED),),
    "review_dated": (replace(OFFER, start_date=date(2027, 1, 4)),),
    "two_sources": (MarketFigure(Id("1"), source="Survey"), MarketFigure(Id("2"), source="Friend")),
    "argument_per_ask": ONE_ASK,
    "gain_for_them": (replace(PROCESS, contribution=Text("Faster builds")),),
    "rehearsed": (Practice(Id("x"), PracticeKind.REHEARSAL, process=APPLIED),),
}
"""By key: what makes an item tick itself, besides a bare application with an interview and an offer."""


def look(key: str, *entities: Any) -> str:
    """Return where a desk with these entities shows an item as done; they replace the bare ones."""
    ids = {(type(e), e.id) for e in entities}
    bare = [e for e in NOTHING if (type(e), e.id) not in ids]
    return told(Facts(Memory(*bare, *entities), SUBJECT[ABOUT[key]]), key)


def test_every_self_ticking_item_stands_in_a_checklist_and_has_its_case() -> None:
    assert TOLD.keys() - ABOUT.keys() == set()
    assert TOLD.keys() == SHOWN.keys()


@pytest.mark.parametrize("key", TOLD)
def test_nothing_ticks_itself_from_nothing(key: str) -> None:
    assert look(key) == ""
    gone = told(Facts(Memory(), SUBJECT[ABOUT[key]]), key)
    assert gone == ""


@pytest.mark.parametrize("key", TOLD)
def test_an_item_ticks_itself_once_it_is_noted(key: str) -> None:
    assert look(key, *SHOWN[key]) == TOLD[key].source


@pytest.mark.parametrize("key", ["bonus", "equity", "one_offs", "health", "retirement"])
def test_what_is_known_not_to_be_offered_is_read_too(key: str) -> None:
    assert look(f"{key}_stated", replace(OFFER, none_of=(key,)))


def test_one_clause_that_is_unclear_keeps_the_item_open() -> None:
    unclear = Clause("non_compete", ClauseState.UNCLEAR)
    offer = clauses("inventions", "side_jobs", "confidentiality")
    assert not look("clauses_stated", replace(offer, terms=(*offer.terms, unclear)))
    assert not look("unclear_asked", replace(offer, terms=(*offer.terms, unclear)))


def test_a_letter_that_was_only_drafted_is_not_sent() -> None:
    assert not look("thanked", Letter(Id("l"), "D-15", process=APPLIED))
    assert look("thanked", sent("D-15")) == LETTERS


def test_a_panel_needs_two_details_of_each() -> None:
    noted = [remark(n, RemarkKind.DETAIL, "x") for n in range(4)]
    assert not look("two_details_each", met(people=(Ref("x"), Ref("y"))), *noted)


def test_a_long_pitch_does_not_fit_a_minute() -> None:
    assert not look("pitch_ready", Pitch(Id("t"), "Long", Text("word " * 200)))


def test_a_talk_on_the_phone_needs_no_note_of_the_place() -> None:
    assert look("mood_and_place", met(atmosphere=Text("Calm"))) == NOTES


def test_policy_counts_as_asked_for_feedback() -> None:
    assert look("feedback_asked", replace(PROCESS, no_feedback=True))


def test_an_item_of_ones_own_never_ticks_itself() -> None:
    assert told(Facts(Memory(*NOTHING), "interview:i"), "") == ""
    assert told(Facts(Memory(*NOTHING), "nonsense"), "gut_feeling") == ""
