"""A term is found by its path, read and written as the file has it, and put into an offer."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from offerdesk.app.negotiating.terms import from_file, term, terms_of, to_file, value_at
from offerdesk.app.style import Style
from offerdesk.domain.parts import FullOffer, GrantKind, OneOffKind
from offerdesk.domain.values import Period, Range, Rejected
from tests.app.negotiating.talks import NORTHWIND, SIGN_ON, ids

FULL = FullOffer(NORTHWIND, one_offs=(SIGN_ON,))


@pytest.mark.parametrize(
    ("path", "text", "value"),
    [
        ("pay.amount", "160000", Decimal(160_000)),
        ("pay.period", "month", Period.MONTH),
        ("bonus.target", "0.125", Decimal("0.125")),
        ("bonus.guaranteed", "true", True),
        ("time_off.pto_days", "25.5", Decimal("25.5")),
        ("hours.remote_days", "3", Decimal(3)),
        ("start_date", "2027-02-01", date(2027, 2, 1)),
        ("title", "Staff engineer", "Staff engineer"),
        ("level", "L6", "L6"),
        ("notice_days", "30", 30),
        ("one_offs[0].amount", "9000", Decimal(9000)),
        ("one_offs[1].amount", "3000", Decimal(3000)),
        ("one_offs[0].kind", "relocation", OneOffKind.RELOCATION),
        ("equity[0].value", "80000", Decimal(80_000)),
        ("equity[0].kind", "nso", GrantKind.NSO),
        ("allowances[0].amount", "1200", Decimal(1200)),
    ],
)
def test_every_kind_of_term_is_read_put_and_written_again(path: str, text: str, value: Any) -> None:
    found = term(path)
    assert found is not None
    assert value_at(path, text) == value
    after = found.put(FULL, value, ids())
    assert found.value(after) == value
    assert to_file(found.value(after)) == text
    assert found.label(after)


@pytest.mark.parametrize(
    "path", ["", "pay", "one_offs.amount", "cars[0].amount", "state", "one_offs[0].id", "ratings"]
)
def test_what_is_no_term_is_not_found(path: str) -> None:
    assert term(path) is None
    with pytest.raises(Rejected):
        value_at(path, "1")


@pytest.mark.parametrize(
    ("path", "text"),
    [("pay.amount", "a lot"), ("start_date", "soon"), ("pay.period", "moon"), ("bonus.guaranteed", "1")],
)
def test_a_text_that_cannot_stand_there_is_refused(path: str, text: str) -> None:
    with pytest.raises(Rejected, match="cannot stand there"):
        value_at(path, text)


def test_nothing_stands_for_what_is_not_known() -> None:
    found = term("pay.amount")
    assert found is not None
    assert from_file(found.attribute, " ") is None
    assert to_file(None) == ""
    assert found.said(None, FULL, Style()) == "?"


def test_names_are_those_of_the_part() -> None:
    said = {path: t.label(FULL) for path in PATHS if (t := term(path))}
    assert said == {
        "pay.amount": "Base pay",
        "one_offs[0].amount": "Sign-on bonus",
        "one_offs[0].month": "Sign-on bonus: Paid in month",
        "equity[0].units": "RSU: Units",
        "allowances[0].amount": "Allowance",
    }


PATHS = ("pay.amount", "one_offs[0].amount", "one_offs[0].month", "equity[0].units", "allowances[0].amount")


def test_values_are_said_with_currency_and_unit() -> None:
    style = Style()
    for path, said in (("pay.amount", "$100,000"), ("time_off.pto_days", "20 days")):
        found = term(path)
        assert found is not None
        assert found.said(found.value(FULL), FULL, style) == said


def test_a_new_part_stands_behind_the_others_and_is_no_longer_said_to_be_missing() -> None:
    none = replace(FULL, offer=replace(NORTHWIND, none_of=("equity", "bonus")))
    found, bonus = term("equity[0].value"), term("bonus.target")
    assert found is not None
    assert bonus is not None
    after = bonus.put(found.put(none, Decimal(40_000), ids("g")), Decimal("0.1"), ids())
    (grant,) = after.grants
    assert (grant.id, grant.offer, grant.position) == ("g1", "nw", 0)
    assert after.offer.none_of == ()
    assert after.one_offs == FULL.one_offs


def test_an_agreed_figure_takes_the_place_of_a_range() -> None:
    ranged = replace(FULL, offer=replace(NORTHWIND, ranges=(Range("pay.amount", Decimal(1), Decimal(2)),)))
    found = term("pay.amount")
    assert found is not None
    assert found.put(ranged, Decimal(3), ids()).offer.ranges == ()


def test_every_term_on_offer_is_found_by_its_path_again() -> None:
    paths = [t.path for t in terms_of(FULL)]
    assert {"pay.amount", "one_offs[0].month", "one_offs[1].amount", "equity[0].value"} <= set(paths)
    assert not {"one_offs[1].month", "notes", "state", "health[0].premium_month"} & set(paths)
    assert all(term(path) is not None for path in paths)
    assert len(set(paths)) == len(paths)
