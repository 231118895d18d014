"""Everything that the window can show at once."""

from datetime import datetime

from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from offerdesk.ui.shell.message import Answer, Message, Tone
from offerdesk.ui.shell.status import Status
from offerdesk.ui.shell.window import MainWindow

AT = datetime(2026, 11, 21, 14, 2)  # noqa: DTZ001 - a wall clock is what the bar shows


def nothing() -> None:
    """Do nothing, as a button of a message under test."""


def gone(widget: QWidget) -> bool:
    """Whether Qt has deleted a widget."""
    return not isValid(widget)


def crowd(window: MainWindow) -> None:
    """Show everything that the window can show at once."""
    window.status.show_status(Status(AT, False, AT, True, "USD", 2, "Globex", True))
    window.banners.show_message(
        Message("sample", "This is the sample search.", (Answer("Start my own", nothing),))
    )
    answers = (Answer("Free reserve and retry", nothing), Answer("Copy text", nothing))
    text = "Not saved: the disk is full. What you typed is still here."
    window.banners.show_message(Message("save", text, answers, Tone.TROUBLE))
    QApplication.processEvents()
