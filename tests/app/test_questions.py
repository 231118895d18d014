"""Whatever a valuation misses has a question, and those an employer can answer are put to them."""

import ast
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from hypothesis import given, settings

from offerdesk.app import questions as module
from offerdesk.app.questions import open_questions, question, questions
from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.fields import Id
from offerdesk.domain.lines import Component, Source, Unknown
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import FullOffer, Grant, GrantKind, HealthPlan
from offerdesk.domain.valuation import value
from offerdesk.domain.values import Clause, ClauseState, Exit
from tests.app.views import sample
from tests.domain.making import OWNER, amount, assumed, assumptions, bare, full_offers, number, rsu, share

DOMAIN = Path(module.__file__).parents[1] / "domain"
KNOWN = {*module._QUESTIONS, *module._PART_QUESTIONS, *module._MY_OWN}


def paths_in_the_code() -> Iterator[str]:
    """Yield each path that the domain states as a plain text where it misses a value."""
    for source in DOMAIN.glob("*.py"):
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("miss"):
                for argument in node.args[:2]:
                    yield from _texts(argument)


def _texts(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    if isinstance(node, ast.IfExp):
        yield from _texts(node.body)
        yield from _texts(node.orelse)


def test_every_path_that_the_domain_names_has_a_question_of_its_own() -> None:
    stated = {path for path in paths_in_the_code() if re.fullmatch(r"[a-z_.]+", path) and "." in path}
    assert len(stated) >= 15
    assert stated <= KNOWN


@given(full_offers(), assumptions())
@settings(max_examples=300, deadline=None)
def test_every_unknown_of_any_offer_has_a_question_of_its_own(full: FullOffer, under: Assumptions) -> None:
    for unknown in value(full, under).unknown:
        asked = question(unknown, full)
        assert asked.endswith("?")
        assert "{" not in asked
        assert "[" not in asked
        assert not asked.startswith("What about this")


def test_an_unknown_without_words_of_its_own_is_asked_by_its_label() -> None:
    lacking = Unknown("something.new", Source("offer", Id("a"), "pto_days"))
    assert question(lacking) == "What about this: Paid leave?"


def test_each_kind_of_part_is_asked_for_all_that_it_can_lack() -> None:
    full = FullOffer(bare(none_of=()), grants=(Grant(Id("g"), OWNER, kind=None),))
    lacking = Unknown("equity[0].kind", Source("grant", Id("g"), "kind"), (Component.EQUITY,))
    assert question(lacking, full) == "Equity: are these shares, options or something else?"
    assert question(lacking) == "Equity: are these shares, options or something else?"
    beyond = Unknown("health[4].deductible", Source("health_plan", Id("h"), "deductible"))
    plan = HealthPlan(Id("h"), OWNER, name="PPO")
    assert question(beyond, replace(full, health_plans=(plan,))).startswith("Health plan: ")
    named = Unknown("health[0].deductible", Source("health_plan", Id("h"), "deductible"))
    assert question(named, replace(full, health_plans=(plan,))).startswith("PPO: ")


def test_an_employer_is_not_asked_for_my_own_figures() -> None:
    full = FullOffer(Offer(Id("a"), "Acme", pay_currency="EUR", commute_days=number(0)))
    asked = questions(value(full, assumed()), full)
    assert "What is the base pay?" in asked
    assert not any("exchange rate" in text or "Which costs" in text or "charges" in text for text in asked)
    assert len(asked) == len(set(asked))


def test_a_silent_letter_gets_a_short_list_in_the_order_of_the_file() -> None:
    full = FullOffer(Offer(Id("a"), "Acme"))
    asked = questions(value(full, assumed()), full)
    assert 8 <= len(asked) <= 12
    assert asked[0] == "What is the base pay, in which currency and for which period?"


def test_the_sample_asks_what_its_letters_leave_open() -> None:
    by_company = {
        full.offer.company: open_questions(v, full)
        for full, v in zip(sample().offers, sample().valuations, strict=True)
    }
    assert by_company["Larkspur Systems"] == ("What does the contract say about severance?",)
    assert by_company["Meridian Karten"] == ()
    assert by_company["Quillfeather"] == (
        "Does the employer add to a retirement plan, and from when is it mine?",
        "Startup plan: what would I pay a month?",
        "Stock options (ISO): how many shares are there in all, fully diluted?",
        "Stock options (ISO): how much would investors be paid first if you were sold?",
        "Stock options (ISO): how long after leaving can I exercise what has vested?",
        "Leave is unlimited: how many days do people really take?",
        "What does the contract say about option exercise?",
        "When may I expect the offer in writing?",
    )


def _asked_of(**grant: Any) -> list[str]:
    full = FullOffer(bare(none_of=()), grants=(rsu(**grant),))
    return [
        text for text in open_questions(value(full, assumed()), full) if text.startswith(("RSU", "Stock"))
    ]


def test_what_a_sale_would_bring_is_asked_where_no_exchange_takes_the_shares() -> None:
    shares, first = (
        "RSU: how many shares are there in all, fully diluted?",
        "RSU: how much would investors be paid first if you were sold?",
    )
    assert _asked_of(listed=False) == [shares, first]
    assert _asked_of(listed=False, ownership=share("0.001"), preference=amount(0)) == []
    assert _asked_of(listed=True) == []
    sale = Exit(Decimal(1), Decimal(1), Decimal(1))
    assert _asked_of(listed=False, exits=(sale,)) == [shares, first]


def test_how_long_options_can_be_kept_is_asked() -> None:
    options = {"kind": GrantKind.NSO, "strike": amount(1)}
    asked = "Stock options (NSO): how long after leaving can I exercise what has vested?"
    assert _asked_of(**options) == [asked]
    assert _asked_of(**options, exercise_window=90) == []


def test_deadline_start_and_writing_are_asked_for_where_they_are_open() -> None:
    full = FullOffer(bare(week_hours=None))
    asked = open_questions(value(full, assumed()), full)
    assert asked[-3:] == (
        "By when do you need my answer?",
        "When would I start?",
        "When may I expect the offer in writing?",
    )
    settled = replace(
        full.offer,
        decide_by=date(2026, 12, 1),
        start_date=date(2027, 1, 1),
        written=True,
        terms=(Clause("non_compete", ClauseState.STATED),),
    )
    left = open_questions(value(FullOffer(settled), assumed()), FullOffer(settled))
    assert not set(left) & set(asked[-3:])
