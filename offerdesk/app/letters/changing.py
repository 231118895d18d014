"""Commands on letters."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from offerdesk.app.letters.wording import blanks_in, phrase
from offerdesk.app.store import Store
from offerdesk.domain.checks import check
from offerdesk.domain.fields import Id, Text, attribute
from offerdesk.domain.frozen import frozen
from offerdesk.domain.interviews import Missed
from offerdesk.domain.letters import Channel, Letter
from offerdesk.domain.values import Problem, Rejected
from offerdesk.domain.words import N_, tr, trn

BLANK_LEFT = N_("Fill the blanks first; then it can be marked as sent.")
NOTHING_WRITTEN = N_("Write it first; then it can be marked as sent.")
_CONTENT = frozenset({"text", "subject", "language", "tone", "channel", "person"})


@frozen
class NewLetters:
    """Begin letters, one or several at once."""

    letters: tuple[Letter, ...]
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        n = len(self.letters)
        return trn("Begin a letter", "Begin {n} letters", n).format(n=n)

    def run(self, store: Store) -> None:
        """Check and write each."""
        for letter in self.letters:
            problems = check(letter)
            if problems:
                raise Rejected(*problems)
            store.put(letter)


@frozen
class ChangeLetter:
    """Change one attribute. A new wording has not been proofread; typing merges into one step."""

    letter: Id
    name: str
    value: Any

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Change {field}").format(field=tr(attribute(Letter, self.name).field.label))

    @property
    def merge_key(self) -> str:
        """Same letter and same attribute: one step."""
        return f"letter:{self.letter}:{self.name}"

    def run(self, store: Store) -> None:
        """Write it, where the letter is still there and says something else."""
        letter = store.find(Letter, self.letter)
        if letter is None or getattr(letter, self.name) == self.value:
            return
        changed = replace(letter, **{self.name: self.value})
        if self.name in _CONTENT:
            changed = replace(changed, proofread=False)
        problems = check(changed)
        if problems:
            raise Rejected(*problems)
        store.put(changed)


@frozen
class BackToTemplate:
    """Let the template speak again; what was typed over it goes."""

    letter: Id
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Go back to the template")

    def run(self, store: Store) -> None:
        """Empty text and subject."""
        letter = store.find(Letter, self.letter)
        if letter is not None:
            store.put(replace(letter, text=Text(""), subject="", proofread=False))


@frozen
class MarkSent:
    """Say when and how a letter went out. Its wording is kept as it was; missed points in it are used."""

    letter: Id
    subject: str
    text: str
    at: datetime
    channel: Channel
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Mark a letter as sent")

    def run(self, store: Store) -> None:
        """Keep the wording and the day; ``Rejected`` while a blank is left."""
        letter = store.find(Letter, self.letter)
        if letter is None:
            return
        if not self.text.strip():
            raise Rejected(Problem("text", NOTHING_WRITTEN))
        if blanks_in(self.text) or blanks_in(self.subject):
            raise Rejected(Problem("text", BLANK_LEFT))
        handed = self.at if self.channel is Channel.HAND else None
        store.put(
            replace(
                letter,
                subject=self.subject,
                text=Text(self.text),
                sent_at=self.at,
                channel=self.channel,
                delivered_at=handed,
            )
        )
        said = phrase(self.text).casefold()
        for point in _points(store, letter):
            if not point.used_in and phrase(point.text) and phrase(point.text).casefold() in said:
                store.put(replace(point, used_in=_use(letter)))


@frozen
class NotSent:
    """Say that a letter has not gone out after all; its missed points are free again."""

    letter: Id
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Mark a letter as not sent")

    def run(self, store: Store) -> None:
        """Clear the day and free the points."""
        letter = store.find(Letter, self.letter)
        if letter is None:
            return
        store.put(replace(letter, sent_at=None, delivered_at=None))
        for point in _points(store, letter):
            if point.used_in == _use(letter):
                store.put(replace(point, used_in=""))


def _use(letter: Letter) -> str:
    return f"letter:{letter.id}"


def _points(store: Store, letter: Letter) -> tuple[Missed, ...]:
    return store.of(Missed, "interview", Id(letter.interview)) if letter.interview else ()
