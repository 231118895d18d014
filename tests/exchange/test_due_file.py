"""What is due in any search that a file can hold: as JSON and as a calendar, each task by its own name."""

import os
from datetime import UTC, datetime

from hypothesis import HealthCheck, given, settings
from icalendar import Calendar

from offerdesk.app.due import DueState, at_hand, due_and_conflicts, pressing
from offerdesk.exchange.calendar_file import Wanted, write
from offerdesk.exchange.data import DeskData
from offerdesk.exchange.due_file import due_value
from offerdesk.exchange.json_text import to_text
from tests.exchange.generated import desks

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
MANY = 500 if os.environ.get("OD_STRESS") == "1" else 8


@settings(max_examples=MANY, deadline=None, suppress_health_check=list(HealthCheck))
@given(desks())
def test_whatever_a_file_holds_what_is_due_can_be_told(data: DeskData) -> None:
    dues, conflicts = due_and_conflicts(data, NOW)
    computed = [due.key for due in dues if due.rule and due.task is None]
    assert len(computed) == len(set(computed))
    assert pressing(dues, NOW) <= len(at_hand(dues, NOW)) <= len(dues)
    assert all(due.due is not None for due in dues if due.state is DueState.OVERDUE)
    assert '"format": "offerdesk-due"' in to_text(due_value(dues, conflicts, NOW))
    names = [str(each["uid"]) for each in Calendar.from_ical(write(data, Wanted(NOW)).decode()).walk("VTODO")]
    assert len(names) == len(set(names))
