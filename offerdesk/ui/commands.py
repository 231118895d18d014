"""Every command of the program, declared once; menus, finder and the list of shortcuts walk them."""

from collections.abc import Callable
from functools import partial
from pathlib import PurePath

from PySide6.QtGui import QKeySequence

from offerdesk.app.store import Step
from offerdesk.domain.words import tr
from offerdesk.ui.checklist_commands import add_checklist_commands
from offerdesk.ui.deciding_commands import add_deciding_commands
from offerdesk.ui.desk_window import CHECKLIST, INTERVIEWS, OFFERS, DeskWindow, offer_to_take_back
from offerdesk.ui.file_commands import add_file_commands
from offerdesk.ui.finding import records
from offerdesk.ui.journal_commands import add_journal_commands
from offerdesk.ui.keeping_commands import add_keeping_commands
from offerdesk.ui.offer_views import add_offer_views
from offerdesk.ui.offers.tab import FORM
from offerdesk.ui.preparing_commands import add_preparing_commands
from offerdesk.ui.program import Program
from offerdesk.ui.searching.commands import add_search
from offerdesk.ui.shell.actions import Actions, ActionSpec
from offerdesk.ui.shell.menus import fill_menu_bar
from offerdesk.ui.shell.standard import (
    add_appearance_actions,
    add_finder,
    add_help_actions,
    add_quit,
    add_tab_actions,
    menu_order,
)
from offerdesk.ui.shell.undo import UndoActions
from offerdesk.ui.talk_commands import add_talk_commands
from offerdesk.ui.view_commands import add_view_commands
from offerdesk.ui.visited import add_visited

Key = QKeySequence.StandardKey


def add_commands(program: Program) -> Actions:
    """Declare all commands and fill the menu bar with them."""
    window = program.window
    actions = Actions(window)
    _File(program, actions).add()
    undo = UndoActions(actions, NoDesk())
    _add_edit(program, actions)
    add_keeping_commands(program, actions)
    _Offer(program, actions).add()
    add_deciding_commands(program, actions)
    add_talk_commands(program, actions)
    add_journal_commands(program, actions)
    add_preparing_commands(program, actions)
    add_checklist_commands(program, actions)
    titles = ((OFFERS, tr("Offers")), (INTERVIEWS, tr("Interview notes")), (CHECKLIST, tr("Checklist")))
    add_tab_actions(actions, window, titles)
    add_view_commands(program, actions)
    add_visited(program, actions)
    add_offer_views(program, actions)
    add_appearance_actions(
        actions, program.theme, lambda a: program.services.settings.put({"appearance": a.value})
    )
    add_help_actions(actions, window, lambda: _path(program))
    add_finder(actions, window, lambda: records(program))
    add_search(program, actions)
    add_quit(actions, window)
    fill_menu_bar(window.menuBar(), actions, menu_order())

    def refresh(_step: object = None) -> None:
        undo.refresh()
        actions.refresh()

    def follow() -> None:
        desk = program.desk
        assert desk is not None
        desk.tab_built.connect(partial(_fill_empty_places, desk, actions))
        undo.use(desk)
        desk.bridge.changed.connect(refresh)
        refresh()

    program.desk_changed.append(follow)
    program.desk_closed.append(lambda: undo.use(NoDesk()))
    if program.desk is not None:  # at the start the desk comes first
        follow()
        _fill_empty_places(program.desk, actions, OFFERS)
    actions.refresh()
    return actions


def _fill_empty_places(desk: DeskWindow, actions: Actions, tab: str) -> None:
    """Let each empty list offer its one next step."""
    act = actions.action
    if tab == OFFERS:
        desk.offers.compare.sheet.set_empty_actions((act("new_offer"), act("sample")))
    elif tab == INTERVIEWS:
        desk.journal().processes.set_empty_actions((act("new_process"),))
        desk.journal().line.set_empty_actions((act("new_interview"),))
    else:
        desk.tasks().tasks.set_empty_actions((act("new_task"),))


class NoDesk:
    """What undo works on before a desk is open: nothing."""

    undo_label = ""
    redo_label = ""

    def undo(self) -> object:
        """Take nothing back."""
        return None

    def redo(self) -> object:
        """Do nothing again."""
        return None


def has_desk(program: Program) -> Callable[[], bool]:
    """Return the condition of commands that need an open desk."""
    return lambda: program.desk is not None


def _path(program: Program) -> PurePath | None:
    return program.desk.opened.path if program.desk else None


