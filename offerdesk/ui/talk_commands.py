"""What the Offer menu has about a negotiation beyond its view: the brief on paper."""

from offerdesk.domain.words import tr
from offerdesk.ui.program import Program
from offerdesk.ui.shell.actions import Actions, ActionSpec


def add_talk_commands(program: Program, actions: Actions) -> None:
    """Add the command that shows the negotiation brief of the chosen offer."""

    def has_offer() -> bool:
        return program.desk is not None and program.desk.offers.chosen is not None

    label = tr("Negotiation brief as PDF …")
    actions.add(ActionSpec("brief", label, tr("Offer"), lambda: _show(program), "", has_offer))


def _show(program: Program) -> None:
    from offerdesk.ui.printing.page_reports import brief_dialog  # noqa: PLC0415 - when asked for

    desk = program.desk
    if desk is None or desk.offers.chosen is None:
        return
    desk.flush()
    dialog = brief_dialog(desk.tools, desk.services.settings, desk.offers.chosen, desk.window)
    if dialog is not None:
        dialog.open()
