"""A year in a job: what the offer promised beside what came, what the market pays today, what was achieved.

    promises(reader, offer, style)       what the accepted terms promised, as typed values
    year_sheet(reader, offer, back, …)   all of it as a list
    NoteReceived                         what came of one promise

Values are kept as the file writes them, so that a difference can be worked out exactly.
"""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from typing import Any

from offerdesk.app.full_offers import full_offer
from offerdesk.app.labels import label_of
from offerdesk.app.part_text import part_name
from offerdesk.app.rows import Cell, Column, Row, RowKind, Sheet
from offerdesk.app.store import Reader, Store
from offerdesk.app.style import UNKNOWN, Style
from offerdesk.domain.fields import Amount, Attribute, Id, Ref, Share, attribute
from offerdesk.domain.frozen import frozen
from offerdesk.domain.hindsight import Achievement, LookBack, Received
from offerdesk.domain.negotiating import MarketFigure
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import FullOffer, OneOff, PromisedRaise
from offerdesk.domain.words import N_, tr

PROMISE, MARKET, ACHIEVED = "promise", "market", "achieved"
"""The first word of the key of a row."""

_TERMS = ("pay_amount", "raise_rate", "bonus_target", "bonus_amount", "pto_days", "remote_days", "week_hours")
_AMOUNT, _SHARE = attribute(OneOff, "amount"), attribute(PromisedRaise, "rate")


@frozen
class Promise:
    """One thing promised: what names it in the file, its words, its type and its value."""

    field: str
    label: str
    declared: Attribute
    value: Decimal | None
    currency: str = ""

    def said(self, value: Decimal | None, style: Style, *, signed: bool = False) -> str:
        """Write a value of this kind."""
        if value is None:
            return UNKNOWN
        kind = self.declared.type
        if kind is Share:
            return style.percent(value, signed=signed)
        if kind is Amount:
            return style.amount(value, self.currency, signed=signed)
        unit = tr(self.declared.field.unit) if self.declared.field.unit else ""
        return f"{style.number(value, signed=signed)} {unit}".strip()


@frozen
class NoteReceived:
    """Say what came of a promise, as the file writes it, or add a note; ``new`` names a first entry."""

    look_back: Id
    promise: Promise
    new: Id
    received: str | None = None
    notes: str | None = None

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Note what was received")

    @property
    def merge_key(self) -> str:
        """Typing in the same field merges into one step."""
        what = "received" if self.notes is None else "notes"
        return f"received:{self.look_back}:{self.promise.field}:{what}"

    def run(self, store: Store) -> None:
        """Keep it together with what was promised at the time; one that says nothing is removed."""
        known = store.of(Received, "look_back", self.look_back)
        place = max((each.position for each in known), default=-1) + 1
        promised = "" if self.promise.value is None else str(self.promise.value)
        blank = Received(self.new, Ref(self.look_back), place, self.promise.field, promised)
        found = next((each for each in known if each.field == self.promise.field), blank)
        changed: dict[str, Any] = {"received": self.received, "notes": self.notes}
        after = replace(found, **{name: value for name, value in changed.items() if value is not None})
        if after.received or after.notes:
            store.put(after)
        elif found in known:
            store.remove(Received, found.id)


def promises(reader: Reader, offer: Id) -> tuple[Promise, ...]:
    """Return what the terms of a job promised, in the order of the form."""
    full = full_offer(reader, offer)
    return tuple(_promised(full)) if full is not None else ()


def received_of(reader: Reader, back: LookBack | None, field: str) -> Received | None:
    """Return what was noted of a promise."""
    found = reader.of(Received, "look_back", back.id) if back is not None else ()
    return next((each for each in found if each.field == field), None)


