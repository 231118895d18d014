"""The words for each choice that a field offers: combo boxes, tables and reports use the same."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from offerdesk.domain.assumptions import Filing, TaxMethod
from offerdesk.domain.parts import GrantKind, OneOffKind, RepayBasis, RepayRule
from offerdesk.domain.values import PERIOD_LABELS, Allocation, ClauseState, NoticeEnd, OfferState, Per, Period
from offerdesk.domain.words import N_, tr

LABELS: dict[type[StrEnum], Mapping[Any, str]] = {
    Period: PERIOD_LABELS,
    Per: {
        Per.MONTH: N_("a month"),
        Per.YEAR: N_("a year"),
        Per.ONCE: N_("once"),
    },
    OfferState: {
        OfferState.UNDER_REVIEW: N_("Under review"),
        OfferState.QUESTIONS: N_("Questions asked"),
        OfferState.COUNTERING: N_("Negotiating"),
        OfferState.ACCEPTED: N_("Accepted"),
        OfferState.DECLINED: N_("Declined"),
        OfferState.REOPENED: N_("Reopened"),
        OfferState.EXPIRED: N_("Expired"),
        OfferState.WITHDRAWN: N_("Withdrawn"),
    },
    OneOffKind: {
        OneOffKind.SIGN_ON: N_("Sign-on bonus"),
        OneOffKind.RELOCATION: N_("Relocation"),
        OneOffKind.RETENTION: N_("Retention bonus"),
        OneOffKind.OTHER: N_("Other payment"),
    },
    RepayRule: {
        RepayRule.WHOLE: N_("All of it"),
        RepayRule.MONTHLY: N_("Less each month"),
        RepayRule.DAILY: N_("Less each day"),
        RepayRule.STEPPED: N_("In steps"),
    },
    RepayBasis: {
        RepayBasis.GROSS: N_("Gross"),
        RepayBasis.NET: N_("Net"),
    },
    GrantKind: {
        GrantKind.RSU: N_("RSU"),
        GrantKind.NSO: N_("Stock options (NSO)"),
        GrantKind.ISO: N_("Stock options (ISO)"),
        GrantKind.ESPP: N_("Purchase plan (ESPP)"),
        GrantKind.PHANTOM: N_("Phantom stock"),
        GrantKind.CASH: N_("Long-term cash"),
    },
    Allocation: {
        Allocation.CUMULATIVE_ROUNDING: N_("Cumulative, rounded"),
        Allocation.CUMULATIVE_ROUND_DOWN: N_("Cumulative, rounded down"),
        Allocation.FRONT_LOADED: N_("Remainder spread over the first parts"),
        Allocation.BACK_LOADED: N_("Remainder spread over the last parts"),
        Allocation.FRONT_LOADED_TO_SINGLE_TRANCHE: N_("Remainder in the first part"),
        Allocation.BACK_LOADED_TO_SINGLE_TRANCHE: N_("Remainder in the last part"),
        Allocation.FRACTIONAL: N_("Fractional units"),
    },
    ClauseState: {
        ClauseState.STATED: N_("Stated"),
        ClauseState.NOT_OFFERED: N_("Not offered"),
        ClauseState.UNCLEAR: N_("Unclear"),
        ClauseState.NOT_APPLICABLE: N_("Does not apply"),
    },
    TaxMethod: {
        TaxMethod.NONE: N_("Before tax"),
        TaxMethod.FLAT: N_("Flat rate"),
        TaxMethod.US: N_("United States"),
    },
    Filing: {
        Filing.SINGLE: N_("Single"),
        Filing.JOINT: N_("Married, filing jointly"),
        Filing.SEPARATE: N_("Married, filing separately"),
        Filing.HEAD: N_("Head of household"),
    },
    NoticeEnd: {
        NoticeEnd.ANY_DAY: N_("On any day"),
        NoticeEnd.MONTH_END: N_("At the end of a month"),
        NoticeEnd.FIFTEENTH_OR_MONTH_END: N_("On the 15th or at the end of a month"),
    },
}
"""Message ids by enumeration and member; within one enumeration, labels differ."""


def label_of(member: StrEnum) -> str:
    """Return the words for a choice, translated."""
    labels = LABELS.get(type(member))
    if labels is None:
        from offerdesk.app.journal_labels import JOURNAL_LABELS  # noqa: PLC0415 - not for the first sheet
        from offerdesk.app.negotiation_labels import NEGOTIATION_LABELS  # noqa: PLC0415 - as above

        labels = (JOURNAL_LABELS | NEGOTIATION_LABELS)[type(member)]
    return tr(labels[member])


def member_of(kind: type[StrEnum], text: str) -> StrEnum | None:
    """Return the choice that a label, the start of one label alone, or the file's own word means."""
    low = text.strip().casefold()
    members = list(kind)
    for member in members:
        if low in {label_of(member).casefold(), member.value.casefold()}:
            return member
    starting = [m for m in members if low and label_of(m).casefold().startswith(low)]
    return starting[0] if len(starting) == 1 else None
