"""A form for one plain record (application, interview, task): its rows come from the declaration."""

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QPalette
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from offerdesk.domain.model import Entity
from offerdesk.ui.forms.choices import Choices
from offerdesk.ui.forms.grid import RowGrid, in_reading_order
from offerdesk.ui.forms.row import FormRow
from offerdesk.ui.forms.section import Section
from offerdesk.ui.record_rows import MakeEditor, RecordRows
from offerdesk.ui.shell.fonts import strong
from offerdesk.ui.shell.theme import GRID
from offerdesk.ui.tools import Tools
from offerdesk.ui.unfinished import RawKey


class RecordForm(QWidget):
    """Edits one record; every readable change is saved a moment later, without being asked.

    ``nothing`` is said while no record is shown; ``chosen`` names attributes that are picked from a list
    which ``set_choices`` fills; ``editors`` makes special ones. ``add_section`` folds further rows away until
    they are asked for.
    """

    save_requested = Signal(object)  # a command
    texts_changed = Signal()  # what could not be used yet

    def __init__(
        self,
        kind: type[Any],
        names: Iterable[str],
        tools: Tools,
        title: str,
        nothing: str,
        parent: QWidget | None = None,
        chosen: frozenset[str] = frozenset(),
        editors: Mapping[str, MakeEditor] | None = None,
    ) -> None:
        super().__init__(parent)
        self.heading = QLabel(title, self)
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setFont(strong(self.heading.font()))
        self.grid = RowGrid(self)
        self._rows = RecordRows(kind, tools, self, chosen, editors)
        self._rows.save_requested.connect(self.save_requested)
        self._rows.texts_changed.connect(self.texts_changed)
        self._rows.add(names, self.grid)
        self._folded: dict[str, Section] = {}
        self._inner = inner = QWidget(self)
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        self.column.addWidget(self.heading)
        self.column.addWidget(self.grid)
        self.column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(_words(nothing, self))
        self._pages.addWidget(scroll)

    @property
    def entity(self) -> Any:
        """The record as it stands in the form; ``None`` for none."""
        return self._rows.entity

    def row(self, name: str) -> FormRow:
        """Return the row of an attribute, unfolded if need be."""
        if name in self._folded:
            self._folded[name].set_open(is_open=True)
        return self._rows.rows[name]

    def add_rows(self, names: Iterable[str]) -> None:
        """Add rows below those that are there."""
        self._rows.add(names, self.grid)

    def add_section(self, title: str, names: Iterable[str]) -> Section:
        """Add rows that fold away; they are made when they are first looked at."""
        held = tuple(names)
        section = Section(title, self)
        section.opened.connect(lambda: self._fill(section, held))
        self.column.insertWidget(self.column.count() - 1, section)
        self._folded |= dict.fromkeys(held, section)
        return section

    def show_record(self, entity: Entity | None) -> None:
        """Show a record, or nothing; what was typed for the one before is saved first."""
        self._rows.show_record(entity)
        self._pages.setCurrentIndex(0 if entity is None else 1)

    def keep_texts(self, texts: dict[RawKey, str]) -> None:
        """Take texts that could not be used in an earlier session."""
        self._rows.keep_texts(texts)

    def kept_texts(self) -> dict[RawKey, str]:
        """Return texts that could not be used yet."""
        return self._rows.kept_texts()

    def set_choices(self, name: str, choices: Choices) -> None:
        """Offer records to refer to, by name."""
        self._rows.set_choices(name, choices)

    def focus_row(self, name: str) -> None:
        """Begin typing in a row, over what stands there."""
        self.row(name)
        self._rows.focus_row(name)

    def flush(self) -> None:
        """Save now what was typed."""
        self._rows.flush()

    def order_tab(self) -> None:
        """Have Tab go through the form as one reads it, whatever was made late."""
        for here, then in pairwise(in_reading_order(self._inner)):
            QWidget.setTabOrder(here, then)

    def hideEvent(self, event: QHideEvent) -> None:
        """Save before going out of sight."""
        self.flush()
        super().hideEvent(event)

    def _fill(self, section: Section, names: tuple[str, ...]) -> None:
        grid = RowGrid(section.body)
        section.content.addWidget(grid)
        self._rows.add(names, grid)
        self.order_tab()


def _words(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setMargin(4 * GRID)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label
