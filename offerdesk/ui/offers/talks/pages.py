"""The pages of a negotiation, one entry each.

A page that is entered in ``PAGES`` has its place in the bar, is found by the finder and comes back next time.
"""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtWidgets import QWidget

from offerdesk.domain.fields import Id
from offerdesk.domain.frozen import frozen
from offerdesk.domain.words import N_
from offerdesk.ui.tools import Tools

ROUNDS, VERSIONS, POSITION, TALK, PLAN_B = "rounds", "versions", "position", "talk", "plan_b"
LETTER, QUESTIONS, BUDGET = "letter", "questions", "budget"


class TalkPage(Protocol):
    """What every page can do.

    It may also have ``flush()`` (save what is still being typed), ``delete_chosen()`` (delete what is
    selected in it; returns the step), and ``show_record(kind, id)`` (go to a record that stands in it).
    """

    def show_offer(self, offer: Id | None) -> None:
        """Show the negotiation of an offer as it is now.

        Called again with the same offer after every change: what is being typed must stay.
        """
        ...

    def take_focus(self) -> None:
        """Take the keyboard where work goes on."""
        ...


def _nothing(_key: str, _on: bool) -> None:  # noqa: FBT001 - as a check box tells it
    """Do nothing: a page by itself has no sheet beside it."""


@frozen
class Around:
    """What a page is given: the tools of every tab, and ways out of the page.

    ``show_page`` shows another page of this negotiation by its key. ``write_letter`` begins a draft ("D-08")
    about the offer. ``open_record`` goes to a record in whichever tab it has its place ("person", id).
    ``edit`` puts the caret into the offer's form ("offer", id, "base"). ``say`` tells once.
    """

    tools: Tools
    show_page: Callable[[str], None]
    write_letter: Callable[[str], None]
    open_record: Callable[[str, Id], None]
    edit: Callable[[str, Id, str], None]
    say: Callable[[str], None]
    compare: Callable[[str, bool], None] = _nothing
    compared: Callable[[], frozenset[str]] = frozenset


@frozen
class PageEntry:
    """A page: its key, its title, and what makes it when it is first chosen."""

    key: str
    title: str
    make: Callable[[Around, QWidget], QWidget]


def _rounds(around: Around, parent: QWidget) -> QWidget:
    from offerdesk.ui.offers.talks.rounds_page import RoundsPage  # noqa: PLC0415 - when first looked at

    return RoundsPage(around, parent)


def _versions(around: Around, parent: QWidget) -> QWidget:
    from offerdesk.ui.offers.talks.versions_page import VersionsPage  # noqa: PLC0415 - when first looked at

    return VersionsPage(around, parent)


def _position(around: Around, parent: QWidget) -> QWidget:
    from offerdesk.ui.offers.talks.position_page import PositionPage  # noqa: PLC0415 - when first looked at

    return PositionPage(around, parent)


def _questions(around: Around, parent: QWidget) -> QWidget:
    from offerdesk.ui.offers.talks.questions_page import QuestionsPage  # noqa: PLC0415 - when first looked at

    return QuestionsPage(around, parent)


PAGES: tuple[PageEntry, ...] = (
    PageEntry(ROUNDS, N_("Rounds"), _rounds),
    PageEntry(VERSIONS, N_("Versions"), _versions),
    PageEntry(POSITION, N_("Position"), _position),
    PageEntry(QUESTIONS, N_("Questions"), _questions),
)
"""In the order of the bar: rounds, versions, position, talk, plan B, letter, questions, budget."""
