"""The question bank: every question ever asked of me, alike ones together, with the best answer so far."""

from dataclasses import replace
from datetime import datetime
from decimal import Decimal

from offerdesk.app.preparing.records import Known, Records
from offerdesk.app.store import Store
from offerdesk.domain.fields import Id, Ref, Text
from offerdesk.domain.frozen import frozen
from offerdesk.domain.interviews import Interview, Question
from offerdesk.domain.journal import Who
from offerdesk.domain.likeness import Groups
from offerdesk.domain.preparing import BankQuestion, Practice
from offerdesk.domain.words import tr


@frozen
class Time:
    """One time that a question was asked of me: where, when, and the words that it shares with its group."""

    question: Question
    company: str
    interview: Interview | None
    shared: tuple[str, ...] = ()


@frozen
class AskedGroup:
    """One question with all the times that it was asked; ``bank`` is its entry, where it has one."""

    key: str
    text: str
    bank: BankQuestion | None
    times: tuple[Time, ...]
    practices: tuple[Practice, ...] = ()

    @property
    def companies(self) -> tuple[str, ...]:
        """Who asked it, each once."""
        return tuple(dict.fromkeys(t.company for t in self.times if t.company))

    @property
    def answer(self) -> str:
        """The best answer so far: the kept one, else the newest wish for next time, else the best rated."""
        if self.bank is not None and self.bank.answer.strip():
            return self.bank.answer
        improved = [t.question.next_time for t in self.times if t.question.next_time.strip()]
        if improved:
            return improved[-1]
        given = [t.question for t in self.times if t.question.answer.strip()]
        return (
            max(given, key=lambda q: q.rating if q.rating is not None else Decimal(-1)).answer
            if given
            else ""
        )

    @property
    def improved(self) -> str:
        """The newest wish for next time that is not the kept answer yet; empty for none."""
        wishes = [t.question.next_time for t in self.times if t.question.next_time.strip()]
        kept = self.bank.answer.strip() if self.bank is not None else ""
        return wishes[-1] if wishes and wishes[-1].strip() != kept else ""

    @property
    def rating(self) -> Decimal | None:
        """How it went the last time that this was noted, in an interview or in practice."""
        rated = [(t.interview.start if t.interview else None, t.question.rating) for t in self.times]
        rated += [(p.at, p.rating) for p in self.practices]
        noted = [(at, mark) for at, mark in rated if mark is not None]
        return max(noted, key=lambda pair: _stamp(pair[0]))[1] if noted else None

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags of the entry and of each time, each once."""
        every = [
            *(self.bank.tags if self.bank else ()),
            *(tag for t in self.times for tag in t.question.tags),
        ]
        return tuple(dict.fromkeys(every))

    @property
    def to_practise(self) -> bool:
        """Whether it waits to be practised: marked so, or answered otherwise next time and not settled."""
        return (self.bank is not None and self.bank.practise) or any(
            t.question.next_time.strip() and not t.question.settled for t in self.times
        )


def asked_of_me(records: Records) -> tuple[AskedGroup, ...]:
    """Return every question that was or may be asked of me: entries first, then the others, oldest first."""
    known = Known(records)
    entries = [q for q in records.all(BankQuestion) if q.asked_by is Who.THEM]
    groups, times = Groups(), [[] for _ in entries]  # type: tuple[Groups, list[list[Time]]]
    place_of = {entry.id: groups.start(entry.text) for entry in entries}
    heads: list[BankQuestion | Question] = list(entries)
    for question in sorted(records.all(Question), key=lambda q: _order(known, q)):
        if not question.text.strip():
            continue
        place = place_of.get(Id(question.bank)) if question.bank is not None else None
        shared: tuple[str, ...] = ()
        if place is None and (found := groups.find(question.text)) is not None:
            place, shared = found[0], found[1].shared
        if place is None:
            place = groups.start(question.text)
            heads.append(question)
            times.append([])
        interview = known.interviews.get(Id(question.interview))
        times[place].append(Time(question, known.company_of(question.interview), interview, shared))
    practised = _practised(records)
    return tuple(_group(head, tuple(times[place]), practised) for place, head in enumerate(heads))


def to_ask(records: Records) -> tuple[BankQuestion, ...]:
    """Return the questions that I ask, by topic."""
    mine = [q for q in records.all(BankQuestion) if q.asked_by is Who.ME]
    return tuple(sorted(mine, key=lambda q: (q.topic == "", q.topic.casefold(), q.position)))


def _group(
    head: BankQuestion | Question, times: tuple[Time, ...], practised: dict[str, tuple[Practice, ...]]
) -> AskedGroup:
    bank = head if isinstance(head, BankQuestion) else None
    key = f"bank_question:{head.id}" if bank is not None else f"question:{head.id}"
    return AskedGroup(key, head.text.strip(), bank, times, practised.get(head.id, ()) if bank else ())


def _practised(records: Records) -> dict[str, tuple[Practice, ...]]:
    found: dict[str, list[Practice]] = {}
    for practice in records.all(Practice):
        if practice.question is not None:
            found.setdefault(practice.question, []).append(practice)
    return {question: tuple(sorted(every, key=lambda p: _stamp(p.at))) for question, every in found.items()}


def _order(known: Known, question: Question) -> tuple[float, str, int]:
    interview = known.interviews.get(Id(question.interview))
    start = interview.start if interview is not None else None
    return (_stamp(start), question.interview, question.position)


def _stamp(at: datetime | None) -> float:
    return at.timestamp() if at is not None else float("-inf")


@frozen
class KeepInBank:
    """Make an entry of the bank from the times that a question was asked, with its best answer so far."""

    text: str
    questions: tuple[Id, ...]
    answer: str
    new: Id
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Keep a question in the bank")

    def run(self, store: Store) -> None:
        """Add the entry and let each time lead to it."""
        asked = [found for id_ in self.questions if (found := store.find(Question, id_)) is not None]
        tags = tuple(dict.fromkeys(tag for question in asked for tag in question.tags))
        place = max((q.position for q in store.all(BankQuestion)), default=-1) + 1
        entry = BankQuestion(self.new, self.text, answer=Text(self.answer), tags=tags, position=place)
        store.put(entry)
        for question in asked:
            store.put(replace(question, bank=Ref(entry.id)))


@frozen
class AdoptAnswer:
    """Take an improved answer as the best so far."""

    question: Id
    answer: str
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Take the improved answer")

    def run(self, store: Store) -> None:
        """Write the answer into the entry."""
        entry = store.find(BankQuestion, self.question)
        if entry is not None:
            store.put(replace(entry, answer=Text(self.answer)))


@frozen
class Settle:
    """Say that a question needs no more practice, or that it does again."""

    questions: tuple[Id, ...]
    settled: bool
    entry: Id | None = None
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Settle a question") if self.settled else tr("Practise a question again")

    def run(self, store: Store) -> None:
        """Mark each time that it was asked, and its entry."""
        for id_ in self.questions:
            asked = store.find(Question, id_)
            if asked is not None:
                store.put(replace(asked, settled=self.settled))
        entry = store.find(BankQuestion, self.entry) if self.entry is not None else None
        if entry is not None:
            store.put(replace(entry, practise=not self.settled))


@frozen
class AddBankQuestion:
    """Add a question to the bank, behind the others."""

    new: Id
    text: str
    asked_by: Who = Who.THEM
    topic: str = ""
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Add question")

    def run(self, store: Store) -> None:
        """Add the entry."""
        place = max((q.position for q in store.all(BankQuestion)), default=-1) + 1
        store.put(BankQuestion(self.new, self.text, self.asked_by, topic=self.topic, position=place))
