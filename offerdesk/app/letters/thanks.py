"""Who was thanked after an interview: each person met gets a letter of their own."""

from enum import StrEnum

from offerdesk.app.letters.subjects import details_of
from offerdesk.app.store import Reader
from offerdesk.domain.fields import Id
from offerdesk.domain.frozen import frozen
from offerdesk.domain.interviews import Interview
from offerdesk.domain.journal import Person
from offerdesk.domain.letters import Letter
from offerdesk.domain.words import tr

THANKS = "D-01"
WANTED_DETAILS = 2


class Enough(StrEnum):
    """Whether there is enough of a person's own to write about."""

    GOOD = "good"
    THIN = "thin"
    NOTHING = "nothing"


@frozen
class Thanks:
    """One person met: the letter to them, where there is one, and how many details it can take up."""

    person: Person
    details: int
    letter: Letter | None = None

    @property
    def sent(self) -> bool:
        """Whether they were thanked."""
        return self.letter is not None and self.letter.sent_at is not None

    @property
    def enough(self) -> Enough:
        """Whether the details do."""
        if self.details >= WANTED_DETAILS:
            return Enough.GOOD
        return Enough.THIN if self.details else Enough.NOTHING


@frozen
class Coverage:
    """Everybody met in one interview, in the order in which they were entered."""

    interview: Interview
    people: tuple[Thanks, ...]

    @property
    def thanked(self) -> int:
        """How many were thanked."""
        return sum(1 for thanks in self.people if thanks.sent)

    @property
    def missing(self) -> tuple[Thanks, ...]:
        """Who was not thanked yet."""
        return tuple(thanks for thanks in self.people if not thanks.sent)

    def say(self) -> str:
        """Say it in a line: "3 of 4 thanked"."""
        return tr("{n} of {all} thanked").format(n=self.thanked, all=len(self.people))


def unbegun(reader: Reader, interview: Interview) -> tuple[Thanks, ...]:
    """Return those who were met and to whom no thank-you was begun yet."""
    return tuple(one for one in coverage(reader, interview).people if one.letter is None)


def coverage(reader: Reader, interview: Interview) -> Coverage:
    """Return who was thanked for an interview; of several letters to one person the sent one counts."""
    letters = [x for x in reader.of(Letter, "interview", interview.id) if x.draft == THANKS]
    people = [p for ref in interview.people if (p := reader.find(Person, Id(ref))) is not None]
    return Coverage(
        interview,
        tuple(
            Thanks(person, len(details_of(reader, interview, person)), _letter_to(person, letters))
            for person in people
        ),
    )


def _letter_to(person: Person, letters: list[Letter]) -> Letter | None:
    own = [letter for letter in letters if letter.person == str(person.id)]
    return next((x for x in own if x.sent_at is not None), own[-1] if own else None)
