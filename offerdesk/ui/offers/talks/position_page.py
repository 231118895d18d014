"""The page of the position: figures on one scale, the market, wishes, conditions, strengths."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from offerdesk.app.position.hints import Hint
from offerdesk.app.position.readiness import ASKS, FIGURES, MARKET, Item
from offerdesk.app.position.reading import Position, position
from offerdesk.app.store import Step
from offerdesk.domain.fields import Id
from offerdesk.domain.words import tr
from offerdesk.ui.offers.talks.figures_part import FiguresPart
from offerdesk.ui.offers.talks.pages import PAGES, POSITION, TALK, Around
from offerdesk.ui.offers.talks.talk_parts import AsksPart, ConditionsPart, MarketPart
from offerdesk.ui.strengths import StrengthsPart
from offerdesk.ui.views import Views

CONDITIONS, STRENGTHS = "conditions", "strengths"

_PART_OF = {
    "plan": FIGURES,
    "market_figure": MARKET,
    "ask": ASKS,
    "condition": CONDITIONS,
    "strength": STRENGTHS,
}


class PositionPage(QWidget):
    """Holds the parts; each reads the position of the chosen offer."""

    def __init__(self, around: Around, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = around
        self._offer: Id | None = None
        self._drafted: dict[Id, Id] = {}
        self.parts = Views(tr("Part of the position"), self)
        # Qt lays its two scroll buttons over each other by a pixel; five short words are cut short instead
        self.parts.bar.setUsesScrollButtons(False)
        self.parts.bar.setElideMode(Qt.TextElideMode.ElideRight)
        tools = around.tools
        self.figures = FiguresPart(tools, self._found, self.parts)
        self.figures.led.connect(self._lead)
        self.figures.chart.saved.connect(
            lambda path: around.say(tr("Saved as {file}").format(file=Path(path).name))
        )
        self.figures.chart.save_failed.connect(around.say)
        self.parts.add_page(FIGURES, tr("Overview"), self.figures)
        self.parts.add(MARKET, tr("Market"), lambda place: MarketPart(tools, self._found, place))
        self.parts.add(ASKS, tr("Wishes"), lambda place: AsksPart(tools, self._found, place))
        self.parts.add(CONDITIONS, tr("Conditions"), lambda place: ConditionsPart(tools, self._found, place))
        self.parts.add(STRENGTHS, tr("Strengths"), lambda place: StrengthsPart(tools, place))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.parts)

    def show_offer(self, offer: Id | None) -> None:
        """Show the position in the talk about an offer."""
        if offer != self._offer:
            self.flush()
        self._offer = offer
        self.parts.renew()

    def take_focus(self) -> None:
        """Take the keyboard to the part at hand."""
        self.parts.take_focus()

    def flush(self) -> None:
        """Save what is still being typed."""
        for part in self.parts.made.values():
            flush: Callable[[], None] | None = getattr(part, "flush", None)
            if flush is not None:
                flush()

    def delete_chosen(self) -> Step | None:
        """Delete what is selected in the part at hand."""
        self.flush()
        part: Any = self.parts.page(self.parts.current)
        delete: Callable[[], Step | None] | None = getattr(part, "delete_chosen", None)
        return delete() if delete is not None else None

    def show_part(self, key: str) -> None:
        """Show a part and go there."""
        self.parts.choose(key)
        self.take_focus()

    def show_record(self, kind: str, id_: Id) -> None:
        """Go to a record of the position."""
        key = _PART_OF.get(kind, FIGURES)
        self.show_part(key)
        if key != FIGURES:
            part: Any = self.parts.page(key)
            part.choose(id_)

    def _found(self) -> Position | None:
        if self._offer is None:
            return None
        tools, offer = self._around.tools, self._offer
        return position(tools.reader(), offer, tools.now(), lambda: self._draft(offer))

    def _draft(self, offer: Id) -> Id:
        """Return the id that a plan for an offer will have: the same until it is saved."""
        if offer not in self._drafted:
            self._drafted[offer] = self._around.tools.new_id()
        return self._drafted[offer]

    def _lead(self, to: Item | Hint) -> None:
        """Follow a line: to a row of the plan, to a record in a part, or to another page."""
        if to.page == TALK:
            self._around.show_page(TALK if TALK in {entry.key for entry in PAGES} else POSITION)
        elif to.page == FIGURES:
            self.figures.focus_row(to.attribute or "target")
        else:
            self.show_part(to.page)
            part: Any = self.parts.page(to.page)
            if to.record is not None:
                part.show_record(to.record, to.attribute)
