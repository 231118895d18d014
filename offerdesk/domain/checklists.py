"""Templates of checklists: what one is asked to think of before, during and after."""

from offerdesk.domain.frozen import frozen
from offerdesk.domain.interviews import InterviewFormat
from offerdesk.domain.tasks import Checklist, ChecklistItem

SUBJECT_KINDS = ("process", "interview", "offer")
"""What a checklist can be about."""


@frozen
class TemplateItem:
    """One line of a template. ``format`` is set where it belongs to one form of interview only."""

    key: str
    text: str
    format: InterviewFormat | None = None


@frozen
class Template:
    """A checklist to copy.

    ``about`` is the kind of its subject, empty where it fits any; ``own`` is the identity of the user's list
    that it is kept in, empty for one that comes with the program.
    """

    id: str
    title: str
    about: str
    items: tuple[TemplateItem, ...]
    own: str = ""

    def fitting(self, held: InterviewFormat | None) -> tuple[TemplateItem, ...]:
        """Return the items for an interview that is held in a certain way."""
        return tuple(item for item in self.items if item.format in {None, held})


def own_template(kept: Checklist, items: tuple[ChecklistItem, ...], origin: Template | None) -> Template:
    """Return the template that the user keeps as a list; what ``origin`` says of an item's key stays true."""
    formats = {item.key: item.format for item in origin.items} if origin else {}
    lines = tuple(TemplateItem(i.key, i.text, formats.get(i.key) if i.key else None) for i in items)
    id_ = kept.template or f"own:{kept.id}"
    return Template(id_, kept.title, origin.about if origin else "", lines, kept.id)


def with_own(built_in: tuple[Template, ...], own: tuple[Template, ...]) -> tuple[Template, ...]:
    """Put the user's templates in: one of a known id stands in its place, others come after."""
    replacing = {template.id: template for template in own}
    known = tuple(replacing.pop(t.id, t) for t in built_in)
    return (*known, *replacing.values())
