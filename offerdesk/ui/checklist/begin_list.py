"""Where a checklist is begun: for what, and from which template."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from offerdesk.app.checklists import MakeChecklist, templates_for
from offerdesk.app.subjects import choices
from offerdesk.domain.checklists import SUBJECT_KINDS, Template
from offerdesk.domain.words import tr
from offerdesk.ui.forms.choices import Combo
from offerdesk.ui.shell.theme import GRID, HALF, TARGET
from offerdesk.ui.tools import Tools

_KINDS = ("interview", "offer", "process")
assert set(_KINDS) == set(SUBJECT_KINDS)


class BeginList(QWidget):
    """Two choices and a button. ``begun`` carries the identity of the new list."""

    begun = Signal(str)

    def __init__(
        self, tools: Tools, templates: Callable[[], tuple[Template, ...]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tools = tools
        self._templates = templates
        self._fitting: tuple[Template, ...] = ()
        self.subject, self.template = Combo(self), Combo(self)
        self.subject.setAccessibleName(tr("Checklist for"))
        self.template.setAccessibleName(tr("Which checklist"))
        self.button = QPushButton(tr("Begin checklist"), self)
        self.button.setMinimumHeight(TARGET)
        self.button.clicked.connect(self.begin)
        self.subject.currentIndexChanged.connect(self._fit)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, GRID, GRID, 0)
        column.setSpacing(HALF)
        for widget in (self.subject, self.template, self.button):
            column.addWidget(widget)

    def refresh(self) -> None:
        """Offer what is there; the choice stays where it can."""
        tools = self._tools
        found = choices(tools.reader(), tools.style, tools.now().tzinfo, _KINDS)
        _refill(self.subject, found)
        self._fit()

    def begin(self) -> None:
        """Copy the chosen template for the chosen subject."""
        wanted = self.template.value()
        template = next((t for t in self._fitting if t.id == wanted), None)
        if template is None:
            return
        ids = tuple(self._tools.new_id() for _ in range(len(template.items) + 1))
        if self._tools.execute(MakeChecklist(template, self.subject.value(), ids)) is not None:
            self.begun.emit(ids[0])

    def _fit(self) -> None:
        subject = self.subject.value() or ""
        self._fitting = templates_for(self._tools.reader(), self._templates(), subject) if subject else ()
        _refill(self.template, tuple((t.id, t.title) for t in self._fitting))
        self.button.setEnabled(bool(self._fitting))


def _refill(combo: Combo, offered: tuple[tuple[str, str], ...]) -> None:
    kept = combo.value()
    with QSignalBlocker(combo):
        combo.clear()
        combo.values.clear()
        for value, name in offered:
            combo.offer(value, name)
        if kept in combo.values:
            combo.setCurrentIndex(combo.values.index(kept))
    combo.slant()
