"""Where a point of a page leads: to the record itself, or to the one that it is a part of."""

from offerdesk.app.preparing.page import Source
from offerdesk.app.store import Reader
from offerdesk.domain.fields import Id
from offerdesk.domain.hindsight import Feedback, Finding
from offerdesk.domain.interviews import Asked, Missed, Promise, Question
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
    return source
