"""The two halves of a row: its label, and its editor with what stands around it."""

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from offerdesk.domain.words import tr
from offerdesk.ui.forms.choices import CheckEditor
from offerdesk.ui.forms.editor import Editor
from offerdesk.ui.forms.signs import ProblemSign
from offerdesk.ui.shell.colours import colours_of
from offerdesk.ui.shell.fonts import small
from offerdesk.ui.shell.theme import HALF, TARGET


class RowLabel(QLabel):
    """The label of a row; long words wrap. A check box names itself and leaves its label empty."""

    def __init__(self, title: str, editor: Editor) -> None:
        super().__init__("" if isinstance(editor, CheckEditor) else title)
        self.plain = title.replace("&&", "\0").replace("&", "").replace("\0", "&")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setBuddy(editor.control)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


class Field(QWidget):
    """The right part of a row: editor, unit and "?" on a line; below it what was understood or is wrong."""

    def __init__(self, editor: Editor) -> None:
        super().__init__()
        self.unit = QLabel(self)
        self.unit.setTextFormat(Qt.TextFormat.PlainText)
        self.forget = QToolButton(self)
        self.forget.setText("?")
        self.forget.setAutoRaise(True)
        self.forget.setFixedSize(
            self.forget.sizeHint().expandedTo(QSize(TARGET, TARGET))
        )  # larger with its text
        self.forget.setToolTip(tr("Set to unknown"))
        self.forget.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # emptying the field does the same
        policy = self.forget.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.forget.setSizePolicy(policy)
        self.forget.setVisible(False)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(HALF)
        line.addWidget(editor)
        line.addWidget(self.unit)
        if editor.sizePolicy().horizontalPolicy() is not QSizePolicy.Policy.Expanding:
            line.addStretch(1)
        line.addWidget(self.forget, 0, Qt.AlignmentFlag.AlignTop)
        self.hint = Hint(self)
        self.ask = QPushButton(self)
        self.ask.setMinimumHeight(TARGET)
        self.problem = _note(self)
        self.sign = ProblemSign(self)
        trouble = QHBoxLayout()
        trouble.setSpacing(HALF)
        trouble.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        trouble.addWidget(self.problem, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(HALF // 2)
        layout.addLayout(line)
        layout.addWidget(self.hint)
        layout.addWidget(self.ask, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(trouble)
        self._known = False
        editor.control.installEventFilter(self)
        self.say(hint="", problem="")
        self._ink()

    @property
    def problem_text(self) -> str:
        """The problem on show; empty for none."""
        return self.problem.text() if not self.problem.isHidden() else ""

    @property
    def hint_text(self) -> str:
        """How the text was understood, as shown; empty for nothing to tell."""
        return self.hint.text() if not self.hint.isHidden() else ""

    def say(self, *, hint: str, problem: str | None, other: str = "") -> None:
        """Show a hint, a problem (``None`` leaves it as it is) and the offer of another reading."""
        for label, text in ((self.hint, hint), (self.problem, problem)):
            if text is not None and text != label.text():
                label.setText(text)
        self.hint.setVisible(bool(hint))
        if problem is not None:
            self.problem.setVisible(bool(problem))
            self.sign.setVisible(bool(problem))
        self.ask.setText(other.replace("&", "&&"))
        self.ask.setVisible(bool(other))

    def set_known(self, *, known: bool) -> None:
        """Tell whether there is a value that could be set to unknown."""
        self._known = known
        self._reveal(near=self.underMouse())

    def enterEvent(self, event: QEnterEvent) -> None:
        """Offer "unknown" while the pointer is near."""
        self._reveal(near=True)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Stop offering it."""
        self._reveal(near=False)
        super().leaveEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Offer "unknown" while the editor has the focus."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self._reveal(near=event.type() == QEvent.Type.FocusIn)
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the palette and the font."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._ink()

    def _reveal(self, *, near: bool) -> None:
        self.forget.setVisible(self._known and near)

    def _ink(self) -> None:
        colours = colours_of(self.palette())
        for label, ink in (
            (self.hint, colours.muted),
            (self.unit, colours.muted),
            (self.problem, colours.alarm),
        ):
            palette = label.palette()
            if palette.color(label.foregroundRole()).name() != ink.lower():
                palette.setColor(label.foregroundRole(), ink)
                label.setPalette(palette)
        for label in (self.hint, self.problem):
            font = small(self.font())
            if label.font() != font:
                label.setFont(font)


class Hint(QWidget):
    """Words under an editor that change at every key stroke: the form moves only where their height does.

    A label would have the whole form laid out anew each time. A screen reader hears the words as the
    description of the editor.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = ""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def text(self) -> str:
        """Return the words."""
        return self._text

    def setText(self, text: str) -> None:
        """Show other words."""
        self._text = text
        if self.heightForWidth(self.width()) != self.height():
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the words at the present width."""
        return QSize(0, self.heightForWidth(self.width()))

    def heightForWidth(self, width: int) -> int:
        """Return the height of the words when wrapped at ``width``."""
        room = QRect(0, 0, max(1, width), _TALLEST)
        return self.fontMetrics().boundingRect(room, _WRAPPED, self._text or " ").height()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words in the widget's own ink."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), _WRAPPED | int(Qt.AlignmentFlag.AlignLeading), self._text)
        painter.end()


_WRAPPED = int(Qt.TextFlag.TextWordWrap)
_TALLEST = 1000


def _note(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
