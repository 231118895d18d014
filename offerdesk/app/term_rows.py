"""Rows of the side-by-side sheet that come straight from the declarations: what each offer says."""

from decimal import Decimal
from functools import cache

from offerdesk.app.comparison import Comparison
from offerdesk.app.rows import Cell, Mark, Row, RowKind
from offerdesk.app.style import NOT_OFFERED, UNKNOWN, Style
from offerdesk.app.term_texts import FIELD, PARTS, SWALLOWED, term_texts
from offerdesk.domain.fields import Attribute, Better, Group, attributes
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.words import N_, tr

_ELSEWHERE = SWALLOWED | {
    "id",
    "company",
    "process",
    "title",  # stands below the company in the header
    "current_job",
    "compared",
    "position",
    "none_of",
    "ratings",
    "terms",
    "notes",
}
_LABELS = {"city": N_("Place"), "pay_amount": N_("Pay"), "bonus_target": N_("Target bonus")}
_LISTS = {
    "promised_raises": (Group.PAY, N_("Promised raises")),
    "one_offs": (Group.ONE_OFFS, N_("One-offs")),
    "grants": (Group.EQUITY, N_("Grants")),
    "health_plans": (Group.HEALTH, N_("Health plans")),
    "allowances": (Group.ALLOWANCES, N_("Allowances")),
    "costs": (Group.ALLOWANCES, N_("Costs")),
}
_ALWAYS_SHOWN = frozenset(
    {f"{FIELD}.pay_amount", f"{FIELD}.pto_days", f"{PARTS}.grants", f"{PARTS}.health_plans"}
)
"""Rows that show their "?" even when no offer says anything: they decide what an offer is worth."""


def term_rows(comparison: Comparison, style: Style) -> tuple[Row, ...]:
    """Build the rows of every section that at least one offer says something about."""
    texts = [term_texts(full, style) for full in comparison.offers]
    rows: list[Row] = []
    for group in Group:
        title = tr(group.value)
        inner = [
            _row(key, tr(header), title, attribute, comparison, [t[key] for t in texts])
            for key, header, attribute in _rows_of(group)
            if _worth_a_row(key, attribute, comparison.offers, {t[key] for t in texts})
        ]
        if inner:
            rows += [Row(f"group.{group.name.lower()}", title, kind=RowKind.GROUP), *inner]
    return tuple(rows)


@cache
def _rows_of(group: Group) -> tuple[tuple[str, str, Attribute | None], ...]:
    """(key, header, attribute or ``None`` for a list) of a section's rows."""
    fields = [
        (f"{FIELD}.{a.name}", _LABELS.get(a.name, a.field.label), a)
        for a in attributes(Offer)
        if a.field.group is group and a.name not in _ELSEWHERE
    ]
    lists = [(f"{PARTS}.{name}", label, None) for name, (where, label) in _LISTS.items() if where is group]
    return (*fields, *lists)


def _worth_a_row(
    key: str, attribute: Attribute | None, offers: tuple[FullOffer, ...], texts: set[str]
) -> bool:
    """Leave out what nobody says and what is everywhere as everybody assumes (40 hours, 52 weeks)."""
    if key in _ALWAYS_SHOWN:
        return True
    if texts <= {"", UNKNOWN, NOT_OFFERED}:
        return NOT_OFFERED in texts and attribute is None
    if attribute is None or attribute.default in (None, "", ()):
        return True
    return any(getattr(full.offer, attribute.name) != attribute.default for full in offers)


def _row(
    key: str, header: str, group: str, attribute: Attribute | None, comparison: Comparison, texts: list[str]
) -> Row:
    best = _best(attribute, comparison)
    cells = tuple(_cell(text, best=place in best) for place, text in enumerate(texts))
    return Row(key, header, cells, RowKind.PLAIN, group, differs=len(set(texts)) > 1)


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
