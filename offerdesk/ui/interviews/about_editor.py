"""What an observation is about: a criterion by its name, or words of one's own."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QWidget

from offerdesk.app.text import Reading, Situation
from offerdesk.domain.fields import Attribute
from offerdesk.ui.forms.editor import LineEditor


class AboutEditor(LineEditor):
    """A line that completes the names of the criteria and keeps the criterion, not its name."""

    def __init__(
        self, attribute: Attribute, here: Situation, parent: QWidget, criteria: dict[str, str]
    ) -> None:
        super().__init__(attribute, here, parent)
        self._criteria = criteria
        completer = QCompleter(list(criteria.values()), self.line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        self.line.setCompleter(completer)

    def reading(self) -> Reading:
        """Return the criterion that the text names, or the text."""
        said = self.raw().strip()
        found = (id_ for id_, name in self._criteria.items() if name.casefold() == said.casefold())
        return Reading(next(found, said))

    def text_of(self, value: Any) -> str:
        """Return the name of a criterion, or the words."""
        return self._criteria.get(str(value or ""), str(value or ""))

    def hint_of(self, reading: Reading) -> str:
        """Say nothing: the words mean themselves."""
        del reading
        return ""
