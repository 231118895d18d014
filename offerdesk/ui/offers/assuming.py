"""Where the assumptions are edited: a panel in place of the form, made when it is first asked for."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from offerdesk.app.comparison import Comparison
from offerdesk.ui.tools import Tools

if TYPE_CHECKING:  # rarely asked for
    from offerdesk.ui.offers.assumptions_panel import AssumptionsPanel


class Assuming(QObject):
    """Shows the assumptions that are saved; ``draft_changed`` carries those that are only typed yet."""

    draft_changed = Signal(object)
    closed = Signal()

    def __init__(
        self, tools: Tools, place: QStackedWidget, saved: Callable[[], Comparison], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._tools = tools
        self._place = place
        self._saved = saved
        self._panel: AssumptionsPanel | None = None

    def show(self) -> "AssumptionsPanel":
        """Show them in place of the form."""
        panel = self._panel
        if panel is None:
            from offerdesk.ui.offers.assumptions_panel import AssumptionsPanel  # noqa: PLC0415 - rare

            panel = self._panel = AssumptionsPanel(self._tools, self._place)
            panel.draft_changed.connect(self.draft_changed)
            panel.save_requested.connect(self._tools.execute)
            panel.closed.connect(self.closed)
            self._place.addWidget(panel)
        self.renew()
        self._place.setCurrentWidget(panel)
        panel.focus_first()
        return panel

    def renew(self) -> None:
        """Show what is saved now, once there is a panel."""
        if self._panel is not None:
            saved = self._saved()
            self._panel.show_kept(saved.kept)
            self._panel.show_assumptions(saved.assumptions)
