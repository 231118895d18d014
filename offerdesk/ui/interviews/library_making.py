"""The parts of the library that are a list and a form: questions to ask, and stories."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from offerdesk.app.preparing import bank, lists
from offerdesk.app.records import Save
from offerdesk.app.store import Reader
from offerdesk.domain.fields import Id
from offerdesk.domain.journal import Who
from offerdesk.domain.preparing import BankQuestion, Story
from offerdesk.domain.words import tr
from offerdesk.ui.interviews.stories_part import StoriesPart
from offerdesk.ui.library_part import LibraryPart, PartKind
from offerdesk.ui.tools import Tools

Follow = Callable[[object], None]


def is_mine(reader: Reader, question: Id) -> bool:
    """Whether a question of the bank is one that I ask."""
    found = reader.find(BankQuestion, question)
    return found is not None and found.asked_by is Who.ME


def to_ask(tools: Tools, parent: QWidget) -> LibraryPart:
    """Make the list of questions that I ask."""
    what = PartKind(
        BankQuestion,
        ("text", "topic", "tags"),
        lambda reader: lists.ask_list(reader, tools.style),
        tr("Questions to ask"),
        tr("Question to ask"),
        tr("Choose a question to see it here."),
        tr("&New question to ask"),
    )

    def add() -> Id:
        new = tools.new_id()
        tools.execute(bank.AddBankQuestion(new, tr("New question"), Who.ME))
        return new

    return LibraryPart(what, tools, add, parent)


def stories(tools: Tools, parent: QWidget, follow: Follow, to_print: Callable[[], None]) -> LibraryPart:
    """Make the story library."""
    what = PartKind(
        Story,
        ("title", "situation", "task", "action", "result", "figure", "rating", "tags"),
        lambda reader: lists.story_list(reader, tools.style),
        tr("Stories"),
        tr("Story"),
        tr("Choose a story to see it here."),
        tr("&New story"),
        below=2,
    )

    def add() -> Id:
        new = tools.new_id()
        place = max((s.position for s in tools.reader().all(Story)), default=-1) + 1
        tools.execute(Save(Story(new, tr("New story"), position=place)))
        return new

    return StoriesPart(what, tools, add, parent, follow, to_print)
