"""“I would say yes if …”: each condition against the terms of today, of a version, of a round."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from offerdesk.app.labels import label_of
from offerdesk.app.negotiating.terms import Term, term, value_at
from offerdesk.app.position.asks import said
from offerdesk.app.position.components import component_label
from offerdesk.app.position.reading import Position
from offerdesk.app.rows import Cell, Column, Mark, Row, Sheet
from offerdesk.app.store import Reader
from offerdesk.app.style import Style
from offerdesk.domain.checks import NONE_SECTIONS
from offerdesk.domain.fields import Id
from offerdesk.domain.frozen import frozen
from offerdesk.domain.journal import Who
from offerdesk.domain.negotiating import OfferVersion, Reply, Round
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.planning import Compare, Condition
from offerdesk.domain.values import Rejected
from offerdesk.domain.words import N_, tr

REFUSED = "refused"


class Met(StrEnum):
    """Whether a condition holds."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


MET_LABELS = {Met.YES: N_("met"), Met.NO: N_("not met"), Met.UNKNOWN: N_("not known")}


def met(condition: Condition, full: FullOffer) -> Met:
    """Tell whether terms meet a condition.

    Where no term tells, the user's own answer counts. What is said not to be offered counts as nothing.
    """
    found = term(condition.field)
    if found is None or not condition.value.strip():
        return _answered(condition.met)
    try:
        wanted = value_at(condition.field, condition.value)
    except Rejected:
        return Met.UNKNOWN
    there = found.value(full)
    if there in (None, ""):
        if not _not_offered(found, full) or not isinstance(wanted, Decimal | int):
            return Met.UNKNOWN
        there = Decimal(0)
    return _compared(there, wanted, condition.compare or Compare.IS)


@frozen
class Terms:
    """Terms of the offer at some time, under a name."""

    key: str
    name: str
    full: FullOffer


def terms_over_time(reader: Reader, found: Position) -> tuple[Terms, ...]:
    """Return the versions that are kept, what each of their rounds made of the first terms, and today's."""
    offer = found.full.offer.id
    kept = sorted(reader.of(OfferVersion, "offer", offer), key=lambda v: v.number)
    versions = [Terms(v.id, tr("Version {n}").format(n=v.number), v.terms) for v in kept]
    first = kept[0].terms if kept else found.full
    rounds = tuple(_rounds(reader, found.rounds, first))
    return (*versions, *rounds, Terms("now", tr("Today"), found.full))


def condition_list(found: Position, over_time: tuple[Terms, ...], style: Style) -> Sheet:
    """List the conditions with whether each holds, at each time."""
    columns = tuple(Column(terms.key, terms.name, figures=False) for terms in over_time)
    rows = tuple(
        Row(
            each.id,
            condition_words(each, found.full, style),
            tuple(_cell(met(each, terms.full)) for terms in over_time),
            note=tr("must") if each.must else tr("wish"),
        )
        for each in found.conditions
    )
    empty = tr("No conditions yet. Say here what would make you say yes.")
    return Sheet(columns, rows, tr("I would say yes if"), empty)


def condition_words(condition: Condition, full: FullOffer, style: Style) -> str:
    """Say a condition in words."""
    if condition.text.strip() and not condition.value.strip():
        return condition.text.strip().partition("\n")[0]
    name = component_label(condition.field, full)
    how = label_of(condition.compare) if condition.compare else label_of(Compare.IS)
    worth = said(condition.field, condition.value, full, style)
    return " ".join(part for part in (name, how, worth) if part) if name else tr("New condition")


def _cell(state: Met) -> Cell:
    mark = Mark.UNKNOWN if state is Met.UNKNOWN else Mark.NONE
    return Cell(
        "?" if state is Met.UNKNOWN else tr(MET_LABELS[state]), mark=mark, speech=tr(MET_LABELS[state])
    )


def _answered(answer: bool | None) -> Met:  # noqa: FBT001 - a stored answer
    if answer is None:
        return Met.UNKNOWN
    return Met.YES if answer else Met.NO


def _not_offered(found: Term, full: FullOffer) -> bool:
    none_of = full.offer.none_of
    if found.part is not None:
        return found.part.key in none_of
    return any(found.attribute.name in NONE_SECTIONS.get(section, ()) for section in none_of)


def _compared(there: Any, wanted: Any, how: Compare) -> Met:
    if how is Compare.IS:
        same = there.casefold() == wanted.casefold() if isinstance(there, str) else there == wanted
        return Met.YES if same else Met.NO
    if isinstance(there, bool | str) or not isinstance(there, Decimal | int | date):
        return Met.UNKNOWN
    holds = there >= wanted if how is Compare.AT_LEAST else there <= wanted
    return Met.YES if holds else Met.NO


def _rounds(reader: Reader, rounds: tuple[Round, ...], terms: FullOffer) -> Iterator[Terms]:
    for each in sorted(rounds, key=lambda r: r.number or 0):
        replies = reader.of(Reply, "round", each.id) if each.by is Who.THEM else ()
        if not replies:
            continue
        for reply in replies:
            terms = _with_reply(terms, reply)
        yield Terms(each.id, tr("Round {n}").format(n=each.number or 0), replace(terms))


def _with_reply(terms: FullOffer, reply: Reply) -> FullOffer:
    found = term(reply.field)
    if found is None or reply.status == REFUSED or not reply.value.strip():
        return terms
    try:
        return found.put(terms, value_at(reply.field, reply.value), lambda: Id(reply.id))
    except Rejected:
        return terms
