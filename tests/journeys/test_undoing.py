"""Every command of the menus that changes data can be taken back and done again, and says its name."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit

from offerdesk.domain.interviews import Interview
from offerdesk.domain.journal import Process
from offerdesk.domain.offer import Offer
from offerdesk.domain.tasks import Task
from tests.journeys.person import CTRL, SHIFT, Key, Person


def offer_chosen(person: Person) -> None:
    """Choose an offer that is not the current job."""
    other = next(o for o in person.all(Offer) if not o.current_job)
    person.choose("go_offers")
    person.offers.offers.select(other.id)
    person.offers.choose(other.id)


def interview_chosen(person: Person) -> None:
    """Choose an interview in its list."""
    interview = person.all(Interview)[0]
    person.choose("go_interviews")
    journal = person.view.journal()
    journal.open(f"interview:{interview.id}")
    journal.line.setFocus()


def process_chosen(person: Person) -> None:
    """Choose an application in its list."""
    process = person.all(Process)[0]
    person.choose("go_interviews")
    journal = person.view.journal()
    journal.processes.setFocus()
    journal.processes.select_row(process.id)


def task_chosen(person: Person) -> None:
    """Choose a task that is not done."""
    task = next(t for t in person.all(Task) if t.done_at is None)
    person.choose("go_checklist")
    tasks = person.view.tasks().tasks
    tasks.setFocus()
    tasks.select_row(task.id)


def task_put_off(person: Person) -> None:
    """Choose a rule's task that was put off."""
    person.choose("view_today")
    tasks = person.view.tasks().tasks
    tasks.setFocus()
    tasks.select_row(next(row.key for row in tasks.sheet_model.rows if row.key.startswith("R-")))
    person.choose("snooze_hour")


CHANGING: dict[tuple[str, str], Callable[[Person], None]] = {
    ("new_offer", ""): lambda _: None,
    ("copy_offer", ""): offer_chosen,
    ("baseline", ""): offer_chosen,
    ("compare", ""): offer_chosen,
    ("delete", "offer"): offer_chosen,
    ("new_process", ""): lambda _: None,
    ("new_interview", ""): process_chosen,
    ("delete", "interview"): interview_chosen,
    ("delete", "application"): process_chosen,
    ("new_task", ""): lambda _: None,
    ("done", ""): task_chosen,
    ("tomorrow", ""): task_chosen,
    ("delete", "task"): task_chosen,
    ("new_event", ""): process_chosen,
    ("thank", ""): interview_chosen,
    ("snooze_hour", ""): task_chosen,
    ("snooze_tomorrow", ""): task_chosen,
    ("snooze_business", ""): task_chosen,
    ("let_go", ""): task_chosen,
    ("compute_again", ""): task_put_off,
}
"""Commands that change the desk, by what must be chosen before."""

HARMLESS = {
    # files: what they do is covered by journeys of their own
    *(
        "new_desk",
        "open_desk",
        "sample",
        "report",
        "import",
        "export",
        "back_up",
        "backups",
        "trash",
        "your_data",
        "quit",
    ),
    # looking and going
    *("undo", "redo", "form", "assume", "differing", "find", "message", "shortcuts", "about"),
    *("what_if", "prices", "view_compare", "view_worth", "show_list", "show_form"),
    *(
        "activity",
        "search",
        "tags",
        "letters",
        "just_ended",
        "note",
        "next_part",
        "last_part",
        "prepare",
        "practise",
    ),
    *("next_part", "last_part", "bank", "stories", "pitch", "requirements", "review_pdf", "stories_pdf"),
    *("brief", "view_talks", "next_talk", "last_talk"),
    # what they change is asked for in a dialog: see test_deciding
    *("accept", "decline", "withdraw", "expire", "reopen"),
    *("view_board", "view_waiting", "view_people", "view_after_no", "view_today", "view_lists"),
    "narrow",
    *("view_deadlines", "view_month", "view_back", "view_rules", "view_habits"),
    *(
        "move_stage",
        "newest_first",
        "go_back",
        "go_forth",
        "go_offers",
        "go_interviews",
        "go_checklist",
        "next_tab",
        "previous_tab",
    ),
    *("appearance_system", "appearance_light", "appearance_dark"),
}
"""Commands that change nothing in the desk."""


