"""The activity of a search as a report in its dialog, and as a table."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from offerdesk.app.activity import Trail
from offerdesk.app.errors import KnownTrouble
from offerdesk.app.style import Style
from offerdesk.domain.words import tr
from offerdesk.exchange import activity_file
from offerdesk.reports.activity import Options, build
from offerdesk.ui.files.saving import remember_folder, require_ending, save_private, usual_folder
from offerdesk.ui.printing.activity_panel import ActivityPanel
from offerdesk.ui.printing.report_dialog import ReportDialog, ReportKind
from offerdesk.ui.services import Settings


def activity_dialog(
    trail: Trail, style: Style, now: datetime, settings: Settings, parent: QWidget | None = None
) -> ReportDialog:
    """Return the dialog with the report of what happened, dated ``now``."""
    kind = ReportKind(tr("Activity report"), lambda options: build(trail, style, options), "activity.pdf")
    panel = ActivityPanel(now, style, settings)
    dialog = ReportDialog(kind, panel, style, settings, parent)
    panel.table_asked.connect(lambda options: _ask_table(dialog, trail, options, settings))
    return dialog


def _ask_table(dialog: ReportDialog, trail: Trail, options: Options, settings: Settings) -> None:
    """Ask where the table goes, without blocking, and write it there."""
    ask = QFileDialog(dialog, tr("Save the table"), str(usual_folder(settings)))
    ask.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    ask.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    ask.setNameFilter(tr("Tables (*.csv)"))
    ask.setDefaultSuffix("csv")
    ask.selectFile("activity.csv")
    ask.fileSelected.connect(lambda chosen: _save(dialog, trail, options, settings, Path(chosen)))
    ask.open()


def _save(dialog: ReportDialog, trail: Trail, options: Options, settings: Settings, path: Path) -> None:
    try:
        require_ending(path, ".csv")
        content = activity_file.write(trail.between(options.first, options.last))
        save_private(path, content)
    except KnownTrouble as trouble:
        dialog.note.setText(trouble.say(tr))
        return
    remember_folder(settings, path)
    dialog.note.setText(tr("Saved as {file}").format(file=path.name))
