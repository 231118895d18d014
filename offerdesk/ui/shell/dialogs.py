"""Questions before what cannot be undone: the safe answer is the default, and buttons say what they do."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from offerdesk.domain.frozen import frozen
from offerdesk.domain.words import tr


@frozen
class Question:
    """What is asked. ``verb`` does it ("Erase for good"), ``keep`` leaves all as it is."""

    text: str
    explanation: str
    verb: str
    keep: str = ""


def ask(parent: QWidget, question: Question, then: Callable[[], object]) -> QMessageBox:
    """Ask without blocking; ``then`` runs when the verb was chosen. Enter and Esc are the safe answer."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle("OfferDesk")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(question.text)
    box.setInformativeText(question.explanation)
    do = box.addButton(question.verb, QMessageBox.ButtonRole.DestructiveRole)
    keep = box.addButton(question.keep or tr("Keep as it is"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(keep)
    box.setEscapeButton(keep)

    def answered() -> None:
        if box.clickedButton() is do:
            then()

    box.finished.connect(answered)
    box.open()
    return box


def tell(parent: QWidget, text: str, explanation: str = "", details: str = "") -> QMessageBox:
    """Tell something that must be read, without blocking; ``details`` can be copied."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Information)
    box.setWindowTitle("OfferDesk")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.setInformativeText(explanation)
    box.setDetailedText(details)
    close = box.addButton(tr("Close"), QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(close)
    box.setEscapeButton(close)
    box.open()
    return box
