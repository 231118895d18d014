"""Calm remarks on a position. None of them keeps anybody from anything, and all can be turned off."""

from collections.abc import Callable, Iterator
from decimal import Decimal

from offerdesk.app.letters.phrases import PHRASES
from offerdesk.app.position.asks import PAY, with_asks
from offerdesk.app.position.components import component_label
from offerdesk.app.position.market import missing_sources
from offerdesk.app.position.reading import BASE_PATHS, Position
from offerdesk.app.style import Style
from offerdesk.domain.aims import AIM_LABELS, Naming, anchor, out_of_order
from offerdesk.domain.exact import exact
from offerdesk.domain.fields import Id
from offerdesk.domain.frozen import frozen
from offerdesk.domain.market import yearly_base
from offerdesk.domain.negotiating import Ask
from offerdesk.domain.words import N_, tr, trn

MOST = 3
"""How many wishes are heard well at a time."""

NAMING_WORDS = {
    Naming.OFFERED: N_("Their figure is on the table: name your anchor."),
    Naming.RANGE: N_("Their range is known: name your anchor."),
    Naming.FORCED: N_(
        "A figure was named before theirs was known. Ask for their range now, and give reasons."
    ),
    Naming.WAIT: N_(
        "Their range is not known: ask for it before you name a figure. If they insist, draft D-22 "
        "answers with a range that begins at your anchor."
    ),
}
"""High anchor, or not the first figure: which of the two pieces of advice holds now."""

NOTE = N_("Asking is usual and not rude, for a first job too. A kind question with a reason does no harm.")
"""The supportive note, which can be turned off."""


@frozen
class Hint:
    """A remark, and where it leads: a page, a record and an attribute of it, as far as there is one."""

    key: str
    text: str
    page: str = "figures"
    record: Id | None = None
    attribute: str = ""


def hints(found: Position, style: Style) -> tuple[Hint, ...]:
    """Return all remarks, those on figures first."""
    checks: tuple[Callable[[Position, Style], Iterator[Hint]], ...] = (
        _stage,
        _naming,
        _order,
        _high,
        _sources,
        _old,
        _many,
        _low,
        _each,
        _coverage,
    )
    return tuple(hint for check in checks for hint in check(found, style))


def coverage(found: Position) -> tuple[int, int]:
    """Return how many wishes are tied to a strength, and how many there are."""
    return sum(bool(ask.strengths) for ask in found.asks), len(found.asks)


def sounds_like(text: str, kind: str) -> bool:
    """Tell whether a text speaks of need or sounds like an ultimatum, in any language that is known."""
    plain = f" {' '.join(text.casefold().replace('’', chr(39)).split())}"
    return any(f" {phrase}" in plain for said in PHRASES.values() for phrase in getattr(said, kind))


def _stage(found: Position, _style: Style) -> Iterator[Hint]:
    if not found.is_offered:
        text = tr(
            "There is no offer yet: prepare, and show first that you fit. Talk about pay comes with it."
        )
        yield Hint("stage", text)


def _naming(found: Position, _style: Style) -> Iterator[Hint]:
    if found.naming in {Naming.WAIT, Naming.FORCED}:
        yield Hint("naming", tr(NAMING_WORDS[found.naming]), attribute="their_low")


def _order(found: Position, _style: Style) -> Iterator[Hint]:
    for high, low in out_of_order(found.plan):
        text = tr("{high} is below {low}. Usually it is at least as high.")
        said = text.format(high=tr(AIM_LABELS[high]), low=tr(AIM_LABELS[low]))
        yield Hint("order", said, attribute=high.value)


def _high(found: Position, style: Style) -> Iterator[Hint]:
    opening, top = anchor(found.plan), dict(found.market.percentiles()).get("p90")
    if opening is not None and top is not None and exact(opening.amount) > top:
        text = tr("The anchor of {amount} is above what nine in ten are paid. It needs strong reasons.")
        said = text.format(amount=style.money(opening.amount, found.currency))
        yield Hint("anchor", said, attribute="anchor")


def _sources(found: Position, _style: Style) -> Iterator[Hint]:
    n = missing_sources(found)
    if n:
        text = trn("{n} more source makes a market.", "{n} sources make a market.", n)
        yield Hint("sources", text.format(n=n), "market")


def _old(found: Position, _style: Style) -> Iterator[Hint]:
    for quote in found.market.quotes:
        if quote.stale:
            name = quote.figure.source or tr("A market figure")
            text = tr("{source} is older than a year. Look whether there is a newer figure.")
            if quote.months is None:
                text = tr("{source} has no day. Note what day its figures are of.")
            yield Hint("old", text.format(source=name), "market", quote.figure.id, "as_of")


def _many(found: Position, _style: Style) -> Iterator[Hint]:
    n = len(found.asks)
    if n > MOST:
        text = tr("{n} wishes at a time are many: the strongest two or three are heard best.")
        yield Hint("many", text.format(n=n), "asks")


def _low(found: Position, style: Style) -> Iterator[Hint]:
    least = found.plan.walk_away
    for ask in found.asks:
        asked = with_asks(found.full, ask) if ask.field == PAY else None
        pay = yearly_base(asked, found.assumptions) if asked is not None else None
        if least is not None and pay is not None and pay < exact(least):
            text = tr("This wish lies below your walk-away of {amount}.")
            yield Hint("low", text.format(amount=style.money(least, found.currency)), "asks", ask.id, "after")


def _each(found: Position, _style: Style) -> Iterator[Hint]:
    for ask in found.asks:
        name = component_label(ask.field, found.full) or tr("A wish")
        for key, words, attribute in _lacks(found, ask):
            yield Hint(key, f"{name}: {words}", "asks", ask.id, attribute)


def _lacks(found: Position, ask: Ask) -> Iterator[tuple[str, str, str]]:
    said = f"{ask.reason} {ask.evidence}"
    if not ask.reason.strip() or ask.argument is None:
        yield "reason", tr("say why, and what the reason rests on."), "reason"
    if sounds_like(said, "need"):
        yield (
            "need",
            tr("what you need is no reason for them. What you bring, and what others pay, is."),
            "reason",
        )
    if sounds_like(said, "ultimatum"):
        yield "ultimatum", tr("this sounds like an ultimatum. A question keeps the talk open."), "reason"
    if not ask.gain.strip():
        yield "gain", tr("say what they gain by it."), "gain"
    if not ask.evidence.strip() and not ask.strengths and not _has_figure(found, ask):
        yield "evidence", tr("name a source, or link a strength."), "evidence"


def _has_figure(found: Position, ask: Ask) -> bool:
    """Whether some market figure is about what is wished for."""
    paths = BASE_PATHS if ask.field in BASE_PATHS else frozenset({ask.field})
    return any(figure.field in paths for figure in found.figures)


def _coverage(found: Position, style: Style) -> Iterator[Hint]:
    tied, n = coverage(found)
    if n and tied < n:
        text = tr("{share} of your wishes are tied to a strength of yours.")
        yield Hint("coverage", text.format(share=style.percent(Decimal(tied) / n, 0)), "asks")
