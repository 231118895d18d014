"""What all parts of the form share: the draft, how the reader reads, and the word that something changed."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, Signal

from offerdesk.app.style import Style
from offerdesk.app.text import Situation
from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.fields import Id
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.values import Problem
from offerdesk.ui.offers.form_state import FormState


class FormHub(QObject):
    """Carries edits of any row into the draft.

    ``changed`` tells of a new draft, ``left`` of a row that was left, ``rebuilt`` of new rows on screen,
    ``kept`` of a text that cannot be used yet or can be now. ``assumed`` is what figures below the rows are
    worked out with.
    """

    changed = Signal()
    left = Signal()
    rebuilt = Signal()
    kept = Signal()

    def __init__(
        self, style: Style, new_id: Callable[[], Id], now: Callable[[], datetime], parent: QObject
    ) -> None:
        super().__init__(parent)
        self.state = FormState(new_id)
        self.style = style
        self.now = now
        self.assumed = Assumptions()
        self._here = self._situation("")

    @property
    def draft(self) -> FullOffer | None:
        """The offer as it stands in the form."""
        return self.state.draft

    @property
    def here(self) -> Situation:
        """How texts are read now; the same object while nothing of it changes."""
        currency = self.draft.offer.pay_currency if self.draft else ""
        now = self._situation(currency)
        if now != self._here:
            self._here = now
        return self._here

    def _situation(self, currency: str) -> Situation:
        now = self.now()
        return Situation(self.style, now.date(), now.tzinfo, currency)

    def change(self, kind: str, id_: Id, changes: dict[str, Any]) -> tuple[Problem, ...]:
        """Change attributes; returns why not."""
        before = self.draft
        problems = self.state.change(kind, id_, changes)
        if self.draft != before:
            self.changed.emit()
        return problems

    def keep_raw(self, kind: str, id_: Id, attribute: str, raw: str | None) -> None:
        """Keep a text that cannot be used yet; ``None`` forgets it."""
        if self.state.raw(kind, id_, attribute) != raw:
            self.state.keep_raw(kind, id_, attribute, raw)
            self.kept.emit()

    def add(self, kind: str) -> Id | None:
        """Add a part and return its id."""
        return self._restructured(self.state.add(kind))

    def duplicate(self, kind: str, id_: Id) -> Id | None:
        """Copy a part and return the copy's id."""
        return self._restructured(self.state.duplicate(kind, id_))

    def remove(self, kind: str, id_: Id) -> None:
        """Remove a part."""
        self.state.remove(kind, id_)
        self._restructured(None)

    def set_none(self, name: str, *, none: bool) -> None:
        """Mark a list or section as not offered, or take that back."""
        self.state.set_none(name, none=none)
        self._restructured(None)

    def _restructured(self, made: Id | None) -> Id | None:
        self.changed.emit()
        self.left.emit()
        return made
