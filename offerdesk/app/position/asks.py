"""The wishes of the round that is being prepared: added, changed, moved, and what each is worth in money."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from offerdesk.app.comparison import read_offer
from offerdesk.app.figures import span
from offerdesk.app.negotiating.asking import PLANNED
from offerdesk.app.negotiating.terms import term, to_file, value_at
from offerdesk.app.position.components import component_label
from offerdesk.app.position.reading import Position, in_preparation
from offerdesk.app.records import Save
from offerdesk.app.rows import Cell, Column, Mark, Row, Sheet
from offerdesk.app.store import Store
from offerdesk.app.style import NOT_OFFERED, UNKNOWN, Style
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.frozen import frozen
from offerdesk.domain.journal import Who
from offerdesk.domain.lines import to_money
from offerdesk.domain.negotiating import Ask, Round
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.valuation import value
from offerdesk.domain.values import Rejected
from offerdesk.domain.words import tr

PAY = "pay.amount"


@frozen
class AddAsk:
    """Add a wish to the round that is being prepared, which is made now if there is none."""

    offer: Id
    field: str
    new_id: Callable[[], Id]
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Add a wish")

    def run(self, store: Store) -> None:
        """Add it behind the others, with what the offer says today."""
        rounds = store.of(Round, "offer", self.offer)
        held = in_preparation(rounds)
        if held is None:
            held = Round(self.new_id(), Ref(self.offer), by=Who.ME, status=PLANNED)
            store.put(held)
        asks = store.of(Ask, "round", held.id)
        place = max((ask.position for ask in asks), default=-1) + 1
        made = Ask(self.new_id(), Ref(held.id), place, self.field)
        store.put(replace(made, before=said_now(store, made)))


@frozen
class SaveAsk:
    """Change a wish. Another component brings along what the offer says of it today."""

    ask: Ask
    attribute: str

    @property
    def label(self) -> str:
        """The change in words."""
        return Save(self.ask, self.attribute).label

    @property
    def merge_key(self) -> str:
        """Typing in one field is one step."""
        return Save(self.ask, self.attribute).merge_key

    def run(self, store: Store) -> None:
        """Write it; ``Rejected`` as for saving."""
        ask = self.ask
        before = store.find(Ask, ask.id)
        if before is not None and before.field != ask.field:
            ask = replace(ask, before=said_now(store, ask), after="")
        Save(ask, self.attribute).run(store)


@frozen
class OrderAsks:
    """Put the wishes of a round in another order."""

    asks: tuple[Id, ...]
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Move a wish")

    def run(self, store: Store) -> None:
        """Give each its place in the order; one that has gone is left out."""
        found = [ask for id_ in self.asks if (ask := store.find(Ask, id_)) is not None]
        for place, ask in enumerate(found):
            store.put(replace(ask, position=place))


def said_now(store: Store, ask: Ask) -> str:
    """Return what the offer of a wish says of its component, as the file writes it; empty for unknown."""
    held = store.find(Round, Id(ask.round))
    full = read_offer(store, Id(held.offer)) if held is not None else None
    return now_of(full, ask.field) if full is not None else ""


def now_of(full: FullOffer, path: str) -> str:
    """Return what an offer says of a component today, as the file writes it; empty for unknown."""
    found = term(path)
    return to_file(found.value(full)) if found is not None else ""


@frozen
class Gain:
    """What a wish brings more, in ``currency``: over the horizon, in year one, and in time off a year."""

    total: Fraction
    first_year: Fraction
    time_off: Fraction
    currency: str


def gain(found: Position, *asks: Ask) -> Gain | None:
    """Return what wishes bring together; ``None`` where a value is missing or is none of money's."""
    asked = with_asks(found.full, *asks)
    if asked is None:
        return None
    before, after = found.valuation, value(asked, found.assumptions)
    off = (after.time_off_value or Fraction(0)) - (before.time_off_value or Fraction(0))
    first = after.years[0].total - before.years[0].total
    return Gain(after.total - before.total, first, off, after.currency)


def with_asks(full: FullOffer, *asks: Ask) -> FullOffer | None:
    """Return the offer as it would be with all wishes granted; ``None`` where one cannot be reckoned."""
    for ask in asks:
        found = term(ask.field)
        if found is None or not ask.after.strip():
            return None
        try:
            wanted = value_at(ask.field, ask.after)
        except Rejected:
            return None
        full = found.put(full, wanted, lambda: Id("wish"))
    return full


def said(path: str, text: str, full: FullOffer, style: Style) -> str:
    """Write a value as a file holds it for a reader; as it stands where it is none of the component's."""
    found = term(path)
    if not text.strip():
        return ""
    if found is None:
        return text
    try:
        return found.said(value_at(path, text), full, style)
    except Rejected:
        return text


def ask_list(found: Position, style: Style) -> Sheet:
    """List the wishes in their order, with what each is worth, and all of them together at the foot."""
    rows = [_row(found, ask, style) for ask in found.asks]
    columns = (
        Column("to", tr("To")),
        Column("worth", tr("Worth"), tr("over {time}").format(time=span(found.valuation.horizon_months))),
        Column("year", tr("Worth"), tr("in year one")),
        Column("priority", tr("Priority")),
    )
    empty = tr("No wishes yet. Two or three, each with a reason, are heard best.")
    return Sheet(columns, tuple(rows), tr("Wish"), empty)


def _row(found: Position, ask: Ask, style: Style) -> Row:
    worth = gain(found, ask)
    cells = (
        Cell(said(ask.field, ask.after, found.full, style)),
        _money(worth.total if worth else None, worth, style),
        _money(worth.first_year if worth else None, worth, style),
        Cell(style.number(ask.priority) if ask.priority is not None else "", sort=ask.priority),
    )
    before = said(ask.field, ask.before, found.full, style) or UNKNOWN
    note = " · ".join(
        part for part in (tr("from {value}").format(value=before), time_off_words(worth, ask, style)) if part
    )
    return Row(ask.id, component_label(ask.field, found.full) or tr("Wish"), cells, note=note)


def time_off_words(worth: Gain | None, ask: Ask, style: Style) -> str:
    """Say what days off are worth, which no total holds; empty for any other wish."""
    if worth is None or not worth.time_off or not ask.field.startswith("time_off."):
        return ""
    words = tr("time off worth {amount} a year")
    return words.format(amount=style.money(to_money(worth.time_off), worth.currency))


def _money(amount: Fraction | None, worth: Gain | None, style: Style) -> Cell:
    if amount is None or worth is None:
        return Cell(UNKNOWN, mark=Mark.UNKNOWN)
    if not amount:
        return Cell(NOT_OFFERED, speech=tr("no difference in money"))
    return Cell(style.money(to_money(amount), worth.currency, signed=True))
