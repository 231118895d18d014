"""Why a mark of a chart is what it is: the trees behind figures that stand in no row of the sheet.

A mark is named as a cell is, by a row and an offer: ``received.29`` is what an offer has brought by month 29,
``prices.-50`` its equity at half the price, ``reach`` the ends of its bar, ``gap.base+bonus.ID`` what these
parts bring more than in offer ``ID``, ``year.3.equity+refreshers`` several parts of a year together.
"""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from offerdesk.app.comparison import Comparison
from offerdesk.app.explained import Explained
from offerdesk.app.explanation import money_text, with_origins, written
from offerdesk.app.figures import AT_PRICE, GAP, REACH, RECEIVED, YEAR
from offerdesk.app.questions import question
from offerdesk.app.spans import span_of, span_words
from offerdesk.app.style import Style
from offerdesk.domain.exact import total
from offerdesk.domain.explain import Figure, Node, What, explain, negative
from offerdesk.domain.fields import Id
from offerdesk.domain.lines import COMPONENT_LABELS, Component, Layer, Reason, Valuation
from offerdesk.domain.price_change import at_prices
from offerdesk.domain.valuation import value
from offerdesk.domain.words import tr

_JOIN = "+"


def explain_mark(comparison: Comparison, row: str, offer: Id, style: Style) -> Explained | None:
    """Explain a mark of a chart; ``None`` for a row that the sheet explains."""
    head, _, rest = row.partition(".")
    if head == YEAR and _JOIN not in rest:
        return None
    told: Callable[[_Mark, str], Explained] | None = {
        RECEIVED: _Mark.received,
        AT_PRICE: _Mark.at_price,
        REACH: _Mark.reach,
        GAP: _Mark.gap,
        YEAR: _Mark.of_year,
    }.get(head)
    return None if told is None else told(_Mark(comparison, comparison.place(offer), style), rest)


class _Mark:
    """One mark of an offer, in the words of the reader."""

    def __init__(self, comparison: Comparison, place: int, style: Style) -> None:
        self._comparison, self._style = comparison, style
        self._full, self._valuation = comparison.offers[place], comparison.valuations[place]
        self._name, self._spread = comparison.names[place], comparison.spreads[place]

    def received(self, month: str) -> Explained:
        """Explain what has been received by the end of a month."""
        node = explain(self._valuation, What(Figure.RECEIVED, month=int(month)))
        return self._told(node, tuple(Component))

    def of_year(self, rest: str) -> Explained:
        """Explain several components of a year together."""
        year, _, named = rest.partition(".")
        parts = tuple(map(Component, named.split(_JOIN)))
        found = [explain(self._valuation, What(year=int(year), component=part)) for part in parts]
        names = ", ".join(tr(COMPONENT_LABELS[c]) for c, n in zip(parts, found, strict=True) if n.amount)
        label = tr("{part}, year {n}").format(part=names, n=year)
        return self._told(_sum(Reason(""), found), parts, label)

    def at_price(self, change: str) -> Explained:
        """Explain what equity brings where prices are by some per cent higher or lower."""
        moved = at_prices(self._full, Decimal(change) / 100)
        node = explain(value(moved, self._comparison.assumptions), What(component=Component.EQUITY))
        by = self._style.percent(Decimal(change) / 100, 0, signed=True)
        label = tr("equity with share prices at {change}").format(change=by)
        return self._told(node, (Component.EQUITY,), label)

    def reach(self, _rest: str) -> Explained:
        """Explain what is sure, what is expected with it, and all there may be, as far as ranges let it."""
        v, ends = self._valuation, span_of(self._valuation, self._spread)
        least, most = v, v
        if self._spread is not None:
            least = min(v, self._spread.ends(_sure)[0], key=_sure)
            most = max(v, self._spread.ends(_whole)[1], key=_whole)
        layers = [
            (least, (Layer.GUARANTEED,)),
            (v, (Layer.GUARANTEED, Layer.EXPECTED)),
            (most, tuple(Layer)),
        ]
        parts = tuple(
            replace(self._written(_layers(valued, which)), label=word)
            for (valued, which), word in zip(layers, span_words(), strict=True)
        )
        three = (ends.low, ends.likely, ends.high)  # where costs are expected, the likely is the least
        amounts = (money_text(Fraction(end), v.currency, self._style) for end in (min(three), max(three)))
        found = self._told(Node(Reason(""), Fraction(0)), tuple(Component), tr("how far it may reach"))
        return replace(found, amount="–".join(amounts), children=(*parts, *found.children))

    def gap(self, rest: str) -> Explained:
        """Explain what components bring more than those of another offer."""
        named, _, other = rest.partition(".")
        parts = tuple(map(Component, named.split(_JOIN)))
        before = _Mark(self._comparison, self._comparison.place(Id(other)), self._style)
        after, less = self._components(parts), negative(before._components(parts))
        names = ", ".join(tr(COMPONENT_LABELS[part]) for part in parts)
        words = tr("{parts}, compared with {offer}").format(parts=names, offer=before._name)
        mine = replace(self._written(after), label=self._name)
        theirs = replace(before._written(less), label=before._name)
        label = f"{self._name}, {words}"
        amount = money_text(after.amount + less.amount, self._valuation.currency, self._style)
        missing = (*self._missing(parts), *before._missing(parts))
        return Explained(label, amount + _JOIN * bool(missing), children=(mine, theirs, *missing))

    def _components(self, parts: tuple[Component, ...]) -> Node:
        """Return what components bring over the horizon."""
        found = [explain(self._valuation, What(component=part)) for part in parts]
        return found[0] if len(found) == 1 else _sum(Reason(""), [node for node in found if node.amount])

    def _told(self, node: Node, needs: tuple[Component, ...], label: str = "") -> Explained:
        """Return a tree under the offer's name, with what is missing from it."""
        tree, missing = self._written(node), self._missing(needs)
        said = f"{self._name}, {label or tree.label}"
        return replace(
            tree, label=said, amount=tree.amount + _JOIN * bool(missing), children=(*tree.children, *missing)
        )

    def _written(self, node: Node) -> Explained:
        tree = written(node, self._valuation.currency, self._style)
        return with_origins(tree, self._full, self._comparison.assumptions, self._style)

    def _missing(self, parts: tuple[Component, ...]) -> tuple[Explained, ...]:
        """Ask for what is unknown of components."""
        lacking = (u for u in self._valuation.unknown if not set(parts).isdisjoint(u.components))
        return tuple(Explained(question(u, self._full), tr("unknown"), source=u.source) for u in lacking)


def _layers(valuation: Valuation, layers: tuple[Layer, ...]) -> Node:
    """Return the sum of layers; one alone as it is."""
    found = [explain(valuation, What(layer=layer)) for layer in layers]
    return found[0] if len(found) == 1 else _sum(Reason(""), found)


def _sum(label: Reason, parts: list[Node]) -> Node:
    return Node(label, total(part.amount for part in parts), children=tuple(parts))


def _sure(valuation: Valuation) -> Fraction:
    return valuation.guaranteed


def _whole(valuation: Valuation) -> Fraction:
    return valuation.total
