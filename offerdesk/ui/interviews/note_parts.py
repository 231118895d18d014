"""What the sections of a note are made of: rows of the interview, lists of lines, a block for each person."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from offerdesk.app.capture import DETAILS_WANTED, Noted, next_place, remarks_of
from offerdesk.domain.fields import Id, Ref, Text
from offerdesk.domain.interviews import (
    Asked,
    Missed,
    Observation,
    Promise,
    Question,
    Remark,
    RemarkKind,
)
from offerdesk.domain.journal import Person
from offerdesk.domain.negotiating import Criterion
from offerdesk.domain.words import N_, tr, trn
from offerdesk.ui.interviews.about_editor import AboutEditor
from offerdesk.ui.interviews.lines import LineKind, LineList
from offerdesk.ui.record_rows import MakeEditor
from offerdesk.ui.shell.fonts import strong
from offerdesk.ui.shell.theme import GRID, HALF
from offerdesk.ui.tools import Tools

INTERVIEW_ROWS: Mapping[str, tuple[str, ...]] = {
    "place": ("atmosphere_rating", "atmosphere", "place_rating", "place_notes"),
    "hear": ("hear_by", "hear_by_exact", "hear_by_channel"),
    "money": (
        "salary_asked",
        "named_first",
        "salary_low",
        "salary_high",
        "salary_currency",
        "salary_period",
    ),
    "after": ("feeling", "went_well", "do_differently"),
    "then": ("if_yes", "if_no", "outcome"),
    "lessons": ("lessons", "notes", "tags"),
}
"""Attributes of the interview itself, by section."""

SECTIONS: Mapping[str, str] = {
    "people": N_("Who was there"),
    "told": N_("What each told me"),
    "place": N_("Place and mood"),
    "questions": N_("Questions I got"),
    "missed": N_("What I forgot to mention"),
    "asked": N_("Questions I asked"),
    "promises": N_("Promises"),
    "hear": N_("When I hear from them"),
    "money": N_("Talk of pay"),
    "observations": N_("What I saw"),
    "after": N_("How it went"),
    "then": N_("If yes, if no"),
    "lessons": N_("Lessons"),
}
"""The sections in the order in which one remembers."""

LINES: Mapping[str, tuple[type[Any], str, tuple[str, ...], str]] = {
    "questions": (Question, "text", ("answer", "rating", "next_time", "person"), N_("A question they asked")),
    "missed": (Missed, "text", ("used_in",), N_("A point for the thank-you or the next time")),
    "asked": (Asked, "text", ("answer", "person"), N_("A question I asked")),
    "promises": (Promise, "what", ("who", "due", "kept_at"), N_("What was promised")),
    "observations": (Observation, "text", ("about", "rating"), N_("Pace, tools, tone, manners …")),
}
"""Lists of lines by section: kind, text, what else, and what the empty line asks for."""

_CHOSEN = frozenset({"person"})


def line_list(key: str, interview: Callable[[], Id], tools: Tools, parent: QWidget) -> LineList:
    """Make the list of a section."""
    kind, main, more, asks = LINES[key]

    def make(id_: Id, text: Text) -> Any:
        place = next_place(tools.reader(), kind, interview())
        return kind(id_, Ref(interview()), place, **{main: text})

    chosen = _CHOSEN if "person" in more else frozenset()
    editors: dict[str, MakeEditor] = {}
    if key == "observations":
        names = {str(c.id): c.label for c in tools.reader().all(Criterion)}
        editors["about"] = partial(AboutEditor, criteria=names)
    return LineList(LineKind(kind, main, more, tr(asks), make, chosen, editors), tools, parent)


class PersonBlock(QWidget):
    """What one person told, and the two details that make a thank-you theirs."""

    changed = Signal()

    def __init__(
        self, person: Person | None, interview: Callable[[], Id], tools: Tools, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._id = person.id if person is not None else None
        self._interview = interview
        self._tools = tools
        name = person.name if person is not None else tr("Nobody in particular")
        first = name.split()[0] if person is not None and name.split() else name
        self.title = QLabel(name, self)
        self.title.setFont(strong(self.title.font()))
        self.told = self._list(RemarkKind.TOLD, tr("What {person} told me").format(person=first))
        self.details = self._list(RemarkKind.DETAIL, tr("A personal detail of {person}").format(person=first))
        self.hint = QLabel(self)
        self.hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, GRID)
        column.setSpacing(HALF)
        for part in (self.title, self.told, self.details, self.hint):
            column.addWidget(part)
        if person is None:
            self.details.hide()
            self.hint.hide()

    def show_note(self, note: Noted) -> None:
        """Show the remarks."""
        self.told.show_lines(remarks_of(note, self._id, RemarkKind.TOLD))
        details = remarks_of(note, self._id, RemarkKind.DETAIL)
        self.details.show_lines(details)
        lacking = DETAILS_WANTED - len(details)
        words = trn(
            "{n} more detail makes the thank-you theirs", "{n} details make the thank-you theirs", lacking
        )
        self.hint.setText(words.format(n=lacking) if lacking > 0 else "")
        self.hint.setVisible(lacking > 0 and self._id is not None)

    def flush(self) -> None:
        """Save what is still being typed."""
        self.told.flush()
        self.details.flush()

    def _list(self, kind: RemarkKind, asks: str) -> LineList:
        def make(id_: Id, text: Text) -> Remark:
            place = next_place(self._tools.reader(), Remark, self._interview())
            person = Ref(self._id) if self._id is not None else None
            return Remark(id_, Ref(self._interview()), place, kind, person, text)

        made = LineList(LineKind(Remark, "text", (), asks, make), self._tools, self)
        made.changed.connect(self.changed)
        return made
