"""The trash as a list: what each thing was, when it was deleted, how long it stays."""

from collections.abc import Iterable
from datetime import datetime, timedelta, tzinfo
from decimal import Decimal

from offerdesk.app.kept import moment
from offerdesk.app.rows import Cell, Column, Row, Sheet
from offerdesk.app.style import Style
from offerdesk.app.trash import KEPT_FOR, Thing, called
from offerdesk.domain.words import tr, trn

_DAY = timedelta(days=1)


def trash_sheet(found: Iterable[Thing], now: datetime, style: Style, zone: tzinfo | None) -> Sheet:
    """List deleted things, newest first."""
    columns = (
        Column("kind", tr("Kind"), figures=False),
        Column("stays", tr("Stays"), figures=False),
    )
    rows = tuple(_row(thing, now, style, zone) for thing in found)
    return Sheet(columns, rows, tr("Deleted things"), tr("The trash is empty."))


def words_of(thing: Thing) -> str:
    """Call a thing by its kind and its name: Offer “Northwind”."""
    kind, name = called(thing.entities[0])
    return tr("{kind} “{name}”").format(kind=kind, name=name) if name else kind


def days_left(at: datetime, now: datetime) -> int:
    """Return how many days something stays in the trash, a day that has begun included."""
    return max(0, -((now - at - KEPT_FOR) // _DAY))


def _row(thing: Thing, now: datetime, style: Style, zone: tzinfo | None) -> Row:
    kind, name = called(thing.entities[0])
    others, left = len(thing.entities) - 1, days_left(thing.at, now)
    stays = trn("{n} more day", "{n} more days", left).format(n=left)
    more = trn("{n} other entry", "{n} other entries", others).format(n=others) if others else ""
    deleted = tr("Deleted {moment}").format(moment=moment(thing.at, style, zone))
    return Row(
        thing.key,
        name or kind,
        (
            Cell(kind),
            Cell(stays if left else tr("until the desk is next opened"), sort=Decimal(left)),
        ),
        note=" · ".join(words for words in (deleted, more) if words),
    )
