"""Calm remarks, each by its cases, and what of a talk is prepared."""

from datetime import date
from typing import Any

import pytest

from offerdesk.app.position.hints import coverage, hints, sounds_like
from offerdesk.app.position.readiness import readiness
from offerdesk.app.position.reading import Position
from offerdesk.app.style import Style
from offerdesk.domain.fields import Id, Ref, Text
from offerdesk.domain.journal import Process, Who
from offerdesk.domain.letters import Channel
from offerdesk.domain.planning import Answer, Branch
from offerdesk.domain.preparing import Practice, PracticeKind
from tests.app.position.talks import NOW, OFFER, PREPARED, ask, at, pays, plan
from tests.domain.making import amount

MARKET = (pays("one", 110_000, 120_000, 130_000), pays("two", 110_000, 120_000, 130_000))
WHOLE = (
    plan(
        target=130_000,
        walk_away=110_000,
        trades=Text("Start sooner"),
        channel=Channel.PHONE,
        at=NOW,
        opening=Text("Thank you"),
        closing=Text("I look forward"),
    ),
    *MARKET,
    PREPARED,
    ask(),
    *(Answer(Id(b.value), Ref("plan"), branch=b, reply=Text("Thank you")) for b in Branch),
    Practice(Id("x"), PracticeKind.REHEARSAL, offer=Ref(OFFER)),
)


def keys(found: Position) -> list[str]:
    return [hint.key for hint in hints(found, Style())]


def test_a_prepared_talk_needs_no_remark() -> None:
    found = at(*WHOLE)
    assert keys(found) == []
    assert not readiness(found).missing
    assert readiness(found).said == "14 of 14 points are prepared."


@pytest.mark.parametrize(
    ("more", "key"),
    [
        ({"strengths": (), "evidence": Text("")}, "coverage"),
        ({"reason": Text("")}, "reason"),
        ({"argument": None}, "reason"),
        ({"gain": Text(" ")}, "gain"),
        ({"after": "100000"}, "low"),
        ({"reason": Text("My rent went up.")}, "need"),
        ({"reason": Text("Sonst muss ich absagen.")}, "ultimatum"),
        ({"field": "time_off.pto_days", "after": "25", "strengths": (), "evidence": Text("")}, "evidence"),
    ],
)
def test_a_wish_that_lacks_something_is_remarked_on(more: dict[str, Any], key: str) -> None:
    found = at(*(e for e in WHOLE if type(e).__name__ != "Ask"), ask(**more))
    assert key in keys(found)
    assert set(keys(found)) <= {key, "coverage"}


@pytest.mark.parametrize(
    ("text", "kind", "is_so"),
    [
        ("I need at least 130,000", "need", True),
        ("My rent is due", "need", True),
        ("I can’t afford it", "need", True),
        ("Meine Miete ist gestiegen", "need", True),
        ("Über die Runden kommen", "need", True),
        ("The current rent market", "need", False),
        ("Comparable roles pay 140,000", "need", False),
        ("Take it or leave it", "ultimatum", True),
        ("Ich bestehe darauf", "ultimatum", True),
        ("Would 140,000 be possible?", "ultimatum", False),
        ("Wäre das möglich?", "ultimatum", False),
    ],
)
def test_need_and_ultimatum_are_heard_in_english_and_german(text: str, kind: str, is_so: bool) -> None:  # noqa: FBT001
    assert sounds_like(text, kind) is is_so


def test_more_than_three_wishes_are_many() -> None:
    four = tuple(ask(f"a{n}", field=f, after="1") for n, f in enumerate(("title", "level", "location.city")))
    assert "many" not in keys(at(*WHOLE, *four[:2]))
    assert "many" in keys(at(*WHOLE, *four))


def test_the_order_and_the_height_of_the_figures_are_remarked_on() -> None:
    out_of = at(plan(target=100_000, walk_away=110_000), *MARKET)
    assert keys(out_of) == ["order"]
    high = tuple(pays(n, 90_000, 95_000, 99_000, p90=amount(100_000)) for n in ("a", "b"))
    found = at(plan(target=100_000, walk_away=90_000), *high)
    assert [h.text for h in hints(found, Style())] == [
        "The anchor of $107,000 is above what nine in ten are paid. It needs strong reasons."
    ]


def test_before_their_range_is_known_one_asks_for_it() -> None:
    early = at(Process(Id("p"), "Acme", stage="interviewing"), process=Ref("p"), pay_amount=None)
    assert keys(early) == ["stage", "naming", "sources"]
    forced = at(plan(named_first=Who.ME), Process(Id("p"), "Acme"), process=Ref("p"), pay_amount=None)
    assert "A figure was named" in hints(forced, Style())[1].text
    known = at(Process(Id("p"), "Acme", range_high=amount(1)), process=Ref("p"), pay_amount=None)
    assert "naming" not in keys(known)


def test_an_offer_is_there_once_it_was_received_or_the_stage_says_so() -> None:
    reached = at(Process(Id("p"), "Acme", stage="offer"), process=Ref("p"))
    assert reached.is_offered
    assert at(received_at=NOW, pay_amount=None).is_offered
    assert at().is_offered, "without an application its pay tells"
    assert not at(pay_amount=None).is_offered
    assert at(current_job=True, pay_amount=None).is_offered


def test_old_figures_and_figures_without_a_day_are_remarked_on() -> None:
    old, undated = (
        pays("old", 1, 2, 3, as_of=date(2025, 1, 1)),
        pays("undated", 1, 2, 3, as_of=None),
    )
    said = [h.text for h in hints(at(old, undated), Style()) if h.key == "old"]
    assert said == [
        "old is older than a year. Look whether there is a newer figure.",
        "undated has no day. Note what day its figures are of.",
    ]


def test_coverage_counts_the_wishes_tied_to_a_strength() -> None:
    found = at(*WHOLE, ask("b", field="title", after="Lead", strengths=()))
    assert coverage(found) == (1, 2)
    assert "50% of your wishes are tied to a strength of yours." in [h.text for h in hints(found, Style())]


def test_readiness_names_what_is_missing_and_where_it_is_typed() -> None:
    bare = readiness(at())
    assert (bare.done, len(bare.items)) == (0, 14)
    assert bare.said == "0 of 14 points are prepared."
    lacking = readiness(at(plan(target=1), PREPARED, ask(reason=Text("")), ask("b", gain=Text(""))))
    assert {item.key for item in lacking.items if item.done} == {"target", "anchor", "asks"}
    where = {item.key: (item.page, item.attribute, item.record) for item in lacking.missing}
    assert where["walk_away"] == ("figures", "walk_away", None)
    assert where["arguments"] == ("asks", "reason", "a")
    assert where["gains"] == ("asks", "gain", "b")
    assert where["sources"] == ("market", "", None)
    assert where["opening"] == ("talk", "opening", None)
