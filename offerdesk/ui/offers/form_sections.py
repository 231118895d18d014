"""The foldable sections of the offer form, made from their plans when they are first opened."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from offerdesk.app.full_offers import parts_in
from offerdesk.app.health_words import health_lines
from offerdesk.domain.fields import Id
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.words import tr
from offerdesk.ui.forms.choices import Choices
from offerdesk.ui.forms.grid import RowGrid
from offerdesk.ui.forms.section import Section
from offerdesk.ui.offers.form_hub import FormHub
from offerdesk.ui.offers.form_layout import Block, SectionPlan
from offerdesk.ui.offers.form_parts import PartsList
from offerdesk.ui.offers.form_rows import EntityRows
from offerdesk.ui.offers.form_summary import section_summary
from offerdesk.ui.shell.fonts import small, strong
from offerdesk.ui.shell.theme import HALF, TARGET

_HEALTH = "health"
"""The block whose plans are weighed below them."""


class BlockPanel(QWidget):
    """One block of a section: title, "not offered", rows, parts, and rarer rows behind "More"."""

    def __init__(self, block: Block, hub: FormHub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.block = block
        self._hub = hub
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(HALF)
        self.rows: list[EntityRows] = []
        self.parts: PartsList | None = None
        self.more: Section | None = None
        self.switch = QCheckBox(tr(block.none_label), self)
        if block.title:
            self._add_title(tr(block.title))
        self._add_switch()
        self.inside = QWidget(self)
        self._inner = QVBoxLayout(self.inside)
        self._inner.setContentsMargins(0, 0, 0, 0)
        self._inner.setSpacing(HALF)
        self._layout.addWidget(self.inside)
        if block.names:
            self._add_rows(block.names, self._inner)
        if block.parts:
            self.parts = PartsList(block.parts, hub, self)
            self._inner.addWidget(self.parts)
        self.below = _quiet(self.inside)
        self._inner.addWidget(self.below)
        if block.more:
            self.more = Section(tr("More"), self, level=2)
            self.more.opened.connect(self._open_more)
            self._inner.addWidget(self.more)

    def show_full(self, full: FullOffer) -> None:
        """Show the block of an offer."""
        none = bool(self.block.none) and self.block.none in full.offer.none_of
        self.switch.setChecked(none)
        self.inside.setVisible(not none)
        for rows in self.rows:
            rows.show(full.offer)
        if self.parts is not None:
            self.parts.show_parts(parts_in(full, self.block.parts))
        told = health_lines(full, self._hub.assumed, self._hub.style) if self.block.none == _HEALTH else ()
        self.below.setText("\n".join(told))
        self.below.setVisible(bool(told))

    def focus(self, name: str) -> bool:
        """Go to a row, opening "More" where it stands there; false where it is not in this block."""
        if name in self.block.more and self.more is not None:
            self.more.set_open(is_open=True)
        if self.switch.isChecked() and name in {*self.block.names, *self.block.more}:
            self.switch.setFocus()  # the rows are put away until this is taken back
            return True
        return any(rows.focus(name) for rows in self.rows)

    def begin(self) -> None:
        """Add a part to the list; go to the switch that says there are none while it is on."""
        if self.switch.isChecked():
            self.switch.setFocus()
        elif self.parts is not None:
            self.parts.add()

    def _add_title(self, title: str) -> None:
        label = QLabel(title, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setFont(strong(label.font()))
        self._layout.addWidget(label)

    def _add_switch(self) -> None:
        self.switch.setMinimumHeight(TARGET)
        self.switch.setVisible(bool(self.block.none))
        if self.block.title:
            self.switch.setAccessibleName(f"{tr(self.block.title)}: {tr(self.block.none_label)}")
        self.switch.clicked.connect(lambda on: self._hub.set_none(self.block.none, none=on))
        self._layout.addWidget(self.switch)

    def _open_more(self) -> None:
        if self.more is not None:
            self._add_rows(self.block.more, self.more.content)
            self._hub.rebuilt.emit()

    def _add_rows(self, names: tuple[str, ...], layout: QVBoxLayout) -> None:
        grid = RowGrid(self)
        rows = EntityRows("offer", names, grid, self._hub)
        self.rows.append(rows)
        layout.addWidget(grid)
        if self._hub.draft is not None:
            rows.show(self._hub.draft.offer)


def _quiet(parent: QWidget) -> QLabel:
    """Return a label for what follows from the parts above it."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setFont(small(label.font()))
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    label.hide()
    return label


class SectionPanel(Section):
    """One section of the form."""

    def __init__(self, plan: SectionPlan, hub: FormHub, parent: QWidget | None = None) -> None:
        super().__init__(tr(plan.group.value), parent)
        self.plan = plan
        self._hub = hub
        self._applications: Choices = ()
        self.blocks: list[BlockPanel] = []
        self.opened.connect(self._make)

    def show_full(self, full: FullOffer) -> None:
        """Show the section of an offer: its summary, and its rows once they have been made."""
        self.header.set_summary(section_summary(self.plan.group, full, self._hub.style))
        for block in self.blocks:
            block.show_full(full)

    def set_applications(self, applications: Choices) -> None:
        """Offer the applications that an offer may belong to."""
        self._applications = applications
        for block in self.blocks:
            for rows in block.rows:
                rows.set_choices("process", applications)

    def holds(self, kind: str, name: str) -> bool:
        """Tell whether an attribute of the offer, or a kind of part, stands in this section."""
        if kind != "offer":
            return any(block.parts == kind for block in self.plan.blocks)
        return any(name in {*block.names, *block.more, block.none} for block in self.plan.blocks)

    def focus(self, kind: str, id_: Id, name: str) -> None:
        """Open and go to an attribute of the offer or of a part."""
        self.set_open(is_open=True)
        for block in self.blocks:
            if kind == "offer" and block.focus(name):
                return
            if kind == "offer" and name and block.block.none == name and block.parts is not None:
                block.parts.add_button.setFocus()
                return
            if block.parts is not None and block.block.parts == kind and block.parts.focus(id_, name):
                return
        self.header.setFocus()

    def begin(self, kind: str = "") -> None:
        """Open, and add a part of ``kind`` or go to the header."""
        self.set_open(is_open=True)
        block = next((b for b in self.blocks if kind and b.block.parts == kind), None)
        if block is None:
            self.header.setFocus()
        else:
            block.begin()

    def _make(self) -> None:
        for block in self.plan.blocks:
            panel = BlockPanel(block, self._hub, self.body)
            self.blocks.append(panel)
            self.content.addWidget(panel)
            if panel.more is not None:
                panel.more.opened.connect(lambda: self.set_applications(self._applications))
        self.set_applications(self._applications)
        if self._hub.draft is not None:
            self.show_full(self._hub.draft)
        self._hub.rebuilt.emit()  # not before all stands in its layout, from which Tab takes its order
