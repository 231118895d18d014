"""What a checklist looks at: one subject with all that belongs to it, read when it is asked for."""

from functools import cached_property
from typing import TypeVar

from offerdesk.app.full_offers import full_offer
from offerdesk.app.store import E, Reader
from offerdesk.domain.fields import Id
from offerdesk.domain.interviews import Asked, Interview, Promise, Question, Remark
from offerdesk.domain.journal import Process
from offerdesk.domain.letters import Letter
from offerdesk.domain.negotiating import Ask, Round
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.preparing import Practice, Requirement

Part = TypeVar("Part", Remark, Question, Asked, Promise)


class Facts:
    """What is known of a subject ("interview:x"). An interview and an offer know their application, too.

    What is not there is ``None`` or empty: nothing is known of it then.
    """

    def __init__(self, reader: Reader, subject: str) -> None:
        self.reader = reader
        self._kind, _, id_ = subject.partition(":")
        self._id = Id(id_)

    @cached_property
    def interview(self) -> Interview | None:
        """The interview itself."""
        return self.reader.find(Interview, self._id) if self._kind == "interview" else None

    @cached_property
    def full(self) -> FullOffer | None:
        """The offer itself, with its parts."""
        return full_offer(self.reader, self._id) if self._kind == "offer" else None

    @property
    def offer(self) -> Offer | None:
        """The offer itself."""
        return self.full.offer if self.full else None

    @cached_property
    def process(self) -> Process | None:
        """The application that all of it belongs to."""
        if self._kind == "process":
            return self.reader.find(Process, self._id)
        owner = self.interview or self.offer
        return self.reader.find(Process, Id(owner.process)) if owner and owner.process else None

    @cached_property
    def requirements(self) -> tuple[Requirement, ...]:
        """What the role asks for."""
        return self._of_process(Requirement)

    @cached_property
    def letters(self) -> tuple[Letter, ...]:
        """What was written in the application."""
        return self._of_process(Letter)

    @cached_property
    def practices(self) -> tuple[Practice, ...]:
        """What was practised for the application."""
        return self._of_process(Practice)

    @cached_property
    def interviews(self) -> tuple[Interview, ...]:
        """The one interview, or all of the application."""
        return (self.interview,) if self.interview else self._of_process(Interview)

    @cached_property
    def rounds(self) -> tuple[Round, ...]:
        """The rounds of negotiating the offer."""
        return self.reader.of(Round, "offer", self.offer.id) if self.offer else ()

    @cached_property
    def asks(self) -> tuple[Ask, ...]:
        """Everything that was asked for."""
        return tuple(ask for round_ in self.rounds for ask in self.reader.of(Ask, "round", round_.id))

    def parts(self, kind: type[Part]) -> tuple[Part, ...]:
        """Return what was noted in the interviews, of one kind."""
        return tuple(part for held in self.interviews for part in self.reader.of(kind, "interview", held.id))

    def sent(self, *drafts: str) -> bool:
        """Tell whether a letter of one of these drafts has been sent."""
        return any(letter.draft in drafts and letter.sent_at is not None for letter in self.letters)

    def _of_process(self, kind: type[E]) -> tuple[E, ...]:
        return self.reader.of(kind, "process", self.process.id) if self.process else ()
