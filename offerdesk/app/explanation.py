"""Why a figure is what it is, in the reader's words: the tree behind every computed cell."""

from dataclasses import dataclass, replace

from offerdesk.app.comparison import Comparison
from offerdesk.app.questions import question
from offerdesk.app.style import Style
from offerdesk.domain.explain import Figure, Node, What, explain
from offerdesk.domain.fields import Id
from offerdesk.domain.lines import As, Component, Layer, Part, Reason, Source, to_money
from offerdesk.domain.words import tr

_FIGURES = {
    "total": Figure.TOTAL,
    "average": Figure.AVERAGE_YEAR,
    "steady": Figure.STEADY_YEAR,
    "hourly": Figure.HOURLY,
    "time_off": Figure.TIME_OFF,
    "cost_of_living": Figure.COST_OF_LIVING,
}


@dataclass(frozen=True, slots=True)
class Explained:
    """One figure: what it is, how much, why, where it comes from, and what it is made of."""

    label: str
    amount: str
    why: str = ""
    source: Source | None = None
    children: tuple["Explained", ...] = ()


def explain_cell(comparison: Comparison, row: str, offer: Id, style: Style) -> Explained | None:
    """Explain a computed cell of the side-by-side sheet; ``None`` for a row that is not computed."""
    what = _what(row)
    if what is None:
        return None
    place = comparison.place(offer)
    valuation = comparison.valuations[place]
    tree = _explained(explain(valuation, what), valuation.currency, style)
    return replace(tree, label=f"{comparison.names[place]}, {tree.label}")


def _what(row: str) -> What | None:
    head, _, rest = row.partition(".")
    if head in _FIGURES:
        return What(_FIGURES[head])
    if head == "layer":
        return What(layer=Layer(rest))
    if head == "year":
        year, _, component = rest.partition(".")
        return What(year=int(year), component=Component(component) if component else None)
    return None


def _explained(node: Node, currency: str, style: Style) -> Explained:
    children = tuple(_explained(child, currency, style) for child in node.children)
    missing = tuple(Explained(question(u), tr("unknown"), source=u.source) for u in node.unknown)
    cents = to_money(node.amount) % 1 != 0
    return Explained(
        say(node.label, style),
        style.money(to_money(node.amount), currency, cents=cents),
        say(node.reason, style) if node.reason else "",
        node.source,
        (*children, *missing),
    )


def say(reason: Reason, style: Style) -> str:
    """Write a reason: translated, its values in the reader's style."""
    return tr(reason.text).format(**{p.name: _value(p, style) for p in reason.parts})


def _value(part: Part, style: Style) -> str:
    if isinstance(part.value, str):
        return tr(part.value)
    if part.kind is As.AMOUNT:
        rounded = to_money(part.value)
        return style.money(rounded, part.currency, cents=rounded % 1 != 0)
    exact = to_money(part.value * 100)  # four decimals of the figure itself
    return style.percent(exact / 100) if part.kind is As.SHARE else style.number(exact / 100)
