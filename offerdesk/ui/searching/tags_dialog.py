"""All tags in use: where each stands, another name for it everywhere, and what has it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from offerdesk.app.tags import RemoveTag, renaming, sought_words, tag_list, tag_names
from offerdesk.domain.words import tr
from offerdesk.ui.forms.editor import Line
from offerdesk.ui.shell.theme import GRID, TARGET
from offerdesk.ui.tables.first import begin_with_first
from offerdesk.ui.tables.view import SheetView
from offerdesk.ui.tools import Tools

_WIDE, _TALL = 76 * GRID, 52 * GRID


class TagsDialog(QDialog):
    """Every change is one step that can be taken back. ``sought`` asks for all that has a tag."""

    sought = Signal(str)

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Tags"))
        self._tools = tools
        self.list = SheetView(self, whole_rows=True)
        self.list.setAccessibleName(tr("Tags"))
        self.name = Line(parent=self)
        self.rename = QPushButton(tr("Re&name everywhere"), self)
        self.remove = QPushButton(tr("Re&move everywhere"), self)
        self.look = QPushButton(tr("Show what &has it"), self)
        self._arrange()
        self.list.current_row_changed.connect(self._choose)
        self.list.opened.connect(lambda _row, _column: self._begin())
        self.name.textChanged.connect(lambda _text: self._enable())
        self.name.returnPressed.connect(self._rename)
        self.rename.clicked.connect(self._rename)
        self.remove.clicked.connect(self._remove)
        self.look.clicked.connect(self._find)
        self.refresh()
        self.list.setFocus()

    def refresh(self, _step: object = None) -> None:
        """Read the tags anew."""
        self.list.set_sheet(tag_list(self._tools.reader()))
        begin_with_first(self.list)
        completer = QCompleter(list(tag_names(self._tools.reader())), self.name)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        self.name.setCompleter(completer)
        self._choose(self.list.current_row())

    def _choose(self, tag: str) -> None:
        self.name.setText(tag)
        self.name.setCursorPosition(0)
        self._enable()

    def _begin(self) -> None:
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def _rename(self) -> None:
        before = self.list.current_row()
        command = renaming(self._tools.reader(), before, self.name.text())
        if before and command.after and command.after != before:
            self._tools.execute(command)
            self.list.select_row(command.after)
            self.list.setFocus()

    def _remove(self) -> None:
        tag = self.list.current_row()
        if tag:
            self._tools.execute(RemoveTag(tag))
            self.list.setFocus()

    def _find(self) -> None:
        words = sought_words(self.list.current_row())
        self.accept()
        self.sought.emit(words)

    def _enable(self) -> None:
        before = self.list.current_row()
        command = renaming(self._tools.reader(), before, self.name.text())
        self.rename.setText(
            tr("Merge i&nto “{tag}”").format(tag=command.after.replace("&", "&&"))
            if command.merges
            else tr("Re&name everywhere")
        )
        self.rename.setEnabled(bool(before and command.after) and command.after != before)
        for widget in (self.name, self.remove, self.look):
            widget.setEnabled(bool(before))

    def _arrange(self) -> None:
        label = QLabel(tr("Ne&w name"), self)
        label.setBuddy(self.name)
        self.name.setAccessibleName(tr("New name of the tag"))
        naming, doing = QHBoxLayout(), QHBoxLayout()
        naming.addWidget(label)
        naming.addWidget(self.name, 1)
        naming.addWidget(self.rename)
        for button in (self.rename, self.remove, self.look):
            button.setMinimumHeight(TARGET)
            button.setAutoDefault(False)
        box = QDialogButtonBox(self)
        close = box.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setAutoDefault(False)
        box.rejected.connect(self.reject)
        doing.addWidget(self.remove)
        doing.addWidget(self.look)
        doing.addStretch(1)
        doing.addWidget(box)
        column = QVBoxLayout(self)
        column.setSpacing(GRID)
        column.addWidget(self.list, 1)
        column.addLayout(naming)
        column.addLayout(doing)
        self.resize(_WIDE, _TALL)
