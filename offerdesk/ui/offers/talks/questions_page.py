"""The page of the open questions: whom to ask what, and what was answered."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from offerdesk.app.comparison import read_offer
from offerdesk.app.negotiating.answering import AddQuestion, MarkAsked
from offerdesk.app.negotiating.enquiries import Asked, OpenQuestion, open_list
from offerdesk.app.negotiating.enquiry_list import GROUP, enquiry_sheet, how_many
from offerdesk.app.records import Delete
from offerdesk.app.rows import Sheet
from offerdesk.app.store import Step
from offerdesk.domain.agreeing import Enquiry
from offerdesk.domain.fields import Id
from offerdesk.domain.words import tr
from offerdesk.ui.offers.pair import Pair
from offerdesk.ui.offers.talks.pages import Around
from offerdesk.ui.offers.talks.question_box import QuestionBox
from offerdesk.ui.offers.talks.words import button, in_a_row, say, words
from offerdesk.ui.shell.theme import GRID
from offerdesk.ui.tables.view import SheetView

_BESIDE_CHARS = 100
"""How many letters wide the page must be for list and question to stand side by side."""
_DRAFT = "D-05"


class QuestionsPage(QWidget):
    """Shows the questions at the left, by whom to ask, and the one that is chosen beside them."""

    def __init__(self, around: Around, parent: QWidget) -> None:
        super().__init__(parent)
        self._tools = around.tools
        self._offer: Id | None = None
        self._found: tuple[OpenQuestion, ...] = ()
        self.count = words(self)
        self.count.setContentsMargins(2 * GRID, GRID, 2 * GRID, 0)
        self.pair = Pair(self, self.fontMetrics().averageCharWidth() * _BESIDE_CHARS)
        left = QWidget(self.pair)
        self.list = SheetView(left, whole_rows=True)
        self.list.setAccessibleName(tr("Questions"))
        self.list.setMinimumHeight(self.fontMetrics().height() * 8)
        self.letter = button(tr("Write the mai&l"), lambda: around.write_letter(_DRAFT), left)
        self.asked = button(tr("The open ones are &asked"), self.mark_asked, left)
        self.more = button(tr("Add a &question"), self.add_question, left)
        side = QVBoxLayout(left)
        side.setContentsMargins(0, 0, 0, GRID)
        side.addWidget(self.list, 1)
        side.addWidget(in_a_row(left, self.letter, self.asked, self.more))
        self.box = QuestionBox(around, self.pair)
        self.list.current_row_changed.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.count)
        layout.addWidget(self.pair, 1)

    def show_offer(self, offer: Id | None) -> None:
        """Show the questions about an offer; the one that is chosen stays chosen."""
        if offer != self._offer:
            self.flush()
        self._offer = offer
        reader, style = self._tools.reader(), self._tools.style
        full = read_offer(reader, offer) if offer else None
        self._found = open_list(reader, offer, style) if offer else ()
        say(self.count, how_many(self._found) if full else "")
        self.list.set_sheet(enquiry_sheet(self._found, full, style) if full else Sheet((), ()))
        open_ = [q for q in self._found if q.asked is Asked.OPEN]
        self.asked.setEnabled(bool(open_))
        self.letter.setEnabled(any(q.asked in {Asked.OPEN, Asked.ASKED} for q in self._found))
        keys = [row.key for row in self.list.sheet_model.sheet.rows if not row.key.startswith(GROUP)]
        if keys and self.list.current_row() not in keys:
            self.list.select_row(keys[0])
        self._choose(self.list.current_row())

    def take_focus(self) -> None:
        """Begin in the list."""
        self.list.setFocus()

    def show_record(self, kind: str, id_: Id) -> None:
        """Choose a question that something is noted about."""
        found = next((q for q in self._found if q.kept and q.enquiry.id == id_), None)
        if kind == "enquiry" and found is not None:
            self.list.select_row(found.key)

    def add_question(self) -> None:
        """Add a question of one's own and begin to write it."""
        if self._offer is None:
            return
        self.flush()
        new = self._tools.new_id()
        self._tools.execute(AddQuestion(new, self._offer))
        self.list.select_row(new)
        self.box.rows.focus_row("text")

    def mark_asked(self) -> None:
        """Note today as the day on which every open question was asked."""
        self.flush()
        open_ = tuple(q for q in self._found if q.asked is Asked.OPEN)
        self._tools.execute(MarkAsked(open_, self._tools.now().date(), self._tools.new_id))

    def delete_chosen(self) -> Step | None:
        """Delete what is noted about the selected questions; one that comes of the offer comes back."""
        chosen = set(self.list.selected_rows())
        ids = tuple(q.enquiry.id for q in self._found if q.kept and q.key in chosen)
        return self._tools.execute(Delete(Enquiry, ids)) if ids else None

    def flush(self) -> None:
        """Save what is still being typed."""
        self.box.flush()

    def _choose(self, key: str) -> None:
        found = next((q for q in self._found if q.key == key), None)
        full = read_offer(self._tools.reader(), self._offer) if self._offer and found else None
        self.box.setVisible(full is not None)
        if found is not None and full is not None:
            self.box.show_question(found, full)
