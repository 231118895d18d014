"""The lessons library: what each company taught, by year, to read and to take along as text."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from offerdesk.app.errors import KnownTrouble
from offerdesk.app.preparing.lessons import as_markdown, every_lesson, library, years
from offerdesk.app.preparing.page import Page, Section
from offerdesk.app.preparing.records import Known
from offerdesk.domain.words import tr
from offerdesk.ui.files.saving import save_private
from offerdesk.ui.interviews.page_view import PageView
from offerdesk.ui.shell.theme import GRID, TARGET
from offerdesk.ui.tools import Tools


class LessonsPart(QWidget):
    """Shows the lessons of one year or of all; ``followed`` carries where one comes from."""

    followed = Signal(object)
    said = Signal(str)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._year: int | None = None
        self.choice = QComboBox(self)
        self.choice.setMinimumHeight(TARGET)
        self.choice.setAccessibleName(tr("Year"))
        self.export = QPushButton(tr("&Save as text …"), self)
        self.export.setMinimumHeight(TARGET)
        self.page = PageView(tr("Lessons"), self)
        above = QHBoxLayout()
        above.setSpacing(GRID)
        above.addWidget(self.choice)
        above.addStretch(1)
        above.addWidget(self.export)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        layout.setSpacing(GRID)
        layout.addLayout(above)
        layout.addWidget(self.page, 1)
        self.choice.activated.connect(self._choose)
        self.export.clicked.connect(lambda _checked=False: self.ask_place())
        self.page.followed.connect(self.followed)
        self.refresh()

    @property
    def year(self) -> int:
        """The year that is written: the chosen one, else the present one."""
        return self._year or self._tools.now().year

    def refresh(self) -> None:
        """Read the lessons anew."""
        reader, style = self._tools.reader(), self._tools.style
        found = years(every_lesson(Known(reader)))
        if self._year not in found:
            self._year = None
        self.choice.clear()
        self.choice.addItem(tr("All years"), None)
        for year in found:
            self.choice.addItem(str(year), year)
        self.choice.setCurrentIndex(self.choice.findData(self._year) if self._year else 0)
        page = library(reader, style, self._year)
        empty = tr("No lessons yet. Write after each interview one thing to keep and one to do differently.")
        self.page.show_page(page if page.sections else Page("", "", (Section("", tr("Lessons"), (), empty),)))

    def take_focus(self) -> None:
        """Take the keyboard to the page."""
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_place(self) -> None:
        """Ask where the year's lessons go as text."""
        chooser = QFileDialog(self, tr("Save the lessons"))
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setNameFilters([tr("Markdown (*.md)"), tr("Text files (*.txt)")])
        chooser.setDefaultSuffix("md")
        chooser.selectFile(f"{self.year}.md")
        chooser.fileSelected.connect(lambda name: self.write(Path(name)))
        chooser.open()

    def write(self, path: Path) -> None:
        """Write the year's lessons."""
        text = as_markdown(self._tools.reader(), self._tools.style, self.year)
        try:
            save_private(path, text.encode())
        except KnownTrouble as trouble:
            self.said.emit(trouble.say(tr))
        else:
            self.said.emit(tr("Saved as {file}").format(file=path.name))

    def _choose(self, place: int) -> None:
        self._year = self.choice.itemData(place)
        self.refresh()
