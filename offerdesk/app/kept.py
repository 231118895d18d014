"""Backups as a person chooses among them, and what was got out of a damaged desk, in words."""

from collections.abc import Mapping
from datetime import datetime, tzinfo
from decimal import Decimal

from offerdesk.app.dates import write_datetime
from offerdesk.app.rows import Cell, Column, Row, Sheet
from offerdesk.app.style import NOT_OFFERED, Style
from offerdesk.domain.frozen import frozen
from offerdesk.domain.words import N_, tr, trn

_MAIN = (
    ("offer", N_("Offers"), N_("{n} offer"), N_("{n} offers")),
    ("process", N_("Applications"), N_("{n} application"), N_("{n} applications")),
    ("interview", N_("Interviews"), N_("{n} interview"), N_("{n} interviews")),
    ("person", N_("People"), N_("{n} person"), N_("{n} people")),
    ("task", N_("Tasks"), N_("{n} task"), N_("{n} tasks")),
)
_UNCOUNTED = frozenset({"step", "gone", "trash", "content", "meta", "settings", "assumptions"})
"""What nobody would call an entry."""


@frozen
class KeptDesk:
    """One verified backup. ``key`` names it; ``counts`` is by kind.

    ``changed_at`` and ``change`` tell of the newest change in it; ``before`` says that it was made before a
    restore or an update of the file, and stays until it is deleted by hand.
    """

    key: str
    at: datetime
    counts: Mapping[str, int]
    changed_at: datetime | None = None
    change: str = ""
    before: str = ""


def kept_sheet(kept: tuple[KeptDesk, ...], style: Style, zone: tzinfo | None) -> Sheet:
    """List backups, newest first, with what is in them."""
    columns = (
        Column("change", tr("Newest change in it"), figures=False),
        *(Column(kind, tr(title)) for kind, title, _, _ in _MAIN),
    )
    rows = tuple(
        Row(
            each.key,
            moment(each.at, style, zone),
            (
                Cell(each.change or NOT_OFFERED, moment(each.changed_at, style, zone)),
                *(_count(each.counts.get(kind, 0)) for kind, _, _, _ in _MAIN),
            ),
            note=tr(each.before),
        )
        for each in kept
    )
    return Sheet(columns, rows, tr("Made"), tr("There is no backup of this desk yet."))


def moment(at: datetime | None, style: Style, zone: tzinfo | None) -> str:
    """Write when something was, to the minute; empty for never."""
    return "" if at is None else write_datetime(at.replace(second=0, microsecond=0), style, zone)


def counted(counts: Mapping[str, int]) -> str:
    """Say how many entries of each kind there are: "4 offers, 1 interview, 12 other entries"."""
    found = ((counts.get(kind, 0), one, many) for kind, _, one, many in _MAIN)
    said = [trn(one, many, n).format(n=n) for n, one, many in found if n]
    main = {kind for kind, _, _, _ in _MAIN}
    others = sum(n for kind, n in counts.items() if kind not in main | _UNCOUNTED)
    if others:
        said.append(trn("{n} other entry", "{n} other entries", others).format(n=others))
    return ", ".join(said) or tr("nothing")


def _count(n: int) -> Cell:
    return Cell(str(n) if n else NOT_OFFERED, sort=Decimal(n))
