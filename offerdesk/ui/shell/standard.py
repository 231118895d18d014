"""The commands of the window itself, which every desk has: tabs, finder, appearance, help."""

from collections.abc import Callable, Sequence
from pathlib import PurePath

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QToolButton

from offerdesk.domain.words import tr
from offerdesk.ui.shell.actions import Actions, ActionSpec
from offerdesk.ui.shell.finder import Finder, Records
from offerdesk.ui.shell.theme import Appearance, Theme
from offerdesk.ui.shell.window import MainWindow

_Key = QKeySequence.StandardKey


def menu_order() -> tuple[str, ...]:
    """Return the titles of the menu bar, translated, from the left."""
    return (
        tr("File"),
        tr("Edit"),
        tr("Offer"),
        tr("Interview"),
        tr("Checklist"),
        tr("View"),
        tr("Help"),
    )


def add_tab_actions(actions: Actions, window: MainWindow, tabs: Sequence[tuple[str, str]]) -> None:
    """Add a command for each tab (id, title) and for going round them."""
    view = tr("View")
    for number, (id_, title) in enumerate(tabs, 1):
        text = tr("Go to {tab}").format(tab=title)
        actions.add(ActionSpec(f"go_{id_}", text, view, _going(window, id_), f"Ctrl+{number}"))
    actions.add(
        ActionSpec(
            "next_tab", tr("Next tab"), view, window.next_tab, ("Ctrl+Tab", "Ctrl+PgDown"), section=True
        )
    )
    back = ("Ctrl+Shift+Tab", "Ctrl+PgUp")
    actions.add(ActionSpec("previous_tab", tr("Previous tab"), view, lambda: window.next_tab(-1), back))
    actions.add(ActionSpec("message", tr("Go to the message"), view, window.reach_message, "F6"))


def _going(window: MainWindow, tab: str) -> Callable[[], None]:
    return lambda: window.go_to(tab)


def add_appearance_actions(actions: Actions, theme: Theme, chosen: Callable[[Appearance], object]) -> None:
    """Add the three appearances; ``chosen`` is told, so that the choice is kept."""
    menu = f"{tr('View')}/{tr('Appearance')}"
    words = {
        Appearance.SYSTEM: tr("As the system"),
        Appearance.LIGHT: tr("Light"),
        Appearance.DARK: tr("Dark"),
    }
    group = QActionGroup(actions)
    for appearance, text in words.items():
        group.addAction(_add_appearance(actions, theme, chosen, appearance, menu, text))


def _add_appearance(
    actions: Actions,
    theme: Theme,
    chosen: Callable[[Appearance], object],
    appearance: Appearance,
    menu: str,
    text: str,
) -> QAction:
    def choose(on: bool) -> None:  # noqa: FBT001 - the slot of a checkable action
        if on:
            theme.choose(appearance)
            chosen(appearance)

    spec = ActionSpec(
        f"appearance_{appearance.value}", text, menu, choose, checked=appearance is theme.appearance
    )
    return actions.add(spec)


def add_finder(actions: Actions, window: MainWindow, records: Records) -> Finder:
    """Add the finder over all commands and records."""
    finder = Finder(actions, records, window)
    spec = ActionSpec("find", tr("Find …"), tr("Edit"), finder.ask, "Ctrl+K", section=True)
    action = actions.add(spec)
    button = QToolButton(window)
    button.clicked.connect(finder.ask)
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    button.setText(f"{tr('Find')}   {keys}")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    window.menuBar().setCornerWidget(button)
    return finder


def add_help_actions(actions: Actions, window: MainWindow, desk: Callable[[], PurePath | None]) -> None:
    """Add the list of shortcuts and what this program is."""
    menu = tr("Help")

    # Neither page is needed for the first picture of the window.
    def shortcuts() -> None:
        from offerdesk.ui.shell.shortcuts_page import ShortcutsPage  # noqa: PLC0415

        ShortcutsPage(actions, window).open()

    def tell_about() -> None:
        from offerdesk.ui.shell.about import show_about  # noqa: PLC0415

        show_about(window, desk())

    keys = ("F1", "Ctrl+?")
    actions.add(ActionSpec("shortcuts", tr("Keyboard shortcuts"), menu, shortcuts, keys))
    about = ActionSpec(
        "about",
        tr("About OfferDesk"),
        menu,
        tell_about,
        section=True,
        role=QAction.MenuRole.AboutRole,
    )
    actions.add(about)


def add_quit(actions: Actions, window: MainWindow) -> None:
    """Add the end of the program; everything is saved by then."""
    keys = QKeySequence.keyBindings(_Key.Quit) or [QKeySequence("Ctrl+Q")]
    actions.add(
        ActionSpec(
            "quit",
            tr("Quit"),
            tr("File"),
            window.close,
            tuple(key.toString() for key in keys),
            section=True,
            role=QAction.MenuRole.QuitRole,
        )
    )
