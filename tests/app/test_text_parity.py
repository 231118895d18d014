"""Every declared attribute has a text form, and what it writes it reads again."""

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from enum import StrEnum
from typing import Any

import pytest

from offerdesk.app.style import Style
from offerdesk.app.text import has_text_form, read, write
from offerdesk.domain.assumptions import ExchangeRate
from offerdesk.domain.fields import Amount, Attribute, Id, Number, Ref, Share, Text, attributes
from offerdesk.domain.model import KINDS
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.values import (
    Clause,
    ClauseState,
    Employment,
    Exit,
    MatchTier,
    Range,
    Rating,
    Rejected,
    StageChange,
    Step,
    TaxStep,
    Tranche,
    Vesting,
)

LOCALES = ("en_US", "de_DE", "fr_FR", "de_CH", "en_IN", "sv_SE")
TODAY = date(2026, 11, 21)
ZONE = timezone(-timedelta(hours=5))


def _declared(entity: type) -> tuple[Attribute, ...]:
    return attributes(entity)


ALL = [
    (kind, a)
    for kind, entity in KINDS.items()
    for a in _declared(entity)
    if a.type is not FullOffer  # the terms of a version are compared, never typed
]
IDS = [f"{kind}.{a.name}" for kind, a in ALL]

SAMPLES: dict[Any, tuple[Any, ...]] = {
    Id: (Id("a-1"),),
    Ref: (Ref("b-2"),),
    str: ("Northwind & Söhne",),
    Text: (Text('Two\nlines; with "quotes"'),),
    bool: (True, False),
    int: (1, 12, 1200),
    Amount: tuple(Amount(Decimal(d)) for d in ("0", "75000", "1234.5", "1234567.89", "0.725", "1.234")),
    Number: tuple(Number(Decimal(d)) for d in ("0", "37.5", "1234.5678", "0.001")),
    Share: tuple(Share(Decimal(d)) for d in ("0", "0.06", "0.125", "1", "0.0025", "1.5")),
    date: (date(2026, 11, 27), date(1999, 1, 2), date(2028, 2, 29)),
    datetime: (datetime(2026, 11, 27, 17, 0, tzinfo=UTC), datetime(2026, 1, 2, 5, 0, tzinfo=UTC)),
    date | datetime: (date(2026, 11, 27), datetime(2026, 11, 27, 17, 5, 9, tzinfo=UTC)),
    Vesting: (
        Vesting(months=48, cliff=12),
        Vesting(months=36, every=3, start_month=6),
        Vesting(months=40, every=5),
        Vesting(years=(Decimal("0.333"), Decimal("0.333"), Decimal("0.334")), every=12),
        Vesting(tranches=(Tranche(6, Decimal("0.125")), Tranche(24, Decimal("0.875"))), cliff=6),
    ),
    tuple[MatchTier, ...]: (
        (),
        (MatchTier(Decimal(1), Decimal("0.03")), MatchTier(Decimal("0.5"), Decimal("0.055"))),
    ),
    tuple[Step, ...]: ((), (Step(12, Decimal(1)), Step(24, Decimal("0.5")))),
    tuple[TaxStep, ...]: ((), (TaxStep(Decimal("0.14"), Decimal(20_000)), TaxStep(Decimal("0.425")))),
    tuple[Clause, ...]: (
        (),
        (
            Clause("Non-compete: where", ClauseState.STATED, 3, "12 months (paid): see 4"),
            Clause("Car", ClauseState.UNCLEAR, note="perhaps"),
        ),
        (Clause("Severance: how much", ClauseState.UNCLEAR), Clause("Visa", ClauseState.STATED)),
    ),
    tuple[Rating, ...]: ((), (Rating("Growth", Decimal(8)), Rating("Team; people", Decimal("7.5")))),
    tuple[ExchangeRate, ...]: (
        (),
        (
            ExchangeRate("EUR", Decimal("1.10"), date(2026, 10, 30), "ECB, fixing"),
            ExchangeRate("JPY", Decimal("0.0065")),
            ExchangeRate("GBP", Decimal("1.25"), None, "own"),
        ),
    ),
    tuple[Exit, ...]: (
        (),
        (
            Exit(Decimal(500_000_000), Decimal("0.2"), Decimal("5.5")),
            Exit(Decimal(0), Decimal("0.625"), Decimal(3)),
        ),
    ),
    tuple[Range, ...]: (
        (),
        (
            Range("pay.amount", Decimal(100_000), Decimal("120000.5")),
            Range("raise.rate", Decimal("-0.01"), Decimal("0.03")),
        ),
    ),
    tuple[StageChange, ...]: (
        (),
        (
            StageChange("applied", date(2026, 11, 1)),
            StageChange("on @ site", datetime(2026, 11, 2, 9, tzinfo=UTC)),
        ),
    ),
    tuple[Employment, ...]: (
        (),
        (
            Employment("Northwind", "Engineer", date(2020, 3, 2), date(2024, 5, 31)),
            Employment("Initech", "", date(2024, 6, 1)),
            Employment("Globex", "Lead"),
        ),
    ),
    tuple[Decimal, ...]: ((), (Decimal(100), Decimal("112.5"), Decimal("1234.5"))),
    tuple[str, ...]: ((), ("one", "two; three", 'a "quoted" word', "four, five")),
    tuple[Ref, ...]: ((), (Ref("a"), Ref("b"))),
}


def _samples(attribute: Attribute) -> tuple[Any, ...]:
    if isinstance(attribute.type, type) and issubclass(attribute.type, StrEnum):
        return tuple(attribute.type)
    if attribute.name.endswith("currency"):
        return ("USD", "EUR")
    if attribute.name == "country":
        return ("US",)
    return SAMPLES[attribute.type]


@pytest.mark.parametrize(("kind", "attribute"), ALL, ids=IDS)
def test_every_attribute_has_a_text_form(kind: str, attribute: Attribute) -> None:
    assert has_text_form(attribute), (
        f"{kind}.{attribute.name}: give {attribute.type} a text form in app/text.py"
    )


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(("kind", "attribute"), ALL, ids=IDS)
def test_what_is_written_reads_as_the_same_value(
    kind: str, attribute: Attribute, locale: str, style: Style
) -> None:
    assert (style.locale, kind in KINDS) == (locale, True)
    for value in _samples(attribute):
        for zone in (ZONE, None):
            text = write(attribute, value, style, zone)
            assert read(attribute, text, style, TODAY, zone=zone) == value, text


@pytest.mark.parametrize(("kind", "attribute"), ALL, ids=IDS)
def test_empty_text_is_unknown_where_a_value_may_be_unknown(
    kind: str, attribute: Attribute, style: Style
) -> None:
    assert kind in KINDS
    if attribute.optional:
        assert write(attribute, None, style) == ""
        assert read(attribute, "  ", style, TODAY) is None
    elif attribute.type in {str, Text} and not attribute.field.required:
        assert read(attribute, "", style, TODAY) == ""
    elif attribute.type in SAMPLES and () in SAMPLES[attribute.type]:
        assert read(attribute, "", style, TODAY) == ()
    else:
        with pytest.raises(Rejected):
            read(attribute, "", style, TODAY)