@pytest.fixture
def sample(person: Person) -> Person:
    """Open the sample search, which holds some of everything."""
    person.services().sample().desk.close()
    person.start(person.folder / "data" / "sample.offerdesk")
    return person


def test_every_command_is_known_to_change_the_desk_or_not(sample: Person) -> None:
    ids = {a.objectName() for a in sample.window.findChildren(QAction) if a.parent() is sample.window}
    ids.discard("")
    known = HARMLESS | {id_ for id_, _ in CHANGING}
    assert ids - known == set(), "a new command must say here whether it can be undone"
    assert known - ids == set()


def test_every_change_by_a_command_is_named_undone_and_redone(sample: Person) -> None:
    person = sample
    person.choose("go_interviews")
    person.choose("go_checklist")
    for (command, _), prepare in CHANGING.items():
        prepare(person)
        person.view.flush()
        before = person.dump()
        person.choose(command)
        label = person.desk.undo_label
        after = person.dump()
        assert after != before, f"{command} changed nothing"
        words = person.action("undo").text().replace("&", "")
        assert words.casefold() == f"undo {label}".casefold()
        person.view.undo()
        person.settle()
        if person.dump() != before and command.startswith("new_"):
            person.view.undo()  # an interview may have needed an application first
        assert person.dump() == before, f"undo of {command} left something"
        assert person.action("redo").text().replace("&", "").casefold() == f"redo {label}".casefold()
        person.view.redo()
        person.settle()
        assert person.dump() == after, f"redo of {command} brought something else"
        person.view.undo()
        person.settle()


def test_all_that_was_done_is_taken_back_one_by_one(sample: Person) -> None:
    person = sample
    before = person.dump()
    n = 0
    for (command, what), prepare in CHANGING.items():
        if command != "delete" or what == "task":
            prepare(person)
            person.choose(command)
            person.view.flush()
            n += 2 if prepare is task_put_off else 1  # putting it off is a step, too
    assert person.dump() != before
    for _ in range(n):
        person.view.undo()
        person.settle()
    assert person.dump() == before
    assert person.desk.undo_label == ""


def test_a_field_takes_back_its_typing_before_the_desk_does(sample: Person) -> None:
    person = sample
    offer_chosen(person)
    person.press(Key.Key_F2)
    line = person.focus()
    assert isinstance(line, QLineEdit)
    company = line.text()
    before = person.dump()
    person.press(Key.Key_End)
    person.write(" Ltd")
    person.press(Key.Key_Z, CTRL)
    assert line.text() == company
    person.press(Key.Key_Z, CTRL | SHIFT)
    assert line.text() == f"{company} Ltd"
    person.press(Key.Key_Tab)  # saves
    assert person.dump() != before
    person.offers.offers.list.setFocus()
    person.press(Key.Key_Z, CTRL)
    assert person.dump() == before
    assert line.text() == company, "the form shows what was taken back"
    person.press(Key.Key_Y, CTRL)
    assert person.dump() != before


def test_many_deleted_at_once_come_back_at_once(sample: Person) -> None:
    person = sample
    before = person.dump()
    person.choose("go_offers")
    person.offers.offers.list.setFocus()
    person.press(Key.Key_A, CTRL)
    person.choose("delete")
    assert person.all(Offer) == ()
    person.wait(person.window.toast.isVisible)
    person.press(Key.Key_F6)
    assert person.focus() is person.window.toast.button
    person.press(Key.Key_Space)
    assert person.dump() == before


def test_the_offered_undo_goes_with_the_next_step(sample: Person) -> None:
    offer_chosen(sample)
    sample.choose("delete")
    assert sample.window.toast.isVisible()
    sample.choose("new_offer")
    assert not sample.window.toast.isVisible()
