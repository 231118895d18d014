"""The open questions as rows, grouped by whom to ask; what is answered or not needed comes last."""

from offerdesk.app.labels import label_of
from offerdesk.app.negotiating.enquiries import Asked, OpenQuestion, day, fills
from offerdesk.app.negotiating.round_list import said_value
from offerdesk.app.rows import Cell, Column, Row, RowKind, Sheet
from offerdesk.app.style import Style
from offerdesk.domain.agreeing import Addressee
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.words import N_, tr, trn

GROUP = "group."
_STATES = {
    Asked.OPEN: N_("Open"),
    Asked.ASKED: N_("Asked"),
    Asked.ANSWERED: N_("Answered"),
    Asked.DROPPED: N_("Not needed"),
}


def enquiry_sheet(found: tuple[OpenQuestion, ...], full: FullOffer, style: Style) -> Sheet:
    """List the questions about an offer."""
    rows: list[Row] = []
    waiting = [q for q in found if q.asked in {Asked.OPEN, Asked.ASKED}]
    for who in Addressee:
        rows += _group(who, label_of(who), [q for q in waiting if q.to is who], full, style)
    for state in (Asked.ANSWERED, Asked.DROPPED):
        rows += _group(state, tr(_STATES[state]), [q for q in found if q.asked is state], full, style)
    columns = (Column("state", tr("State"), figures=False),)
    empty = tr("Nothing is open in this offer: every term that counts is known.")
    return Sheet(columns, tuple(rows), tr("Question"), empty)


def how_many(found: tuple[OpenQuestion, ...]) -> str:
    """Say how many questions wait, and how many were answered."""
    open_ = sum(q.asked is Asked.OPEN for q in found)
    waiting = sum(q.asked is Asked.ASKED for q in found)
    answered = sum(q.asked is Asked.ANSWERED for q in found)
    parts = [trn("{n} question to ask", "{n} questions to ask", open_).format(n=open_)]
    if waiting:
        parts.append(trn("{n} waits for an answer", "{n} wait for an answer", waiting).format(n=waiting))
    if answered:
        parts.append(trn("{n} answered", "{n} answered", answered).format(n=answered))
    return " · ".join(parts)


def _group(key: str, title: str, found: list[OpenQuestion], full: FullOffer, style: Style) -> list[Row]:
    if not found:
        return []
    return [
        Row(f"{GROUP}{key}", title, kind=RowKind.GROUP),
        *(_row(q, f"{GROUP}{key}", full, style) for q in found),
    ]


def _row(question: OpenQuestion, group: str, full: FullOffer, style: Style) -> Row:
    header = question.text or tr("A question of my own")
    return Row(
        question.key, header, (Cell(_state(question, style)),), group=group, note=_note(question, full, style)
    )


def _state(question: OpenQuestion, style: Style) -> str:
    enquiry = question.enquiry
    on = day(enquiry.answered_at if question.asked is Asked.ANSWERED else enquiry.asked_at)
    words = tr(_STATES[question.asked])
    if on is None or question.asked not in {Asked.ASKED, Asked.ANSWERED}:
        return words
    return tr("{state}, {day}").format(state=words, day=style.day(on))


def _note(question: OpenQuestion, full: FullOffer, style: Style) -> str:
    enquiry = question.enquiry
    place = fills(enquiry.field)
    value = enquiry.value
    said = said_value(place, value, full, style) if place is not None and value else value
    return " · ".join(part for part in (said, str(enquiry.answer), enquiry.source) if part)
