"""The list of all offers beside the comparison, by SQL rows alone: it stays quick with a thousand offers."""

from offerdesk.app.comparison import Comparison
from offerdesk.app.labels import label_of
from offerdesk.app.rows import Cell, Column, Mark, Row, Sheet
from offerdesk.app.store import Reader
from offerdesk.domain.offer import Offer
from offerdesk.domain.values import OfferState
from offerdesk.domain.words import tr, trn

_NAMES = ("id", "company", "title", "state", "current_job", "position")


def offer_list(reader: Reader, comparison: Comparison) -> Sheet:
    """List every offer: shown ones with a filled dot, and how many unknowns each shown one has.

    The line below says how it stands and, as far as there is room, for which role.
    """
    states = {state: label_of(state) for state in OfferState}
    here = tr("Current job")
    unknowns = {v.offer: sum(1 for u in v.unknown if u.components) for v in comparison.valuations}
    found = sorted(reader.rows(Offer, _NAMES), key=lambda r: (not r[4], r[5], r[1]))
    rows = tuple(
        Row(
            str(id_),
            f"{'●' if id_ in unknowns else '○'} {company}",
            (_unknown(unknowns.get(id_), title),),
            note=_said(here if current else states[state], title),
        )
        for id_, company, title, state, current, _position in found
    )
    empty = tr("No offers yet. When one arrives, put it here before you answer.")
    return Sheet((Column("unknown", ""),), rows, tr("Offer"), empty)


def _said(state: str, title: str) -> str:
    return tr("{state} · {role}").format(state=state, role=title) if title else state


def _unknown(n: int | None, title: str) -> Cell:
    """Say how much is unknown; a cell that shows nothing still says why, for an ear hears no empty place."""
    if not n:
        return Cell("", tip=title, speech=tr("not compared") if n is None else tr("nothing unknown"))
    words = trn("{n} value unknown", "{n} values unknown", n).format(n=n)
    return Cell(f"?{n}", mark=Mark.UNKNOWN, tip=words, speech=words)
