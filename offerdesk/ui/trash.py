"""The trash of the open desk: looking, putting back, erasing for good."""

from functools import partial

from offerdesk.app.errors import KnownTrouble
from offerdesk.app.store import Step
from offerdesk.app.trash import PutBack, Thing, emptied, exists, things, with_owners
from offerdesk.app.trash_sheet import words_of
from offerdesk.domain.words import tr
from offerdesk.ui.desk_window import DeskWindow, offer_to_take_back
from offerdesk.ui.files.erase_dialog import EraseDialog
from offerdesk.ui.files.trash_dialog import TrashDialog
from offerdesk.ui.tools import Reading
from offerdesk.ui.zone import system_zone


def show_trash(desk: DeskWindow) -> None:
    """Show what was deleted, with what can be done about it."""
    desk.flush()
    try:
        found = things(desk.opened.trash().discarded())
    except KnownTrouble as trouble:
        desk.window.toast.say(trouble.say(tr))
        return
    by_key = {thing.key: thing for thing in found}
    dialog = TrashDialog(found, desk.services.now(), _reading(desk), desk.window)
    dialog.restored.connect(lambda key: put_back(desk, by_key[key], found))
    dialog.erased.connect(lambda key: ask_erase(desk, by_key[key]))
    dialog.emptied.connect(lambda: ask_erase(desk, None))
    dialog.open()


def put_back(desk: DeskWindow, thing: Thing, everything: tuple[Thing, ...]) -> None:
    """Put a thing back as one step, with the owners that it cannot be without; say what was emptied."""
    is_there = partial(exists, desk.tools.reader())
    entities = with_owners(thing, everything, is_there)
    lost = emptied(entities, is_there)
    what = words_of(thing)
    if desk.execute(PutBack(entities, what)) is None:
        return
    words = tr("Restored: {what}.").format(what=what)
    if lost:
        words += " " + tr("Emptied, since it led nowhere any more: {names}.").format(names=", ".join(lost))
    offer_to_take_back(desk, words)


def ask_erase(desk: DeskWindow, thing: Thing | None) -> None:
    """Ask once more before a thing goes for good; without one, before all that was ever deleted."""
    desk.upkeep.wait()  # what is being made now may hold it too
    what = words_of(thing) if thing else tr("Everything that was ever deleted or written over")
    holding = desk.opened.trash().holding(thing.refs if thing else None)
    dialog = EraseDialog(what, holding, _reading(desk), desk.window)
    dialog.confirmed.connect(lambda purge: erase(desk, thing, purge))
    dialog.open()


def erase(desk: DeskWindow, thing: Thing | None, purge: tuple[str, ...]) -> None:
    """Erase it, and say so only when it is done."""
    desk.upkeep.wait()
    try:
        desk.opened.trash().erase(thing.refs if thing else None, purge)
    except KnownTrouble as trouble:
        desk.window.toast.say(trouble.say(tr))
        return
    desk.bridge.changed.emit(
        Step("", (), desk.services.now())
    )  # no entity changed, but undo forgot its steps
    desk.window.toast.say(tr("Erased for good. No trace of it is left in the desk's file."))


def _reading(desk: DeskWindow) -> Reading:
    return Reading(desk.tools.style, system_zone())
