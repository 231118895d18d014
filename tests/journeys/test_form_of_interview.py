"""The preparation list follows the form of the interview, by keys, and says so."""

from offerdesk.domain.fields import Id
from offerdesk.domain.interviews import Interview
from offerdesk.domain.tasks import ChecklistItem
from offerdesk.ui.checklist.lists_view import ListsView
from tests.journeys.person import Key, Person


def test_a_list_begun_before_the_form_is_known_gains_its_items_and_tells(person: Person) -> None:
    own = person.folder / "data" / "my-search.offerdesk"
    person.services().create(own).desk.close()
    person.start(own)
    person.choose("new_interview")
    person.view.flush()
    (interview,) = person.all(Interview)
    person.choose("view_lists")
    lists = person.view.tasks().views.page("lists")
    assert isinstance(lists, ListsView)
    subject, template = lists.begin.subject, lists.begin.template
    subject.setCurrentIndex(subject.values.index(f"interview:{interview.id}"))
    names = [t.id for t in person.services().checklists() if any(i.format for i in t.items)]
    template.setCurrentIndex(template.values.index(names[0]))
    lists.begin.button.setFocus()
    person.press(Key.Key_Space)
    before = len(person.all(ChecklistItem))
    assert before > 0
    person.press(Key.Key_Space)  # ticks the first
    person.choose("go_interviews")
    journal = person.view.journal()
    journal.open(f"interview:{interview.id}")
    journal.forms.interview.focus_row("format")
    person.press(Key.Key_M)  # meal
    person.view.flush()
    found = person.reader.find(Interview, Id(interview.id))
    assert found is not None
    assert found.format == "meal"
    after = person.all(ChecklistItem)
    assert len(after) > before
    assert any(item.done_at for item in after)
    added = len(after) - before
    assert person.window.toast.text == f"Preparation list for Meal: {added} items added"
    person.press(Key.Key_F6)
    person.press(Key.Key_Space)
    assert len(person.all(ChecklistItem)) == before
