"""``offerdesk value FILE``: what every offer is worth, as a table or as JSON."""

from argparse import Namespace
from collections.abc import Iterator, Sequence
from dataclasses import replace

from offerdesk.app.explanation import say
from offerdesk.app.figures import LAYER, TOTAL, Figure, worth_figures, year_figures
from offerdesk.app.health_costs import plan_outlook
from offerdesk.app.health_words import health_lines
from offerdesk.app.style import UNKNOWN, Style
from offerdesk.cli.files import load
from offerdesk.cli.services import Services
from offerdesk.cli.text_table import text_table
from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.crossover import crossovers
from offerdesk.domain.fields import Id
from offerdesk.domain.health_outlook import Outlook
from offerdesk.domain.lines import COMPONENT_LABELS, Crossover, Line, Valuation, to_money
from offerdesk.domain.parts import FullOffer, HealthPlan
from offerdesk.domain.spread import Spread, spread
from offerdesk.domain.valuation import value
from offerdesk.domain.words import tr
from offerdesk.exchange.json_text import to_text
from offerdesk.exchange.valuation_file import valuation_value

Reach = dict[Id, Spread]
"""How far the total of each offer may reach whose figures have ranges."""

_SPANS = (TOTAL, "average", "steady")
"""The keys of the figures over the whole horizon."""


def run(arguments: Namespace, services: Services, style: Style) -> int:
    """Print the valuation of every offer of a file."""
    data = load(arguments.file, services)
    assumptions = data.assumptions
    if arguments.horizon is not None:
        assumptions = replace(assumptions, horizon_months=arguments.horizon)
    fulls = data.full_offers()
    found = [value(full, assumptions) for full in fulls]
    reach = {full.offer.id: wide for full in fulls if (wide := spread(full, assumptions))}
    crossed = crossovers(found)
    if arguments.json:
        explain = (lambda reason: say(reason, style)) if arguments.explain else None
        plans = {full.offer.id: _plans(full, assumptions) for full in fulls}
        text = to_text(valuation_value(found, crossed, assumptions, explain, reach, plans))
    else:
        text = (
            "\n".join(_said(fulls, found, reach, crossed, assumptions, style, explained=arguments.explain))
            + "\n"
        )
    services.out.write(text)
    return 0


def _plans(full: FullOffer, assumptions: Assumptions) -> list[tuple[HealthPlan, Outlook]]:
    return [(plan, plan_outlook(plan, full, assumptions)) for plan in full.health_plans]


def _said(
    fulls: Sequence[FullOffer],
    found: list[Valuation],
    reach: Reach,
    crossed: tuple[Crossover, ...],
    assumptions: Assumptions,
    style: Style,
    *,
    explained: bool,
) -> Iterator[str]:
    if not found:
        yield tr("No offers yet.")
        return
    months = assumptions.horizon_months
    yield tr("Worth over {n} months, in {currency}").format(n=months, currency=assumptions.currency)
    yield ""
    yield text_table(["", *(v.company for v in found)], _rows(found, reach, months, style))
    yield from _notes(found, crossed)
    yield from _health(fulls, assumptions, style)
    if explained:
        for valuation in found:
            yield ""
            yield from _lines(valuation, style)


def _rows(found: list[Valuation], reach: Reach, months: int, style: Style) -> list[list[str] | None]:
    """Return the figures of the side-by-side sheet, so that both say what is unknown in the same way."""
    years = [year_figures(place)[-1] for place in range(1, max(len(v.years) for v in found) + 1)]
    worth = [
        figure
        for figure in worth_figures(months)
        if figure.total or any(figure.of(v) is not None for v in found)
    ]
    spans = [figure for figure in worth if figure.key in _SPANS]
    layers = [figure for figure in worth if figure.key.startswith(LAYER)]
    beside = [figure for figure in worth if figure not in (*spans, *layers)]
    rows: list[list[str] | None] = []
    for part in (years, spans, layers, beside):
        rows += [None] if rows and part else []
        for figure in part:
            rows.append([figure.header, *(_amount(v, figure, style) for v in found)])
            if figure.key == TOTAL and reach:
                rows.append(
                    ["  " + tr("given its ranges"), *(_range(v, reach.get(v.offer), style) for v in found)]
                )
    return rows


def _range(valuation: Valuation, wide: Spread | None, style: Style) -> str:
    """Write how far a total may reach, given the ranges around its figures."""
    if wide is None:
        return ""
    ends = (style.amount(to_money(end), valuation.currency) for end in (wide.total.low, wide.total.high))
    return "–".join(ends)


def _amount(valuation: Valuation, figure: Figure, style: Style) -> str:
    exact = figure.of(valuation)
    hanging = " " if valuation.unknown else ""  # below and above a plus the figures stay in line
    if exact is None:
        return UNKNOWN + hanging
    write = style.amount if valuation.comparable else style.money
    more = "+" if figure.lacks(valuation) else hanging
    return write(to_money(exact), valuation.currency, cents=figure.cents) + more


def _notes(found: list[Valuation], crossed: tuple[Crossover, ...]) -> Iterator[str]:
    names = {v.offer: v.company for v in found}
    unknown = [(v.company, dict.fromkeys(u.path for u in v.unknown)) for v in found if v.unknown]
    if unknown:
        yield ""
    for company, paths in unknown:
        yield tr("{company} does not say: {paths}").format(company=company, paths=", ".join(paths))
    if crossed:
        yield ""
    for crossing in crossed:
        text = tr("{ahead} is ahead of {behind} from month {n} on")
        yield text.format(ahead=names[crossing.ahead], behind=names[crossing.behind], n=crossing.month)


def _health(fulls: Sequence[FullOffer], assumptions: Assumptions, style: Style) -> Iterator[str]:
    told = [(full.offer, health_lines(full, assumptions, style)) for full in fulls if full.health_plans]
    if told:
        yield ""
    for offer, lines in told:
        heading = tr("{company}, health plans in {currency}")
        yield heading.format(company=offer.company, currency=offer.pay_currency or UNKNOWN)
        yield from (f"  {line}" for line in lines)


def _lines(valuation: Valuation, style: Style) -> Iterator[str]:
    yield valuation.company
    for line in valuation.lines:
        label = tr(COMPONENT_LABELS[line.component])
        amount = style.money(to_money(line.amount), valuation.currency, cents=True)
        yield f"  {label}: {amount}, {_when(line)}. {say(line.why, style)}"
        yield from (f"    {tr(ground.label)}: {say(ground.why, style)}" for ground in line.grounds)


def _when(line: Line) -> str:
    if line.count == 1:
        return tr("in month {n}").format(n=line.first)
    last = line.first + line.every * (line.count - 1)
    if line.every == 1:
        return tr("months {first} to {last}").format(first=line.first, last=last)
    text = tr("months {first} to {last}, every {n}")
    return text.format(first=line.first, last=last, n=line.every)
