"""The lines of a readable page as a list: a title, then its points."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from offerdesk.app.preparing.page import Page, Point, Sign
from offerdesk.domain.frozen import frozen
from offerdesk.domain.words import N_, tr

SIGN_WORDS = {Sign.OPEN: N_("open"), Sign.DONE: N_("done"), Sign.GAP: N_("gap")}
"""What a screen reader says for a sign."""


@frozen
class Entry:
    """A title (``point`` is ``None``), a point, or words that say what would stand here."""

    section: str
    title: str = ""
    point: Point | None = None
    empty: str = ""

    @property
    def spoken(self) -> str:
        """All that the entry says, as one text: for screen readers and for copying."""
        if self.point is None:
            return self.title or self.empty
        point = self.point
        sign = tr(SIGN_WORDS[point.sign]) if point.sign in SIGN_WORDS else ""
        head = f"{point.term}: {point.text}" if point.term else point.text
        lines = [f"{term}: {words}" if term else words for term, words in point.lines]
        first = f"{head} ({sign})" if sign else head
        return "\n".join(part for part in (first, *lines, point.note) if part)


def entries_of(page: Page) -> tuple[Entry, ...]:
    """Return the entries of a page in reading order."""
    found: list[Entry] = []
    for section in page.sections:
        found.append(Entry(section.key, title=section.title))
        found += [Entry(section.key, point=point) for point in section.points]
        if not section.points and section.empty:
            found.append(Entry(section.key, empty=section.empty))
    return tuple(found)


class PageModel(QAbstractListModel):
    """Holds the entries; their look is the painter's."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: tuple[Entry, ...] = ()

    def show_page(self, page: Page) -> None:
        """Hold another page."""
        self.beginResetModel()
        self.entries = entries_of(page)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own
        """Return the number of entries."""
        return 0 if parent.isValid() else len(self.entries)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return what an entry says."""
        if index.isValid() and role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self.entries[index.row()].spoken
        return None
