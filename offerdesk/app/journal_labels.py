"""The words for each choice of what is not an offer: applications, interviews, letters, tasks."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from offerdesk.domain.hindsight import FeedbackOutcome, LookBackKind, Phase
from offerdesk.domain.interviews import InterviewFormat, RemarkKind
from offerdesk.domain.journal import EventKind, Relation, Who
from offerdesk.domain.letters import Channel, Tone
from offerdesk.domain.preparing import Extent, Need, PracticeKind
from offerdesk.domain.stages import Stage
from offerdesk.domain.tasks import OffsetUnit
from offerdesk.domain.words import N_

JOURNAL_LABELS: dict[type[StrEnum], Mapping[Any, str]] = {
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
"""As ``LABELS`` of ``labels``."""
