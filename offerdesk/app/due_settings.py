"""The due rules as their settings show them: what each asks for, how it counts, what the user changed."""

from collections.abc import Iterable

from offerdesk.app.due_facts import Entities
from offerdesk.app.due_words import offset
from offerdesk.domain.due_rules import Rule, in_force
from offerdesk.domain.due_table import RULES
from offerdesk.domain.frozen import frozen
from offerdesk.domain.tasks import OffsetUnit, RuleSetting
from offerdesk.domain.words import N_, tr

NUDGES = {
    "nudge": N_("Speak of thanking, soon after"),
    "last_call": N_("Speak of thanking, before the day is over"),
}
_SHOWN = {"company": "…", "person": "…", "what": "…", "current": "…", "other": "…", "when": "…"}


@frozen
class RuleShown:
    """One step of a rule. ``key`` is the id of its setting, ``words`` say how it counts.

    ``countable`` is false where only the rule itself can say how much; ``setting`` is what the user changed.
    """

    key: str
    rule: str
    title: str
    words: str
    on: bool
    amount: int
    unit: OffsetUnit | None
    time: str
    countable: bool
    setting: RuleSetting | None = None


def rules_shown(entities: Entities) -> tuple[RuleShown, ...]:
    """Return every step of every rule as it is in force, in the order of their ids."""
    settings = entities.all(RuleSetting)
    own = {str(setting.id): setting for setting in settings}
    return tuple(_shown(rule, own.get(rule.key)) for rule in in_force(RULES, settings))


def as_declared(key: str, rules: Iterable[Rule] = RULES) -> Rule:
    """Return a step as it is declared; ``KeyError`` where there is none with that key."""
    for rule in rules:
        if rule.key == key:
            return rule
    raise KeyError(key)


def _shown(rule: Rule, own: RuleSetting | None) -> RuleShown:
    title = tr(NUDGES[rule.step]) if rule.nudge else tr(rule.title).format(**_SHOWN)
    units = {unit.value: unit for unit in OffsetUnit}
    unit = units.get(rule.unit.value)
    words = offset(rule, tr(rule.since).format(**_SHOWN))
    return RuleShown(
        rule.key, rule.id, title, words, not rule.off, rule.amount, unit, rule.time, unit is not None, own
    )
