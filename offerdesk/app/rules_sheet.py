"""The due rules as the user can see and change them."""

from dataclasses import replace

from offerdesk.app.due_words import COUNTED
from offerdesk.app.rows import Cell, Column, Row, RowKind, Sheet
from offerdesk.app.store import Reader
from offerdesk.domain.due_rules import END, Rule, Trigger, in_force
from offerdesk.domain.due_table import RULES
from offerdesk.domain.fields import Id
from offerdesk.domain.tasks import OffsetUnit, RuleSetting
from offerdesk.domain.words import N_, tr, trn

STAGES = (
    (
        N_("Interviews"),
        {Trigger.INTERVIEW_PLANNED, Trigger.LEAVING, Trigger.INTERVIEW_ENDED, Trigger.PROMISED},
    ),
    (N_("Waiting"), {Trigger.HEAR_BY, Trigger.LAST_CONTACT, Trigger.COUNTER_SENT, Trigger.COOLED}),
    (N_("Offers"), {Trigger.OFFER_RECEIVED, Trigger.DECISION, Trigger.CONFLICT, Trigger.CAME_BACK}),
    (N_("After an answer"), set(Trigger)),
)
"""Under which title the rules of a trigger stand; the first that fits."""

TRIGGERS = {
    Trigger.INTERVIEW_PLANNED: N_("the interview"),
    Trigger.LEAVING: N_("the way to the interview"),
    Trigger.INTERVIEW_ENDED: N_("the end of the interview"),
    Trigger.HEAR_BY: N_("the day by which they wanted to answer"),
    Trigger.LAST_CONTACT: N_("the last contact"),
    Trigger.OFFER_RECEIVED: N_("an offer has come"),
    Trigger.DECISION: N_("the answer is due"),
    Trigger.COUNTER_SENT: N_("a counter-offer"),
    Trigger.CONFLICT: N_("two offers whose days clash"),
    Trigger.REJECTED: N_("a rejection"),
    Trigger.ACCEPTED: N_("an offer was accepted"),
    Trigger.COOLED: N_("the last contact, where interest is low"),
    Trigger.NOTICE: N_("notice was to be given"),
    Trigger.LAST_DAY: N_("the last day"),
    Trigger.STARTED: N_("the first day"),
    Trigger.MILESTONE: N_("a milestone in your job"),
    Trigger.REVIEW: N_("the pay review"),
    Trigger.WEEK: N_("the working week"),
    Trigger.CAME_BACK: N_("they came back after a no"),
    Trigger.CLOSED: N_("an application was closed"),
    Trigger.PROMISED: N_("the day that was promised"),
    Trigger.VERBAL_YES: N_("a yes by word of mouth"),
    Trigger.PAID_OR_VESTED: N_("a payment or vesting"),
}


def rules_sheet(reader: Reader) -> Sheet:
    """List every rule with when it speaks; what is off says so, what the user changed is marked."""
    settings = reader.all(RuleSetting)
    changed = {setting.id for setting in settings}
    groups: dict[str, list[Row]] = {title: [] for title, _ in STAGES}
    for rule in in_force(RULES, settings):
        stage = next(title for title, triggers in STAGES if rule.trigger in triggers)
        state = tr("off") if rule.off else tr("changed") if rule.key in changed else ""
        cells = (Cell(when_of(rule)), Cell(state))
        groups[stage].append(Row(rule.key, name_of_rule(rule), cells, group=stage))
    rows: list[Row] = []
    for title, found in groups.items():
        rows.append(Row(title, tr(title), kind=RowKind.GROUP))
        rows += found
    columns = (Column("when", tr("When"), figures=False), Column("state", "", figures=False))
    return Sheet(columns, tuple(rows), tr("Rule"))


def name_of_rule(rule: Rule) -> str:
    """Name a rule for everyone at once: "Thank each person"."""
    if rule.nudge:
        return tr("A reminder of it")
    blanks = {
        "company": tr("the company"),
        "person": tr("each person"),
        "other": tr("the others"),
        "what": tr("what you promised"),
    }
    return tr(rule.title).format_map(_Blanks(blanks))


def when_of(rule: Rule) -> str:
    """Say when a rule speaks: "2 business days after an offer has come, 17:00"."""
    since = tr(TRIGGERS[rule.trigger])
    n = abs(rule.amount)
    if n:
        offset = trn(*COUNTED[rule.unit], n).format(n=n)
        text = tr("{offset} before {since}") if rule.amount < 0 else tr("{offset} after {since}")
        said = text.format(offset=offset, since=since)
    else:
        said = since[:1].upper() + since[1:]
    if not rule.time:
        return said
    clock = tr("end of the working day") if rule.time == END else rule.time
    return tr("{said}, {clock}").format(said=said, clock=clock)


def rule_named(key: str) -> Rule | None:
    """Return a rule as it is declared; ``None`` where there is none of that key."""
    return next((rule for rule in RULES if rule.key == key), None)


def in_full(rule: Rule, setting: RuleSetting | None) -> RuleSetting:
    """Return a setting with the rule's own figures where it leaves them as they are."""
    kept = setting or RuleSetting(Id(rule.key))
    return replace(
        kept,
        amount=rule.amount if kept.amount is None else kept.amount,
        unit=_unit(rule) if kept.unit is None else kept.unit,
        time=kept.time or _time(rule),
    )


def differing(setting: RuleSetting) -> RuleSetting:
    """Return a setting that says only in what it differs from its rule."""
    rule = rule_named(setting.id)
    if rule is None:
        return setting
    return replace(
        setting,
        amount=None if setting.amount == rule.amount else setting.amount,
        unit=None if setting.unit == _unit(rule) else setting.unit,
        time="" if setting.time == _time(rule) else setting.time,
    )


def _unit(rule: Rule) -> OffsetUnit | None:
    """Return the rule's unit where it can be chosen; minutes and working hours belong to a rule."""
    return next((unit for unit in OffsetUnit if unit.value == rule.unit.value), None)


def _time(rule: Rule) -> str:
    return "" if rule.time == END else rule.time


class _Blanks(dict[str, str]):
    """Fills what a title leaves open; what it has no words for becomes a dash."""

    def __missing__(self, _key: str) -> str:
        return "…"
