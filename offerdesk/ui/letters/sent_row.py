"""When a letter went out: a day and a time that can be set right."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from offerdesk.app.text import Reading, Situation
from offerdesk.domain.fields import attribute
from offerdesk.domain.letters import Letter
from offerdesk.domain.values import Problem
from offerdesk.ui.forms.grid import RowGrid
from offerdesk.ui.forms.making import editor_for
from offerdesk.ui.forms.row import FormRow


class SentRow(QWidget):
    """Shown for what was sent only; ``changed`` carries another moment when the row is left."""

    changed = Signal(object)

    def __init__(self, here: Situation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: datetime | None = None
        grid = RowGrid(self)
        self.row = FormRow(editor_for(attribute(Letter, "sent_at"), here, grid), self._take, parent=self)
        self.row.left.connect(self._tell)
        grid.add(self.row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(grid)
        self._shown: datetime | None = None
        self.hide()

    def show_moment(self, at: datetime | None) -> None:
        """Show when it was; nothing for what has not gone yet."""
        self.setVisible(at is not None)
        self._value = self._shown = at
        self.row.show_value(at)

    def _take(self, reading: Reading) -> tuple[Problem, ...]:
        self._value = reading.value
        return ()

    def _tell(self) -> None:
        if self._value is not None and self._value != self._shown:
            self.changed.emit(self._value)
