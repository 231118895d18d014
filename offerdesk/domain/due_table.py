"""The table of due rules. To add one, see "Add a due rule" in CONTRIBUTING."""

from offerdesk.domain.due_rules import END, Rule, Stop, Trigger, Unit
from offerdesk.domain.words import N_

_HOURS, _BUSINESS, _DAYS = Unit.HOURS, Unit.BUSINESS_DAYS, Unit.DAYS
_ENDED = N_("the end of the interview, {when}")
_STARTS = N_("the interview on {when}")
_HEARD_LAST = N_("the last contact on {when}")
_DEADLINE = N_("the answer is due, {when}")
_CONTACT_STOPS = (Stop.HEARD, Stop.OVER)
_NOTED = (Stop.NOTES_BEGUN, Stop.MOVED_ON, Stop.OVER)
_PREPARED = (Stop.BEGUN, Stop.OVER)

_AFTER_INTERVIEWS = (
    Rule("R-01", "", Trigger.INTERVIEW_ENDED, N_("Thank {person}"), _ENDED, 24, _HOURS,
         until=(Stop.SENT, Stop.MOVED_ON, Stop.OVER), drafts=("D-01",), each=True,
         alone=N_("Thank the people you met at {company}")),
    Rule("R-01", "nudge", Trigger.INTERVIEW_ENDED, "", _ENDED, 2, _HOURS, time="09:00", nudge=True),
    Rule("R-01", "last_call", Trigger.INTERVIEW_ENDED, "", _ENDED, 20, _HOURS, nudge=True),
    Rule("R-02", "now", Trigger.INTERVIEW_ENDED, N_("Note how it went at {company}"), _ENDED, 0, _HOURS,
         until=_NOTED),
    Rule("R-02", "evening", Trigger.INTERVIEW_ENDED, N_("Note how it went at {company}, while it is fresh"),
         _ENDED, 0, time="20:00", until=_NOTED, lead=0, again=True),
    Rule("R-02", "morning", Trigger.INTERVIEW_ENDED,
         N_("Note how it went at {company}, after a night’s sleep"), _ENDED, 1, time="08:00",
         until=_NOTED, lead=0, again=True),
)  # fmt: skip

_WAITING = (
    Rule("R-03", "", Trigger.HEAR_BY, N_("Ask {company} for news"),
         N_("the day by which they wanted to answer, {when}"), 2, _BUSINESS, END,
         until=(Stop.SENT, *_CONTACT_STOPS), drafts=("D-02", "D-03"), lead=1),
    Rule("R-04", "first", Trigger.LAST_CONTACT, N_("Ask {company} for news"), _HEARD_LAST, 5, _BUSINESS, END,
         until=(Stop.SENT, *_CONTACT_STOPS), drafts=("D-02", "D-03"), lead=0),
    Rule("R-04", "second", Trigger.LAST_CONTACT, N_("Ask {company} for news a second and last time"),
         _HEARD_LAST, 10, _BUSINESS, END, until=(Stop.TWICE_SENT, *_CONTACT_STOPS), drafts=("D-02", "D-03"),
         lead=0),
    Rule("R-04", "silence", Trigger.LAST_CONTACT, N_("Consider closing {company} as “no answer”"),
         _HEARD_LAST, 15, _BUSINESS, END, until=_CONTACT_STOPS, lead=0),
    Rule("R-08", "", Trigger.COUNTER_SENT, N_("Ask {company} gently about the counter-offer"),
         N_("the counter-offer of {when}"), 2, _BUSINESS, END, until=(Stop.SENT, Stop.REPLIED, Stop.DECIDED),
         drafts=("D-02", "D-03"), lead=0),
)  # fmt: skip

