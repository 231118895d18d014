"""Why a figure is what it is, in the reader's words: the tree behind every computed cell."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from offerdesk.app.atmosphere_rows import NOTICED, explain_noticed
from offerdesk.app.comparison import Comparison
from offerdesk.app.explained import Explained
from offerdesk.app.figures import TAKE_HOME, YEAR, figure_of
from offerdesk.app.figures import Figure as Computed
from offerdesk.app.health_costs import plan_cost
from offerdesk.app.origins import origin
from offerdesk.app.questions import for_employer, narrow, question
from offerdesk.app.side_by_side import reach_text
from offerdesk.app.style import UNKNOWN, Style
from offerdesk.domain.assumptions import ASSUMPTIONS_ID, Assumptions
from offerdesk.domain.explain import Figure, Node, What, explain
from offerdesk.domain.fields import Id
from offerdesk.domain.lines import As, Component, Layer, Part, Reason, Source, Valuation, to_money
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.tax_flat import TAXED
from offerdesk.domain.words import N_, tr

_FIGURES = {
    "total": Figure.TOTAL,
    "average": Figure.AVERAGE_YEAR,
    "steady": Figure.STEADY_YEAR,
    "hourly": Figure.HOURLY,
    "time_off": Figure.TIME_OFF,
    "cost_of_living": Figure.COST_OF_LIVING,
    "worth_today": Figure.WORTH_TODAY,
    "on_the_way": Figure.ON_THE_WAY,
    "parental": Figure.PARENTAL,
}
_RATE = "assumptions.exchange_rates"
_SMALL = 10
"""Below this many units of a currency, parts of a cent matter: unit prices, exchange rates."""


def explain_cell(comparison: Comparison, row: str, offer: Id, style: Style) -> Explained | None:
    """Explain a computed cell of the side-by-side sheet; ``None`` for a row that is not computed."""
    if row.startswith(f"{NOTICED}."):
        return explain_noticed(comparison, row, offer, style)
    figure = figure_of(row, comparison.assumptions.horizon_months)
    place = comparison.place(offer)
    if figure is None:
        return _explain_plan(comparison, row, place, style)
    full, valuation = comparison.offers[place], comparison.valuations[place]
    missing = tuple(
        Explained(question(u, full), tr("unknown"), source=u.source)
        for u in valuation.unknown
        if figure.needs(u) or (u.path.startswith(_RATE) and not valuation.comparable)
    )
    label = f"{comparison.names[place]}, {figure.label or figure.header}"
    amount = figure.of(valuation)
    if amount is None:
        return Explained(label, UNKNOWN, children=missing)
    if row == TAKE_HOME:
        tree = _take_home(valuation, Fraction(comparison.assumptions.tax_rate or 0), style)
    else:
        tree = written(explain(valuation, _what(row)), valuation.currency, style)
    tree = with_origins(tree, full, comparison.assumptions, style)
    said = money_text(amount, valuation.currency, style) + "+" * figure.lacks(valuation)
    ranges = _ranges(comparison, place, figure, style)
    why = "; ".join(text for text in (tree.why, _reach(comparison, place, figure, style)) if text)
    return replace(tree, label=label, amount=said, why=why, children=(*tree.children, *missing, *ranges))


def with_origins(tree: Explained, full: FullOffer, assumptions: Assumptions, style: Style) -> Explained:
    """Return the tree of an offer's figure that says once of each source where its data come from."""
    return _with_origins(tree, lambda source: origin(source, full, assumptions, style), set())


def _with_origins(tree: Explained, origin_of: Callable[[Source], str], told: set[Source]) -> Explained:
    why = tree.why
    if tree.source is not None and tree.source not in told:
        told.add(tree.source)
        why = "; ".join(said for said in (why, origin_of(tree.source)) if said)
    children = tuple(_with_origins(child, origin_of, told) for child in tree.children)
    return replace(tree, why=why, children=children)


def _reach(comparison: Comparison, place: int, figure: Computed, style: Style) -> str:
    """Say how far a figure may reach; empty where no range moves it."""
    currency = comparison.valuations[place].currency
    found = reach_text(figure, comparison.spreads[place], currency, style)
    if not found:
        return ""
    return tr("given its ranges, between {low} and {high}").format(low=found[0], high=found[1])


