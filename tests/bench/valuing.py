"""Valuing eight offers over ten years, and a report of six offers."""

import tempfile
from dataclasses import replace
from datetime import UTC, datetime
from fractions import Fraction
from functools import partial
from pathlib import Path

import typst

from offerdesk.app.comparison import Comparison
from offerdesk.app.style import Style
from offerdesk.domain.breakeven import aim_at, solve
from offerdesk.domain.lines import Source
from offerdesk.domain.valuation import value
from offerdesk.domain.variables import Variable
from offerdesk.reports.comparison import Options, build
from offerdesk.reports.typst_runner import render
from tests.bench.desks import full_offer, ten_years
from tests.bench.measure import Result, interleaved, median

OPTIONS = Options(datetime(2026, 11, 21, tzinfo=UTC))


def eight_offers() -> list[Result]:
    """Value eight offers anew; the floor adds up base pay and grant in closed form, in plain Python."""
    fulls = [full_offer(n) for n in range(8)]
    assumptions = ten_years()

    def ours() -> None:
        value.cache_clear()
        for full in fulls:
            value(full, assumptions)

    def floor() -> None:
        for n in range(8):
            base = Fraction(100000 + 1000 * n)
            sum((base * Fraction(103, 100) ** year for year in range(10)), Fraction(120000))

    times = interleaved([ours, floor], 30)
    return [
        Result(
            "8 offers × 120 months valued / closed form", median(times[0]), median(times[1]), "ms", "< 5 ms"
        )
    ]


def break_even() -> list[Result]:
    """Ask what a field must be for one offer to equal another; the floor is one plain valuation."""
    better, full = full_offer(6), full_offer(1)
    assumptions = replace(ten_years(), horizon_months=48)
    aim = aim_at(better, assumptions)
    plain = value.__wrapped__
    fields = {"base pay": "pay_amount", "raise": "raise_rate", "paid leave": "pto_days"}
    results = []
    for name, attribute in fields.items():
        variable = Variable(Source("offer", full.offer.id, attribute))
        times = interleaved(
            [partial(solve, full, variable, aim, assumptions), partial(plain, full, assumptions)], 30
        )
        what, kind = f"break-even by {name} / one valuation", solve(full, variable, aim, assumptions).kind
        results.append(
            Result(what, median(times[0]), median(times[1]), "ms", "< 20 ms", f"{kind.value}, 48 months")
        )
    return results


def report() -> list[Result]:
    """Set the comparison of six offers, process start included; the floor is a bare document as long."""
    comparison = Comparison(tuple(full_offer(n) for n in range(6)), ten_years())
    style = Style()
    pages = render(build(comparison, style, OPTIONS), style).pages
    with tempfile.TemporaryDirectory() as folder:
        bare = Path(folder) / "bare.typ"
        bare.write_text(
            "#for i in range(" + str(pages) + ") [ #lorem(300) #pagebreak(weak: true) ]", encoding="utf-8"
        )

        def ours() -> None:
            render(build(comparison, style, OPTIONS), style)

        times = interleaved([ours, lambda: typst.compile(str(bare))], 7)
    note = f"{pages} pages"
    return [
        Result(
            "PDF of 6 offers / bare typst document",
            median(times[0]),
            median(times[1]),
            "ms",
            "< 1000 ms",
            note,
        )
    ]
