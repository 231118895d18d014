"""Questions and stories: the libraries that one prepares from, each a part of its own."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from offerdesk.app.preparing.page import Source
from offerdesk.app.store import Step
from offerdesk.domain.words import tr
from offerdesk.ui.interviews import library_making as making
from offerdesk.ui.interviews.lessons import LessonsPart
from offerdesk.ui.interviews.library_keys import (
    ASK,
    LESSONS,
    NEEDS,
    PITCH,
    PRACTISE,
    QUESTIONS,
    STORIES,
    STRENGTHS,
)
from offerdesk.ui.interviews.needs import NeedsPart
from offerdesk.ui.interviews.pitch_part import PitchPart
from offerdesk.ui.interviews.practise import PractisePart
from offerdesk.ui.interviews.questions_part import QuestionsPart
from offerdesk.ui.strengths import StrengthsPart
from offerdesk.ui.tools import Tools
from offerdesk.ui.views import Views

_PART_OF = {
    "story": STORIES,
    "pitch": PITCH,
    "requirement": NEEDS,
    "strength": STRENGTHS,
    "practice": PRACTISE,
}
"""Where a kind of record is shown; a question of the bank tells by its side."""


class LibraryView(QWidget):
    """Holds the parts; ``followed`` carries where a point comes from, ``print_asked`` wants a PDF."""

    followed = Signal(object)
    print_asked = Signal()
    said = Signal(str)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self.parts = Views(tr("Part of the library"), self)
        self.parts.add_page(QUESTIONS, tr("Asked of me"), QuestionsPart(tools, self.parts, self._follow))
        makers: tuple[tuple[str, str, Callable[[QWidget], QWidget]], ...] = (
            (ASK, tr("To ask"), lambda place: making.to_ask(tools, place)),
            (STORIES, tr("Stories"), lambda place: making.stories(tools, place, self._follow, self._print)),
            (PITCH, tr("Pitch"), lambda place: PitchPart(tools, place, self._print)),
            (NEEDS, tr("Requirements"), lambda place: NeedsPart(tools, place)),
            (STRENGTHS, tr("Strengths"), lambda place: StrengthsPart(tools, place)),
            (PRACTISE, tr("Practise"), lambda place: PractisePart(tools, place)),
            (LESSONS, tr("Lessons"), self._lessons),
        )
        for key, title, make in makers:
            self.parts.add(key, title, make)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.parts)

    def refresh(self) -> None:
        """Read the part at hand anew; the others catch up when they are chosen."""
        self.parts.renew()

    def take_focus(self) -> None:
        """Take the keyboard to the part at hand."""
        self.parts.take_focus()

    def show_part(self, key: str) -> None:
        """Show a part."""
        self.parts.choose(key)
        self.take_focus()

    def show_record(self, source: Source) -> None:
        """Show a record in its part."""
        key = _PART_OF.get(source.kind, QUESTIONS)
        if source.kind == "bank_question" and making.is_mine(self._tools.reader(), source.id):
            key = ASK
        self.parts.choose(key)
        page: Any = self.parts.page(key)
        if key == NEEDS:
            page.show_record(source.id)
        elif key == QUESTIONS:
            page.choose(f"{source.kind}:{source.id}")
        else:
            page.choose(source.id)
        self.take_focus()

    def delete_chosen(self) -> Step | None:
        """Delete what is selected in the part at hand; the caller offers undo."""
        page: Any = self.parts.page(self.parts.current)
        delete: Callable[[], Step | None] | None = getattr(page, "delete_chosen", None)
        return delete() if delete is not None else None

    def flush(self) -> None:
        """Save what is still in a form."""
        for page in self.parts.made.values():
            flush: Callable[[], None] | None = getattr(page, "flush", None)
            if flush is not None:
                flush()

    def _lessons(self, place: QWidget) -> QWidget:
        part = LessonsPart(self._tools, place)
        part.followed.connect(self.followed)
        part.said.connect(self.said)
        return part

    def _follow(self, source: object) -> None:
        self.followed.emit(source)

    def _print(self) -> None:
        self.print_asked.emit()
