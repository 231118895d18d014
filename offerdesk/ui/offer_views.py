"""The commands that switch between the views of the Offers tab."""

from collections.abc import Callable

from offerdesk.domain.words import tr
from offerdesk.ui.desk_window import OFFERS
from offerdesk.ui.offers.views import COMPARE, WORTH
from offerdesk.ui.program import Program
from offerdesk.ui.shell.actions import Actions, ActionSpec


def add_offer_views(program: Program, actions: Actions) -> None:
    """Add a command for each view; it leads to the tab, too."""

    def going(view: str) -> Callable[[], None]:
        def go() -> None:
            if program.desk is not None:
                program.window.go_to(OFFERS)
                program.desk.offers.views.choose(view)
                program.desk.offers.views.take_focus()

        return go

    def has_desk() -> bool:
        return program.desk is not None

    menu = tr("View")
    side_by_side = tr("Compare offers")
    over_time = tr("Worth over time")
    actions.add(
        ActionSpec("view_compare", side_by_side, menu, going(COMPARE), "Alt+1", has_desk, section=True)
    )
    actions.add(ActionSpec("view_worth", over_time, menu, going(WORTH), "Alt+2", has_desk))
