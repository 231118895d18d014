"""Commands about what is kept: the trash, and where everything lies."""

from offerdesk.domain.words import tr
from offerdesk.ui.program import Program
from offerdesk.ui.shell.actions import Actions, ActionSpec


def add_keeping_commands(program: Program, actions: Actions) -> None:
    """Add the trash to the Edit menu; each window's module is imported when it is first asked for."""

    def is_own() -> bool:
        return program.desk is not None and not program.desk.opened.read_only

    def trash() -> None:
        from offerdesk.ui.trash import show_trash  # noqa: PLC0415 - when first asked for

        if program.desk is not None:
            show_trash(program.desk)

    actions.add(ActionSpec("trash", tr("Trash …"), tr("Edit"), trash, enabled=is_own))
