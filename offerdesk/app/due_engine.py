"""Rules and what happened, joined: each step of a rule becomes a task for each person that it is about."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property

from offerdesk.app import due_interviews, due_milestones, due_offers, due_payouts, due_processes
from offerdesk.app.due_facts import Entities, Facts
from offerdesk.app.due_happening import Happening
from offerdesk.app.due_offers import short_rest
from offerdesk.app.due_stops import Asking, letter_sent_at, settled
from offerdesk.app.due_values import Due, DueState
from offerdesk.app.due_words import NO_DAY, reason
from offerdesk.app.style import Style
from offerdesk.app.work_calendar import work_calendar
from offerdesk.domain.calendars import WorkCalendar, notice_end
from offerdesk.domain.due_dates import Reckoned, nudged, opens, passed, reckon
from offerdesk.domain.due_rules import Rule, Trigger, in_force
from offerdesk.domain.due_table import RULES
from offerdesk.domain.fields import Id
from offerdesk.domain.tasks import Task
from offerdesk.domain.words import tr

CHAINED = {
    "R-05": Trigger.DECISION,
    "R-12.notice": Trigger.NOTICE,
    "R-12.last_day": Trigger.LAST_DAY,
    "R-13": Trigger.REVIEW,
}
"""Tasks whose own date others count from: moving one moves those."""

Key = tuple[str, str, str, Id | None]


@dataclass(frozen=True)
class Engine:
    """Everything that the tasks of one moment are made of."""

    facts: Facts
    rules: tuple[Rule, ...]
    calendar: WorkCalendar
    now: datetime
    style: Style

    @classmethod
    def of(cls, entities: Entities, now: datetime, style: Style) -> "Engine":
        """Read what happened; ``now`` gives the zone where the settings name none."""
        facts = Facts(entities)
        calendar = work_calendar(facts.settings, now.tzinfo) if now.tzinfo else work_calendar(facts.settings)
        rules = in_force(RULES, facts.rule_settings)
        return cls(facts, rules, calendar, calendar.local(now), style)

    @cached_property
    def touched(self) -> dict[Key, Task]:
        """What the user did to tasks of rules, by what names them."""
        return {(t.rule, t.step, t.subject, _id(t.person)): t for t in self.facts.tasks if t.rule}

    def derived(self) -> Iterator[Due]:
        """Yield every task of every rule."""
        for happening in self._happenings():
            yield from self._tasks(happening)

    def own(self, used: Iterable[Id]) -> Iterator[Due]:
        """Yield the user's own tasks, and stored ones of a rule that no longer follow from anything."""
        known = set(used)
        for task in self.facts.tasks:
            if task.id not in known and (not task.rule or task.due is not None):
                yield self._own(task)

    @cached_property
    def _rules_by_trigger(self) -> dict[Trigger, list[Rule]]:
        """The rules that make tasks, by what they follow from."""
        found: dict[Trigger, list[Rule]] = {trigger: [] for trigger in Trigger}
        for rule in self.rules:
            if not rule.nudge:
                found[rule.trigger].append(rule)
        return found

    @cached_property
    def _nudges(self) -> dict[str, list[Rule]]:
        """The reminders that are wanted of a rule's own task, by its id."""
        wanted = [rule for rule in self.rules if rule.nudge and not rule.off]
        return {rule.id: [other for other in wanted if other.id == rule.id] for rule in wanted}

    def _happenings(self) -> Iterator[Happening]:
        facts, calendar = self.facts, self.calendar
        yield from due_interviews.happened(facts, calendar)
        yield from due_processes.happened(facts, calendar, self.now)
        yield from due_offers.happened(facts, calendar)
        yield from due_milestones.happened(facts, calendar)
        yield from due_payouts.happened(facts, calendar, self.now)

    def _tasks(self, happening: Happening) -> Iterator[Due]:
        for rule in self._rules_by_trigger[happening.trigger]:
            if happening.only and rule.step not in happening.only:
                continue
            for person in happening.people if rule.each else (None,):
                due = self._task(rule, happening, person)
                if not rule.off and not _too_early(rule, due, happening):
                    yield due
                chained = CHAINED.get(rule.key)
                if chained is not None:
                    yield from self._chain(rule, happening, due, chained)

    def _chain(self, rule: Rule, happening: Happening, due: Due, trigger: Trigger) -> Iterator[Due]:
        asking = Asking(rule, happening, due.person, due.due, self.facts, self.now)
        done = due.done_at or (letter_sent_at(asking) if trigger is Trigger.NOTICE else None)
        at = done or due.due
        if at is not None:
            first = happening.at if trigger is Trigger.DECISION else None
            next_one = replace(happening, trigger=trigger, at=at, only=frozenset(), not_before=first)
            yield from self._tasks(next_one)

    def _task(self, rule: Rule, happening: Happening, person: Id | None) -> Due:
        if rule.key in happening.amounts:
            rule = replace(rule, amount=happening.amounts[rule.key])
        given = happening.given.get(rule.key)
        found = None if given or happening.at is None else self._reckoned(rule, happening, happening.at)
        due = given[0] if given else found.due if found else None
        why = given[1] if given else reason(rule, happening, found, self.style) if found else tr(NO_DAY)
        opening = None
        if due is not None and happening.at is not None:
            opening = opens(rule, due, happening.at, happening.calendar)
        asking = Asking(rule, happening, person, due, self.facts, self.now)
        plain = Due(
            rule.id,
            _step(rule, happening),
            happening.subject,
            person,
            self._title(rule, happening, person),
            due,
            why,
            DueState.OPEN,
            drafts=rule.drafts,
            company=happening.company,
            opens=opening,
            settled=settled(asking),
            warning=happening.warning or short_rest(rule.key, happening.at, due),
            reminders=self._reminders(rule, happening),
            matter=rule.matter or rule.id,
            again=rule.again,
            informs=rule.informs,
        )
        return self._stated(self._overlaid(plain), happening.calendar, lenient=rule.lenient)

    def _reckoned(self, rule: Rule, happening: Happening, at: date | datetime) -> Reckoned:
        found = reckon(rule, at, happening.calendar)
        if rule.key == "R-12.last_day":
            day = happening.calendar.day_of(found.due)
            return replace(found, due=notice_end(day, happening.notice_ends))
        return found

    def _title(self, rule: Rule, happening: Happening, person: Id | None) -> str:
        known = self.facts.people.get(person) if person else None
        names = {"current": "", "what": "", "other": "", **happening.names}
        names |= {"company": happening.company, "person": known.name if known else ""}
        lacking = rule.alone and any(not said and f"{{{name}}}" in rule.title for name, said in names.items())
        return tr(rule.alone if lacking else rule.title).format(**names)

    def _reminders(self, rule: Rule, happening: Happening) -> tuple[datetime, ...]:
        nudges = self._nudges.get(rule.id)
        if not nudges or not isinstance(happening.at, datetime):
            return ()
        return nudged(nudges, happening.at, happening.calendar)

    def _overlaid(self, due: Due) -> Due:
        """Lay over a task what the user did to it; what was done to a whole rule counts for each step."""
        rule, step, subject, person = due.key
        keys = ((rule, step, subject, person), (rule, step, subject, None), (rule, "", subject, person))
        found = [self.touched[k] for k in (*keys, (rule, "", subject, None)) if k in self.touched]
        if not found:
            return due
        task = found[0]
        exact = task.step == step
        moved = task.due is not None and exact and task.due != due.due
        return replace(
            due,
            task=task.id,
            due=task.due if moved else due.due,
            planned=due.due if moved else None,
            done_at=task.done_at,
            snoozed_until=task.snoozed_until,
            state=DueState.DISMISSED if task.dismissed_at is not None else due.state,
            notes=task.notes,
            link=task.link,
        )

    def _own(self, task: Task) -> Due:
        subject = task.subject
        state = DueState.DISMISSED if task.dismissed_at is not None else DueState.OPEN
        due = Due(
            task.rule,
            task.step,
            subject,
            _id(task.person),
            task.title,
            task.due,
            "",
            state,
            task=task.id,
            company=self._company(subject),
            done_at=task.done_at,
            snoozed_until=task.snoozed_until,
            matter=task.rule,
            notes=task.notes,
            link=task.link,
        )
        return self._stated(due, self.calendar)

    def _company(self, subject: str) -> str:
        kind, _, id_ = subject.partition(":")
        if kind == "offer" and id_ in self.facts.offers:
            return self.facts.offers[id_].company
        if kind == "person" and id_ in self.facts.people:
            return self.facts.people[id_].name
        if kind == "interview":
            found = self.facts.interview(id_)
            id_ = found.process if found else ""
        process = self.facts.processes.get(id_) if kind in {"interview", "process"} else None
        return process.company if process else ""

    def _stated(self, due: Due, calendar: WorkCalendar, *, lenient: bool = False) -> Due:
        """Say how a task stands now."""
        if due.state is DueState.DISMISSED:
            return due
        if due.done_at is not None or due.settled:
            return replace(due, state=DueState.DONE)
        asleep = due.snoozed_until is not None and calendar.begun_by(due.snoozed_until) > self.now
        early = due.opens is not None and due.opens > self.now
        if due.due is not None and passed(due.due, self.now, calendar) and not (asleep or lenient):
            return replace(due, state=DueState.OVERDUE)
        if asleep or early:
            return replace(due, state=DueState.UPCOMING)
        return due if due.state is DueState.OPEN else replace(due, state=DueState.OPEN)


def _too_early(rule: Rule, due: Due, happening: Happening) -> bool:
    """Tell whether a task would be due before what it follows from, as an evening that has gone by.

    One without any date is worth telling only where much follows from it: after a yes.
    """
    if due.due is None:
        return happening.trigger is not Trigger.ACCEPTED
    first = happening.at if rule.amount >= 0 and not rule.informs else happening.not_before
    planned = due.planned or due.due
    if first is None or rule.key in happening.given:
        return False
    return happening.calendar.moment(planned) < happening.calendar.begun_by(first)


def _step(rule: Rule, happening: Happening) -> str:
    if not happening.occasion:
        return rule.step
    return f"{rule.step}:{happening.occasion}" if rule.step else happening.occasion


def _id(person: str | None) -> Id | None:
    return Id(person) if person else None
