"""Rows of the side-by-side sheet that come straight from the declarations: what each offer says."""

from decimal import Decimal
from functools import cache, lru_cache
from gettext import NullTranslations
from typing import Any, NamedTuple

from offerdesk.app.comparison import Comparison
from offerdesk.app.health_costs import health_rows
from offerdesk.app.rows import Cell, Mark, Row, RowKind
from offerdesk.app.same import Same
from offerdesk.app.style import NOT_OFFERED, UNKNOWN, Style
from offerdesk.app.term_texts import FIELD, PARTS, SWALLOWED, term_texts
from offerdesk.domain.fields import Amount, Attribute, Better, Group, attributes
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.words import N_, installed, tr

_ELSEWHERE = SWALLOWED | {
    "id",
    "company",
    "process",
    "title",  # stands below the company in the header
    "current_job",
    *("accepted_at", "declined_at", "reopened_at", "closed_at"),  # what became of it: its state says so
    "version",
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
LISTS = {
    "promised_raises": (Group.PAY, N_("Promised raises")),
    "one_offs": (Group.ONE_OFFS, N_("One-offs")),
    "grants": (Group.EQUITY, N_("Grants")),
    "health_plans": (Group.HEALTH, N_("Health plans")),
    "allowances": (Group.ALLOWANCES, N_("Allowances")),
    "costs": (Group.ALLOWANCES, N_("Costs")),
}
_TWO = 2
_REMEMBERED = 1024

_ALWAYS_SHOWN = frozenset(
    {f"{FIELD}.pay_amount", f"{FIELD}.pto_days", f"{PARTS}.grants", f"{PARTS}.health_plans"}
)
"""Rows that show their "?" even when no offer says anything: they decide what an offer is worth."""


class _Term(NamedTuple):
    """What an offer says in a row: in words, as a value, and what that is counted in: a currency, a share."""

    text: str
    value: Any
    unit: str | bool


def term_rows(comparison: Comparison, style: Style) -> tuple[Row, ...]:
    """Build the rows of every section that at least one offer says something about."""
    if not comparison.offers:
        return ()
    words = installed()
    terms = zip(*[_terms(Same(full), style, words) for full in comparison.offers], strict=True)
    found: dict[Group, list[Row]] = {group: [] for group in Group}
    for (group, key), said in zip(_keys(), terms, strict=True):
        row = _row(key, group, said, words)
        if row:
            found[group].append(row)
    found[Group.HEALTH] += health_rows(comparison, style)
    return tuple([row for group, rows in found.items() if rows for row in (_title(group, words), *rows)])


@cache
def _keys() -> tuple[tuple[Group, str], ...]:
    """Return section and key of every row that there may be, in order."""
    return tuple((group, key) for group in Group for key in _rows_of(group))


@lru_cache(maxsize=64)
def _terms(same: Same[FullOffer], style: Style, _words: NullTranslations) -> tuple[_Term, ...]:
    """Return what an offer says in each row; remembered, so that an edit of one leaves the others alone."""
    full = same.value
    texts = term_texts(full, style)
    return tuple(_Term(texts[key], *_said(full.offer, _rows_of(group)[key][1])) for group, key in _keys())


@cache
def _title(group: Group, _words: NullTranslations) -> Row:
    return Row(f"group.{group.name.lower()}", tr(group.value), kind=RowKind.GROUP)


@cache
def _rows_of(group: Group) -> dict[str, tuple[str, Attribute | None]]:
    """Return header and attribute, ``None`` for a list, of a section's rows by key."""
    fields = {
        f"{FIELD}.{a.name}": (_LABELS.get(a.name, a.field.label), a)
        for a in attributes(Offer)
        if a.field.group is group and a.name not in _ELSEWHERE
    }
    lists = {f"{PARTS}.{name}": (label, None) for name, (where, label) in LISTS.items() if where is group}
    return {**fields, **lists}


def _said(offer: Offer, attribute: Attribute | None) -> tuple[Any, str | bool]:
    """Return what an offer says under an attribute, with what it is counted in; nothing for a list."""
    if attribute is None:
        return None, ""
    if attribute.type is Amount:
        return getattr(offer, attribute.name), offer.pay_currency
    return getattr(offer, attribute.name), attribute.name == "bonus_target" and offer.bonus_amount is None


@lru_cache(maxsize=_REMEMBERED)
def _row(key: str, group: Group, terms: tuple[_Term, ...], _words: NullTranslations) -> Row | None:
    """Return the row of a term, if it is worth one; remembered, for an edit touches few of them."""
    header, attribute = _rows_of(group)[key]
    texts = {term.text for term in terms}
    if not _worth_a_row(key, attribute, terms, texts):
        return None
    best = _best(attribute, terms)
    cells = tuple(_cell(term.text, best=place in best) for place, term in enumerate(terms))
    return Row(key, tr(header), cells, RowKind.PLAIN, tr(group.value), differs=len(texts) > 1)


def _worth_a_row(key: str, attribute: Attribute | None, terms: tuple[_Term, ...], texts: set[str]) -> bool:
    """Leave out what nobody says, what is nothing everywhere and what is as everybody assumes (40 hours)."""
    if key in _ALWAYS_SHOWN:
        return True
    if texts <= {"", UNKNOWN, NOT_OFFERED}:
        return NOT_OFFERED in texts and attribute is None
    if attribute is None:
        return True
    values = [term.value for term in terms]
    figures = [value for value in values if isinstance(value, Decimal | int) and not isinstance(value, bool)]
    if figures and not any(figures) and UNKNOWN not in texts:
        return False
    return attribute.default in (None, "", ()) or any(value != attribute.default for value in values)


def _cell(text: str, *, best: bool) -> Cell:
    if text == UNKNOWN:
        return Cell(text, mark=Mark.UNKNOWN, speech=tr("unknown"), tip=tr("Not stated. Ask for it."))
    said = tr("not offered") if text == NOT_OFFERED else text
    if best:
        return Cell(text, mark=Mark.BEST, speech=f"{said}, {tr('best')}")
    return Cell(text, speech=said if text == NOT_OFFERED else "")


def _best(attribute: Attribute | None, terms: tuple[_Term, ...]) -> frozenset[int]:
    """Return the places of the best value known; nowhere where the offers cannot be measured alike."""
    if attribute is None or attribute.field.better is None:
        return frozenset()
    found = {place: measured for place, term in enumerate(terms) if (measured := _measure(term)) is not None}
    if len(set(found.values())) < _TWO or not _alike(attribute, [terms[place].unit for place in found]):
        return frozenset()
    top = max(found.values()) if attribute.field.better is Better.MORE else min(found.values())
    places = frozenset(place for place, value in found.items() if value == top)
    return places if rare(top, len(places), len(found)) else frozenset()


def rare(best: Decimal, having: int, known: int) -> bool:
    """Whether a best value is worth a mark: that most offers cost nothing distinguishes none of them."""
    return best != 0 or 2 * having <= known


def _measure(term: _Term) -> Decimal | None:
    """Return what a term counts: what is not offered counts as nothing, such as no way to work."""
    if term.text == NOT_OFFERED:
        return Decimal(0)
    return Decimal(term.value) if isinstance(term.value, Decimal | int) and term.text != UNKNOWN else None


def _alike(attribute: Attribute, units: list[str | bool]) -> bool:
    """Whether the figures have one unit: amounts one currency, a target bonus the form of a share."""
    if attribute.type is Amount:
        return len(set(units)) == 1
    return attribute.name != "bonus_target" or all(units)
