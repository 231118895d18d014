"""Interview notes and checklist, from the first application to a task that is done."""

from PySide6.QtWidgets import QPushButton, QWidget

from offerdesk.domain.fields import Ref
from offerdesk.domain.interviews import Interview
from offerdesk.domain.journal import Person as Someone
from offerdesk.domain.journal import Process
from offerdesk.domain.tasks import Task
from offerdesk.ui.record_form import RecordForm
from tests.journeys.person import CTRL, Key, Person


def control(form: RecordForm, name: str) -> QWidget:
    """Return the field of a row."""
    return form.row(name).editor.control


def own_desk(person: Person) -> Person:
    """Start on an empty desk of one's own."""
    person.services().create(person.folder / "data" / "my-search.offerdesk").desk.close()
    person.start()
    return person


def test_an_interview_with_three_people_is_written_down(person: Person) -> None:
    own_desk(person)
    person.choose("new_process")
    person.retype("Contoso")
    person.press(Key.Key_Tab)
    person.write("Engineer")
    person.choose("new_interview")
    journal = person.view.journal()
    assert person.window.current_tab() == "interviews"
    people = journal.forms.people.row.editor.control
    person.tab_to(people)
    person.write("Ana Ruiz, Tom Lee, Mei Chen")
    person.press(Key.Key_Tab)
    (process,) = person.all(Process)
    (interview,) = person.all(Interview)
    assert (process.company, process.title) == ("Contoso", "Engineer")
    assert interview.process == Ref(process.id)
    assert [p.name for p in person.all(Someone)] == ["Ana Ruiz", "Tom Lee", "Mei Chen"]
    assert len(interview.people) == 3

    person.choose("new_interview")
    person.tab_to(people)
    person.write("tom lee, Kai Novak")
    person.press(Key.Key_Tab)
    assert [p.name for p in person.all(Someone)] == ["Ana Ruiz", "Tom Lee", "Mei Chen", "Kai Novak"]
    person.tab_to(control(journal.forms.interview, "lessons"))
    person.write("Friendly, two of them took notes.")
    person.view.flush()
    newest = person.all(Interview)[-1]
    assert newest.lessons == "Friendly, two of them took notes."

    person.tab_to(journal.line)
    before = person.dump()
    person.choose("delete")
    assert len(person.all(Interview)) == 1
    assert "elete" in person.window.toast.text
    person.press(Key.Key_F6)
    person.press(Key.Key_Space)
    assert person.dump() == before
    person.stop()
    person.start()
    assert person.dump() == before


def test_delete_means_what_stands_in_the_form(person: Person) -> None:
    """With the caret in an application's form nobody expects an interview to go."""
    own_desk(person)
    person.choose("new_process")
    person.retype("Contoso")
    person.choose("new_interview")
    person.view.flush()
    journal = person.view.journal()
    journal.processes.setFocus()
    person.press(Key.Key_Home)
    journal.choose_process(person.all(Process)[0].id)
    journal.forms.process.focus_row("title")
    person.choose("delete")
    assert person.all(Process) == ()
    person.view.undo()
    assert len(person.all(Interview)) == 1
    assert len(person.all(Process)) == 1


def test_an_interview_is_moved_to_another_application(person: Person) -> None:
    own_desk(person)
    for company in ("Contoso", "Initech"):
        person.choose("new_process")
        person.retype(company)
        person.view.flush()
    person.choose("new_interview")
    journal = person.view.journal()
    contoso, initech = person.all(Process)
    assert person.all(Interview)[0].process == Ref(initech.id)
    combo = control(journal.forms.interview, "process")
    person.tab_to(combo)
    person.press(Key.Key_Up)
    person.view.flush()
    assert person.all(Interview)[0].process == Ref(contoso.id)


def test_tasks_are_added_ticked_put_off_and_deleted(person: Person) -> None:
    own_desk(person)
    person.press(Key.Key_T, CTRL)
    person.retype("Call HR about the bonus")
    tasks = person.view.tasks()
    person.tab_to(control(tasks.form, "due"))
    person.write("today")
    person.press(Key.Key_Tab)
    (task,) = person.all(Task)
    assert task.title == "Call HR about the bonus"
    assert task.due is not None
    person.wait(lambda: person.window.tabs.tabText(2) == "Checklist (1)")

    person.tab_to(tasks.tasks)
    person.press(Key.Key_R)
    moved = person.all(Task)[0].due
    assert moved is not None
    assert moved > task.due
    person.wait(lambda: person.window.tabs.tabText(2) == "Checklist")  # not due any more today
    person.press(Key.Key_Space)
    assert person.all(Task)[0].done_at is not None
    person.press(Key.Key_Z, CTRL)
    assert person.all(Task)[0].done_at is None
    person.choose("delete")
    assert person.all(Task) == ()
    person.press(Key.Key_F6)
    person.press(Key.Key_Space)
    assert [t.title for t in person.all(Task)] == ["Call HR about the bonus"]


def test_a_task_about_an_application_says_so(person: Person) -> None:
    own_desk(person)
    person.choose("new_process")
    person.retype("Contoso")
    person.choose("new_task")
    tasks = person.view.tasks()
    person.retype("Thank them")
    person.tab_to(control(tasks.form, "subject"))
    person.press(Key.Key_Down)
    person.view.flush()
    (task,) = person.all(Task)
    (process,) = person.all(Process)
    assert task.subject == f"process:{process.id}"


def test_every_empty_place_offers_its_next_step(person: Person) -> None:
    own_desk(person)
    for tab in ("offers", "interviews", "checklist"):
        person.choose(f"go_{tab}")
        person.settle()
        if tab == "offers":
            arranged = {"sheet": person.offers.compare.sheet}
        else:
            arranged = dict((person.view.journal() if tab == "interviews" else person.view.tasks()).tables)
        for name, table in arranged.items():
            place = table.empty_place
            assert place.isVisible(), name
            assert [b for b in place.findChildren(QPushButton) if b.isEnabled()], (
                f"{name} offers nothing to do"
            )


def test_list_and_form_tell_the_same_time(person: Person) -> None:
    person.services().sample().desk.close()
    person.start(person.folder / "data" / "sample.offerdesk")
    person.choose("go_interviews")
    journal = person.view.journal()
    looked_at = 0
    for process in person.all(Process):
        journal.choose_process(process.id)
        for row in journal.line.sheet_model.rows:
            if row.key.startswith("interview:"):
                journal.line.select_row(row.key)
                assert journal.forms.interview.row("start").editor.raw() == row.header
                looked_at += 1
    assert looked_at == len(person.all(Interview))