def year_sheet(reader: Reader, offer: Id, back: LookBack | None, style: Style) -> Sheet:
    """Lay beside each other what was promised and what came, what the market pays, what was achieved."""
    rows: list[Row] = []
    found = promises(reader, offer)
    parts = (
        (
            PROMISE,
            N_("Promised and received"),
            [_row(reader, p, back, style) for p in found],
        ),
        (MARKET, N_("What the market pays"), list(_market(reader, _currency(found), style))),
        (ACHIEVED, N_("Achieved"), list(_achieved(reader, offer, style))),
    )
    for key, title, lines in parts:
        if lines:
            rows.append(Row(key, tr(title), kind=RowKind.GROUP))
            rows += lines
    empty = tr("What the offer promised stands here, beside what the market pays and what you achieved.")
    columns = (
        Column("promised", tr("Promised")),
        Column("received", tr("Received")),
        Column("differs", tr("Difference")),
    )
    currency = _currency(found)
    corner = tr("Amounts in {currency}").format(currency=currency) if currency else tr("A year on")
    return Sheet(columns, tuple(rows), corner, empty)


def as_value(text: str) -> Decimal | None:
    """Return a value as the file writes it; ``None`` where it is none."""
    try:
        found = Decimal(text.strip())
    except InvalidOperation:
        return None
    return found if found.is_finite() else None


def _promised(full: FullOffer) -> Iterator[Promise]:
    offer = full.offer
    currency = offer.pay_currency
    for name in _TERMS:
        value = getattr(offer, name)
        if value is not None:
            declared = attribute(Offer, name)
            label = tr(declared.field.label)
            if name == "pay_amount" and offer.pay_period is not None:
                label = f"{label}, {label_of(offer.pay_period)}"
            yield Promise(name, label, declared, value, currency)
    for raised in full.promised_raises:
        month = tr("in month {n}").format(n=raised.month) if raised.month else ""
        words = " ".join(part for part in (tr("Promised raise"), month) if part)
        declared = _SHARE if raised.rate is not None else _AMOUNT
        yield Promise(f"promised_raise:{raised.id}", words, declared, raised.rate or raised.amount, currency)
    for paid in full.one_offs:
        yield Promise(f"one_off:{paid.id}", part_name(paid), _AMOUNT, paid.amount, currency)
    for given in full.allowances:
        per = label_of(given.per) if given.per is not None else ""
        label = ", ".join(part for part in (part_name(given), per) if part)
        yield Promise(f"allowance:{given.id}", label, _AMOUNT, given.amount, currency)


def _row(reader: Reader, promise: Promise, back: LookBack | None, style: Style) -> Row:
    noted = received_of(reader, back, promise.field)
    was = as_value(noted.promised) if noted is not None and noted.promised else promise.value
    came = as_value(noted.received) if noted is not None else None
    differs = came - was if came is not None and was is not None else None
    cells = (
        Cell(promise.said(was, style)),
        Cell(promise.said(came, style) if came is not None else (noted.received if noted else "")),
        Cell(_differs(promise, differs, style)),
    )
    note = noted.notes.splitlines()[0] if noted is not None and noted.notes else ""
    return Row(f"{PROMISE}|{promise.field}", promise.label, cells, group=PROMISE, note=note)


def _differs(promise: Promise, differs: Decimal | None, style: Style) -> str:
    if differs is None:
        return ""
    return promise.said(differs, style, signed=True) if differs else tr("as promised")


def _currency(found: tuple[Promise, ...]) -> str:
    return next((promise.currency for promise in found), "")


def _market(reader: Reader, currency: str, style: Style) -> Iterator[Row]:
    for figure in reader.all(MarketFigure):
        if figure.p50 is not None:
            when = style.day(figure.as_of) if figure.as_of else ""
            source = ", ".join(part for part in (figure.role, figure.source) if part)
            amount = style.amount(figure.p50, figure.currency)
            if figure.currency != currency:
                amount = f"{amount} {figure.currency}".strip()
            yield Row(
                f"{MARKET}|{figure.id}", source, (Cell(amount), Cell(""), Cell("")), group=MARKET, note=when
            )


def _achieved(reader: Reader, offer: Id, style: Style) -> Iterator[Row]:
    for done in reader.all(Achievement):
        if done.offer in {None, Ref(offer)}:
            day = style.day(done.day) if done.day else ""
            said = " · ".join(part for part in (day, tr("a milestone") if done.milestone else "") if part)
            first = (done.text.splitlines() or [""])[0]
            cells = (Cell(done.figure), Cell(""), Cell(""))
            yield Row(f"{ACHIEVED}|{done.id}", first, cells, group=ACHIEVED, note=said)