class _File:
    def __init__(self, program: Program, actions: Actions) -> None:
        self._program = program
        self._actions = actions

    def add(self) -> None:
        """Add what has to do with files."""
        program, menu, add = self._program, tr("File"), self._actions.add
        add(ActionSpec("new_desk", tr("New desk …"), menu, program.ask_create))
        add(ActionSpec("open_desk", tr("Open …"), menu, program.ask_open, Key.Open))
        add(ActionSpec("sample", tr("See the sample search"), menu, program.open_sample))
        add_file_commands(program, self._actions)
        add(
            ActionSpec(
                "back_up", tr("Back up now"), menu, self._back_up, enabled=has_desk(program), section=True
            )
        )

        add(ActionSpec("backups", tr("Backups …"), menu, self._show_backups, enabled=self._is_own))

    def _is_own(self) -> bool:
        desk = self._program.desk
        return desk is not None and not desk.opened.read_only

    def _show_backups(self) -> None:
        from offerdesk.ui.recovery import show_backups  # noqa: PLC0415 - when first asked for

        show_backups(self._program)

    def _back_up(self) -> None:
        if self._program.desk is not None:
            self._program.desk.upkeep.back_up(asked=True)


def _add_edit(program: Program, actions: Actions) -> None:
    def delete() -> None:
        desk = program.desk
        if desk is None:
            return
        offer_undo(desk, _delete_in(desk, program.window.current_tab()))

    spec = ActionSpec(
        "delete", tr("Delete"), tr("Edit"), delete, "Ctrl+Backspace", has_desk(program), section=True
    )
    actions.add(spec)


def _delete_in(desk: DeskWindow, tab: str) -> Step | None:
    if tab == OFFERS:
        return desk.offers.delete_offers()
    return desk.journal().delete_chosen() if tab == INTERVIEWS else desk.tasks().delete_chosen()


def offer_undo(desk: DeskWindow, step: Step | None) -> None:
    """Say what was deleted and offer to take it back."""
    if step is not None:
        offer_to_take_back(desk, step.label)


class _Offer:
    def __init__(self, program: Program, actions: Actions) -> None:
        self._program = program
        self._actions = actions

    def add(self) -> None:
        """Add what can be done with offers."""
        menu, add, chosen = tr("Offer"), self._actions.add, self._has_chosen
        add(ActionSpec("new_offer", tr("New offer"), menu, self._new, Key.New, has_desk(self._program)))
        add(ActionSpec("copy_offer", tr("Duplicate offer"), menu, self._copy, "Ctrl+D", chosen))
        add(ActionSpec("baseline", tr("Make this my current job"), menu, self._baseline, enabled=chosen))
        add(
            ActionSpec(
                "compare", tr("Show or hide side by side"), menu, self._compare, "Ctrl+Shift+B", chosen
            )
        )
        add(ActionSpec("form", tr("Go to the form"), menu, self._form, "F2", chosen, section=True))
        add(
            ActionSpec(
                "assume", tr("Assumptions …"), menu, self._assume, "Ctrl+Shift+A", has_desk(self._program)
            )
        )
        add(ActionSpec("what_if", tr("What if …"), menu, self._what_if, "Ctrl+Shift+W", chosen))

        moves = tr("How prices could move …")
        add(ActionSpec("prices", moves, menu, self._prices, "Ctrl+Shift+M", has_desk(self._program)))

    def _has_chosen(self) -> bool:
        return self._program.desk is not None and self._program.desk.offers.chosen is not None

    def _desk(self) -> DeskWindow:
        assert self._program.desk is not None
        self._program.window.go_to(OFFERS)
        return self._program.desk

    def _new(self) -> None:
        self._desk().offers.add_offer()

    def _copy(self) -> None:
        self._desk().offers.duplicate_offer()

    def _baseline(self) -> None:
        self._desk().offers.make_baseline()

    def _compare(self) -> None:
        self._desk().offers.toggle_compared()

    def _form(self) -> None:
        offers = self._desk().offers
        offers.choose(offers.chosen or "")
        offers.panels.want(FORM, shown=True)
        offers.form.focus_first()

    def _assume(self) -> None:
        self._desk().offers.show_assumptions()

    def _what_if(self) -> None:
        self._desk().offers.trial.open()

    def _prices(self) -> None:
        from offerdesk.ui.outlook.showing import show_outlook  # noqa: PLC0415 - when asked for

        show_outlook(self._desk())
