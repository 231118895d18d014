"""What the form of an offer can be searched for: each section, each of its rows, and each part it can add."""

from collections.abc import Iterator

from offerdesk.domain.fields import attribute
from offerdesk.domain.frozen import frozen
from offerdesk.domain.offer import Offer
from offerdesk.domain.words import tr
from offerdesk.ui.offers.form_layout import ADD_LABELS, HEAD, SECTIONS, Block, SectionPlan


@frozen
class Place:
    """Somewhere in the form, in the section ``within``.

    ``name`` is a section where ``kind`` is empty, an attribute of the offer, or empty where a part of a kind
    is to be added.
    """

    title: str
    within: str
    kind: str
    name: str = ""


def form_places() -> Iterator[Place]:
    """Yield every place, sections before what stands in them, as the form shows them."""
    yield from (_row(name, "") for name in HEAD)
    for plan in SECTIONS:
        section = tr(plan.group.value)
        yield Place(section, "", "", plan.group.name.lower())
        yield from _rows(plan, section)


def _rows(plan: SectionPlan, section: str) -> Iterator[Place]:
    for block in plan.blocks:
        within = f"{section} – {tr(block.title)}" if block.title else section
        yield from (_row(name, within) for name in _names(block))
        if block.parts:
            yield Place(tr(ADD_LABELS[block.parts]), within, block.parts)


def _names(block: Block) -> tuple[str, ...]:
    return (*block.names, *block.more)


def _row(name: str, within: str) -> Place:
    return Place(tr(attribute(Offer, name).field.label).replace("&", ""), within, "offer", name)
