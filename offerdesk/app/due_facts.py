"""What happened, read once and arranged so that rules can ask: by application, by offer, by letter."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any, Protocol, TypeVar

from offerdesk.domain.assumptions import SETTINGS_ID, Settings
from offerdesk.domain.hindsight import Achievement, Feedback, LookBack
from offerdesk.domain.interviews import Asked, Interview, Missed, Observation, Promise, Question, Remark
from offerdesk.domain.journal import Event, Person, Process
from offerdesk.domain.letters import Letter
from offerdesk.domain.model import Entity
from offerdesk.domain.negotiating import Reply, Round
from offerdesk.domain.offer import Offer
from offerdesk.domain.stages import ENDED, stage_of
from offerdesk.domain.tasks import Checklist, ChecklistItem, RuleSetting, Task
from offerdesk.domain.values import OfferState

E = TypeVar("E", bound=Entity)

_OFFER = (
    "id",
    "company",
    "process",
    "current_job",
    "state",
    "received_at",
    "decide_by",
    "decide_by_agreed",
    "start_date",
    "accepted_at",
    "declined_at",
    "written",
    "written_at",
    "notice_days",
    "notice_ends",
    "bonus_target",
    "bonus_amount",
    "bonus_paid_every",
)
_PROCESS = (
    "id",
    "company",
    "title",
    "stage",
    "applied_at",
    "hear_by",
    "hear_by_channel",
    "rejected_at",
    "accepted_at",
    "closed_at",
    "interest",
    "relation",
    "no_feedback",
    "contacts",
    "history",
)
_PERSON = ("id", "name", "relation", "keep_in_touch")
REJECTED = "rejected"

OPEN_STATES = frozenset({OfferState.UNDER_REVIEW, OfferState.QUESTIONS, OfferState.COUNTERING})


class Entities(Protocol):
    """Whatever entities can be read from: a desk's reader, or the data of an exchange file."""

    def all(self, kind: type[E]) -> tuple[E, ...]:
        """Return every entity of a kind."""
        ...

    def rows(self, kind: type[Any], names: Sequence[str]) -> tuple[tuple[Any, ...], ...]:
        """Return only the attributes ``names`` of every entity of a kind."""
        ...