def _ranges(comparison: Comparison, place: int, figure: Computed, style: Style) -> tuple[Explained, ...]:
    """Name each range that moves a figure, strongest first: what it alone does, and who can narrow it."""
    full, reach = comparison.offers[place], comparison.spreads[place]
    currency = comparison.valuations[place].currency
    found = []
    for driver, *ends in reach.tornado(figure.of) if reach else ():
        theirs = for_employer(driver.estimate.path)
        who = tr("The employer can narrow it.") if theirs else tr("Yours to narrow.")
        amount = "–".join(money_text(end, currency, style) for end in ends)
        label = narrow(driver.estimate, full, style)
        found.append(Explained(label, amount, who, driver.estimate.source))
    return tuple(found)


def _explain_plan(comparison: Comparison, row: str, place: int, style: Style) -> Explained | None:
    """Explain what the health plan that counts costs in a year."""
    full = comparison.offers[place]
    found = plan_cost(comparison, row, full.offer.id)
    if found is None:
        return None
    parts = tuple(written(part, found.currency, style) for part in found.cost.parts)
    missing = tuple(Explained(question(u, full), tr("unknown"), source=u.source) for u in found.missing)
    amount = found.cost.amount
    said = UNKNOWN if amount is None else money_text(amount, found.currency, style)
    return Explained(f"{comparison.names[place]}, {found.label}", said, children=(*parts, *missing))


def _what(row: str) -> What:
    head, _, rest = row.partition(".")
    if head in _FIGURES:
        return What(_FIGURES[head])
    if head == YEAR:
        year, _, component = rest.partition(".")
        return What(year=int(year), component=Component(component) if component else None)
    return What(layer=Layer(rest))


def _take_home(valuation: Valuation, rate: Fraction, style: Style) -> Explained:
    """Explain the first year's total less the flat tax."""
    year = valuation.years[0]
    whole = written(explain(valuation, What(year=1)), valuation.currency, style)
    taxed = sum((amount for part, amount in year.lines if part in TAXED and amount), Fraction(0))
    why = Reason(
        N_("{rate} of {taxed} taxed income"),
        (
            Part("rate", As.SHARE, rate),
            Part("taxed", As.AMOUNT, taxed, valuation.currency),
        ),
    )
    source = Source("assumptions", ASSUMPTIONS_ID, "tax_rate")
    tax = money_text(-(year.tax or Fraction(0)), valuation.currency, style)
    return Explained("", "", children=(whole, Explained(tr("Tax"), tax, say(why, style), source)))


def written(node: Node, currency: str, style: Style) -> Explained:
    """Write a node; parts that bring nothing stand only where nothing else does."""
    paying = tuple(child for child in node.children if child.amount) or node.children
    return Explained(
        say(node.label, style),
        money_text(node.amount, currency, style),
        say(node.reason, style) if node.reason else "",
        node.source,
        tuple(written(child, currency, style) for child in paying),
    )


def money_text(amount: Fraction, currency: str, style: Style) -> str:
    """Write an amount with its currency, with cents where there are any."""
    rounded = to_money(amount)
    return style.money(rounded, currency, cents=rounded % 1 != 0)


def say(reason: Reason, style: Style) -> str:
    """Write a reason: translated, its values in the reader's style."""
    said = tr(reason.text).format(**{p.name: _value(p, style) for p in reason.parts})
    return "; ".join((said, *(say(note, style) for note in reason.notes)))


def _value(part: Part, style: Style) -> str:
    if isinstance(part.value, str):
        return tr(part.value) if part.kind is As.LABEL else part.value
    exact = to_money(part.value * 100) / 100  # four decimals of the figure itself
    if part.kind is As.AMOUNT:
        if not style.discreet and abs(exact) < _SMALL and exact % 1 and exact * 100 % 1:
            return f"{style.number(exact)}\u00a0{part.currency}"
        return money_text(part.value, part.currency, style)
    if part.kind is As.SHARE:
        return style.percent(exact)
    return style.number(to_money(part.value))
