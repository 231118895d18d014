"""Valuing eight offers over ten years, many different ones, and a report of six offers."""

import tempfile
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from fractions import Fraction
from functools import partial
from pathlib import Path

import typst

from offerdesk.app.comparison import Comparison
from offerdesk.app.style import Style
from offerdesk.domain.breakeven import aim_at, solve
from offerdesk.domain.explain import What, explain
from offerdesk.domain.fields import Amount
from offerdesk.domain.lines import Source, Valuation
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.valuation import value, worth
from offerdesk.domain.variables import Variable
from offerdesk.reports.comparison import Options, build
from offerdesk.reports.typst_runner import render
from tests.bench.desks import full_offer, ten_years
from tests.bench.measure import Result, interleaved, median, ratio_of_processor

ROUNDS = 30
OPTIONS = Options(datetime(2026, 11, 21, tzinfo=UTC))


def eight_offers() -> list[Result]:
    """Value eight offers with another base pay in each repetition, and open how their totals came about.

    No answer is taken from an earlier one: pay, raises, bonus and match, health, allowances and one-offs are
    worked out anew with their reasons, and so are all sums by month, year and layer. What is remembered is
    what no change of pay touches: how a grant and a refresher vest, with their lines, and what medical use
    costs. A tree is opened at its root, as every tree is shown first, and then to its last leaf.
    """
    one = [full_offer(n) for n in range(8)]
    assumptions = ten_years()
    pays = (Amount(Decimal(100_000 + n)) for n in range(6 * ROUNDS + 1))
    edits = iter([[replace(full, offer=replace(full.offer, pay_amount=pay)) for full in one] for pay in pays])

    def changed() -> list[Valuation]:
        return [value(full, assumptions) for full in next(edits)]

    def told() -> None:
        for valuation in changed():
            explain(valuation, What())

    def opened() -> None:
        for valuation in changed():
            explain(valuation, What()).leaves()

    def floor() -> None:
        for n in range(8):
            closed_form(n)

    works = [changed, told, opened, floor]
    changed()
    times, processor = interleaved(works, ROUNDS), ratio_of_processor(works, ROUNDS)
    names = (
        "8 offers × 120 months, every line with its reason",
        "the same, with the root of each total's tree",
        "the same, each tree opened to its last leaf",
    )
    return [
        Result(
            f"{name} / closed form",
            median(times[i]),
            median(times[-1]),
            "ms",
            aim,
            f"least {min(times[i]):.1f} ms",
            processor[i],
        )
        for i, (name, aim) in enumerate(zip(names, ("< 5 ms", "", ""), strict=True))
    ]


def closed_form(n: int) -> Fraction:
    """Return base pay and grant over ten years, in plain Python."""
    base = Fraction(100000 + 1000 * n)
    return sum((base * Fraction(103, 100) ** year for year in range(10)), Fraction(120000))


def many_offers() -> list[Result]:
    """Total up offers that all differ, in pay and in every grant; the floor is their closed form."""
    assumptions = ten_years()
    fulls = iter([full_offer(n) for n in range(100 * (2 * ROUNDS + 1))])
    one = full_offer(0)
    pays = iter(range(100_000, 10_000_000))

    def totalled(full: FullOffer) -> Fraction | None:
        return worth(full, assumptions).total

    def different() -> None:
        for _ in range(100):
            totalled(next(fulls))

    def only_pay() -> None:
        for _ in range(100):
            totalled(replace(one, offer=replace(one.offer, pay_amount=Amount(Decimal(next(pays))))))

    def floor() -> None:
        for n in range(100):
            closed_form(n)

    works = [different, only_pay, floor]
    different()
    processor = ratio_of_processor(works, ROUNDS)
    times = interleaved(works, ROUNDS)
    names = ("100 different offers totalled", "100 times another base pay")
    return [
        Result(
            f"{name} / closed form",
            median(times[i]),
            median(times[2]),
            "ms",
            "< 100 ms",
            f"{100_000 / median(times[i]):.0f} a second",
            processor[i],
        )
        for i, name in enumerate(names)
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
