"""The strengths: a library reached from the position in a talk and from preparing for an interview."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from offerdesk.app.position.strengths import AddStrength, strength_list, uses_words
from offerdesk.domain.fields import Id
from offerdesk.domain.offer import Offer
from offerdesk.domain.planning import Strength, StrengthKind
from offerdesk.domain.words import tr
from offerdesk.ui.library_part import LibraryPart, PartKind
from offerdesk.ui.reckoning import ReckoningPanel
from offerdesk.ui.tools import Tools

_ROWS = (
    "title",
    "kind",
    "figure",
    "text",
    "day",
    "source",
    "cost",
    "currency",
    "per",
    "offer",
    "story",
    "tags",
)


class StrengthsPart(LibraryPart):
    """Shows and edits the strengths; below the form their uses, and what a way or a move costs."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        self.uses: QLabel | None = None
        what = PartKind(
            Strength,
            _ROWS,
            lambda reader: strength_list(reader, tools.style),
            tr("Strengths"),
            tr("Strength"),
            tr("Choose a strength to see it here."),
            tr("New stren&gth"),
            stories=True,
            chosen=frozenset({"offer"}),
        )
        super().__init__(what, tools, self._new, parent)
        self.uses = QLabel(self)
        self.uses.setTextFormat(Qt.TextFormat.PlainText)
        self.uses.setWordWrap(True)
        self.reckoning = ReckoningPanel(tools, self)
        self.below.addWidget(self.uses)
        self.below.addWidget(self.reckoning)
        self.chosen_changed.connect(self._show)
        self._show(self.list.current_row())

    def refresh(self) -> None:
        """Read the offers to compete with, too."""
        offers = self._tools.reader().rows(Offer, ("id", "company", "title"))
        named = ((Id(o), " · ".join(p for p in (company, title) if p)) for o, company, title in offers)
        self.form.set_choices("offer", ((None, tr("None")), *named))
        super().refresh()

    def show_record(self, kind: str, id_: Id) -> None:
        """Go to a strength."""
        if kind == "strength":
            self.choose(id_)

    def _new(self) -> Id:
        new = self._tools.new_id()
        self._tools.execute(AddStrength(new, tr("New strength")))
        return new

    def _show(self, row: str) -> None:
        assert self.uses is not None
        found: Any = self._tools.reader().find(Strength, Id(row)) if row else None
        self.uses.setText(uses_words(self._tools.reader(), Id(row)) if row else "")
        self.uses.setVisible(bool(self.uses.text()))
        self.reckoning.setVisible(found is not None and found.kind is StrengthKind.COST)
        self.reckoning.show_strength(found)
