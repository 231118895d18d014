"""The menu bar, filled from the registry of actions, with mnemonics that never clash in any language."""

from collections.abc import Iterable, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from offerdesk.ui.shell.actions import Actions


def fill_menu_bar(bar: QMenuBar, actions: Actions, order: Sequence[str]) -> None:
    """Put every action into the menu that it names; ``order`` gives the titles of the bar, translated."""
    titles = list(dict.fromkeys([*order, *(spec.menu.split("/")[0] for spec, _ in actions.specs())]))
    used = {spec.menu.split("/")[0] for spec, _ in actions.specs()}
    menus: dict[str, QMenu] = {}
    shown = [title for title in titles if title in used]
    for title, marked in zip(shown, with_mnemonics(shown), strict=True):
        menus[title] = bar.addMenu(marked)
    for spec, action in actions.specs():
        menu = _menu_at(menus, spec.menu)
        if spec.section and menu.actions():
            menu.addSeparator()
        menu.addAction(action)
    for menu in menus.values():
        _mark(menu.actions())
        menu.aboutToShow.connect(actions.refresh)


def _menu_at(menus: dict[str, QMenu], path: str) -> QMenu:
    """Return the menu at a path, making the menus inside a menu as they are named."""
    if path not in menus:
        above, _, title = path.rpartition("/")
        menus[path] = _menu_at(menus, above).addMenu(title)
    return menus[path]


def _mark(actions: Iterable[QAction]) -> None:
    named = [action for action in actions if not action.isSeparator()]
    for action, text in zip(named, with_mnemonics([a.text() for a in named]), strict=True):
        action.setText(text)


def with_mnemonics(texts: Sequence[str]) -> list[str]:
    """Give each text a letter to type with Alt that no other has: a word's first letter where possible."""
    taken: set[str] = set()
    marked = []
    for text in texts:
        plain = text.replace("&", "")
        place = _free_letter(plain, taken)
        if place is None:
            marked.append(plain)
        else:
            taken.add(plain[place].casefold())
            marked.append(f"{plain[:place]}&{plain[place:]}")
    return marked


def _free_letter(text: str, taken: set[str]) -> int | None:
    firsts = [i for i in range(len(text)) if i == 0 or text[i - 1].isspace()]
    places: tuple[int, ...] = (*firsts, *range(len(text)))
    for place in places:
        if text[place].isalnum() and text[place].casefold() not in taken:
            return place
    return None
