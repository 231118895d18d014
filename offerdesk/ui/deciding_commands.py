"""What the Offer menu has about deciding: accept, decline, withdraw, let expire, reopen."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.offer import Offer
from offerdesk.domain.values import OfferState
from offerdesk.domain.words import tr
from offerdesk.ui.desk_window import INTERVIEWS, OFFERS, DeskWindow, offer_to_take_back
from offerdesk.ui.program import Program
from offerdesk.ui.shell.actions import Actions, ActionSpec

if TYPE_CHECKING:
    from offerdesk.ui.offers.deciding.sheet import Decision, DecisionSheet

ANSWERED = frozenset({OfferState.ACCEPTED, OfferState.DECLINED, OfferState.EXPIRED, OfferState.WITHDRAWN})
DECISIONS = ("accept", "decline", "withdraw", "expire", "reopen")


def add_deciding_commands(program: Program, actions: Actions) -> None:
    """Add a command for each decision; each asks first what belongs to it."""

    def on_offer(show: Callable[[DeskWindow, Offer], object]) -> Callable[[], None]:
        def act() -> None:
            offer = _chosen(program)
            if program.desk is not None and offer is not None:
                program.window.go_to(OFFERS)
                program.desk.flush()
                show(program.desk, offer)

        return act

    def can(answered: bool | None) -> Callable[[], bool]:  # noqa: FBT001 - three ways: yes, no, either
        def ask() -> bool:
            offer = _chosen(program)
            if offer is None or offer.current_job:
                return False
            return answered is None or (offer.state in ANSWERED) is answered

        return ask

    menu, add = tr("Offer"), actions.add
    accept = ActionSpec("accept", tr("Accept …"), menu, on_offer(_accept), "", can(None), section=True)
    add(accept)
    add(ActionSpec("decline", tr("Decline …"), menu, on_offer(_decline), "", can(None)))
    add(ActionSpec("withdraw", tr("Withdraw …"), menu, on_offer(_withdraw), "", can(None)))
    add(ActionSpec("expire", tr("Let expire …"), menu, on_offer(_expire), "", can(answered=False)))
    add(ActionSpec("reopen", tr("Reopen …"), menu, on_offer(_reopen), "", can(answered=True)))
    program.desk_changed.append(lambda: _follow(program, actions))
    _follow(program, actions)


def begin_letter(desk: DeskWindow, draft: str, process: str | None, about: Mapping[str, Ref | None]) -> None:
    """Begin a letter where letters are written; it belongs to no application where none is named."""
    desk.window.go_to(INTERVIEWS)
    if not process:
        about = {"process": None, "interview": None, "person": None, **about}
    desk.journal().write_letters(Id(process) if process else None, draft, about)


def _chosen(program: Program) -> Offer | None:
    desk = program.desk
    chosen = desk.offers.chosen if desk is not None else None
    return desk.tools.reader().find(Offer, chosen) if desk is not None and chosen is not None else None


def _follow(program: Program, actions: Actions) -> None:
    """Put the decisions into the menu of the list; ask anew what can be done with another offer."""
    desk = program.desk
    if desk is None:
        return

    def fill(menu: QMenu, _row: str, _column: str) -> None:
        actions.refresh()
        menu.addSeparator()
        for id_ in DECISIONS:
            menu.addAction(actions.action(id_))

    desk.offers.offers.list.menu_asked.connect(fill)
    desk.offers.offers.chosen.connect(lambda _offer: actions.refresh())


def _show(desk: DeskWindow, sheet: "DecisionSheet") -> None:
    sheet.decided.connect(partial(_carry_out, desk, sheet.offer))
    sheet.open()


def _carry_out(desk: DeskWindow, offer: Offer, decision: "Decision") -> None:
    """Make the decision one step that can be taken back, then begin its letter."""
    if decision.command is not None:
        step = desk.execute(decision.command)
        if step is None:
            return
        offer_to_take_back(desk, step.label)
    if decision.letter:
        begin_letter(desk, decision.letter, offer.process, {"offer": Ref(offer.id)})


def _accept(desk: DeskWindow, offer: Offer) -> None:
    from offerdesk.ui.offers.deciding.accepting import AcceptSheet  # noqa: PLC0415 - when asked for

    _show(desk, AcceptSheet(desk.tools, offer, desk.services.checklists, desk.window))


def _decline(desk: DeskWindow, offer: Offer) -> None:
    from offerdesk.ui.offers.deciding.declining import DeclineSheet  # noqa: PLC0415 - when asked for

    _show(desk, DeclineSheet(desk.tools, offer, desk.window))


def _withdraw(desk: DeskWindow, offer: Offer) -> None:
    from offerdesk.ui.offers.deciding.ending import WithdrawSheet  # noqa: PLC0415 - when asked for

    _show(desk, WithdrawSheet(desk.tools, offer, desk.window))


def _expire(desk: DeskWindow, offer: Offer) -> None:
    from offerdesk.ui.offers.deciding.ending import ExpireSheet  # noqa: PLC0415 - when asked for

    _show(desk, ExpireSheet(desk.tools, offer, desk.window))


def _reopen(desk: DeskWindow, offer: Offer) -> None:
    from offerdesk.ui.offers.deciding.reopening import ReopenSheet  # noqa: PLC0415 - when asked for

    _show(desk, ReopenSheet(desk.tools, offer, desk.window))
