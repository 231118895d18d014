"""Commands about what is kept: the trash, and where everything lies."""

from offerdesk.domain.words import tr
from offerdesk.ui.program import Program
from offerdesk.ui.shell.actions import Actions, ActionSpec


def add_keeping_commands(program: Program, actions: Actions) -> None:
    """Add the trash to Edit and "Your data" to Help; their windows are imported when first asked for."""

    def is_own() -> bool:
        return program.desk is not None and not program.desk.opened.read_only

    def trash() -> None:
        from offerdesk.ui.trash import show_trash  # noqa: PLC0415 - when first asked for

        if program.desk is not None:
            show_trash(program.desk)

    def your_data() -> None:
        from offerdesk.app.your_data import Places  # noqa: PLC0415 - same
        from offerdesk.ui.files.data_page import DataPage  # noqa: PLC0415 - same

        services, desk = program.services, program.desk
        places = Places(
            desk.opened.path if desk else None,
            services.backup_folder,
            services.second_folder,
            services.log_file,
        )
        DataPage(places, program.window).open()

    actions.add(ActionSpec("your_data", tr("Your data"), tr("Help"), your_data))
    actions.add(ActionSpec("trash", tr("Trash …"), tr("Edit"), trash, enabled=is_own))
