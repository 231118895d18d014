"""Rows of the side-by-side sheet for what was noticed in the interviews, and the notes behind each cell."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from offerdesk.app.atmosphere import Impression, Impressions, things
from offerdesk.app.comparison import Comparison
from offerdesk.app.explained import Explained
from offerdesk.app.labels import label_of
from offerdesk.app.rows import Cell, Mark, Row, RowKind
from offerdesk.app.style import NOT_OFFERED, Style
from offerdesk.domain.fields import Id
from offerdesk.domain.words import tr, trn

NOTICED = "noticed"
_GROUP = "group.noticed"  # with the words, not with the figures
_TWO = 2
_TENTH = Decimal("0.1")


def atmosphere_rows(comparison: Comparison, style: Style) -> tuple[Row, ...]:
    """Build a row for each thing that something was noted about; none where nothing was."""
    title = tr("Noticed in the interviews")
    rows = [_row(about, label, comparison, style, title) for about, label in things(comparison.noticed)]
    return (Row(_GROUP, title, kind=RowKind.GROUP), *rows) if rows else ()


def explain_noticed(comparison: Comparison, row: str, offer: Id, style: Style) -> Explained | None:
    """Return the notes behind a cell of such a row; ``None`` where there are none."""
    about = row.removeprefix(f"{NOTICED}.")
    found = next((n.on(about) for n in comparison.noticed if n.offer == offer), None)
    if about == row or found is None:
        return None
    label = f"{comparison.names[comparison.place(offer)]}, {found.label}"
    notes = tuple(_explained(note, style) for note in found.notes)
    return Explained(label, _rated(found.mean, style), _how_many(found), children=notes)


def _row(about: str, label: str, comparison: Comparison, style: Style, group: str) -> Row:
    by_offer = {n.offer: n.on(about) for n in comparison.noticed}
    found = [by_offer.get(full.offer.id) for full in comparison.offers]
    best = _best([each.mean if each is not None else None for each in found])
    cells = tuple(_cell(each, style, best=place in best) for place, each in enumerate(found))
    return Row(f"{NOTICED}.{about}", label, cells, group=group, differs=len({c.text for c in cells}) > 1)


def _best(means: list[Fraction | None]) -> frozenset[int]:
    """Return the places of the best rating, where at least two differ."""
    known = [mean for mean in means if mean is not None]
    if len(set(known)) < _TWO:
        return frozenset()
    top = max(known)
    return frozenset(place for place, mean in enumerate(means) if mean == top)


def _cell(found: Impressions | None, style: Style, *, best: bool) -> Cell:
    if found is None:
        return Cell(NOT_OFFERED, speech=tr("nothing noted"))
    words = "\n".join(note.text for note in found.notes if note.text)
    rated, many = _rated(found.mean, style), _how_many(found)
    speech = [rated, many, tr("best")] if best else [rated, many]
    mark = Mark.BEST if best else Mark.NONE
    return Cell(rated, many if found.ratings else "", mark, words, ", ".join(speech), opens=True)


def _rated(mean: Fraction | None, style: Style) -> str:
    if mean is None:
        return tr("in words")
    rounded = (Decimal(mean.numerator) / Decimal(mean.denominator)).quantize(_TENTH, ROUND_HALF_UP)
    return tr("{rating} of 10").format(rating=style.number(rounded))


def _how_many(found: Impressions) -> str:
    n = len(found.ratings)
    if not n:
        notes = len(found.notes)
        return trn("{n} note", "{n} notes", notes).format(n=notes)
    return trn("{n} rating", "{n} ratings", n).format(n=n)


def _explained(note: Impression, style: Style) -> Explained:
    when = style.day(note.start.date()) if note.start is not None else tr("Interview")
    held = ", ".join(part for part in (when, label_of(note.format) if note.format else "") if part)
    amount = style.number(note.rating) if note.rating is not None else NOT_OFFERED
    return Explained(held, amount, note.text)
