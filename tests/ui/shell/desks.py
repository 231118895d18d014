"""A window with its commands, over a desk that only remembers what was asked of it."""

from dataclasses import dataclass, field

from PySide6.QtWidgets import QWidget

from offerdesk.ui.shell.actions import Actions, ActionSpec
from offerdesk.ui.shell.finder import Finder, Found
from offerdesk.ui.shell.menus import fill_menu_bar
from offerdesk.ui.shell.standard import (
    add_appearance_actions,
    add_finder,
    add_help_actions,
    add_quit,
    add_tab_actions,
    menu_order,
)
from offerdesk.ui.shell.theme import Appearance, Theme
from offerdesk.ui.shell.undo import UndoActions
from offerdesk.ui.shell.window import MainWindow, Tab


@dataclass
class Steps:
    """Names of steps that can be undone and redone."""

    done: list[str] = field(default_factory=list)
    undone: list[str] = field(default_factory=list)

    @property
    def undo_label(self) -> str:
        """What undo would take back."""
        return self.done[-1] if self.done else ""

    @property
    def redo_label(self) -> str:
        """What redo would do again."""
        return self.undone[-1] if self.undone else ""

    def undo(self) -> None:
        """Take the last step back."""
        self.undone.append(self.done.pop())

    def redo(self) -> None:
        """Do the last undone step again."""
        self.done.append(self.undone.pop())


@dataclass
class Whole:
    """All that belongs to one window."""

    window: MainWindow
    actions: Actions
    undo: UndoActions
    finder: Finder
    steps: Steps
    chosen: list[Appearance]
    opened: list[str]


def whole_window(theme: Theme) -> Whole:
    """Build a window with three tabs and all standard commands."""
    window, steps = MainWindow(), Steps()
    actions = Actions(window)
    chosen: list[Appearance] = []
    opened: list[str] = []
    undo = UndoActions(actions, steps)
    records = [
        Found("Müller, Jana", "Person at Initech", lambda: opened.append("person")),
        Found("Northwind", "Offer", lambda: opened.append("offer")),
    ]
    finder = add_finder(actions, window, lambda: records)
    actions.add(ActionSpec("new_offer", "New offer", "Offer", lambda: opened.append("new"), "Ctrl+N"))
    actions.add(ActionSpec("never", "Never", "Offer", lambda: None, enabled=lambda: False))
    titles = (("offers", "Offers"), ("interviews", "Interview notes"), ("checklist", "Checklist"))
    add_tab_actions(actions, window, titles)
    add_appearance_actions(actions, theme, chosen.append)
    add_help_actions(actions, window, lambda: None)
    add_quit(actions, window)
    window.set_tabs([Tab(id_, title, QWidget()) for id_, title in titles])
    fill_menu_bar(window.menuBar(), actions, menu_order())
    return Whole(window, actions, undo, finder, steps, chosen, opened)
