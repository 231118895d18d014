"""What the finder leads to besides commands: offers and applications by name, and each place of the form."""

from collections.abc import Iterator
from functools import partial

from offerdesk.app.journal import process_list
from offerdesk.domain.fields import Id
from offerdesk.domain.offer import Offer
from offerdesk.domain.words import tr
from offerdesk.ui.desk_window import OFFERS, DeskWindow
from offerdesk.ui.going import go_to_offer, go_to_process
from offerdesk.ui.offers.tab import FORM
from offerdesk.ui.offers.talks.pages import PAGES
from offerdesk.ui.program import Program
from offerdesk.ui.shell.finder import Found


def records(program: Program) -> list[Found]:
    """List what the finder can open."""
    desk = program.desk
    if desk is None:
        return []
    reader = desk.opened.desk.reader
    found = [
        Found(company, tr("Offer"), partial(go_to_offer, desk, id_))
        for id_, company in reader.rows(Offer, ("id", "company"))
    ]
    found += [
        Found(row.header, tr("Application"), partial(go_to_process, desk, Id(row.key)))
        for row in process_list(reader).rows
    ]
    return [*found, *_places(desk)]


def _places(desk: DeskWindow) -> Iterator[Found]:
    """Yield the pages of the negotiation and the rows of the form, where an offer is chosen."""
    if desk.offers.chosen is None:
        return
    from offerdesk.ui.offers.form_places import form_places  # noqa: PLC0415 - not for the first window

    negotiation = tr("Negotiation")
    for entry in PAGES:
        yield Found(tr(entry.title), negotiation, partial(_go_to_talk, desk, entry.key))
    form = tr("Form")
    for place in form_places():
        detail = f"{form} – {place.within}" if place.within else form
        yield Found(place.title, detail, partial(_go_to_place, desk, place.kind, place.name))


def _go_to_talk(desk: DeskWindow, page: str) -> None:
    desk.window.go_to(OFFERS)
    desk.offers.later.show_talk(page)


def _go_to_place(desk: DeskWindow, kind: str, name: str) -> None:
    chosen = desk.offers.chosen
    if chosen is None:
        return
    go_to_offer(desk, chosen)
    desk.offers.panels.want(FORM, shown=True)
    form = desk.offers.form
    if kind == "offer":
        form.focus_attribute(kind, chosen, name)
    else:
        form.begin(kind, name)
