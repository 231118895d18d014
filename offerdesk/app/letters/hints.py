"""Soft hints to a letter: what may be missing, what may do harm. Only a blank keeps it from being sent."""

from collections.abc import Callable, Iterator
from enum import StrEnum

from offerdesk.app.letters.amounts_named import unknown_amounts
from offerdesk.app.letters.drafts import Want
from offerdesk.app.letters.finding import begins_word, first_paragraph, shouted, the_body, word_count
from offerdesk.app.letters.names import other_companies, wrong_names
from offerdesk.app.letters.phrases import PHRASES, Phrases
from offerdesk.app.letters.wording import Span, blanks_in
from offerdesk.app.letters.writing import Written
from offerdesk.domain.frozen import frozen
from offerdesk.domain.letters import Channel
from offerdesk.domain.words import tr, trn

MOST_WORDS = 180
"""A mail that is longer is rarely read to its end."""


class Weight(StrEnum):
    """How much a hint matters."""

    BLOCKS = "blocks"
    LOOK = "look"
    MAYBE = "maybe"


@frozen
class Hint:
    """One hint: its kind, its sentence, and where in the text it points to."""

    kind: str
    text: str
    weight: Weight = Weight.MAYBE
    span: Span | None = None


def hints(written: Written) -> tuple[Hint, ...]:
    """Return all hints, what matters most first."""
    checks: tuple[Callable[[Written], Iterator[Hint]], ...] = (_blanks, _names, *_OF_WORDS, _missing, _form)
    found = [hint for check in checks for hint in check(written)]
    return tuple(sorted(found, key=lambda h: list(Weight).index(h.weight)))


def _blanks(written: Written) -> Iterator[Hint]:
    spans = written.blanks
    n = len(spans) + len(blanks_in(written.subject))
    if n:
        text = trn("{n} blank is left to fill.", "{n} blanks are left to fill.", n).format(n=n)
        yield Hint("blank", text, Weight.BLOCKS, spans[0] if spans else None)


def _names(written: Written) -> Iterator[Hint]:
    about, text = written.about, written.text
    if about.person is None:
        yield Hint("name", tr("Say whom it goes to."), Weight.LOOK)
    elif not written.script and about.person.name.split()[0].casefold() not in text.casefold():
        yield Hint("name", tr("{name} is not addressed.").format(name=about.person.name), Weight.LOOK)
    for name, span in wrong_names(about, text):
        yield Hint(
            "name", tr("Addressed to {name}, who is somebody else.").format(name=name), Weight.LOOK, span
        )
    for company, span in other_companies(about, text):
        words = tr("{company} is another company.").format(company=company)
        yield Hint("company", words, Weight.LOOK, span)


def _phrases(
    written: Written, kind: str, phrases: tuple[str, ...], text: str, weight: Weight = Weight.LOOK
) -> Iterator[Hint]:
    body = the_body(written)
    span = next((found for p in phrases if (found := begins_word(written.text, p, body))), None)
    if span is not None:
        yield Hint(kind, text, weight, span)


def _need(written: Written) -> Iterator[Hint]:
    text = tr("What you need is no reason for them. What you bring, and what others pay, is.")
    return _phrases(written, "need", _said(written).need, text)


def _ultimatum(written: Written) -> Iterator[Hint]:
    text = tr("This sounds like an ultimatum. A question keeps the talk open.")
    return _phrases(written, "ultimatum", _said(written).ultimatum, text)


def _apology(written: Written) -> Iterator[Hint]:
    text = tr("No need to apologize for asking: it is usual.")
    return _phrases(written, "apology", _said(written).apology, text)


def _acceptance(written: Written) -> Iterator[Hint]:
    if not written.draft.binding:
        text = tr("This can be read as a yes. Accept when you have decided, in a letter of its own.")
        yield from _phrases(written, "acceptance", _said(written).acceptance, text)


def _amounts(written: Written) -> Iterator[Hint]:
    if written.draft.amounts:
        for said, span in unknown_amounts(written):
            text = tr("{amount} stands in no round and in no market figure.").format(amount=said)
            yield Hint("amount", text, Weight.LOOK, span)


_OF_WORDS = (_need, _ultimatum, _apology, _acceptance, _amounts)


def _missing(written: Written) -> Iterator[Hint]:
    wants, said = written.draft.wants, _said(written)
    text = written.text
    if Want.THANKS in wants and not _any(first_paragraph(written), said.thanks):
        yield Hint("thanks", tr("Thank them in the first paragraph."))
    if Want.INTEREST in wants and not _any(text, said.interest):
        yield Hint("interest", tr("Say that you are interested."))
    if Want.DETAIL in wants:
        yield from _details(written)
    if Want.CONTRIBUTION in wants and not written.values.get("contribution"):
        yield Hint("contribution", tr("Say what you can add to what they want to reach."))
    if Want.SOURCE in wants and not _any(text, said.source) and not _names_source(written):
        yield Hint("source", tr("Name where your figures come from."))


def _details(written: Written) -> Iterator[Hint]:
    if written.own:
        told = [word for r in written.about.told for word in r.text.split() if len(word) > _LONG_WORD]
        if told and not any(word.strip(".,;").casefold() in written.text.casefold() for word in told):
            yield Hint("detail", tr("Nothing in it is about what this person told you."))
    elif len(written.about.told) == 1:
        yield Hint("detail", tr("One detail of theirs is in it. Two show better that you listened."))


_LONG_WORD = 5
"""Letters beyond which a word says something of its own."""


def _form(written: Written) -> Iterator[Hint]:
    words = word_count(written.text)
    channel = written.about.letter.channel
    if channel in {Channel.MAIL, Channel.MESSAGE} and not written.script and words > MOST_WORDS:
        text = tr("{n} words: a mail of up to {most} is read to its end.")
        yield Hint("long", text.format(n=words, most=MOST_WORDS))
    span = shouted(written.text)
    if span is not None:
        yield Hint("shouting", tr("This reads as if shouted."), Weight.MAYBE, span)
    if written.notes:
        place = written.text.find(written.notes[0])
        span = Span(place, place + len(written.notes[0]))
        text = tr("Your notes stand in it word for word. Make sentences of them.")
        yield Hint("notes", text, Weight.MAYBE, span)
    if channel is Channel.LETTER and written.draft.id == "D-01":
        yield Hint("slow", tr("A letter by post takes days; decisions are often quicker."))


def _said(written: Written) -> Phrases:
    return PHRASES[written.language]


def _any(text: str, phrases: tuple[str, ...]) -> bool:
    return any(begins_word(text, p) for p in phrases)


def _names_source(written: Written) -> bool:
    text = written.text.casefold()
    return any(m.source and m.source.casefold() in text for m in written.about.market)
