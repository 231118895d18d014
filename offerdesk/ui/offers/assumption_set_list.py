"""The sets of assumptions that have a name: kept, taken up again, renamed, overwritten and deleted."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from offerdesk.app.assumption_sets import (
    DeleteAssumptions,
    KeepAssumptions,
    KeptSet,
    OverwriteAssumptions,
    RenameAssumptions,
    TakeAssumptions,
)
from offerdesk.domain.fields import Id
from offerdesk.domain.words import tr, trn
from offerdesk.ui.forms.editor import Line
from offerdesk.ui.forms.section import Section
from offerdesk.ui.offers.assumption_place import quiet
from offerdesk.ui.shell.theme import HALF, TARGET


class SetBlock(Section):
    """One set: its header names it, its body says how it differs and what can be done with it."""

    asked = Signal(object)  # a command

    def __init__(self, kept: KeptSet, parent: QWidget) -> None:
        super().__init__(kept.name, parent, level=2)
        self._kept = kept
        self.header.delete_pressed.connect(
            lambda: self.asked.emit(DeleteAssumptions(kept.id, self._kept.name))
        )
        self.differences = quiet("")
        self.name = Line()
        self.take, self.overwrite = _button(tr("Take up")), _button(tr("Overwrite"))
        self.rename, self.delete = _button(tr("Rename")), _button(tr("Delete"))
        self.take.clicked.connect(lambda: self.asked.emit(TakeAssumptions(kept.id, self._kept.name)))
        self.overwrite.clicked.connect(
            lambda: self.asked.emit(OverwriteAssumptions(kept.id, self._kept.name))
        )
        self.rename.clicked.connect(self._rename)
        self.name.returnPressed.connect(self._rename)
        self.delete.clicked.connect(self.header.delete_pressed)
        self.content.addWidget(self.differences)
        # Two to a line: at twice the size of text, no more have room beside the form.
        self.content.addLayout(_line(self.take, self.overwrite))
        self.content.addWidget(self.name)
        self.content.addLayout(_line(self.rename, self.delete))
        self.show_set(kept)

    def show_set(self, kept: KeptSet) -> None:
        """Show the set as it is, measured by what counts now."""
        if kept.name != self._kept.name or not self.name.text():
            self.name.setText(kept.name)
        self._kept = kept
        n = len(kept.differences)
        self.header.set_title(kept.name)
        self.header.set_summary(
            trn("{n} difference", "{n} differences", n).format(n=n) if n else tr("in use")
        )
        self.differences.setText("\n".join(kept.differences) or tr("It says what counts now."))
        self.take.setEnabled(n > 0)
        self.overwrite.setEnabled(n > 0)
        self.name.setAccessibleName(tr("New name of {name}").format(name=kept.name))
        for button in (self.take, self.overwrite, self.rename, self.delete):
            button.setAccessibleName(f"{button.text()}: {kept.name}")

    def _rename(self) -> None:
        self.asked.emit(RenameAssumptions(self._kept.id, self.name.text()))


class SetList(QWidget):
    """All sets, and the way to keep what counts under a name. ``asked`` carries a command."""

    asked = Signal(object)
    arranged = Signal()

    def __init__(self, new_id: Callable[[], Id], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._new_id = new_id
        self.blocks: dict[Id, SetBlock] = {}
        self.in_use = quiet("")
        self.name = Line()
        self.name.setPlaceholderText(tr("A name, such as Careful"))
        self.name.setAccessibleName(tr("Keep these assumptions as"))
        self.name.returnPressed.connect(self._keep)
        self.keep = _button(tr("Keep these"))
        self.keep.clicked.connect(self._keep)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(HALF)
        self._layout.addWidget(self.in_use)
        self._layout.addLayout(_line(self.name, self.keep))

    def show_sets(self, kept: tuple[KeptSet, ...], in_use: str) -> None:
        """Show these sets; blocks of those that stay are kept, with what is typed in them."""
        said = tr("In use: {name}").format(name=in_use) if in_use else ""
        self.in_use.setText(said or tr("Keep these assumptions under a name to come back to them."))
        gone = [id_ for id_ in self.blocks if id_ not in {each.id for each in kept}]
        for id_ in gone:
            block = self.blocks.pop(id_)
            self._layout.removeWidget(block)
            block.hide()
            block.deleteLater()
        made = [each for each in kept if each.id not in self.blocks]
        for each in made:
            block = self.blocks[each.id] = SetBlock(each, self)
            block.asked.connect(self.asked)
            block.toggled.connect(self.arranged)
            self._layout.insertWidget(len(self.blocks), block)
            block.show()
        for each in kept:
            self.blocks[each.id].show_set(each)
        if gone or made:
            self.arranged.emit()

    def _keep(self) -> None:
        before = set(self.blocks)
        self.asked.emit(KeepAssumptions(self._new_id(), self.name.text()))
        if set(self.blocks) - before:
            self.name.clear()


def _button(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setMinimumHeight(TARGET)
    button.setAutoDefault(False)
    return button


def _line(*widgets: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(HALF)
    for widget in widgets:
        line.addWidget(widget, 1 if isinstance(widget, Line) else 0)
    if not any(isinstance(widget, Line) for widget in widgets):
        line.addStretch(1)
    return line
