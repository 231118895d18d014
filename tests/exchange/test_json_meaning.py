"""What the keys of a file mean: unknown, none, defaults, exact amounts."""

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from offerdesk.domain.assumptions import ExchangeRate
from offerdesk.domain.interviews import Interview, Remark, RemarkKind
from offerdesk.domain.negotiating import Ask, Reply
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.values import MatchTier, Vesting
from offerdesk.exchange import json_file
from offerdesk.exchange.data import DeskData


def read(**keys: Any) -> DeskData:
    """Read a file with these keys."""
    return json_file.read(json.dumps({"format": "offerdesk", "version": 1, **keys}).encode())


def offer(**keys: Any) -> FullOffer:
    """Read one offer."""
    return read(offers=[{"id": "a", "company": "A", **keys}]).full_offers()[0]


def written(data: DeskData) -> Any:
    """Return the file of a desk as plain JSON."""
    return json.loads(json_file.write(data))


def test_an_absent_key_keeps_its_default_and_null_makes_it_unknown() -> None:
    assert offer(bonus={"target": "0.1"}).offer.bonus_payout == 1
    assert offer(bonus={"payout": None}).offer.bonus_payout is None
    assert offer(pay={"amount": None}).offer.pay_amount is None


def test_an_absent_list_is_unknown_and_an_empty_one_is_none() -> None:
    assert offer().offer.none_of == ()
    assert offer(equity=None).offer.none_of == ()
    known = offer(equity=[], costs=[], none_of=["bonus"])
    assert known.offer.none_of == ("equity", "costs", "bonus")
    again = written(
        read(offers=[{"id": "a", "company": "A", "costs": [], "equity": [], "none_of": ["bonus"]}])
    )
    assert again["offers"] == [{"id": "a", "company": "A", "equity": [], "costs": [], "none_of": ["bonus"]}]


def test_no_match_and_an_unknown_match_differ() -> None:
    assert offer(retirement={"tiers": []}).offer.match_tiers == ()
    assert offer(retirement={}).offer.match_tiers is None
    tiers = offer(retirement={"tiers": [{"rate": "0.5", "up_to": 0.06}]}).offer.match_tiers
    assert tiers == (MatchTier(Decimal("0.5"), Decimal("0.06")),)


def test_a_bonus_is_a_share_or_an_amount() -> None:
    assert offer(bonus={"target": "0.15"}).offer.bonus_target == Decimal("0.15")
    paid = offer(bonus={"target": {"amount": 5000}}).offer
    assert paid.bonus_target is None
    assert paid.bonus_amount == 5000


def test_an_amount_never_passes_through_a_binary_float() -> None:
    text = '{"format":"offerdesk","version":1,"offers":[{"id":"a","company":"A","pay":{"amount":%s}}]}'
    for figure in ("0.1", "123456789012345.123456789", "1e3", "0.30000000000000000000000000001"):
        assert json_file.read((text % figure).encode()).all(Offer)[0].pay_amount == Decimal(figure)


def test_a_rate_may_carry_its_date_and_source() -> None:
    rates = {"EUR": "1.10", "GBP": {"rate": 1.25, "date": "2026-11-13", "source": "a bank"}}
    data = read(assumptions={"exchange_rates": rates})
    assert data.assumptions.exchange_rates == (
        ExchangeRate("EUR", Decimal("1.10")),
        ExchangeRate("GBP", Decimal("1.25"), date(2026, 11, 13), "a bank"),
    )
    assert written(data)["assumptions"]["exchange_rates"] == {
        "EUR": "1.10",
        "GBP": {"rate": "1.25", "date": "2026-11-13", "source": "a bank"},
    }


def test_control_characters_are_dropped_and_line_breaks_stay_in_notes_only() -> None:
    found = offer(notes="one\r\ntwo\x00\x07\tthree\ud800", title="a\nb\x1b[31m").offer
    assert found.notes == "one\ntwo\tthree"
    assert found.title == "a b[31m"


def test_a_byte_order_mark_is_no_content() -> None:
    assert json_file.read(b'\xef\xbb\xbf{"format": "offerdesk", "version": 1}') == DeskData({})


def test_an_interview_keeps_what_was_said_and_by_whom() -> None:
    data = read(
        people=[{"id": "p", "name": "Ada"}],
        processes=[{"id": "x", "company": "A", "contacts": ["p"]}],
        interviews=[
            {
                "id": "i",
                "process": "x",
                "start": "2026-11-24T10:00-05:00",
                "people": ["p"],
                "told": [{"person": "p", "text": "We are growing"}],
                "details": [{"text": "Has a dog"}],
            }
        ],
    )
    assert data.all(Interview)[0].start == datetime(2026, 11, 24, 15, tzinfo=UTC)
    assert [(r.kind, r.person, r.text) for r in data.all(Remark)] == [
        (RemarkKind.TOLD, "p", "We are growing"),
        (RemarkKind.DETAIL, None, "Has a dog"),
    ]
    assert written(data)["interviews"][0]["told"] == [{"person": "p", "text": "We are growing"}]


def test_what_was_asked_and_answered_is_kept_as_it_was_written() -> None:
    asks: list[dict[str, Any]] = [
        {"field": "pay.amount", "from": "90000", "to": 95000},
        {"field": "equity", "to": {"value": 5}},
    ]
    replies = [{"field": "written", "value": True}, {"field": "notes", "value": "yes"}]
    data = read(
        offers=[{"id": "a", "company": "A"}],
        rounds=[{"id": "r", "offer": "a", "by": "me", "asks": asks, "replies": replies}],
    )
    assert [(a.before, a.after) for a in data.all(Ask)] == [("90000", "95000"), ("", '{"value":5}')]
    assert [r.value for r in data.all(Reply)] == ["true", "yes"]
    again = written(data)["rounds"][0]
    assert again["asks"] == [asks[0] | {"to": "95000"}, asks[1]]
    assert again["replies"] == replies


def test_parts_belong_to_their_owner_in_order() -> None:
    full = offer(equity=[{"value": "1"}, {"value": "2", "vesting": {"months": 48, "cliff": 12}}])
    assert [g.value for g in full.grants] == [1, 2]
    assert full.grants[1].vesting == Vesting(months=48, cliff=12)
    assert {str(g.offer) for g in full.grants} == {"a"}
    assert len({g.id for g in full.grants}) == 2
