"""A line for the value of whichever term is chosen: typed as people write it, kept as the file writes it."""

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from offerdesk.app.negotiating.terms import Term, from_file, to_file
from offerdesk.app.text import Reading, Situation, interpret, write
from offerdesk.domain.fields import Amount, Attribute
from offerdesk.domain.values import Rejected
from offerdesk.domain.words import tr
from offerdesk.ui.forms.editor import LineEditor


class TermValueEditor(LineEditor):
    """Reads "110k" or "25 days" as the term's own field would; without a term any words do."""

    def __init__(self, attribute: Attribute, here: Situation, parent: QWidget | None = None) -> None:
        super().__init__(attribute, here, parent)
        self._term: Term | None = None
        self._currency = ""

    def set_term(self, term: Term | None, currency: str) -> None:
        """Take values of another term from now on."""
        self._term, self._currency = term, currency

    @property
    def unit(self) -> str:
        """What stands behind the figure."""
        if self._term is None:
            return ""
        said = tr(self._term.attribute.field.unit)
        return f"{self._currency} {said}".strip() if self._term.attribute.type is Amount else said

    def reading(self) -> Reading:
        """Read what stands in the line; raises ``Rejected``."""
        if self._term is None or not self.raw().strip():
            return Reading(self.raw().strip())
        here = replace(self.here, currency=self._currency)
        return Reading(to_file(interpret(self._term.attribute, self.raw(), here).value))

    def hint_of(self, reading: Reading) -> str:
        """Return how a text was understood, where that differs from the text itself."""
        said = self.text_of(reading.value)
        return "" if said == self.raw().strip() else f"= {said} {self.unit}".rstrip()

    def text_of(self, value: Any) -> str:
        """Return the usual form of a value of the file."""
        if self._term is None or not value:
            return str(value or "")
        try:
            found = from_file(self._term.attribute, str(value))
        except Rejected:
            return str(value)
        return write(self._term.attribute, found, self.here.style, self.here.zone)
