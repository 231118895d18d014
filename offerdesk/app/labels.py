"""The words for each choice that a field offers: combo boxes, tables and reports use the same."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from offerdesk.domain.assumptions import Filing, TaxMethod
from offerdesk.domain.hindsight import FeedbackOutcome, LookBackKind, Phase
from offerdesk.domain.interviews import InterviewFormat, RemarkKind
from offerdesk.domain.journal import EventKind, Relation, Who
from offerdesk.domain.letters import Channel, Tone
from offerdesk.domain.parts import GrantKind, OneOffKind, RepayBasis, RepayRule
from offerdesk.domain.preparing import Extent, Need, PracticeKind
from offerdesk.domain.stages import Stage
from offerdesk.domain.tasks import OffsetUnit
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
    InterviewFormat: {
        InterviewFormat.PHONE: N_("Phone"),
        InterviewFormat.VIDEO: N_("Video"),
        InterviewFormat.ON_SITE: N_("On site"),
        InterviewFormat.PANEL: N_("Panel"),
        InterviewFormat.PRESENTATION: N_("Presentation"),
        InterviewFormat.DEMO: N_("Demo"),
        InterviewFormat.MEAL: N_("Meal"),
        InterviewFormat.TEST: N_("Test"),
    },
    Stage: {
        Stage.CONSIDERING: N_("Considering"),
        Stage.APPLIED: N_("Applied"),
        Stage.SCREENING: N_("Screening"),
        Stage.INTERVIEWING: N_("Interviewing"),
        Stage.OFFER: N_("Offer"),
        Stage.ACCEPTED: N_("Accepted"),
        Stage.REJECTED: N_("Rejected"),
        Stage.WITHDRAWN: N_("Withdrawn"),
        Stage.NO_ANSWER: N_("No answer"),
        Stage.CLOSED: N_("Closed"),
    },
    EventKind: {
        EventKind.MESSAGE: N_("Message"),
        EventKind.CALL: N_("Call"),
        EventKind.NO_ANSWER: N_("No answer"),
        EventKind.CAME_BACK: N_("They came back"),
        EventKind.VERBAL_YES: N_("Agreed in words"),
        EventKind.OTHER: N_("Something else"),
    },
    Need: {
        Need.REQUIRED: N_("Required"),
        Need.PREFERRED: N_("Preferred"),
    },
    Extent: {
        Extent.YES: N_("Yes"),
        Extent.PARTLY: N_("Partly"),
        Extent.NO: N_("No"),
    },
    PracticeKind: {
        PracticeKind.QUESTION: N_("Question"),
        PracticeKind.PITCH: N_("Pitch"),
        PracticeKind.STORY: N_("Story"),
        PracticeKind.REHEARSAL: N_("Rehearsal"),
    },
    FeedbackOutcome: {
        FeedbackOutcome.GIVEN: N_("They told me"),
        FeedbackOutcome.NOT_ALLOWED: N_("They may not say"),
        FeedbackOutcome.NO_ANSWER: N_("No answer"),
    },
    Phase: {
        Phase.APPLICATION: N_("Application"),
        Phase.RESEARCH: N_("Research"),
        Phase.PREPARATION: N_("Preparation"),
        Phase.INTERVIEW: N_("Interview"),
        Phase.FOLLOW_UP: N_("Follow-up"),
    },
    LookBackKind: {
        LookBackKind.WEEK: N_("The week"),
        LookBackKind.YEAR: N_("The first year"),
    },
    Tone: {
        Tone.FORMAL: N_("Formal"),
        Tone.WARM: N_("Warm"),
    },
    Channel: {
        Channel.MAIL: N_("Email"),
        Channel.LETTER: N_("Letter by post"),
        Channel.HAND: N_("Handed over"),
        Channel.PHONE: N_("Phone"),
        Channel.MESSAGE: N_("Message"),
    },
    OffsetUnit: {
        OffsetUnit.HOURS: N_("hours"),
        OffsetUnit.DAYS: N_("days"),
        OffsetUnit.BUSINESS_DAYS: N_("business days"),
        OffsetUnit.WEEKS: N_("weeks"),
        OffsetUnit.MONTHS: N_("months"),
    },
    NoticeEnd: {
        NoticeEnd.ANY_DAY: N_("On any day"),
        NoticeEnd.MONTH_END: N_("At the end of a month"),
        NoticeEnd.FIFTEENTH_OR_MONTH_END: N_("On the 15th or at the end of a month"),
    },
    Relation: {
        Relation.WARM: N_("Warm"),
        Relation.NEUTRAL: N_("Neutral"),
        Relation.CLOSED: N_("Closed"),
    },
    RemarkKind: {
        RemarkKind.TOLD: N_("About the job"),
        RemarkKind.DETAIL: N_("Personal detail"),
    },
    Who: {
        Who.ME: N_("Me"),
        Who.THEM: N_("Them"),
    },
}
"""Message ids by enumeration and member; within one enumeration, labels differ."""


def label_of(member: StrEnum) -> str:
    """Return the words for a choice, translated."""
    return tr(LABELS[type(member)][member])


def member_of(kind: type[StrEnum], text: str) -> StrEnum | None:
    """Return the choice that a label, the start of one label alone, or the file's own word means."""
    low = text.strip().casefold()
    members = list(kind)
    for member in members:
        if low in {label_of(member).casefold(), member.value.casefold()}:
            return member
    starting = [m for m in members if low and label_of(m).casefold().startswith(low)]
    return starting[0] if len(starting) == 1 else None
