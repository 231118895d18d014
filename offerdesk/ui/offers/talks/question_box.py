"""One open question: whom to ask, when it was asked, and what was answered."""

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from offerdesk.app.negotiating.answering import NoteAnswer
from offerdesk.app.negotiating.enquiries import OpenQuestion, clause_of, fills
from offerdesk.app.people import person_choices
from offerdesk.app.records import Save
from offerdesk.app.text import Situation
from offerdesk.domain.agreeing import Enquiry
from offerdesk.domain.fields import Attribute, Id
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.words import tr
from offerdesk.ui.forms.editor import Editor
from offerdesk.ui.forms.grid import RowGrid
from offerdesk.ui.offers.talks.pages import Around
from offerdesk.ui.offers.talks.term_value import TermValueEditor
from offerdesk.ui.offers.talks.words import button, column, in_a_row, say, scrolling, words
from offerdesk.ui.record_rows import RecordRows

ROWS = ("text", "to", "person", "asked_at", "value", "answer", "answered_at", "source", "dropped")
_ANSWERS = frozenset({"value", "answer"})


class QuestionBox(QWidget):
    """Edits a question; it becomes a record with the first thing that is noted about it."""

    def __init__(self, around: Around, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = around
        self._tools = around.tools
        self._question: OpenQuestion | None = None
        self._new: dict[tuple[str, str], Id] = {}
        inner = QWidget(self)
        self.heading = words(inner, heading=True)
        self.hint = words(inner, muted=True)
        self.rows = RecordRows(Enquiry, self._tools, inner, frozenset({"person"}), {"value": self._value})
        self.rows.save_requested.connect(self._save)
        self.grid = RowGrid(inner)
        self.rows.add(ROWS, self.grid)
        self.to_form = button(tr("&Fill it in the form"), self._edit, inner)
        place = column(inner)
        place.addWidget(self.heading)
        place.addWidget(self.hint)
        place.addWidget(self.grid)
        place.addWidget(in_a_row(inner, self.to_form))
        place.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(inner, self))

    def show_question(self, question: OpenQuestion, full: FullOffer) -> None:
        """Show a question about the offer as it is now."""
        self._question = question
        self.heading.setText(question.text or tr("A question of my own"))
        place = fills(question.enquiry.field)
        editor = self.rows.rows["value"].editor
        assert isinstance(editor, TermValueEditor)
        editor.set_term(place, full.offer.pay_currency)
        row, here = self.rows.rows["value"], editor.here
        row.set_here(Situation(here.style, here.today, here.zone))
        self.rows.set_choices("person", person_choices(self._tools.reader(), tr("Nobody in particular")))
        self.rows.show_record(self._record(question))
        row.set_visible(visible=place is not None)
        self.to_form.setVisible(place is None and question.source is not None)
        say(self.hint, _hint(question))

    def flush(self) -> None:
        """Save what is still being typed."""
        self.rows.flush()

    def _record(self, question: OpenQuestion) -> Enquiry:
        """Return the record, or what it will be once something is noted; under the same id each time."""
        known = replace(question.enquiry, to=question.to)
        if question.kept:
            return known
        place = (str(known.offer), known.field)
        if place not in self._new:
            self._new[place] = self._tools.new_id()
        return replace(known, id=self._new[place])

    def _value(self, declared: Attribute, here: Situation, parent: QWidget) -> Editor:
        return TermValueEditor(declared, here, parent)

    def _save(self, command: Save) -> None:
        entity = command.entity
        assert isinstance(entity, Enquiry)
        if command.attribute in _ANSWERS and getattr(entity, command.attribute):
            today, new_id = self._tools.now().date(), self._tools.new_id
            self._tools.execute(NoteAnswer(entity, command.attribute, today, new_id))
        else:
            self._tools.execute(command)

    def _edit(self) -> None:
        question = self._question
        source = question.source if question else None
        if source is not None:
            self._around.edit(source.kind, Id(source.id), source.attribute)


def _hint(question: OpenQuestion) -> str:
    path = question.enquiry.field
    if fills(path) is not None:
        return tr("A value that you note here fills the field of the offer.")
    if clause_of(path):
        return tr("With an answer the clause counts as stated.")
    return tr("Note the answer here, and fill in what it says in the form.") if question.source else ""
