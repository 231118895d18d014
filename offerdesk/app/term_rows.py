"""Rows of the side-by-side sheet that come straight from the declarations: what each offer says."""

from decimal import Decimal
from functools import cache

from offerdesk.app.comparison import Comparison
from offerdesk.app.health_costs import health_rows
from offerdesk.app.rows import Cell, Mark, Row, RowKind
from offerdesk.app.style import NOT_OFFERED, UNKNOWN, Style
from offerdesk.app.term_texts import FIELD, PARTS, SWALLOWED, term_texts
from offerdesk.domain.fields import Amount, Attribute, Better, Group, attributes
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
    "ranges",
    "cost_of_living_date",
    "cost_of_living_source",
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
_TWO = 2
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
        if group is Group.HEALTH:
            inner += health_rows(comparison, style)
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
    """Leave out what nobody says, what is nothing everywhere and what is as everybody assumes (40 hours)."""
    if key in _ALWAYS_SHOWN:
        return True
    if texts <= {"", UNKNOWN, NOT_OFFERED}:
        return NOT_OFFERED in texts and attribute is None
    if attribute is None:
        return True
    values = [getattr(full.offer, attribute.name) for full in offers]
    figures = [value for value in values if isinstance(value, Decimal | int) and not isinstance(value, bool)]
    if figures and not any(figures) and UNKNOWN not in texts:
        return False
    return attribute.default in (None, "", ()) or any(value != attribute.default for value in values)


def _row(
    key: str, header: str, group: str, attribute: Attribute | None, comparison: Comparison, texts: list[str]
) -> Row:
    best = _best(attribute, comparison, texts)
    cells = tuple(_cell(text, best=place in best) for place, text in enumerate(texts))
    return Row(key, header, cells, RowKind.PLAIN, group, differs=len(set(texts)) > 1)


def _cell(text: str, *, best: bool) -> Cell:
    if text == UNKNOWN:
        return Cell(text, mark=Mark.UNKNOWN, speech=tr("unknown"), tip=tr("Not stated. Ask for it."))
    said = tr("not offered") if text == NOT_OFFERED else text
    if best:
        return Cell(text, mark=Mark.BEST, speech=f"{said}, {tr('best')}")
    return Cell(text, speech=said if text == NOT_OFFERED else "")


def _best(attribute: Attribute | None, comparison: Comparison, texts: list[str]) -> frozenset[int]:
    """Return the places of the best value known; nowhere where the offers cannot be measured alike."""
    if attribute is None or attribute.field.better is None:
        return frozenset()
    offers = [full.offer for full in comparison.offers]
    found = {
        place: value
        for place, offer in enumerate(offers)
        if (value := _measure(offer, attribute, texts[place])) is not None
    }
    if len(set(found.values())) < _TWO or not _alike([offers[place] for place in found], attribute):
        return frozenset()
    top = max(found.values()) if attribute.field.better is Better.MORE else min(found.values())
    places = frozenset(place for place, value in found.items() if value == top)
    return places if rare(top, len(places), len(found)) else frozenset()


def rare(best: Decimal, having: int, known: int) -> bool:
    """Whether a best value is worth a mark: that most offers cost nothing distinguishes none of them."""
    return best != 0 or 2 * having <= known


def _measure(offer: Offer, attribute: Attribute, text: str) -> Decimal | None:
    """Return what a term counts: what is not offered counts as nothing, such as no way to work."""
    if text == NOT_OFFERED:
        return Decimal(0)
    found = getattr(offer, attribute.name)
    return Decimal(found) if isinstance(found, Decimal | int) and text != UNKNOWN else None


def _alike(offers: list[Offer], attribute: Attribute) -> bool:
    """Whether the figures have one unit: amounts one currency, a target bonus one form."""
    if attribute.type is Amount:
        return len({offer.pay_currency for offer in offers}) == 1
    return attribute.name != "bonus_target" or all(offer.bonus_amount is None for offer in offers)
