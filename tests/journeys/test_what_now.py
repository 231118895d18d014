"""What now? From a morning's list to a checklist in use, by keyboard alone."""

from datetime import date, datetime, timedelta

from PySide6.QtWidgets import QPushButton

from offerdesk.domain.assumptions import Settings
from offerdesk.domain.fields import Id
from offerdesk.domain.letters import Letter
from offerdesk.domain.model import Entity
from offerdesk.domain.tasks import Checklist, ChecklistItem, Task
from offerdesk.ui.checklist.lists_view import ListsView
from offerdesk.ui.checklist.month_view import MonthView
from tests.journeys.person import ALT, CTRL, Key, Person
from tests.storage.examples import Put

MORNING = datetime(2026, 11, 23, 15, 30).astimezone()


def own_desk(person: Person, *entities: Entity) -> None:
    """Start on a desk of one's own with something in it."""
    services = person.services()
    opened = services.create(person.folder / "data" / "my-search.offerdesk")
    opened.desk.execute(Put(entities))
    opened.desk.close()
    person.start()


def test_a_morning_by_keys_alone(person: Person) -> None:
    person.clock = lambda: MORNING
    person.services().sample().desk.close()
    person.start(person.folder / "data" / "sample.offerdesk")
    person.press(Key.Key_F7)
    tab = person.view.tasks()
    assert person.window.current_tab() == "checklist"
    assert tab.tasks.hasFocus()
    person.wait(lambda: person.window.tabs.tabText(2).startswith("Checklist ("))

    overdue = tab.tasks.current_row()
    person.press(Key.Key_R)
    assert person.desk.undo_label == "Move a task"
    person.press(Key.Key_Z, CTRL)
    tab.tasks.select_row(overdue)
    person.press(Key.Key_N)
    assert overdue not in {row.key for row in tab.tasks.sheet_model.rows}
    tab.tasks.select_row("ask-match")
    person.press(Key.Key_H)
    (asking,) = (task for task in person.all(Task) if task.id == "ask-match")
    assert asking.snoozed_until is not None
    assert next(r.group for r in tab.tasks.sheet_model.rows if r.key == "ask-match") == "waiting"

    person.choose("view_lists")
    page = tab.views.page("lists")
    assert isinstance(page, ListsView)
    person.tab_to(page.begin.subject)
    while page.begin.subject.value() != "offer:quillfeather":
        person.press(Key.Key_Down)
    person.tab_to(page.begin.button)
    person.press(Key.Key_Space)
    (made,) = (c for c in person.all(Checklist) if c.subject == "offer:quillfeather")
    assert made.template == "C-04"
    assert page.items.hasFocus()
    person.press(Key.Key_Down, ALT)
    person.press(Key.Key_Space)
    kept = person.reader.of(ChecklistItem, "checklist", made.id)
    assert [item.position for item in kept if item.done_at is not None] == [1]
    person.tab_to(page.add)
    person.press(Key.Key_Space)
    person.retype("Ask what happens to options after leaving")
    person.view.flush()
    kept = person.reader.of(ChecklistItem, "checklist", made.id)
    assert kept[-1].text == "Ask what happens to options after leaving"


def test_the_month_leads_to_a_day_and_its_tasks(person: Person) -> None:
    person.clock = lambda: MORNING
    person.services().sample().desk.close()
    person.start(person.folder / "data" / "sample.offerdesk")
    person.choose("view_month")
    month = person.view.tasks().views.page("month")
    assert isinstance(month, MonthView)
    person.press(Key.Key_Right)
    person.tab_to(month.day)
    person.press(Key.Key_Space)
    assert person.desk.undo_label == "Tick a task"


def test_what_is_due_is_said_once_and_can_be_put_off_from_there(person: Person) -> None:
    now = MORNING
    person.clock = lambda: now
    own_desk(person, Settings(quiet_from="", quiet_to=""), Task(Id("call"), "Call", now - timedelta(hours=1)))
    person.wait(lambda: "One thing is due." in person.messages())
    person.window.reach_message()
    person.press(Key.Key_Tab)
    person.press(Key.Key_Space)
    assert person.messages() == []
    assert person.all(Task)[0].snoozed_until is not None
    person.stop()
    person.start()
    person.settle()
    assert person.messages() == []


def test_the_program_can_begin_with_today(person: Person) -> None:
    person.clock = lambda: MORNING
    own_desk(
        person, Settings(start_with_today=True, remind=False), Task(Id("call"), "Call", date(2026, 11, 23))
    )
    person.settle()
    assert person.window.current_tab() == "checklist"
    assert person.view.tasks().today.filters.headline.text() == "1 thing for today."


def test_a_task_leads_to_the_letter_that_it_suggests(person: Person) -> None:
    person.clock = lambda: MORNING
    person.services().sample().desk.close()
    person.start(person.folder / "data" / "sample.offerdesk")
    person.press(Key.Key_F7)
    today = person.view.tasks().today
    counter = next(row.key for row in today.tasks.sheet_model.rows if row.key.startswith("R-08|"))
    today.tasks.select_row(counter)
    before = len(person.all(Letter))
    (ask, _call) = (b for b in today.panel.drafts.findChildren(QPushButton) if not b.isHidden())
    assert ask.text() == "Write: Asking how things stand"
    ask.setFocus()
    person.press(Key.Key_Space)
    assert person.window.current_tab() == "interviews"
    letter = person.all(Letter)[-1]
    assert len(person.all(Letter)) == before + 1
    assert (letter.draft, letter.process) == ("D-02", "larkspur")
    assert person.view.journal().letters.sheet.editor.hasFocus()
