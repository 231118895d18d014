"""What was noticed in the interviews of an application, gathered for the offer that came of it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Protocol

from offerdesk.app.store import E
from offerdesk.domain.fields import Id, Text
from offerdesk.domain.frozen import frozen
from offerdesk.domain.offer import Offer
from offerdesk.domain.words import N_, tr

if TYPE_CHECKING:  # imported when an application led to an offer: the first sheet need not wait for it
    from offerdesk.domain.interviews import Interview, InterviewFormat

ATMOSPHERE, PLACE, FEELING = "atmosphere", "place", "feeling"
_ALWAYS = (
    (ATMOSPHERE, N_("Atmosphere"), "atmosphere_rating", "atmosphere"),
    (PLACE, N_("The place"), "place_rating", "place_notes"),
    (FEELING, N_("Gut feeling"), "feeling", ""),
)
"""What every interview can say: the key, its words, the attributes of the rating and of the words."""

NOTICED_IN = frozenset({"interview", "observation", "criterion"})
"""Kinds that it is read from, the offers aside."""


class Finder(Protocol):
    """The part of a reader, or of a file's data, that is needed here."""

    def all(self, kind: type[E]) -> tuple[E, ...]:
        """Return every entity of a kind."""
        ...

    def of(self, kind: type[E], via: str, owner: Id) -> tuple[E, ...]:
        """Return the entities whose attribute ``via`` holds ``owner``."""
        ...


@frozen
class Impression:
    """One note: in which interview, about what (``about`` keeps notes on the same together), how good."""

    about: str
    label: str
    start: datetime | None
    format: "InterviewFormat | None"
    rating: Decimal | None
    text: str


@frozen
class Impressions:
    """All notes on one thing, the oldest interview first."""

    about: str
    label: str
    notes: tuple[Impression, ...]

    @property
    def ratings(self) -> tuple[Decimal, ...]:
        """The ratings that were given."""
        return tuple(note.rating for note in self.notes if note.rating is not None)

    @property
    def mean(self) -> Fraction | None:
        """The mean of the ratings, ``None`` without any."""
        given = self.ratings
        return sum(map(Fraction, given), Fraction(0)) / len(given) if given else None


@frozen
class Noticed:
    """What was noticed on the way to one offer."""

    offer: Id
    about: tuple[Impressions, ...]

    def on(self, about: str) -> Impressions | None:
        """Return the notes on one thing, ``None`` where there are none."""
        return next((found for found in self.about if found.about == about), None)


def noticed(finder: Finder, offers: Sequence[Offer]) -> tuple[Noticed, ...]:
    """Gather the notes on each offer that an application and interviews led to."""
    if not any(offer.process for offer in offers):
        return ()
    from offerdesk.domain.negotiating import Criterion  # noqa: PLC0415 - as said above

    labels = {c.id: c.label for c in finder.all(Criterion)}
    found = ((offer.id, tuple(_notes(finder, offer, labels))) for offer in offers if offer.process)
    return tuple(Noticed(id_, _gathered(notes)) for id_, notes in found if notes)


def things(found: Sequence[Noticed]) -> tuple[tuple[str, str], ...]:
    """Return each thing that something was noted on, with the words that it was first called by."""
    every = [each for n in found for each in n.about]
    labels = {each.about: each.label for each in reversed(every)}
    return tuple((about, labels[about]) for about in _ordered(each.about for each in every))


def without_words(found: Sequence[Noticed]) -> tuple[Noticed, ...]:
    """Return the ratings alone: no words, no days, and a number for each thing that the user named."""
    own = [each.about for n in found for each in n.about if each.about not in {key for key, *_ in _ALWAYS}]
    numbers = {about: n for n, about in enumerate(dict.fromkeys(own), 1)}
    return tuple(replace(n, about=tuple(_bare(each, numbers) for each in n.about)) for n in found)


def _bare(each: Impressions, numbers: dict[str, int]) -> Impressions:
    number = numbers.get(each.about)
    label = tr("Point of my own {n}").format(n=number) if number else each.label
    about = f"own.{number}" if number else each.about
    notes = tuple(replace(note, about=about, label=label, start=None, text="") for note in each.notes)
    return Impressions(about, label, notes)


def _notes(finder: Finder, offer: Offer, labels: dict[Id, str]) -> Iterator[Impression]:
    from offerdesk.domain.interviews import Interview, Observation  # noqa: PLC0415 - as said above

    held = finder.of(Interview, "process", Id(offer.process or ""))
    for interview in sorted(held, key=_when):
        start, format_ = interview.start, interview.format
        for key, label, rating, words in _ALWAYS:
            given, said = getattr(interview, rating), getattr(interview, words) if words else Text("")
            if given is not None or said:
                yield Impression(key, tr(label), start, format_, given, said)
        for seen in finder.of(Observation, "interview", interview.id):
            label = labels.get(Id(seen.about)) or seen.about.strip() or tr("Noticed")
            if seen.rating is not None or seen.text:
                yield Impression(f"about.{label.casefold()}", label, start, format_, seen.rating, seen.text)


def _when(interview: "Interview") -> tuple[bool, float]:
    return (interview.start is None, interview.start.timestamp() if interview.start else 0.0)


def _gathered(notes: Sequence[Impression]) -> tuple[Impressions, ...]:
    abouts = _ordered(note.about for note in notes)
    grouped = ((about, tuple(note for note in notes if note.about == about)) for about in abouts)
    return tuple(Impressions(about, found[0].label, found) for about, found in grouped)


def _ordered(abouts: Iterable[str]) -> list[str]:
    """Return each thing once: first what every interview can say, then the user's own in their order."""
    order = {key: place for place, (key, *_) in enumerate(_ALWAYS)}
    return sorted(dict.fromkeys(abouts), key=lambda about: order.get(about, len(order)))