class Facts:
    """All that the rules look at. Long texts of offers and applications are never read."""

    def __init__(self, entities: Entities) -> None:
        self._entities = entities
        self.settings = next(iter(entities.all(Settings)), Settings(id=SETTINGS_ID))
        self.rule_settings = entities.all(RuleSetting)
        self.tasks = entities.all(Task)
        self.processes: dict[str, Process] = {p.id: p for p in self._light(Process, _PROCESS)}
        self.people: dict[str, Person] = {p.id: p for p in self._light(Person, _PERSON)}
        self.interviews = sorted(entities.all(Interview), key=lambda i: (i.start is None, _sortable(i.start)))
        self.letters = tuple(letter for letter in entities.all(Letter) if letter.sent_at is not None)
        self.events = grouped(entities.all(Event), "process")
        self.rounds = grouped(entities.all(Round), "offer")
        self.offers: dict[str, Offer] = {
            o.id: o for o in self._light(Offer, _OFFER) if o.id in self.rounds or _counts(o)
        }
        self.replies = grouped(entities.all(Reply), "round")
        self.feedback = grouped(entities.all(Feedback), "process")
        self.promises = grouped(entities.all(Promise), "interview")
        self.achievements = entities.all(Achievement)
        self.look_backs = entities.all(LookBack)
        self.by_process = grouped(self.interviews, "process")
        self.offers_by_process = grouped(self.offers.values(), "process")
        self._interviews: dict[str, Interview] = {i.id: i for i in self.interviews}
        self._noted: frozenset[str] | None = None
        self._over: dict[str, bool] = {}

    def parts(self, kind: type[E]) -> tuple[E, ...]:
        """Return every part of a kind, for the few rules that look at an offer's parts."""
        return self._entities.all(kind)

    def interview(self, id_: str | None) -> Interview | None:
        """Return the interview of an id."""
        return self._interviews.get(id_ or "")

    def over(self, process: str | None) -> bool:
        """Tell whether an application has ended, by either side's word or by an answered offer of its own."""
        found = self.processes.get(process or "")
        if found is None:
            return False
        if found.id not in self._over:
            self._over[found.id] = self._has_ended(found)
        return self._over[found.id]

    def _has_ended(self, found: Process) -> bool:
        offers = self.offers_by_process.get(found.id, ())
        answered = bool(offers) and not any(self.is_open(offer) for offer in offers)
        ended = found.rejected_at or found.closed_at or found.accepted_at
        return answered or bool(ended) or stage_of(found) in ENDED

    def rejected_at(self, process: Process) -> date | datetime | None:
        """Return when they said no: as noted, or as the history of stages has it."""
        stages = (change.at for change in process.history if change.stage.strip().casefold() == REJECTED)
        return process.rejected_at or next(stages, None)

    def is_open(self, offer: Offer) -> bool:
        """Tell whether an offer waits for the user's answer."""
        process = self.processes.get(offer.process or "")
        said_yes = offer.accepted_at or (process is not None and process.accepted_at)
        if offer.current_job or said_yes:
            return False
        if offer.state is OfferState.REOPENED:
            return True
        return offer.state in OPEN_STATES and offer.declined_at is None

    def noted(self, interview: Interview) -> bool:
        """Tell whether the user has begun to write down how an interview went."""
        if self._noted is None:
            self._noted = frozenset(self._with_notes())
        own = (
            interview.atmosphere, interview.place_notes, interview.if_yes, interview.if_no, interview.lessons,
            interview.went_well, interview.do_differently, interview.notes, interview.outcome,
        )  # fmt: skip
        marks = (interview.feeling, interview.atmosphere_rating, interview.place_rating, interview.hear_by)
        return (
            interview.id in self._noted
            or any(text.strip() for text in own)
            or any(mark is not None for mark in (*marks, interview.salary_asked, interview.named_first))
        )

    def _with_notes(self) -> Iterable[str]:
        for kind in (Remark, Question, Missed, Observation, Promise):
            yield from (interview for (interview,) in self._entities.rows(kind, ("interview",)))
        for interview, answer in self._entities.rows(Asked, ("interview", "answer")):
            if answer.strip():
                yield interview
        after = {c.id: c.subject for c in self._entities.all(Checklist) if c.template == "C-03"}
        for checklist, done in self._entities.rows(ChecklistItem, ("checklist", "done_at")):
            if done is not None and checklist in after:
                yield after[checklist].removeprefix("interview:")

    def _light(self, kind: type[E], names: tuple[str, ...]) -> Iterable[E]:
        for row in self._entities.rows(kind, names):
            yield kind(**dict(zip(names, row, strict=True)))


def _counts(offer: Offer) -> bool:
    """Tell whether anything follows from an offer: one without any date is only compared."""
    dated = offer.received_at or offer.decide_by or offer.accepted_at or offer.declined_at
    return bool(
        dated
        or offer.process
        or offer.current_job
        or offer.state in {OfferState.ACCEPTED, OfferState.REOPENED}
    )


def accepted(offer: Offer) -> bool:
    """Tell whether the user said yes to an offer; the current job is none."""
    return offer.accepted_at is not None or (offer.state is OfferState.ACCEPTED and not offer.current_job)


def grouped(entities: Iterable[E], via: str) -> dict[str, list[E]]:
    """Sort entities by what their attribute ``via`` refers to."""
    found: dict[str, list[E]] = defaultdict(list)
    for entity in entities:
        found[getattr(entity, via) or ""].append(entity)
    return found


def _sortable(when: date | datetime | None) -> float:
    return when.timestamp() if isinstance(when, datetime) else 0.0
