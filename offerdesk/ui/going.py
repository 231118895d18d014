"""The way to a record: its own place in a tab, or else a card that shows all of it.

``PLACES`` is where a kind gets a place of its own: one line each.
"""

from collections.abc import Callable
from typing import Any

from offerdesk.domain.fields import Id
from offerdesk.domain.model import KINDS, PARTS, name_of
from offerdesk.domain.negotiating import Round
from offerdesk.domain.offer import Offer
from offerdesk.ui.desk_window import CHECKLIST, INTERVIEWS, OFFERS, DeskWindow
from offerdesk.ui.offers.tab import FORM
from offerdesk.ui.offers.talks.pages import ROUNDS, VERSIONS

Place = Callable[[DeskWindow, Id], object]


def go_to_record(desk: DeskWindow, kind: str, id_: Id) -> bool:
    """Show a record where it belongs; false where its kind has no place or the record has gone."""
    record: type[Any] = KINDS[kind]
    place = PLACES.get(kind)
    if place is None or desk.opened.desk.reader.find(record, id_) is None:
        return False
    return place(desk, id_) is not False


def go_to_offer(desk: DeskWindow, offer: Id) -> None:
    """Choose an offer."""
    desk.window.go_to(OFFERS)
    desk.offers.choose(offer)


def go_to_process(desk: DeskWindow, process: Id) -> None:
    """Choose an application, in the list and in the form."""
    from offerdesk.ui.interviews.tab import APPLICATIONS  # noqa: PLC0415 - the tab is built when first shown

    desk.window.go_to(INTERVIEWS)
    journal = desk.journal()
    journal.views.choose(APPLICATIONS)
    journal.choose_process(process)
    journal.processes.select_row(process)


def _go_to_note(kind: str) -> Place:
    """Return the way to what the Interview notes tab has a place for."""

    def go(desk: DeskWindow, record: Id) -> None:
        desk.window.go_to(INTERVIEWS)
        desk.journal().open(f"{kind}:{record}")

    return go


def _go_to_task(desk: DeskWindow, task: Id) -> bool:
    """Choose a task; false for one that the list does not show, such as one that was let go."""
    from offerdesk.ui.checklist.tab import TODAY  # noqa: PLC0415 - the tab is built when first shown

    desk.window.go_to(CHECKLIST)
    tab = desk.tasks()
    tab.views.choose(TODAY)
    tab.tasks.select_row(task)
    return tab.tasks.current_row() == task


def _go_to_part(kind: str, name: str) -> Place:
    """Return the way to a part of an offer: its row in the form."""

    def go(desk: DeskWindow, part: Id) -> None:
        record: type[Any] = KINDS[kind]
        found = desk.opened.desk.reader.find(record, part)
        if found is not None:
            go_to_offer(desk, Id(found.offer))
            desk.offers.panels.want(FORM, shown=True)
            desk.offers.form.focus_attribute(kind, part, name)

    return go


def _go_to_talk(page: str, kind: str) -> Place:
    """Return the way to a record that stands in a page of the negotiation about its offer."""

    def go(desk: DeskWindow, id_: Id) -> None:
        reader = desk.opened.desk.reader
        record: Any = reader.find(KINDS[kind], id_)
        owner: Any = reader.find(Round, Id(record.round)) if kind in {"ask", "reply"} else record
        go_to_offer(desk, Id(owner.offer))
        desk.offers.later.show_record(page, name_of(type(owner)), Id(owner.id))

    return go


_NAMES = {"health_plan": "name"}
"""The attribute to begin with in a part of an offer; ``label`` for all others."""

PLACES: dict[str, Place] = {
    "offer": go_to_offer,
    "process": go_to_process,
    **{kind: _go_to_note(kind) for kind in ("interview", "person", "letter", "event", "promise", "feedback")},
    "task": _go_to_task,
    **{kind: _go_to_talk(ROUNDS, kind) for kind in ("round", "ask", "reply")},
    "offer_version": _go_to_talk(VERSIONS, "offer_version"),
    **{
        kind: _go_to_part(kind, _NAMES.get(kind, "label"))
        for kind in (name_of(part.kind) for part in PARTS if part.owner is Offer)
        if kind in {"one_off", "allowance", "cost", "health_plan"}
    },
}
"""Kinds that have a place in a tab."""
