"""Texts of composite values, units and choices: what people type beside what the program writes."""

from datetime import date
from decimal import Decimal

import pytest

from offerdesk.app.journal_labels import JOURNAL_LABELS
from offerdesk.app.labels import LABELS
from offerdesk.app.list_text import join, split
from offerdesk.app.style import Style
from offerdesk.app.text import Situation, interpret, read, write
from offerdesk.app.vesting_text import read_tiers, read_vesting
from offerdesk.domain.fields import Attribute, attribute
from offerdesk.domain.journal import Process
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import Allowance, Grant, HealthPlan, OneOff
from offerdesk.domain.tasks import Task
from offerdesk.domain.values import MatchTier, OfferState, Period, Rejected, Tranche, Vesting

TODAY = date(2026, 11, 21)
CLASSIC = Vesting(months=48, cliff=12)


def _read(declared: Attribute, text: str, style: Style, currency: str = "USD") -> object:
    return read(declared, text, style, TODAY, currency=currency)


@pytest.mark.parametrize(
    ("text", "vesting"),
    [
        ("48 months monthly, 12 cliff", CLASSIC),
        ("48", Vesting(months=48)),
        ("4 years, 1-year cliff, monthly", CLASSIC),
        ("four years with a one year cliff", CLASSIC),
        ("4y, cliff of 12 months", CLASSIC),
        ("4y 1y cliff", CLASSIC),
        ("4yr/1yr cliff", CLASSIC),
        ("over 4 years with a 1-year cliff", CLASSIC),
        ("48 months 12 cliff", CLASSIC),
        ("4 years quarterly 1 year cliff", Vesting(months=48, every=3, cliff=12)),
        ("25/25/25/25 12 cliff", Vesting(years=(Decimal("0.25"),) * 4, cliff=12)),
        ("1-year cliff, 4 years quarterly", Vesting(months=48, every=3, cliff=12)),
        ("48 months quarterly, no cliff", Vesting(months=48, every=3)),
        ("48 Monate vierteljährlich", Vesting(months=48, every=3)),
        ("36 months every 5", Vesting(months=36, every=5)),
        ("3 years yearly, from month 6", Vesting(months=36, every=12, start_month=6)),
        ("25/25/25/25 quarterly", Vesting(years=(Decimal("0.25"),) * 4, every=3)),
        ("25%/25%/25%/25% yearly", Vesting(years=(Decimal("0.25"),) * 4, every=12)),
        (
            "12,5/87,5 half-yearly, 6 cliff",
            Vesting(years=(Decimal("0.125"), Decimal("0.875")), every=6, cliff=6),
        ),
        (
            "5% @12, 15% @24, 40% @36 and 40% @48",
            Vesting(
                tranches=tuple(
                    Tranche(m, Decimal(p) / 100) for p, m in ((5, 12), (15, 24), (40, 36), (40, 48))
                )
            ),
        ),
        ("100% @0", Vesting(tranches=(Tranche(0, Decimal(1)),))),
    ],
)
def test_a_schedule_can_be_typed_in_several_ways(text: str, vesting: Vesting, style: Style) -> None:
    assert read_vesting(text, style) == vesting


@pytest.mark.parametrize("text", ["bla", "100%", "1 year cliff", "4 bananas", "25/25 apples cliff", "48, 36"])
def test_what_is_no_schedule_is_refused_with_examples(text: str, style: Style) -> None:
    with pytest.raises(Rejected, match="48 months monthly, 12 cliff"):
        read_vesting(text, style)


@pytest.mark.parametrize(
    ("text", "tiers"),
    [
        ("100% to 3%, 50% to 5%", (("1", "0.03"), ("0.5", "0.05"))),
        ("100% of the first 3%, 50% of the next 2%", (("1", "0.03"), ("0.5", "0.05"))),
        ("50% of 6%", (("0.5", "0.06"),)),
        ("50% up to 6% of pay", (("0.5", "0.06"),)),
        ("100 % bis 4 % und 50 % bis 6 %", (("1", "0.04"), ("0.5", "0.06"))),
        ("33,3% to 6%", (("0.333", "0.06"),)),
    ],
)
def test_a_match_can_be_typed_as_it_stands_in_the_letter(
    text: str, tiers: tuple[tuple[str, str], ...], style: Style
) -> None:
    assert read_tiers(text, style) == tuple(MatchTier(Decimal(r), Decimal(u)) for r, u in tiers)


