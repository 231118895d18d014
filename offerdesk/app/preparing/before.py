"""What every section of the review sheet is gathered from."""

from datetime import date, datetime

from offerdesk.app.preparing.records import Known
from offerdesk.app.preparing.roles import AlikeRole
from offerdesk.app.style import Style
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.frozen import frozen
from offerdesk.domain.interviews import Interview
from offerdesk.domain.journal import Process
from offerdesk.domain.words import tr


@frozen
class Before:
    """The interview at hand, its application, everything known, and how things are written.

    ``alike`` are the other applications that are like this one.
    """

    known: Known
    interview: Interview
    process: Process
    style: Style
    now: datetime
    alike: dict[Id, AlikeRole]

    @property
    def earlier(self) -> tuple[Interview, ...]:
        """The other interviews of this application, newest first."""
        own = [i for i in self.known.interviews.values() if i.process == Ref(self.process.id)]
        return self.newest_first([i for i in own if i.id != self.interview.id])

    @property
    def at_company(self) -> tuple[Interview, ...]:
        """The interviews of other applications at the same company, newest first."""
        same = {id_ for id_, role in self.alike.items() if role.same_company}
        return self.newest_first([i for i in self.known.interviews.values() if Id(i.process) in same])

    def newest_first(self, interviews: list[Interview]) -> tuple[Interview, ...]:
        """Order interviews by their start."""
        return tuple(
            sorted(
                interviews, key=lambda i: i.start.timestamp() if i.start is not None else 0.0, reverse=True
            )
        )

    def when(self, at: date | datetime | None) -> str:
        """Write the day of something that happened; empty where it is not known."""
        if at is None:
            return ""
        return self.style.day(at.astimezone(self.now.tzinfo).date() if isinstance(at, datetime) else at)

    def met(self, interview: Interview) -> str:
        """Name an interview by its company and day."""
        words = (self.known.company_of(interview.id), self.when(interview.start) or tr("day not set"))
        return ", ".join(word for word in words if word)