_OFFERS = (
    Rule("R-05", "", Trigger.OFFER_RECEIVED, N_("Decide on the offer from {company}"), "{when}", 2,
         _BUSINESS, END, until=(Stop.DECIDED,), drafts=("D-05", "D-08", "D-14", "D-24"), fresh=True),
    Rule("R-06", "before", Trigger.DECISION, N_("The answer to {company} is due on the next business day"),
         _DEADLINE, -1, _BUSINESS, "09:00", until=(Stop.DECIDED,), lead=0, again=True, matter="R-05"),
    Rule("R-06", "hours", Trigger.DECISION, N_("The answer to {company} is due in a few hours"), _DEADLINE,
         -4, _HOURS, until=(Stop.DECIDED,), lead=0, again=True, matter="R-05"),
    Rule("R-06", "at", Trigger.DECISION,
         N_("The answer to {company} is due now; ask for more time if you need it"), _DEADLINE, 0, _HOURS,
         until=(Stop.DECIDED,), drafts=("D-06",), lead=0, again=True, matter="R-05"),
    Rule("R-07", "", Trigger.OFFER_RECEIVED,
         N_("Thank {company} for the offer and ask until when they need an answer"), "{when}", 4,
         Unit.WORKING_HOURS, until=(Stop.SENT, Stop.TALKING, Stop.DECIDED), drafts=("D-04",)),
    Rule("R-09", "", Trigger.CONFLICT,
         N_("Ask {company} for more time, or the others for an earlier answer"), "{when}",
         drafts=("D-06", "D-07")),
    Rule("R-16", "answer", Trigger.CAME_BACK, N_("Answer {company}, who came back to you"),
         N_("they came back, {when}"), 1, _BUSINESS, END, until=(Stop.SENT, Stop.CALLED, Stop.DECIDED),
         drafts=("D-17",)),
    Rule("R-16", "call", Trigger.CAME_BACK, N_("Talk with {company} and hear what has changed"),
         N_("they came back, {when}"), 3, _BUSINESS, END, until=(Stop.CALLED, Stop.DECIDED),
         drafts=("D-17",)),
)  # fmt: skip

_ENDINGS = (
    Rule("R-10", "", Trigger.REJECTED, N_("Thank {company} and ask for feedback"),
         N_("the rejection of {when}"), 1, _BUSINESS, END, until=(Stop.SENT, Stop.FEEDBACK),
         drafts=("D-15", "D-16")),
    Rule("R-10", "check", Trigger.REJECTED, N_("See whether {company} has sent feedback"),
         N_("the rejection of {when}"), 5, _BUSINESS, END, until=(Stop.FEEDBACK, Stop.POLICY),
         drafts=("D-16",), lead=0),
    Rule("R-11", "", Trigger.ACCEPTED, N_("Tell {company} that you withdraw"),
         N_("accepting {other} on {when}"), 1, _BUSINESS, END, until=(Stop.SENT, Stop.OVER),
         drafts=("D-12",)),
    Rule("R-11", "no", Trigger.COOLED, N_("Tell {company} that you go on elsewhere, or take it up again"),
         _HEARD_LAST, 14, _DAYS, until=(Stop.SENT, Stop.OVER), drafts=("D-19",), lead=0),
    Rule("R-17", "", Trigger.CLOSED, N_("Write to {person} to keep in touch"),
         N_("the end of the application on {when}"), 6, Unit.MONTHS, until=(Stop.SENT,), drafts=("D-18",),
         lead=0, each=True),
    Rule("R-17", "yearly", Trigger.CLOSED, N_("Write to {person} to keep in touch"),
         N_("the last date for it, {when}"), 12, Unit.MONTHS, until=(Stop.SENT,), drafts=("D-18",), lead=0,
         each=True),
)  # fmt: skip

