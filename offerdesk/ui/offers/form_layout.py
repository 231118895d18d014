"""Where each attribute of an offer stands in its form: rows are derived, their order is designed."""

from typing import Any

from offerdesk.domain.exits import sellable
from offerdesk.domain.fields import Group, attribute
from offerdesk.domain.frozen import frozen
from offerdesk.domain.parts import Grant, GrantKind, RepayRule
from offerdesk.domain.unitworth import OPTION_KINDS, contributes, is_unlisted
from offerdesk.domain.values import Per
from offerdesk.domain.words import N_


@frozen
class Block:
    """A run of rows, or a list of parts, with an optional title.

    ``more`` names rows that few offers need: they stand behind "More". ``none`` is the name in
    ``Offer.none_of`` that the block's switch writes, ``none_label`` what the switch says.
    """

    names: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    parts: str = ""
    title: str = ""
    none: str = ""
    none_label: str = N_("Not offered")


@frozen
class SectionPlan:
    """One section of the form."""

    group: Group
    blocks: tuple[Block, ...]
    starts_open: bool = False


HEAD = ("company", "title", "pay_amount")
"""The quick entry above the sections; the pay line holds amount, currency and period."""

OMITTED = frozenset({"id", "position", "none_of", "compared", "ranges", "version"})
"""Set elsewhere: by the program, by the switches of the sections, in the list, beside its figure."""

SECTIONS: tuple[SectionPlan, ...] = (
    SectionPlan(
        Group.ABOUT,
        (
            Block(
                ("level", "city", "region", "country", "state", "received_at", "decide_by", "start_date"),
                (
                    "decide_by_agreed",
                    "current_job",
                    "process",
                    "accepted_at",
                    "declined_at",
                    "reopened_at",
                    "closed_at",
                    "decline_reasons",
                ),
            ),
        ),
        starts_open=True,
    ),
    SectionPlan(
        Group.PAY,
        (
            Block(("pay_currency", "pay_period"), ("hours_per_week", "weeks_per_year", "payments_per_year")),
            Block(("raise_rate", "raise_every"), none="raise", none_label=N_("No raise expected")),
            Block(
                parts="promised_raise",
                title=N_("Promised raises"),
                none="promised_raises",
                none_label=N_("None promised"),
            ),
        ),
        starts_open=True,
    ),
    SectionPlan(
        Group.BONUS,
        (
            Block(
                ("bonus_target", "bonus_amount", "bonus_payout", "bonus_guaranteed"),
                ("bonus_paid_every",),
                none="bonus",
            ),
        ),
    ),
    SectionPlan(Group.ONE_OFFS, (Block(parts="one_off", none="one_offs"),)),
    SectionPlan(
        Group.EQUITY,
        (
            Block(parts="grant", none="equity"),
            Block(
                ("refresher_value", "refresher_vesting", "refresher_written"),
                ("refresher_first", "refresher_every"),
                title=N_("Refresher grants"),
                none="refreshers",
                none_label=N_("No refreshers"),
            ),
        ),
    ),
    SectionPlan(
        Group.RETIREMENT,
        (
            Block(
                ("match_tiers", "own_contribution", "match_vesting"),
                ("match_cap", "match_true_up"),
                none="retirement",
            ),
        ),
    ),
    SectionPlan(Group.HEALTH, (Block(parts="health_plan", none="health"),)),
    SectionPlan(
        Group.TIME_OFF,
        (
            Block(
                ("pto_days", "holidays", "sick_days", "unlimited_leave", "parental_weeks", "parental_pay"),
                none="time_off",
            ),
        ),
    ),
    SectionPlan(
        Group.HOURS,
        (
            Block(("week_hours", "unpaid_overtime", "remote_days", "flexible_hours")),
            Block(
                ("commute_days", "commute_minutes", "commute_distance", "commute_rate"),
                ("commute_parking", "commute_fare"),
                title=N_("Commute"),
                none="commute",
                none_label=N_("No commute"),
            ),
        ),
    ),
    SectionPlan(
        Group.ALLOWANCES,
        (
            Block(parts="allowance", title=N_("Allowances"), none="allowances"),
            Block(parts="cost", title=N_("Costs"), none="costs", none_label=N_("No costs")),
            Block(("cost_of_living",), ("cost_of_living_date", "cost_of_living_source")),
        ),
    ),
    SectionPlan(Group.TERMS, (Block(("written", "notice_days", "terms"), ("written_at", "notice_ends")),)),
    SectionPlan(Group.NOTES, (Block(("notes", "ratings")),)),
)

PART_ROWS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "promised_raise": (("month", "rate", "amount", "written"), ()),
    "one_off": (
        ("kind", "amount", "month", "repay_rule", "repay_months", "repay_basis", "repay_steps"),
        ("label",),
    ),
    "grant": (
        ("kind", "value", "units", "price", "strike", "vesting", "listed"),
        (
            "probability",
            "discount",
            "contribution",
            "purchase_every",
            "lookback",
            "growth",
            "prices",
            "exits",
            "fully_diluted",
            "ownership",
            "dilution",
            "preference",
            "preferred",
            "exercise_window",
            "allocation",
        ),
    ),
    "health_plan": (
        (
            "name",
            "premium_month",
            "deductible",
            "coinsurance",
            "out_of_pocket_max",
            "employer_hsa",
            "chosen",
        ),
        (),
    ),
    "allowance": (("label", "amount", "per", "month"), ("kind",)),
    "cost": (("label", "amount", "per", "month"), ("kind",)),
}
"""Rows of each kind of part: those shown at once, and those behind "More"."""

ADD_LABELS = {
    "promised_raise": N_("Add raise"),
    "one_off": N_("Add one-off"),
    "grant": N_("Add grant"),
    "health_plan": N_("Add plan"),
    "allowance": N_("Add allowance"),
    "cost": N_("Add cost"),
}

_OF_PLANS = frozenset({"contribution", "purchase_every", "lookback"})
_OF_OPTIONS = frozenset({"strike", "exercise_window"})
_OF_SALES = frozenset({"exits", "fully_diluted", "ownership", "dilution", "preference", "preferred"})
_OF_RISK = frozenset({"probability", "discount"})


def unneeded(kind: str, entity: Any) -> frozenset[str]:
    """Return the attributes that say nothing for this part as it is, and hold nothing."""
    names: set[str] = set()
    if kind == "grant":
        names |= _unneeded_of_grant(entity)
    if kind == "one_off":
        if entity.repay_rule is None:
            names |= {"repay_months", "repay_basis", "repay_steps"}
        elif entity.repay_rule is not RepayRule.STEPPED:
            names.add("repay_steps")
    if kind in {"allowance", "cost"} and entity.per is not Per.ONCE:
        names.add("month")
    return frozenset(n for n in names if n == "month" or not _holds(entity, n))


def _unneeded_of_grant(grant: Grant) -> set[str]:
    """Return what a grant of this kind has no use for."""
    names: set[str] = set()
    plan = grant.kind is GrantKind.ESPP
    if grant.kind is not None and not plan:
        names |= _OF_PLANS
    if grant.kind is not None and grant.kind not in OPTION_KINDS:
        names |= _OF_OPTIONS
    if grant.kind is not None and not sellable(grant):
        names |= _OF_SALES
        names |= _OF_RISK - ({"discount"} if plan else set()) if not is_unlisted(grant) else set()
    if contributes(grant):
        names |= {"value", "units", "vesting", "allocation"}
    return names


def _holds(entity: Any, name: str) -> bool:
    """Whether an attribute has a value that somebody gave it."""
    value = getattr(entity, name)
    return bool(value) and value != attribute(type(entity), name).default
