"""Finding one's way in the Checklist tab: its views, its rows, what was begun."""

from typing import TypeVar

from PySide6.QtWidgets import QApplication, QWidget

from offerdesk.domain.tasks import Checklist, ChecklistItem
from offerdesk.ui.checklist.lists_view import ListsView
from offerdesk.ui.tables.view import SheetView
from tests.ui.checklist.conftest import Shown

V = TypeVar("V", bound=QWidget)


def view(shown: Shown, key: str, kind: type[V]) -> V:
    """Choose a view and return it."""
    shown.tab.show_view(key)
    QApplication.processEvents()
    page = shown.tab.views.page(key)
    assert isinstance(page, kind)
    return page


def lists(shown: Shown, subject: str = "offer:larkspur", template: str = "C-10") -> ListsView:
    """Begin a checklist and return the view of it."""
    page = view(shown, "lists", ListsView)
    page.begin.subject.setCurrentIndex(page.begin.subject.values.index(subject))
    page.begin.template.setCurrentIndex(page.begin.template.values.index(template))
    page.begin.button.click()
    return page


def rows(table: SheetView) -> list[str]:
    """Return the keys of the rows that are shown."""
    return [row.key for row in table.sheet_model.rows]


def begun(shown: Shown) -> list[Checklist]:
    """Return the checklists that do not come with the sample."""
    return [c for c in shown.desk.reader.all(Checklist) if c.subject and c.id.startswith("new")]


def items(shown: Shown) -> list[ChecklistItem]:
    """Return the items of the one checklist that was begun here, in order."""
    (checklist,) = begun(shown)
    return list(shown.desk.reader.of(ChecklistItem, "checklist", checklist.id))
