"""The comparison as a report in its dialog."""

from datetime import datetime

from PySide6.QtWidgets import QWidget

from offerdesk.app.comparison import Comparison
from offerdesk.app.style import Style
from offerdesk.domain.words import tr
from offerdesk.reports.comparison import build
from offerdesk.ui.printing.options_panel import OptionsPanel
from offerdesk.ui.printing.report_dialog import ReportDialog, ReportKind
from offerdesk.ui.services import Settings


def comparison_dialog(
    comparison: Comparison, style: Style, now: datetime, settings: Settings, parent: QWidget | None = None
) -> ReportDialog:
    """Return the dialog with the report of these offers, dated ``now``."""
    kind = ReportKind(
        tr("Comparison report"), lambda options: build(comparison, style, options), "comparison.pdf"
    )
    return ReportDialog(kind, OptionsPanel(now, style, settings), style, settings, parent)
