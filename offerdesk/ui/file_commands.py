"""Report, import and export: the commands of the File menu that open a dialog."""

from offerdesk.ui.program import Program
from offerdesk.ui.shell.actions import Actions


def add_file_commands(program: Program, actions: Actions) -> None:
    """Add report, import and export."""
    del program, actions
