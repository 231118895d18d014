"""The list of an offer's grants, plans, one-offs …: added, copied and removed in place."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from offerdesk.domain.fields import Id
from offerdesk.domain.words import tr
from offerdesk.ui.forms.grid import RowGrid
from offerdesk.ui.forms.section import Section
from offerdesk.ui.offers.form_hub import FormHub
from offerdesk.ui.offers.form_layout import ADD_LABELS, PART_ROWS
from offerdesk.ui.offers.form_rows import EntityRows
from offerdesk.ui.offers.form_summary import part_summary, part_title
from offerdesk.ui.shell.theme import GRID, HALF, TARGET


class PartPanel(Section):
    """One part: a header that folds, its rows, and buttons to copy and remove it."""

    def __init__(self, kind: str, entity: Any, hub: FormHub, owner: "PartsList") -> None:
        super().__init__(part_title(entity), owner, level=2)
        self._kind = kind
        self._hub = hub
        self._entity = entity
        self._rows: list[EntityRows] = []
        self._more: Section | None = None
        self.opened.connect(self._make)
        self.header.delete_pressed.connect(lambda: owner.remove(entity.id))
        self.header.duplicate_pressed.connect(lambda: owner.duplicate(entity.id))
        self._owner = owner

    def show_entity(self, entity: Any) -> None:
        """Show the part as it is now."""
        self._entity = entity
        self.header.set_title(part_title(entity))
        self.header.set_summary(part_summary(entity, self._hub.style))
        for rows in self._rows:
            rows.show(entity)

    def focus(self, name: str) -> None:
        """Open and go to an attribute; to the first one where it has no row."""
        self.set_open(is_open=True)
        if name in PART_ROWS[self._kind][1] and self._more is not None:
            self._more.set_open(is_open=True)
        first = next(iter(self._rows[0].rows))
        if not any(rows.focus(name) for rows in self._rows):
            self._rows[0].focus(first)

    def _make(self) -> None:
        names, more = PART_ROWS[self._kind]
        self._add_rows(names, self.content)
        if more:
            self._more = Section(tr("More"), self.body, level=2)
            self._more.opened.connect(lambda: self._open_more(more))
            self.content.addWidget(self._more)
            self._more.set_open(is_open=False)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        title = part_title(self._entity)
        for text, name, act in (
            (tr("Duplicate"), tr("Duplicate {part}"), self._owner.duplicate),
            (tr("Remove"), tr("Remove {part}"), self._owner.remove),
        ):
            button = QPushButton(text, self.body)
            button.setMinimumHeight(TARGET)
            button.setAccessibleName(name.format(part=title))
            button.clicked.connect(lambda _on=False, act=act: act(self._entity.id))
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.content.addLayout(buttons)
        self._hub.rebuilt.emit()  # not before all stands in its layout, from which Tab takes its order

    def _open_more(self, names: tuple[str, ...]) -> None:
        if self._more is not None:
            self._add_rows(names, self._more.content)
            self._hub.rebuilt.emit()

    def _add_rows(self, names: tuple[str, ...], layout: QVBoxLayout) -> None:
        grid = RowGrid(self.body)
        rows = EntityRows(self._kind, names, grid, self._hub)
        self._rows.append(rows)
        layout.addWidget(grid)
        rows.show(self._entity)


class PartsList(QWidget):
    """All parts of one kind, with a button to add another; Delete and Ctrl+D work on a part's header."""

    def __init__(self, kind: str, hub: FormHub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._hub = hub
        self.panels: dict[Id, PartPanel] = {}
        self.add_button = QPushButton(tr(ADD_LABELS[kind]), self)
        self.add_button.setMinimumHeight(TARGET)
        self.add_button.clicked.connect(self.add)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(HALF)
        self._layout.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_parts(self, parts: tuple[Any, ...]) -> None:
        """Show the parts; panels of parts that stay are kept, with their caret."""
        ids = [p.id for p in parts]
        same = ids == list(self.panels)
        for gone in [id_ for id_ in self.panels if id_ not in ids]:
            panel = self.panels.pop(gone)
            panel.hide()
            panel.deleteLater()
        for place, entity in enumerate(parts):
            panel = self.panels.get(entity.id) or PartPanel(self._kind, entity, self._hub, self)
            self.panels[entity.id] = panel
            if self._layout.indexOf(panel) != place:
                self._layout.removeWidget(panel)
                self._layout.insertWidget(place, panel)
                panel.show()
            panel.show_entity(entity)
        self.panels = {id_: self.panels[id_] for id_ in ids}
        if not same:
            self._hub.rebuilt.emit()

    def add(self) -> None:
        """Add a part and begin with its first field."""
        made = self._hub.add(self._kind)
        if made is not None:
            self.focus(made, "")

    def duplicate(self, id_: Id) -> None:
        """Copy a part and go to the copy."""
        made = self._hub.duplicate(self._kind, id_)
        if made is not None:
            self.focus(made, "")

    def remove(self, id_: Id) -> None:
        """Remove a part; the focus goes to its neighbour or to the button that adds one."""
        ids = list(self.panels)
        place = ids.index(id_)
        self._hub.remove(self._kind, id_)
        left = [i for i in ids if i in self.panels]
        if left:
            self.panels[left[min(place, len(left) - 1)]].header.setFocus()
        else:
            self.add_button.setFocus()

    def focus(self, id_: Id, name: str) -> bool:
        """Go to an attribute of a part; false where the part is not here."""
        panel = self.panels.get(id_)
        if panel is not None:
            panel.focus(name)
        return panel is not None
