"""Letters as the window and the time line show them."""

from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from functools import cached_property

from offerdesk.app.labels import label_of
from offerdesk.app.letters.drafts import About, draft_of
from offerdesk.app.letters.occasions import Occasion, occasions
from offerdesk.app.letters.subjects import Subjects, latest_interview
from offerdesk.app.rows import Cell, Column, Row, RowKind, Sheet
from offerdesk.app.store import Reader
from offerdesk.app.style import Style
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.frozen import frozen
from offerdesk.domain.interviews import Interview
from offerdesk.domain.journal import Person, Process
from offerdesk.domain.letters import Channel, Letter
from offerdesk.domain.offer import Offer
from offerdesk.domain.words import tr

NOW, DRAFT, SENT = "now", "draft", "sent"
"""Keys of the groups; the row of a letter is ``letter:ID``."""


@frozen
class SentLetter:
    """What went out: which letter, when, through which channel, to whom; ``title`` is translated."""

    letter: Letter
    title: str
    at: datetime
    channel: Channel
    person: str

    def say(self) -> str:
        """Say it in a line, without the day."""
        words = tr("{title} to {person} ({channel})") if self.person else tr("{title} ({channel})")
        return words.format(title=self.title, person=self.person, channel=label_of(self.channel))


def sent_letters(reader: Reader, process: Id) -> tuple[SentLetter, ...]:
    """Return the letters of one application that went out, oldest first: for its time line."""
    names = dict(reader.rows(Person, ("id", "name")))
    found = [
        SentLetter(x, tr(draft_of(x.draft).title), x.sent_at, x.channel, names.get(x.person, ""))
        for x in reader.of(Letter, "process", process)
        if x.sent_at is not None
    ]
    return tuple(sorted(found, key=lambda sent: sent.at))


@dataclass(frozen=True)
class LetterList:
    """All that can be written and was written, for one application or for all."""

    reader: Reader
    now: datetime
    style: Style
    process: Id | None = None
    newest_first: bool = True

    @cached_property
    def occasions(self) -> tuple[Occasion, ...]:
        """What can be written now."""
        return occasions(self.reader, self.now, self.style, self.process)

    @cached_property
    def letters(self) -> tuple[Letter, ...]:
        """What was begun or sent."""
        if self.process is None:
            return self.reader.all(Letter)
        return self.reader.of(Letter, "process", self.process)

    def sheet(self) -> Sheet:
        """Show it in three groups."""
        drafts = sorted((x for x in self.letters if x.sent_at is None), key=lambda x: str(x.made_at or ""))
        sent = sorted(
            (x for x in self.letters if x.sent_at is not None), key=_sent_at, reverse=self.newest_first
        )
        rows = (
            *_group(NOW, tr("To write now"), tuple(map(self._occasion, self.occasions))),
            *_group(DRAFT, tr("Drafts"), tuple(map(self._letter, drafts))),
            *_group(SENT, tr("Sent"), tuple(map(self._letter, sent))),
        )
        columns = (Column("to", tr("To"), figures=False),)
        empty = tr("Nothing to write now. A thank-you is offered here after each interview.")
        return Sheet(columns, rows, tr("Letter"), empty)

    @cached_property
    def _names(self) -> dict[str, str]:
        return dict(self.reader.rows(Person, ("id", "name")))

    @cached_property
    def _companies(self) -> dict[str, str]:
        return dict(self.reader.rows(Process, ("id", "company")))

    def _occasion(self, found: Occasion) -> Row:
        to = Cell(self._to(found.person, found.process), self._place(found.process))
        return Row(found.key, tr(draft_of(found.draft).title), (to,), group=NOW, note=found.why)

    def _letter(self, letter: Letter) -> Row:
        to = Cell(self._to(letter.person, letter.process), self._place(letter.process))
        day = self._day(letter.sent_at or letter.made_at)
        note = " · ".join(words for words in (day, label_of(letter.channel)) if words)
        title, group = tr(draft_of(letter.draft).title), SENT if letter.sent_at else DRAFT
        return Row(f"letter:{letter.id}", title, (to,), group=group, note=note)

    def _to(self, person: Ref | None, process: Ref | None) -> str:
        return self._names.get(person or "", "") or self._companies.get(process or "", "")

    def _place(self, process: Ref | None) -> str:
        """Return the company, where the list is of more than one."""
        return self._companies.get(process or "", "") if self.process is None else ""

    def _day(self, at: datetime | None) -> str:
        zone: tzinfo | None = self.now.tzinfo
        return self.style.day(at.astimezone(zone) if at.tzinfo and zone else at) if at else ""


def people_around(reader: Reader, about: Subjects) -> tuple[tuple[Ref, str], ...]:
    """Return everybody by name; who was met there first, then the contacts, then the rest."""
    near = [
        *(about.interview.people if about.interview else ()),
        *(about.process.contacts if about.process else ()),
    ]
    names = dict(reader.rows(Person, ("id", "name")))
    order = dict.fromkeys((*(str(ref) for ref in near), *names))
    return tuple((Ref(id_), names[id_]) for id_ in order if id_ in names)


def begin_draft(
    reader: Reader, draft: str, process: Id | None, here: Subjects | None, id_: Id, now: datetime
) -> Letter:
    """Return a letter of any kind about one application, or else about what the letter at hand is about."""
    found = reader.find(Process, process) if process else (here.process if here else None)
    own = here is not None and found is not None and here.process == found
    person = here.letter.person if here is not None and own else None
    if person is None and found is not None and found.contacts:
        person = found.contacts[0]
    if draft_of(draft).outside and found is not None and person in found.contacts:
        person = None  # a reference is nobody of theirs
    offers = reader.of(Offer, "process", found.id) if found else ()
    last = latest_interview(reader, found, person) if found else None
    about = draft_of(draft)
    offer = Ref(offers[0].id) if offers and about.about is About.OFFER else None
    occasion = Occasion(
        draft, Ref(found.id) if found else None, "", Ref(last.id) if last else None, offer, person
    )
    return occasion.letter(id_, now)


def interviews_to_thank_for(reader: Reader, now: datetime, process: Id | None) -> tuple[Interview, ...]:
    """Return past interviews with people in them, newest first: those that have a coverage."""
    found = reader.all(Interview) if process is None else reader.of(Interview, "process", process)
    past = [i for i in found if i.people and i.start is not None and _moment(i.start, now) <= now]
    return tuple(sorted(past, key=lambda i: _moment(i.start, now), reverse=True))


def _moment(at: datetime | None, now: datetime) -> datetime:
    assert at is not None  # the caller has looked
    return at if at.tzinfo else at.replace(tzinfo=now.tzinfo)


def _sent_at(letter: Letter) -> date:
    assert letter.sent_at is not None  # the caller has looked
    return letter.sent_at


def _group(key: str, title: str, rows: tuple[Row, ...]) -> tuple[Row, ...]:
    return (Row(key, title, (Cell(""),), RowKind.GROUP), *rows) if rows else ()
