"""How ``format_2.offerdesk`` and ``format_2.json`` were made, with the program of that format.

As ``make_format_1``, whose content it holds, with what the second format brought: kept assumptions, ranges,
and what a grant says of a sale of the company.
"""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from offerdesk.domain import assumptions, parts, values
from offerdesk.domain.fields import Amount, Id, Number, Ref, Share
from offerdesk.domain.model import Entity
from tests.old_files import make_format_1 as before


def offers() -> tuple[Entity, ...]:
    """Return the offers of the format before, with a grant of a company that is not listed."""
    first, *others = before.offers()
    northwind: Any = first
    return (
        replace(
            northwind,
            match_true_up=False,
            cost_of_living_date=date(2026, 10, 1),
            cost_of_living_source="BEA",
            ranges=(values.Range("pay.amount", Decimal(110000), Decimal(125000)),),
        ),
        *others,
        parts.Grant(
            Id("options"),
            Ref("northwind"),
            kind=parts.GrantKind.ISO,
            units=Number(Decimal(10000)),
            exits=(values.Exit(Decimal("5E+8"), Decimal("0.2"), Decimal(5)),),
            fully_diluted=Number(Decimal(20_000_000)),
            dilution=(Decimal("0.2"), Decimal("0.15")),
            preference=Amount(Decimal(30_000_000)),
            exercise_window=90,
            lookback=None,
        ),
    )


def search() -> tuple[Entity, ...]:
    """Return what the format before had, with assumptions kept under a name."""
    careful = assumptions.AssumptionSet(
        Id("careful"), name="Careful", discount_rate=Share(Decimal("0.05")), count_time_off=True
    )
    return (*before.search(), careful)


if __name__ == "__main__":
    before.main("format_2", search(), offers())
