"""Report, import and export: the commands of the File menu that open a dialog."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QKeySequence

from offerdesk.domain.agreeing import Enquiry
from offerdesk.domain.words import tr
from offerdesk.ui.desk_window import DeskWindow, offer_to_take_back
from offerdesk.ui.program import SUFFIX, Program
from offerdesk.ui.shell.actions import Actions, ActionSpec

TAKEN_IN = (".json", ".csv", ".tsv", ".vcf", ".ics")


def add_file_commands(program: Program, actions: Actions) -> None:
    """Add report, import and export; each dialog's module is imported when it is first asked for."""
    menu, has = tr("File"), lambda: program.desk is not None
    report = ActionSpec(
        "report",
        tr("Comparison report …"),
        menu,
        lambda: _with(program, show_report),
        QKeySequence.StandardKey.Print,
        has,
        section=True,
    )
    actions.add(report)
    words = tr("Activity report …")
    actions.add(ActionSpec("activity", words, menu, lambda: _with(program, show_activity), enabled=has))
    take = ActionSpec(
        "import", tr("Import …"), menu, lambda: _with(program, show_import), "Ctrl+Shift+I", has
    )
    actions.add(take)
    actions.add(
        ActionSpec("export", tr("Export …"), menu, lambda: _with(program, show_export), "Ctrl+E", has)
    )


def accept_drops(program: Program) -> None:
    """Open what is dropped on the window: a desk, or the preview of what a file would change."""
    from offerdesk.ui.files.drop import FileDrop  # noqa: PLC0415 - not needed for the first picture

    def take(path: Path) -> None:
        if path.suffix.lower() == SUFFIX:
            program.open(path)
        elif program.desk is not None:
            show_import(program.desk, path)

    FileDrop(program.window, take, (SUFFIX, *TAKEN_IN))


def show_report(desk: DeskWindow) -> None:
    """Show the comparison report of what stands side by side."""
    from offerdesk.ui.printing.comparison_report import comparison_dialog  # noqa: PLC0415 - when asked for

    desk.flush()
    tools = desk.tools
    compared = replace(desk.offers.trial.recorded, enquiries=tools.reader().all(Enquiry))
    services = desk.services
    comparison_dialog(compared, tools.style, services.now(), services.settings, desk.window).open()


def show_activity(desk: DeskWindow) -> None:
    """Show what was done in the search between two days."""
    from offerdesk.app.activity import trail  # noqa: PLC0415 - when asked for
    from offerdesk.ui.printing.activity_report import activity_dialog  # noqa: PLC0415 - same

    desk.flush()
    tools, now = desk.tools, desk.services.now()
    found = trail(tools.reader(), now.tzinfo)
    activity_dialog(found, tools.style, now, desk.services.settings, desk.window).open()


def show_import(desk: DeskWindow, path: Path | None = None) -> None:
    """Ask for a file, or take the one that was dropped, and show what it would change."""
    from offerdesk.ui.files.import_dialog import ImportDialog  # noqa: PLC0415 - when asked for

    desk.flush()
    say = desk.window.toast.say
    dialog = ImportDialog(desk.tools, desk.services, desk.window, desk.opened.desk.execute)
    dialog.taken.connect(lambda step, words: offer_to_take_back(desk, words) if step else say(words))
    dialog.open()
    if path is None:
        dialog.choose()
    else:
        dialog.take(path)


def show_export(desk: DeskWindow) -> None:
    """Show what can be exported, and where to."""
    from offerdesk.ui.files.export_dialog import ExportDialog  # noqa: PLC0415 - when asked for

    desk.flush()
    dialog = ExportDialog(desk.tools, desk.services, desk.window)
    dialog.saved.connect(lambda path: desk.window.toast.say(tr("Saved as {file}").format(file=path.name)))
    dialog.open()


def _with(program: Program, show: Callable[[DeskWindow], object]) -> None:
    if program.desk is not None:
        show(program.desk)
