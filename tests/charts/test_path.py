"""The path of a negotiation: each version a point, what one aims at beside it, what is unknown left out."""

from dataclasses import replace
from decimal import Decimal

from offerdesk.app.negotiating.versions import Version
from offerdesk.app.style import Style
from offerdesk.charts.path import base_path, worth_path
from offerdesk.charts.svg import draw
from offerdesk.charts.table import describe, point_words, tabulate
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.planning import Plan
from offerdesk.domain.values import Period
from tests.app.negotiating.talks import NORTHWIND
from tests.charts.test_chart_table import as_text
from tests.domain.making import amount, assumed
from tests.snapshots.compare import snapshot

STYLE = Style()
PLAN = Plan(Id("p"), Ref("nw"), target=amount(175_000), acceptable=amount(165_000))


def version(number: int, pay: object, **more: object) -> Version:
    offer = replace(NORTHWIND, pay_amount=None if pay is None else amount(pay), **more)  # type: ignore[arg-type]
    return Version(number, FullOffer(offer))


PATH = (version(0, 160_000), version(1, 168_000), version(2, 172_000))


def test_base_pay_goes_from_version_to_version_beside_what_one_aims_at() -> None:
    chart = base_path(PATH, assumed(), PLAN)
    assert (chart.unit, chart.xs, chart.stops) == ("USD", (0, 1, 2), (0, 1, 2))
    assert [line.label for line in chart.lines] == ["Offered", "Target", "Acceptable"]
    assert [list(map(int, line.values)) for line in chart.lines] == [
        [160_000, 168_000, 172_000], [175_000] * 3, [165_000] * 3,
    ]  # fmt: skip
    drawing = draw(chart, width=620, height=320, style=STYLE)
    assert drawing == snapshot("charts/path.svg", drawing)
    words = as_text(tabulate(chart, STYLE)) + describe(chart, STYLE) + "\n"
    assert words == snapshot("charts/path.txt", words)
    assert point_words(chart, 0, 1, STYLE).endswith("Version 1: 168,000 USD")


def test_without_a_plan_only_the_offer_is_shown() -> None:
    assert [line.label for line in base_path(PATH, assumed()).lines] == ["Offered"]
    half = replace(PLAN, target=None)
    assert [line.label for line in base_path(PATH, assumed(), half).lines] == ["Offered", "Acceptable"]


def test_base_pay_is_that_of_a_year_in_the_offers_own_currency() -> None:
    monthly = version(0, 5000, pay_period=Period.MONTH, pay_currency="EUR")
    chart = base_path((monthly,), assumed())
    assert chart.unit == "EUR"
    assert chart.lines[0].values == (Decimal(60_000),)
    assert "60,000" in describe(chart, STYLE)
    assert draw(chart, width=620, height=320, style=STYLE).startswith("<svg")


def test_what_is_not_known_is_left_out_and_said_to_be() -> None:
    chart = base_path((version(0, None), *PATH[1:]), assumed(), PLAN)
    assert chart.xs == (1, 2)
    assert "left out" in chart.note
    empty = base_path((version(0, None),), assumed(), PLAN)
    assert empty.lines == ()
    assert describe(empty, STYLE)
    assert base_path((), assumed()).unit == ""


def test_worth_counts_all_there_is_over_the_horizon() -> None:
    chart = worth_path(PATH, assumed(horizon_months=48))
    assert chart.lines[0].values == tuple(4 * Decimal(pay) for pay in (160_000, 168_000, 172_000))
    assert "4 years" in chart.value_axis
