"""Ways into the note of an interview, and through it."""

from typing import TYPE_CHECKING, cast

from offerdesk.ui.views import Views

if TYPE_CHECKING:
    from offerdesk.ui.interviews.forms import JournalForms
    from offerdesk.ui.interviews.note import NoteView

NOTE = "note"


def note_in(views: Views) -> "NoteView":
    """Show the view of the note and return it."""
    views.choose(NOTE)
    return cast("NoteView", views.page(NOTE))


def just_ended(views: Views) -> None:
    """Write down the interview that one comes from."""
    note_in(views).just_ended()


def show_note(views: Views, forms: "JournalForms") -> None:
    """Show the whole note of the interview that is at hand."""
    shown = forms.interview.entity
    forms.flush()
    view = note_in(views)
    if shown is not None:
        view.show_interview(shown.id)
    view.take_focus()


def next_section(views: Views, step: int = 1) -> None:
    """Go on in the note while it is shown."""
    if views.current == NOTE:
        note_in(views).sheet.next_section(step)
