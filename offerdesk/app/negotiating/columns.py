"""A version beside the offers: an extra column of the sheet, weighed like an offer and stored as none.

What such a column is called by is in ``column_keys``.
"""

from collections.abc import Iterable
from dataclasses import replace

from offerdesk.app.comparison import MOST_COMPARED, Comparison
from offerdesk.app.negotiating.column_keys import origin_of, version_key
from offerdesk.app.negotiating.versions import Version, versions
from offerdesk.app.store import Reader
from offerdesk.domain.fields import Id
from offerdesk.domain.frozen import frozen
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.words import tr


@frozen
class VersionChoice:
    """A version of one of the offers, by the words that it is chosen by."""

    key: str
    said: str
    version: Version


def version_choices(reader: Reader, first: Id | None = None) -> tuple[VersionChoice, ...]:
    """Return every version of every offer, those of ``first`` before all others."""
    rows = sorted(reader.rows(Offer, ("id", "company", "position")), key=lambda r: (r[0] != first, r[2]))
    return tuple(
        VersionChoice(version_key(Id(id_), v.number), f"{v.name} · {company}", v)
        for id_, company, _place in rows
        for v in versions(reader, Id(id_))
    )


def with_versions(comparison: Comparison, keys: Iterable[str], reader: Reader) -> Comparison:
    """Return the comparison with kept versions behind their offers, as far as there is room."""
    extra = [key for key in dict.fromkeys(keys) if all(full.offer.id != key for full in comparison.offers)]
    columns = list(comparison.offers)
    for key in extra:
        found = _column(reader, key)
        if found is not None and len(columns) < MOST_COMPARED:
            origin = origin_of(key)
            places = [i for i, full in enumerate(columns) if origin_of(full.offer.id) == origin]
            columns.insert(places[-1] + 1 if places else len(columns), found)
    if len(columns) == len(comparison.offers):
        return comparison
    return replace(comparison, offers=tuple(columns))


def _column(reader: Reader, key: str) -> FullOffer | None:
    origin = origin_of(key)
    known = (v for v in versions(reader, origin) if not v.now)
    found = next((v for v in known if version_key(origin, v.number) == key), None)
    if found is None:
        return None
    offer = found.terms.offer
    name = tr("{company}, version {n}").format(company=offer.company, n=found.number)
    return replace(
        found.terms, offer=replace(offer, id=Id(key), company=name, title=found.name, current_job=False)
    )
