"""Where a point of a page leads: to the record itself, or to the one that it is a part of."""

from offerdesk.app.preparing.page import Source
from offerdesk.app.store import Reader
from offerdesk.domain.fields import Id
from offerdesk.domain.hindsight import Feedback, Finding
from offerdesk.domain.interviews import Asked, Interview, Missed, Promise, Question
from offerdesk.domain.journal import Process
from offerdesk.domain.model import KINDS

_IN_INTERVIEW = (Question, Asked, Missed, Promise)
_IN_PROCESS = (Finding, Feedback)


def record_to_show(reader: Reader, source: Source) -> Source | None:
    """Return the application, interview or library record that shows a source; ``None`` for a lost one."""
    kind = KINDS[source.kind]
    found = reader.find(kind, source.id)
    if found is None:
        return None
    if isinstance(found, _IN_INTERVIEW):
        return Source("interview", Id(found.interview))
    if isinstance(found, _IN_PROCESS):
        return Source("process", Id(found.process))
    if source.kind == "person":
        return _where_met(reader, source.id)
    return source


def _where_met(reader: Reader, person: Id) -> Source | None:
    """Return the newest interview with a person, else an application that names them."""
    met = [i for i in reader.all(Interview) if person in [Id(ref) for ref in i.people]]
    if met:
        newest = max(met, key=lambda i: i.start.timestamp() if i.start is not None else 0.0)
        return Source("interview", newest.id)
    named = [p for p in reader.all(Process) if person in [Id(ref) for ref in p.contacts]]
    return Source("process", named[0].id) if named else None