_NEW_JOB = (
    Rule("R-12", "notice", Trigger.ACCEPTED, N_("Resign from {current}"),
         N_("accepting {company} on {when}"), until=(Stop.SENT,), time=END, drafts=("D-13", "D-25"),
         fresh=True,
         alone=N_("Resign from your current job")),
    Rule("R-12", "last_day", Trigger.NOTICE, N_("Last day at {current}"), N_("giving notice on {when}"), 14,
         lead=0, until=(Stop.PAST,), informs=True, alone=N_("Last day at your current job")),
    Rule("R-12", "rest", Trigger.LAST_DAY, N_("Days of rest before {company} begin"),
         N_("the last day, {when}"), 1, lead=0, until=(Stop.PAST,), informs=True),
    Rule("R-12", "first_day", Trigger.LAST_DAY, N_("First day at {company}"),
         N_("the last day, {when}: five to rest and then the first day"), 6, _BUSINESS, lead=0,
         until=(Stop.PAST,), informs=True),
    Rule("R-13", "", Trigger.STARTED, N_("Talk about pay at {company} after a year"),
         N_("the start on {when}"), 12, Unit.MONTHS, until=(Stop.SENT, Stop.LOOKED_BACK), drafts=("D-21",),
         lead=0),
    Rule("R-13", "prep", Trigger.REVIEW, N_("Prepare the talk about pay at {company}"),
         N_("the talk about pay on {when}"), -4, Unit.WEEKS, until=(Stop.SENT, Stop.LOOKED_BACK),
         drafts=("D-21",), lead=0),
    Rule("R-13", "milestone", Trigger.MILESTONE, N_("Talk about pay at {company}: {what}"),
         N_("the milestone of {when}"), 4, Unit.WEEKS, until=(Stop.SENT, Stop.LOOKED_BACK), drafts=("D-21",)),
    Rule("R-19", "", Trigger.VERBAL_YES, N_("Ask {company} to confirm in writing what was agreed"),
         N_("the spoken yes of {when}"), 2, _BUSINESS, END, until=(Stop.SENT, Stop.IN_WRITING),
         drafts=("D-11",)),
    Rule("R-20", "repay", Trigger.PAID_OR_VESTED, N_("{what} at {company}: nothing to pay back any more"),
         N_("the start on {when}"), unit=Unit.MONTHS, until=(Stop.PAST,), lead=0, informs=True),
    Rule("R-20", "vesting", Trigger.PAID_OR_VESTED, N_("Equity vests at {company}"),
         N_("the start on {when}"), unit=Unit.MONTHS, until=(Stop.PAST,), lead=0, informs=True),
    Rule("R-20", "bonus", Trigger.PAID_OR_VESTED, N_("Bonus is paid at {company}"),
         N_("the start on {when}"), unit=Unit.MONTHS, until=(Stop.PAST,), lead=0, informs=True),
)  # fmt: skip

_BEFORE_INTERVIEWS = (
    Rule("R-14", "presentation", Trigger.INTERVIEW_PLANNED, N_("Begin the presentation for {company}"),
         _STARTS, -5, until=_PREPARED, lead=1),
    Rule("R-14", "research", Trigger.INTERVIEW_PLANNED, N_("Research {company}: goals, pay and benefits"),
         _STARTS, -2, until=_PREPARED, lead=1),
    Rule("R-14", "prep", Trigger.INTERVIEW_PLANNED, N_("Prepare for the interview with {company}"), _STARTS,
         -1, until=_PREPARED, lead=1),
    Rule("R-14", "logistics", Trigger.INTERVIEW_PLANNED,
         N_("Get papers and the way to {company} ready; test the connection"), _STARTS, -1, time="18:00",
         until=_PREPARED, drafts=("D-20",), lead=0),
    Rule("R-14", "leave", Trigger.LEAVING, N_("Set out for {company}"),
         N_("the way to the interview on {when}"), -15, Unit.MINUTES, until=_PREPARED, lead=0),
)  # fmt: skip

_OTHERS = (
    Rule("R-15", "", Trigger.WEEK, N_("Look back on the week"), N_("the end of the working week"),
         time="16:00", until=(Stop.LOOKED_BACK,), lead=0, lenient=True),
    Rule("R-18", "", Trigger.PROMISED, N_("Keep your promise to {company}: {what}"),
         N_("the day that you promised, {when}"), -1, until=(Stop.KEPT,)),
)  # fmt: skip

RULES: tuple[Rule, ...] = tuple(
    sorted(
        (*_AFTER_INTERVIEWS, *_WAITING, *_OFFERS, *_ENDINGS, *_NEW_JOB, *_BEFORE_INTERVIEWS, *_OTHERS),
        key=lambda rule: rule.id,
    )
)
"""Every step of every rule, in the order of their ids."""
