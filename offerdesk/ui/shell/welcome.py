"""The first start, inside the window: look at the sample, begin a search of one's own, or open a desk."""

from collections.abc import Sequence
from pathlib import PurePath

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from offerdesk.domain.frozen import frozen
from offerdesk.domain.words import tr
from offerdesk.ui.shell.fonts import figure
from offerdesk.ui.shell.theme import GRID
from offerdesk.ui.shell.tips import plain_tip

_WIDTH = 52 * GRID


@frozen
class Beginning:
    """What the steps brought; ``None`` where one was skipped."""

    currency: str | None = None
    has_job: bool | None = None


class Welcome(QWidget):
    """Three choices, then at most two questions, each of which can be skipped.

    ``recent`` are desks that were open before; ``currencies`` are codes, the likeliest first.
    """

    sample_asked = Signal()
    start_asked = Signal(object)  # Beginning
    open_asked = Signal()
    recent_asked = Signal(object)  # path

    def __init__(
        self, currencies: Sequence[str], recent: Sequence[PurePath] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._currency: str | None = None
        self._steps = QStackedWidget(self)
        self._steps.setMaximumWidth(_WIDTH)
        self.sample = _button(tr("See the sample search"))
        self.start = _button(tr("Start my own desk"))
        self.open = _button(tr("Open a desk …"))
        self.currencies = QComboBox()
        self.currencies.addItems(list(currencies))
        self._add_choice(recent)
        self._add_currency()
        self._add_job()
        line = QHBoxLayout(self)
        line.addStretch(1)
        line.addWidget(self._steps, 2)
        line.addStretch(1)
        self.setFocusProxy(self.sample)

    def _add_choice(self, recent: Sequence[PurePath]) -> None:
        self.sample.clicked.connect(self.sample_asked)
        self.start.clicked.connect(lambda: self._go(1))
        self.open.clicked.connect(self.open_asked)
        rows: list[QWidget] = [self.sample, self.start, self.open]
        for path in recent:
            button = _button(path.stem)
            button.setFlat(True)
            button.setToolTip(plain_tip(str(path)))
            button.clicked.connect(lambda _checked=False, p=path: self.recent_asked.emit(p))
            rows.append(button)
        words = tr(
            "Put your job offers side by side and see what each is worth. Everything stays on this computer."
        )
        self._add_step(tr("Welcome to your desk"), words, rows)

    def _add_currency(self) -> None:
        label = tr("Currency to compare in")
        self.currencies.setAccessibleName(label)
        go_on = _button(tr("Continue"))
        skip = _button(tr("Skip"))
        go_on.clicked.connect(self._keep_currency)
        skip.clicked.connect(lambda: self._go(2))
        words = tr("Offers in other currencies are converted to it. You can change it at any time.")
        self._add_step(label, words, [self.currencies, go_on, skip])

    def _add_job(self) -> None:
        yes, no, skip = _button(tr("Yes, I have a job")), _button(tr("No, not now")), _button(tr("Skip"))
        for button, answer in ((yes, True), (no, False), (skip, None)):
            button.clicked.connect(lambda _checked=False, a=answer: self._finish(has_job=a))
        words = tr("Your current job can stand beside the offers as what they are measured against.")
        self._add_step(tr("Do you have a job now?"), words, [yes, no, skip])

    def _add_step(self, title: str, words: str, rows: Sequence[QWidget]) -> None:
        step = QWidget()
        layout = QVBoxLayout(step)
        layout.setSpacing(GRID)
        layout.addStretch(2)
        head, text = _words(title), _words(words)
        head.setFont(figure(head.font()))
        text.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        layout.addWidget(head)
        layout.addWidget(text)
        layout.addSpacing(2 * GRID)
        for row in rows:
            layout.addWidget(row)
        layout.addStretch(3)
        self._steps.addWidget(step)

    def _go(self, step: int) -> None:
        self._steps.setCurrentIndex(step)
        page = self._steps.currentWidget()
        first = page.findChild(QComboBox) or page.findChild(QPushButton) if page else None
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on from the currency with Enter."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and self.currencies.hasFocus():
            self._keep_currency()
            return
        super().keyPressEvent(event)

    def _keep_currency(self) -> None:
        self._currency = self.currencies.currentText()
        self._go(2)

    def _finish(self, *, has_job: bool | None) -> None:
        self.start_asked.emit(Beginning(self._currency, has_job))


def _button(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setMinimumHeight(4 * GRID)
    button.setAutoDefault(True)
    return button


def _words(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
