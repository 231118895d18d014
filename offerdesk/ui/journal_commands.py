"""What the Interview menu has: applications, interviews, and the views of the notes."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from offerdesk.domain.words import tr
from offerdesk.ui.desk_window import INTERVIEWS
from offerdesk.ui.program import Program
from offerdesk.ui.shell.actions import Actions, ActionSpec

if TYPE_CHECKING:
    from offerdesk.ui.interviews.tab import InterviewsTab


def add_journal_commands(program: Program, actions: Actions) -> None:
    """Add what can be done with applications and interviews; each leads to the tab, too."""

    def on_tab(do: "Callable[[InterviewsTab], object]") -> Callable[[], None]:
        def act() -> None:
            if program.desk is not None:
                program.window.go_to(INTERVIEWS)
                do(program.desk.journal())

        return act

    def has_desk() -> bool:
        return program.desk is not None

    menu, add = tr("Interview"), actions.add
    new_process = on_tab(lambda tab: tab.add_process())
    add(ActionSpec("new_process", tr("New application"), menu, new_process, "Ctrl+Shift+N", has_desk))
    new_interview = on_tab(lambda tab: tab.add_interview())
    letters = on_tab(lambda tab: tab.write_letters())
    thanks = on_tab(lambda tab: tab.write_letters(thanks=True))
    add(ActionSpec("new_interview", tr("New interview"), menu, new_interview, "Ctrl+I", has_desk))
    add(ActionSpec("letters", tr("Letters"), menu, letters, "Ctrl+L", has_desk, section=True))
    add(ActionSpec("thank", tr("Write to everyone met"), menu, thanks, "Ctrl+Shift+L", has_desk))
