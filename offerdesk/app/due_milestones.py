"""What an achievement gives to do: a milestone is reason enough to talk about pay before the year is over."""

from collections.abc import Iterator

from offerdesk.app.due_facts import Facts, accepted
from offerdesk.app.due_happening import Happening
from offerdesk.domain.calendars import WorkCalendar
from offerdesk.domain.due_rules import Trigger
from offerdesk.domain.offer import Offer


def happened(facts: Facts, calendar: WorkCalendar) -> Iterator[Happening]:
    """Yield every dated milestone of a job that is held or accepted: the present one where none is named."""
    for done in facts.achievements:
        job = _job(done.offer, facts)
        if done.milestone and done.day is not None and job is not None:
            yield Happening(
                Trigger.MILESTONE,
                f"offer:{job.id}",
                done.day,
                calendar,
                job.company,
                offer=job.id,
                occasion=done.id,
                names={"what": " ".join(done.text.split())},
            )


def _job(named: str | None, facts: Facts) -> Offer | None:
    if named:
        found = facts.offers.get(named)
        return found if found is not None and (found.current_job or accepted(found)) else None
    return next((offer for offer in facts.offers.values() if offer.current_job), None)
