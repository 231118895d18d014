"""The command that shows how prices could move."""

from offerdesk.ui.desk_window import DeskWindow
from offerdesk.ui.outlook.dialog import OutlookDialog


def show_outlook(desk: DeskWindow) -> None:
    """Show how prices could move the totals of what stands side by side."""
    desk.flush()
    OutlookDialog(desk.offers.comparison, desk.tools.style, desk.window).open()
