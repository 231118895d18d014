"""Rows of the side-by-side sheet that come straight from the declarations: what each offer says."""

from decimal import Decimal
from functools import lru_cache
from typing import Any

from offerdesk.app.comparison import Comparison
from offerdesk.app.rows import Cell, Mark, Row, RowKind
from offerdesk.app.style import NOT_OFFERED, UNKNOWN, Style
from offerdesk.app.text import write
from offerdesk.domain.fields import Amount, Attribute, Better, Group, attributes
from offerdesk.domain.model import Part, offer_parts
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.words import tr

FIELD, PARTS = "field", "parts"
"""First words of the keys of these rows; the rest names the attribute or the list."""

_ELSEWHERE = frozenset(
    {"id", "company", "process", "current_job", "compared", "position", "none_of", "ratings", "terms"}
)
_PART_GROUPS = {
    "promised_raises": (Group.PAY, "Promised raises"),
    "one_offs": (Group.ONE_OFFS, "One-offs"),
    "grants": (Group.EQUITY, "Grants"),
    "health_plans": (Group.HEALTH, "Health plans"),
    "allowances": (Group.ALLOWANCES, "Allowances"),
    "costs": (Group.ALLOWANCES, "Costs"),
}


def term_rows(comparison: Comparison, style: Style) -> tuple[Row, ...]:
    """Build the rows of every section that at least one offer says something about."""
    texts = [_texts(full, style) for full in comparison.offers]
    rows: list[Row] = []
    for group in Group:
        inner = [
            row
            for key, header, found in _rows_of(group)
            if (row := _row(key, tr(header), tr(group.value), found, comparison, [t[key] for t in texts]))
            is not None
        ]
        if inner:
            rows += [Row(f"group.{group.name.lower()}", tr(group.value), kind=RowKind.GROUP), *inner]
    return tuple(rows)


@lru_cache(maxsize=64)
def _rows_of(group: Group) -> tuple[tuple[str, str, Attribute | None], ...]:
    """(key, header, attribute or ``None`` for a list) of a section's rows."""
    fields = [
        (f"{FIELD}.{a.name}", a.field.label, a)
        for a in attributes(Offer)
        if a.field.group is group and a.name not in _ELSEWHERE
    ]
    lists = [
        (f"{PARTS}.{name}", label, None) for name, (where, label) in _PART_GROUPS.items() if where is group
    ]
    return (*fields, *lists)


@lru_cache(maxsize=64)
def _texts(full: FullOffer, style: Style) -> dict[str, str]:
    """Write every term of one offer; remembered, so that editing one offer leaves the others alone."""
    written = {f"{FIELD}.{a.name}": _field(full.offer, a, style) for a in attributes(Offer)}
    written |= {f"{PARTS}.{p.attr or p.key}": _list(full, p, style) for p in offer_parts()}
    return written


def _field(offer: Offer, attribute: Attribute, style: Style) -> str:
    found = getattr(offer, attribute.name)
    if found is None or found in ("", ()):
        return UNKNOWN if attribute.optional else ""
    text = write(attribute, found, style)
    if attribute.type is Amount and offer.pay_currency:
        text = f"{text} {offer.pay_currency}"
    return f"{text} {tr(attribute.field.unit)}" if attribute.field.unit else text


def _list(full: FullOffer, part: Part, style: Style) -> str:
    entities = getattr(full, part.attr or part.key)
    if not entities:
        return NOT_OFFERED if part.key in full.offer.none_of else UNKNOWN
    return "\n".join(_part(entity, style) for entity in entities)


def _part(entity: Any, style: Style) -> str:
    """Write what sets a part apart: only what differs from a freshly added one."""
    said = [
        write(a, getattr(entity, a.name), style)
        for a in attributes(type(entity))
        if a.json != "-" and a.field.group is not Group.ABOUT and _is_said(entity, a)
    ]
    return ", ".join(s for s in said if s)


def _is_said(entity: Any, attribute: Attribute) -> bool:
    found = getattr(entity, attribute.name)
    return attribute.name == "kind" or (found not in (None, "", ()) and found != attribute.default)


def _row(
    key: str, header: str, group: str, attribute: Attribute | None, comparison: Comparison, texts: list[str]
) -> Row | None:
    if all(t in {"", UNKNOWN} for t in texts) and not _worth_asking(key):
        return None
    best = _best(attribute, comparison)
    cells = tuple(_cell(text, best=place in best) for place, text in enumerate(texts))
    return Row(key, header, cells, RowKind.PLAIN, group, differs=len(set(texts)) > 1)


def _worth_asking(key: str) -> bool:
    """Rows that show their "?" even when no offer says anything: they decide what an offer is worth."""
    return key in {f"{FIELD}.pay_amount", f"{FIELD}.pto_days", f"{PARTS}.grants", f"{PARTS}.health_plans"}


def _cell(text: str, *, best: bool) -> Cell:
    if text == UNKNOWN:
        return Cell(text, mark=Mark.UNKNOWN, speech=tr("unknown"), tip=tr("Not stated. Ask for it."))
    if text == NOT_OFFERED:
        return Cell(text, speech=tr("not offered"))
    speech = text + ", " + tr("best") if best else ""
    return Cell(text, mark=Mark.BEST if best else Mark.NONE, speech=speech)


def _best(attribute: Attribute | None, comparison: Comparison) -> frozenset[int]:
    if attribute is None or attribute.field.better is None:
        return frozenset()
    found: dict[int, Decimal] = {
        place: value
        for place, full in enumerate(comparison.offers)
        if isinstance(value := getattr(full.offer, attribute.name), Decimal)
    }
    if len(found) < 2 or len(set(found.values())) < 2:  # noqa: PLR2004 - a best needs two that differ
        return frozenset()
    top = max(found.values()) if attribute.field.better is Better.MORE else min(found.values())
    return frozenset(place for place, value in found.items() if value == top)
