"""The page of the position, and the hands that work it."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from offerdesk.app.desk import Desk
from offerdesk.domain.fields import Id, Ref, Text
from offerdesk.domain.journal import Who
from offerdesk.domain.negotiating import Argument, Ask, Round
from offerdesk.ui.forms.choices import ChoiceEditor

LARKSPUR, QUILLFEATHER = Id("larkspur"), Id("quillfeather")
PREPARED = (
    Round(Id("next"), Ref(LARKSPUR), by=Who.ME, status="planned"),
    Ask(
        *(Id("one"), Ref("next"), 0, "pay.amount", "168000", "176000", Text("Others pay it.")),
        argument=Argument.MARKET,
        gain=Text("No second search."),
        strengths=(Ref("ledger"),),
    ),
    Ask(
        *(Id("two"), Ref("next"), 1, "time_off.pto_days", "20", "23", Text("I give up days.")),
        argument=Argument.OTHER,
        gain=Text("It costs nothing this year."),
        strengths=(Ref("quill-offer"),),
    ),
    Ask(
        Id("three"), Ref("next"), 2, "title", "Senior", "Staff", Text("Two teams."), argument=Argument.RESULT
    ),
)
"""A round of wishes that is being prepared; the last one lacks what they gain by it."""


class Went:
    """What the page asked of its surroundings."""

    def __init__(self) -> None:
        self.offer: Id = LARKSPUR
        self.window: QWidget | None = None  # kept as long as the test
        self.pages: list[str] = []
        self.said: list[str] = []


def retype(editor: Any, text: str) -> None:
    """Type over what stands in a line."""
    editor.control.setFocus()
    editor.control.selectAll()
    QTest.keyClicks(editor.control, text)
    QTest.keyClick(editor.control, Qt.Key.Key_Return)


def has_focus(editor: QWidget) -> bool:
    """Tell whether one types in an editor."""
    focus = QApplication.focusWidget()
    return focus is not None and editor.isAncestorOf(focus)


def pick(editor: Any, value: object) -> None:
    """Choose from a list."""
    assert isinstance(editor, ChoiceEditor)
    editor.combo.setCurrentIndex(editor.combo.values.index(value))
    editor.combo.activated.emit(editor.combo.currentIndex())


def asks(desk: Desk) -> list[Ask]:
    """Return the wishes being prepared."""
    held = next(r for r in desk.reader.of(Round, "offer", LARKSPUR) if r.at is None)
    return sorted(desk.reader.of(Ask, "round", held.id), key=lambda a: a.position)
