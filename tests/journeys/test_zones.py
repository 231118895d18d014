"""Every tab writes times by one rule: the zone of the settings where they name one, else the system's."""

import os
import subprocess
import sys
from datetime import UTC, date, datetime

import pytest

from offerdesk.app.records import Save
from offerdesk.domain.assumptions import SETTINGS_ID, Settings
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.interviews import Interview
from offerdesk.domain.journal import Process
from offerdesk.domain.offer import Offer
from offerdesk.domain.tasks import Task
from offerdesk.ui.forms.row import FormRow
from tests.journeys.person import Person
from tests.storage.examples import Put

MORNING = datetime(2026, 11, 23, 15, 30, tzinfo=UTC)
HELD = datetime(2026, 11, 23, 20, tzinfo=UTC)
ENTITIES = (
    Process(Id("p"), "Acme"),
    Interview(Id("i"), Ref("p"), HELD),
    Task(Id("t"), "Call", datetime(2026, 11, 24, 3, tzinfo=UTC), subject="process:p"),
)


def shown(person: Person) -> tuple[str, str, str]:
    """Return the start in the form of the interview, the due time in the list and the present hour."""
    journal, tab = person.view.journal(), person.view.tasks()
    person.choose("go_interviews")
    journal.open("interview:i")
    start = journal.forms.interview.row("start").editor.raw()
    person.choose("view_today")
    row = next(row for row in tab.tasks.sheet_model.rows if row.key == "t")
    return start, f"{row.cells[0].text} {row.cells[0].note}", f"{person.view.tools.now():%H:%M}"


@pytest.mark.parametrize("zone", ["Asia/Tokyo", "Pacific/Auckland", "America/St_Johns"])
def test_notes_and_checklist_agree_on_the_zone_of_the_settings(person: Person, zone: str) -> None:
    person.clock = lambda: MORNING
    opened = person.services().create(person.folder / "data" / "my-search.offerdesk")
    opened.desk.execute(Put(ENTITIES))
    opened.desk.close()
    person.start()
    person.view.execute(Save(Settings(id=SETTINGS_ID, time_zone=zone)))
    expected = {
        "Asia/Tokyo": ("Tue, Nov 24, 2026, 05:00", "Tue, Nov 24, 2026 12:00", "00:30"),
        "Pacific/Auckland": ("Tue, Nov 24, 2026, 09:00", "Tue, Nov 24, 2026 16:00", "04:30"),
        "America/St_Johns": ("Mon, Nov 23, 2026, 16:30", "Mon, Nov 23, 2026 23:30", "12:00"),
    }
    assert shown(person) == expected[zone]
    offer = Offer(Id("o"), "Acme", received_at=HELD)
    person.view.execute(Put((offer,)))
    person.choose("go_offers")
    person.view.offers.choose("o")
    rows = person.view.offers.form.findChildren(FormRow)
    received = next(row for row in rows if row.editor.attribute.name == "received_at")
    assert received.editor.raw() == expected[zone][0], "the form of an offer goes by the same clock"
    assert person.view.tools.now().date() == date(2026, 11, 23 if zone.startswith("America") else 24)


@pytest.mark.parametrize(
    ("zone", "named", "said"), [("Asia/Tokyo", "", "05:00"), ("Asia/Tokyo", "UTC", "20:00")]
)
def test_the_systems_zone_counts_where_the_settings_name_none(zone: str, named: str, said: str) -> None:
    code = (
        "import sys; from datetime import UTC, datetime;"
        "from offerdesk.domain.assumptions import Settings;"
        "from offerdesk.exchange.data import gather;"
        "from offerdesk.ui.zone import where_one_lives;"
        "desk = gather([Settings(time_zone=sys.argv[1])]);"
        "print(f'{where_one_lives(datetime(2026, 11, 23, 20, tzinfo=UTC), desk):%H:%M}')"
    )
    where = {**os.environ, "TZ": zone}
    found = subprocess.run(
        [sys.executable, "-c", code, named], env=where, capture_output=True, text=True, check=True
    )
    assert found.stdout.strip() == said