def test_no_match_is_known_to_be_none_and_empty_is_unknown(style: Style) -> None:
    declared = attribute(Offer, "match_tiers")
    assert _read(declared, "none", style) == ()
    assert _read(declared, "", style) is None
    assert write(declared, (), style) == "none"
    with pytest.raises(Rejected, match="100% to 3%"):
        _read(declared, "half of it", style)


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("raise_every", "1 year", 12),
        ("raise_every", "18 months", 18),
        ("notice_days", "4 weeks", 28),
        ("pto_days", "5 weeks", Decimal(35)),
        ("commute_minutes", "1:15", Decimal(75)),
        ("commute_minutes", "1 h 15", Decimal(75)),
        ("commute_minutes", "45 min", Decimal(45)),
        ("week_hours", "38,5 h", Decimal("38.5")),
        ("match_cap", "500 a month", Decimal(6000)),
        ("match_cap", "6k a year", Decimal(6000)),
        ("pay_currency", "euro", "EUR"),
        ("pay_currency", "usd", "USD"),
        ("country", "de", "DE"),
    ],
)
def test_a_unit_may_be_typed_with_the_figure(name: str, text: str, value: object, style: Style) -> None:
    assert _read(attribute(Offer, name), text, style) == value


@pytest.mark.parametrize(
    ("declared", "text", "said"),
    [
        (attribute(Offer, "raise_every"), "2 bananas", "not a number"),
        (attribute(Offer, "notice_days"), "12.5", "not a whole number"),
        (attribute(HealthPlan, "premium_month"), "2400 a year", "Leave out"),
        (attribute(OneOff, "amount"), "20k a year", "no period"),
        (attribute(OneOff, "amount"), "20k EUR", "in USD"),
        (attribute(Offer, "pay_currency"), "beans", "not a currency"),
        (attribute(Offer, "company"), " ", "needs a value"),
        (attribute(Offer, "written"), "perhaps", "yes or no"),
        (attribute(Offer, "state"), "thinking", "Under review"),
        (attribute(Offer, "ratings"), "Growth", "lacks its mark"),
        (attribute(Offer, "terms"), "Severance: maybe", "not a clause"),
        (attribute(Process, "history"), "applied", "lacks its day"),
        (attribute(OneOff, "repay_steps"), "half", "list of steps"),
    ],
)
def test_what_does_not_fit_is_refused_with_a_remedy(
    declared: Attribute, text: str, said: str, style: Style
) -> None:
    with pytest.raises(Rejected, match=said) as refusal:
        _read(declared, text, style)
    assert refusal.value.problems[0].where == declared.name


def test_an_amount_may_bring_currency_and_period_where_there_is_a_place_for_them(style: Style) -> None:
    here = Situation(style, TODAY, currency="USD")
    pay = interpret(
        attribute(Offer, "pay_amount"), "3,5k € a month", here, takes_currency=True, takes_period=True
    )
    assert (pay.value, pay.currency, pay.period) == (Decimal(3500), "EUR", Period.MONTH)
    phone = interpret(attribute(Allowance, "amount"), "50/month", here, takes_period=True)
    assert (phone.value, phone.period) == (Decimal(50), Period.MONTH)


def test_a_second_reading_is_handed_on(style: Style) -> None:
    here = Situation(style, TODAY)
    assert interpret(attribute(Offer, "bonus_target"), "0.15", here).other == Decimal("0.15")
    assert interpret(attribute(Grant, "units"), "1.234", here).other == 1234
    assert read(attribute(Offer, "notice_days"), "1.234", style, TODAY) == 1234


def test_choices_are_read_by_label_by_its_beginning_or_by_their_own_word(style: Style) -> None:
    declared = attribute(Offer, "state")
    for text in ("Negotiating", "nego", "countering"):
        assert _read(declared, text, style) is OfferState.COUNTERING
    with pytest.raises(Rejected):
        _read(declared, "x", style)


def test_every_choice_has_a_label_of_its_own() -> None:
    for labels in (LABELS | JOURNAL_LABELS).values():
        assert len({label.casefold() for label in labels.values()}) == len(labels)
    for kind, labels in (LABELS | JOURNAL_LABELS).items():
        assert set(kind) == set(labels)


def test_items_with_separators_are_quoted_and_come_back() -> None:
    for items in (("a", "b"), ("a; b", 'say "x"'), ("a\nb", "c"), ()):
        assert split(join(items)) == items
    assert split("one\ntwo; three;;") == ("one", "two", "three")


def test_text_of_several_lines_is_kept_as_it_is(style: Style) -> None:
    assert read(attribute(Task, "notes"), "  a\n\nb ", style, TODAY) == "  a\n\nb "
    assert read(attribute(Offer, "title"), "  Engineer ", style, TODAY) == "Engineer"
