"""What the Checklist menu has: tasks, and the views of what is due."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from offerdesk.app.subjects import process_of
from offerdesk.domain.fields import Ref
from offerdesk.domain.words import tr
from offerdesk.ui.attending import Attending
from offerdesk.ui.deciding_commands import begin_letter
from offerdesk.ui.desk_window import CHECKLIST, DeskWindow
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

    Attending(program)
    program.desk_changed.append(lambda: _follow(program))
    _follow(program)
    menu, add = tr("Checklist"), actions.add
    add(ActionSpec("new_task", tr("New task"), menu, on_tab(lambda t: t.add_task()), "Ctrl+T", has_desk))
    done = on_tab(lambda tab: tab.acts.toggle_done())
    add(ActionSpec("done", tr("Tick or open again"), menu, done, "Ctrl+Return", has_desk))
    tomorrow = on_tab(lambda tab: tab.acts.move_to_tomorrow())
    add(ActionSpec("tomorrow", tr("Move to tomorrow"), menu, tomorrow, "Ctrl+Shift+T", has_desk))
    offs: tuple[tuple[str, str, Callable[[ChecklistTab], object]], ...] = (
        ("snooze_hour", tr("Put off for an hour"), lambda tab: tab.acts.snooze_an_hour()),
        ("snooze_tomorrow", tr("Put off until tomorrow"), lambda tab: tab.acts.snooze_until_tomorrow()),
        (
            "snooze_business",
            tr("Put off until the next business day"),
            lambda tab: tab.acts.snooze_until_business_day(),
        ),
        ("let_go", tr("Not needed"), lambda tab: tab.acts.let_go()),
        ("compute_again", tr("Back to the computed day"), lambda tab: tab.acts.compute_again()),
    )
    for id_, words, do in offs:
        add(ActionSpec(id_, words, menu, on_tab(do), enabled=has_desk))
    narrow = on_tab(lambda tab: tab.narrow())
    add(ActionSpec("narrow", tr("Narrow the lists …"), menu, narrow, "Ctrl+Shift+F", has_desk))
    views = (
        ("view_today", tr("What is due today"), "today", "F7"),
        ("view_lists", tr("Checklists"), "lists", ""),
        ("view_deadlines", tr("Deadlines on one line"), "deadlines", ""),
        ("view_month", tr("Month"), "month", ""),
        ("view_back", tr("Look back"), "back", ""),
        ("view_rules", tr("Due rules"), "rules", ""),
        ("view_habits", tr("Calendar and reminders"), "habits", ""),
    )
    for place, (id_, words, view, key) in enumerate(views):
        show = on_tab(partial(_show, view))
        add(ActionSpec(id_, words, menu, show, key, has_desk, section=place == 0))


def _follow(program: Program) -> None:
    """Let a task lead to the letter that it suggests, in the tab that letters are written in."""
    desk = program.desk
    if desk is None:
        return

    def connect(built: str) -> None:
        if built == CHECKLIST:
            desk.tasks().letter_asked.connect(partial(_write, desk))

    desk.tab_built.connect(connect)


def _write(desk: DeskWindow, subject: str, person: str, draft: str) -> None:
    kind, _, id_ = subject.partition(":")
    about = {kind: Ref(id_)} if kind in {"interview", "offer"} else {}
    if person:
        about["person"] = Ref(person)
    begin_letter(desk, draft, process_of(desk.tools.reader(), subject), about)


def _show(view: str, tab: "ChecklistTab") -> None:
    tab.show_view(view)
