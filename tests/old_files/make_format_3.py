"""How ``format_3.offerdesk`` and ``format_3.json`` were made, with the program of that format.

As ``make_format_2``, whose content it holds, with what the third format brought: what is prepared and
learned, letters, checklists, and due rules as the user wants them.
"""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from offerdesk.domain import hindsight, interviews, journal, letters, preparing, tasks, values
from offerdesk.domain.fields import Id, Number, Ref, Text
from offerdesk.domain.model import Entity
from tests.old_files import make_format_1 as first
from tests.old_files import make_format_2 as before

P1, TALK, ADA, STORY = Ref("p1"), Ref("talk"), Ref("ada"), Ref("story")


def offers() -> tuple[Entity, ...]:
    """Return the offers of the format before, one with the end of its notice."""
    northwind, *others = before.offers()
    offer: Any = northwind
    changed = replace(
        offer, decide_by_agreed=True, written_at=first.AT, notice_ends=values.NoticeEnd.MONTH_END
    )
    return (changed, *others)


def search() -> tuple[Entity, ...]:
    """Return what the format before had, with one of each new kind."""
    ada = journal.Person(
        Id("grace"),
        "Grace Müller",
        employments=(values.Employment("Northwind", "Lead", date(2020, 2, 29)),),
        keep_in_touch=True,
        knows=(ADA,),
    )
    return (
        *before.search(),
        ada,
        preparing.Story(Id("story"), "The migration", result=Text("No minute lost"), figure="0 min"),
        preparing.BankQuestion(Id("why"), "Why us?", asked_by=journal.Who.THEM, story=STORY, practise=True),
        preparing.Pitch(Id("pitch"), "Short", Text("I keep trains running."), seconds=None),
        preparing.Requirement(Id("go"), P1, need=preparing.Need.REQUIRED, met=preparing.Extent.PARTLY),
        preparing.Practice(Id("once"), at=first.AT, question=Ref("why"), rating=Number(Decimal(7))),
        interviews.Observation(Id("pace"), TALK, about="pay", rating=Number(Decimal("6.5"))),
        journal.Event(Id("call"), P1, journal.EventKind.CALL, at=date(2026, 11, 20), by=journal.Who.THEM),
        hindsight.Feedback(Id("said"), P1, outcome=hindsight.FeedbackOutcome.NOT_ALLOWED),
        hindsight.Finding(Id("found"), P1, hindsight.Phase.RESEARCH, control=preparing.Extent.YES),
        hindsight.Achievement(Id("won"), Text("Halved the night calls"), date(2026, 5, 1)),
        hindsight.LookBack(Id("week"), day=date(2026, 11, 20), learned=Text("Ask earlier")),
        letters.Letter(Id("thanks"), "D-01", P1, TALK, person=ADA, tone=letters.Tone.WARM, sent_at=first.AT),
        tasks.Checklist(Id("list"), "Before the interview", "C-02", "interview:talk"),
        tasks.ChecklistItem(Id("line"), Ref("list"), text=Text("Look up the way"), done_at=first.AT),
        tasks.RuleSetting(Id("R-05"), amount=3, unit=tasks.OffsetUnit.BUSINESS_DAYS, time="16:00"),
        tasks.SavedSearch(Id("salary"), "About pay", "salary tag:pay"),
    )


if __name__ == "__main__":
    first.main("format_3", search(), offers())
