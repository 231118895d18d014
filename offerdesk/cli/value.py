"""``offerdesk value FILE``: what every offer is worth, as a table or as JSON."""

from argparse import Namespace
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from offerdesk.app.explanation import say
from offerdesk.app.style import UNKNOWN, Style
from offerdesk.cli.files import load
from offerdesk.cli.services import Services
from offerdesk.cli.text_table import text_table
from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.crossover import crossovers
from offerdesk.domain.lines import COMPONENT_LABELS, Crossover, Line, Valuation, to_money
from offerdesk.domain.valuation import value
from offerdesk.domain.words import tr
from offerdesk.exchange.json_text import to_text
from offerdesk.exchange.valuation_file import valuation_value


def run(arguments: Namespace, services: Services, style: Style) -> int:
    """Print the valuation of every offer of a file."""
    data = load(arguments.file, services)
    assumptions = data.assumptions
    if arguments.horizon is not None:
        assumptions = replace(assumptions, horizon_months=arguments.horizon)
    found = [value(full, assumptions) for full in data.full_offers()]
    crossed = crossovers(found)
    if arguments.json:
        explain = (lambda reason: say(reason, style)) if arguments.explain else None
        text = to_text(valuation_value(found, crossed, assumptions, explain))
    else:
        text = "\n".join(_said(found, crossed, assumptions, style, explained=arguments.explain)) + "\n"
    services.out.write(text)
    return 0


def _said(
    found: list[Valuation],
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
    yield text_table(["", *(v.company for v in found)], _rows(found, style))
    yield from _notes(found, crossed)
    if explained:
        for valuation in found:
            yield ""
            yield from _lines(valuation, style)


def _rows(found: list[Valuation], style: Style) -> list[list[str] | None]:
    def row(label: str, amounts: list[Fraction | None], *, cents: bool = False) -> list[str]:
        pairs = zip(found, amounts, strict=True)
        return [label, *(_amount(v, amount, style, cents=cents) for v, amount in pairs)]

    years = max(len(v.years) for v in found)
    rows: list[list[str] | None] = []
    for place in range(years):
        totals = [v.years[place].total if place < len(v.years) else None for v in found]
        rows.append(row(tr("Year {n}").format(n=place + 1), totals))
    rows += [
        None,
        row(tr("Total"), [v.total for v in found]),
        row(tr("Average year"), [v.average_year for v in found]),
        row(tr("Steady year"), [v.steady_year for v in found]),
        None,
        row(tr("Guaranteed"), [v.guaranteed for v in found]),
        row(tr("Expected on top"), [v.expected for v in found]),
        row(tr("Upside on top"), [v.upside for v in found]),
        None,
        row(tr("A working hour, year 1"), [v.hourly_value for v in found], cents=True),
        row(tr("Time off, a year"), [v.time_off_value for v in found]),
        row(tr("At home prices"), [v.cost_of_living_total for v in found]),
    ]
    return rows


def _amount(valuation: Valuation, amount: Fraction | None, style: Style, *, cents: bool) -> str:
    if amount is None:
        return UNKNOWN
    money = to_money(amount)
    if not valuation.comparable:
        return style.money(money, valuation.currency, cents=cents)
    return style.amount(money, valuation.currency, cents=cents)


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


def _lines(valuation: Valuation, style: Style) -> Iterator[str]:
    yield valuation.company
    for line in valuation.lines:
        label = tr(COMPONENT_LABELS[line.component])
        amount = style.money(to_money(line.amount), valuation.currency, cents=True)
        yield f"  {label}: {amount}, {_when(line)}. {say(line.why, style)}"


def _when(line: Line) -> str:
    if line.count == 1:
        return tr("in month {n}").format(n=line.first)
    last = line.first + line.every * (line.count - 1)
    if line.every == 1:
        return tr("months {first} to {last}").format(first=line.first, last=last)
    text = tr("months {first} to {last}, every {n}")
    return text.format(first=line.first, last=last, n=line.every)
