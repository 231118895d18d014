"""All offers at the left: choosing one, adding one, deciding which stand side by side."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from offerdesk.app.rows import Sheet
from offerdesk.domain.words import tr
from offerdesk.ui.tables.view import SheetView


class OfferListPanel(QWidget):
    """Shows the list; what the user wants done with it goes to the tab as signals."""

    chosen = Signal(str)  # offer id
    new_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = SheetView(self, whole_rows=True)
        self.list.setAccessibleName(tr("Offers"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.current_row_changed.connect(self.chosen)
        self.new = QPushButton(tr("&New offer"), self)
        self.new.clicked.connect(self.new_requested)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list)
        layout.addWidget(self.new)

    def show_list(self, sheet: Sheet) -> None:
        """Show the offers, keeping the selection."""
        self.list.set_sheet(sheet)

    def select(self, offer: str) -> None:
        """Select an offer's row."""
        self.list.select_row(offer)

    def selected(self) -> tuple[str, ...]:
        """Return the ids of the selected offers."""
        return self.list.selected_rows()
