"""What is supposed in the Offers tab: it lies over whatever comparison the tab would show."""

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from offerdesk.app.comparison import Comparison
from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.fields import Id
from offerdesk.ui.offers.whatif_bar import WhatIfBar
from offerdesk.ui.tools import Tools

if TYPE_CHECKING:  # most of the time nothing is supposed, and the first sheet waits for none of it
    from offerdesk.app.whatif import Change, WhatIf
    from offerdesk.ui.offers.whatif_panel import WhatIfPanel


class Trial(QObject):
    """Holds the one ``WhatIf``, the line that tells of it and the panel that edits it.

    ``changed`` asks for the comparison to be shown anew, ``closed`` for the form.
    """

    changed = Signal()
    closed = Signal()

    def __init__(
        self, tools: Tools, place: QStackedWidget, chosen: Callable[[], Id | None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._tools = tools
        self._place = place
        self._chosen = chosen
        self.recorded = Comparison((), Assumptions())
        """What is on screen without what is only supposed."""
        self._supposed: WhatIf | None = None
        self.bar = WhatIfBar(parent)
        self.bar.put_back.connect(self.put_all_back)
        self._has_panel = False

    @property
    def whatif(self) -> "WhatIf":
        """What is supposed of what is recorded; it may be nothing."""
        from offerdesk.app.whatif import WhatIf  # noqa: PLC0415 - as said above

        return self._supposed or WhatIf(self.recorded)

    @property
    def comparison(self) -> Comparison:
        """What is recorded, under what is supposed."""
        return self._supposed.comparison if self._supposed else self.recorded

    @cached_property
    def panel(self) -> "WhatIfPanel":
        """What edits it; made when first asked for."""
        from offerdesk.ui.offers.whatif_panel import WhatIfPanel  # noqa: PLC0415 - when first asked for

        panel = WhatIfPanel(self._tools, self._place)
        panel.supposed.connect(self._suppose)
        panel.kept.connect(self._keep)
        panel.closed.connect(self.closed)
        self._has_panel = True
        return panel

    def lay_over(self, recorded: Comparison) -> None:
        """Take another state of the desk; what is supposed stays as far as it still differs."""
        self.recorded = recorded
        if self._supposed:
            self._supposed = self._supposed.over(recorded)
            self.bar.show_said(self._supposed.said(self._tools.style))
        if self._has_panel:
            self.panel.show_whatif(self.whatif)

    def open(self) -> None:
        """Show the panel, ready for the chosen offer; what it takes the place of saves itself as it goes."""
        if self._place.indexOf(self.panel) < 0:
            self._place.addWidget(self.panel)
        self._place.setCurrentWidget(self.panel)
        self.panel.show_whatif(self.whatif, self._chosen())
        self.panel.focus_first()

    def put_all_back(self) -> None:
        """Suppose nothing any more."""
        if self._supposed:
            self._suppose(replace(self._supposed, changes=()))

    def _suppose(self, whatif: "WhatIf") -> None:
        self._supposed = whatif
        self.changed.emit()

    def _keep(self, change: "Change") -> None:
        """Write what was supposed into the record."""
        command = self.whatif.keeping(change)
        if command is not None:
            self._tools.execute(command)
