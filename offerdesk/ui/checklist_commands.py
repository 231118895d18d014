"""What the Checklist menu has: tasks, and the views of what is due."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from offerdesk.domain.words import tr
from offerdesk.ui.desk_window import CHECKLIST
from offerdesk.ui.program import Program
from offerdesk.ui.shell.actions import Actions, ActionSpec

if TYPE_CHECKING:
    from offerdesk.ui.checklist.tab import ChecklistTab


def add_checklist_commands(program: Program, actions: Actions) -> None:
    """Add what can be done with tasks; each leads to the tab, too."""

    def on_tab(do: "Callable[[ChecklistTab], object]") -> Callable[[], None]:
        def act() -> None:
            if program.desk is not None:
                program.window.go_to(CHECKLIST)
                do(program.desk.tasks())

        return act

    def has_desk() -> bool:
        return program.desk is not None

    menu, add = tr("Checklist"), actions.add
    add(ActionSpec("new_task", tr("New task"), menu, on_tab(lambda t: t.add_task()), "Ctrl+T", has_desk))
    done = on_tab(lambda tab: tab.toggle_done())
    add(ActionSpec("done", tr("Tick or open again"), menu, done, "Ctrl+Return", has_desk))
    tomorrow = on_tab(lambda tab: tab.move_to_tomorrow())
    add(ActionSpec("tomorrow", tr("Move to tomorrow"), menu, tomorrow, "Ctrl+Shift+T", has_desk))
