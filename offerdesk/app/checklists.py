"""Commands of checklists: making one from a template, ticking, ordering, keeping one as a template."""

from dataclasses import replace
from datetime import datetime

from offerdesk.app.store import Reader, Store
from offerdesk.domain.checklists import Template, own_template, with_own
from offerdesk.domain.fields import Id, Ref, Text
from offerdesk.domain.frozen import frozen
from offerdesk.domain.interviews import Interview, InterviewFormat
from offerdesk.domain.tasks import Checklist, ChecklistItem
from offerdesk.domain.words import tr, trn


@frozen
class MakeChecklist:
    """Copy a template for a subject ("interview:x"). ``ids`` are one for the list and one for each item."""

    template: Template
    subject: str
    ids: tuple[Id, ...]
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Begin checklist “{title}”").format(title=self.template.title)

    def run(self, store: Store) -> None:
        """Put the list and the items that fit its subject."""
        new, *own = self.ids
        place = len(store.of(Checklist, "subject", Id(self.subject)))
        store.put(Checklist(new, self.template.title, self.template.id, self.subject, place))
        items = self.template.fitting(format_of(store, self.subject))
        for position, (id_, item) in enumerate(zip(own, items, strict=False)):
            store.put(ChecklistItem(id_, Ref(new), position, item.key, Text(item.text)))


@frozen
class TickItems:
    """Tick items of a checklist, or open them again (``at`` is ``None``)."""

    items: tuple[Id, ...]
    at: datetime | None
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        n = len(self.items)
        if self.at is None:
            return trn("Open an item again", "Open {n} items again", n).format(n=n)
        return trn("Tick an item", "Tick {n} items", n).format(n=n)

    def run(self, store: Store) -> None:
        """Set or clear when each was done; what is done is needed after all."""
        for item in _found(store, self.items):
            store.put(replace(item, done_at=self.at, dismissed_at=None))


@frozen
class LetItemsGo:
    """Say of items that they are not needed here, or that they are after all (``at`` is ``None``)."""

    items: tuple[Id, ...]
    at: datetime | None
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Not needed") if self.at else tr("Needed after all")

    def run(self, store: Store) -> None:
        """Set or clear when each was let go."""
        for item in _found(store, self.items):
            store.put(replace(item, dismissed_at=self.at))


@frozen
class OrderItems:
    """Put the items of a checklist in another order; one that is not named stays behind the others."""

    checklist: Id
    items: tuple[Id, ...]
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Move an item")

    def run(self, store: Store) -> None:
        """Give each item its place."""
        place = {id_: n for n, id_ in enumerate(self.items)}
        found = store.of(ChecklistItem, "checklist", self.checklist)
        for n, item in enumerate(sorted(found, key=lambda i: place.get(i.id, len(place)))):
            store.put(replace(item, position=n))


@frozen
class KeepAsTemplate:
    """Keep a checklist's items as a template. ``instead`` names the template whose place it takes.

    What was ticked, noted and linked is left behind: the next list begins clean.
    """

    checklist: Id
    title: str
    ids: tuple[Id, ...]
    instead: str = ""
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Keep as template “{title}”").format(title=self.title)

    def run(self, store: Store) -> None:
        """Put the template; an earlier one in the same place goes."""
        if self.instead:
            for before in store.of(Checklist, "subject", Id("")):
                if before.template == self.instead:
                    store.remove(Checklist, before.id)
        new, *own = self.ids
        store.put(Checklist(new, self.title, self.instead))
        for id_, item in zip(own, store.of(ChecklistItem, "checklist", self.checklist), strict=False):
            store.put(ChecklistItem(id_, Ref(new), item.position, item.key, item.text))


def format_of(reader: Reader, subject: str) -> InterviewFormat | None:
    """Return how an interview is held; ``None`` for other subjects."""
    kind, _, id_ = subject.partition(":")
    found = reader.find(Interview, Id(id_)) if kind == "interview" else None
    return found.format if found else None


def templates(reader: Reader, built_in: tuple[Template, ...]) -> tuple[Template, ...]:
    """Return every template: those of the program, the user's in their places and after them."""
    origins = {template.id: template for template in built_in}
    kept = reader.of(Checklist, "subject", Id(""))
    own = tuple(
        own_template(k, reader.of(ChecklistItem, "checklist", k.id), origins.get(k.template)) for k in kept
    )
    return with_own(built_in, own)


def templates_for(reader: Reader, built_in: tuple[Template, ...], subject: str) -> tuple[Template, ...]:
    """Return the templates that fit a subject."""
    kind = subject.partition(":")[0]
    return tuple(t for t in templates(reader, built_in) if t.about in {"", kind})


def _found(store: Store, ids: tuple[Id, ...]) -> tuple[ChecklistItem, ...]:
    found = (store.find(ChecklistItem, id_) for id_ in ids)
    return tuple(item for item in found if item is not None)
