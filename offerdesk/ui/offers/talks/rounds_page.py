"""The page of the rounds: their first offer, what was asked, what was answered."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from offerdesk.app.negotiating.round_list import round_list
from offerdesk.app.rows import Sheet
from offerdesk.domain.fields import Id
from offerdesk.domain.words import tr
from offerdesk.ui.offers.talks.pages import Around
from offerdesk.ui.tables.view import SheetView


class RoundsPage(QWidget):
    """Shows the rounds of one offer."""

    def __init__(self, around: Around, parent: QWidget) -> None:
        super().__init__(parent)
        self._tools = around.tools
        self.list = SheetView(self, whole_rows=True)
        self.list.setAccessibleName(tr("Rounds"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list)

    def show_offer(self, offer: Id | None) -> None:
        """Show the rounds of an offer."""
        sheet = Sheet((), ()) if offer is None else round_list(self._tools.reader(), offer, self._tools.style)
        self.list.set_sheet(sheet)

    def take_focus(self) -> None:
        """Begin in the list."""
        self.list.setFocus()
