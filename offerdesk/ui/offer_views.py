"""The commands that switch between the views of the Offers tab."""

from collections.abc import Callable

from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.offer import Offer
from offerdesk.domain.words import tr
from offerdesk.ui.desk_window import INTERVIEWS, OFFERS
from offerdesk.ui.going import go_to_record
from offerdesk.ui.offers.views import COMPARE, TALKS, WORTH
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
    actions.add(ActionSpec("view_talks", tr("Negotiation"), menu, going(TALKS), "Alt+3", has_desk))

    def turning(step: int) -> Callable[[], None]:
        def turn() -> None:
            if program.desk is not None:
                program.window.go_to(OFFERS)
                program.desk.offers.later.turn(step)

        return turn

    onwards, back = tr("Next page of the negotiation"), tr("Page of the negotiation before")
    actions.add(ActionSpec("next_talk", onwards, menu, turning(1), "Alt+PgDown", has_desk))
    actions.add(ActionSpec("last_talk", back, menu, turning(-1), "Alt+PgUp", has_desk))
    program.desk_changed.append(lambda: _follow(program))
    _follow(program)


def _follow(program: Program) -> None:
    """Carry what the negotiation asks for to the other tabs."""
    desk = program.desk
    if desk is None:
        return

    def write(offer: str, draft: str) -> None:
        found = desk.opened.desk.reader.find(Offer, Id(offer))
        process = found.process if found is not None else None
        program.window.go_to(INTERVIEWS)
        about = {"offer": Ref(offer)} if found is not None else None
        desk.journal().write_letters(Id(process) if process else None, draft, about)

    def go(kind: str, id_: str) -> None:
        if not go_to_record(desk, kind, Id(id_)):
            desk.window.toast.say(tr("This is not in the desk any more."))

    desk.offers.later.letter_asked.connect(write)
    desk.offers.later.record_asked.connect(go)
    desk.offers.later.said.connect(desk.window.toast.say)
